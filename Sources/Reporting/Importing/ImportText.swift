internal import Diagnostics
internal import Measurements
internal import Quantities

/// What `import` found, for a terminal.
struct ImportText {
  let report: ImportReport
  let options: ReportOptions

  private var survey: ImportSurvey { report.survey }
  private var language: Language { options.language }

  /// The most words of a column that are shown; unknown ones always are.
  private static let shownWords = 30

  var text: String {
    let parts = [
      head, section(.importColumns, columns), words, found, settle(.importDoubts, survey.doubts),
      settle(.importHints, survey.hints), description,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.ended }.joined(separator: "\n")
      .withoutWorkflowCommands
  }

  private var head: [String] {
    let header = Message(.importHeaderRow, ["row": .count(survey.headerRow)]).text(language)
    let form = Message(
      .importReadAs,
      ["form": .text(survey.form), "meaning": .message(survey.formMeaning)])
    let path = survey.path.withoutControlCharacters
    return wrap("\(path): \(survey.dialect.text(language)); \(header).")
      + wrap(form.text(language))
  }

  private var columns: [String] {
    table(
      survey.columns.map { column in
        let meaning =
          column.meaning.map { meaning in
            meaning[language] + (meaning[language] == column.word ? "" : " (\(column.word ?? ""))")
          } ?? Message(column.isInDoubt ? .importInDoubt : .importNotUsed).text(language)
        return [column.place, shown(column.title), meaning]
      })
  }

  private var words: [String] {
    survey.words.flatMap { words -> [String] in
      let unknown = words.words.filter { $0.meaning == nil }
      let known = words.words.filter { $0.meaning != nil }
      let rows = (unknown + known.prefix(max(0, Self.shownWords - unknown.count))).map { word in
        [
          word.text.isEmpty ? Message(.importNoText).text(language) : shown(word.text),
          word.meaning.map(shown) ?? Message(.importUnknown).text(language),
          word.count.map(number) ?? "",
        ]
      }
      let title = Message(.importWords, ["title": .text(words.title)])
      let rest = words.words.count - rows.count
      return [title.text(language)] + table(rows, rightFrom: 2)
        + (rest > 0 ? ["  … (\(number(rest)))"] : [])
    }
  }

  /// Periods, sums and rows.
  private var found: [String] {
    guard survey.isRead else { return wrap(Message(.importNotRead).text(language)) }
    var lines = survey.periods.flatMap { periods -> [String] in
      let isOne = periods.count == 1
      var text = Message(
        isOne ? .importOnePeriod : .importPeriods,
        [
          "first": .period(periods.first), "last": .period(periods.last),
          "count": .count(periods.count),
        ]
      ).text(language)
      if periods.gapCount > 0 {
        let more = periods.gapCount - periods.gaps.count
        let gaps = Message(
          more > 0 ? .importMoreGaps : .importGaps,
          [
            "periods": .list(periods.gaps.map { .period($0) }), "count": .count(more),
          ])
        text += " " + gaps.text(language)
      }
      return wrap(text)
    }
    let nameless: MessageKey = survey.countsContacts ? .importNoChannel : .importNoIndicatorYet
    var sums = survey.sums.map { sum in
      [
        sum.name.isEmpty || sum.name == "?" ? Message(nameless).text(language) : shown(sum.name),
        number(sum.count),
      ]
    }
    if survey.countsContacts, sums.count > 1 {
      let total = survey.sums.reduce(0) { $0 + $1.count }
      sums.append([Message(.importTotal).text(language), number(total)])
    }
    if !sums.isEmpty {
      let title: MessageKey = survey.countsContacts ? .importSumsContacts : .importSumsFigures
      lines += [Message(title).text(language)] + table(sums, rightFrom: 1)
    }
    let rows = Message(
      survey.countsFigures ? .importFigures : .importRows,
      [
        "read": .count(survey.rowsRead), "left": .count(survey.rowsLeftOut),
        "refused": .count(survey.rowsRefused),
      ])
    return lines + wrap(rows.text(language)) + refusals
  }

  private var refusals: [String] {
    let shown = survey.refusals.map { refusal in
      Message(
        .importRefusal,
        [
          "count": .count(refusal.count), "cause": .message(refusal.cause),
          "places": .list(
            refusal.places.map { .text(report.sources.location(of: $0).text) }
              + (refusal.places.count < refusal.count ? ["…"] : [])),
        ])
    }
    let rest = survey.rowsRefused - survey.refusals.reduce(0) { $0 + $1.count }
    let more = rest > 0 ? [Message(.importMoreRefusals, ["count": .count(rest)])] : []
    return (shown + more).flatMap { item($0.text(language)) }
  }

  private func settle(_ title: MessageKey, _ messages: [Message]) -> [String] {
    section(title, messages.flatMap { item($0.text(language)) })
  }

  private var description: [String] {
    let title: MessageKey = survey.descriptorPath == nil ? .importProposed : .importExisting
    let lines = survey.descriptor.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  " + String($0).withoutControlCharacters }
    return [
      Message(title, ["path": .text(report.descriptorPath)]).text(language)
    ] + lines.dropLast(lines.last == "  " ? 1 : 0)
  }

  // MARK: Layout

  private func section(_ title: MessageKey, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [Message(title).text(language)] + lines
  }

  private func item(_ text: String) -> [String] {
    let lines = TextLayout.wrap(text, width: options.width - 4)
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private func wrap(_ text: String) -> [String] { TextLayout.wrap(text, width: options.width) }

  private func number(_ count: Int) -> String { Message.Argument.count(count).text(language) }

  /// What an author wrote, on one line and no longer than is read at a glance.
  private func shown(_ text: String) -> String {
    let text = text.withoutControlCharacters
    return text.count > 40 ? text.prefix(39) + "…" : text
  }

  private func table(_ rows: [[String]], rightFrom: Int = .max) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TextLayout.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let room = String(repeating: " ", count: widths[column] - TextLayout.width(cell))
        return column >= rightFrom ? room + cell : cell + room
      }
      return ("  " + cells.joined(separator: "  ")).trimmingTrailingSpace
    }
  }
}
