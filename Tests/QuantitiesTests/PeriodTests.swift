import Quantities
import Testing

@Suite struct PeriodTests {
  // MARK: Reading

  @Test(arguments: [
    ("2012", Period.Frequency.year, 2012, 1, "2012-01-01", "2012-12-31"),
    ("2012-S1", .half, 2012, 1, "2012-01-01", "2012-06-30"),
    ("2012-S2", .half, 2012, 2, "2012-07-01", "2012-12-31"),
    ("2012-Q1", .quarter, 2012, 1, "2012-01-01", "2012-03-31"),
    ("2012-Q4", .quarter, 2012, 4, "2012-10-01", "2012-12-31"),
    ("2012-02", .month, 2012, 2, "2012-02-01", "2012-02-29"),
    ("2013-02", .month, 2013, 2, "2013-02-01", "2013-02-28"),
    ("2012-12", .month, 2012, 12, "2012-12-01", "2012-12-31"),
    ("2012-W01", .week, 2012, 1, "2012-01-02", "2012-01-08"),
    ("2015-W01", .week, 2015, 1, "2014-12-29", "2015-01-04"),
    ("2011-W43", .week, 2011, 43, "2011-10-24", "2011-10-30"),
    ("2015-W53", .week, 2015, 53, "2015-12-28", "2016-01-03"),
    ("2012-05-31", .day, 2012, 152, "2012-05-31", "2012-05-31"),
    ("2012-12-31", .day, 2012, 366, "2012-12-31", "2012-12-31"),
    ("1800", .year, 1800, 1, "1800-01-01", "1800-12-31"),
    ("2999-12-31", .day, 2999, 365, "2999-12-31", "2999-12-31"),
  ])
  func isReadAndWrittenInTheSameForm(
    text: String, frequency: Period.Frequency, year: Int, ordinal: Int, start: String, end: String
  ) throws {
    let period = try Period(parsing: text)
    #expect(period.description == text)
    #expect(period.frequency == frequency)
    #expect(period.year == year)
    #expect(period.ordinal == ordinal)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(Period(frequency, year: year, ordinal: ordinal) == period)
  }

  @Test(
    arguments: [
      ("2013-W53", 52), ("2012-W53", 52), ("2015-W54", 53), ("2012-W00", 52), ("2012-S0", nil),
      ("2012-S3", nil), ("2012-Q0", nil), ("2012-Q5", nil), ("2012-00", nil), ("2012-13", nil),
      ("2013-02-29", nil), ("2012-04-31", nil), ("2012-00-10", nil), ("1799", nil), ("3000", nil),
      ("3000-01-01", nil), ("0000-S1", nil), ("3000-W01", nil), ("9999-W53", nil),
    ] as [(String, Int?)])
  func whatTheCalendarLacksIsToldFromWhatIsNoPeriod(text: String, weeks: Int?) {
    #expect(throws: PeriodFault.doesNotExist(weeksInYear: weeks)) { try Period(parsing: text) }
  }

  @Test(arguments: [
    "", "201", "20122", "12", "2012-", "2012-1", "2012-5", "2012-S", "2012-S10", "2012-s1",
    "2012-H1", "2012-Q", "2012-q1", "2012-Q01", "2012-W", "2012-W1", "2012-W001", "2012-w43",
    "2012W43", "2012-W43-1", "2012-5-31", "2012-05-3", "2012/05", "2012-05-31 ", " 2012", "2012 ",
    "-2012", "+2012", "2012-+1", "31-05-2012", "２０１２", "2012–05", "2012-05\u{301}", "uge 43",
    "2012-05-31T10:00",
  ])
  func otherTextsAreNoPeriods(text: String) {
    #expect(throws: PeriodFault.malformed) { try Period(parsing: text) }
  }

  @Test(arguments: [(2009, 53), (2012, 52), (2013, 52), (2015, 53), (2016, 52), (2020, 53)])
  func aYearHas52Or53Weeks(year: Int, weeks: Int) {
    #expect(Period.weeks(in: year) == weeks)
  }

