internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Reads measured values off the evidence: the window, the tiling, the pairs and the sums of
/// `evaluation.md`.
struct Gauge {
  let evidence: Evidence
  let asOf: CalendarDate

  /// The value of an indicator in a window; of counting weeks only those in `weeks`, where given, so
  /// that a change compares like with like.
  func measure(
    _ bound: BoundIndicator, in window: Period, weeks: Set<Int>? = nil, pairing: Pairing? = nil
  ) throws(Unmeasured) -> Measured {
    do {
      let measured = try measureKnown(bound, in: window, weeks: weeks, pairing)
      if let least = bound.indicator.minimumN { try refuseTooFew(measured, least, bound) }
      guard evidence.hasRejected else { return measured }
      return measured.followed(by: rejections(bound, in: window, pairing))
    } catch {
      if evidence.hasRejected, case .missing = error,
        let rejected = rejections(bound, in: window, pairing).first
      {
        throw .missing(rejected)
      }
      // Where there is nothing at all, as in most first years, nothing is known later either.
      guard !evidence.observations.isEmpty, case .missing(let step) = error,
        [.stepNothingInWindow, .stepNothingMeasured].contains(step.message.key),
        let later = notYetKnown(bound, in: window)
      else { throw error }
      throw .missing(later)
    }
  }

  /// Says of figures for a window that they were rejected.
  private func rejections(
    _ bound: BoundIndicator, in window: Period, _ pairing: Pairing?
  ) -> [Step] {
    [bound, base(of: bound)].compactMap(\.self).flatMap { bound in
      (evidence.observations[bound.key] ?? []).known(by: asOf).within(window).filter {
        $0.status == .rejected && pairing?.holds($0) ?? true
      }.map { rejectionStep($0, bound.indicator.measuredUnit) }
    }
  }

  /// Says that a window is measured, but not known to be on the day judged.
  func notYetKnown(_ bound: BoundIndicator, in window: Period) -> Step? {
    let counted = (sources(of: bound) + [bound]).compactMap { evidence.observations[$0.key] }
    let later = counted.flatMap { $0.withoutRejected.within(window) }
      .min { $0.knownFrom < $1.knownFrom }
    guard let later, later.knownFrom > asOf else { return nil }
    return Step(
      Message(
        .stepNotYetKnown,
        [
          "title": .text(bound.indicator.displayTitle), "period": .period(later.period),
          "date": .date(later.knownFrom),
        ]),
      at: later.value.span)
  }

  func measureKnown(
    _ bound: BoundIndicator, in window: Period, weeks: Set<Int>?, _ pairing: Pairing?
  ) throws(Unmeasured) -> Measured {
    if let formula = bound.indicator.formula {
      return try worked(out: formula, bound, window, weeks, pairing)
    }
    // Most strategies of a first year.
    if evidence.observations.isEmpty {
      throw .missing(nothingMeasured(of: bound.displayTitle))
    }
    if bound.indicator.isDerived, let base = self.base(of: bound) {
      let rows = known(base.key, pairing)
      let inside = rows.within(window)
      if !inside.isEmpty {
        let measured = try derived(bound, base, Array(inside), window, weeks)
        // What is counted is seldom stated as well.
        if evidence.observations[bound.key] == nil { return measured }
        return try checkedByStated(measured, bound)
      }
      if known(bound.key).isEmpty {
        if let coarse = rows.first(where: { $0.period.contains(window) }) {
          throw .unusable(tooCoarse(coarse, window))
        }
        // Rows of what is counted are not yet figures of what is derived from it.
        let title = (rows.isEmpty ? bound : base).indicator.displayTitle
        throw .missing(nothing(in: window, of: rows, named: title))
      }
    }
    let rows = known(bound.key, pairing)
    let inside = rows.within(window)
    if bound.indicator.measures?.value == .flow, !inside.isEmpty, inside.totals.isEmpty {
      // Counted by channel or area only: the whole is the sum of its parts.
      return try derived(bound, bound, Array(inside), window, weeks)
    }
    return try observed(bound, inside, of: rows, window, weeks)
  }

