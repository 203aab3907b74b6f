internal import Diagnostics
internal import Reporting

/// Usage, made from the same tables that the command line is read with.
enum HelpText {
  static func general(_ language: Language) -> String {
    var lines = [
      Message(.helpIntroduction).text(language), "", "  kanaltjek [COMMAND] [OPTION…] [PATH…]", "",
    ]
    lines += Command.allCases.map {
      "  " + TextLayout.pad($0.rawValue, 14) + Message($0.summary).text(language)
    }
    return (lines + [""] + options(Option.allCases, of: nil, language) + [""] + exitCodes(language))
      .joined(separator: "\n") + "\n"
  }

  static func command(_ command: Command, _ language: Language) -> String {
    let usage = ["  kanaltjek", command.rawValue, "[OPTION…]", command.operands]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let details = command.details.map {
      [""] + TextLayout.wrap(Message($0).text(language), width: 78)
    }
    return
      ([Message(command.summary).text(language), "", usage] + (details ?? []) + [""]
      + options(command.options, of: command, language)).joined(separator: "\n") + "\n"
  }

  private static func options(
    _ options: [Option], of command: Command?, _ language: Language
  ) -> [String] {
    options.flatMap { option -> [String] in
      let head = "  --" + option.rawValue + (option.value(in: command).map { " " + $0 } ?? "")
      let text = TextLayout.wrap(Message(option.summary(in: command)).text(language), width: 52)
      let indent = String(repeating: " ", count: 28)
      let first =
        TextLayout.width(head) < 27
        ? [TextLayout.pad(head, 28) + text[0]] : [head, indent + text[0]]
      return first + text.dropFirst().map { indent + $0 }
    }
  }

  private static func exitCodes(_ language: Language) -> [String] {
    Message(.helpExitCodes).text(language).split(separator: "|").map(String.init)
  }
}
