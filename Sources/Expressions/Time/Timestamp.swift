/// A moment between the years 1 and 9999, to the nanosecond.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1 January 1970 UTC.
  public let seconds: Int64
  /// The part of a second beyond, always counted forwards.
  public let nanoseconds: Int32

  static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Nil outside the years 1 to 9999.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Self.seconds.contains(seconds), (0...999_999_999).contains(nanoseconds) else {
      return nil
    }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Midnight UTC of a day, counted from 1 January 1970.
  public init?(dayNumber: Int) {
    let (seconds, overflow) = dayNumber.multipliedReportingOverflow(by: 86_400)
    guard !overflow else { return nil }
    self.init(seconds: Int64(seconds))
  }

  /// Whether one is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds == right.seconds
      ? left.nanoseconds < right.nanoseconds : left.seconds < right.seconds
  }

  func adding(_ span: TimeSpan) -> Timestamp? {
    // Both parts are far from the ends of their types.
    let billion: Int64 = 1_000_000_000
    var (whole, part) = span.nanoseconds.quotientAndRemainder(dividingBy: billion)
    part += Int64(nanoseconds)
    if part < 0 {
      part += billion
      whole -= 1
    } else if part >= billion {
      part -= billion
      whole += 1
    }
    return Timestamp(seconds: seconds + whole, nanoseconds: Int32(truncatingIfNeeded: part))
  }

  /// Nil where the span is longer than 292 years.
  func span(since other: Timestamp) -> TimeSpan? {
    let (scaled, tooLong) =
      (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, beyond) =
      scaled.addingReportingOverflow(Int64(nanoseconds) - Int64(other.nanoseconds))
    return tooLong || beyond ? nil : TimeSpan(nanoseconds: sum)
  }
}

extension Timestamp: CustomStringConvertible {
  /// As RFC 3339 writes it, in UTC and with no more decimals than needed.
  public var description: String {
    let (dayNumber, secondOfDay) = Self.split(seconds)
    let day = CivilDay(number: dayNumber)
    let date = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    let minutes = secondOfDay / 60
    let time =
      "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2)):\(padded(secondOfDay % 60, 2))"
    return "\(date)T\(time)\(TimeSpan.decimals(Int(nanoseconds)))Z"
  }

  /// The day's number and the second of the day.
  static func split(_ seconds: Int64) -> (day: Int, second: Int) {
    let whole = Int(seconds)
    let day = (whole >= 0 ? whole : whole - 86_399) / 86_400
    return (day, whole - day * 86_400)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Timestamp {
  /// Reads `2024-06-30T12:00:00.5+02:00`; nil where the text isn't that, or is out of range.
  init?(text: String) {
    var reader = DigitReader(text)
    guard let day = reader.day() else { return nil }
    guard reader.take("T") || reader.take("t") else { return nil }
    guard let hour = reader.number(of: 2), hour <= 23, reader.take(":"),
      let minute = reader.number(of: 2), minute <= 59, reader.take(":"),
      let second = reader.number(of: 2), second <= 59
    else { return nil }
    var nanoseconds = 0
    if reader.take(".") || reader.take(",") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset = 0
    if !reader.take("Z") && !reader.take("z") {
      guard let found = reader.offset(isSignRequired: true) else { return nil }
      offset = found
    }
    guard reader.isAtEnd else { return nil }
    let total = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(seconds: Int64(total), nanoseconds: Int32(truncatingIfNeeded: nanoseconds))
  }

  /// Reads `2024-06-30` as midnight UTC of that day.
  init?(dateText: String) {
    var reader = DigitReader(dateText)
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    self.init(dayNumber: day.number)
  }
}

/// Reads numbers of fixed width out of a text.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number(of width: Int) -> Int? {
    let digits = rest.prefix(width)
    guard digits.count == width else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    rest = rest.dropFirst(width)
    return number
  }

  mutating func day() -> CivilDay? {
    guard let year = number(of: 4), take("-"), let month = number(of: 2), take("-"),
      let day = number(of: 2)
    else { return nil }
    return CivilDay.valid(year: year, month: month, day: day)
  }

  /// One to nine decimals as nanoseconds.
  mutating func fraction() -> Int? {
    var nanoseconds = 0
    var count = 0
    while count < 9, let digit = number(of: 1) {
      nanoseconds = nanoseconds * 10 + digit
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { nanoseconds *= 10 }
    return nanoseconds
  }

  /// `+02:00` in seconds.
  mutating func offset(isSignRequired: Bool) -> Int? {
    let isNegative = take("-")
    guard isNegative || take("+") || !isSignRequired else { return nil }
    guard let hours = number(of: 2), take(":"), let minutes = number(of: 2), hours <= 23,
      minutes <= 59
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isNegative ? -seconds : seconds
  }
}
