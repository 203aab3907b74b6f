/// A duration: a signed count of nanoseconds, and so at most 292 years.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// Negative for a span backwards.
  public let nanoseconds: Int64

  /// A span of so many nanoseconds.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Whether one is shorter, or further backwards.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  func adding(_ other: TimeSpan) -> TimeSpan? {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: sum)
  }

  func subtracting(_ other: TimeSpan) -> TimeSpan? {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: difference)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// Whole seconds with as many decimals as needed: `-1.5s`.
  public var description: String {
    let magnitude = nanoseconds.magnitude
    let decimals = Self.decimals(Int(magnitude % 1_000_000_000))
    return "\(nanoseconds < 0 ? "-" : "")\(magnitude / 1_000_000_000)\(decimals)s"
  }

  /// `.5` for half a billion; nothing for none.
  static func decimals(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    return ".\(digits)"
  }
}

extension TimeSpan {
  /// What a text is that isn't a duration.
  enum Refusal: Error { case malformed, outOfRange }

  /// Reads `1h30m`, `-1.5s`, `250ms`: numbers with units, largest or smallest first.
  init(text: String) throws(Refusal) {
    var rest = text[...].utf8
    var isNegative = false
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    if rest.elementsEqual("0".utf8) {
      self.init(nanoseconds: 0)
      return
    }
    guard !rest.isEmpty else { throw .malformed }
    var total: Int64 = 0
    while !rest.isEmpty {
      let term = try Self.term(&rest)
      let (sum, overflow) = total.addingReportingOverflow(term)
      guard !overflow else { throw .outOfRange }
      total = sum
    }
    self.init(nanoseconds: isNegative ? -total : total)
  }

  private static func term(_ rest: inout Substring.UTF8View) throws(Refusal) -> Int64 {
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      fraction = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { throw .malformed }
    let unit = rest.prefix { !(0x30...0x39).contains($0) && $0 != 0x2E }
    rest = rest.dropFirst(unit.count)
    guard let size = Self.size(of: String(Substring(unit))) else { throw .malformed }
    var amount: Int64 = 0
    for digit in whole {
      let (scaled, tooLarge) = amount.multipliedReportingOverflow(by: 10)
      let (sum, beyond) = scaled.addingReportingOverflow(Int64(digit - 0x30))
      guard !tooLarge, !beyond else { throw .outOfRange }
      amount = sum
    }
    let (scaled, tooLarge) = amount.multipliedReportingOverflow(by: size)
    guard !tooLarge else { throw .outOfRange }
    // Decimals beyond the nanosecond are dropped.
    var part: Int64 = 0
    var worth = size
    for digit in fraction where worth > 0 {
      part += Int64(digit - 0x30) * worth / 10
      worth /= 10
    }
    let (sum, beyond) = scaled.addingReportingOverflow(part)
    guard !beyond else { throw .outOfRange }
    return sum
  }

  private static func size(of unit: String) -> Int64? {
    switch unit {
    case "ns": 1
    case "us", "\u{B5}s", "\u{3BC}s": 1_000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    default: nil
    }
  }
}
