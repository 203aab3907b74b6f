internal import Diagnostics
package import Measurements
package import Quantities

/// A measured value as a window of time shows it, and the observations it was made from.
package struct Measured: Sendable {
  package enum Amount: Hashable, Sendable {
    case number(Fraction)
    /// Known only to lie between two values, nil where there is no bound: part of the count is
    /// missing.
    case interval(low: Fraction?, high: Fraction?)
    case members([String])
    case hours(OpeningHours)
    case delivered(CalendarDate?)
  }

  package var amount: Amount
  package var unit: Unit?
  /// What the figure is about; nil for a delivery.
  package var period: Period?
  /// The sums that a share was divided from.
  package var numerator: Fraction?
  package var denominator: Fraction?
  package var observations: [Observation]
  package var quality: EvidenceQuality
  package var steps: [Step]
  /// Other values for the same thing from other sources.
  package var disputed: [Fraction] = []

  package var number: Fraction? {
    switch amount {
    case .number(let value): value
    case .hours(let hours): hours.hoursPerWeek
    case .members(let members): Fraction(members.count)
    case .interval, .delivered: nil
    }
  }
}

/// Why a window shows no value.
package enum Unmeasured: Error, Sendable {
  /// Nothing was observed.
  case missing(Step)
  /// Something was, but it can't answer.
  case unusable(Step)

  var step: Step {
    switch self {
    case .missing(let step), .unusable(let step): step
    }
  }
}
