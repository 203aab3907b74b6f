internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Shares and sums over selections of what is counted, and what they cost.
extension Gauge {
  func derived(
    _ bound: BoundIndicator, _ base: BoundIndicator, _ rows: [Observation], _ window: Period,
    _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    let among = indicator.share?.among ?? Selection()
    let part =
      indicator.share?.where ?? indicator.sum?.where ?? indicator.priced?.where ?? Selection()
    var dimensions = Set((among.conditions + part.conditions).map(\.dimension.value))
    if indicator.priced != nil { dimensions.insert(.channel) }
    // Rows that say less than the selection asks for can't be told apart by it; of the others the
    // finest are used, a coarser row is their total.
    let asked = dimensions.mask
    let fitting = rows.filter { row in
      row.dimensions.mask & asked == asked && window.contains(row.period)
    }
    guard !fitting.isEmpty else {
      throw .unusable(
        Step(
          Message(
            .stepDimensionMissing,
            [
              "title": .text(base.indicator.displayTitle),
              "dimensions": .list(
                Dimension.allCases.filter(dimensions.contains).map { .message(Message($0.word)) }),
            ]),
          at: rows.first { window.contains($0.period) }?.value.span))
    }
    let collected = indicator.collected ?? base.indicator.collected
    let periods = try derivedPeriods(indicator, fitting, window, collected, weeks)
    var picks: [Pick] = []
    var isCounted: [Bool] = []
    let fittingByPeriod = Dictionary(grouping: fitting, by: \.period)
    let rowsByPeriod =
      fitting.count == rows.count ? fittingByPeriod : Dictionary(grouping: rows, by: \.period)
    for period in periods {
      let chosen = try finest(fittingByPeriod[period] ?? [])
      try checkTotals(rowsByPeriod[period] ?? [], chosen.map(\.row))
      for pick in chosen {
        guard try matches(pick.row, among, bound.scope) else { continue }
        picks.append(pick)
        isCounted.append(try matches(pick.row, part, bound.scope))
      }
    }
    if indicator.share != nil,
      let paired = try withoutUnpaired(fitting, picks, isCounted, bound, window)
    {
      let measured = try derived(bound, base, paired.rows, window, weeks)
      return measured.preceded(by: paired.step)
    }
    let denominators = picks.map(\.row)
    let numerators = zip(denominators, isCounted).filter(\.1).map(\.0)
    let others = picks.flatMap(\.others)
    let isOld = periods.last.map { self.isOld($0, in: window, indicator, collected) } ?? false
    let numerator = try sum(numerators)
    let about = periods.count == 1 ? periods[0] : window
    let quality = others.isEmpty ? quality(denominators.map(\.kind), isOld: isOld) : .disputed
    if let priced = indicator.priced {
      let counted = zip(picks, isCounted).filter(\.1).map(\.0)
      let cost = try cost(priced, bound, counted, about, quality)
        .followed(by: replacementSteps(counted, nil))
      return try year(of: cost, bound, base, window, periods, collected)
    }
    guard indicator.share != nil else {
      let unit = indicator.unit?.value ?? base.indicator.unit?.value
      let used = Observations(numerators)
      let steps = sumSteps(used, numerator, unit, bound.scope)
      let missing = missing(denominators, part)
      if let other = others.first, !missing.isEmpty { throw .unusable(disputeStep(other, unit)) }
      let disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
        try Fraction(sumOf: zip(numbers, isCounted).filter(\.1).map(\.0))
      }
      let sum = Measured(
        amount: missing.isEmpty ? .number(numerator) : .interval(low: numerator, high: nil),
        unit: unit, period: about, observations: used.adding(others), quality: quality,
        steps: steps + replacementSteps(picks, unit) + others.map { disputeStep($0, unit) }
          + missing.map { missingStep($0, denominators, bound.scope) },
        disputed: disputed)
      return try year(of: sum, bound, base, window, periods, collected)
    }
    let denominator = try sum(denominators)
    guard !denominator.isZero else {
      throw .unusable(
        Step(
          Message(.stepNothingCounted, ["window": .period(about)]),
          at: denominators.first?.value.span))
    }
    let share = try exact { () throws(ArithmeticFault) in try numerator / denominator * .hundred }
    let used = Observations(denominators)
    var steps = [
      Step(
        Message(
          .stepNumerator,
          ["count": .count(numerators.count), "sum": .figure(Figure(asStated: numerator, nil))]),
        terms: .figures(of: Observations(numerators), bound.scope)),
      Step(
        Message(
          .stepDenominator,
          ["count": .count(denominators.count), "sum": .figure(Figure(asStated: denominator, nil))]),
        terms: .figures(of: used, bound.scope)),
      Step(
        Message(
          .stepShare,
          [
            "numerator": .figure(Figure(asStated: numerator, nil)),
            "denominator": .figure(Figure(asStated: denominator, nil)),
            "share": .figure(Figure(share, .percent, decimals: 4)),
          ])),
    ]
    if isOld, let last = periods.last {
      steps.append(Step(Message(.stepOld, ["period": .period(last), "window": .period(window)])))
    }
    let amount = amount(share, denominators, part, among, bound.scope, &steps)
    if let other = others.first, case .interval = amount {
      throw .unusable(disputeStep(other, nil))
    }
    steps += replacementSteps(picks, nil) + others.map { disputeStep($0, nil) }
    let disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
      let counted = try Fraction(sumOf: zip(numbers, isCounted).filter(\.1).map(\.0))
      return try counted / Fraction(sumOf: numbers) * .hundred
    }
    return Measured(
      amount: amount, unit: .percent, period: about, numerator: numerator, denominator: denominator,
      observations: used.adding(others), quality: quality, steps: steps,
      disputed: disputed)
  }

  /// A share as a number, or as an interval where a part of the count is known to be missing: the
  /// missing contacts would raise the numerator with the denominator, or the denominator alone.
  func amount(
    _ share: Fraction, _ denominators: [Observation], _ part: Selection, _ among: Selection,
    _ scope: Scope, _ steps: inout [Step]
  ) -> Measured.Amount {
    let inDenominator = missing(denominators, among)
    guard !inDenominator.isEmpty else { return .number(share) }
    steps += inDenominator.map { missingStep($0, denominators, scope) }
    let inNumerator = inDenominator.filter { part[.channel]?.contains($0) ?? true }
    let hasOthers = inNumerator.count < inDenominator.count
    return .interval(
      low: hasOthers ? nil : share, high: inNumerator.isEmpty ? share : nil)
  }

  /// The categories known to be missing that a selection would have counted.
  func missing(_ rows: [Observation], _ selection: Selection) -> [String] {
    var result: [String] = []
    for channel in rows.flatMap(\.missing) where !result.contains(channel) {
      if selection[.channel]?.contains(channel) ?? true { result.append(channel) }
    }
    return result
  }

  func missingStep(_ channel: String, _ rows: [Observation], _ scope: Scope) -> Step {
    Step(
      Message(.stepCategoryMissing, ["channel": .text(scope.channelName(channel))]),
      at: rows.first { $0.missing.contains(channel) }?.value.span)
  }

  /// Whether a row belongs to a selection; a merged class that lies partly in it can't be split.
  func matches(
    _ row: Observation, _ selection: Selection, _ scope: Scope
  ) throws(Unmeasured) -> Bool {
    for condition in selection.conditions {
      let own = row.dimensions[condition.dimension.value]
      let inside = own.count { own in condition.values.contains { $0.value == own } }
      if inside == 0 { return false }
      if inside < own.count {
        throw .unusable(
          Step(
            Message(.stepMergedClass, ["class": .text(scope.className(own))]), at: row.value.span))
      }
    }
    return true
  }

  /// Of rows about one period, a complete set that does not overlap, broken down furthest, one
  /// vintage of each. The same whole may be parted in several ways, and a part of it further than
  /// the rest: only a way that adds up to as much as any other is complete.
  func finest(_ rows: [Observation]) throws(Unmeasured) -> [Pick] {
    var best: (picks: [Pick], total: Fraction)?
    for (_, rows) in Self.ways(rows) {
      let picks = vintages(rows)
      let total = try sum(picks.map(\.row))
      if let best, total <= best.total { continue }
      best = (picks, total)
    }
    return best?.picks ?? []
  }

  /// Rows by what they are broken down by, the furthest breakdown first.
  static func ways(_ rows: [Observation]) -> [(way: [Dimension], rows: [Observation])] {
    guard let first = rows.first else { return [] }
    let mask = first.dimensions.mask
    if rows.allSatisfy({ $0.dimensions.mask == mask }) { return [(first.brokenDownBy, rows)] }
    return Dictionary(grouping: rows, by: \.dimensions.mask).values
      .compactMap { rows in rows.first.map { ($0.brokenDownBy, rows) } }
      .sorted { isFiner($0.0, $1.0) }
  }

  /// A fixed order of breakdowns, the furthest first.
  private static func isFiner(_ one: [Dimension], _ other: [Dimension]) -> Bool {
    one.count != other.count
      ? one.count > other.count
      : one.map(\.rawValue).lexicographicallyPrecedes(other.map(\.rawValue))
  }

  /// A total beside its parts only checks them; one that disagrees contradicts them.
  func checkTotals(
    _ rows: [Observation], _ parts: [Observation]
  ) throws(Unmeasured) {
    guard let first = try contradictedTotals(rows, parts).first else { return }
    throw .unusable(disputeStep(first.total, nil))
  }

  /// A total, and parts of it that do not add up to it.
  struct Contradiction {
    let total: Observation
    let stated: Fraction
    let parts: [Observation]
    let sum: Fraction
  }

  /// The totals among rows about one period that some parts, all broken down alike, contradict.
  func contradictedTotals(
    _ rows: [Observation], _ parts: [Observation]
  ) throws(Unmeasured) -> [Contradiction] {
    guard let first = parts.first, parts.allSatisfy({ $0.missing.isEmpty }) else { return [] }
    let mask = first.dimensions.mask
    let coarser = rows.filter { $0.dimensions.mask != mask && $0.dimensions.mask & ~mask == 0 }
    if coarser.isEmpty { return [] }
    var result: [Contradiction] = []
    var parted: [[Dimension]: [Dimensions: [Observation]]] = [:]
    for total in vintages(coarser).map(\.row) where total.status.isFirmFigure {
      let own = self.parts(of: total, among: parts, &parted)
      guard !own.isEmpty, case .number(let stated) = total.value.value else { continue }
      let divided = Set(first.brokenDownBy).subtracting(total.brokenDownBy)
      // Areas and populations may be counted in part; of directions there are two.
      let isWhole =
        divided.isDisjoint(with: [.area, .population])
        && (!divided.contains(.direction) || Set(own.map(\.dimensions.direction)).count == 2)
      let sum = try sum(own)
      if sum == stated || sum < stated && !isWhole { continue }
      result.append(Contradiction(total: total, stated: stated, parts: own, sum: sum))
    }
    return result
  }

  /// The parts that belong to a total, looked up by what they share with it.
  private func parts(
    of total: Observation, among parts: [Observation],
    _ known: inout [[Dimension]: [Dimensions: [Observation]]]
  ) -> [Observation] {
    let shared = total.brokenDownBy
    if total.dimensions.channel.count > 1 {
      // A merged class is made of the parts of each of its channels.
      return parts.filter { part in
        shared.allSatisfy { dimension in
          part.dimensions[dimension].allSatisfy(total.dimensions[dimension].contains)
        }
      }
    }
    let lookup =
      known[shared] ?? Dictionary(grouping: parts) { $0.dimensions.keeping(shared) }
    known[shared] = lookup
    return lookup[total.dimensions] ?? []
  }

  /// The row that holds for one part, those of other sources that say something else of it, and those
  /// that it holds instead of.
  struct Pick {
    let row: Observation
    let others: [Observation]
    let replaced: [Observation]
  }

  /// A share's window is covered completely or shown by its last collection; a sum's is covered.
  func derivedPeriods(
    _ indicator: Indicator, _ rows: [Observation], _ window: Period,
    _ collected: Indicator.Collection?, _ weeks: Set<Int>?
  ) throws(Unmeasured) -> [Period] {
    let periods = Set(rows.map(\.period))
    if indicator.share == nil {
      return try tiles(of: periods, window, collected, weeks, title: indicator.displayTitle)
    }
    if let complete = completeTiling(of: periods, window) { return complete }
    guard let last = periods.max() else { return [] }
    return [last]
  }
}

extension Observation.Status {
  /// Whether the figure itself is settled, be it one whose period was assumed.
  fileprivate var isFirmFigure: Bool {
    self == .final || self == .revised || self == .assumedPeriod
  }
}

extension Dimensions {
  /// Only these of them.
  fileprivate func keeping(_ kept: [Dimension]) -> Dimensions {
    var result = Dimensions()
    for dimension in kept { result[dimension] = self[dimension] }
    return result
  }
}

extension Observation {
  /// The dimensions in which the row is about a part only.
  var brokenDownBy: [Dimension] {
    Dimension.allCases.filter { !dimensions[$0].isEmpty }
  }
}
