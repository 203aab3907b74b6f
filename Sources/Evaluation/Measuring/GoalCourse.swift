internal import Diagnostics
internal import Measurements
package import Quantities
package import StrategyModel

/// What was measured of a goal over time, whether a milestone asked for it or not.
package struct GoalCourse: Sendable {
  /// The indicator's name.
  package let title: String
  package let unit: Unit?
  /// A figure a window, the earliest first.
  package let points: [Measured]
  /// What was measured in the goal's baseline period.
  package let baseline: Measured?
  /// Where figures before and after can't be compared.
  package let breaks: [Indicator.SeriesBreak]
}

extension StrategyJudgement {
  /// What was measured of a goal in windows that end no later than a day; nil where nothing measures it.
  package func course(ofGoalAt index: Int, through last: CalendarDate) -> GoalCourse? {
    guard goals.indices.contains(index), strategy.goals.indices.contains(index),
      let bound = goals[index].indicator
    else { return nil }
    let frequency =
      goals[index].milestones.filter { !$0.isDeliverable }
      .map(\.milestone.period.value.frequency).filter { $0 <= .month }.max() ?? .year
    let windows = Set(
      gauge.knownPeriods(of: bound).compactMap { period -> Period? in
        period.frequency < frequency ? period : period.enclosing(frequency)
      }
    ).filter { $0.end <= last }.sorted()
    // What can't be measured is no point; the milestone's own proof says what it lacks.
    let points = windows.compactMap { try? gauge.measure(bound, in: $0) }
    let start = strategy.goals[index].baseline?.value
    return GoalCourse(
      title: bound.indicator.displayTitle, unit: bound.indicator.measuredUnit, points: points,
      baseline: start.flatMap { try? gauge.measure(bound, in: $0) },
      breaks: gauge.breaks(of: bound))
  }
}
