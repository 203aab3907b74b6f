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
    _ bound: BoundIndicator, in window: Period, weeks: Set<Int>? = nil
  ) throws(Unmeasured) -> Measured {
    do {
      return try measureKnown(bound, in: window, weeks: weeks)
    } catch {
      guard case .missing(let step) = error,
        [.stepNothingInWindow, .stepNothingMeasured].contains(step.message.key),
        let later = notYetKnown(bound, in: window)
      else { throw error }
      throw .missing(later)
    }
  }

  /// Says that a window is measured, but not known to be on the day judged.
  private func notYetKnown(_ bound: BoundIndicator, in window: Period) -> Step? {
    let rows = [base(of: bound)?.key, bound.key].compactMap(\.self)
      .flatMap { evidence.observations[$0] ?? [] }
    let later = rows.filter { $0.status != .rejected && window.contains($0.period) }
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

  private func measureKnown(
    _ bound: BoundIndicator, in window: Period, weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    if indicator.isDerived, let base = self.base(of: bound) {
      let rows = known(base.key)
      if rows.contains(where: { window.contains($0.period) }) {
        return try derived(bound, base, rows, window, weeks)
      }
      if known(bound.key).isEmpty {
        if let coarse = rows.first(where: { $0.period.contains(window) }) {
          throw .unusable(tooCoarse(coarse, window))
        }
        throw .missing(nothing(in: window, of: rows, named: indicator.displayTitle))
      }
    }
    let rows = known(bound.key)
    if indicator.measures?.value == .flow,
      !rows.contains(where: { window.contains($0.period) && $0.dimensions.isTotal }),
      rows.contains(where: { window.contains($0.period) })
    {
      // Counted by channel or area only: the whole is the sum of its parts.
      return try derived(bound, bound, rows, window, weeks)
    }
    return try observed(bound, window, weeks)
  }

  /// What a derived indicator counts.
  func base(of bound: BoundIndicator) -> BoundIndicator? {
    (bound.indicator.share?.of ?? bound.indicator.sum?.of).flatMap {
      bound.scope.indicator($0.value)
    }
  }

  /// What is known of an indicator on the day judged, in a stable order.
  private func known(_ key: IndicatorKey) -> [Observation] {
    (evidence.observations[key] ?? []).filter { $0.knownFrom <= asOf && $0.status != .rejected }
  }

  /// Says what there is instead of an observation in the window.
  private func nothing(in window: Period, of rows: [Observation], named title: String) -> Step {
    if let last = rows.max(by: { $0.period < $1.period }) {
      return Step(
        Message(
          .stepNothingInWindow,
          ["title": .text(title), "window": .period(window), "last": .period(last.period)]),
        at: last.value.span)
    }
    return Step(
      Message(.stepNothingMeasured, ["title": .text(title), "date": .date(asOf)]))
  }

  private func tooCoarse(_ row: Observation, _ window: Period) -> Step {
    Step(
      Message(.stepTooCoarse, ["window": .period(window), "period": .period(row.period)]),
      at: row.value.span)
  }

  // MARK: Observed indicators

  private func observed(
    _ bound: BoundIndicator, _ window: Period, _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    let rows = known(bound.key)
    let totals = rows.filter(\.dimensions.isTotal)
    let inside = totals.filter { window.contains($0.period) }
    guard !inside.isEmpty else {
      if let coarse = totals.first(where: { $0.period.contains(window) }) {
        throw .unusable(tooCoarse(coarse, window))
      }
      if totals.isEmpty, let part = rows.first(where: { window.contains($0.period) }) {
        throw .missing(
          Step(
            Message(
              .stepOnlyParts, ["title": .text(indicator.displayTitle), "window": .period(window)]),
            at: part.value.span))
      }
      throw .missing(nothing(in: window, of: totals, named: indicator.displayTitle))
    }
    switch indicator.unit?.value {
    case .set: return try set(bound, inside, window)
    case .percent, .points, .hoursPerWeek: return try level(bound, inside, window)
    default: break
    }
    switch indicator.measures?.value {
    case .stock: return try level(bound, inside, window)
    case .flow: return try flow(bound, inside, window, weeks)
    case nil:
      // Whether periods add up is not said: only a figure for the whole window is certain.
      if inside.contains(where: { $0.period == window }) || indicator.collected != nil {
        return try flow(bound, inside, window, weeks)
      }
      throw .unusable(
        Step(
          Message(.stepStockOrFlow, ["title": .text(indicator.displayTitle)]),
          at: inside[0].value.span))
    }
  }

  /// All rows of the last period are the set as it was then.
  private func set(
    _ bound: BoundIndicator, _ rows: [Observation], _ window: Period
  ) throws(Unmeasured) -> Measured {
    guard let last = rows.map(\.period).max() else {
      throw .missing(nothing(in: window, of: rows, named: bound.indicator.displayTitle))
    }
    let members = rows.filter { $0.period == last }
    var names: [String] = []
    for row in members {
      if case .member(let name) = row.value.value, !names.contains(name) { names.append(name) }
    }
    let steps = [
      Step(
        Message(
          .stepMembers,
          [
            "period": .period(last), "count": .count(names.count),
            "members": .list(names.map { .text($0) }),
          ]),
        at: members.first?.value.span)
    ]
    return Measured(
      amount: .members(names), unit: .set, period: last, observations: members,
      quality: quality(members, isOld: isOld(last, in: window, bound.indicator)), steps: steps)
  }

  /// The last level inside the window is the window's.
  private func level(
    _ bound: BoundIndicator, _ rows: [Observation], _ window: Period
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    guard let last = rows.map(\.period).max() else {
      throw .missing(nothing(in: window, of: rows, named: indicator.displayTitle))
    }
    let (chosen, others) = latestVintage(rows.filter { $0.period == last })
    guard let chosen else {
      throw .missing(nothing(in: window, of: rows, named: indicator.displayTitle))
    }
    let isOld = isOld(last, in: window, indicator)
    var steps = [observationStep(chosen, indicator.unit?.value)]
    if isOld {
      steps.append(Step(Message(.stepOld, ["period": .period(last), "window": .period(window)])))
    }
    var quality = quality([chosen], isOld: isOld)
    var disputed: [Fraction] = []
    for other in others {
      switch other.value.value {
      case .number(let value): disputed.append(value)
      case .hours(let hours): disputed.append(hours.hoursPerWeek)
      case .member: continue
      }
      quality = .disputed
      steps.append(disputeStep(other, indicator.unit?.value))
    }
    let amount: Measured.Amount =
      switch chosen.value.value {
      case .number(let value): .number(value)
      case .hours(let hours): .hours(hours)
      case .member(let name): .members([name])
      }
    return Measured(
      amount: amount, unit: indicator.unit?.value, period: last, observations: [chosen] + others,
      quality: quality, steps: steps, disputed: disputed)
  }

  private func flow(
    _ bound: BoundIndicator, _ rows: [Observation], _ window: Period, _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let unit = bound.indicator.unit?.value
    let periods = try tiles(
      of: Set(rows.map(\.period)), window, bound.indicator.collected, weeks,
      title: bound.indicator.displayTitle)
    let picks = periods.flatMap { period in vintages(rows.filter { $0.period == period }) }
    let used = picks.map(\.row)
    let total = try sum(used)
    var steps = sumSteps(used, total, unit)
    let parted = known(bound.key).filter { !$0.dimensions.isTotal }
    for row in used { try refuseLargerParts(parted.filter { $0.period == row.period }, row) }
    let contrary = try contraryTotals(rows, used)
    var disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
      try Self.sum(numbers)
    }
    for other in contrary {
      disputed.append(try exact { () throws(ArithmeticFault) in try total + other.difference })
    }
    let others = picks.flatMap(\.others) + contrary.map(\.row)
    steps += others.map { disputeStep($0, unit) }
    return Measured(
      amount: .number(total), unit: unit, period: periods.count == 1 ? periods[0] : window,
      observations: used + others,
      quality: others.isEmpty ? quality(used, isOld: false) : .disputed, steps: steps,
      disputed: disputed)
  }

  /// Parts may be counted in part, but never to more than their whole.
  private func refuseLargerParts(
    _ parts: [Observation], _ total: Observation
  ) throws(Unmeasured) {
    let own = try finest(parts).map(\.row)
    guard case .number(let value) = total.value.value, let first = own.first else { return }
    let sum = try sum(own)
    guard sum > value else { return }
    throw .unusable(
      Step(Message(.stepDisputed, ["value": .figure(Figure(sum, nil))]), at: first.value.span))
  }

  /// Figures for longer stretches than those used that say something else of them, and how much.
  private func contraryTotals(
    _ rows: [Observation], _ used: [Observation]
  ) throws(Unmeasured) -> [(row: Observation, difference: Fraction)] {
    let periods = Set(used.map(\.period))
    let longer = Set(rows.map(\.period)).subtracting(periods).sorted()
    var result: [(row: Observation, difference: Fraction)] = []
    for period in longer {
      let own = used.filter { period.contains($0.period) }
      guard completeTiling(of: Set(own.map(\.period)), period) != nil,
        let row = vintages(rows.filter { $0.period == period }).first?.row,
        case .number(let value) = row.value.value
      else { continue }
      let sum = try sum(own)
      let difference = try exact { () throws(ArithmeticFault) in try value - sum }
      if !difference.isZero { result.append((row, difference)) }
    }
    return result
  }

  // MARK: Derived indicators

  private func derived(
    _ bound: BoundIndicator, _ base: BoundIndicator, _ rows: [Observation], _ window: Period,
    _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    let among = indicator.share?.among ?? Selection()
    let part = indicator.share?.where ?? indicator.sum?.where ?? Selection()
    let dimensions = Set((among.conditions + part.conditions).map(\.dimension.value))
    // Rows that say less than the selection asks for can't be told apart by it; of the others the
    // finest are used, a coarser row is their total.
    let fitting = rows.filter { row in
      window.contains(row.period) && dimensions.allSatisfy { !row.dimensions[$0].isEmpty }
    }
    guard !fitting.isEmpty else {
      throw .unusable(
        Step(
          Message(
            .stepDimensionMissing,
            [
              "title": .text(base.indicator.displayTitle),
              "dimensions": .list(dimensions.map(\.rawValue).sorted().map { .text($0) }),
            ]),
          at: rows.first { window.contains($0.period) }?.value.span))
    }
    let collected = indicator.collected ?? base.indicator.collected
    let periods = try derivedPeriods(indicator, fitting, window, collected, weeks)
    var picks: [Pick] = []
    var isCounted: [Bool] = []
    for period in periods {
      let chosen = try finest(fitting.filter { $0.period == period })
      try checkTotals(rows.filter { $0.period == period }, chosen.map(\.row))
      for pick in chosen {
        guard try matches(pick.row, among) else { continue }
        picks.append(pick)
        isCounted.append(try matches(pick.row, part))
      }
    }
    let denominators = picks.map(\.row)
    let numerators = zip(denominators, isCounted).filter(\.1).map(\.0)
    let others = picks.flatMap(\.others)
    let isOld = periods.last.map { self.isOld($0, in: window, indicator, collected) } ?? false
    let numerator = try sum(numerators)
    let about = periods.count == 1 ? periods[0] : window
    let quality = others.isEmpty ? quality(denominators, isOld: isOld) : .disputed
    guard indicator.share != nil else {
      let unit = indicator.unit?.value ?? base.indicator.unit?.value
      let steps = sumSteps(numerators, numerator, unit)
      let missing = missing(denominators, part)
      if let other = others.first, !missing.isEmpty { throw .unusable(disputeStep(other, unit)) }
      let disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
        try Self.sum(zip(numbers, isCounted).filter(\.1).map(\.0))
      }
      return Measured(
        amount: missing.isEmpty ? .number(numerator) : .interval(low: numerator, high: nil),
        unit: unit, period: about, observations: numerators + others, quality: quality,
        steps: steps + others.map { disputeStep($0, unit) }
          + missing.map { missingStep($0, denominators) },
        disputed: disputed)
    }
    let denominator = try sum(denominators)
    guard !denominator.isZero else {
      throw .unusable(
        Step(
          Message(.stepNothingCounted, ["window": .period(about)]),
          at: denominators.first?.value.span))
    }
    let share = try exact { () throws(ArithmeticFault) in try numerator / denominator * .hundred }
    var steps = [
      Step(
        Message(
          .stepNumerator,
          ["count": .count(numerators.count), "sum": .figure(Figure(numerator, nil))]),
        terms: terms(numerators)),
      Step(
        Message(
          .stepDenominator,
          ["count": .count(denominators.count), "sum": .figure(Figure(denominator, nil))]),
        terms: terms(denominators)),
      Step(
        Message(
          .stepShare,
          [
            "numerator": .figure(Figure(numerator, nil)),
            "denominator": .figure(Figure(denominator, nil)),
            "share": .figure(Figure(share, .percent, decimals: 4)),
          ])),
    ]
    if isOld, let last = periods.last {
      steps.append(Step(Message(.stepOld, ["period": .period(last), "window": .period(window)])))
    }
    let amount = amount(share, numerators, denominators, part, among, &steps)
    if let other = others.first, case .interval = amount {
      throw .unusable(disputeStep(other, nil))
    }
    steps += others.map { disputeStep($0, nil) }
    let disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
      let counted = try Self.sum(zip(numbers, isCounted).filter(\.1).map(\.0))
      return try counted / Self.sum(numbers) * .hundred
    }
    return Measured(
      amount: amount, unit: .percent, period: about, numerator: numerator, denominator: denominator,
      observations: denominators + others, quality: quality, steps: steps, disputed: disputed)
  }

  /// A share as a number, or as an interval where a part of the count is known to be missing: the
  /// missing contacts would raise the numerator with the denominator, or the denominator alone.
  private func amount(
    _ share: Fraction, _ numerators: [Observation], _ denominators: [Observation],
    _ part: Selection, _ among: Selection, _ steps: inout [Step]
  ) -> Measured.Amount {
    let inDenominator = missing(denominators, among)
    guard !inDenominator.isEmpty else { return .number(share) }
    steps += inDenominator.map { missingStep($0, denominators) }
    let inNumerator = inDenominator.filter { part[.channel]?.contains($0) ?? true }
    let hasOthers = inNumerator.count < inDenominator.count
    return .interval(
      low: hasOthers ? nil : share, high: inNumerator.isEmpty ? share : nil)
  }

  /// The categories known to be missing that a selection would have counted.
  private func missing(_ rows: [Observation], _ selection: Selection) -> [String] {
    var result: [String] = []
    for channel in rows.flatMap(\.missing) where !result.contains(channel) {
      if selection[.channel]?.contains(channel) ?? true { result.append(channel) }
    }
    return result
  }

  private func missingStep(_ channel: String, _ rows: [Observation]) -> Step {
    Step(
      Message(.stepCategoryMissing, ["channel": .text(channel)]),
      at: rows.first { $0.missing.contains(channel) }?.value.span)
  }

  /// Whether a row belongs to a selection; a merged class that lies partly in it can't be split.
  private func matches(_ row: Observation, _ selection: Selection) throws(Unmeasured) -> Bool {
    for condition in selection.conditions {
      let wanted = condition.values.map(\.value)
      let own = row.dimensions[condition.dimension.value]
      let inside = own.count { wanted.contains($0) }
      if inside == 0 { return false }
      if inside < own.count {
        throw .unusable(
          Step(
            Message(.stepMergedClass, ["class": .text(own.joined(separator: "+"))]),
            at: row.value.span))
      }
    }
    return true
  }

  /// Of rows about one period, a complete set that does not overlap, broken down furthest, one
  /// vintage of each. The same whole may be parted in several ways, and a part of it further than
  /// the rest: only a way that adds up to as much as any other is complete.
  private func finest(_ rows: [Observation]) throws(Unmeasured) -> [Pick] {
    var ways: [[Dimension]: [Observation]] = [:]
    for row in rows { ways[row.brokenDownBy, default: []].append(row) }
    var best: (picks: [Pick], total: Fraction)?
    // In a fixed order, the furthest breakdown first.
    let order = ways.keys.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : $0.map(\.rawValue).lexicographicallyPrecedes($1.map(\.rawValue))
    }
    for way in order {
      let picks = vintages(ways[way] ?? [])
      let total = try sum(picks.map(\.row))
      if let best, total <= best.total { continue }
      best = (picks, total)
    }
    return best?.picks ?? []
  }

  /// A total beside its parts only checks them; one that disagrees contradicts them.
  private func checkTotals(
    _ rows: [Observation], _ parts: [Observation]
  ) throws(Unmeasured) {
    guard let way = parts.first?.brokenDownBy, parts.allSatisfy({ $0.missing.isEmpty }) else {
      return
    }
    let coarser = rows.filter { row in
      row.brokenDownBy.count < way.count && row.brokenDownBy.allSatisfy(way.contains)
    }
    for total in vintages(coarser).map(\.row)
    where total.status == .final || total.status == .revised {
      let own = parts.filter { part in
        total.brokenDownBy.allSatisfy { dimension in
          part.dimensions[dimension].allSatisfy(total.dimensions[dimension].contains)
        }
      }
      guard !own.isEmpty, case .number(let value) = total.value.value else { continue }
      let parted = Set(way).subtracting(total.brokenDownBy)
      // Areas and populations may be counted in part; of directions there are two.
      let isWhole =
        parted.isDisjoint(with: [.area, .population])
        && (!parted.contains(.direction) || Set(own.map(\.dimensions.direction)).count == 2)
      let sum = try sum(own)
      if sum == value || sum < value && !isWhole { continue }
      throw .unusable(disputeStep(total, nil))
    }
  }

  /// The row that holds for one part, and those of other sources that say something else of it.
  private struct Pick {
    let row: Observation
    let others: [Observation]
  }

  /// One row of each part, the vintage that holds.
  private func vintages(_ rows: [Observation]) -> [Pick] {
    var order: [Dimensions] = []
    var groups: [Dimensions: [Observation]] = [:]
    for row in rows {
      if groups[row.dimensions] == nil { order.append(row.dimensions) }
      groups[row.dimensions, default: []].append(row)
    }
    return order.compactMap { dimensions in
      let (chosen, others) = latestVintage(groups[dimensions] ?? [])
      return chosen.map { Pick(row: $0, others: others) }
    }
  }

  /// Sources that disagree, in all ways to believe them.
  private static let mostAlternatives = 256

  /// What a figure would be by the other sources, in every combination.
  private func alternatives(
    _ picks: [Pick], _ value: ([Fraction]) throws(ArithmeticFault) -> Fraction
  ) throws(Unmeasured) -> [Fraction] {
    guard let first = picks.lazy.flatMap(\.others).first else { return [] }
    var combinations: [[Fraction]] = [[]]
    for pick in picks {
      let numbers = ([pick.row] + pick.others).map { row -> Fraction in
        if case .number(let number) = row.value.value { number } else { .zero }
      }
      combinations = combinations.flatMap { known in numbers.map { known + [$0] } }
      if combinations.count > Self.mostAlternatives { throw .unusable(disputeStep(first, nil)) }
    }
    var result: [Fraction] = []
    // The first combination is the figure itself.
    for numbers in combinations.dropFirst() {
      let other = try exact { () throws(ArithmeticFault) in try value(numbers) }
      if !result.contains(other) { result.append(other) }
    }
    return result
  }

  private func disputeStep(_ row: Observation, _ unit: Unit?) -> Step {
    let value: Message.Argument =
      switch row.value.value {
      case .number(let number): .figure(Figure(number, unit))
      case .hours(let hours): .text(hours.description)
      case .member(let name): .text(name)
      }
    return Step(Message(.stepDisputed, ["value": value]), at: row.value.span)
  }

  /// A share's window is covered completely or shown by its last collection; a sum's is covered.
  private func derivedPeriods(
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

  // MARK: Time

  /// The periods whose sum is the window's: a complete tiling, else the counting weeks.
  private func tiles(
    of periods: Set<Period>, _ window: Period, _ collected: Indicator.Collection?,
    _ weeks: Set<Int>?, title: String
  ) throws(Unmeasured) -> [Period] {
    if weeks == nil, let complete = completeTiling(of: periods, window) { return complete }
    // A base that was counted in a week asks for the same week, stated or not.
    if var wanted = collected.map({ Set($0.weeks.map(\.value)) }) ?? weeks {
      if let weeks { wanted.formIntersection(weeks) }
      let expected = window.divided(into: .week).filter { wanted.contains($0.ordinal) }
      let lacking = expected.filter { !periods.contains($0) }
      if !expected.isEmpty, lacking.isEmpty { return expected }
      throw .missing(gap(lacking, window, title))
    }
    let counted = periods.map(\.frequency).max() ?? .year
    throw .missing(
      gap(window.divided(into: counted).filter { !periods.contains($0) }, window, title))
  }

  private func gap(_ lacking: [Period], _ window: Period, _ title: String) -> Step {
    let shown = lacking.prefix(4).map { Message.Argument.period($0) }
    return Step(
      Message(
        lacking.count > shown.count ? .stepGapAndMore : .stepGap,
        [
          "title": .text(title), "window": .period(window), "lacking": .list(Array(shown)),
          "more": .count(lacking.count - shown.count),
        ]))
  }

  /// A set of periods that covers the window without overlap, the finest there is: of one kind, or
  /// half a year and two quarters.
  private func completeTiling(of periods: Set<Period>, _ window: Period) -> [Period]? {
    for frequency in Set(periods.map(\.frequency)).sorted(by: >) where frequency > window.frequency
    {
      let tiles = window.divided(into: frequency)
      if !tiles.isEmpty, tiles.allSatisfy(periods.contains), covers(tiles, window) { return tiles }
    }
    for frequency in [Period.Frequency.half, .quarter, .month] where frequency > window.frequency {
      let tiles = window.divided(into: frequency).map { completeTiling(of: periods, $0) }
      if tiles.allSatisfy({ $0 != nil }), !tiles.isEmpty {
        return tiles.compactMap(\.self).flatMap(\.self)
      }
    }
    return periods.contains(window) ? [window] : nil
  }

  /// Weeks belong to a year by their Thursday, so they tile it although they don't end with it.
  private func covers(_ tiles: [Period], _ window: Period) -> Bool {
    tiles.first?.frequency == .week
      || (tiles.first?.start == window.start && tiles.last?.end == window.end)
  }

  /// Whether a level stems from before the window's last collection.
  private func isOld(
    _ period: Period, in window: Period, _ indicator: Indicator,
    _ collected: Indicator.Collection? = nil
  ) -> Bool {
    if let weeks = (indicator.collected ?? collected)?.weeks.map(\.value), !weeks.isEmpty {
      let last = window.divided(into: .week).last { weeks.contains($0.ordinal) }
      return period.frequency == .week && last.map { period < $0 } ?? false
    }
    switch period.frequency {
    case .week, .day: return false
    default: return window.divided(into: period.frequency).last.map { period < $0 } ?? false
    }
  }

  // MARK: Vintages

  /// The value that holds among several of one thing, and those of other sources that contradict
  /// it. Later vintages replace earlier ones, firmer statuses weaker ones.
  private func latestVintage(
    _ rows: [Observation]
  ) -> (chosen: Observation?, others: [Observation]) {
    guard rows.count > 1 else { return (rows.first, []) }
    func isFirm(_ row: Observation) -> Bool { row.status == .final || row.status == .revised }
    let firm = rows.filter(isFirm)
    let candidates = firm.isEmpty ? rows : firm
    let ordered = candidates.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.knownFrom != b.knownFrom { return a.knownFrom < b.knownFrom }
      if a.status != b.status { return b.status == .revised }
      return left.offset < right.offset
    }.map(\.element)
    guard let chosen = ordered.last else { return (nil, []) }
    let others = ordered.dropLast().filter { row in
      guard chosen.status != .revised, row.value.value != chosen.value.value else { return false }
      let isOtherSource = row.origin != nil && chosen.origin != nil && row.origin != chosen.origin
      return isOtherSource || row.knownFrom == chosen.knownFrom
    }
    return (chosen, Array(others))
  }

  private func quality(_ rows: [Observation], isOld: Bool) -> EvidenceQuality {
    let worst =
      rows.map { row -> EvidenceQuality in
        switch row.status {
        case .final, .revised: .final
        case .preliminary, .estimated, .assumedPeriod: .provisional
        case .imputed: .imputed
        case .rejected: .disputed
        }
      }.max() ?? .final
    return isOld ? max(worst, .old) : worst
  }

  // MARK: Arithmetic and its words

  private func exact<Value>(
    _ body: () throws(ArithmeticFault) -> Value
  ) throws(Unmeasured) -> Value {
    do {
      return try body()
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  private func sum(_ rows: [Observation]) throws(Unmeasured) -> Fraction {
    let numbers = rows.compactMap { row -> Fraction? in
      if case .number(let value) = row.value.value { value } else { nil }
    }
    return try exact { () throws(ArithmeticFault) in try Self.sum(numbers) }
  }

  private static func sum(_ numbers: [Fraction]) throws(ArithmeticFault) -> Fraction {
    var total = Fraction.zero
    for number in numbers { total = try total + number }
    return total
  }

  private func terms(_ rows: [Observation]) -> [Step] {
    rows.map { row in
      let value: Message.Argument =
        if case .number(let number) = row.value.value { .figure(Figure(number, nil)) } else { "" }
      let part = Dimension.allCases.flatMap { row.dimensions[$0] }.joined(separator: ", ")
      return Step(
        Message(
          part.isEmpty ? .termPeriod : .termPart,
          ["value": value, "part": .text(part), "period": .period(row.period)]),
        at: row.value.span)
    }
  }

  /// One observation as it stands, several as a sum with its terms.
  private func sumSteps(_ rows: [Observation], _ total: Fraction, _ unit: Unit?) -> [Step] {
    if rows.count == 1 { return rows.map { observationStep($0, unit) } }
    return [
      Step(
        Message(.stepSum, ["count": .count(rows.count), "sum": .figure(Figure(total, unit))]),
        terms: terms(rows))
    ]
  }

  private func observationStep(_ row: Observation, _ unit: Unit?) -> Step {
    let value: Message.Argument =
      switch row.value.value {
      case .number(let number): .figure(Figure(number, unit))
      case .hours(let hours): .text(hours.description)
      case .member(let name): .text(name)
      }
    var arguments: Message.Arguments = ["value": value, "period": .period(row.period)]
    guard let published = row.published else {
      return Step(Message(.stepObserved, arguments), at: row.value.span)
    }
    arguments["published"] = .date(published)
    return Step(Message(.stepObservedPublished, arguments), at: row.value.span)
  }
}

extension Observation {
  /// The dimensions in which the row is about a part only.
  fileprivate var brokenDownBy: [Dimension] {
    Dimension.allCases.filter { !dimensions[$0].isEmpty }
  }
}
