internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Status tables and findings as GitHub-flavoured Markdown.
struct MarkdownReporter: Reporter {
  let context: ReportContext

  private var options: ReportOptions { context.options }
  private var language: Language { options.language }

  func section(_ judgement: StrategyJudgement, _: [Finding]) -> String {
    guard options.onlyFindings == nil else { return "" }
    let strategy = judgement.strategy
    var lines = [
      "## " + strategy.displayTitle.markdown, "",
      Message(.tableAsOf, ["asOf": .date(context.asOf)]).text(language), "",
    ]
    let table = StatusTable(judgement, language)
    for section in table.sections {
      let hasStandings = section.rows.contains { $0.standing != nil }
      let heads =
        [Message(section.heading).text(language)]
        + (hasStandings ? [Message(.tableNow).text(language)] : []) + table.years.map(String.init)
      lines.append("| " + heads.joined(separator: " | ") + " |")
      lines.append("|" + String(repeating: " --- |", count: heads.count))
      for row in section.rows {
        var cells = row.cells.map { $0.map(\.text.markdown) }
        var standing = hasStandings ? [row.standing?.words(language).markdown ?? ""] : []
        if let remark = row.remark {
          let text = remark.verdict.symbol + " " + remark.text.markdown
          if cells.allSatisfy(\.isEmpty), !cells.isEmpty {
            cells[0].append(text)
          } else {
            standing = standing.map { $0 + "<br>" + text }
          }
        }
        lines.append(
          "| "
            + ([row.title.markdown] + standing + cells.map { $0.joined(separator: "<br>") })
            .joined(separator: " | ") + " |")
      }
      lines.append("")
    }
    lines += StatusTable.costs(judgement, language).flatMap { [$0.markdown, ""] }
    lines += StatusTable.footer(judgement, language).flatMap { [$0.markdown, ""] }
    return lines.ended
  }

  func headingOfFindings(_ run: ReportedRun) -> String {
    guard run.hasFindings else { return "" }
    let heading = Message(run.faults.isEmpty ? .tableFindings : .tableFaults)
    return "## \(heading.text(language))\n\n"
  }

  func findings(_ findings: [Finding]) -> String {
    FindingGroup.groups(of: findings.filter { !$0.isAccepted }).map { group in
      let location = context.sources.location(of: group.first.span)
      let severity = Message(group.first.severity.word).text(language)
      return "- **\(severity)** `\(group.first.rule.rawValue)` "
        + (group.first.sinceRevision == .worse ? Message(.sinceWorse).text(language) + ": " : "")
        + group.message.text(language).markdown
        + " (\("\(location.path):\(location.line)".markdownCode))"
    }.ended
  }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    [BuildResult](faults, context).map { result in
      let severity = Message(result.severity.word).text(language)
      let place = result.place.map { " (`\($0.path):\($0.line)`)" } ?? ""
      return FindingPiece(
        severity: result.severity,
        text: "- **\(severity)** `\(result.rule)` \(result.message.markdown)\(place)\n")
    }
  }

  func closing(_ run: ReportedRun) -> String {
    // Never quite empty, so that a file that was written is told from one that was not.
    (run.hasFindings || options.onlyFindings != nil ? "\n" : "")
      + run.summary.accepted(language).map { $0.markdown + "\n" }.joined(separator: "\n")
      + (run.summary.since.map { $0.easedLines(language) } ?? []).enumerated().map { index, line in
        (index == 0 ? "\n" : "") + "- " + line.markdown
      }.ended
  }
}

extension [String] {
  /// The lines with an end to each.
  var ended: String { map { $0 + "\n" }.joined() }
}

extension String {
  /// The text with everything that Markdown or HTML would read as markup escaped.
  package var markdown: String {
    let escaped = withoutControlCharacters.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "!", "~": "\\\(scalar)"
      case "@": "@\u{200B}"
      default: nil
      }
    }
    // At the start of a line a build's log would obey it.
    let start = escaped.unicodeScalars.drop { $0.properties.isWhitespace }
    return start.starts(with: "::".unicodeScalars) ? "\\" + String(start) : escaped
  }

  /// The text as it stands, set as code; one that would end the code is escaped instead.
  var markdownCode: String {
    let text = withoutControlCharacters
    return text.unicodeScalars.contains { "`|<>".unicodeScalars.contains($0) }
      ? text.markdown : "`\(text)`"
  }
}
