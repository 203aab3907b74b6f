package import Diagnostics
internal import Evaluation
internal import Quantities
package import StrategyDiff

/// What is to be read of two versions, in words of one language and in the order of reading.
package struct RevisionPage {
  package let title: String
  package let day: String
  /// The sentence that says it all.
  package let headline: String
  /// The same of what changed since the approved version.
  package let since: String?
  package let sections: [Section]
  package let verdicts: [VerdictRow]
  package let findings: [FindingRow]
  /// How many changes are not worth a row.
  package let editorial: String?
  package let gate: String
  package let language: Language

  /// The changes of one class.
  package struct Section {
    package let `class`: StrategyDiff.Change.Class
    package let heading: String
    package let rows: [Row]
  }

  package struct Row {
    package let title: String
    package let id: String
    package let change: String
    package let before: String
    package let after: String
    package let effect: String
    package let decision: String
    /// What a reader has to know beside it.
    package let notes: [String]
    /// How its class was found, step by step.
    package let basis: [String]
    package let isGated: Bool
    package let place: String
  }

  package struct VerdictRow {
    package let title: String
    package let id: String
    package let before: String
    package let after: String
    package let why: String
  }

  package struct FindingRow {
    package let severity: Diagnostic.Severity
    package let rule: String
    package let text: String
    package let place: String
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
  package var columns: [String] {
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
