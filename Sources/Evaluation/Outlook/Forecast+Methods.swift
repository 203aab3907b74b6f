internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// The three methods, each with the step that shows it.
extension Forecast {
  var reached: Outlook.Basis {
    switch indicator.outlook?.value ?? .path {
    case .path: .path(expected: nil)
    case .growth: .growth(.init(ratio: nil, class: .targetAchieved))
    case .trend: .trend(.init(missRatio: nil, symbol: .sun))
    }
  }

  func path(
    _ wish: Wish, _ plan: [Planned], _ first: Measurement, _ last: Measurement,
    _ points: [Measurement], _ result: inout Result
  ) throws(ArithmeticFault) {
    switch wish {
    case .reach(let value, let direction):
      let expected = try expected(by: last.period.end, plan, first, last)
      let band = try (value - first.value).magnitude * band.share
      let off = try (last.value - expected).magnitude
      let verdict: Verdict =
        if direction.isReached(expected, by: last.value) {
          .onTrack
        } else {
          off <= band ? .atRisk : .offTrack
        }
      result.outlook = Outlook(verdict: verdict, basis: .path(expected: expected))
      result.steps.append(
        step(
          .stepOutlookPath, last, beside: expected,
          [
            "start": .figure(shown(first.value)), "startPeriod": .period(first.period),
            "expected": .figure(
              Figure(expected, unit, asFinelyAs: Figure(last.value, unit, beside: expected))),
            "band": .figure(Figure(band, unit?.ofDifference, beside: off)),
            "verdict": .message(Message(verdict.word)),
          ],
          terms: corners(plan, first, last)))
    case .keep(let value, let direction):
      let isKept = direction.isReached(value, by: last.value)
      result.outlook = Outlook(
        verdict: isKept ? .onTrack : .offTrack, basis: .path(expected: value))
      result.steps.append(
        step(
          isKept ? .stepOutlookKept : .stepOutlookNotKept, last, beside: value,
          [
            "target": .figure(
              Figure(value, unit, asFinelyAs: Figure(last.value, unit, beside: value)))
          ]))
    case .move(let direction):
      guard let before = points.dropLast().last else { return }
      let change = try last.value - before.value
      let isRight = direction == .up ? change > .zero : change < .zero
      result.outlook = Outlook(
        verdict: isRight ? .onTrack : .offTrack, basis: .path(expected: nil))
      result.steps.append(movementStep(change, from: before, to: last, isRight: isRight))
    }
  }

  /// Linear from the start through the milestones' figures.
  private func expected(
    by day: CalendarDate, _ plan: [Planned], _ first: Measurement, _ last: Measurement
  ) throws(ArithmeticFault) -> Fraction {
    var from = (day: first.period.end, value: first.value)
    for planned in plan where planned.due > from.day {
      let to = (day: planned.due, value: planned.value(from: last.value))
      if day <= to.day {
        let start = from.day.yearsFromZero
        let part = try (day.yearsFromZero - start) / (to.day.yearsFromZero - start)
        return try from.value + (to.value - from.value) * part
      }
      from = to
    }
    return from.value
  }

  func growth(
    _ wish: Wish, _ milestone: Milestone, _ first: Measurement, _ last: Measurement,
    _ result: inout Result
  ) {
    let target: GrowthMethod.Point?
    let direction: GrowthMethod.Direction
    switch wish {
    case .reach(let value, let wanted), .keep(let value, let wanted):
      target = .init(year: milestone.period.value.end.yearsFromZero.binary, value: value.binary)
      direction = wanted
    case .move(let wanted):
      target = nil
      direction = wanted
    }
    let method = GrowthMethod(
      from: first.point, to: last.point, target: target, wanted: direction,
      limit: indicator.limit?.value.value.binary)
    let found = method.result()
    let word = Message.Argument.message(Message(found.class.word))
    result.outlook = Outlook(verdict: found.class.verdict, basis: .growth(found))
    var arguments: Message.Arguments = [
      "start": .figure(shown(first.value)), "startPeriod": .period(first.period),
      "class": word,
    ]
    let isRate = target == nil
    let scale: Double = isRate ? 100 : 1
    guard let ratio = found.ratio,
      let shown = Figure(
        rounding: ratio * scale, isRate ? .percent : nil, decimals: 3,
        apartFrom: method.bounds.map { $0 * scale })
    else {
      result.steps.append(step(.stepOutlookNoGrowth, last, arguments))
      return
    }
    arguments["ratio"] = .figure(shown)
    result.steps.append(
      step(isRate ? .stepOutlookGrowthRate : .stepOutlookGrowth, last, arguments))
  }

