import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Observations held by columns say what they said one by one.
@Suite struct ObservationsTests {
  static let source = SourceStore().add(path: "a.csv", bytes: Array(repeating: 32, count: 9000))
  static let key = IndicatorKey(home: "a", id: "calls")

  static func random(_ count: Int, using random: inout SeededGenerator) throws -> [Observation] {
    return try (0..<count).map { number in
      let year = Int.random(in: 2010...2013, using: &random)
      let period = try #require(
        [
          Period(.year, year: year),
          Period(.quarter, year: year, ordinal: .random(in: 1...4, using: &random)),
          Period(.day, year: year, ordinal: .random(in: 1...5, using: &random)),
        ].compactMap(\.self).randomElement(using: &random))
      var dimensions = Dimensions()
      if Int.random(in: 0..<3, using: &random) == 0 { dimensions.channel = ["telephone"] }
      let value: Observation.Value =
        Int.random(in: 0..<9, using: &random) == 0
        ? .member("m\(number % 3)") : .number(Fraction(.random(in: 0..<4, using: &random)))
      let kind = Observation.Kind(
        of: key, dimensions,
        status: [.final, .final, .rejected, .preliminary].randomElement(using: &random) ?? .final,
        published: Bool.random(using: &random)
          ? nil : CalendarDate(year: 2014, month: .random(in: 1...3, using: &random), day: 1),
        sampleSize: [nil, 10, 20].randomElement(using: &random) ?? nil,
        origin: [nil, "KL"].randomElement(using: &random) ?? nil)
      return Observation(kind, period, Located(value, SourceSpan(source, number, number + 1)))
    }
  }

  static func said(_ rows: some Sequence<Observation>) -> [String] {
    rows.map { row in
      "\(row.period) \(row.value.value) \(row.value.span.start) \(row.dimensions.channel) \(row.status) "
        + "\(String(describing: row.published)) \(String(describing: row.sampleSize)) "
        + "\(row.origin ?? "-")"
    }
  }

  /// Whatever is asked of the columns is what a plain array answers.
  @Test(arguments: 0..<60)
  func selectsAndCountsAsAnArrayDoes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let array = try Self.random(.random(in: 0..<40, using: &random), using: &random)
    let rows = Observations(array)
    let window = try #require(Period(.year, year: 2012))
    let day = try #require(CalendarDate(year: 2014, month: 2, day: 1))
    #expect(Self.said(rows) == Self.said(array))
    #expect(rows.indices.map { rows.period(at: $0) } == array.map(\.period))
    #expect(Array(rows.periods) == array.map(\.period))
    #expect(rows.indices.map { rows.span(at: $0) } == array.map(\.value.span))
    #expect(rows.indices.map { rows.knownFrom(at: $0) } == array.map(\.knownFrom))
    let figures = array.compactMap { row in
      if case .number(let figure) = row.value.value { figure } else { nil }
    }
    #expect(rows.figures.map { Array($0) } == (figures.count == array.count ? figures : nil))
    #expect(
      Self.said(rows.within(window)) == Self.said(array.filter { window.contains($0.period) }))
    #expect(Self.said(rows.known(by: day)) == Self.said(array.filter { $0.knownFrom <= day }))
    #expect(
      Self.said(rows.withoutRejected) == Self.said(array.filter { $0.status != .rejected }))
    #expect(Self.said(rows.totals) == Self.said(array.filter(\.dimensions.isTotal)))
    #expect(Self.said(rows.parts) == Self.said(array.filter { !$0.dimensions.isTotal }))
    #expect(
      Self.said(rows.totals.within(window).known(by: day))
        == Self.said(
          array.filter {
            $0.dimensions.isTotal && window.contains($0.period) && $0.knownFrom <= day
          }))
    let parts = rows.partNumbers
    for (one, other) in zip(rows.indices, rows.indices.dropFirst()) {
      #expect(
        (parts[one] == parts[other]) == (array[one].dimensions == array[other].dimensions))
    }
    #expect(Set(rows.kinds.map(\.dimensions)) == Set(array.map(\.dimensions)))
    #expect(Set(rows.totals.kinds.map(\.status)) == Set(rows.totals.map(\.status)))
    #expect(rows.leastSampleSize == array.compactMap(\.sampleSize).min())
    let last = array.map(\.period.end).max()
    #expect(rows.lastToEnd?.index == array.firstIndex { $0.period.end == last })
    let other = IndicatorKey(home: "b", id: "letters")
    #expect(rows.naming(other).allSatisfy { $0.indicator == other })
    #expect(rows.allSatisfy { $0.indicator == Self.key })
  }

  /// Rows of periods that follow each other, in random order, and some with a gap.
  @Test(
    arguments: Period.Frequency.allCases, [0, 1, 2, 40])
  func findsPeriodsThatFollowEachOther(_ frequency: Period.Frequency, lacking: Int) throws {
    let start = try #require(CalendarDate(year: 2011, month: 11, day: 20))
    var periods = [try #require(Period.containing(start, frequency))]
    while periods.count < 60 { periods.append(try #require(periods.last?.next)) }
    if lacking > 0 { periods.remove(at: lacking) }
    let kind = Observation.Kind(of: Self.key)
    let inOrder = periods.map { period in
      Observation(kind, period, Located(.number(.one), SourceSpan(Self.source, 0, 1)))
    }
    var random = SeededGenerator(seed: UInt64(lacking))
    var rows = Observations(inOrder.shuffled(using: &random))
    rows.sort()
    #expect(rows.areUnbroken == (lacking == 0 && frequency != .week))
    let days = [
      "2010-01-01", "2011-11-20", "2011-12-31", "2012-02-10", "2013-05-05", "2071-01-01",
    ].compactMap { CalendarDate($0) }
    let windows = Period.Frequency.allCases.flatMap { kind in
      days.compactMap { Period.containing($0, kind) }
    }
    #expect(windows.count == 36)
    for window in windows {
      #expect(
        Self.said(rows.within(window))
          == Self.said(inOrder.filter { window.contains($0.period) }), "\(window)")
    }
    // Of a selection nobody knows it any more.
    let gaps = rows.selecting { $0 % 2 == 0 }
    #expect(!gaps.areUnbroken && !gaps.naming(Self.key).areUnbroken)
    #expect(
      Self.said(gaps.naming(Self.key).within(windows[1]))
        == Self.said(gaps.filter { windows[1].contains($0.period) }))
  }

  /// A selection that is added to is one of its own.
  @Test(arguments: 0..<20)
  func addingToASelectionLeavesTheRestAlone(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let array = try Self.random(20, using: &random)
    let rows = Observations(array)
    var some = rows.selecting { $0 % 3 == 0 || $0 > 15 }
    let chosen = array.indices.filter { $0 % 3 == 0 || $0 > 15 }.map { array[$0] }
    #expect(Self.said(some) == Self.said(chosen))
    some.append(array[1])
    #expect(Self.said(some) == Self.said(chosen + [array[1]]))
    #expect(Self.said(rows) == Self.said(array))
  }

  /// Evidence is in the order of what rows say, whatever order they came in.
  @Test(arguments: 0..<20)
  func evidenceIsInOrder(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let array = try Self.random(30, using: &random)
    var rows = Observations(array)
    rows.sort()
    let sorted = array.sorted()
    #expect(rows.map(\.period) == sorted.map(\.period))
    #expect(zip(rows, sorted).allSatisfy { $0 == $1 })
    let last = sorted.map(\.period.end).max()
    #expect(rows.lastToEnd?.index == sorted.firstIndex { $0.period.end == last })
  }
}
