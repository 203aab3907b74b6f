internal import Quantities

/// How far ahead to look: `90d`, `12w`, `3m`.
enum TimeAhead: Hashable {
  case days(Int)
  case months(Int)

  /// Nil for what is no number of at most four digits with its letter.
  init?(_ text: String) {
    guard (1...4).contains(text.utf8.count - 1), let unit = text.last,
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text.dropLast())
    else { return nil }
    switch unit {
    case "d": self = .days(count)
    case "w": self = .days(7 * count)
    case "m": self = .months(count)
    default: return nil
    }
  }

  /// The last day that is seen from a day; of a month that lacks the day its last.
  func end(from day: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let count): return day.adding(days: count)
    case .months(let count):
      let month = day.year * 12 + day.month - 1 + count
      let (year, ordinal) = (month / 12, month % 12 + 1)
      let last = CalendarDate.days(inMonth: ordinal, year: year)
      return CalendarDate(year: year, month: ordinal, day: min(day.day, last))
        ?? day.adding(days: 30 * count)
    }
  }
}
