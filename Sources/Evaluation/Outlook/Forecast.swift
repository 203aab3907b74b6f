internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Judges what is to be expected of the milestones of one goal that are not yet due.
struct Forecast {
  let appraisal: Appraisal
  let asOf: CalendarDate
  private let known = Known()

  init(appraisal: Appraisal, asOf: CalendarDate) {
    self.appraisal = appraisal
    self.asOf = asOf
  }

  private final class Known {
    var series: [Period.Frequency: Series] = [:]
  }

  struct Result {
    /// Nil where nothing recent enough was measured, or no figure is wanted.
    var outlook: Outlook?
    var steps: [Step] = []
  }

  /// What is wanted of the indicator, in the terms of the three methods.
  private enum Wish {
    /// The last of the plan, by its time.
    case reach(Fraction, GrowthMethod.Direction)
    case keep(Fraction, GrowthMethod.Direction)
    case move(GrowthMethod.Direction)
  }

  private typealias Measurement = Series.Measurement

  private var indicator: Indicator { appraisal.bound.indicator }
  private var unit: Unit? { indicator.measuredUnit }

  /// - Parameter isKept: Whether the target must hold in every period, rather than be reached.
  func forecast(_ milestone: Milestone, _ target: Target, isKept: Bool) -> Result {
    var result = Result()
    let start = appraisal.start
    let points = series(milestone, weeks: start.flatMap(appraisal.pairedWeeks(of:))).points
    guard let last = points.last else { return result }
    if let age = ageOfNoUse(last) {
      result.steps.append(
        Step(
          Message(.stepOutlookTooOld, ["period": .period(last.period), "days": .days(age)]),
          at: last.span))
      return result
    }
    let first = start.flatMap(Measurement.init) ?? points[0]
    let plan = plan(upTo: milestone, target, &result.steps)
    guard let wish = wish(target, plan, last, isKept: isKept) else { return result }
    if case .reach(let value, _) = wish, plan.last?.criterion.isSatisfied(by: last.value) == true {
      result.outlook = Outlook(verdict: .onTrack, basis: reached)
      result.steps.append(
        step(.stepOutlookReached, last, ["target": .figure(Figure(value, unit))]))
      return result
    }
    guard first.period.end < last.period.end else {
      result.steps.append(
        Step(Message(.stepOutlookOnePoint, ["period": .period(last.period)]), at: last.span))
      return result
    }
    do throws(ArithmeticFault) {
      switch indicator.outlook?.value ?? .path {
      case .path: try path(wish, plan, first, last, points, &result)
      case .growth: growth(wish, milestone, first, last, &result)
      case .trend: trend(wish, milestone, last, points, &result)
      }
    } catch {
      result.steps.append(Step(Message(.stepOverflow)))
    }
    return result
  }

  /// Read once for each kind of milestone, in windows that figures are collected by.
  private func series(_ milestone: Milestone, weeks: Set<Int>?) -> Series {
    let own = milestone.period.value.frequency
    let frequency = own == .day ? .month : own
    if let known = known.series[frequency] { return known }
    let read = Series(appraisal.gauge, appraisal.bound, each: frequency, weeks: weeks)
    known.series[frequency] = read
    return read
  }

  /// The age in days of a last figure that is older than one collection interval, a year where none
  /// is stated; nil of one that is not.
  private func ageOfNoUse(_ last: Measurement) -> Int? {
    let age = asOf.dayNumber - last.period.end.dayNumber
    let collected =
      indicator.collected ?? appraisal.gauge.base(of: appraisal.bound)?.indicator.collected
    return age > collected?.longestInterval ?? 366 ? age : nil
  }

  // MARK: What is wanted

  private func wish(
    _ target: Target, _ plan: [Planned], _ last: Measurement, isKept: Bool
  ) -> Wish? {
    if case .movement(let movement, _) = target.demand {
      return .move(movement == .rises ? .up : .down)
    }
    guard let planned = plan.last else { return nil }
    let value = planned.value(from: last.value)
    let direction: GrowthMethod.Direction =
      switch planned.criterion {
      case .atLeast, .above: .up
      case .atMost, .below: .down
      default: value >= last.value ? .up : .down
      }
    return isKept ? .keep(value, direction) : .reach(value, direction)
  }

  /// A milestone's due day and the figure that it stands for, measured or not.
  private struct Planned {
    let due: CalendarDate
    let criterion: ResolvedTarget.Criterion

    /// Of an interval the end that is nearer, or the figure itself inside it.
    func value(from other: Fraction) -> Fraction { criterion.nearest(to: other) ?? other }
  }

  /// The milestones up to and including one, each with its figure; empty where the last has none. A
  /// base that is not yet measured is taken at its own target, and that is said of the last.
  private func plan(
    upTo milestone: Milestone, _ target: Target, _ steps: inout [Step]
  ) -> [Planned] {
    var plan: [Planned] = []
    let due = milestone.period.value.end
    let earlier = appraisal.milestones.filter { $0.period.value.end < due && $0.target != nil }
    for own in earlier + [milestone] {
      guard let demand = own.id == milestone.id ? target : own.target else { continue }
      let resolved = appraisal.anticipate(demand, of: own) { period in
        plan.last { period?.end == $0.due || period == nil }?.criterion.number
      }
      guard let resolved else {
        if own.id == milestone.id { return [] }
        continue
      }
      if own.id == milestone.id { steps += resolved.steps }
      plan.append(Planned(due: own.period.value.end, criterion: resolved.criterion))
    }
    return plan
  }

