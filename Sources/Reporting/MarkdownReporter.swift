internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Status tables and findings as GitHub-flavoured Markdown.
struct MarkdownReporter: Reporter {
  let context: ReportContext
  private var lines: [String] = []

  init(context: ReportContext) {
    self.context = context
  }

  private var options: ReportOptions { context.options }
  private var language: Language { options.language }

  mutating func add(_ judgement: StrategyJudgement) {
    if options.onlyFindings == nil { lines += strategy(judgement) }
  }

  func finish(_ summary: Summary) -> String {
    let findings = options.includesFindings ? self.findings(summary) : []
    return (lines + findings).joined(separator: "\n") + "\n"
  }

  private func strategy(_ judgement: StrategyJudgement) -> [String] {
    let strategy = judgement.strategy
    var lines = [
      "## " + strategy.displayTitle.markdown, "",
      Message(.tableAsOf, ["asOf": .date(context.asOf)]).text(language), "",
    ]
    let table = StatusTable(judgement, language)
    for section in table.sections {
      lines.append(
        "| "
          + ([Message(section.heading).text(language)] + table.years.map(String.init))
          .joined(separator: " | ") + " |")
      lines.append("|" + String(repeating: " --- |", count: table.years.count + 1))
      for row in section.rows {
        var cells = row.cells.map { $0.map(\.text.markdown).joined(separator: "<br>") }
        if let remark = row.remark, !cells.isEmpty {
          cells[0] = remark.verdict.symbol + " " + remark.text.markdown
        }
        lines.append("| " + ([row.title.markdown] + cells).joined(separator: " | ") + " |")
      }
      lines.append("")
    }
    lines += StatusTable.footer(judgement, language).flatMap { [$0.markdown, ""] }
    return lines
  }

  private func findings(_ summary: Summary) -> [String] {
    let least = options.onlyFindings ?? .note
    let groups = FindingGroup.groups(of: summary.findings(from: least))
    guard !groups.isEmpty else { return [] }
    var lines = ["## " + Message(.tableFindings).text(language), ""]
    for group in groups {
      let location = context.sources.location(of: group.first.span)
      let severity = Message(group.first.severity.word).text(language)
      lines.append(
        "- **\(severity)** `\(group.first.rule.rawValue)` "
          + group.message.text(language).markdown + " (`\(location.path):\(location.line)`)")
    }
    return lines + [""]
  }
}

extension String {
  /// The text with everything that Markdown or HTML would read as markup escaped.
  var markdown: String {
    var result = ""
    for character in withoutControlCharacters {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "!", "~": result += "\\\(character)"
      case "@": result += "@\u{200B}"
      default: result.append(character)
      }
    }
    return result
  }
}
