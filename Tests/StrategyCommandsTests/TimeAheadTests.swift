import Quantities
import Testing

@testable import StrategyCommands

/// How far ahead a command looks.
@Suite struct TimeAheadTests {
  @Test(arguments: [
    ("90d", "2013-12-31", "2014-03-31"), ("0d", "2013-12-31", "2013-12-31"),
    ("2w", "2013-12-31", "2014-01-14"), ("1m", "2014-01-31", "2014-02-28"),
    ("1m", "2016-01-31", "2016-02-29"), ("12m", "2013-12-31", "2014-12-31"),
    ("13m", "2013-12-31", "2015-01-31"), ("0m", "2014-02-28", "2014-02-28"),
  ])
  func endsOn(text: String, from: String, until: String) throws {
    let ahead = try #require(TimeAhead(text))
    let start = try #require(CalendarDate(from))
    #expect(ahead.end(from: start).description == until)
  }

  @Test(arguments: ["", "d", "90", "90D", "3y", "-1d", "+1d", "1.5m", "10000d", "٣d", "9 d"])
  func isNoTime(text: String) { #expect(TimeAhead(text) == nil) }
}
