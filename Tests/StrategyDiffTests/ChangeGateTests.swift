import Diagnostics
import Evaluation
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// Which changes fail a build.
@Suite struct ChangeGateTests {
  /// One change, judged by the rules that come with the program.
  private func ruling(
    _ change: StrategyDiff.Change, gate: Set<StrategyDiff.Change.Class> = [],
    failOn: Diagnostic.Severity? = .error
  ) throws -> ChangeRuling {
    let sources = SourceStore()
    let source = sources.add(path: "a", bytes: Array("mål".utf8))
    var loader = RuleLoader(sources: sources, changes: .standard)
    let version = Version(name: "new", strategies: [], rules: loader.ruleSet())
    #expect(loader.diagnostics.map(\.id) == [])
    let day = try #require(CalendarDate("2014-06-30"))
    var comparison = VersionComparison(old: "old", new: "new", asOf: day, oldAsOf: day)
    var change = change
    change.old = change.old ?? .init(.text("før"), at: SourceSpan(source, 0, 1))
    comparison.changes = [change]
    let subjects = SubjectIndex(from: version, to: version)
    return try #require(
      ChangeGate(classes: gate, failOn: failOn)
        .rulings(on: comparison, to: version, called: subjects).first)
  }

  @Test(arguments: StrategyDiff.Change.Class.allCases)
  func aDecisionIsDemandedForWhatMayBeWeaker(class: StrategyDiff.Change.Class) throws {
    let ruling = try ruling(.init(`class`, .targetChanged, of: "a/post/2015"))
    let isDemanded = [.weakened, .mixed, .undecided].contains(`class`)
    #expect(ruling.findings.map(\.rule.rawValue) == (isDemanded ? ["decision-missing"] : []))
    #expect(ruling.isGated == isDemanded)
  }

  @Test func aStatedDecisionIsEnough() throws {
    var change = StrategyDiff.Change(.weakened, .targetLowered, of: "a/post/2015")
    let sources = SourceStore()
    change.decision = Located(
      "sag 2014/117", SourceSpan(sources.add(path: "b", bytes: []), 0, 0))
    #expect(try !ruling(change).isGated)
    #expect(try ruling(change, gate: [.weakened]).isGated)
  }

  @Test func aNewBasisThatWeakensNeedsADecisionToo() throws {
    var change = StrategyDiff.Change(.rebaselined, .basisChanged, of: "a/post/2015")
    #expect(try !ruling(change).isGated)
    change.direction = .weakened
    #expect(try ruling(change).isGated)
  }

  @Test(arguments: [
    (Diagnostic.Severity.error as Diagnostic.Severity?, true, true), (.warning, true, true),
    (.note, true, true), (nil, false, false),
  ])
  func findingsObeyTheSeverityThatFails(
    failOn: Diagnostic.Severity?, binding: Bool, wish: Bool
  ) throws {
    var change = StrategyDiff.Change(.weakened, .targetLowered, of: "a/post/2015")
    #expect(try ruling(change, failOn: failOn).isGated == binding)
    change.isBinding = false
    let ruling = try ruling(change, failOn: failOn)
    #expect(ruling.findings.map(\.severity) == [.warning])
    #expect(ruling.isGated == (wish && failOn != .error))
  }

  @Test(arguments: [
    (ChangeKind.ownerRemoved, false, true), (.ownerChanged, true, false),
    (.reviewRemoved, false, true),
    (.budgetChanged, false, false),
  ])
  func whatIsVacatedNeedsSomebodyElse(kind: ChangeKind, hasNew: Bool, isGated: Bool) throws {
    var change = StrategyDiff.Change(.governance, kind, of: "a/post")
    if hasNew { change.new = .init(.text("Kommunikation"), at: nil) }
    #expect(try ruling(change).isGated == isGated)
  }

  @Test func severalChangesOfASubjectHaveFingerprintsOfTheirOwn() throws {
    let kinds: [ChangeKind] = [.targetLowered, .toleranceChanged, .deadlineLater]
    let prints = try kinds.flatMap { kind in
      try ruling(.init(.weakened, kind, of: "a/post/2015")).findings.map(\.fingerprint)
    }
    #expect(Set(prints).count == kinds.count)
  }
}
