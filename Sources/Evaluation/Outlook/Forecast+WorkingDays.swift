internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

extension Forecast {
  /// What was measured up to the last figure, and what is planned, in figures that can be compared.
  struct Course {
    var first: Measurement
    var points: [Measurement]
    let last: Measurement
    var plan: [Planned]

    /// Takes counts of weeks to the working days of the weeks last counted, so that the counts per
    /// working day decide, as they do when a milestone is due.
    ///
    /// - Returns: What it comes to; nil where all weeks have as many, or no weeks were counted.
    mutating func compareByWorkingDay(_ unit: Unit?) throws(ArithmeticFault) -> Step? {
      guard let days = try last.measured.countedDays else { return nil }
      var terms: [Step] = []
      func term(
        _ key: MessageKey, _ value: Fraction, _ scaled: Fraction, _ own: Fraction, _ period: Period,
        at span: SourceSpan?
      ) -> Step {
        Step(
          Message(
            key,
            [
              "value": .figure(Figure(value, unit)), "days": .figure(Figure(own, nil)),
              "period": .period(period), "scaled": .figure(Figure(scaled, unit, decimals: 4)),
            ]), at: span)
      }
      func scaled(_ point: Measurement) throws(ArithmeticFault) -> Measurement {
        guard let own = try point.measured.countedDays, own != days else { return point }
        let value = try point.value * days / own
        let step = term(.termCountedDays, point.value, value, own, point.period, at: point.span)
        if !terms.contains(where: { $0.message == step.message }) { terms.append(step) }
        return point.with(value)
      }
      first = try scaled(first)
      var all: [Measurement] = []
      for point in points { all.append(try scaled(point)) }
      points = all
      var planned: [Planned] = []
      for item in plan {
        let counted = if let days = item.days { Fraction?(days) } else { try self.days(of: item) }
        guard let number = item.criterion.number, let own = counted, own != days else {
          planned.append(item)
          continue
        }
        let value = try number * days / own
        terms.append(term(.termPlannedDays, number, value, own, item.period, at: nil))
        planned.append(
          Planned(period: item.period, criterion: item.criterion.with(value), days: days))
      }
      plan = planned
      guard !terms.isEmpty else { return nil }
      return Step(
        Message(
          .stepOutlookWorkingDays,
          ["days": .figure(Figure(days, nil)), "period": .period(last.period)]),
        at: last.span, terms: terms)
    }

    /// The working days of the weeks that a figure of its own will be counted in: those counted last,
    /// in its period.
    private func days(of item: Planned) throws(ArithmeticFault) -> Fraction? {
      let counted = Set(last.measured.observations.periods.map(\.ordinal))
      let weeks = item.period.divided(into: .week).filter { counted.contains($0.ordinal) }
      guard weeks.count == counted.count else { return nil }
      let days = weeks.reduce(0) { $0 + $1.workingDays }
      return try Fraction(days) * (last.measured.yearFactor ?? .one)
    }
  }
}
