/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  // Kept small: every milestone and observation carries several dates.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  package var year: Int { Int(storedYear) }
  package var month: Int { Int(storedMonth) }
  package var day: Int { Int(storedDay) }

  /// The years that dates and periods may lie in.
  package static let years = 1800...2999

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    storedYear = Int16(clamping: year)
    storedMonth = Int8(clamping: month)
    storedDay = Int8(clamping: day)
  }

  /// The day a number of days after 1 January 1970.
  package init(dayNumber: Int) {
    // Days since 1 March of year 0, in whole 400-year cycles: the usual civil-calendar arithmetic.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      validYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Larger for a later day.
  private var order: Int { Int(storedYear) << 16 | Int(storedMonth) << 8 | Int(storedDay) }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.order < right.order
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO 8601 form, `2011-04-13`.
  package var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Reads `2011-04-13`, and with the day first the Danish `13.4.2011`, `13-04-2011` and
  /// `13/4 2011`; nil for everything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "-" || $0 == "." || $0 == "/" || $0 == " " })
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.utf8.allSatisfy(Self.isDigit) }),
      let numbers = Optional(parts.compactMap { Int($0) }), numbers.count == 3
    else { return nil }
    if parts[0].count == 4 {
      guard parts[1].count == 2, parts[2].count == 2,
        text.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2
      else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4,
        text.dropFirst(parts[0].count).first != " "
      else { return nil }
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