  // MARK: The methods

  private var reached: Outlook.Basis {
    switch indicator.outlook?.value ?? .path {
    case .path: .path(expected: nil)
    case .growth: .growth(.init(ratio: nil, class: .targetAchieved))
    case .trend: .trend(.init(missRatio: nil, symbol: .sun))
    }
  }

  /// How far from the way a figure may lie and still be at risk only: a tenth of the whole distance.
  private static let band = 10

  private func path(
    _ wish: Wish, _ plan: [Planned], _ first: Measurement, _ last: Measurement,
    _ points: [Measurement], _ result: inout Result
  ) throws(ArithmeticFault) {
    switch wish {
    case .reach(let value, let direction):
      let expected = try expected(by: last.period.end, plan, first)
      let band = try (value - first.value).magnitude / Fraction(Self.band)
      let verdict: Verdict
      if direction.isReached(expected, by: last.value) {
        verdict = .onTrack
      } else {
        verdict = try (last.value - expected).magnitude <= band ? .atRisk : .offTrack
      }
      result.outlook = Outlook(verdict: verdict, basis: .path(expected: expected))
      result.steps.append(
        step(
          .stepOutlookPath, last,
          [
            "start": .figure(Figure(first.value, unit)), "startPeriod": .period(first.period),
            "expected": .figure(Figure(expected, unit, beside: last.value)),
            "band": .figure(Figure(band, unit?.ofDifference, decimals: 2)),
            "verdict": .message(Message(verdict.word)),
          ]))
    case .keep(let value, let direction):
      let isKept = direction.isReached(value, by: last.value)
      result.outlook = Outlook(
        verdict: isKept ? .onTrack : .offTrack, basis: .path(expected: value))
      result.steps.append(
        step(
          isKept ? .stepOutlookKept : .stepOutlookNotKept, last,
          ["target": .figure(Figure(value, unit))]))
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
    by day: CalendarDate, _ plan: [Planned], _ first: Measurement
  ) throws(ArithmeticFault) -> Fraction {
    var from = (day: first.period.end, value: first.value)
    for planned in plan where planned.due > from.day {
      let to = (day: planned.due, value: planned.value(from: first.value))
      if day <= to.day {
        let start = from.day.yearsFromZero
        let part = try (day.yearsFromZero - start) / (to.day.yearsFromZero - start)
        return try from.value + (to.value - from.value) * part
      }
      from = to
    }
    return from.value
  }

  private func growth(
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
    let found = GrowthMethod(
      from: first.point, to: last.point, target: target, wanted: direction,
      limit: nil
    ).result()
    let word = Message.Argument.message(Message(found.class.word))
    result.outlook = Outlook(verdict: found.class.verdict, basis: .growth(found))
    var arguments: Message.Arguments = [
      "start": .figure(Figure(first.value, unit)), "startPeriod": .period(first.period),
      "class": word,
    ]
    let isRate = target == nil
    guard let ratio = found.ratio,
      let shown = Fraction(rounding: isRate ? ratio * 100 : ratio, decimals: 3)
    else {
      result.steps.append(step(.stepOutlookNoGrowth, last, arguments))
      return
    }
    arguments["ratio"] = .figure(Figure(shown, isRate ? .percent : nil, decimals: 3))
    result.steps.append(
      step(isRate ? .stepOutlookGrowthRate : .stepOutlookGrowth, last, arguments))
  }

  private func trend(
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
    let missed = found.missRatio.flatMap { Fraction(rounding: $0 * 100, decimals: 1) }
    if let missed { arguments["missed"] = .figure(Figure(missed, .percent)) }
    result.steps.append(
      step(missed == nil ? .stepOutlookTrend : .stepOutlookTrendToTarget, last, arguments))
  }

  // MARK: Wording

  private func step(
    _ key: MessageKey, _ last: Measurement, _ arguments: Message.Arguments
  ) -> Step {
    var arguments = arguments
    arguments["measured"] = .figure(Figure(last.value, unit))
    arguments["period"] = .period(last.period)
    return Step(Message(key, arguments), at: last.span)
  }

  private func movementStep(
    _ change: Fraction, from before: Measurement, to last: Measurement, isRight: Bool
  ) -> Step {
    var figure = Figure(change, unit?.ofDifference, decimals: 4)
    figure.isChange = true
    return step(
      isRight ? .stepOutlookMoves : .stepOutlookMovesAway, last,
      ["change": .figure(figure), "before": .period(before.period)])
  }
}

extension GrowthMethod.Direction {
  fileprivate func isReached(_ target: Fraction, by value: Fraction) -> Bool {
    self == .up ? value >= target : value <= target
  }
}

extension Series.Measurement {
  fileprivate var span: SourceSpan? { measured.observations.first?.value.span }
}

extension Indicator.Collection {
  /// The most days between two counting weeks, nil where no weeks are stated.
  fileprivate var longestInterval: Int? {
    let numbers = Set(weeks.map(\.value)).sorted()
    guard let first = numbers.first else { return nil }
    let next = numbers.dropFirst() + [first + 53]
    return zip(numbers, next).map { ($1 - $0) * 7 }.max()
  }
}
