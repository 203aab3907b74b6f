import Diagnostics
import Evaluation
import Quantities
import Reporting
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// A comparison made by hand, with places in a text of its own.
struct Revision {
  let sources = SourceStore()
  private let file: SourceID

  /// The text that all places are in; a change points at the word it is about.
  static let text = """
    goals:
      post: {title: Digital Post, milestones: {2014: 70 %, 2015: 80 %}}
      phone: {title: Færre opkald}

    """

  init() {
    file = sources.add(
      path: "strategies/holbæk by/strategy.yaml", bytes: Array(Self.text.utf8), isShared: true)
  }

  /// Where a word stands first.
  func place(_ word: String) -> SourceSpan? {
    let bytes = Array(Self.text.utf8)
    let wanted = Array(word.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
      .map { SourceSpan(file, $0, $0 + wanted.count) }
  }

  func percent(_ number: Int) -> ChangeValue {
    .quantity(Quantity(value: Fraction(number), unit: .percent))
  }

  /// A target that was lowered by ten points without a decision.
  var lowered: StrategyDiff.Change {
    var change = StrategyDiff.Change(
      .weakened, .targetLowered, of: "holbaek/post/2015",
      from: .init(percent(80), at: place("80 %")),
      to: .init(percent(70), at: place("70 %")))
    change.effect = .init(points: Fraction(-10), unit: .points)
    return change
  }

  func report(
    _ changes: [StrategyDiff.Change], _ verdicts: [VerdictChange] = [],
    gate: Set<StrategyDiff.Change.Class> = [], failOn: Diagnostic.Severity? = .error
  ) throws -> RevisionReport {
    let asOf = try #require(CalendarDate("2014-06-30"))
    var comparison = VersionComparison(old: "v2012", new: "v2013", asOf: asOf, oldAsOf: asOf)
    comparison.changes = changes
    comparison.verdicts = verdicts
    var loader = RuleLoader(sources: sources, changes: .standard)
    let rules = loader.ruleSet()
    #expect(loader.diagnostics.map(\.id) == [])
    let version = Version(name: "v2013", strategies: [], rules: rules)
    let subjects = SubjectIndex(from: version, to: version)
    let rulings = ChangeGate(classes: gate, failOn: failOn)
      .rulings(on: comparison, to: version, called: subjects)
    return RevisionReport(comparison, rulings: rulings, subjects: subjects, rules: rules)
  }

  func context(_ language: Language = .danish) throws -> ReportContext {
    var options = ReportOptions()
    options.language = language
    return ReportContext(
      asOf: try #require(CalendarDate("2014-06-30")), sources: sources, options: options)
  }

  /// The sentence that a page opens with.
  static func headline(
    _ changes: [StrategyDiff.Change], _ verdicts: [VerdictChange] = [], _ language: Language
  ) throws -> String {
    let revision = Revision()
    let page = try revision.report(changes, verdicts).text(.md, revision.context(language))
    let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("**") })
    return String(line.dropFirst(2).dropLast(2))
  }
}
