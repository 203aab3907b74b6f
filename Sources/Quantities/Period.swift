/// A period of time by the calendar: what a milestone is due in and an observation is about.
///
/// Written as SDMX and ISO 8601 write them: `2012`, `2012-S1`, `2012-Q3`, `2012-05`, `2012-W43`,
/// `2012-05-31`. Weeks are ISO weeks and belong to the year, half-year, quarter and month of their
/// Thursday.
package struct Period: Hashable, Sendable {
  package enum Frequency: Int, Hashable, Comparable, Sendable, CaseIterable {
    case year, half, quarter, month, week, day

    package static func < (left: Frequency, right: Frequency) -> Bool {
      left.rawValue < right.rawValue
    }

    /// How many such periods a year has at most; nil for weeks and days, whose number varies.
    package var perYear: Int? {
      switch self {
      case .year: 1
      case .half: 2
      case .quarter: 4
      case .month: 12
      case .week, .day: nil
      }
    }
  }

  package let frequency: Frequency
  /// The calendar year, for a week the year of its Thursday.
  package var year: Int { Int(storedYear) }
  /// Which one of its year, from 1; for a day the number of the day in its year.
  package var ordinal: Int { Int(storedOrdinal) }
  private let storedYear: Int16
  private let storedOrdinal: Int16
  package let start: CalendarDate
  /// The last day that belongs to the period.
  package let end: CalendarDate

  /// Nil when the year has no such period, as 2013 has no week 53.
  package init?(_ frequency: Frequency, year: Int, ordinal: Int = 1) {
    guard CalendarDate.years.contains(year), ordinal >= 1 else { return nil }
    switch frequency {
    case .year, .half, .quarter, .month:
      guard let perYear = frequency.perYear, ordinal <= perYear else { return nil }
      let months = 12 / perYear
      let first = (ordinal - 1) * months + 1
      let last = ordinal * months
      guard let start = CalendarDate(year: year, month: first, day: 1),
        let end = CalendarDate(
          year: year, month: last, day: CalendarDate.days(inMonth: last, year: year))
      else { return nil }
      self.init(frequency: frequency, year: year, ordinal: ordinal, start: start, end: end)
    case .week:
      guard let monday = Self.firstMonday(of: year)?.adding(days: (ordinal - 1) * 7),
        monday.adding(days: 3).year == year
      else { return nil }
      self.init(
        frequency: .week, year: year, ordinal: ordinal, start: monday, end: monday.adding(days: 6))
    case .day:
      guard let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
      let date = first.adding(days: ordinal - 1)
      guard date.year == year else { return nil }
      self.init(day: date)
    }
  }

  package init(day: CalendarDate) {
    let ordinal =
      CalendarDate(year: day.year, month: 1, day: 1).map { day.dayNumber - $0.dayNumber + 1 } ?? 1
    self.init(frequency: .day, year: day.year, ordinal: ordinal, start: day, end: day)
  }

  private init(
    frequency: Frequency, year: Int, ordinal: Int, start: CalendarDate, end: CalendarDate
  ) {
    self.frequency = frequency
    storedYear = Int16(clamping: year)
    storedOrdinal = Int16(clamping: ordinal)
    self.start = start
    self.end = end
  }

  /// Where it starts and ends tells it from every other; the rest follows.
  package static func == (left: Period, right: Period) -> Bool {
    left.start == right.start && left.end == right.end
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(start.dayNumber << 3 | frequency.rawValue)
  }

  /// The Monday of ISO week 1: the week that holds 4 January.
  private static func firstMonday(of year: Int) -> CalendarDate? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday)
  }

  /// How many ISO weeks a year has, 52 or 53.
  package static func weeks(in year: Int) -> Int {
    Period(.week, year: year, ordinal: 53) == nil ? 52 : 53
  }
}

extension Period {
  /// A day of it that lies in the longer periods that it belongs to: of a week the Thursday.
  package var tellingDay: CalendarDate {
    frequency == .week ? start.adding(days: 3) : start
  }

  /// The period of a longer kind that it belongs to; of a shorter kind the one that it begins with.
  package func enclosing(_ other: Frequency) -> Period? {
    Self.containing(tellingDay, other)
  }

  /// Whether all of `other` belongs to this period, weeks by their Thursday.
  package func contains(_ other: Period) -> Bool {
    if other == self { return true }
    if other.frequency == .week, frequency != .week, frequency != .day {
      return start <= other.tellingDay && other.tellingDay <= end
    }
    return start <= other.start && other.end <= end && frequency < other.frequency
  }

  /// The period of the same kind that comes next, nil at the end of the calendar.
  package var next: Period? {
    switch frequency {
    case .day:
      CalendarDate.years.contains(end.adding(days: 1).year) ? Period(day: end.adding(days: 1)) : nil
    default:
      Period(frequency, year: year, ordinal: ordinal + 1) ?? Period(frequency, year: year + 1)
    }
  }

  /// Whether it comes right behind another of its kind.
  fileprivate func follows(_ other: Period) -> Bool {
    guard frequency == other.frequency else { return false }
    return storedYear == other.storedYear
      ? storedOrdinal == other.storedOrdinal + 1 : other.next == self
  }

