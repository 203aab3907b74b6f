internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Judges what is to be expected of the milestones of one goal that are not yet due.
final class Forecast {
  let appraisal: Appraisal
  let asOf: CalendarDate
  let band: OutlookBand
  private var knownSeries: [Period.Frequency: Series] = [:]
  private var knownPlan: [Planned]?
  /// What was measured in the baseline period; nil inside where nothing was.
  private var knownStart: Measured??

  init(appraisal: Appraisal, asOf: CalendarDate, band: OutlookBand) {
    self.band = band
    self.appraisal = appraisal
    self.asOf = asOf
  }

  private var start: Measured? {
    if let knownStart { return knownStart }
    let start = appraisal.start
    knownStart = .some(start)
    return start
  }

  struct Result {
    /// Nil where nothing recent enough was measured, or no figure is wanted.
    var outlook: Outlook?
    var steps: [Step] = []
  }

  /// What is wanted of the indicator, in the terms of the three methods.
  enum Wish {
    /// The last of the plan, by its time.
    case reach(Fraction, GrowthMethod.Direction)
    case keep(Fraction, GrowthMethod.Direction)
    case move(GrowthMethod.Direction)
  }

  typealias Measurement = Series.Measurement

  var indicator: Indicator { appraisal.bound.indicator }
  var unit: Unit? { indicator.measuredUnit }

  /// The outlook of one milestone; `isKept` where the target must hold in every period, rather than be
  /// reached.
  func forecast(_ milestone: Milestone, _ target: Target, isKept: Bool) -> Result {
    var result = Result()
    // Most strategies of a first year.
    if appraisal.gauge.evidence.observations.isEmpty { return result }
    let start = start
    let series = series(milestone, weeks: start.flatMap(appraisal.pairedWeeks(of:)))
    let points = series.points
    guard let last = points.last else { return result }
    if let age = ageOfNoUse(last) {
      result.steps.append(
        Step(
          Message(.stepOutlookTooOld, ["period": .period(last.period), "days": .days(age)]),
          at: last.span))
      return result
    }
    let stated = start.flatMap(Measurement.init)
    let first = stated.flatMap { series.isComparable($0.period) ? $0 : nil } ?? points[0]
    if let own = series.lastBreak, stated.map({ $0.period != first.period }) ?? true {
      result.steps.append(
        Step(
          Message(
            .stepOutlookBreak,
            ["period": .period(own.period.value), "reason": .text(own.reason.value)]),
          at: own.period.span))
    }
    if let base = appraisal.basePeriod(of: target, milestone), !series.isComparable(base) {
      // The target itself is a figure of the series before the break.
      result.steps.append(
        Step(Message(.stepOutlookTargetBroken, ["base": .period(base)]), at: target.span))
      return result
    }
    let plan = plan(upTo: milestone, target, &result.steps)
    var course = Course(first: first, points: points, last: last, plan: plan)
    do throws(ArithmeticFault) {
      if appraisal.gauge.countsWeeks(appraisal.bound),
        let step = try course.compareByWorkingDay(unit)
      {
        result.steps.append(step)
      }
      try judge(course, milestone, target, isKept: isKept, &result)
    } catch {
      result.steps.append(Step(Message(.stepOverflow)))
    }
    return result
  }

  /// Judges what was measured so far by the method that the indicator names.
  private func judge(
    _ course: Course, _ milestone: Milestone, _ target: Target, isKept: Bool,
    _ result: inout Result
  ) throws(ArithmeticFault) {
    let (first, last, plan) = (course.first, course.last, course.plan)
    guard let wish = wish(target, plan, last, isKept: isKept) else { return }
    if case .reach(let value, _) = wish, plan.last?.criterion.isSatisfied(by: last.value) == true {
      result.outlook = Outlook(verdict: .onTrack, basis: reached)
      result.steps.append(
        step(
          .stepOutlookReached, last, beside: value,
          [
            "target": .figure(
              Figure(value, unit, asFinelyAs: Figure(last.value, unit, beside: value)))
          ]
        ))
      return
    }
    guard first.period.end < last.period.end else {
      result.steps.append(
        Step(Message(.stepOutlookOnePoint, ["period": .period(last.period)]), at: last.span))
      return
    }
    switch indicator.outlook?.value ?? .path {
    case .path: try path(wish, plan, first, last, course.points, &result)
    case .growth: growth(wish, milestone, first, last, &result)
    case .trend: trend(wish, milestone, last, course.points, &result)
    }
  }

  /// Read once for each kind of milestone, in windows that figures are collected by.
  private func series(_ milestone: Milestone, weeks: Set<Int>?) -> Series {
    let own = milestone.period.value.frequency
    let frequency = own == .day ? .month : own
    if let known = knownSeries[frequency] { return known }
    let read = Series(appraisal.gauge, appraisal.bound, each: frequency, weeks: weeks)
    knownSeries[frequency] = read
    return read
  }

  /// The age in days of a last figure that is older than one collection interval, a year where none
  /// is stated; nil of one that is not.
  private func ageOfNoUse(_ last: Measurement) -> Int? {
    let age = asOf.dayNumber - last.period.end.dayNumber
    let collected =
      indicator.collected
      ?? appraisal.gauge.sources(of: appraisal.bound).lazy.compactMap(\.indicator.collected).first
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
  struct Planned {
    let period: Period
    let criterion: ResolvedTarget.Criterion
    /// The working days of the weeks that a relative target counts from.
    var days: Fraction?

    var due: CalendarDate { period.end }

    /// Of an interval the end that is nearer, or the figure itself inside it.
    func value(from other: Fraction) -> Fraction { criterion.nearest(to: other) ?? other }
  }

  /// The milestones up to and including one, each with its figure; empty where the last has none. A
  /// base that is not yet measured is taken at its own target, and that is said of the last.
  private func plan(
    upTo milestone: Milestone, _ target: Target, _ steps: inout [Step]
  ) -> [Planned] {
    let due = milestone.period.value.end
    let earlier = planned.filter { $0.due < due }
    guard let last = anticipate(target, of: milestone, after: earlier) else { return [] }
    steps += last.steps
    return earlier + [Planned(milestone, last)]
  }

  /// All milestones that stand for a figure, in order of their due days; worked out once.
  private var planned: [Planned] {
    if let knownPlan { return knownPlan }
    var plan: [Planned] = []
    for milestone in appraisal.milestones {
      guard let target = milestone.target,
        let own = anticipate(target, of: milestone, after: plan)
      else { continue }
      plan.append(Planned(milestone, own))
    }
    knownPlan = plan
    return plan
  }

  private func anticipate(
    _ target: Target, of milestone: Milestone, after plan: [Planned]
  ) -> Appraisal.Anticipated? {
    appraisal.anticipate(target, of: milestone) { period in
      plan.last { period?.end == $0.due || period == nil }
    }
  }
}

extension Forecast.Planned {
  init(_ milestone: Milestone, _ anticipated: Appraisal.Anticipated) {
    period = milestone.period.value
    criterion = anticipated.criterion
    days = anticipated.days
  }
}

extension Series.Measurement {
  var span: SourceSpan? { measured.observations.first?.value.span }
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