  // MARK: Belonging

  @Test(arguments: [
    ("2012", "2012-S2", true), ("2012", "2012-Q3", true), ("2012", "2012-05", true),
    ("2012", "2012-W43", true), ("2012", "2012-05-31", true), ("2012", "2012", true),
    ("2012", "2013", false), ("2012", "2013-01-01", false), ("2012", "2011-12-31", false),
    ("2012-S1", "2012-Q2", true), ("2012-S1", "2012-Q3", false), ("2012-S1", "2012", false),
    ("2012-Q2", "2012-06", true), ("2012-Q2", "2012-07", false), ("2012-Q2", "2012-S1", false),
    ("2012-05", "2012-05-31", true), ("2012-05", "2012-W22", true), ("2012-06", "2012-W22", false),
    ("2015", "2015-W01", true), ("2014", "2015-W01", false), ("2014", "2014-12-29", true),
    ("2015", "2015-W53", true), ("2016", "2015-W53", false), ("2016", "2016-01-03", true),
    ("2015-W53", "2016-01-03", true), ("2015-W53", "2016-01-04", false),
    ("2015-W53", "2015-12", false), ("2012-05-31", "2012-W22", false),
    ("2013-Q1", "2013-W13", true), ("2013-Q2", "2013-W13", false),
    ("2013-Q2", "2013-W14", true), ("2012-Q3", "2012-W26", false), ("2012-Q2", "2012-W26", true),
  ])
  func aWeekBelongsWhereItsThursdayDoes(whole: String, part: String, belongs: Bool) throws {
    #expect(try Period(parsing: whole).contains(Period(parsing: part)) == belongs)
  }

