internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Values without a time: held against what was last measured, and never due.
extension Judge {
  func wanted(_ goal: Goal, _ bound: BoundIndicator?) -> WantedDistance? {
    guard let wanted = goal.wanted, !wanted.isDeliverable, let bound else { return nil }
    let appraisal = Appraisal(
      gauge: gauge, baseline: goal.baseline, milestones: scope.milestones(of: goal), bound: bound)
    var first: WantedDistance?
    for window in gauge.windows(of: bound) {
      let distance = distance(wanted, appraisal, in: window)
      if distance.measured != nil { return distance }
      if first == nil { first = distance }
    }
    return first
      ?? WantedDistance(
        target: appraisal.unresolved(wanted),
        reason: gauge.nothingMeasured(of: bound.indicator.displayTitle))
  }

  /// What one window shows, as if the wanted value were due by its end.
  private func distance(
    _ wanted: Target, _ appraisal: Appraisal, in window: Period
  ) -> WantedDistance {
    let milestone = Milestone(
      id: "", period: Located(window, wanted.span), target: wanted, span: wanted.span)
    let result = appraisal.appraise(milestone, wanted, isDue: true, in: window)
    let isReached: Bool? =
      switch result.verdict {
      case .met: true
      case .missed, .partly, .nearly: false
      default: nil
      }
    let gain = result.measured.flatMap { appraisal.gain(to: $0) }
    return WantedDistance(
      target: result.target, measured: result.measured, gap: Self.gap(result), isReached: isReached,
      lacking: Self.lacking(result), reason: isReached == nil ? result.steps.last : nil,
      steps: result.steps + (gain.map { [$0.step] } ?? []), gain: gain?.gain)
  }

  private static func gap(_ result: Appraisal.Result) -> WantedDistance.Gap? {
    if let gap = result.gap { return .init(low: gap.value, high: gap.value, unit: gap.unit) }
    guard case .interval(let low, let high)? = result.measured?.amount else { return nil }
    // A difference that does not fit is none to show; what was measured stands beside it.
    return try? WantedDistance.Gap(
      low: low, high: high, from: result.target.criterion, result.target.unit)
  }

  private static func lacking(_ result: Appraisal.Result) -> [String] {
    guard case .members(let wanted)? = result.target.criterion,
      case .members(let found)? = result.measured?.amount
    else { return [] }
    return wanted.filter { !found.contains($0) }
  }
}

extension Gauge {
  /// The periods to look in for what was measured last, the latest first. A level is as last seen; what
  /// adds up is a year's, and a year that is only half counted gives way to the one before.
  func windows(of bound: BoundIndicator) -> [Period] {
    let periods = knownPeriods(of: bound)
    guard isAddedUp(bound) else { return periods.max().map { [$0] } ?? [] }
    return Set(periods.map(\.year)).sorted(by: >).compactMap { Period(.year, year: $0) }
  }
}

extension Indicator {
  /// Whether its figures for several periods make one for all of them.
  var isAddedUp: Bool { sum != nil || priced != nil || measures?.value == .flow }
}
