package import Diagnostics
internal import Measurements
package import Quantities
internal import StrategyModel

extension StrategyJudgement {
  /// The newest period known of what the goals are measured by.
  package struct LastMeasured: Sendable {
    package let period: Period
    /// Days from its end to the day judged.
    package let age: Int
    package let span: SourceSpan

    /// Whether the data stop well before the day judged: a year is the longest between two yearly
    /// measurements.
    package var isOld: Bool { age > 366 }
  }

  /// Nil where nothing is known that a goal is measured by.
  package var lastMeasured: LastMeasured? {
    if gauge.evidence.observations.isEmpty { return nil }
    let bound = goals.compactMap(\.indicator)
    // What a formula reads is said by nothing but the formula.
    let keys =
      bound.contains { $0.indicator.formula != nil }
      ? Array(gauge.evidence.observations.keys)
      : bound.flatMap { [$0.key] + (gauge.base(of: $0).map { [$0.key] } ?? []) }
    let last = keys.compactMap { key in
      gauge.known(key).max { $0.period.end < $1.period.end }
    }.max { $0.period.end < $1.period.end }
    return last.map {
      LastMeasured(
        period: $0.period, age: gauge.asOf.dayNumber - $0.period.end.dayNumber, span: $0.value.span)
    }
  }

  /// Whether any goal is to be measured at all.
  package var asksForFigures: Bool {
    goals.contains { goal in
      goal.indicator != nil
        && (goal.wanted != nil || goal.milestones.contains { !$0.isDeliverable })
    }
  }
}
