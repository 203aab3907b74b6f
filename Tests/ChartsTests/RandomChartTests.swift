import Charts
import Diagnostics
import Markups
import Quantities
import TestSupport
import Testing

/// Whatever is measured, a chart is well formed, whole within its frame, and no text lies on another.
@Suite struct RandomChartTests {
  @Test(arguments: 0..<200)
  func goalChartsHoldTogether(seed: UInt64) throws {
    var random = RandomChart(seed: seed)
    try holdsTogether(random.goal())
  }

  @Test(arguments: 0..<60)
  func barsAndSmallLinesHoldTogether(seed: UInt64) throws {
    var random = RandomChart(seed: seed)
    try holdsTogether(random.counts())
    try holdsTogether(random.shares())
    try holdsTogether(random.small())
  }

  private func holdsTogether(_ chart: some Chart) throws {
    let drawn = try Drawn(chart)
    #expect(drawn.faults == [])
    #expect(drawn.outside == [])
    #expect(drawn.collisions == [])
    #expect(Set(drawn.ids).count == drawn.ids.count)
    #expect(drawn.names.isDisjoint(with: ["script", "image", "foreignObject", "a", "style"]))
    #expect(chart.svg.rendered == chart.svg.rendered)
  }
}

/// Makes charts that nobody would, the same for each seed.
private struct RandomChart {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func goal() -> GoalChart {
    let count = [0, 1, 2, 5, 12, 60].randomElement(using: &generator) ?? 0
    let kind = Int.random(in: 0..<6, using: &generator)
    let frequency = frequency()
    let points = (0..<count).map { _ in
      GoalChart.Point(
        period(frequency), value(kind),
        flags: GoalChart.Flag.allCases.filter { _ in chance(5) }, isBaseline: chance(8))
    }
    let targets = (0..<Int.random(in: 0...min(count + 2, 12), using: &generator)).map { _ in
      GoalChart.TargetMark(period(frequency), wanted(kind))
    }
    let verdicts = targets.map {
      GoalChart.VerdictMark(
        $0.period, symbol: chance(9) ? text() : "✗", word: text(),
        tone: ChartTone.allCases.randomElement(using: &generator) ?? .good)
    }
    return GoalChart(
      id: text(), title: text(), description: text(), language: chance(2) ? .danish : .english,
      unit: unit(), points: points, targets: targets, verdicts: verdicts,
      breaks: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        GoalChart.Break(period(frequency), text())
      },
      superseded: chance(4) ? [.init(period(.year).start, nil, text())] : [])
  }

  mutating func counts() -> CountBar {
    CountBar(
      id: text(), title: text(), description: text(), language: .danish,
      parts: (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        CountBar.Part(
          text(), symbol: "✓",
          count: [0, 1, 3, 500, .max, -4].randomElement(using: &generator) ?? 0,
          tone: ChartTone.allCases.randomElement(using: &generator) ?? .good)
      })
  }

  mutating func shares() -> ShareBars {
    let kind = Int.random(in: 0..<6, using: &generator)
    return ShareBars(
      id: text(), title: text(), description: text(), language: .danish, unit: unit(),
      baseline: chance(3) ? nil : text(), current: text(),
      parts: (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        ShareBars.Part(
          text(), baseline: chance(4) ? nil : number(kind), current: chance(4) ? nil : number(kind))
      })
  }

  mutating func small() -> Sparkline {
    let kind = Int.random(in: 0..<6, using: &generator)
    let frequency = frequency()
    let points = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      Sparkline.Point(period(frequency), chance(4) ? nil : number(kind))
    }
    let scale = Sparkline.Scale(over: chance(3) ? [] : [points])
    return Sparkline(
      id: text(), title: text(), description: text(), language: .danish, unit: unit(),
      points: points, scale: scale)
  }

  // MARK: Parts

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  private mutating func frequency() -> Period.Frequency? {
    chance(3) ? nil : Period.Frequency.allCases.randomElement(using: &generator)
  }

  private mutating func period(_ frequency: Period.Frequency?) -> Period {
    let years = chance(20) ? CalendarDate.years : 2010...2015
    let year = Int.random(in: years, using: &generator)
    let frequency = frequency ?? Period.Frequency.allCases.randomElement(using: &generator) ?? .year
    let ordinal = Int.random(in: 1...(frequency.perYear ?? 52), using: &generator)
    return Period(frequency, year: year, ordinal: ordinal)
      ?? Period(day: CalendarDate(dayNumber: 15_000))
  }

  /// Kinds: shares, close to each other, all equal, huge, tiny, of either sign.
  private mutating func number(_ kind: Int) -> Fraction {
    let digit = Int64.random(in: 0...999, using: &generator)
    return switch kind {
    case 0: Fraction(significand: digit, decimals: 1)
    case 1: Fraction(significand: 900_000 + digit, decimals: 2)
    case 2: Fraction(42)
    case 3: Fraction(Int128(digit) * 100_000_000_000_000_000_000_000_000_000_000)
    case 4: Fraction(significand: digit, decimals: 18)
    default: Fraction(Int(digit) * (chance(2) ? -1 : 1))
    }
  }

  private mutating func value(_ kind: Int) -> GoalChart.Value {
    guard chance(6) else { return .exact(number(kind)) }
    return .interval(
      low: chance(3) ? nil : number(kind), high: chance(3) ? nil : number(kind))
  }

  private mutating func wanted(_ kind: Int) -> GoalChart.Wanted {
    let value = number(kind)
    return switch Int.random(in: 0..<6, using: &generator) {
    case 0: .atLeast(value)
    case 1: .above(value)
    case 2: .atMost(value)
    case 3: .below(value)
    case 4: .equals(value)
    default: .between(value, number(kind))
    }
  }

  private mutating func unit() -> Unit? {
    [nil, .percent, .kroner, .hoursPerWeek, .counted(text())].randomElement(using: &generator)
      ?? nil
  }

  private mutating func text() -> String {
    [
      "", "mål", "<b>&amp;\"'</b>", "en to tre fire fem seks syv otte ni ti elleve tolv tretten",
      String(repeating: "Sammenhængende", count: 20), "a\u{0}b\u{202E}c\nd", "👩‍👩‍👧 日本語",
      "\u{FFFF}]]>",
    ].randomElement(using: &generator) ?? ""
  }
}
