internal import CConfinement
internal import Diagnostics
internal import Quantities
internal import Reporting
private import Glibc

/// The command as a whole: words in, text and an exit status out.
package enum Program {
  package static let version = ToolIdentity.version

  /// Runs the command and ends the process.
  package static func run(_ words: [String]) -> Never {
    signal(SIGPIPE, SIG_IGN)
    exit(status(for: words).rawValue)
  }

  private static func status(for words: [String]) -> ExitStatus {
    let console = Console()
    let (options, fault) = CommandLineOptions.parse(words)
    if let fault { return usage(fault, options.language, console) }
    func show(_ text: String) -> ExitStatus { print(text, console, options.language) }
    if options.wantsVersion { return show("kanaltjek \(version)\n") }
    if options.wantsHelp {
      return show(
        options.namesCommand
          ? HelpText.command(options.command, options.language)
          : HelpText.general(options.language))
    }
    if options.command.options.contains(.maxTime) { options.limits.watch(options.language) }
    if options.limits.isOffline {
      let code = confinement_deny_network()
      if code != 0 {
        let message = Message(.networkNotDenied, ["code": .count(Int(code))])
        console.warn("kanaltjek: \(message.text(options.language))\n")
        return .internalFault
      }
    }
    switch options.command {
    case .check, .status: return CheckCommand(options: options, console: console).run()
    case .explain: return ExplainCommand(options: options, console: console).run()
    case .rules: return RulesCommand(options: options, console: console).run()
    case .evaluate: return EvaluateCommand(options: options, console: console).run()
    case .report: return ReportCommand(options: options, console: console).run()
    case .site: return SiteCommand(options: options, console: console).run()
    case .compare: return CompareCommand(options: options, console: console).run()
    case .diff: return DiffCommand(options: options, console: console).run()
    case .history: return HistoryCommand(options: options, console: console).run()
    case .upcoming: return UpcomingCommand(options: options, console: console).run()
    case .revise: return ReviseCommand(options: options, console: console).run()
    case .initialise: return InitCommand(options: options, console: console).run()
    case .importing: return ImportCommand(options: options, console: console).run()
    case .format:
      var command = FormatCommand(options: options, console: console)
      return command.run()
    case .schema:
      let subject = options.operands.first.flatMap(JSONSchema.Subject.init)
      return show(JSONSchema.text(of: subject ?? .strategy))
    case .help where options.wantsManual:
      return show(ManualPage(language: options.language).text)
    case .help:
      let topic = options.operands.first.flatMap(Command.init)
      return show(
        topic.map { HelpText.command($0, options.language) }
          ?? HelpText.general(options.language))
    case .completions:
      guard let shell = options.operands.first.flatMap(CompletionScript.init) else {
        return usage(UsageFault(Message(.usageWhichShell)), options.language, console)
      }
      return show(shell.text)
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

  /// Says why words name no comparison.
  static func refuse(
    _ fault: ComparedSidesFault, _ sources: SourceStore, _ options: CommandLineOptions,
    _ console: Console
  ) -> ExitStatus {
    switch fault {
    case .usage(let fault): return usage(fault, options.language, console)
    case .input(let diagnostic):
      console.report([diagnostic], sources, options)
      return FaultReports(options: options, console: console).deliver([diagnostic], sources)
        ?? .invalidInput
    }
  }

  static func print(
    _ text: String, _ console: Console, _ language: Language
  ) -> ExitStatus {
    console.write(text, language) ? .success : .internalFault
  }
}
