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
    let keys = bound.flatMap { [$0.key] + gauge.sources(of: $0).map(\.key) }
    var last: (period: Period, span: SourceSpan)?
    for key in keys {
      let rows = gauge.known(key)
      guard let (index, period) = rows.lastToEnd else { continue }
      if last.map({ $0.period.end < period.end }) ?? true { last = (period, rows.span(at: index)) }
    }
    return last.map {
      LastMeasured(
        period: $0.period, age: gauge.asOf.dayNumber - $0.period.end.dayNumber, span: $0.span)
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
