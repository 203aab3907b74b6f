internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What both sides of a comparison were counted in: rule 3 of `evaluation.md`, missing is not zero.
struct Pairing {
  /// Only these areas, nil for all that were counted.
  var areas: Set<String>?
  /// Only these parts of a year, nil for all of it.
  var parts: Set<Part>?

  /// Where in its year a period lies: the fourth quarter.
  struct Part: Hashable {
    let frequency: Period.Frequency
    let ordinal: Int

    init(_ period: Period) {
      frequency = period.frequency
      ordinal = period.ordinal
    }
  }

  func holds(_ row: Observation) -> Bool {
    if let areas, !(row.dimensions.area.map(areas.contains) ?? false) { return false }
    return parts?.contains(Part(row.period)) ?? true
  }
}

extension Gauge {
  // MARK: The two terms of a share

  /// A period, or an area in it.
  private struct Cell: Hashable {
    let period: Period
    let area: String?

    init(_ row: Observation) {
      period = row.period
      area = row.dimensions.area
    }
  }

  /// The rows of a share without the periods and areas in which one of its terms was not counted;
  /// nil where both were everywhere. Rows of nothing but the part show all of what is counted there
  /// only where the rest was counted nowhere else in the window either.
  func withoutUnpaired(
    _ rows: [Observation], _ picks: [Pick], _ isCounted: [Bool], _ bound: BoundIndicator,
    _ window: Period
  ) throws(Unmeasured) -> (rows: [Observation], step: Step)? {
    // Mostly one period and no areas: nothing to put together.
    var hasPart = false
    var hasRest = false
    var isOneCell = true
    for (pick, isPart) in zip(picks, isCounted) {
      if isPart { hasPart = true } else { hasRest = true }
      if pick.row.period != picks[0].row.period || pick.row.dimensions.area != nil {
        isOneCell = false
      }
    }
    if isOneCell, hasPart, hasRest { return nil }
    if !hasRest {
      let share = bound.indicator.share
      for row in rows where !hasRest {
        guard try matches(row, share?.among ?? Selection(), bound.scope) else { continue }
        hasRest = try !matches(row, share?.where ?? Selection(), bound.scope)
      }
      if !hasRest { return nil }
    }
    var cells: [(cell: Cell, hasPart: Bool, hasRest: Bool, isKnownToLack: Bool)] = []
    var places: [Cell: Int] = [:]
    var place = 0
    for (pick, isPart) in zip(picks, isCounted) {
      let cell = Cell(pick.row)
      // Mostly the one of the row before.
      if cells.isEmpty || cells[place].cell != cell {
        place = places[cell] ?? cells.count
        if place == cells.count {
          places[cell] = place
          cells.append((cell, false, false, false))
        }
      }
      if isPart { cells[place].hasPart = true } else { cells[place].hasRest = true }
      if !pick.row.missing.isEmpty { cells[place].isKnownToLack = true }
    }
    // What is known to be missing makes an interval instead.
    let unpaired = cells.filter { !$0.isKnownToLack && !($0.hasPart && $0.hasRest) }.map(\.cell)
    guard !unpaired.isEmpty else { return nil }
    let left = Set(unpaired)
    let first = picks.first { left.contains(Cell($0.row)) }
    let step = Step(
      Message(.stepUnpaired, ["left": .list(unpaired.map(name))]), at: first?.row.value.span)
    let rest = rows.filter { !left.contains(Cell($0)) }
    guard !rest.isEmpty else { throw .missing(step) }
    return (rest, step)
  }

  private func name(_ cell: Cell) -> Message.Argument {
    guard let area = cell.area else { return .period(cell.period) }
    return .message(
      Message(.termAreaPeriod, ["area": .text(area), "period": .period(cell.period)]))
  }

  // MARK: The two sides of a change