  func trend(
    _ wish: Wish, _ milestone: Milestone, _ last: Measurement, _ points: [Measurement],
    _ result: inout Result
  ) {
    let line = points.map(\.point)
    let found: TrendMethod.Result? =
      switch wish {
      case .reach(let value, let direction):
        TrendMethod.reaching(
          .init(year: milestone.period.value.end.yearsFromZero.binary, value: value.binary),
          wanted: direction, by: line)
      case .keep(let value, let direction):
        TrendMethod.keeping(value.binary, wanted: direction, by: line)
      case .move(let direction): TrendMethod.moving(direction, by: line)
      }
    guard let found, let change = TrendMethod.averageChange(line),
      let shown = Fraction(rounding: change, decimals: 3)
    else { return }
    result.outlook = Outlook(verdict: found.symbol.verdict, basis: .trend(found))
    var figure = Figure(shown, unit?.ofDifference, decimals: 3)
    figure.isChange = true
    var arguments: Message.Arguments = [
      "change": .figure(figure), "count": .count(min(points.count, TrendMethod.window)),
      "symbol": .message(Message(found.symbol.word)),
    ]
    let missed = found.missRatio.flatMap {
      Figure(
        rounding: $0 * 100, .percent, decimals: 1, apartFrom: TrendMethod.bounds.map { $0 * 100 })
    }
    if let missed { arguments["missed"] = .figure(missed) }
    result.steps.append(
      step(
        missed == nil ? .stepOutlookTrend : .stepOutlookTrendToTarget, last, arguments,
        terms: terms(points.suffix(TrendMethod.window))))
  }

  // MARK: Wording

  func step(
    _ key: MessageKey, _ last: Measurement, beside other: Fraction? = nil,
    _ arguments: Message.Arguments, terms: [Step] = []
  ) -> Step {
    var arguments = arguments
    var figure = shown(last.value)
    if let other {
      figure.decimals = max(figure.decimals, Figure(last.value, unit, beside: other).decimals)
    }
    arguments["measured"] = .figure(figure)
    arguments["period"] = .period(last.period)
    return Step(Message(key, arguments), at: last.span, terms: terms)
  }

  /// Finely enough that a reader who recomputes the outlook from it comes to the same.
  private func shown(_ value: Fraction) -> Figure { Figure(value, unit, decimals: 4) }

  /// What was measured, a point a period.
  private func terms(_ points: some Sequence<Measurement>) -> [Step] {
    points.map { point in
      Step(
        Message(
          .termPeriod, ["value": .figure(shown(point.value)), "period": .period(point.period)]),
        at: point.span)
    }
  }

  /// The points that the way goes through, where it is no single line.
  private func corners(_ plan: [Planned], _ first: Measurement, _ last: Measurement) -> [Step] {
    let planned = plan.filter { $0.due > first.period.end }
    if planned.count < 2 { return [] }
    let start = Step(
      Message(
        .termOnDay,
        ["value": .figure(shown(first.value)), "date": .date(first.period.end)]),
      at: first.span)
    return [start]
      + planned.map { point in
        Step(
          Message(
            .termOnDay,
            [
              "value": .figure(shown(point.value(from: last.value))),
              "date": .date(point.due),
            ]))
      }
  }

  private func movementStep(
    _ change: Fraction, from before: Measurement, to last: Measurement, isRight: Bool
  ) -> Step {
    var figure = Figure(change, unit?.ofDifference, decimals: 4)
    figure.isChange = true
    return step(
      isRight ? .stepOutlookMoves : .stepOutlookMovesAway, last,
      ["change": .figure(figure), "before": .period(before.period)],
      terms: terms([before, last]))
  }
}

extension GrowthMethod.Direction {
  fileprivate func isReached(_ target: Fraction, by value: Fraction) -> Bool {
    self == .up ? value >= target : value <= target
  }
}
