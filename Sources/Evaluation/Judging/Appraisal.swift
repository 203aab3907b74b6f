internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Holds one measured figure against one target: resolves what is relative, compares exactly, and
/// writes down each step.
struct Appraisal {
  let gauge: Gauge
  /// The period that `baseline` stands for.
  let baseline: Located<Period>?
  /// Those that `previous` steps through, in order of their due days.
  let milestones: [Milestone]
  let bound: BoundIndicator
  private let unit: Unit?
  /// The weeks that each milestone was paired by, asked for once: a chain of `previous` would else
  /// measure all that went before for every link.
  private let pairedWeeks = PairedWeeks()

  private final class PairedWeeks {
    var byMilestone: [String: Set<Int>?] = [:]
  }

  init(
    gauge: Gauge, baseline: Located<Period>?, milestones: [Milestone], bound: BoundIndicator
  ) {
    self.gauge = gauge
    self.baseline = baseline
    self.milestones = milestones
    self.bound = bound
    unit = bound.indicator.measuredUnit
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

  /// Judges a milestone by what it demands, or by another reading of that.
  ///
  /// - Parameter window: Where to measure instead of where the milestone says.
  func appraise(
    _ milestone: Milestone, _ target: Target, isDue: Bool, in window: Period? = nil
  ) -> Result {
    var result = Result(verdict: .pending, target: unresolved(target), steps: [])
    do throws(Unmeasured) {
      let base = try self.base(of: target, milestone)
      if result.target.criterion == nil { try resolve(target, base, &result) }
      try measure(milestone, target, base, isDue: isDue, in: window, &result)
    } catch {
      // Mostly the only one: a list of one is made whole.
      if result.steps.isEmpty {
        result.steps = [error.step]
      } else {
        result.steps.append(error.step)
      }
      if isDue { result.verdict = Self.verdict(for: error) }
    }
    return result
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
    // A target that rests on a figure which may still change is no firmer than that.
    if let base, base.quality >= .imputed {
      result.quality = max(measured.quality, .provisional)
    }
    result.steps += measured.steps
    if let base { try allowForWorkingDays(base, measured, &result) }
    if isDue { try compare(measured, base, milestone, &result) }
  }

  private static func verdict(for fault: Unmeasured) -> Verdict {
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

  /// What a relative target counts from, nil for an absolute one.
  private func base(of target: Target, _ milestone: Milestone) throws(Unmeasured) -> Measured? {
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
  private func weeks(of milestone: Milestone) -> Set<Int>? {
    if let known = pairedWeeks.byMilestone[milestone.id] { return known }
    let base = milestone.target.flatMap { try? self.base(of: $0, milestone) }
    let weeks = base.flatMap(pairedWeeks(of:))
    pairedWeeks.byMilestone[milestone.id] = .some(weeks)
    return weeks
  }

  /// The week numbers of a base that was counted in weeks: the other side uses the same.
  func pairedWeeks(of base: Measured) -> Set<Int>? {
    let periods = base.observations.map(\.period)
    guard !periods.isEmpty, periods.allSatisfy({ $0.frequency == .week }) else { return nil }
    return Set(periods.map(\.ordinal))
  }

  /// The target before anything relative in it has a number.
  func unresolved(_ target: Target) -> ResolvedTarget {
    ResolvedTarget(target: target, side: plainBound, unit: unit, criterion: absolute(target))
  }

  private var plainBound: Target.Bound { bound.indicator.plainBound }

  private func absolute(_ target: Target) -> ResolvedTarget.Criterion? {
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

  private func criterion(_ bound: Target.Bound, _ value: Fraction) -> ResolvedTarget.Criterion {
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

  // MARK: Counting weeks

  /// Takes a target that counts from some weeks to the working days of the weeks measured: the counts
  /// per working day decide.
  private func allowForWorkingDays(
    _ base: Measured, _ measured: Measured, _ result: inout Result
  ) throws(Unmeasured) {
    guard let target = result.target.criterion, let number = target.number,
      let before = base.workingDays, let after = measured.workingDays, before != after,
      let value = measured.number
    else { return }
    do throws(ArithmeticFault) {
      // A year made of some weeks has as many times their days.
      let days = (
        before: try Fraction(before) * (base.yearFactor ?? .one),
        after: try Fraction(after) * (measured.yearFactor ?? .one)
      )
      func scaled(
        _ criterion: ResolvedTarget.Criterion
      ) throws(ArithmeticFault) -> ResolvedTarget.Criterion {
        guard let number = criterion.number else { return criterion }
        return criterion.with(try number * days.after / days.before)
      }
      let criterion = try scaled(target)
      var others: [ResolvedTarget.Criterion] = []
      for other in result.otherCriteria { others.append(try scaled(other)) }
      result.steps.append(
        Step(
          Message(
            .stepWorkingDays,
            [
              "before": .count(before), "after": .count(after),
              "target": .figure(Figure(number, unit, decimals: 4)),
              "scaled": .figure(Figure(try number * days.after / days.before, unit, decimals: 4)),
              "measuredADay": .figure(Figure(try value / days.after, unit, decimals: 2)),
              "targetADay": .figure(Figure(try number / days.before, unit, decimals: 2)),
            ])))
      result.target = ResolvedTarget(
        target: result.target.target, side: result.target.side, unit: result.target.unit,
        criterion: criterion)
      result.otherCriteria = others
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  // MARK: Before the time

  /// What was measured in the baseline period, nil where nothing was.
  var start: Measured? { baseline.flatMap { try? gauge.measure(bound, in: $0.value) } }

  /// The figure that a target stands for before its time; nil where it stands for none. What it counts
  /// from is asked of `planned` where it is not measured: by its period, or nil for the milestone
  /// before.
  func anticipate(
    _ target: Target, of milestone: Milestone, planned: (Period?) -> Fraction?
  ) -> (criterion: ResolvedTarget.Criterion, steps: [Step])? {
    if let criterion = absolute(target) {
      switch criterion {
      case .members, .delivered: return nil
      default: return (criterion, [])
      }
    }
    var steps: [Step] = []
    do throws(Unmeasured) {
      let base = try self.base(of: target, milestone)
      return try resolve(target, base?.number, &steps).criterion.map { ($0, []) }
    } catch {
      guard case .change(let change) = target.demand else { return nil }
      let assumed: Fraction? =
        switch change.from?.value {
        case .previous: planned(nil)
        case .period(let period): planned(period)
        case .baseline, nil: nil
        }
      guard let assumed, let resolved = try? resolve(target, assumed, &steps),
        let criterion = resolved.criterion
      else { return nil }
      let said = Step(
        Message(.stepOutlookAssumedBase, ["base": .figure(Figure(assumed, unit))]),
        at: target.span)
      return (criterion, [said] + steps)
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

  // MARK: Comparing

  private func compare(
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
      if let step = try uncertainty(measured, criterion) { result.steps.append(step) }
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

  private func compare(
    _ value: Fraction, _ criterion: ResolvedTarget.Criterion, _ milestone: Milestone,
    _ result: inout Result
  ) throws(Unmeasured) {
    let isMet = criterion.isSatisfied(by: value)
    let nearest = criterion.nearest(to: value)
    if let nearest { result.gap = try difference(value, nearest) }
    result.verdict = isMet ? .met : .missed
    result.steps.append(comparison(value, criterion, nearest, isMet: isMet))
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
    _ value: Fraction, _ criterion: ResolvedTarget.Criterion, _ nearest: Fraction?, isMet: Bool
  ) -> Step {
    let measured = nearest.map { Figure(value, unit, beside: $0) } ?? Figure(value, unit)
    return Step(
      Message(
        isMet ? .stepSatisfied : .stepNotSatisfied,
        [
          "measured": .figure(measured),
          "target": .message(criterion.message(unit, beside: value)),
        ]))
  }
}

extension Measured {
  /// The working days of the weeks that were counted; nil for what is no sum over weeks, such as a
  /// share of such sums.
  fileprivate var workingDays: Int? {
    let weeks = Set(observations.map(\.period))
    guard !weeks.isEmpty, weeks.allSatisfy({ $0.frequency == .week }), denominator == nil else {
      return nil
    }
    switch unit {
    case .percent, .points, .hoursPerWeek, .set: return nil
    default: return weeks.reduce(0) { $0 + $1.workingDays }
    }
  }
}

extension ResolvedTarget.Criterion {
  /// The same demand of another number.
  fileprivate func with(_ number: Fraction) -> Self {
    switch self {
    case .atLeast: .atLeast(number)
    case .atMost: .atMost(number)
    case .equals: .equals(number)
    case .above: .above(number)
    case .below: .below(number)
    case .between, .members, .hours, .delivered: self
    }
  }

  /// Whether a figure meets the demand; the boundary itself does.
  func isSatisfied(by value: Fraction) -> Bool {
    switch self {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .equals(let wanted): value == wanted
    case .between(let low, let high): low <= value && value <= high
    case .above(let other): value > other
    case .below(let other): value < other
    case .hours(let hours): value == hours.hoursPerWeek
    case .members(let members): value == Fraction(members.count)
    case .delivered: false
    }
  }

  /// The value that a gap is counted from: of an interval the nearer end.
  func nearest(to value: Fraction) -> Fraction? {
    guard case .between(let low, let high) = self else { return number }
    return value < low ? low : value > high ? high : value
  }

  /// Whether an outcome by the end of a base that is known is the same wherever beyond it the base
  /// lies: a higher base makes a least harder to meet, and a most easier.
  fileprivate func stands(
    _ verdict: Verdict, base: (low: Fraction?, high: Fraction?)
  ) -> Bool {
    if base.low != nil, base.high != nil { return true }
    switch self {
    case .atLeast, .above: return verdict == (base.low != nil ? .missed : .met)
    case .atMost, .below: return verdict == (base.low != nil ? .met : .missed)
    default: return false
    }
  }

  /// Whether everything between two ends meets the demand, or nothing does; nil when some would
  /// and some would not. An absent end is open.
  func outcome(low: Fraction?, high: Fraction?) -> Bool? {
    switch self {
    case .atLeast(let least):
      if let low, low >= least { return true }
      if let high, high < least { return false }
    case .above(let other):
      if let low, low > other { return true }
      if let high, high <= other { return false }
    case .atMost(let most):
      if let high, high <= most { return true }
      if let low, low > most { return false }
    case .below(let other):
      if let high, high < other { return true }
      if let low, low >= other { return false }
    case .equals(let wanted):
      if let low, low > wanted { return false }
      if let high, high < wanted { return false }
    case .between(let from, let to):
      if let low, let high, from <= low, high <= to { return true }
      if let low, low > to { return false }
      if let high, high < from { return false }
    case .members, .hours, .delivered: return nil
    }
    return nil
  }
}
