internal import Diagnostics
package import Measurements
package import Quantities
internal import StrategyModel

/// A measured value as a window of time shows it, and the observations it was made from.
///
/// A class, since a judgement, its readings and the milestones that count from it share one.
package final class Measured: Sendable {
  package enum Amount: Hashable, Sendable {
    case number(Fraction)
    /// Known only to lie between two values, nil where there is no bound: part of the count is
    /// missing.
    case interval(low: Fraction?, high: Fraction?)
    case members([String])
    case hours(OpeningHours)
    case delivered(CalendarDate?)
  }

  package let amount: Amount
  package let unit: Unit?
  /// What the figure is about; nil for a delivery.
  package let period: Period?
  /// The sums that a share was divided from.
  package let numerator: Fraction?
  package let denominator: Fraction?
  package let observations: Observations
  package let quality: EvidenceQuality
  package let steps: [Step]
  /// Other values for the same thing from other sources.
  package let disputed: [Fraction]
  /// What the count of some weeks was multiplied by to be a year's; nil for what stands as counted.
  let yearFactor: Fraction?
  /// How a formula put it together; nil for what is no formula's.
  let composition: Formula.Composition?

  init(
    amount: Amount, unit: Unit? = nil, period: Period? = nil, numerator: Fraction? = nil,
    denominator: Fraction? = nil, observations: Observations = [],
    quality: EvidenceQuality = .final, steps: [Step] = [], disputed: [Fraction] = [],
    yearFactor: Fraction? = nil, composition: Formula.Composition? = nil
  ) {
    self.amount = amount
    self.unit = unit
    self.period = period
    self.numerator = numerator
    self.denominator = denominator
    self.observations = observations
    self.quality = quality
    self.steps = steps
    self.disputed = disputed
    self.yearFactor = yearFactor
    self.composition = composition
  }

  /// How many it rests on: those that a share is out of, or the fewest asked; nil where it does not
  /// tell.
  var basis: Fraction? {
    denominator ?? observations.leastSampleSize.map { Fraction($0) }
  }

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
