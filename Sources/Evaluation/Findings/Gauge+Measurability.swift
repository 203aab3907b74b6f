internal import Diagnostics
internal import Measurements
internal import StrategyModel

/// Whether there is anything to measure an indicator by, be it known yet or not.
extension Gauge {
  func isObserved(_ bound: BoundIndicator) -> Bool {
    !(evidence.observations[bound.key] ?? []).isEmpty
  }

  /// Whether there are figures for an indicator, or for anything that it is worked out from.
  func hasFigures(for bound: BoundIndicator) -> Bool {
    !evidence.observations.isEmpty
      && (isObserved(bound) || sources(of: bound).contains(where: isObserved))
  }

  /// The dimensions that an indicator selects by and that no row of what it counts is told apart
  /// by; none where nothing was counted yet, or where it was observed itself.
  func dimensionsLacking(_ bound: BoundIndicator) -> [Dimension] {
    var known: [IndicatorKey: Breakdowns] = [:]
    return dimensionsLacking(bound, &known)
  }

  /// The same, with the breakdowns that are known already.
  func dimensionsLacking(
    _ bound: BoundIndicator, _ known: inout [IndicatorKey: Breakdowns]
  ) -> [Dimension] {
    guard !evidence.observations.isEmpty, let base = base(of: bound), !isObserved(bound),
      isObserved(base)
    else { return [] }
    let conditions = [
      bound.indicator.share?.among, bound.indicator.share?.where, bound.indicator.sum?.where,
    ].compactMap { $0?.conditions }.joined()
    let wanted = Dimension.allCases.filter { dimension in
      conditions.contains { $0.dimension.value == dimension }
    }
    let breakdowns = known[base.key] ?? Breakdowns(evidence.observations[base.key]?.kinds ?? [])
    known[base.key] = breakdowns
    return breakdowns.lacking(wanted)
  }
}
