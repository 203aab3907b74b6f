internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// How a goal stood at the end of the year beside the end of the year before.
struct Movement {
  enum Direction {
    case better, worse, same
    /// There is nothing to compare.
    case unknown
  }

  let title: String
  /// The last milestone judged of each year.
  let before: MilestoneJudgement?
  let now: MilestoneJudgement
  let direction: Direction

  /// What a reader is to make of the figures and the verdicts together.
  enum Turn {
    case worse
    /// A better figure that is further from being what was wanted.
    case betterStillMissed
    case better
    /// A better figure with the same verdict.
    case betterAsBefore
    case none
  }

  var turn: Turn {
    let ranks = (before: before?.verdict.rank ?? 0, now: now.verdict.rank)
    switch direction {
    case .worse: return ranks.now < ranks.before ? .better : .worse
    case .better:
      return ranks.now > ranks.before
        ? .betterStillMissed : ranks.now < ranks.before ? .better : .betterAsBefore
    case .same, .unknown:
      return ranks.now > ranks.before ? .worse : ranks.now < ranks.before ? .better : .none
    }
  }
}

extension AnnualReport {
  /// Every goal with something due in the year, against the year before.
  var movements: [Movement] {
    judgement.goals.enumerated().compactMap { index, goal in
      func last(_ year: Int) -> MilestoneJudgement? {
        let due = goal.milestones.filter {
          $0.isDue && $0.milestone.period.value.year == year && $0.verdict != .superseded
        }
        return due.last(where: \.verdict.isMeasured) ?? due.last
      }
      guard let now = last(year) else { return nil }
      let before = last(year - 1)
      let better =
        strategy.goals.indices.contains(index)
        ? judgement.scope.better(for: strategy.goals[index]) : nil
      return Movement(
        title: goal.title, before: before, now: now,
        direction: Movement.Direction(from: before, to: now, better))
    }
  }
}

extension Movement.Direction {
  /// By what was measured, where the goal says which way is better; else by the verdicts.
  init(
    from before: MilestoneJudgement?, to now: MilestoneJudgement, _ better: Indicator.Direction?
  ) {
    guard let before, before.verdict.isMeasured, now.verdict.isMeasured else {
      self = .unknown
      return
    }
    if !now.isDeliverable, !before.isDeliverable, let was = before.measured?.number,
      let value = now.measured?.number, before.measured?.unit == now.measured?.unit,
      let better, better != .neither
    {
      self =
        value == was ? .same : (value > was) == (better == .higher) ? .better : .worse
      return
    }
    self =
      now.verdict.rank == before.verdict.rank
      ? .same : now.verdict.rank < before.verdict.rank ? .better : .worse
  }
}

extension Scope {
  /// Which way is better of what measures a goal; nil where it does not say, or nothing measures it.
  fileprivate func better(for goal: Goal) -> Indicator.Direction? {
    goal.indicator.flatMap { indicator($0.value) }?.indicator.better?.value
  }
}