  /// The period of the same kind that comes before, nil at the start of the calendar.
  package var previous: Period? {
    let day = start.adding(days: -1)
    return CalendarDate.years.contains(day.year) ? Self.containing(day, frequency) : nil
  }

  /// All periods of a finer kind that belong to this one, in order; empty for a coarser kind.
  package func divided(into finer: Frequency) -> [Period] {
    if finer == frequency { return [self] }
    guard finer > frequency else { return [] }
    var result: [Period] = []
    var candidate: Period? = Self.containing(start, finer)
    while let current = candidate, current.start <= end {
      if contains(current) { result.append(current) }
      candidate = current.next
    }
    return result
  }

  /// The period of a kind that a day belongs to.
  package static func containing(_ date: CalendarDate, _ frequency: Frequency) -> Period? {
    switch frequency {
    case .year: Period(.year, year: date.year)
    case .half: Period(.half, year: date.year, ordinal: (date.month - 1) / 6 + 1)
    case .quarter: Period(.quarter, year: date.year, ordinal: (date.month - 1) / 3 + 1)
    case .month: Period(.month, year: date.year, ordinal: date.month)
    case .week:
      {
        let thursday = date.adding(days: 4 - date.weekday)
        guard let first = firstMonday(of: thursday.year) else { return nil }
        return Period(
          .week, year: thursday.year, ordinal: (thursday.dayNumber - first.dayNumber) / 7 + 1)
      }()
    case .day: Period(day: date)
    }
  }
}

extension Period: Comparable {
  /// By last day, then the longer one first.
  package static func < (left: Period, right: Period) -> Bool {
    left.end != right.end ? left.end < right.end : left.start < right.start
  }
}

extension Period: CustomStringConvertible {
  package var description: String {
    if frequency == .year { return String(year) }
    let two = ordinal < 10 ? "0\(ordinal)" : "\(ordinal)"
    return switch frequency {
    case .year: String(year)
    case .half: "\(year)-S\(ordinal)"
    case .quarter: "\(year)-Q\(ordinal)"
    case .month: "\(year)-\(two)"
    case .week: "\(year)-W\(two)"
    case .day: start.description
    }
  }
}

/// Why a text is no period.
package enum PeriodFault: Error, Hashable, Sendable {
  /// It does not look like one.
  case malformed
  /// It looks like one, but the calendar lacks it; weeks say how many the year has.
  case doesNotExist(weeksInYear: Int?)
}

extension Period {
  /// Reads the SDMX and ISO 8601 forms.
  package init(parsing text: String) throws(PeriodFault) {
    var text = text
    let parsed = text.withUTF8 { bytes in
      Result { () throws(PeriodFault) in try Period(parsing: bytes) }
    }
    self = try parsed.get()
  }

  private init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(PeriodFault) {
    guard bytes.count >= 4, bytes.count <= 10, let year = Self.number(bytes[..<4]) else {
      throw .malformed
    }
    if bytes.count == 4 {
      guard let period = Period(.year, year: year) else { throw .doesNotExist(weeksInYear: nil) }
      self = period
      return
    }
    guard bytes[4] == UInt8(ascii: "-") else { throw .malformed }
    let rest = bytes[5...]
    if rest.count == 5 {
      guard bytes[7] == UInt8(ascii: "-"), let month = Self.number(bytes[5..<7]),
        let day = Self.number(bytes[8..<10])
      else { throw .malformed }
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        throw .doesNotExist(weeksInYear: nil)
      }
      self.init(day: date)
      return
    }
    let kind: Frequency
    let digits: Slice<UnsafeBufferPointer<UInt8>>
    switch rest.first {
    case UInt8(ascii: "S") where rest.count == 2: (kind, digits) = (.half, rest.dropFirst())
    case UInt8(ascii: "Q") where rest.count == 2: (kind, digits) = (.quarter, rest.dropFirst())
    case UInt8(ascii: "W") where rest.count == 3: (kind, digits) = (.week, rest.dropFirst())
    default:
      guard rest.count == 2 else { throw .malformed }
      (kind, digits) = (.month, rest)
    }
    guard let ordinal = Self.number(digits) else { throw .malformed }
    guard let period = Period(kind, year: year, ordinal: ordinal) else {
      let hasWeeks = kind == .week && CalendarDate.years.contains(year)
      throw .doesNotExist(weeksInYear: hasWeeks ? Self.weeks(in: year) : nil)
    }
    self = period
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard CalendarDate.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }
}

/// A run of periods from a first to a last one, `2012/2015`.
package struct PeriodSpan: Hashable, Sendable {
  package let first: Period
  package let last: Period

  /// Nil when the last ends before the first begins.
  package init?(first: Period, last: Period) {
    guard first.start <= last.end else { return nil }
    self.first = first
    self.last = last
  }

  package var start: CalendarDate { first.start }
  package var end: CalendarDate { last.end }

  /// The calendar years that the span touches, in order.
  package var years: [Period] {
    (start.year...max(start.year, end.year)).compactMap { Period(.year, year: $0) }
  }
}

extension PeriodSpan: CustomStringConvertible {
  package var description: String { "\(first)/\(last)" }
}

extension ArraySlice<Period> {
  /// Whether each comes right behind the one before.
  package var followEachOther: Bool {
    zip(self, dropFirst()).allSatisfy { $1.follows($0) }
  }
}
