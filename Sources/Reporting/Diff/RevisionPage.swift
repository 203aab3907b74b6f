internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyDiff

/// What is to be read of two versions, in words of one language and in the order of reading.
struct RevisionPage {
  let title: String
  let day: String
  /// The sentence that says it all.
  let headline: String
  /// The same of what changed since the approved version.
  let since: String?
  let sections: [Section]
  let verdicts: [VerdictRow]
  let findings: [FindingRow]
  /// How many changes are not worth a row.
  let editorial: String?
  let gate: String
  let language: Language

  /// The changes of one class.
  struct Section {
    let `class`: StrategyDiff.Change.Class
    let heading: String
    let rows: [Row]
  }

  struct Row {
    let title: String
    let id: String
    let change: String
    let before: String
    let after: String
    let effect: String
    let decision: String
    /// What a reader has to know beside it.
    let notes: [String]
    /// How its class was found, step by step.
    let basis: [String]
    let isGated: Bool
    let place: String
  }

  struct VerdictRow {
    let title: String
    let id: String
    let before: String
    let after: String
    let why: String
  }

  struct FindingRow {
    let severity: Diagnostic.Severity
    let rule: String
    let text: String
    let place: String
  }

  init(_ report: RevisionReport, _ context: ReportContext) {
    let language = context.options.language
    let comparison = report.comparison
    let words = RevisionWords(report: report, context: context)
    self.language = language
    title = Message(
      .diffTitle, ["old": .text(comparison.old), "new": .text(comparison.new)]
    ).text(language)
    day =
      comparison.asOf == comparison.oldAsOf
      ? Message(.tableAsOf, ["asOf": .date(comparison.asOf)]).text(language)
      : Message(
        .diffTwoDays, ["oldAsOf": .date(comparison.oldAsOf), "asOf": .date(comparison.asOf)]
      ).text(language)
    headline = RevisionHeadline(comparison: comparison).text(language)
    since = report.sinceBase.map { total in
      Message(
        .diffSince,
        [
          "base": .text(total.old),
          "headline": .text(RevisionHeadline(comparison: total).text(language)),
        ]
      ).text(language)
    }
    let changes = report.changes
    sections = StrategyDiff.Change.Class.allCases.compactMap { `class` in
      guard `class` != .editorial else { return nil }
      let rows = changes.filter { $0.change.class == `class` }.map(words.row)
      guard !rows.isEmpty else { return nil }
      return Section(class: `class`, heading: Message(`class`.word).text(language), rows: rows)
    }
    verdicts = comparison.verdicts.map(words.row)
    findings = changes.flatMap(\.ruling.findings)
      .enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }
      .map { words.row($0.element) }
    editorial = Self.counted(
      comparison.count(.editorial), .editorialOne, .editorialSeveral, language)
    gate =
      Self.counted(report.rulings.count(where: \.isGated), .gateOne, .gateSeveral, language)
      ?? Message(.gateNone).text(language)
  }

  private static func counted(
    _ count: Int, _ one: MessageKey, _ several: MessageKey, _ language: Language
  ) -> String? {
    guard count > 0 else { return nil }
    return Message(count == 1 ? one : several, ["count": .count(count)]).text(language)
  }

  /// The heads of the table of changes.
  var columns: [String] {
    [
      .columnSubject, .columnChange, .columnBefore, .columnAfter, .columnEffect, .columnDecision,
    ].map { Message($0 as MessageKey).text(language) }
  }

  /// The heads of the table of verdicts.
  var verdictColumns: [String] {
    [.columnSubject, .columnBefore, .columnAfter, .columnWhy].map {
      Message($0 as MessageKey).text(language)
    }
  }
}
