internal import Diagnostics
internal import Drafting
internal import Evaluation
internal import Quantities

/// The list of decisions for a terminal, and as Markdown with room for what is decided.
struct DecisionText {
  let report: DecisionReport
  let options: ReportOptions

  private var language: Language { options.language }
  private var draft: Draft { report.draft }

  var text: String {
    let width = options.width
    var lines = [title, day, count].flatMap { TextLayout.wrap($0, width: width) }
    for (heading, entries) in report.sections {
      let heading = Message(heading).text(language)
      lines += ["", heading, String(repeating: "─", count: TextLayout.width(heading))]
      for entry in entries {
        let head = "\(entry.decision.number). " + happened(entry)
        lines += TextLayout.wrap(head, width: width)
        for detail in details(entry) {
          let wrapped = TextLayout.wrap(detail, width: width - 6)
          lines += wrapped.enumerated().map { ($0 == 0 ? "    " : "      ") + $1 }
        }
      }
    }
    return lines.ended.withoutWorkflowCommands
  }

  var markdown: String {
    var lines = ["# " + title.markdown, "", day.markdown, "", count.markdown]
    for (heading, entries) in report.sections {
      lines += ["", "## " + Message(heading).text(language), ""]
      for entry in entries {
        lines.append("- **\(entry.decision.number).** " + happened(entry).markdown)
        let room = Message(.reviseDecided).text(language)
        lines += (details(entry).map(\.markdown) + [room.markdown]).map { "  - " + $0 }
      }
    }
    return lines.ended
  }

  private var title: String {
    Message(
      .reviseTitle, ["year": .text(String(draft.year)), "title": .text(draft.strategy.title)]
    ).text(language)
  }

  private var day: String { Message(.tableAsOf, ["asOf": .date(draft.asOf)]).text(language) }

  private var count: String {
    Message(
      .reviseCount, ["count": .count(draft.decisions.count), "added": .count(report.added)]
    ).text(language)
  }

  private func happened(_ entry: DecisionEntry) -> String {
    entry.decision.happened.text(language).withoutControlCharacters
  }

  private func details(_ entry: DecisionEntry) -> [String] {
    let decision = entry.decision
    let owner: Message.Argument =
      decision.owner.map { .text($0) } ?? .message(Message(.reviseNobody))
    let options = decision.options.map { $0.text(language) }.joined(separator: "; ")
    return [
      Message(.reviseResponsible, ["owner": owner]),
      Message(.reviseOptions, ["options": .text(options)]),
      Message(.reviseDraftSays, ["proposal": .message(decision.proposal.message)]),
      Message(
        .revisePlace,
        [
          "id": .text(decision.id), "file": .text(entry.location.path),
          "line": .text(String(entry.location.line)),
        ]),
    ].map { $0.text(language).withoutControlCharacters }
  }
}
