/// The rule for all years to come, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
  private struct Turn: Sendable {
    enum Day: Sendable {
      /// 1 to 365, without leap days.
      case julian(Int)
      /// 0 to 365, with leap days.
      case ordinal(Int)
      case weekday(month: Int, week: Int, weekday: Int)
    }
    var day: Day
    /// Of the local clock, in seconds.
    var time = 7_200
  }

  private let standard: Int
  private let summer: (offset: Int, start: Turn, end: Turn)?

  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let (dayNumber, _) = Timestamp.split(seconds + Int64(standard))
    let year = CivilDay(number: dayNumber).year
    let start = moment(of: summer.start, in: year) - standard
    let end = moment(of: summer.end, in: year) - summer.offset
    let now = Int(seconds)
    let isSummer = start < end ? now >= start && now < end : now >= start || now < end
    return isSummer ? summer.offset : standard
  }

  private func moment(of turn: Turn, in year: Int) -> Int {
    let newYear = CivilDay(year: year, month: 1, day: 1).number
    let day: Int
    switch turn.day {
    case .julian(let count):
      day = newYear + count - 1 + (CivilDay.isLeap(year) && count >= 60 ? 1 : 0)
    case .ordinal(let count): day = newYear + count
    case .weekday(let month, let week, let weekday):
      let first = CivilDay(year: year, month: month, day: 1)
      let ahead = (weekday - first.weekday + 7) % 7
      var inMonth = 1 + ahead + (week - 1) * 7
      if inMonth > CivilDay.days(inMonth: month, of: year) { inMonth -= 7 }
      day = first.number + inMonth - 1
    }
    return day * 86_400 + turn.time
  }

  init?(_ text: String) {
    var rest = text[...].utf8
    guard Self.skipName(&rest), let west = Self.time(&rest) else { return nil }
    standard = -west
    guard !rest.isEmpty else {
      summer = nil
      return
    }
    guard Self.skipName(&rest) else { return nil }
    var offset = standard + 3_600
    if let first = rest.first, first != 0x2C {
      guard let west = Self.time(&rest) else { return nil }
      offset = -west
    }
    guard let start = Self.turn(&rest), let end = Self.turn(&rest), rest.isEmpty else { return nil }
    summer = (offset, start, end)
  }

  private static func skipName(_ rest: inout Substring.UTF8View) -> Bool {
    if rest.first == 0x3C {
      guard let end = rest.firstIndex(of: 0x3E) else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) }
    rest = rest.dropFirst(name.count)
    return !name.isEmpty
  }

  private static func number(_ rest: inout Substring.UTF8View) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count <= 4 ? Int(String(Substring(digits))) : nil
  }

  private static func take(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `-2:30` in seconds.
  private static func time(_ rest: inout Substring.UTF8View) -> Int? {
    let isNegative = take(0x2D, &rest)
    if !isNegative { _ = take(0x2B, &rest) }
    guard var seconds = number(&rest).map({ $0 * 3_600 }) else { return nil }
    var unit = 60
    while unit > 0, take(0x3A, &rest) {
      guard let part = number(&rest) else { return nil }
      seconds += part * unit
      unit /= 60
    }
    return isNegative ? -seconds : seconds
  }

  private static func turn(_ rest: inout Substring.UTF8View) -> Turn? {
    guard take(0x2C, &rest) else { return nil }
    var turn: Turn
    if take(0x4D, &rest) {
      guard let month = number(&rest), take(0x2E, &rest), let week = number(&rest),
        take(0x2E, &rest), let weekday = number(&rest), (1...12).contains(month),
        (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      turn = Turn(day: .weekday(month: month, week: week, weekday: weekday))
    } else if take(0x4A, &rest) {
      guard let count = number(&rest), (1...365).contains(count) else { return nil }
      turn = Turn(day: .julian(count))
    } else {
      guard let count = number(&rest), (0...365).contains(count) else { return nil }
      turn = Turn(day: .ordinal(count))
    }
    if take(0x2F, &rest) {
      guard let time = time(&rest) else { return nil }
      turn.time = time
    }
    return turn
  }
}
