internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What was measured of one indicator, a figure a period, as far as it is known on the day judged.
struct Series {
  let points: [Measurement]
  /// The last series break that something was measured after: the points are those since.
  let lastBreak: Indicator.SeriesBreak?

  /// A measured number and the period that it is about.
  struct Measurement {
    let value: Fraction
    let period: Period
    let measured: Measured

    /// Nil for what is no single number: an interval, a set, a delivery.
    init?(_ measured: Measured) {
      guard let value = measured.number, let period = measured.period else { return nil }
      self.value = value
      self.period = period
      self.measured = measured
    }

    private init(_ value: Fraction, _ period: Period, _ measured: Measured) {
      self.value = value
      self.period = period
      self.measured = measured
    }

    /// The same measurement under another figure.
    func with(_ value: Fraction) -> Measurement { Measurement(value, period, measured) }

    var point: GrowthMethod.Point {
      GrowthMethod.Point(year: period.end.yearsFromZero.binary, value: value.binary)
    }
  }

  /// The figures of the first and the last windows of a kind that hold one.
  /// - Parameters:
  ///   - gauge: What measures.
  ///   - bound: The indicator.
  ///   - frequency: The windows that the indicator is measured in.
  ///   - weeks: Of counting weeks only these, where given.
  init(
    _ gauge: Gauge, _ bound: BoundIndicator, each frequency: Period.Frequency, weeks: Set<Int>?
  ) {
    let periods = gauge.knownPeriods(of: bound)
    let lastBreak = gauge.breaks(of: bound).filter { own in
      periods.contains { $0.end >= own.period.value.start }
    }.max { $0.period.value.start < $1.period.value.start }
    self.lastBreak = lastBreak
    let windows = Set(
      periods.compactMap { period -> Period? in
        if let lastBreak, period.end < lastBreak.period.value.start { return nil }
        return period.enclosing(frequency)
      }
    ).sorted()
    func measure(_ windows: some Sequence<Period>, atMost count: Int) -> [Measurement] {
      var found: [Measurement] = []
      for window in windows where found.count < count {
        // A window that can't be measured is no point of the series; the milestone's own proof says
        // what it lacks.
        if let measured = try? gauge.measure(bound, in: window, weeks: weeks),
          let point = Measurement(measured), !(lastBreak?.parts(point.period) ?? false)
        {
          found.append(point)
        }
      }
      return found
    }
    let last = measure(windows.reversed(), atMost: TrendMethod.window).reversed()
    let first = measure(windows, atMost: 1).filter { first in
      !last.contains { $0.period == first.period }
    }
    points = first + last
  }
}

extension Series {
  /// Whether no break lies between a period and the last figure.
  func isComparable(_ period: Period) -> Bool { !(lastBreak?.parts(period) ?? false) }
}

extension Indicator.SeriesBreak {
  /// Whether a period lies before the break, be it in part only.
  fileprivate func parts(_ other: Period) -> Bool { other.start < period.value.start }
}

extension CalendarDate {
  /// The time at the end of this day, counted in calendar years: years are equally long, whatever
  /// their days.
  var yearsFromZero: Fraction {
    let days = Self.days(inMonth: 2, year: year) + 337
    let before = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, year: year) }
    // A year of four digits over days of three fits with ease.
    return (try? Fraction(Int128(year * days + before + day), over: Int128(days)))
      ?? Fraction(year + 1)
  }
}
