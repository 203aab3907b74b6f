internal import Evaluation
internal import StrategyModel

/// What only measurements can tell.
extension PairComparison {
  /// What a change of one field of a goal does to the verdicts on the data at hand.
  func effect(ofGoal id: String, from old: Goal, to new: Goal) -> Consequence {
    Consequence(.undecided)
  }

  /// What another definition does to a goal that is measured by it.
  func redefinition(
    _ old: BoundIndicator, _ new: BoundIndicator, for goal: Goal
  ) -> Consequence {
    Consequence(.undecided)
  }
}

extension PairComparison {
  /// What one key of an indicator does to the verdicts of a goal on the data at hand.
  func effect(
    ofGoal id: String, key: String, _ old: BoundIndicator, _ new: BoundIndicator
  ) -> Consequence {
    Consequence(.undecided)
  }
}
