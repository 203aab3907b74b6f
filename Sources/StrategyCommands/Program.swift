internal import Diagnostics
internal import Quantities
internal import Reporting
private import Glibc

/// The command as a whole: words in, text and an exit status out.
package enum Program {
  package static let version = "0.1.0"

  /// Runs the command and ends the process.
  package static func run(_ words: [String]) -> Never {
    signal(SIGPIPE, SIG_IGN)
    exit(status(for: words).rawValue)
  }

  private static func status(for words: [String]) -> ExitStatus {
    let console = Console()
    let (options, fault) = CommandLineOptions.parse(words)
    if let fault { return usage(fault, options.language, console) }
    if options.wantsVersion { return print("kanaltjek \(version)\n", console) }
    if options.wantsHelp {
      return print(HelpText.command(options.command, options.language), console)
    }
    switch options.command {
    case .check, .status: return CheckCommand(options: options, console: console).run()
    case .explain: return ExplainCommand(options: options, console: console).run()
    case .schema: return print(JSONSchema.strategy(), console)
    case .help: return print(HelpText.general(options.language), console)
    case .completions:
      guard let shell = options.operands.first.flatMap(CompletionScript.init),
        options.operands.count == 1
      else {
        return usage(UsageFault(Message(.usageWhichShell)), options.language, console)
      }
      return print(shell.text, console)
    }
  }

  static func usage(
    _ fault: UsageFault, _ language: Language, _ console: Console
  ) -> ExitStatus {
    let severity = Message(.severityError).text(language)
    console.warn("kanaltjek: \(severity): \(fault.message.text(language))\n")
    if let help = fault.help { console.warn("  \(help.text(language))\n") }
    console.warn("  \(Message(.usageSeeHelp).text(language))\n")
    return .usage
  }

  static func print(_ text: String, _ console: Console) -> ExitStatus {
    console.write(text) ? .success : .internalFault
  }
}
