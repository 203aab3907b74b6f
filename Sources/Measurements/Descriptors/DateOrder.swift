internal import Quantities

/// In which order the parts of a date stand that are all numbers.
enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-month-year"
  case monthFirst = "month-day-year"
  case yearFirst = "year-month-day"

  /// The day that a text is; nil for what is no date in this order. A year of four digits in front is one
  /// in any order.
  func date(_ text: some Collection<UInt8>) -> CalendarDate? {
    guard let parts = DateParts(text) else { return nil }
    if parts.yearIsFirst {
      return CalendarDate(year: parts.first, month: parts.second, day: parts.third)
    }
    switch self {
    case .dayFirst: return CalendarDate(year: parts.third, month: parts.second, day: parts.first)
    case .monthFirst: return CalendarDate(year: parts.third, month: parts.first, day: parts.second)
    case .yearFirst: return nil
    }
  }

  /// The order that some dates are in, both where they fit two.
  ///
  /// Nobody in Denmark writes a month first with a hyphen or a dot, so only a stroke leaves a doubt.
  static func orders(of dates: some Sequence<[UInt8]>) -> [DateOrder] {
    var largeFirst = false
    var largeSecond = false
    var hasStroke = false
    var any = false
    for parts in dates.lazy.compactMap({ DateParts($0) }) where !parts.yearIsFirst {
      any = true
      hasStroke = hasStroke || parts.mark == UInt8(ascii: "/")
      largeFirst = largeFirst || parts.first > 12
      largeSecond = largeSecond || parts.second > 12
    }
    if !any { return [.yearFirst] }
    if largeFirst { return [.dayFirst] }
    if largeSecond { return [.monthFirst] }
    return hasStroke ? [.dayFirst, .monthFirst] : [.dayFirst]
  }
}

/// Three numbers with the same mark between them: `31-05-2013`, `2013/05/31`, `20130531`.
private struct DateParts {
  var first = 0
  var second = 0
  var third = 0
  var mark: UInt8 = 0
  var yearIsFirst = false

  init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text.prefix(11))
    guard (8...10).contains(bytes.count) else { return nil }
    if bytes.count == 8, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[4..<6]), let day = Self.number(bytes[6..<8])
    {
      (first, second, third, yearIsFirst) = (year, month, day, true)
      return
    }
    let marks = bytes.indices.filter { "-./".utf8.contains(bytes[$0]) }
    guard marks.count == 2, bytes[marks[0]] == bytes[marks[1]],
      let first = Self.number(bytes[..<marks[0]]),
      let second = Self.number(bytes[(marks[0] + 1)..<marks[1]]),
      let third = Self.number(bytes[(marks[1] + 1)...])
    else { return nil }
    (self.first, self.second, self.third, mark) = (first, second, third, bytes[marks[0]])
    yearIsFirst = marks[0] == 4
    guard yearIsFirst || bytes.count - marks[1] == 5 else { return nil }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
