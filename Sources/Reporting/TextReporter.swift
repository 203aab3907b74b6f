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

  func section(_ judgement: StrategyJudgement, _: [Finding]) -> String {
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
    let costs = StatusTable.costs(judgement, language).flatMap {
      TextLayout.wrap($0, width: options.width)
    }
    if !costs.isEmpty { lines += [""] + costs }
    return (lines + [""] + footer(judgement) + [""]).ended.withoutWorkflowCommands
  }

  /// The section's rows; years that don't fit the width follow in a further block.
  private func draw(_ section: StatusTable.Section, _ years: [Int]) -> [String] {
    let rows = section.rows.lazy
    let widths = years.indices.map { column in
      rows.flatMap { $0.cells[column].lazy.map { TextLayout.width($0.text) } }
        .reduce(4, max)
    }
    let titleNeed = rows.map { TextLayout.width($0.title) }.max() ?? 0
    let longestWord =
      rows.flatMap { TextLayout.words($0.title).lazy.map { TextLayout.width($0) } }.max() ?? 0
    let signs = rows.compactMap { $0.standing.map { TextLayout.width($0.signs) } }.max()
    let nowWidth =
      signs.map { max($0, TextLayout.width(Message(.tableNow).text(language))) + 2 } ?? 0
    let room = options.width - min(max(longestWord, 16), 26) - nowWidth
    let blocks = TextLayout.blocks(widths.map { $0 + 2 }, room: room)
    return blocks.enumerated().flatMap { index, block in
      (index > 0 ? [""] : [])
        + draw(section, years, block, widths, titleNeed, nowWidth: index == 0 ? nowWidth : 0)
    }
  }

  private func draw(
    _ section: StatusTable.Section, _ years: [Int], _ block: Range<Int>, _ widths: [Int],
    _ titleNeed: Int, nowWidth: Int
  ) -> [String] {
    let columns = block.reduce(nowWidth) { $0 + 2 + widths[$1] }
    let heading = Message(section.heading).text(language)
    let titleWidth = min(
      max(titleNeed, TextLayout.width(heading)), max(16, options.width - columns))
    func now(_ text: String) -> String {
      nowWidth == 0 ? "" : "  " + TextLayout.pad(text, nowWidth - 2)
    }
    let head =
      TextLayout.pad(heading, titleWidth) + now(Message(.tableNow).text(language))
      + block.map { "  " + TextLayout.pad(String(years[$0]), widths[$0]) }.joined()
    var lines = [
      style(.bold, head.trimmingTrailingSpace),
      String(repeating: "─", count: min(options.width, titleWidth + columns)),
    ]
    for row in section.rows {
      let title = TextLayout.wrap(row.title, width: titleWidth)
      let isFirst = block.lowerBound == 0
      if row.cells.allSatisfy({ $0.isEmpty }), !isFirst { continue }
      let remark = isFirst ? self.remark(row, width: options.width - titleWidth - nowWidth - 2) : []
      let cellLines = block.map { row.cells[$0].count }.max() ?? 0
      for index in 0..<max(title.count, cellLines + remark.count) {
        var line = TextLayout.pad(index < title.count ? title[index] : "", titleWidth)
        let standing = index == 0 ? row.standing : nil
        line += style(
          standing.map { .verdict($0.verdict) } ?? .plain, now(standing?.signs ?? ""))
        if index >= cellLines {
          let text = index - cellLines < remark.count ? remark[index - cellLines] : ""
          lines.append((line + "  " + style(.dim, text)).trimmingTrailingSpace)
          continue
        }
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

  /// What stands in place of cells or below them, in lines that fit beside the title.
  private func remark(_ row: StatusTable.Row, width: Int) -> [String] {
    guard let remark = row.remark else { return [] }
    let lines = TextLayout.wrap(remark.text, width: max(16, width - 2))
    return lines.enumerated().map { ($0 == 0 ? remark.verdict.symbol + " " : "  ") + $1 }
  }

  private func footer(_ judgement: StrategyJudgement) -> [String] {
    (StatusTable.footer(judgement, language) + StatusTable.signsOfStanding(judgement, language))
      .flatMap { TextLayout.wrap($0, width: options.width) }
  }

  // MARK: Findings

  func findings(_ findings: [Finding]) -> String {
    let excerpts = DiagnosticText(
      sources: context.sources, language: language, usesColor: options.usesColor)
    var lines: [String] = []
    for group in FindingGroup.groups(of: findings.filter { !$0.isAccepted }) {
      let severity = Message(group.first.severity.word).text(language)
      let place = context.sources.location(of: group.first.span).text
      lines.append(
        style(.severity(group.first.severity), severity)
          + ": \(place) \(group.subject) [\(group.first.rule.rawValue)]"
          + (group.first.sinceRevision == .worse
            ? " – " + Message(.sinceWorse).text(language) : ""))
      lines += TextLayout.wrap(
        group.message.text(language), width: options.width - 2
      ).map { "  " + $0 }
      if group.first.isOfDocument { lines += excerpts.excerpt(group.first.span) }
    }
    return lines.ended.withoutWorkflowCommands
  }

  func closing(_ run: ReportedRun) -> String {
    let summary = run.summary
    let text = Message(
      .summary,
      [
        "strategies": .count(summary.strategies), "due": .count(summary.due),
        "measured": .count(summary.measured), "noThreshold": .count(summary.noThreshold),
        "notAssessable": .count(summary.notAssessable), "errors": .count(summary.count(.error)),
        "warnings": .count(summary.count(.warning)), "notes": .count(summary.count(.note)),
        "asOf": .date(context.asOf),
      ]
    ).text(language)
    let accepted = summary.accepted(language).flatMap {
      TextLayout.wrap($0, width: options.width)
    }
    let eased = options.onlyFindings == nil ? summary.since?.easedLines(language) ?? [] : []
    return
      ((run.hasFindings ? [""] : []) + TextLayout.wrap(text, width: options.width) + accepted
      + eased.flatMap { line in
        TextLayout.wrap(line, width: options.width - 2).map { "  " + $0 }
      }).ended.withoutWorkflowCommands
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
