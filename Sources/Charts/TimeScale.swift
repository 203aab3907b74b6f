internal import Diagnostics
internal import Quantities

/// The level axis: from days to places, marked by the finest periods whose names have room.
struct TimeScale {
  /// A period of the axis between its two strokes, with its name where there is room for it.
  struct Tick: Equatable {
    let left: Double
    let right: Double
    let name: String?
  }

  let ticks: [Tick]
  /// The years below periods that are named without theirs.
  let years: [Tick]
  private let firstDay: Int
  private let days: Int
  private let left: Double
  private let right: Double

  /// Nil when there is no day to show.
  init?(
    _ periods: [Period], days dates: [CalendarDate], left: Double, right: Double,
    _ language: Language
  ) {
    let middles = periods.map(\.middle) + dates
    guard let first = middles.min(), let last = middles.max() else { return nil }
    let finest = periods.map(\.frequency).max() ?? .year
    let kinds = Period.Frequency.allCases.reversed().filter { $0 <= finest }
    let axes = kinds.lazy.compactMap { Self.runs($0, first, last) }
      .map { Self.named($0, room: right - left, language) }
    guard let axis = axes.first(where: { $0.hasRoom }), let start = axis.periods.first?.start,
      let end = axis.periods.last?.end
    else { return nil }
    (firstDay, days) = (start.dayNumber, end.dayNumber - start.dayNumber + 1)
    (self.left, self.right) = (left, right)
    let scale = (right - left) / Double(days)
    let edges = axis.periods.map { period in
      (
        left + Double(period.start.dayNumber - start.dayNumber) * scale,
        left + Double(period.end.dayNumber - start.dayNumber + 1) * scale
      )
    }
    ticks = zip(edges, axis.names).map { Tick(left: $0.0, right: $0.1, name: $1) }
    years =
      axis.periods.first?.frequency == .year
      ? [] : Self.years(zip(axis.periods, edges).map { ($0.year, $1.0, $1.1) })
  }

  /// The names of periods beside each other: of years as many as have room, of other kinds all.
  private static func named(
    _ periods: [Period], room: Double, _ language: Language
  ) -> (periods: [Period], names: [String?], hasRoom: Bool) {
    let each = room / Double(max(1, periods.count))
    guard periods.first?.frequency == .year else {
      let names = periods.map(language.periodOfYear)
      return (periods, names, names.allSatisfy { TextWidth.of($0) + 6 <= each })
    }
    let stride = stride(of: TextWidth.of("2000 "), in: each)
    let names = periods.enumerated().map { $0 % stride == 0 ? "\($1.year)" : nil }
    return (periods, names, true)
  }

  /// How many years from one name to the next.
  private static func stride(of width: Double, in room: Double) -> Int {
    [1, 2, 5, 10, 20, 50, 100, 200].first { Double($0) * room >= width } ?? 500
  }

  /// The periods from a first day to a last one; nil when nobody could tell them apart.
  private static func runs(
    _ frequency: Period.Frequency, _ first: CalendarDate, _ last: CalendarDate
  ) -> [Period]? {
    let most = frequency == .year ? 2000 : 40
    var result: [Period] = []
    var candidate = Period.containing(first, frequency)
    while let current = candidate, current.start <= last {
      guard result.count < most else { return nil }
      result.append(current)
      candidate = current.next
    }
    return result
  }

  private static func years(_ periods: [(year: Int, left: Double, right: Double)]) -> [Tick] {
    var result: [Tick] = []
    for (year, left, right) in periods {
      if let last = result.last, last.name == "\(year)" {
        result[result.count - 1] = Tick(left: last.left, right: right, name: last.name)
      } else {
        result.append(Tick(left: left, right: right, name: "\(year)"))
      }
    }
    return result
  }

  func x(_ period: Period) -> Double { (x(startOf: period) + x(endOf: period)) / 2 }

  func x(startOf period: Period) -> Double { x(day: period.start.dayNumber) }

  func x(endOf period: Period) -> Double { x(day: period.end.dayNumber + 1) }

  /// Where a day begins, at the edge for one that the axis does not reach.
  func x(day: Int) -> Double {
    let share = Double(day - firstDay) / Double(days)
    return left + max(0, min(1, share)) * (right - left)
  }
}

extension Period {
  /// The day that a mark of the period stands at.
  fileprivate var middle: CalendarDate {
    start.adding(days: (end.dayNumber - start.dayNumber) / 2)
  }
}
