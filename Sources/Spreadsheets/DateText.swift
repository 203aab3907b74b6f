private import Quantities

/// Days and times of spreadsheets as ISO 8601 writes them.
enum DateText {
  /// Which day a workbook counts from.
  enum System {
    /// From 1 January 1900 as day 1, with a 29 February that the year did not have.
    case from1900
    /// From 1 January 1904 as day 0, as Excel for Macs did.
    case from1904
  }

  private static let secondsOfDay = 86_400

  /// What a number shows under a format of dates or times; nil for one that such a format can't show,
  /// which Excel fills with `#`.
  static func text(of serial: Double, as kind: NumberKind, in system: System) -> String? {
    guard serial.magnitude < 2_958_466 else { return nil }
    let total = Int((serial * Double(secondsOfDay)).rounded(.toNearestOrAwayFromZero))
    if kind == .duration {
      return (total < 0 ? "-" : "") + time(Int(total.magnitude))
    }
    guard total >= 0 else { return nil }
    let (days, seconds) = total.quotientAndRemainder(dividingBy: secondsOfDay)
    if kind == .time { return time(seconds) }
    guard let day = day(days, in: system) else { return nil }
    return seconds == 0 ? day : day + "T" + time(seconds)
  }

  private static func day(_ number: Int, in system: System) -> String? {
    let sinceEpoch =
      switch (system, number) {
      case (.from1904, _): number - 24_107
      // Excel shows these two; no calendar has them, and no reader of dates takes them.
      case (.from1900, 0): nil as Int?
      case (.from1900, 60): nil as Int?
      case (.from1900, 1..<60): number - 25_568
      case (.from1900, _): number - 25_569
      }
    guard let sinceEpoch else { return number == 0 ? "1900-01-00" : "1900-02-29" }
    // The last day of 9999.
    return sinceEpoch <= 2_932_896 ? CalendarDate(dayNumber: sinceEpoch).description : nil
  }

  /// Reads `2013-05-31`, `2013-05-31T08:30:00.000` or `08:30:00`, with or without a `Z`, and leaves out
  /// midnight behind a day; nil for everything else.
  static func text(ofISO text: String) -> String? {
    var rest = Substring(text)
    if rest.last == "Z" { rest.removeLast() }
    let parts = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if parts.count == 1, first.contains(":") { return seconds(ofClock: first).map(time) }
    guard parts.count == 2, let last = parts.last else { return day(ofISO: first) }
    guard let seconds = seconds(ofClock: last) else { return nil }
    if first.isEmpty { return time(seconds) }
    guard let day = day(ofISO: first) else { return nil }
    switch seconds {
    case 0: return day
    case ..<secondsOfDay: return day + "T" + time(seconds)
    default:
      // Rounded up to midnight, or 24:00: the next day.
      return CalendarDate(day).map { $0.adding(days: 1).description }
    }
  }

  private static func day(ofISO text: Substring) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2]),
      (1...12).contains(month), (1...CalendarDate.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    return String(text)
  }

  /// Seconds since midnight, rounded.
  private static func seconds(ofClock text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hours = digits(parts[0]), let minutes = digits(parts[1]),
      let seconds = parts.count == 3 ? self.seconds(of: parts[2]) : 0, minutes < 60, seconds <= 60
    else { return nil }
    let total = hours * 3600 + minutes * 60 + seconds
    return total <= secondsOfDay ? total : nil
  }

  /// Reads a length of time, `PT36H15M00S` or `-P1DT2H`; nil for what is none, or has no fixed length.
  static func text(ofDuration text: String) -> String? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard rest.first == "P" else { return nil }
    var total = 0
    var isTime = false
    var number = Substring()
    for character in rest.dropFirst() {
      let length: Int
      switch character {
      case "T" where !isTime && number.isEmpty:
        isTime = true
        continue
      case "D" where !isTime: length = secondsOfDay
      case "H" where isTime: length = 3600
      case "M" where isTime: length = 60
      case "S" where isTime: length = 1
      default:
        number.append(character)
        continue
      }
      guard let count = length == 1 ? self.seconds(of: number) : digits(number) else { return nil }
      // Nine digits times less than a hundred thousand, and no unit more often than the text is long.
      total += count * length
      guard total < 1_000_000_000 * secondsOfDay else { return nil }
      number = ""
    }
    guard number.isEmpty else { return nil }
    return (isNegative && total > 0 ? "-" : "") + time(total)
  }

  /// Whole seconds with their fraction rounded.
  private static func seconds(of text: Substring) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = digits(first) else { return nil }
    guard parts.count == 2, let fraction = parts.last else { return whole }
    guard fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return whole + (fraction.utf8.first.map { $0 >= UInt8(ascii: "5") } == true ? 1 : 0)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
