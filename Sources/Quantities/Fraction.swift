/// An exact rational number: every figure that a verdict rests on.
///
/// Lowest terms, positive denominator, 128 bits a side. Decimal input of at most
/// `DecimalText.maximumDigits` digits fits with room for one product of two such figures;
/// whatever does not fit throws instead of rounding.
package struct Fraction: Hashable, Sendable {
  package var numerator: Int128 { storedNumerator.value }
  package var denominator: Int128 { storedDenominator.value }
  private let storedNumerator: Words
  private let storedDenominator: Words

  package static let zero = Fraction(0)
  package static let one = Fraction(1)
  package static let hundred = Fraction(100)

  package init(_ integer: Int128) {
    self.init(reducedNumerator: integer, denominator: 1)
  }

  package init(_ integer: Int) {
    self.init(Int128(integer))
  }

  /// The quotient of two integers in lowest terms.
  ///
  /// - Throws: `ArithmeticFault.divisionByZero`, or `.overflow` for the smallest integer.
  package init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticFault) {
    guard denominator != 0 else { throw .divisionByZero }
    guard numerator != .min, denominator != .min else { throw .overflow }
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard let common = Int128(exactly: divisor) else { throw .overflow }
    self.init(
      reducedNumerator: sign * (numerator / common), denominator: sign * (denominator / common))
  }

  /// A decimal number given by its digits and how many of them stand behind the mark (0 to 18).
  package init(significand: Int64, decimals: Int) {
    guard decimals > 0 else {
      self = Fraction(Int128(significand))
      return
    }
    let scale = (0..<min(decimals, 18)).reduce(into: UInt128(1)) { power, _ in power *= 10 }
    let common = Fraction.greatestCommonDivisor(UInt128(significand.magnitude), scale)
    self = Fraction(
      reducedNumerator: Int128(significand) / Int128(truncatingIfNeeded: common),
      denominator: Int128(truncatingIfNeeded: scale / common))
  }

  /// A number of minutes as hours.
  package init(minutesAsHours minutes: Int) {
    let common = Fraction.greatestCommonDivisor(UInt64(minutes.magnitude), 60)
    self.init(
      reducedNumerator: Int128(minutes) / Int128(common), denominator: 60 / Int128(common))
  }

  package var isNegative: Bool { numerator < 0 }
  package var isZero: Bool { numerator == 0 }
  package var isInteger: Bool { denominator == 1 }

  /// The value without its sign.
  package var magnitude: Fraction { isNegative ? -self : self }

  private init(reducedNumerator numerator: Int128, denominator: Int128) {
    storedNumerator = Words(numerator)
    storedDenominator = Words(denominator)
  }

  /// An integer in two words: aligned as `Int128` is, everything that holds a fraction would take a
  /// slower way through the allocator.
  private struct Words: Hashable {
    let high: Int64
    let low: UInt64

    init(_ value: Int128) {
      high = Int64(truncatingIfNeeded: value >> 64)
      low = UInt64(truncatingIfNeeded: value)
    }

    var value: Int128 { Int128(high) << 64 | Int128(low) }

    /// The integer where one word holds it.
    var short: Int64? {
      let short = Int64(truncatingIfNeeded: low)
      return high == short >> 63 ? short : nil
    }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if let a = UInt64(exactly: a), let b = UInt64(exactly: b) {
      return UInt128(greatestCommonDivisor(a, b))
    }
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }
}

/// Why an exact calculation has no result.
package enum ArithmeticFault: Error, Hashable, Sendable {
  case overflow
  case divisionByZero
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    if left.storedDenominator == right.storedDenominator { return left.numerator < right.numerator }
    if let a = left.storedNumerator.short, let b = right.storedNumerator.short,
      let under = left.storedDenominator.short, let beneath = right.storedDenominator.short
    {
      let (one, other) = (a.multipliedFullWidth(by: beneath), b.multipliedFullWidth(by: under))
      return one.high != other.high ? one.high < other.high : one.low < other.low
    }
    // The products may need 256 bits; the comparison must not.
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high != b.high ? a.high < b.high : a.low < b.low
  }
}

extension Fraction {
  package static prefix func - (operand: Fraction) -> Fraction {
    Fraction(reducedNumerator: 0 - operand.numerator, denominator: operand.denominator)
  }

  package static func + (left: Fraction, right: Fraction) throws(ArithmeticFault) -> Fraction {
    if left.denominator == right.denominator {
      let sum = left.numerator.addingReportingOverflow(right.numerator)
      guard !sum.overflow else { throw .overflow }
      return try Fraction(sum.partialValue, over: left.denominator)
    }
    let sum = try product(left.numerator, right.denominator)
      .addingReportingOverflow(product(right.numerator, left.denominator))
    guard !sum.overflow else { throw .overflow }
    return try Fraction(sum.partialValue, over: product(left.denominator, right.denominator))
  }

