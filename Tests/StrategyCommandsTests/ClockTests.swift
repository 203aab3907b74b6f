import Quantities
@testable import StrategyCommands
import Testing

@Suite struct ClockTests {
  @Test(arguments: [
    (1_451_602_799, "2015-12-30"),  // 31 December 2015, 23:59:59 in Copenhagen
    (1_451_602_800, "2015-12-31"),  // midnight there, 23:00 UTC
    (1_467_323_999, "2016-06-29"),  // summer time: 30 June 2016, 23:59:59
    (1_467_324_000, "2016-06-30"),
  ])
  func theDayEndsAtMidnightInCopenhagen(seconds: Int, day: String) {
    #expect(Clock.lastEndedDay(secondsSince1970: seconds).description == day)
  }
}
