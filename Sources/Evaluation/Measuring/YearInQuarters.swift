internal import Measurements
internal import Quantities
internal import StrategyModel

/// A year whose figure was put together from shorter periods, measured by quarters when somebody asks.
///
/// A class, since judgements are handed around and few of them have one.
final class YearInQuarters: Sendable {
  private let gauge: Gauge
  private let bound: BoundIndicator
  private let year: Period

  /// Nil where the figure is no year's, or rests on the year as a whole or on weeks.
  init?(of measured: Measured, _ bound: BoundIndicator, in window: Period, _ gauge: Gauge) {
    let rows = measured.observations
    // Those that follow each other are all of one kind.
    let periods = rows.areUnbroken ? rows.periods.prefix(1) : rows.periods
    guard window.frequency == .year, rows.count > 1,
      periods.allSatisfy({ $0.frequency >= .quarter && $0.frequency != .week })
    else { return nil }
    (self.gauge, self.bound, year) = (gauge, bound, window)
  }

  /// All four, or none where one can't be measured by itself.
  var quarters: [Measured] {
    // What lacks in a quarter lacks in the year, whose own proof says so.
    let quarters = year.divided(into: .quarter).compactMap { try? gauge.measure(bound, in: $0) }
    return quarters.count == 4 ? quarters : []
  }
}
