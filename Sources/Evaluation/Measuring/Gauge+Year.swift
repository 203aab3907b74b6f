internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// A year's figure from its counting weeks.
extension Gauge {
  /// What was counted, times the factor that the strategy states, where the whole year is asked for
  /// and exactly its counting weeks were counted; otherwise as it is. Some of the weeks, as when a
  /// change pairs them, don't make a year.
  func year(
    of measured: Measured, _ bound: BoundIndicator, _ base: BoundIndicator?, _ window: Period,
    _ periods: [Period], _ collected: Indicator.Collection?
  ) throws(Unmeasured) -> Measured {
    guard let factor = (bound.indicator.annual ?? base?.indicator.annual)?.factor,
      window.frequency == .year, let weeks = collected?.weeks.map(\.value),
      periods == window.divided(into: .week).filter({ weeks.contains($0.ordinal) })
    else { return measured }
    func times(_ value: Fraction) throws(Unmeasured) -> Fraction {
      try exact { () throws(ArithmeticFault) in try value * factor.value }
    }
    let amount: Measured.Amount
    switch measured.amount {
    case .number(let value): amount = .number(try times(value))
    case .interval(let low, let high):
      amount = .interval(
        low: try low.map(times(_:)), high: try high.map(times(_:)))
    case .members, .hours, .delivered: return measured
    }
    let step = Step(
      Message(
        .stepAnnual,
        [
          "counted": .message(measured.amount.message(measured.unit)),
          "factor": .figure(Figure(factor.value, nil)),
          "year": .message(amount.message(measured.unit)),
        ]),
      at: factor.span)
    var disputed: [Fraction] = []
    for value in measured.disputed { disputed.append(try times(value)) }
    return Measured(
      amount: amount, unit: measured.unit, period: window, observations: measured.observations,
      quality: max(measured.quality, .provisional), steps: measured.steps + [step],
      disputed: disputed, yearFactor: factor.value)
  }
}
