internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Holds the two versions of one strategy against each other, key by key, and states what differs.
struct PairComparison {
  let pair: StrategyPair
  let asOf: CalendarDate
  let oldAsOf: CalendarDate
  private(set) var changes: [Change] = []
  private let judgements: Judgements
  /// Resolves what is relative, in either version, by what the new one knows.
  let resolver: TargetResolver
  /// Whether the old strategy is spread over several, which is said once of all of them.
  let isPart: Bool

  init(_ pair: StrategyPair, asOf: CalendarDate, oldAsOf: CalendarDate, isPart: Bool = false) {
    self.pair = pair
    self.isPart = isPart
    self.asOf = asOf
    self.oldAsOf = oldAsOf
    judgements = Judgements(pair, asOf: asOf, oldAsOf: oldAsOf)
    resolver = TargetResolver(scope: pair.new.scope, evidence: pair.new.evidence, asOf: asOf)
  }

  var old: Scope { pair.old.scope }
  var new: Scope { pair.new.scope }

  /// Where the strategy itself is spoken of.
  var home: Place { Place(subject: pair.id, certainty: pair.certainty) }

  mutating func compare() {
    stateNames()
    ComparedRecord<Strategy>.strategy.compare(old.strategy, new.strategy, at: home, in: &self)
    compareEvidence()
  }

  /// Adds a change, with what holds for all that is said of its place.
  mutating func state(_ change: Change, at place: Place) {
    var change = change
    change.isBinding = place.isBinding
    change.decision = place.decision
    change.certainty = place.certainty
    changes.append(change)
  }

  // MARK: Verdicts

  /// The verdict that an id inside the strategy has by its own version.
  func verdict(_ id: String, in version: Side) -> Verdict? {
    judgements.verdict(id, in: version)
  }

  enum Side: Hashable { case old, new }

  /// The verdicts of either version, judged when one of them is first asked for.
  private final class Judgements {
    private let judges: [Side: Judge]
    private var known: [Side: [String: Verdict]] = [:]
    private let id: String

    init(_ pair: StrategyPair, asOf: CalendarDate, oldAsOf: CalendarDate) {
      id = pair.id
      judges = [
        .old: Judge(scope: pair.old.scope, evidence: pair.old.evidence, asOf: oldAsOf),
        .new: Judge(scope: pair.new.scope, evidence: pair.new.evidence, asOf: asOf),
      ]
    }

    func verdict(_ name: String, in version: Side) -> Verdict? {
      if known[version] == nil, let judgement = judges[version]?.judgement() {
        var verdicts: [String: Verdict] = [:]
        for milestone in judgement.milestones { verdicts[milestone.id] = milestone.verdict }
        for goal in judgement.goals { verdicts[id + "/" + goal.id] = goal.verdict }
        known[version] = verdicts
      }
      return known[version]?[id + "/" + name]
    }
  }
}
