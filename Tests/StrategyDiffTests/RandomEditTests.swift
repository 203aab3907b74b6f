import Diagnostics
import Evaluation
import Foundation
import Measurements
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing
import YAMLTree

/// Edits by someone who knows what they mean, classified by the program: ten thousand in a run.
///
/// `KANALTJEK_SEED` starts the run from another number; a failure prints the seed of its case.
@Suite struct RandomEditTests {
  private static let first =
    ProcessInfo.processInfo.environment["KANALTJEK_SEED"].flatMap(UInt64.init) ?? 1
  private static let parts = 10
  private static let editsInAPart = 1_000

  @Test("every edit has the class that its author knows it to have", arguments: 0..<parts)
  func classesOfEdits(part: Int) throws {
    var seed = Self.first &+ UInt64(part) &* 1_000_000
    var edited = 0
    while edited < Self.editsInAPart {
      let trial = try EditTrial(seed: seed)
      for fault in trial.faults() { Issue.record("seed \(seed): \(fault)\n\(trial.account)") }
      edited += trial.edits.count
      seed += 1
    }
  }

  @Test("the versions the other way round change sides", arguments: 0..<parts)
  func swapped(part: Int) throws {
    for seed in 0..<100 {
      let trial = try EditTrial(seed: Self.first &+ UInt64(part * 1_000 + seed))
      // What `formerly` declares is declared in one direction.
      if trial.newText.contains("formerly:") { continue }
      let forth = trial.changes.map { "\($0.goal) \($0.class.swapped)" }.sorted()
      let back = try trial.changesBack().map { "\($0.goal) \($0.class)" }.sorted()
      #expect(forth == back, "seed \(seed)\n\(trial.account)")
    }
  }
}

extension StrategyDiff.Change {
  /// What it is about, without the milestone: one that moved is called by its new day.
  fileprivate var goal: String { subject.split(separator: "/").prefix(2).joined(separator: "/") }
}

extension StrategyDiff.Change.Class {
  fileprivate var swapped: Self {
    switch self {
    case .weakened: .strengthened
    case .strengthened: .weakened
    default: self
    }
  }
}

/// One strategy, some edits of it, and what the program says of them.
private struct EditTrial {
  let edits: [RandomEdit]
  let oldText: String
  let newText: String
  let changes: [StrategyDiff.Change]
  private let old: Version
  private let new: Version

  init(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var sketch = SketchedStrategy.random(&numbers)
    oldText = sketch.text
    edits = sketch.edit(&numbers)
    newText = sketch.text
    old = try Version(text: oldText)
    new = try Version(text: newText)
    changes = Self.changes(from: old, to: new)
  }

  private static func changes(from old: Version, to new: Version) -> [StrategyDiff.Change] {
    let day = CalendarDate(dayNumber: 0)
    return VersionComparison(of: old, and: new, asOf: day, oldAsOf: day).changes
  }

  func changesBack() throws -> [StrategyDiff.Change] { Self.changes(from: new, to: old) }

  /// Both texts and what was said, for who has to find a fault.
  var account: String {
    let said = changes.map { "  \($0.class) \($0.kind.rawValue) \($0.subject)" }
    return (edits.map(\.name) + said + [oldText, "->", newText]).joined(separator: "\n")
  }

  func faults() -> [String] {
    var found: [String: [StrategyDiff.Change]] = [:]
    // A goal's indicator comes and goes with it.
    for change in changes
    where change.class != .editorial && change.kind != .indicatorAdded
      && change.kind != .indicatorRemoved
    {
      found[home(of: change), default: []].append(change)
    }
    var faults: [String] = []
    for edit in edits {
      let own = found[edit.subject] ?? []
      let classes = Set(own.map(\.class))
      // Of two edits at the strategy itself each is looked for among what both did.
      let expected = edits.filter { $0.subject == edit.subject }
        .reduce(into: Set<StrategyDiff.Change.Class>()) { $0.formUnion($1.classes) }
      if classes != expected { faults.append("\(edit.name): \(classes), not \(expected)") }
      if let points = edit.points,
        !own.contains(where: { $0.effect?.points == Fraction(points) })
      {
        faults.append("\(edit.name): no change by \(points)")
      }
      if let moved = edit.movesDeadlines {
        let days = own.compactMap { $0.effect?.days }
        let isRight = days.allSatisfy { moved == .later ? $0 >= 365 : $0 <= -365 }
        if days.isEmpty || !isRight { faults.append("\(edit.name): days \(days)") }
      }
    }
    let edited = Set(edits.map(\.subject))
    for (subject, changes) in found where !edited.contains(subject) {
      faults.append("nobody edited \(subject): \(changes.map(\.kind.rawValue))")
    }
    return faults
  }

  /// The edited thing that a change is at: `goal-a` of `a/goal-a/2013`; empty for the strategy.
  private func home(of change: StrategyDiff.Change) -> String {
    let parts = change.subject.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return "" }
    let name = parts[1].replacing("-share", with: "")
    return edits.contains { $0.subject == name } || name.hasPrefix("goal-") ? name : ""
  }
}

extension Version {
  fileprivate init(text: String) throws {
    let sources = SourceStore()
    let bytes = Array(text.utf8)
    let source = sources.add(path: "strategies/a/strategy.yaml", bytes: bytes)
    let (root, faults) = YAMLComposer.compose(source, bytes)
    var diagnostics = faults
    let scope = Scope.standalone(try #require(root), named: "a", sources: sources, &diagnostics)
    if let fault = diagnostics.first {
      Issue.record("\(fault.message.text(.english))\n\(text)")
    }
    self.init(
      name: "a",
      strategies: [
        VersionedStrategy(
          scope: scope, evidence: Evidence(), path: "strategies/a/strategy.yaml")
      ], rules: RuleLoader.shipped())
  }
}
