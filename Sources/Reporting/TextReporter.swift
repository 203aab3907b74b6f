internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Status tables and findings for a terminal.
struct TextReporter: Reporter {
  let context: ReportContext

  private var options: ReportOptions { context.options }
  private var language: Language { options.language }

  // MARK: Tables

  func section(_ judgement: StrategyJudgement) -> String {
    guard options.onlyFindings == nil else { return "" }
    let strategy = judgement.strategy
    let heading = Message(
      .tableHeading,
      [
        "id": .text(strategy.id), "title": .text(strategy.displayTitle),
        "period": .text(strategy.period?.value.description.replacing("/", with: "-") ?? ""),
      ]
    ).text(language)
    let day = Message(.tableAsOf, ["asOf": .date(context.asOf)]).text(language)
    var lines = TextLayout.wrap(heading, width: options.width).map { style(.bold, $0) } + [day]
    let table = StatusTable(judgement, language)
    for section in table.sections { lines += [""] + draw(section, table.years) }
    return (lines + [""] + footer(judgement) + [""]).ended.withoutWorkflowCommands
  }

  /// The section's rows; years that don't fit the width follow in a further block.
  private func draw(_ section: StatusTable.Section, _ years: [Int]) -> [String] {
    let widths = years.indices.map { column in
      section.rows.flatMap { $0.cells[column] }
        .map { TextLayout.width($0.text) }.max().map { max($0, 4) } ?? 4
    }
    let titleNeed = section.rows.map { TextLayout.width($0.title) }.max() ?? 0
    let longestWord =
      section.rows.flatMap { $0.title.split(separator: " ") }
      .map { TextLayout.width(String($0)) }.max() ?? 0
    let room = options.width - min(max(longestWord, 16), 26)
    let blocks = TextLayout.blocks(widths.map { $0 + 2 }, room: room)
    return blocks.enumerated().flatMap { index, block in
      (index > 0 ? [""] : []) + draw(section, years, block, widths, titleNeed)
    }
  }

  private func draw(
    _ section: StatusTable.Section, _ years: [Int], _ block: Range<Int>, _ widths: [Int],
    _ titleNeed: Int
  ) -> [String] {
    let columns = block.reduce(0) { $0 + 2 + widths[$1] }
    let heading = Message(section.heading).text(language)
    let titleWidth = min(
      max(titleNeed, TextLayout.width(heading)), max(16, options.width - columns))
    let head =
      TextLayout.pad(heading, titleWidth)
      + block.map { "  " + TextLayout.pad(String(years[$0]), widths[$0]) }.joined()
    var lines = [
      style(.bold, head.trimmingTrailingSpace),
      String(repeating: "─", count: min(options.width, titleWidth + columns)),
    ]
    for row in section.rows {
      let title = TextLayout.wrap(row.title, width: titleWidth)
      if let remark = row.remark {
        guard block.lowerBound == 0 else { continue }
        for (index, line) in title.enumerated() {
          let padded = TextLayout.pad(line, titleWidth)
          lines.append(
            index == 0
              ? padded + "  " + style(.dim, remark.verdict.symbol + " " + remark.text)
              : padded.trimmingTrailingSpace)
        }
        continue
      }
      let height = max(title.count, block.map { row.cells[$0].count }.max() ?? 0)
      for index in 0..<height {
        var line = TextLayout.pad(index < title.count ? title[index] : "", titleWidth)
        for column in block {
          let cells = row.cells[column]
          let cell = index < cells.count ? cells[index] : nil
          line +=
            "  "
            + style(
              cell.map { .verdict($0.verdict) } ?? .plain,
              TextLayout.pad(cell?.text ?? "", widths[column]))
        }
        lines.append(line.trimmingTrailingSpace)
      }
    }
    return lines
  }

  private func footer(_ judgement: StrategyJudgement) -> [String] {
    StatusTable.footer(judgement, language).flatMap { TextLayout.wrap($0, width: options.width) }
  }

  // MARK: Findings

  func headingOfFindings(areAny: Bool) -> String { "" }

  func findings(_ findings: [Finding]) -> String {
    let excerpts = DiagnosticText(
      sources: context.sources, language: language, usesColor: options.usesColor)
    var lines: [String] = []
    for group in FindingGroup.groups(of: findings.filter { !$0.isKnown }) {
      let location = context.sources.location(of: group.first.span)
      let severity = Message(group.first.severity.word).text(language)
      let place = "\(location.path):\(location.line):\(location.column)"
      lines.append(
        style(.severity(group.first.severity), severity)
          + ": \(place) \(group.subject) [\(group.first.rule.rawValue)]")
      lines += TextLayout.wrap(
        group.message.text(language), width: options.width - 2
      ).map { "  " + $0 }
      if group.first.rule.isOfDocument { lines += excerpts.excerpt(group.first.span) }
    }
    return lines.ended.withoutWorkflowCommands
  }

  func closing(_ summary: Summary, hasFindings: Bool) -> String {
    let text = Message(
      .summary,
      [
        "strategies": .count(summary.strategies), "due": .count(summary.due),
        "measured": .count(summary.measured), "errors": .count(summary.count(.error)),
        "warnings": .count(summary.count(.warning)), "notes": .count(summary.count(.note)),
        "asOf": .date(context.asOf),
      ]
    ).text(language)
    let accepted = summary.accepted(language).flatMap {
      TextLayout.wrap($0, width: options.width)
    }
    return ((hasFindings ? [""] : []) + TextLayout.wrap(text, width: options.width) + accepted)
      .ended
      .withoutWorkflowCommands
  }

  // MARK: Colour

  private enum Style {
    case plain, bold, dim
    case verdict(Verdict)
    case severity(Diagnostic.Severity)
  }

  private func style(_ style: Style, _ text: String) -> String {
    guard options.usesColor, !text.isEmpty else { return text }
    let code: String? =
      switch style {
      case .plain: nil
      case .bold: "1"
      case .dim: "2"
      case .verdict(let verdict):
        switch verdict.tone {
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        case .neutral: "2"
        }
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;34"
      }
    return code.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
  }
}
