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
  /// half a year and two quarters.
  func completeTiling(of periods: Set<Period>, _ window: Period) -> [Period]? {
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
  func covers(_ tiles: [Period], _ window: Period) -> Bool {
    tiles.first?.frequency == .week
      || (tiles.first?.start == window.start && tiles.last?.end == window.end)
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
