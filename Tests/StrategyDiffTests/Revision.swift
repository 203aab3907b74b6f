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

/// Two versions of one strategy, written in the test, matched by id, and by what the test says was
/// moved.
struct Revision {
  /// A version as its author wrote it.
  struct Text {
    var strategy: String
    var measurements: [String: String] = [:]
  }

  let pair: StrategyPair

  /// - Parameter moved: By goal, the new ids of milestones by their old ones.
  init(_ old: Text, _ new: Text, moved: [String: [String: String]] = [:]) throws {
    try self.init(
      old: Trial(old.strategy, old.measurements), new: Trial(new.strategy, new.measurements),
      moved: moved)
  }

  init(old: Trial, new: Trial, moved: [String: [String: String]] = [:]) {
    var pair = StrategyPair(
      old: VersionedStrategy(scope: old.scope, evidence: old.evidence, path: "old"),
      new: VersionedStrategy(scope: new.scope, evidence: new.evidence, path: "new"))
    pair.goals = Self.matched(pair.old.strategy.goals, pair.new.strategy.goals, \.id.value)
    pair.initiatives = Self.matched(
      pair.old.strategy.initiatives, pair.new.strategy.initiatives, \.id.value)
    pair.indicators = Self.matched(
      pair.old.strategy.indicators, pair.new.strategy.indicators, \.id.value)
    for (old, new) in pair.goals.compactMap(\.both) {
      pair.milestones[new.id.value] = Self.matched(
        pair.old.scope.milestones(of: old), pair.new.scope.milestones(of: new), \.id,
        moved[new.id.value] ?? [:])
    }
    for (old, new) in pair.initiatives.compactMap(\.both) {
      pair.milestones[new.id.value] = Self.matched(
        old.milestones, new.milestones, \.id, moved[new.id.value] ?? [:])
    }
    self.pair = pair
  }

  private static func matched<Element>(
    _ old: [Element], _ new: [Element], _ id: (Element) -> String, _ moved: [String: String] = [:]
  ) -> [Match<Element>] {
    let olds = Dictionary(uniqueKeysWithValues: old.map { (id($0), $0) })
    let from = Dictionary(uniqueKeysWithValues: moved.map { ($1, $0) })
    let pairs = new.map { element in
      let source = from[id(element)] ?? id(element)
      let isFree = from[id(element)] != nil || moved[source] == nil
      return Match(old: isFree ? olds[source] : nil, new: element)
    }
    let kept = Set(pairs.compactMap(\.old).map(id))
    return pairs + old.filter { !kept.contains(id($0)) }.map { Match(old: $0, new: nil) }
  }

  /// The same revision made backwards.
  var reversed: Revision {
    var back = StrategyPair(old: pair.new, new: pair.old)
    func swapped<Element>(_ matches: [Match<Element>]) -> [Match<Element>] {
      matches.map { Match(old: $0.new, new: $0.old, $0.certainty) }
    }
    back.goals = swapped(pair.goals)
    back.initiatives = swapped(pair.initiatives)
    back.indicators = swapped(pair.indicators)
    back.milestones = pair.milestones.mapValues(swapped)
    return Revision(back)
  }

  private init(_ pair: StrategyPair) { self.pair = pair }

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
