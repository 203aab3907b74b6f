internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// A commitment's history as a table and a chart, in any of the formats.
package struct HistoryReport {
  private let history: CommitmentHistory
  private let options: ReportOptions

  package init(_ history: CommitmentHistory, _ options: ReportOptions) {
    self.history = history
    self.options = options
  }

  private var language: Language { options.language }

  /// Nil for a format that it is not written in.
  package func text(_ format: ReportFormat) -> String? {
    switch format {
    case .text: plainText()
    case .md: markdown()
    case .csv: csv()
    case .json: json()
    default: nil
    }
  }

  // MARK: The table

  private var years: [Int] {
    Set(history.steps.flatMap { $0.after?.milestones ?? [] }.map(\.period.year)).sorted()
  }

  private var header: [String] {
    let names: [MessageKey] = [.historyDate, .historyCommit, .historyAuthor]
    let decision = Message(.historyDecision).text(language)
    return names.map { Message($0).text(language) } + years.map(String.init) + [decision]
  }

  private func row(_ step: CommitmentHistory.Step) -> [String] {
    let cells = years.map { year in
      guard let after = step.after else { return "" }
      return after.milestones.filter { $0.period.year == year }.map { cell($0, in: step) }
        .joined(separator: "; ")
    }
    let decisions =
      step.after == nil
      ? Message(.historyRemoved).text(language) : step.decisions.joined(separator: ", ")
    let commit = [step.commit.date, step.commit.shortID, step.commit.author]
    return commit.map(\.withoutControlCharacters) + cells + [decisions.withoutControlCharacters]
  }

  private func cell(
    _ milestone: StatedCommitment.Milestone, in step: CommitmentHistory.Step
  ) -> String {
    var name =
      milestone.period.frequency == .year ? "" : language.periodOfYear(milestone.period) + " "
    // Several of one period stand beside each other: each says which it is.
    if let item = Milestone.itemName(in: milestone.id) { name += item + " " }
    let target = milestone.target?.text(language) ?? Message(.verdictNoThreshold).text(language)
    return name.withoutControlCharacters + target + (step.isChanged(milestone.id) ? " *" : "")
  }

  private var title: String {
    let name = history.steps.last { $0.after != nil }?.after?.title ?? ""
    return Message(.historyTitle, ["title": .text(name), "id": .text(history.id)]).text(language)
  }

  /// What each commit says of itself, and what it changed beside the targets.
  private func remarks(_ step: CommitmentHistory.Step) -> [String] {
    let subject = "\(step.commit.shortID) \(step.commit.subject)".withoutControlCharacters
    return [subject]
      + step.otherDifferences.map { difference in
        let what = [
          difference.milestone?.withoutControlCharacters, difference.name?[language],
        ].compactMap(\.self).joined(separator: ", ")
        return Message(
          .historyDifference,
          [
            "what": .text(what), "before": difference.before ?? .message(Message(.historyNothing)),
            "after": difference.after ?? .message(Message(.historyNothing)),
          ]
        ).text(language)
      }
  }

  private var skipped: [String] {
    history.skipped.map { skipped in
      Message(
        .historySkipped,
        [
          "commit": .text(skipped.commit.shortID), "date": .text(skipped.commit.date),
          "reason": .message(skipped.reason),
        ]
      ).text(language)
    }
  }

  private var legend: [String] {
    let isAnyMarked = history.steps.contains { step in
      step.after?.milestones.contains { step.isChanged($0.id) } ?? false
    }
    return isAnyMarked ? [Message(.historyLegend).text(language)] : []
  }

  private func plainText() -> String {
    let rows = [header] + history.steps.map(row)
    let widths = header.indices.map { column in
      min(24, rows.map { TextLayout.width($0[column]) }.max() ?? 0)
    }
    func lines(_ row: [String], _ columns: [Int]) -> [String] {
      let wrapped = columns.map { TextLayout.wrap(row[$0], width: max(1, widths[$0])) }
      return (0..<(wrapped.map(\.count).max() ?? 1)).map { line in
        zip(wrapped, columns).map { cell, column in
          TextLayout.pad(line < cell.count ? cell[line] : "", widths[column])
        }.joined(separator: "  ").trimmingTrailingSpace
      }
    }
    // What does not fit the terminal stands in a block of its own, the commits before it again.
    let names = 3
    let blocks = TextLayout.blocks(
      widths.dropFirst(names).map { $0 + 2 },
      room: options.width - widths[..<names].reduce(0) { $0 + $1 + 2 })
    let body = blocks.enumerated().flatMap { index, block -> [String] in
      let columns = Array(0..<names) + block.map { $0 + names }
      let width = columns.reduce(0) { $0 + widths[$1] } + 2 * (columns.count - 1)
      return (index == 0 ? [] : [""]) + lines(header, columns)
        + [String(repeating: "─", count: width)] + rows.dropFirst().flatMap { lines($0, columns) }
    }
    let remarks = history.steps.flatMap { step in
      self.remarks(step).enumerated().flatMap { index, line in
        TextLayout.wrap(line, width: options.width - 2).map { (index == 0 ? "" : "  ") + $0 }
      }
    }
    let chart = HistoryChart(history, language).lines
    let heading = TextLayout.wrap(title, width: options.width)
    let parts: [[String]] = [heading, body + legend, chart, remarks, skipped]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n").withoutWorkflowCommands + "\n"
  }

  private func markdown() -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdown).joined(separator: " | ") + " |"
    }
    let table =
      [line(header), "|" + String(repeating: " --- |", count: header.count)]
      + history.steps.map { line(row($0)) }
    let remarks = history.steps.flatMap { step in
      self.remarks(step).enumerated().map { ($0.offset == 0 ? "- " : "  - ") + $0.element.markdown }
    }
    let chart = HistoryChart(history, language).lines
    let fenced = chart.isEmpty ? [] : ["```text"] + chart + ["```"]
    let parts: [[String]] = [
      ["## " + title.markdown], table, legend.map(\.markdown), fenced, remarks,
      skipped.map { "- " + $0.markdown },
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  // MARK: Machine formats

  /// One row a milestone of each commit in which anything changed.
  private func csv() -> String {
    var text = CSVWriter.line([
      "date", "commit", "author", "subject", "strategy", "id", "milestone", "period", "target",
      "value", "unit", "changed", "decision",
    ])
    for step in history.steps {
      let head = [
        step.commit.date, step.commit.id, CSVWriter.neutralised(step.commit.author),
        CSVWriter.neutralised(step.commit.subject), CSVWriter.neutralised(step.strategy),
        CSVWriter.neutralised(step.after?.id ?? step.before?.id ?? ""),
      ]
      for milestone in step.after?.milestones ?? [] {
        text += CSVWriter.line(
          head + [
            CSVWriter.neutralised(milestone.id), milestone.period.description,
            CSVWriter.neutralised(milestone.target?.text(language) ?? ""),
            milestone.figure?.value.machineText ?? "",
            CSVWriter.neutralised(milestone.figure?.unit?.code ?? ""),
            step.isChanged(milestone.id) ? "true" : "false",
            CSVWriter.neutralised(milestone.decision ?? ""),
          ])
      }
      if step.after?.milestones.isEmpty ?? true {
        text += CSVWriter.line(head + Array(repeating: "", count: 7))
      }
    }
    return text
  }

  private func json() -> String {
    JSONValue.object([
      ("version", .integer(JSONReporter.version)),
      ("id", .string(history.id)),
      ("commits", .array(history.steps.map(json))),
      (
        "skipped",
        .array(
          history.skipped.map { skipped in
            .object(
              Self.members(skipped.commit) + [("reason", localized(.message(skipped.reason)))])
          })
      ),
    ]).text
  }

  private static func members(_ commit: CommitmentHistory.Commit) -> [(String, JSONValue)] {
    [
      ("commit", .string(commit.id)), ("date", .string(commit.date)),
      ("author", .string(commit.author.withoutControlCharacters)),
      ("subject", .string(commit.subject.withoutControlCharacters)),
    ]
  }

  private func localized(_ argument: Message.Argument?) -> JSONValue {
    guard let argument else { return .null }
    return .object(
      [Language.danish, .english].map { ($0.rawValue, .string(argument.text($0))) })
  }

  private func json(_ step: CommitmentHistory.Step) -> JSONValue {
    .object(
      Self.members(step.commit) + [
        ("strategy", .string(step.strategy)),
        ("goal", JSONValue(step.after?.id)),
        ("title", JSONValue(step.after?.title)),
        ("milestones", .array((step.after?.milestones ?? []).map { json($0, in: step) })),
        (
          "changes",
          .array(
            step.otherDifferences.map { difference in
              .object([
                ("milestone", JSONValue(difference.milestone)),
                ("what", localized(difference.name.map { .wording($0) })),
                ("before", localized(difference.before)), ("after", localized(difference.after)),
              ])
            })
        ),
      ])
  }

  private func json(
    _ milestone: StatedCommitment.Milestone, in step: CommitmentHistory.Step
  ) -> JSONValue {
    .object([
      ("id", .string(milestone.id)), ("period", .string(milestone.period.description)),
      ("target", localized(milestone.target)),
      ("value", milestone.figure.map { .number($0.value) } ?? .null),
      ("unit", JSONValue(milestone.figure?.unit?.code)),
      ("changed", .boolean(step.isChanged(milestone.id))),
      ("decision", JSONValue(milestone.decision)),
    ])
  }
}

extension CommitmentHistory.Commit {
  /// As many digits as people need to find it.
  fileprivate var shortID: String { String(id.prefix(8)) }
}
