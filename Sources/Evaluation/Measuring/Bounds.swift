internal import Quantities

/// A number, or two that it is known to lie between; nil where there is no bound on that side.
///
/// What is reckoned with bounds holds all that could come out, and never less.
struct Bounds: Hashable {
  let low: Fraction?
  let high: Fraction?

  static let unknown = Bounds(low: nil, high: nil)

  init(low: Fraction?, high: Fraction?) {
    self.low = low
    self.high = high
  }

  init(_ value: Fraction) { self.init(low: value, high: value) }

  /// The number, where it is one.
  var exact: Fraction? { low == high ? low : nil }

  private var closed: (low: Fraction, high: Fraction)? {
    if let low, let high { (low, high) } else { nil }
  }

  static prefix func - (operand: Bounds) -> Bounds {
    Bounds(low: operand.high.map { -$0 }, high: operand.low.map { -$0 })
  }

  static func + (left: Bounds, right: Bounds) throws(ArithmeticFault) -> Bounds {
    Bounds(low: try sum(left.low, right.low), high: try sum(left.high, right.high))
  }

  static func - (left: Bounds, right: Bounds) throws(ArithmeticFault) -> Bounds {
    try left + (-right)
  }

  private static func sum(
    _ left: Fraction?, _ right: Fraction?
  ) throws(ArithmeticFault) -> Fraction? {
    guard let left, let right else { return nil }
    return try left + right
  }

  static func * (left: Bounds, right: Bounds) throws(ArithmeticFault) -> Bounds {
    if let factor = right.exact { return try left.scaled(by: factor) }
    if let factor = left.exact { return try right.scaled(by: factor) }
    guard let one = left.closed, let other = right.closed else { return .unknown }
    let products = [
      try one.low * other.low, try one.low * other.high, try one.high * other.low,
      try one.high * other.high,
    ]
    return Bounds(low: products.min(), high: products.max())
  }

  private func scaled(by factor: Fraction) throws(ArithmeticFault) -> Bounds {
    if factor.isZero { return Bounds(.zero) }
    let ends = (low: try Self.product(low, factor), high: try Self.product(high, factor))
    return factor.isNegative
      ? Bounds(low: ends.high, high: ends.low) : Bounds(low: ends.low, high: ends.high)
  }

  private static func product(
    _ value: Fraction?, _ factor: Fraction
  ) throws(ArithmeticFault) -> Fraction? {
    guard let value else { return nil }
    return try value * factor
  }

  /// A divisor that may be zero is divided by as if it were.
  static func / (left: Bounds, right: Bounds) throws(ArithmeticFault) -> Bounds {
    if let divisor = right.exact {
      return try left.scaled(by: try .one / divisor)
    }
    let isPositive = right.low.map { $0 > .zero } ?? false
    let isNegative = right.high.map(\.isNegative) ?? false
    guard isPositive || isNegative else { throw .divisionByZero }
    guard let divisor = right.closed else { return .unknown }
    return try left * Bounds(low: try .one / divisor.high, high: try .one / divisor.low)
  }

  /// Everything that lies in either.
  func joined(_ other: Bounds) -> Bounds {
    Bounds(
      low: Self.both(low, other.low).map { min($0, $1) },
      high: Self.both(high, other.high).map { max($0, $1) })
  }

  static func greatest(_ left: Bounds, _ right: Bounds) -> Bounds {
    // One end is enough to say that it is no less.
    let lows = [left.low, right.low].compactMap(\.self)
    return Bounds(low: lows.max(), high: both(left.high, right.high).map { max($0, $1) })
  }

  static func least(_ left: Bounds, _ right: Bounds) -> Bounds { -greatest(-left, -right) }

  private static func both(_ left: Fraction?, _ right: Fraction?) -> (Fraction, Fraction)? {
    if let left, let right { (left, right) } else { nil }
  }

  /// Whether every number in it is less than every number in another; nil where that depends on them.
  func isLess(than other: Bounds) -> Bool? {
    if let high, let low = other.low, high < low { return true }
    if let low, let high = other.high, low >= high { return false }
    return nil
  }

  func isEqual(to other: Bounds) -> Bool? {
    if let exact, let number = other.exact { return exact == number }
    let isApart = isLess(than: other) == true || other.isLess(than: self) == true
    return isApart ? false : nil
  }
}
