import Quantities
import Testing

@Suite struct CalendarDateTests {
  @Test func everyDayOfTwoCenturiesRoundTrips() throws {
    var number = try #require(CalendarDate(year: 1900, month: 1, day: 1)).dayNumber
    var weekday = 1  // 1 January 1900 was a Monday.
    var wrong: [CalendarDate] = []
    for year in 1900...2100 {
      let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year == 2000)
      let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let date = try #require(CalendarDate(year: year, month: index + 1, day: day))
          let agrees =
            date.dayNumber == number && CalendarDate(dayNumber: number) == date
            && date.weekday == weekday && CalendarDate(date.description) == date
            && (date.year, date.month, date.day) == (year, index + 1, day)
          if !agrees { wrong.append(date) }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017)])
  func countsDaysFrom1970(text: String, number: Int) {
    #expect(CalendarDate(text)?.dayNumber == number)
  }

  @Test(arguments: [
    (2013, 2, 29), (1900, 2, 29), (2100, 2, 29), (2012, 2, 30), (2012, 4, 31), (2012, 13, 1),
    (2012, 0, 1), (2012, 1, 0), (2012, 1, -1), (2012, -1, 1), (1799, 12, 31), (3000, 1, 1),
    (.max, 1, 1), (2012, .max, 1), (2012, 1, .max), (.min, .min, .min),
  ])
  func aDayThatDoesNotExistIsNone(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2011-04-13", "2011-04-13"), ("13.4.2011", "2011-04-13"), ("13.04.2011", "2011-04-13"),
    ("13-04-2011", "2011-04-13"), ("13-4-2011", "2011-04-13"), ("13/4/2011", "2011-04-13"),
    ("13/4 2011", "2011-04-13"), ("13/4-2011", "2011-04-13"), ("01.02.2012", "2012-02-01"),
    ("29.2.2012", "2012-02-29"),
  ])
  func readsIsoAndDanishForms(text: String, iso: String) {
    #expect(CalendarDate(text)?.description == iso)
  }

  @Test(arguments: [
    "", "2011", "2011-04", "2011-4-13", "2011-04-1", "2011-004-1", "2011.04.13", "2011/04/13",
    "2011-04-13T00:00", "2011-04-13 ", " 2011-04-13", "11-04-13", "13.4.11", "13.4.", "13..2011",
    "013.4.2011", "13.004.2011", "13 4 2011", "4/13/2011", "32.1.2012", "29.2.2013", "-1.4.2011",
    "20110413", "１３.4.2011", "13. april 2011", "13.4.02011", "2011–04–13", "0000-00-00",
  ])
  func everythingElseIsNoDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func isOrderedByYearThenMonthThenDay() {
    let days = ["2013-01-01", "2012-12-31", "2012-02-10", "2012-02-09", "2012-10-01"]
    #expect(
      days.compactMap { CalendarDate($0) }.sorted().map(\.description) == [
        "2012-02-09", "2012-02-10", "2012-10-01", "2012-12-31", "2013-01-01",
      ])
  }

  @Test(arguments: [
    ("2012-02-28", 1, "2012-02-29"), ("2012-01-01", -1, "2011-12-31"),
    ("2011-12-31", 366, "2012-12-31"), ("2012-05-05", 0, "2012-05-05"),
  ])
  func daysAreAddedOverMonthsAndYears(start: String, days: Int, end: String) {
    #expect(CalendarDate(start)?.adding(days: days).description == end)
  }
}
