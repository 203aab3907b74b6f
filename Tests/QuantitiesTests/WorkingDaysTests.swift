@testable import Quantities
import Testing

@Suite struct WorkingDaysTests {
  /// Published Easter Sundays, the earliest and the latest possible among them.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2012-04-08",
    "2013-03-31", "2014-04-20", "2015-04-05", "2024-03-31", "2025-04-20", "2038-04-25",
  ])
  func easter(day: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(CalendarDate.easter(in: date.year) == date)
  }

  @Test func holidaysOfAYear() {
    #expect(
      CalendarDate.holidays(in: 2013).map(\.description) == [
        "2013-01-01", "2013-03-28", "2013-03-29", "2013-03-31", "2013-04-01", "2013-04-26",
        "2013-05-09", "2013-05-19", "2013-05-20", "2013-12-25", "2013-12-26",
      ])
  }

  @Test func storeBededagEndedWith2023() {
    #expect(CalendarDate.holidays(in: 2023).map(\.description).contains("2023-05-05"))
    #expect(!CalendarDate.holidays(in: 2024).map(\.description).contains("2024-04-26"))
  }

  @Test(arguments: [
    ("2013-W17", 4),  // store bededag
    ("2014-W17", 4),  // Easter Monday
    ("2012-W17", 5), ("2013-W43", 5),
    ("2013-W13", 3),  // Maundy Thursday, Good Friday
    ("2012-W52", 3), ("2013-W01", 4), ("2013-04-26", 0), ("2013-04-25", 1), ("2013-04-27", 0),
    ("2013-02", 20), ("2013", 252),
  ])
  func workingDays(period: String, count: Int) throws {
    #expect(try Period(parsing: period).workingDays == count)
  }
}
