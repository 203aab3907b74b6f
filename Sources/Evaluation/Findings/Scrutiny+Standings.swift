internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What can't be meant of one target beside the goal's others: weaker than the one before it, behind
/// where the goal began, or the wrong way.
struct TargetStanding {
  /// The milestone before it that demands more.
  var weakerThan: Milestone?
  /// What the baseline measured, where that is better already than this demands.
  var base: Measured?
  /// What this demands, as a number.
  var level: Fraction?
  /// Whether it is a change away from what the indicator calls better.
  var isWrongWay = false
}

extension Scrutiny {
  /// How each of a goal's milestones stands, in their order; none where there is nothing to say of
  /// any, as of most goals.
  func standings(ofGoal index: Int) -> [TargetStanding] {
    guard let bound = judgement.goals[index].indicator, !isSteady(index, bound),
      let goal = stated(index)
    else { return [] }
    var standings = goal.milestones.map { _ in TargetStanding() }
    compareWithEarlier(goal, &standings)
    if let baseline = goal.baseline { compareWithBaseline(goal, baseline, &standings) }
    return standings
  }

  private func compareWithEarlier(_ goal: StatedGoal, _ standings: inout [TargetStanding]) {
    // Items of lists are compared with those of the same name.
    var earlier: [Substring: (level: Level, milestone: Milestone)] = [:]
    var last: (level: Level, milestone: Milestone)?
    for (index, milestone) in goal.milestones.enumerated() {
      guard let level = milestone.target.flatMap(goal.level) else { continue }
      standings[index].isWrongWay = isWrongWay(goal, level)
      let name = milestone.terms == nil ? nil : milestone.itemName
      let before = name.map { earlier[$0] } ?? last
      if let before, level.isWeaker(than: before.level, better: goal.better),
        before.milestone.period.value != milestone.period.value,
        !isBroken(goal, from: before.milestone.period.value, to: milestone.period.value)
      {
        standings[index].weakerThan = before.milestone
      }
      if let name { earlier[name] = (level, milestone) } else { last = (level, milestone) }
    }
  }

  /// Whether a change leads away from what the indicator calls better, from wherever it counts.
  private func isWrongWay(_ goal: StatedGoal, _ level: Level) -> Bool {
    guard case .change = level.basis, !level.value.isZero else { return false }
    return goal.better == .higher && level.value.isNegative
      || goal.better == .lower && !level.value.isNegative
  }

  private func compareWithBaseline(
    _ goal: StatedGoal, _ baseline: Period, _ standings: inout [TargetStanding]
  ) {
    let levels = goal.milestones.indices.compactMap { index -> (Int, Level)? in
      guard goal.milestones[index].period.value.end > baseline.end,
        let level = goal.milestones[index].target.flatMap(goal.level), level.basis == .figure
      else { return nil }
      return (index, level)
    }
    // A baseline that can't be measured is told where a target counts from it.
    guard !levels.isEmpty,
      let measured = try? gauge.measure(goal.bound, in: baseline), let base = measured.number
    else { return }
    for (index, level) in levels
    where level.isWorse(than: base, better: goal.better)
      && !isBroken(goal, from: baseline, to: goal.milestones[index].period.value)
    {
      standings[index].base = measured
      standings[index].level = level.value
    }
  }

  /// Whether the series was redefined between two periods, so that their figures don't compare.
  private func isBroken(_ goal: StatedGoal, from: Period, to: Period) -> Bool {
    gauge.breaks(of: goal.bound).contains {
      from.start < $0.period.value.start && to.end >= $0.period.value.start
    }
  }
}