  /// What a derived indicator counts.
  func base(of bound: BoundIndicator) -> BoundIndicator? {
    bound.indicator.counted.flatMap { bound.scope.indicator($0.value) }
  }

  /// All that a derived indicator is worked out from: what it counts, or what its formula asks for
  /// and what that is worked out from.
  func sources(of bound: BoundIndicator) -> [BoundIndicator] {
    guard bound.indicator.formula != nil else { return base(of: bound).map { [$0] } ?? [] }
    var seen: Set<IndicatorKey> = [bound.key]
    var result: [BoundIndicator] = []
    var next = 0
    func add(_ bound: BoundIndicator) {
      let below =
        bound.indicator.formula?.references.compactMap { bound.scope.indicator($0.value) }
        ?? base(of: bound).map { [$0] } ?? []
      result += below.filter { seen.insert($0.key).inserted }
    }
    add(bound)
    while next < result.count {
      add(result[next])
      next += 1
    }
    return result
  }

  /// The periods of all that is known of an indicator and of what it is worked out from.
  func knownPeriods(of bound: BoundIndicator) -> [Period] {
    known(bound.key).periods + sources(of: bound).flatMap { known($0.key).periods }
  }

  /// The breaks in an indicator's series, and in those that it is worked out from.
  func breaks(of bound: BoundIndicator) -> [Indicator.SeriesBreak] {
    bound.indicator.breaks + sources(of: bound).flatMap(\.indicator.breaks)
  }

  /// Whether an indicator's figures for several periods make one for all of them, or some of what a
  /// formula asks for does.
  func isAddedUp(_ bound: BoundIndicator) -> Bool {
    bound.indicator.isAddedUp
      || bound.indicator.formula != nil && sources(of: bound).contains(where: \.indicator.isAddedUp)
  }

  /// A share of few, or a sample of few, says nothing; a figure that does not tell how many it rests
  /// on is taken as it is.
  private func refuseTooFew(
    _ measured: Measured, _ least: Located<Int>, _ bound: BoundIndicator
  ) throws(Unmeasured) {
    guard let number = measured.basis, number < Fraction(least.value) else { return }
    throw .unusable(
      Step(
        Message(
          .stepTooFew,
          [
            "title": .text(bound.indicator.displayTitle), "number": .figure(Figure(number, nil)),
            "least": .count(least.value),
          ]),
        at: least.span))
  }

  /// What is known of an indicator on the day judged, in a stable order.
  func known(_ key: IndicatorKey) -> Observations {
    evidence.observations[key]?.withoutRejected.known(by: asOf) ?? []
  }

  /// What is known in what both sides of a comparison were counted in, where that is said.
  private func known(_ key: IndicatorKey, _ pairing: Pairing?) -> Observations {
    let rows = known(key)
    return pairing.map { pairing in rows.selecting { pairing.holds(rows[$0]) } } ?? rows
  }

  /// Says what there is instead of an observation in the window.
  func nothing(in window: Period, of rows: Observations, named title: String) -> Step {
    if let last = rows.indices.max(by: { rows.period(at: $0) < rows.period(at: $1) }) {
      return Step(
        Message(
          .stepNothingInWindow,
          [
            "title": .text(title), "window": .period(window),
            "last": .period(rows.period(at: last)),
          ]),
        at: rows.span(at: last))
    }
    return nothingMeasured(of: title)
  }

  func nothingMeasured(of title: String) -> Step {
    Step(Message(.stepNothingMeasured, ["title": .text(title), "date": .date(asOf)]))
  }

  func tooCoarse(_ row: Observation, _ window: Period) -> Step {
    Step(
      Message(.stepTooCoarse, ["window": .period(window), "period": .period(row.period)]),
      at: row.value.span)
  }
}
