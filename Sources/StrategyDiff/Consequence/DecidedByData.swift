internal import Evaluation
internal import StrategyModel

/// What only measurements can tell.
extension PairComparison {
  /// What a change of one field of a goal does to the verdicts on the data at hand.
  func effect(ofGoal id: String, from old: Goal, to new: Goal) -> Consequence {
    VerdictEffect(pair: pair, asOf: asOf).consequence(ofGoal: id, from: old, to: new)
  }

  /// What another definition does to a goal that is measured by it.
  func redefinition(
    _ old: BoundIndicator, _ new: BoundIndicator, for goal: Goal
  ) -> Consequence {
    Redefinition(old: old, new: new, pair: pair, asOf: asOf).consequence(for: goal)
  }

  /// What one key of an indicator does to the verdicts of all that it concerns: the new indicator, and
  /// the same as it would be with that key as before.
  func effect(
    from old: Indicator, to new: BoundIndicator, _ keep: (inout Indicator, Indicator) -> Void
  ) -> Consequence {
    let goals = goals(measuredBy: new.key)
    if goals.isEmpty { return Consequence(.editorial) }
    var before = new.indicator
    keep(&before, old)
    var consequence = VerdictEffect(pair: pair, asOf: asOf)
      .consequence(ofIndicator: new.key, from: before, to: new.indicator)
    name(goals, &consequence)
    return consequence
  }
}
