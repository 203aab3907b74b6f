internal import Quantities
private import Glibc

/// The one reader of the system's clock, used only where `--as-of` is not given.
enum Clock {
  /// The last day that has ended in Europe/Copenhagen.
  static var lastEndedDay: CalendarDate {
    lastEndedDay(secondsSince1970: Int(Glibc.time(nil)))
  }

  static func lastEndedDay(secondsSince1970 seconds: Int) -> CalendarDate {
    let utcDay = CalendarDate(dayNumber: floorDivide(seconds, 86400))
    let offset = isSummerTime(seconds, year: utcDay.year) ? 7200 : 3600
    return CalendarDate(dayNumber: floorDivide(seconds + offset, 86400) - 1)
  }

  /// Summer time runs from 01:00 UTC on the last Sunday of March to that of October.
  private static func isSummerTime(_ seconds: Int, year: Int) -> Bool {
    guard let start = lastSunday(of: 3, year), let end = lastSunday(of: 10, year) else {
      return false
    }
    return (start.dayNumber * 86400 + 3600..<end.dayNumber * 86400 + 3600).contains(seconds)
  }

  private static func lastSunday(of month: Int, _ year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 31).map { $0.adding(days: -($0.weekday % 7)) }
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
