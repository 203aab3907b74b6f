internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Holds a measured figure against a resolved target.
extension Appraisal {
  func compare(
    _ measured: Measured, _ base: Measured?, _ milestone: Milestone, _ result: inout Result
  ) throws(Unmeasured) {
    guard let criterion = result.target.criterion else { return }
    if let base, let reason = seriesBreak(base, measured) { throw .unusable(reason) }
    switch (criterion, measured.amount) {
    case (.hours, .hours) where !measured.disputed.isEmpty:
      // As many hours at other times are other hours.
      throw .unusable(Step(Message(.stepDisputeDecides)))
    case (.members(let wanted), .members(let found)):
      let lacking = wanted.filter { !found.contains($0) }
      result.verdict = lacking.isEmpty ? .met : lacking.count == wanted.count ? .missed : .partly
      result.steps.append(
        lacking.isEmpty
          ? Step(Message(.stepAllMembers, ["count": .count(wanted.count)]))
          : Step(Message(.stepLackingMembers, ["lacking": .list(lacking.map { .text($0) })])))
    case (.hours(let wanted), .hours(let found)) where wanted != found:
      result.verdict = .missed
      result.gap = try difference(found.hoursPerWeek, wanted.hoursPerWeek)
      result.steps.append(
        Step(
          Message(
            .stepOtherHours,
            ["measured": .hours(found), "target": .hours(wanted)])))
    case (_, .interval(let low, let high)):
      try compareInterval(low, high, criterion, &result)
      for other in result.otherCriteria
      where other.outcome(low: low, high: high) != criterion.outcome(low: low, high: high) {
        throw .unusable(Self.undecided(result))
      }
    default:
      guard let value = measured.number else {
        throw .unusable(Step(Message(.stepBaseNotANumber)))
      }
      try compare(value, criterion, milestone, &result)
      for criterion in [criterion] + result.otherCriteria {
        for value in [value] + measured.disputed
        where try outcome(value, criterion, milestone.terms?.tolerance?.value) != result.verdict {
          result.gap = nil
          throw .unusable(Self.undecided(result))
        }
      }
      if let step = try uncertainty(measured, base, milestone, criterion) {
        result.steps.append(step)
      }
    }
    if let ends = result.baseEnds, !criterion.stands(result.verdict, base: ends) {
      result.gap = nil
      throw .unusable(Self.undecided(result))
    }
    judgeTime(milestone, measured, &result)
  }

  /// Says that what is known of the figures allows for several outcomes.
  private static func undecided(_ result: Result) -> Step {
    Step(Message(result.baseEnds == nil ? .stepDisputeDecides : .stepBaseUndecided))
  }

  func compare(
    _ value: Fraction, _ criterion: ResolvedTarget.Criterion, _ milestone: Milestone,
    _ result: inout Result
  ) throws(Unmeasured) {
    let isMet = criterion.isSatisfied(by: value)
    let nearest = criterion.nearest(to: value)
    if let nearest { result.gap = try difference(value, nearest) }
    result.verdict = isMet ? .met : .missed
    result.steps.append(comparison(value, criterion, isMet: isMet))
    guard !isMet, let tolerance = milestone.terms?.tolerance, let nearest else { return }
    let allowed = try width(of: tolerance.value, around: nearest)
    result.verdict = try outcome(value, criterion, tolerance.value)
    result.steps.append(
      Step(
        Message(
          result.verdict == .nearly ? .stepWithinTolerance : .stepBeyondTolerance,
          ["allowed": .figure(Figure(allowed, unit?.ofDifference))]),
        at: tolerance.span))
  }

  private func outcome(
    _ value: Fraction, _ criterion: ResolvedTarget.Criterion, _ tolerance: Tolerance?
  ) throws(Unmeasured) -> Verdict {
    if criterion.isSatisfied(by: value) { return .met }
    guard let tolerance, let nearest = criterion.nearest(to: value) else { return .missed }
    let allowed = try width(of: tolerance, around: nearest)
    do {
      return try (value - nearest).magnitude <= allowed ? .nearly : .missed
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  /// How far from its target a figure may lie and still be nearly met.
  private func width(
    of tolerance: Tolerance, around target: Fraction
  ) throws(Unmeasured) -> Fraction {
    do {
      switch tolerance {
      case .absolute(let width): return width
      case .relative(let part): return try target.magnitude * part / .hundred
      }
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  /// Both ends of an interval must agree.
  private func compareInterval(
    _ low: Fraction?, _ high: Fraction?, _ criterion: ResolvedTarget.Criterion,
    _ result: inout Result
  ) throws(Unmeasured) {
    let outcome = criterion.outcome(low: low, high: high)
    let interval = Message.interval(low: low, high: high, unit, beside: criterion.number)
    let demand = criterion.message(unit, beside: low ?? high)
    guard let isMet = outcome else {
      throw .unusable(
        Step(
          Message(
            .stepIntervalUndecided,
            ["interval": .message(interval), "target": .message(demand)])))
    }
    result.verdict = isMet ? .met : .missed
    result.steps.append(
      Step(
        Message(
          isMet ? .stepIntervalMet : .stepIntervalMissed,
          ["interval": .message(interval), "target": .message(demand)])))
  }

  /// Evidence from after the day due can meet a target late, but not in time.
  private func judgeTime(_ milestone: Milestone, _ measured: Measured, _ result: inout Result) {
    guard let measuredIn = milestone.terms?.measuredIn?.value,
      measuredIn.end > milestone.period.value.end
    else { return }
    let days = measuredIn.end.dayNumber - milestone.period.value.end.dayNumber
    result.quality = max(result.quality ?? measured.quality, .late)
    if result.verdict == .nearly { result.verdict = .missed }
    if result.verdict == .met {
      result.verdict = .metLate
      result.daysLate = days
    }
    result.steps.append(Step(Message(.stepLateEvidence, ["days": .days(days)])))
  }

  /// A break between what a relative target counts from and what is measured.
  private func seriesBreak(_ base: Measured, _ measured: Measured) -> Step? {
    guard let from = base.period, let window = measured.period else { return nil }
    let breaks = bound.indicator.breaks + (gauge.base(of: bound)?.indicator.breaks ?? [])
    let found = breaks.first {
      from.start < $0.period.value.start && window.end >= $0.period.value.start
    }
    return found.map {
      Step(
        Message(
          .stepSeriesBreak, ["period": .period($0.period.value), "reason": .text($0.reason.value)]),
        at: $0.period.span)
    }
  }

  private func difference(_ value: Fraction, _ other: Fraction) throws(Unmeasured) -> Figure {
    do {
      var figure = Figure(try value - other, unit?.ofDifference, beside: .zero)
      figure.isChange = true
      return figure
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  private func comparison(
    _ value: Fraction, _ criterion: ResolvedTarget.Criterion, isMet: Bool
  ) -> Step {
    let measured = Figure(value, unit, beside: criterion.bounds)
    return Step(
      Message(
        isMet ? .stepSatisfied : .stepNotSatisfied,
        [
          "measured": .figure(measured),
          "target": .message(criterion.message(unit, beside: value)),
        ]))
  }
}
