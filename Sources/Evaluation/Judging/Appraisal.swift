internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Holds one measured figure against one target: resolves what is relative, compares exactly, and
/// writes down each step.
///
/// A class, since everything that is asked of one goal holds on to it.
final class Appraisal {
  let gauge: Gauge
  /// The period that `baseline` stands for.
  let baseline: Located<Period>?
  /// Those that `previous` steps through, in order of their due days.
  let milestones: [Milestone]
  let bound: BoundIndicator
  let unit: Unit?
  /// The weeks that each milestone was paired by, asked for once: a chain of `previous` would else
  /// measure all that went before for every link.
  private var weeksByMilestone: [String: Set<Int>?] = [:]

  init(
    gauge: Gauge, baseline: Located<Period>?, milestones: [Milestone], bound: BoundIndicator
  ) {
    self.gauge = gauge
    self.baseline = baseline
    self.milestones = milestones
    self.bound = bound
    unit = bound.measuredUnit
  }

  /// The same appraisal of milestones as another reading states them.
  func reading(_ stated: [Milestone]) -> Appraisal {
    Appraisal(
      gauge: gauge, baseline: baseline,
      milestones: milestones.map { own in stated.first { $0.id == own.id } ?? own }, bound: bound)
  }

  struct Result {
    var verdict: Verdict
    var target: ResolvedTarget
    var measured: Measured?
    var year: YearInQuarters?
    /// Set where it is weaker than the measurement's own.
    var quality: EvidenceQuality?
    var gap: Figure?
    var daysLate: Int?
    var steps: [Step]
    /// What the target would be by other sources of its base.
    var otherCriteria: [ResolvedTarget.Criterion] = []
    /// What its base is known to lie between, where that is no single figure.
    var baseEnds: (low: Fraction?, high: Fraction?)?
  }

  /// Judges a milestone by what it demands, or by another reading of that, measured in a window of its
  /// own where one is given.
  func appraise(
    _ milestone: Milestone, _ target: Target, isDue: Bool, in window: Period? = nil
  ) -> Result {
    var result = Result(verdict: .pending, target: unresolved(target), steps: [])
    let fault = fault(in: milestone, target, isDue: isDue, in: window, &result)
    if let fault {
      // Mostly the only one: a list of one is made whole.
      if result.steps.isEmpty {
        result.steps = [fault.step]
      } else {
        result.steps.append(fault.step)
      }
      if isDue { result.verdict = Self.verdict(for: fault) }
    }
    return result
  }

  /// Fills in what comes of a milestone, and returns what kept it from being judged.
  private func fault(
    in milestone: Milestone, _ target: Target, isDue: Bool, in window: Period?,
    _ result: inout Result
  ) -> Unmeasured? {
    do throws(Unmeasured) {
      let base = try self.base(of: target, milestone)
      if result.target.criterion == nil { try resolve(target, base, &result) }
      try measure(milestone, target, base, isDue: isDue, in: window, &result)
      return nil
    } catch {
      return error
    }
  }

  /// Gives a relative target its number, and those that other sources of its base would give it.
  private func resolve(
    _ target: Target, _ base: Measured?, _ result: inout Result
  ) throws(Unmeasured) {
    result.steps += base?.steps ?? []
    var from = base?.number
    var others = base?.disputed ?? []
    if case .interval(let low, let high)? = base?.amount {
      result.baseEnds = (low, high)
      from = low ?? high
      if low != nil, let high { others.append(high) }
      result.steps.append(
        Step(
          Message(
            .stepBaseInterval, ["interval": .message(Message.interval(low: low, high: high, unit))]
          )))
    }
    result.target = try resolve(target, from, &result.steps)
    for value in others {
      var steps: [Step] = []
      let resolved = try resolve(target, value, &steps)
      if let criterion = resolved.criterion { result.otherCriteria.append(criterion) }
    }
  }

  private func measure(
    _ milestone: Milestone, _ target: Target, _ stated: Measured?, isDue: Bool, in part: Period?,
    _ result: inout Result
  ) throws(Unmeasured) {
    var base = stated
    let window = part ?? milestone.terms?.measuredIn?.value ?? milestone.period.value
    if let measuredIn = milestone.terms?.measuredIn {
      result.steps.append(
        Step(
          Message(
            .stepMeasuredIn,
            ["window": .period(window), "why": .text(milestone.terms?.why?.value ?? "")]),
          at: measuredIn.span))
    }
    let weeks = base.flatMap(pairedWeeks(of:))
    var measured = try gauge.measure(bound, in: window, weeks: weeks)
    if let counted = base, let from = try baseWindow(of: target, milestone) {
      let paired = try gauge.paired(
        bound, counted, in: from.window, measured, in: window, weeks: weeks)
      if let paired {
        base = paired.base
        measured = paired.measured
        // What the target was before the pairing is no part of its proof.
        result.steps = result.steps.filter { $0.message.key == .stepMeasuredIn } + [paired.step]
        result.otherCriteria = []
        try resolve(target, base, &result)
      }
    }
    result.measured = measured
    result.year = YearInQuarters(of: measured, bound, in: window, gauge)
    // A target that rests on a figure which may still change is no firmer than that.
    if let base, base.quality >= .imputed {
      result.quality = max(measured.quality, .provisional)
    }
    result.steps += measured.steps
    if let base { try allowForWorkingDays(base, measured, &result) }
    if isDue { try compare(measured, base, milestone, &result) }
  }