  package static func - (left: Fraction, right: Fraction) throws(ArithmeticFault) -> Fraction {
    try left + (-right)
  }

  package static func * (left: Fraction, right: Fraction) throws(ArithmeticFault) -> Fraction {
    // Cross-reduction first, so that an intermediate product is no larger than the result.
    let a = try Fraction(left.numerator, over: right.denominator)
    let b = try Fraction(right.numerator, over: left.denominator)
    return try Fraction(
      product(a.numerator, b.numerator), over: product(a.denominator, b.denominator))
  }

  package static func / (left: Fraction, right: Fraction) throws(ArithmeticFault) -> Fraction {
    guard !right.isZero else { throw .divisionByZero }
    let sign: Int128 = right.numerator < 0 ? -1 : 1
    return try left
      * Fraction(
        reducedNumerator: sign * right.denominator, denominator: sign * right.numerator)
  }

  /// The sum of some numbers.
  ///
  /// - Throws: `ArithmeticFault.overflow`.
  package init(sumOf numbers: [Fraction]) throws(ArithmeticFault) {
    self = try Fraction(sumOf: numbers[...])
  }

  /// The sum of some numbers.
  ///
  /// - Throws: `ArithmeticFault.overflow`.
  package init(sumOf numbers: ArraySlice<Fraction>) throws(ArithmeticFault) {
    // Figures are mostly short and of few different numbers of decimals: nothing has to be reduced
    // before the end.
    var sum = ShortSum()
    guard let long = numbers.firstIndex(where: { !sum.add($0) }) else {
      self = try Fraction(Int128(sum.numerator), over: Int128(sum.denominator))
      return
    }
    var total = try Fraction(Int128(sum.numerator), over: Int128(sum.denominator))
    for number in numbers[long...] { total = try total + number }
    self = total
  }

  /// A sum that is not reduced while it grows, of numbers of 64 bits a side.
  private struct ShortSum {
    var numerator: Int64 = 0
    var denominator: Int64 = 1

    /// Adds a number; false, and nothing is changed, where something does not fit.
    mutating func add(_ number: Fraction) -> Bool {
      guard var own = number.storedNumerator.short, let parts = number.storedDenominator.short
      else {
        return false
      }
      var sum = (numerator: numerator, denominator: denominator)
      let (share, rest) = sum.denominator.quotientAndRemainder(dividingBy: parts)
      if rest == 0 {
        // Mostly it is counted in the same parts, or in some of them.
        let (scaled, isOwnLong) = own.multipliedReportingOverflow(by: share)
        if isOwnLong { return false }
        own = scaled
      } else {
        let common = Int64(Fraction.greatestCommonDivisor(UInt64(parts), UInt64(sum.denominator)))
        let (scaled, isOwnLong) = own.multipliedReportingOverflow(by: sum.denominator / common)
        let factor = parts / common
        let (numerator, isSumLong) = sum.numerator.multipliedReportingOverflow(by: factor)
        let (denominator, isTooFine) = sum.denominator.multipliedReportingOverflow(by: factor)
        if isOwnLong || isSumLong || isTooFine { return false }
        own = scaled
        sum = (numerator, denominator)
      }
      let (total, isLong) = sum.numerator.addingReportingOverflow(own)
      if isLong { return false }
      (numerator, denominator) = (total, sum.denominator)
      return true
    }
  }

  /// What some numbers lie between; nil where there are none.
  package static func bounds(of numbers: ArraySlice<Fraction>) -> ClosedRange<Fraction>? {
    guard var least = numbers.first else { return nil }
    var most = least
    for number in numbers {
      // Mostly it lies between the two, which is told without more than 64 bits.
      if number.isSurely(from: least, to: most) { continue }
      if number < least { least = number } else if most < number { most = number }
    }
    return least...most
  }

  /// Whether a number lies between two others, or is one of them; false also where that takes more than
  /// 64 bits to tell.
  @inline(__always)
  private func isSurely(from least: Fraction, to most: Fraction) -> Bool {
    guard let own = storedNumerator.short, let parts = storedDenominator.short,
      let low = least.storedNumerator.short, let lowParts = least.storedDenominator.short,
      let high = most.storedNumerator.short, let highParts = most.storedDenominator.short
    else { return false }
    let (a, isALong) = own.multipliedReportingOverflow(by: lowParts)
    let (b, isBLong) = low.multipliedReportingOverflow(by: parts)
    let (c, isCLong) = own.multipliedReportingOverflow(by: highParts)
    let (d, isDLong) = high.multipliedReportingOverflow(by: parts)
    return !(isALong || isBLong || isCLong || isDLong) && b <= a && c <= d
  }

  private static func product(_ a: Int128, _ b: Int128) throws(ArithmeticFault) -> Int128 {
    let result = a.multipliedReportingOverflow(by: b)
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }
}
