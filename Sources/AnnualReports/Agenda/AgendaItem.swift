internal import Diagnostics
internal import Drafting
internal import Evaluation
internal import Reporting
internal import StrategyModel

/// The report as an item for an agenda, in Markdown: the facts of the matter, what is recommended, what
/// is enclosed.
struct AgendaItem {
  let page: AnnualPage

  private var report: AnnualReport { page.report }

  var text: String {
    let overview = page.overview
    var lines = ["# " + page.page.title.markdown, "", page.page.day.markdown, ""]
    lines += ["## " + page.say(.agendaFacts).markdown, ""]
    lines += overview.blocks.flatMap(markdown)
    for part in overview.parts where part.id != "decisions" {
      lines += ["### " + part.heading.markdown, ""] + part.blocks.flatMap(markdown)
    }
    lines += ["## " + page.say(.agendaRecommendation).markdown, ""]
    lines.append(page.say(.agendaRecommended, ["owner": .text(proposer)]).markdown)
    lines.append("")
    lines += recommendations.enumerated().map { "\($0.offset + 1). " + $0.element.markdown }
    lines += ["", "## " + page.say(.agendaEnclosures).markdown, ""]
    lines += enclosures.map { "- " + $0.markdown }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Who recommends: the strategy's owner.
  private var proposer: String {
    report.strategy.owner?.value.withoutControlCharacters ?? page.say(.agendaNobody)
  }

  private var recommendations: [String] {
    return [page.say(.agendaTakeNote, ["by": .text(page.decider), "year": page.year])]
      + page.decisions.map { decision in
        page.say(
          .agendaDecide,
          [
            "happened": .text(page.plain(decision.happened)),
            "options": .list(decision.options.map { .message($0) }),
          ])
      }
  }

  private var enclosures: [String] {
    let name = report.fileName
    return [
      page.say(.agendaReport, ["file": .text(name + ".html")]),
      page.say(.agendaWorkbook, ["file": .text(name + ".xlsx")]),
    ]
  }

  // MARK: Blocks

  private func markdown(_ block: ReportBlock) -> [String] {
    switch block {
    case .headline(let text): ["**\(text.markdown)**", ""]
    case .paragraph(let text), .remark(let text): [text.markdown, ""]
    case .list(let items): items.map { "- " + $0.markdown } + [""]
    case .links(let links):
      links.map { "- [\($0.text.markdown)](\($0.address))" } + [""]
    case .table(let table): markdown(table)
    case .folded(_, let blocks): blocks.flatMap(markdown)
    // The table beside it says the same.
    case .chart: []
    }
  }

  private func markdown(_ table: ReportTable) -> [String] {
    guard !table.isEmpty else { return [] }
    let heads = table.columns.map(\.head.markdown).joined(separator: " | ")
    let rule = table.columns.map { $0.isNumeric ? " ---: |" : " --- |" }.joined()
    var lines = [table.caption.markdown, "", "| \(heads) |", "|" + rule]
    for group in table.groups where !group.rows.isEmpty {
      if let heading = group.heading {
        let rest = String(repeating: " |", count: table.columns.count - 1)
        lines.append("| **\(heading.markdown)** |" + rest)
      }
      lines += group.rows.map { row in
        let cells = row.cells.map {
          ([$0.text] + $0.notes).map(\.markdown).joined(separator: "<br>")
        }
        return "| " + cells.joined(separator: " | ") + " |"
      }
    }
    return lines + [""]
  }
}