  /// Both sides of a change, measured again in what they have in common where they differ; nil where
  /// they don't.
  func paired(
    _ bound: BoundIndicator, _ base: Measured, in baseWindow: Period, _ measured: Measured,
    in window: Period, weeks: Set<Int>?
  ) throws(Unmeasured) -> (base: Measured, measured: Measured, step: Step)? {
    var pairing = Pairing()
    var left: [Message.Argument] = []
    var kept: [Message.Argument] = []
    let areas = (base: base.areas, measured: measured.areas)
    if !areas.base.isEmpty, !areas.measured.isEmpty {
      let common = areas.base.everywhere.intersection(areas.measured.everywhere)
      let all = areas.base.all.union(areas.measured.all)
      if common != all {
        pairing.areas = common
        left += all.subtracting(common).sorted().map { .text($0) }
        kept += common.sorted().map { .text($0) }
      }
    }
    if let parts = commonParts(bound, base, baseWindow, measured, window) {
      pairing.parts = parts.common
      left += parts.left.map { .period($0) }
      kept += parts.kept.map { .period($0) }
    }
    guard !left.isEmpty else { return nil }
    if pairing.areas?.isEmpty ?? false || pairing.parts?.isEmpty ?? false {
      throw .unusable(
        Step(
          Message(
            .stepNothingInCommon,
            ["base": .period(baseWindow), "window": .period(window), "left": .list(left)])))
    }
    return (
      try measure(bound, in: baseWindow, weeks: weeks, pairing: pairing),
      try measure(bound, in: window, weeks: weeks, pairing: pairing),
      Step(Message(.stepPaired, ["kept": .list(kept), "left": .list(left)]))
    )
  }

  /// The parts of two years that a share was counted in, where one shows all of its year and the other
  /// a part, or each another part. Sums cover their windows, and levels are as last seen.
  private func commonParts(
    _ bound: BoundIndicator, _ base: Measured, _ baseWindow: Period, _ measured: Measured,
    _ window: Period
  ) -> (common: Set<Pairing.Part>, kept: [Period], left: [Period])? {
    guard base.denominator != nil, measured.denominator != nil, baseWindow.frequency == .year,
      window.frequency == .year, let from = base.period, let to = measured.period,
      Pairing.Part(from) != Pairing.Part(to), let counted = bound.indicator.counted,
      let key = bound.scope.indicator(counted.value)?.key
    else { return nil }
    let rows = known(key)
    func periods(in window: Period) -> [Period] {
      Set(rows.within(window).periods).filter { $0 != window }.sorted()
    }
    let (before, after) = (periods(in: baseWindow), periods(in: window))
    let common = Set(before.map(Pairing.Part.init)).intersection(after.map(Pairing.Part.init))
    let used = Set(base.observations.periods + measured.observations.periods).sorted()
    return (
      common, after.filter { common.contains(Pairing.Part($0)) },
      used.filter { !common.contains(Pairing.Part($0)) }
    )
  }
}

extension Measured {
  /// The same with a step before the others.
  func preceded(by step: Step) -> Measured { with([step] + steps) }

  /// The same with steps after the others.
  func followed(by more: [Step]) -> Measured { more.isEmpty ? self : with(steps + more) }

  private func with(_ steps: [Step]) -> Measured {
    Measured(
      amount: amount, unit: unit, period: period, numerator: numerator, denominator: denominator,
      observations: observations, quality: quality, steps: steps, disputed: disputed,
      yearFactor: yearFactor, composition: composition)
  }

  /// The areas that it was counted by, and those of them that were counted in every period of it.
  fileprivate var areas: (all: Set<String>, everywhere: Set<String>, isEmpty: Bool) {
    guard observations.kinds.contains(where: { $0.dimensions.area != nil }) else {
      return ([], [], true)
    }
    var byPeriod: [Period: Set<String>] = [:]
    for row in observations {
      if let area = row.dimensions.area { byPeriod[row.period, default: []].insert(area) }
    }
    let all = byPeriod.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    return (all, byPeriod.values.reduce(all) { $0.intersection($1) }, false)
  }
}
