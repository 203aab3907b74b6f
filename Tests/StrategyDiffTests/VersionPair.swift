import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// A relative target is a change as well, in the model.
typealias ChangeClass = StrategyDiff.Change.Class

/// Two versions of one strategy, written in the test, read by the real loaders and matched.
struct VersionPair {
  /// A version as its author wrote it.
  struct Text {
    var strategy: String
    var measurements: [String: String] = [:]
  }

  let pair: StrategyPair
  private let trials: (old: Trial, new: Trial)
  private let moved: [String: [String: String]]

  /// `moved` gives the new ids of milestones by their old ones, by goal, where they are not to be
  /// matched.
  init(_ old: Text, _ new: Text, moved: [String: [String: String]] = [:]) throws {
    try self.init(
      old: Trial(old.strategy, old.measurements), new: Trial(new.strategy, new.measurements),
      moved: moved)
  }

  init(old: Trial, new: Trial, moved: [String: [String: String]] = [:]) {
    trials = (old, new)
    self.moved = moved
    var pair = StrategyPair(
      matching: VersionedStrategy(scope: old.scope, evidence: old.evidence, path: "old"),
      with: VersionedStrategy(scope: new.scope, evidence: new.evidence, path: "new"))
    for (old, new) in pair.goals.compactMap(\.both) {
      guard let moved = moved[new.id.value] else { continue }
      pair.milestones[new.id.value] = Self.matched(
        pair.old.scope.milestones(of: old), pair.new.scope.milestones(of: new), moved)
    }
    self.pair = pair
  }

  private static func matched(
    _ old: [Milestone], _ new: [Milestone], _ moved: [String: String]
  ) -> [Match<Milestone>] {
    let olds = Dictionary(uniqueKeysWithValues: old.map { ($0.id, $0) })
    let from = Dictionary(uniqueKeysWithValues: moved.map { ($1, $0) })
    let pairs = new.map { Match(old: from[$0.id].flatMap { olds[$0] }, new: $0) }
    return pairs + old.filter { moved[$0.id] == nil }.map { Match(old: $0, new: nil) }
  }

  /// The same revision made backwards.
  var reversed: VersionPair {
    VersionPair(
      old: trials.new, new: trials.old,
      moved: moved.mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($1, $0) }) })
  }

  func verdictChanges(asOf: String, oldAsOf: String? = nil) throws -> [VerdictChange] {
    Attribution(
      pair, oldAsOf: try #require(CalendarDate(oldAsOf ?? asOf)),
      asOf: try #require(CalendarDate(asOf))
    ).verdictChanges()
  }

  /// `a/post/2012: missed -> met by target, alone`, a line each.
  func verdicts(asOf: String, oldAsOf: String? = nil) throws -> [String] {
    try verdictChanges(asOf: asOf, oldAsOf: oldAsOf).map(\.line)
  }
}

extension VerdictChange {
  var line: String {
    "\(subject): \(old.rawValue) -> \(new.rawValue) by "
      + causes.map(\.rawValue).joined(separator: "+") + ", \(how.rawValue)"
  }
}

extension Consequence {
  /// The basis in Danish, a step a line, terms indented.
  var proof: [String] {
    func lines(_ steps: [Step], _ indent: String) -> [String] {
      steps.flatMap { step in
        [indent + step.message.text(.danish).ordinarySpaces]
          + (indent.isEmpty ? lines(step.terms, "  ") : [])
      }
    }
    return lines(basis, "")
  }
}