  @Test(arguments: [Period.Frequency.year, .half, .quarter, .month])
  func everyWeekBelongsToExactlyOneCoarserPeriod(frequency: Period.Frequency) throws {
    let years = try PeriodSpan(first: Period(parsing: "1999"), last: Period(parsing: "2030"))
    let coarser = try #require(years).years.flatMap { $0.divided(into: frequency) }
    for year in 2000...2029 {
      for ordinal in 1...Period.weeks(in: year) {
        let week = try #require(Period(.week, year: year, ordinal: ordinal))
        let homes = coarser.filter { $0.contains(week) }
        #expect(
          homes == [Period.containing(week.start.adding(days: 3), frequency)], "\(week)")
        #expect(homes == [week.enclosing(frequency)], "\(week)")
      }
    }
  }

  @Test func everyDayBelongsToExactlyOneWeek() throws {
    var day = try #require(CalendarDate(year: 2008, month: 12, day: 20))
    var earlier = try #require(Period.containing(day, .week))
    for _ in 0..<4000 {
      let week = try #require(Period.containing(day, .week))
      #expect(week.contains(Period(day: day)))
      #expect(week == earlier || week == earlier.next)
      #expect((week != earlier) == (day.weekday == 1) || week == earlier)
      (day, earlier) = (day.adding(days: 1), week)
    }
  }

  @Test(arguments: [
    ("2012", Period.Frequency.half, "2012-S1 2012-S2"),
    ("2012", .quarter, "2012-Q1 2012-Q2 2012-Q3 2012-Q4"),
    ("2012-S2", .month, "2012-07 2012-08 2012-09 2012-10 2012-11 2012-12"),
    ("2012-05", .week, "2012-W18 2012-W19 2012-W20 2012-W21 2012-W22"),
    ("2015-01", .week, "2015-W01 2015-W02 2015-W03 2015-W04 2015-W05"),
    ("2016-01", .week, "2016-W01 2016-W02 2016-W03 2016-W04"),
    (
      "2015-W53", .day,
      "2015-12-28 2015-12-29 2015-12-30 2015-12-31 2016-01-01 2016-01-02 2016-01-03"
    ),
    ("2012-05", .month, "2012-05"),
    ("2012-05", .quarter, ""),
    ("2012-W43", .month, ""),
    ("2012-05-31", .week, ""),
  ])
  func isDividedIntoWhatBelongsToIt(
    text: String, frequency: Period.Frequency, parts: String
  ) throws {
    let found = try Period(parsing: text).divided(into: frequency)
    #expect(found.map(\.description).joined(separator: " ") == parts)
  }

  @Test(arguments: 2010...2020)
  func theWeeksOfAYearAreThoseNumberedInIt(year: Int) throws {
    let whole = try #require(Period(.year, year: year))
    #expect(
      whole.divided(into: .week)
        == (1...Period.weeks(in: year)).compactMap { Period(.week, year: year, ordinal: $0) })
    #expect(whole.divided(into: .day).count == (year % 4 == 0 ? 366 : 365))
  }

  // MARK: Order

  @Test(arguments: [
    ("2012", "2013"), ("2012-S2", "2013-S1"), ("2012-S1", "2012-S2"), ("2012-Q4", "2013-Q1"),
    ("2012-12", "2013-01"), ("2012-W52", "2013-W01"), ("2015-W53", "2016-W01"),
    ("2014-W52", "2015-W01"), ("2012-12-31", "2013-01-01"), ("2012-02-28", "2012-02-29"),
  ])
  func theNextOneFollowsOverTheEndOfAYear(text: String, next: String) throws {
    let (left, right) = (try Period(parsing: text), try Period(parsing: next))
    #expect(left.next == right)
    #expect([left, right][...].followEachOther && [left][...].followEachOther)
    #expect(![right, left][...].followEachOther && ![left, left][...].followEachOther)
    #expect(right.previous == left)
    #expect(left < right)
  }

  @Test(arguments: ["2999", "2999-S2", "2999-Q4", "2999-12", "2999-W52", "2999-12-31"])
  func nothingFollowsTheEndOfTheCalendar(text: String) throws {
    #expect(try Period(parsing: text).next == nil)
  }

  @Test(arguments: ["1800", "1800-S1", "1800-Q1", "1800-01", "1800-W01", "1800-01-01"])
  func nothingGoesBeforeTheStartOfTheCalendar(text: String) throws {
    #expect(try Period(parsing: text).previous == nil)
  }

  @Test func isOrderedByItsLastDayAndTheLongerOneFirst() throws {
    let texts = [
      "2013", "2012-12-31", "2012-Q4", "2012", "2012-12", "2012-S2", "2012-W52", "2012-05",
    ]
    #expect(
      try texts.map { try Period(parsing: $0) }.sorted().map(\.description) == [
        "2012-05", "2012-W52", "2012", "2012-S2", "2012-Q4", "2012-12", "2012-12-31", "2013",
      ])
  }
}

@Suite struct PeriodSpanTests {
  @Test(arguments: [
    ("2012", "2015", "2012-01-01", "2015-12-31", [2012, 2013, 2014, 2015]),
    ("2012", "2012", "2012-01-01", "2012-12-31", [2012]),
    ("2012-S2", "2013-05", "2012-07-01", "2013-05-31", [2012, 2013]),
    ("2015-W01", "2015-W53", "2014-12-29", "2016-01-03", [2014, 2015, 2016]),
    ("2012-12", "2012", "2012-12-01", "2012-12-31", [2012]),
  ])
  func runsFromTheFirstDayToTheLast(
    first: String, last: String, start: String, end: String, years: [Int]
  ) throws {
    let span = try #require(
      PeriodSpan(first: try Period(parsing: first), last: try Period(parsing: last)))
    #expect(span.description == "\(first)/\(last)")
    #expect(span.start.description == start)
    #expect(span.end.description == end)
    #expect(span.years.map(\.year) == years)
  }

  @Test(arguments: [("2015", "2012"), ("2013-01-01", "2012"), ("2012-Q2", "2012-Q1")])
  func cannotEndBeforeItBegins(first: String, last: String) throws {
    #expect(PeriodSpan(first: try Period(parsing: first), last: try Period(parsing: last)) == nil)
  }
}
