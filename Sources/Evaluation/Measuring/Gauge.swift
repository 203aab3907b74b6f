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
      (evidence.observations[bound.key] ?? []).filter {
        $0.status == .rejected && $0.knownFrom <= asOf && window.contains($0.period)
          && pairing?.holds($0) ?? true
      }.map { rejectionStep($0, bound.indicator.measuredUnit) }
    }
  }

  /// Says that a window is measured, but not known to be on the day judged.
  func notYetKnown(_ bound: BoundIndicator, in window: Period) -> Step? {
    let own = evidence.observations[bound.key] ?? []
    let counted = sources(of: bound).flatMap { evidence.observations[$0.key] ?? [] }
    if own.isEmpty, counted.isEmpty { return nil }
    let later = (counted + own).filter { $0.status != .rejected && window.contains($0.period) }
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
      if rows.contains(where: { window.contains($0.period) }) {
        let measured = try derived(bound, base, rows, window, weeks)
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
    if bound.indicator.measures?.value == .flow,
      !rows.contains(where: { window.contains($0.period) && $0.dimensions.isTotal }),
      rows.contains(where: { window.contains($0.period) })
    {
      // Counted by channel or area only: the whole is the sum of its parts.
      return try derived(bound, bound, rows, window, weeks)
    }
    return try observed(bound, rows, window, weeks)
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

  /// What is known of an indicator and of all that it is worked out from.
  func knownOfAll(_ bound: BoundIndicator) -> [Observation] {
    known(bound.key) + sources(of: bound).flatMap { known($0.key) }
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
  func known(_ key: IndicatorKey) -> [Observation] {
    guard let rows = evidence.observations[key] else { return [] }
    // Mostly all of them, and then nothing is copied.
    if rows.indices.allSatisfy({ isKnown(rows, $0) }) { return rows }
    return rows.filter { $0.knownFrom <= asOf && $0.status != .rejected }
  }

  /// Whether a row is known on the day judged.
  func isKnown(_ rows: [Observation], _ index: Int) -> Bool {
    rows[index].status != .rejected
      && (rows[index].published ?? rows[index].period.end) <= asOf
  }

  /// What is known in what both sides of a comparison were counted in, where that is said.
  private func known(_ key: IndicatorKey, _ pairing: Pairing?) -> [Observation] {
    guard let pairing else { return known(key) }
    return known(key).filter(pairing.holds)
  }

  /// Says what there is instead of an observation in the window.
  func nothing(in window: Period, of rows: [Observation], named title: String) -> Step {
    if let last = rows.max(by: { $0.period < $1.period }) {
      return Step(
        Message(
          .stepNothingInWindow,
          ["title": .text(title), "window": .period(window), "last": .period(last.period)]),
        at: last.value.span)
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
