internal import Diagnostics
package import Evaluation
package import StrategyDiff

/// What a comparison of two versions found and what a build makes of it, before any format has said
/// it.
package struct RevisionReport {
  package let comparison: VersionComparison
  /// What becomes of each change, in the order of the comparison.
  package let rulings: [ChangeRuling]
  let subjects: SubjectIndex
  /// The rules that the changes were judged by.
  let rules: RuleSet
  /// What changed in all since the version that was approved, where that was asked for.
  let sinceBase: VersionComparison?

  package init(
    _ comparison: VersionComparison, rulings: [ChangeRuling], subjects: SubjectIndex,
    rules: RuleSet, sinceBase: VersionComparison? = nil
  ) {
    self.comparison = comparison
    self.rulings = rulings
    self.subjects = subjects
    self.rules = rules
    self.sinceBase = sinceBase
  }

  /// Whether nothing differs.
  package var isEmpty: Bool { comparison.changes.isEmpty && comparison.verdicts.isEmpty }

  /// The part of it that is about one strategy, by its id.
  package func part(of strategy: String) -> RevisionReport {
    func isOwn(_ subject: String) -> Bool {
      subject == strategy || subject.hasPrefix(strategy + "/")
    }
    let own = changes.filter { isOwn($0.change.subject) }
    var comparison = comparison
    comparison.changes = own.map(\.change)
    comparison.verdicts = comparison.verdicts.filter { isOwn($0.subject) }
    return RevisionReport(
      comparison, rulings: own.map(\.ruling), subjects: subjects, rules: rules)
  }

  /// The changes with what becomes of them.
  var changes: [RuledChange] {
    zip(comparison.changes, rulings).map { RuledChange(change: $0, ruling: $1) }
  }

  /// What changed and why verdicts did, without title and gate; empty where nothing differs.
  package func changes(_ context: ReportContext) -> String {
    let page = page(context)
    if page.sections.isEmpty, page.verdicts.isEmpty, page.editorial == nil { return "" }
    return RevisionText(page: page, options: context.options).changes
  }

  package func text(_ format: ReportFormat, _ context: ReportContext) -> String {
    switch format {
    case .text: RevisionText(page: page(context), options: context.options).text
    case .md: RevisionMarkdown(page: page(context)).text
    case .html: RevisionHTML(page: page(context)).text
    case .json: OutputRecord<RevisionReport>.difference.json(self, context.sources).text
    case .csv: RevisionTable(report: self, context: context).text
    case .sarif:
      SARIFWriter(language: context.options.language)
        .text(results(context), by: reportedRules(context))
    case .github:
      WorkflowCommands(language: context.options.language)
        .text(results(context))
    case .gitlab: CodeQualityWriter().text(results(context))
    case .junit: JUnitWriter().text(testSuite(context))
    // Changes have no day, and no workbook: no command asks for them.
    case .ics, .xlsx: ""
    case .checkstyle: CheckstyleWriter().text(results(context))
    case .tap: TAPWriter().text(testSuite(context))
    }
  }

  /// The changes in words.
  package func page(_ context: ReportContext) -> RevisionPage {
    RevisionPage(self, context)
  }
}

/// A change and what a build makes of it.
struct RuledChange {
  let change: StrategyDiff.Change
  let ruling: ChangeRuling
}