  static func verdict(for fault: Unmeasured) -> Verdict {
    switch fault {
    case .missing: .noData
    case .unusable: .notAssessable
    }
  }

  // MARK: Relative targets

  /// The period that a relative target counts from, and the weeks that it was itself paired by; nil
  /// for an absolute one.
  private func baseWindow(
    of target: Target, _ milestone: Milestone
  ) throws(Unmeasured) -> (window: Period, weeks: Set<Int>?)? {
    switch target.demand {
    case .asBaseline: return (try baseline(at: target), nil)
    case .movement: return milestone.period.value.previous.map { ($0, nil) }
    case .change(let change):
      switch change.from?.value {
      case .baseline, nil: return (try baseline(at: target), nil)
      case .period(let period): return (period, nil)
      case .previous:
        guard
          let previous = milestones.last(where: {
            $0.period.value.end < milestone.period.value.end
          })
        else { throw .missing(Step(Message(.stepNoPrevious), at: target.span)) }
        return (previous.terms?.measuredIn?.value ?? previous.period.value, weeks(of: previous))
      }
    default: return nil
    }
  }

  /// The period that a relative target counts from; nil for an absolute one, and where there is none.
  func basePeriod(of target: Target, _ milestone: Milestone) -> Period? {
    // What it lacks is said where the base is measured.
    (try? baseWindow(of: target, milestone))?.window
  }

  /// What a relative target counts from, nil for an absolute one.
  func base(of target: Target, _ milestone: Milestone) throws(Unmeasured) -> Measured? {
    guard let (window, weeks) = try baseWindow(of: target, milestone) else { return nil }
    do throws(Unmeasured) {
      return try gauge.measure(bound, in: window, weeks: weeks)
    } catch {
      let reason = error.step
      let step = Step(
        Message(.stepBaseMissing, ["window": .period(window), "reason": .message(reason.message)]),
        at: reason.span)
      if case .missing = error { throw .missing(step) }
      throw .unusable(step)
    }
  }

  private func baseline(at target: Target) throws(Unmeasured) -> Period {
    if let baseline { return baseline.value }
    throw .missing(Step(Message(.stepNoBaseline), at: target.span))
  }

  /// The weeks that a milestone itself was measured in: those of what it counts from. Without such a
  /// base it was measured in all of its own.
  func weeks(of milestone: Milestone) -> Set<Int>? {
    if let known = weeksByMilestone[milestone.id] { return known }
    let base = milestone.target.flatMap { try? self.base(of: $0, milestone) }
    let weeks = base.flatMap(pairedWeeks(of:))
    weeksByMilestone[milestone.id] = .some(weeks)
    return weeks
  }

  /// The week numbers of a base that was counted in weeks: the other side uses the same.
  func pairedWeeks(of base: Measured) -> Set<Int>? {
    let periods = base.observations.periods
    guard !periods.isEmpty, periods.allSatisfy({ $0.frequency == .week }) else { return nil }
    return Set(periods.map(\.ordinal))
  }

  /// The target before anything relative in it has a number.
  func unresolved(_ target: Target) -> ResolvedTarget {
    ResolvedTarget(target: target, side: plainBound, unit: unit, criterion: absolute(target))
  }

  private var plainBound: Target.Bound { bound.plainBound }

  func absolute(_ target: Target) -> ResolvedTarget.Criterion? {
    switch target.demand {
    case .plain(let quantity): criterion(plainBound, quantity.value.value)
    case .bound(let bound, let quantity): criterion(bound, quantity.value.value)
    case .between(let low, let high): .between(low.value.value, high.value.value)
    case .includes(let members): .members(members.map(\.value))
    case .countAtLeast(let count): .atLeast(Fraction(count.value))
    case .hours(let hours): .hours(hours.value)
    case .done, .decided, .review: .delivered
    case .change, .asBaseline, .movement: nil
    }
  }

