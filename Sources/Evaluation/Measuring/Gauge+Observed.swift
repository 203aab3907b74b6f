internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Indicators that are observed as they stand.
extension Gauge {
  /// An indicator by those of its rows that lie within a window.
  func observed(
    _ bound: BoundIndicator, _ within: Observations, of rows: Observations, _ window: Period,
    _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    let inside = within.totals
    guard !inside.isEmpty else {
      let totals = rows.totals
      if let coarse = totals.first(where: { $0.period.contains(window) }) {
        throw .unusable(tooCoarse(coarse, window))
      }
      if totals.isEmpty, let part = within.first {
        throw .missing(
          Step(
            Message(
              .stepOnlyParts,
              ["title": .text(bound.indicator.displayTitle), "window": .period(window)]),
            at: part.value.span))
      }
      throw .missing(nothing(in: window, of: totals, named: bound.indicator.displayTitle))
    }
    switch bound.indicator.unit?.value {
    case .set: return try set(bound, inside, window)
    case .percent, .points, .hoursPerWeek: return try level(bound, inside, window)
    default: break
    }
    switch bound.indicator.measures?.value {
    case .stock: return try level(bound, inside, window)
    case .flow: return try flow(bound, inside, window, weeks)
    case nil:
      // Whether periods add up is not said: only a figure for the whole window is certain.
      if inside.periods.contains(window) || bound.indicator.collected != nil {
        return try flow(bound, inside, window, weeks)
      }
      throw .unusable(
        Step(
          Message(.stepStockOrFlow, ["title": .text(bound.indicator.displayTitle)]),
          at: inside.span(at: 0)))
    }
  }

  /// All rows of the last period are the set as it was then.
  func set(
    _ bound: BoundIndicator, _ rows: Observations, _ window: Period
  ) throws(Unmeasured) -> Measured {
    guard let last = rows.periods.max() else {
      throw .missing(nothing(in: window, of: rows, named: bound.indicator.displayTitle))
    }
    let members = rows.selecting { rows.period(at: $0) == last }
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
      quality: quality(members.kinds, isOld: isOld(last, in: window, bound.indicator)), steps: steps
    )
  }

  /// The last level inside the window is the window's.
  func level(
    _ bound: BoundIndicator, _ rows: Observations, _ window: Period
  ) throws(Unmeasured) -> Measured {
    let indicator = bound.indicator
    guard let last = rows.periods.max() else {
      throw .missing(nothing(in: window, of: rows, named: indicator.displayTitle))
    }
    let candidates = rows.selecting { rows.period(at: $0) == last }
    let (chosen, others, replaced) = latestVintage(Array(candidates))
    guard let chosen else {
      throw .missing(nothing(in: window, of: rows, named: indicator.displayTitle))
    }
    let isOld = isOld(last, in: window, indicator)
    var steps = [observationStep(chosen, indicator.unit?.value)]
    steps += replaced.map { replacementStep($0, indicator.unit?.value) }
    if isOld {
      steps.append(Step(Message(.stepOld, ["period": .period(last), "window": .period(window)])))
    }
    var quality = quality([chosen.kind], isOld: isOld)
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
      amount: amount, unit: indicator.unit?.value, period: last,
      observations: candidates.count == 1 ? candidates : Observations([chosen] + others),
      quality: quality, steps: steps, disputed: disputed)
  }

  func flow(
    _ bound: BoundIndicator, _ rows: Observations, _ window: Period, _ weeks: Set<Int>?
  ) throws(Unmeasured) -> Measured {
    // Mostly each of them is used, and nothing else tells the same.
    if weeks == nil, rows.tile(window) {
      return try flow(bound, rows, [], [], rows.periods, window)
    }
    let periods = try tiles(
      of: Set(rows.periods), window, bound.indicator.collected, weeks,
      title: bound.indicator.displayTitle)
    let byPeriod = Dictionary(grouping: rows, by: \.period)
    let picks = periods.flatMap { vintages(byPeriod[$0] ?? []) }
    let used = picks.map(\.row)
    return try flow(
      bound, Observations(used), picks, contraryTotals(rows, used), periods[...], window)
  }

  /// What adds up, of rows that are used and others that say something else of the same or what was
  /// replaced.
  private func flow(
    _ bound: BoundIndicator, _ used: Observations, _ picks: [Pick],
    _ contrary: [(row: Observation, difference: Fraction)], _ periods: ArraySlice<Period>,
    _ window: Period
  ) throws(Unmeasured) -> Measured {
    let unit = bound.indicator.unit?.value
    let total = try sum(used)
    var steps = sumSteps(used, total, unit, bound.scope)
    let parted = known(bound.key).parts
    if !parted.isEmpty {
      for row in used {
        let parts = parted.selecting { parted.period(at: $0) == row.period }
        try refuseLargerParts(Array(parts), row)
      }
    }
    var disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
      try Fraction(sumOf: numbers)
    }
    for other in contrary {
      disputed.append(try exact { () throws(ArithmeticFault) in try total + other.difference })
    }
    let others = picks.flatMap(\.others) + contrary.map(\.row)
    steps += replacementSteps(picks, unit) + others.map { disputeStep($0, unit) }
    let sum = Measured(
      amount: .number(total), unit: unit,
      period: periods.count == 1 ? periods.first ?? window : window,
      observations: used.adding(others),
      quality: others.isEmpty ? quality(used.kinds, isOld: false) : .disputed, steps: steps,
      disputed: disputed)
    return try year(of: sum, bound, nil, window, Array(periods), bound.indicator.collected)
  }

  /// Parts may be counted in part, but never to more than their whole.
  func refuseLargerParts(
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
  func contraryTotals(
    _ rows: Observations, _ used: [Observation]
  ) throws(Unmeasured) -> [(row: Observation, difference: Fraction)] {
    // Mostly there is nothing but what is used.
    if rows.count == used.count { return [] }
    let periods = Set(used.map(\.period))
    let longer = Set(rows.periods).subtracting(periods).sorted()
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
}
