extension FunctionTable {
  mutating func addTimes() {
    function(
      "timestamp", [.string, .int, .timestamp].map { ([$0], .timestamp) },
      FunctionBody(Times.timestamp))
    function(
      "duration", [.string, .duration].map { ([$0], .duration) }, FunctionBody(Times.duration))
    function(
      "date", [([.string], .timestamp), ([.timestamp], .timestamp)], FunctionBody(Times.date))
    function(
      "date", [([.timestamp, .string], .timestamp)], FunctionBody(Times.dateInZone))
    for (name, part) in Times.parts {
      method(
        name, [([.timestamp], .int)],
        FunctionBody { (value, _) throws(Fault) in
          switch value {
          case .timestamp(let moment): return .int(Int64(part(Times.Local(moment, offset: 0))))
          case .duration(let span): return Times.total(name, of: span).map { .int($0) }
          default: return nil
          }
        })
      method(
        name, [([.timestamp, .string], .int)],
        FunctionBody { (value, zone, _) throws(Fault) in
          guard case .timestamp(let moment) = value, case .string(let zone) = zone else {
            return nil
          }
          return .int(Int64(part(try Times.Local(moment, zone: zone))))
        })
    }
    for name in ["getHours", "getMinutes", "getSeconds", "getMilliseconds"] {
      method(
        name, [([.duration], .int)],
        functions[name]?.first?.body ?? FunctionBody { (_: Value, _) throws(Fault) in nil })
    }
  }
}

/// Moments, durations and days, and what they consist of.
enum Times {
  /// A moment as the clocks of a place show it.
  struct Local {
    let day: CivilDay
    let second: Int
    let nanoseconds: Int

    init(_ moment: Timestamp, offset: Int) {
      let (number, second) = Timestamp.split(moment.seconds + Int64(offset))
      day = CivilDay(number: number)
      self.second = second
      nanoseconds = Int(moment.nanoseconds)
    }

    init(_ moment: Timestamp, zone: String) throws(Fault) {
      guard let offset = TimeZones.shared.offset(of: zone, at: moment.seconds) else {
        throw Fault(.unknownTimeZone(Conversion.shortened(zone)))
      }
      self.init(moment, offset: offset)
    }
  }

  static let parts: [(String, @Sendable (Local) -> Int)] = [
    ("getFullYear", { $0.day.year }),
    ("getMonth", { $0.day.month - 1 }),
    ("getDate", { $0.day.day }),
    ("getDayOfMonth", { $0.day.day - 1 }),
    ("getDayOfWeek", { $0.day.weekday }),
    ("getDayOfYear", { $0.day.dayOfYear }),
    ("getHours", { $0.second / 3_600 }),
    ("getMinutes", { $0.second / 60 % 60 }),
    ("getSeconds", { $0.second % 60 }),
    ("getMilliseconds", { $0.nanoseconds / 1_000_000 }),
  ]

  /// How many whole units a duration has; of milliseconds only those beyond the whole seconds.
  static func total(_ getter: String, of span: TimeSpan) -> Int64? {
    switch getter {
    case "getHours": span.nanoseconds / 3_600_000_000_000
    case "getMinutes": span.nanoseconds / 60_000_000_000
    case "getSeconds": span.nanoseconds / 1_000_000_000
    case "getMilliseconds": span.nanoseconds / 1_000_000 % 1_000
    default: nil
    }
  }

  static func timestamp(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .timestamp: return value
    case .int(let seconds):
      guard let moment = Timestamp(seconds: seconds) else { throw Fault(.timeOutOfRange) }
      return .timestamp(moment)
    case .string(let text):
      if let moment = Timestamp(text: text) { return .timestamp(moment) }
      // A year of five digits, or year 0, is told from what is no time at all.
      throw Fault(
        isBeyondTime(text)
          ? .timeOutOfRange : .conversionFailed(Conversion.shortened(text), to: "timestamp"))
    default: return nil
    }
  }

  private static func isBeyondTime(_ text: String) -> Bool {
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let unsigned = isSigned ? text.dropFirst() : text[...]
    let year = unsigned.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard year > 4 || unsigned.hasPrefix("0000-") else { return false }
    return Timestamp(text: "2000" + String(unsigned.unicodeScalars.dropFirst(year))) != nil
  }

  static func duration(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .duration: return value
    case .string(let text):
      do throws(TimeSpan.Refusal) {
        return .duration(try TimeSpan(text: text))
      } catch {
        switch error {
        case .outOfRange: throw Fault(.timeOutOfRange)
        case .malformed:
          throw Fault(.conversionFailed(Conversion.shortened(text), to: "duration"))
        }
      }
    default: return nil
    }
  }

  /// Midnight UTC of a day, which is how days are compared.
  static func date(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .string(let text):
      guard let moment = Timestamp(dateText: text) else {
        throw Fault(.conversionFailed(Conversion.shortened(text), to: "date"))
      }
      return .timestamp(moment)
    case .timestamp(let moment): return try midnight(Local(moment, offset: 0))
    default: return nil
    }
  }

  /// The day that it is somewhere at a moment.
  static func dateInZone(
    _ value: Value, _ zone: Value, _ meter: Meter
  ) throws(Fault) -> Value? {
    guard case .timestamp(let moment) = value, case .string(let zone) = zone else { return nil }
    return try midnight(Local(moment, zone: zone))
  }

  private static func midnight(_ local: Local) throws(Fault) -> Value {
    guard let midnight = Timestamp(dayNumber: local.day.number) else {
      throw Fault(.timeOutOfRange)
    }
    return .timestamp(midnight)
  }
}
