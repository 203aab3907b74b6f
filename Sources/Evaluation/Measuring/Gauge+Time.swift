internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Which periods make up a window.
extension Gauge {
  /// The periods whose sum is the window's: a complete tiling, else the counting weeks.
  func tiles(
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

  func gap(_ lacking: [Period], _ window: Period, _ title: String) -> Step {
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
  /// three months and three quarters. Weeks fit no month, so they cover a window by themselves only.
  func completeTiling(of periods: Set<Period>, _ window: Period) -> [Period]? {
    if window.frequency < .week, periods.contains(where: { $0.frequency == .week }) {
      // Weeks belong to a year by their Thursday, so they tile it although they don't end with it.
      let weeks = window.divided(into: .week)
      if !weeks.isEmpty, weeks.allSatisfy(periods.contains) { return weeks }
    }
    let finest = periods.lazy.map(\.frequency).filter { $0 != .week }.max() ?? window.frequency
    return finestTiling(of: periods, window, downTo: finest)
  }

  private func finestTiling(
    of periods: Set<Period>, _ window: Period, downTo finest: Period.Frequency
  ) -> [Period]? {
    let whole = periods.contains(window) ? [window] : nil
    // Each kind of period is made up of the next: what finer ones tile, the next ones made of them do.
    let frequency = [Period.Frequency.half, .quarter, .month, .day].first {
      $0 > window.frequency && $0 <= finest
    }
    guard let frequency else { return whole }
    let parts = window.divided(into: frequency)
    if parts.isEmpty { return whole }
    var tiles: [Period] = []
    for part in parts {
      guard let own = finestTiling(of: periods, part, downTo: finest) else { return whole }
      tiles += own
    }
    return tiles.count > 1 ? tiles : whole ?? tiles
  }

  /// Whether a level stems from before the window's last collection.
  func isOld(
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
}

extension Observations {
  /// Whether each is one of the periods of one kind that a window is made of, in order and none lacking:
  /// then they are its tiling. Weeks, which belong to a window by their Thursday, are not looked at.
  func tile(_ window: Period) -> Bool {
    let periods = periods
    guard let first = periods.first, let last = periods.last, first.frequency != .week,
      first.start == window.start, last.end == window.end
    else { return false }
    return areUnbroken || periods.followEachOther
  }
}