  func criterion(_ bound: Target.Bound, _ value: Fraction) -> ResolvedTarget.Criterion {
    switch bound {
    case .atLeast: .atLeast(value)
    case .atMost: .atMost(value)
    case .equals: .equals(value)
    }
  }

  private func resolve(
    _ target: Target, _ base: Fraction?, _ steps: inout [Step]
  ) throws(Unmeasured) -> ResolvedTarget {
    if let criterion = absolute(target) {
      return ResolvedTarget(
        target: target, side: plainBound, unit: unit, criterion: criterion)
    }
    guard let from = base else {
      throw .unusable(Step(Message(.stepBaseNotANumber), at: target.span))
    }
    let criterion: ResolvedTarget.Criterion
    switch target.demand {
    case .asBaseline(let bound):
      criterion = self.criterion(bound, from)
    case .movement(.rises, let orEqual):
      criterion = orEqual ? .atLeast(from) : .above(from)
    case .movement(.falls, let orEqual):
      criterion = orEqual ? .atMost(from) : .below(from)
    case .change(let change):
      let value = try changed(from, by: change)
      // A fall is a most, a rise a least.
      criterion = change.amount.value.value.isNegative ? .atMost(value) : .atLeast(value)
      steps.append(
        Step(
          Message(
            .stepRelative,
            [
              "change": .figure(change.figure),
              "base": .figure(Figure(from, unit, decimals: 4)),
              "target": .figure(Figure(value, unit, decimals: 4)),
            ]),
          at: change.amount.span))
    default:
      throw .unusable(Step(Message(.stepBaseNotANumber), at: target.span))
    }
    return ResolvedTarget(target: target, side: plainBound, unit: unit, criterion: criterion)
  }

  private func changed(_ base: Fraction, by change: Change) throws(Unmeasured) -> Fraction {
    do {
      let amount = change.amount.value.value
      guard change.amount.value.unit == .percent else { return try base + amount }
      return try base * (.hundred + amount) / .hundred
    } catch {
      throw .unusable(Step(Message(.stepOverflow), at: change.amount.span))
    }
  }

  // MARK: Before the time

  /// What was measured in the baseline period, nil where nothing was.
  var start: Measured? { baseline.flatMap { try? gauge.measure(bound, in: $0.value) } }

  /// What a target stands for before its time.
  struct Anticipated {
    let criterion: ResolvedTarget.Criterion
    /// The working days of the weeks that it counts from; nil where it counts from no weeks.
    var days: Fraction?
    var steps: [Step] = []
  }

  /// The figure that a target stands for before its time; nil where it stands for none. What it counts
  /// from is asked of `planned` where it is not measured: by its period, or nil for the milestone
  /// before.
  func anticipate(
    _ target: Target, of milestone: Milestone, planned: (Period?) -> Forecast.Planned?
  ) -> Anticipated? {
    if let criterion = absolute(target) {
      switch criterion {
      case .members, .delivered: return nil
      default: return Anticipated(criterion: criterion)
      }
    }
    var steps: [Step] = []
    do throws(Unmeasured) {
      let base = try self.base(of: target, milestone)
      guard let criterion = try resolve(target, base?.number, &steps).criterion else { return nil }
      // Too many days to count are no days to compare by.
      return Anticipated(criterion: criterion, days: try? base?.countedDays)
    } catch {
      guard case .change(let change) = target.demand else { return nil }
      let base: Forecast.Planned? =
        switch change.from?.value {
        case .previous: planned(nil)
        case .period(let period): planned(period)
        case .baseline, nil: nil
        }
      guard let base, let assumed = base.criterion.number,
        let resolved = try? resolve(target, assumed, &steps), let criterion = resolved.criterion
      else { return nil }
      let said = Step(
        Message(.stepOutlookAssumedBase, ["base": .figure(Figure(assumed, unit, decimals: 4))]),
        at: target.span)
      return Anticipated(criterion: criterion, days: base.days, steps: [said] + steps)
    }
  }

  /// Compares what the document also says of a target with the target itself.
  func check(
    _ check: Target, of milestone: Milestone, against criterion: ResolvedTarget.Criterion?
  ) -> TargetCheck {
    let resolved: Fraction?
    do throws(Unmeasured) {
      var steps: [Step] = []
      let base = try self.base(of: check, milestone)
      resolved = try resolve(check, base?.number, &steps).criterion?.number
    } catch {
      resolved = nil
    }
    let stated = criterion?.number
    let agrees: Bool? = if let resolved, let stated { resolved == stated } else { nil }
    return TargetCheck(
      stated: unresolved(check).stated, resolved: resolved, agrees: agrees, span: check.span)
  }
}
