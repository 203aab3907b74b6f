internal import Diagnostics

/// `kanaltjek help --man`: all of the help as one manual page, made from the same tables.
struct ManualPage {
  let language: Language

  var text: String {
    var lines = [
      // Readers take a page for the one of the system's own encoding otherwise.
      ".\\\" -*- coding: utf-8 -*-",
      ".TH KANALTJEK 1 \"\" \"kanaltjek \(Program.version)\"",
      // No word is broken: not by English rules in Danish, and never an option.
      ".nh", ".ad l",
    ]
    lines += section(.manualName) + ["kanaltjek \\- " + words(.manualPurpose)]
    lines += section(.manualSynopsis)
    lines += [".B kanaltjek", Self.escaped("[COMMAND] [OPTION…] [PATH…]")]
    lines += section(.manualCommands) + Command.allCases.flatMap(command)
    lines += section(.manualOptions) + Option.allCases.flatMap(option)
    lines += section(.manualExitCodes)
    lines.append(
      Self.escaped(
        Message(.helpExitCodes).text(language).split(separator: "|").joined(separator: " ")))
    lines += section(.manualEnvironment)
    for variable in EnvironmentVariable.allCases {
      lines += [".TP", ".B " + Self.escaped(variable.rawValue), words(variable.summary)]
    }
    lines += section(.manualSeeAlso) + [".BR git (1)"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ heading: MessageKey) -> [String] {
    [".SH \"\(words(heading))\""]
  }

  private func command(_ command: Command) -> [String] {
    var lines = [".TP", ".B " + Self.escaped(command.rawValue + " " + command.operands)]
    lines.append(words(command.summary))
    if let details = command.details { lines += [".IP", words(details)] }
    let options = command.options.map { "--" + $0.rawValue }.joined(separator: ", ")
    return lines + [".IP", Self.escaped(options)]
  }

  private func option(_ option: Option) -> [String] {
    let value = option.value.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
    return [
      ".TP", "\\fB" + Self.escaped("--" + option.rawValue) + "\\fR" + value,
      words(option.summary(in: nil)),
    ]
  }

  private func words(_ key: MessageKey) -> String { Self.escaped(Message(key).text(language)) }

  /// A text in which nothing is a request, and hyphens are those that are typed.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacingScalars { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "\u{A0}": "\\ "
      // A line may end behind it, without a hyphen.
      case "|": "|\\:"
      default: nil
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
