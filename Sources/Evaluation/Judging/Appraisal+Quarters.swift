internal import Measurements
internal import Quantities

extension Appraisal {
  /// The quarters of a year whose figure was put together from shorter periods; empty where it was not,
  /// or where some quarter can't be measured by itself.
  func quarters(of measured: Measured, in window: Period) -> [Measured] {
    guard window.frequency == .year, measured.observations.count > 1,
      measured.observations.allSatisfy({ row in
        row.period.frequency >= .quarter && row.period.frequency != .week
      })
    else { return [] }
    // What lacks in a quarter lacks in the year, whose own proof says so.
    let quarters = window.divided(into: .quarter).compactMap { try? gauge.measure(bound, in: $0) }
    return quarters.count == 4 ? quarters : []
  }
}
