/// A number written out in decimal digits, before any language has put its marks in.
package struct DecimalDigits: Hashable, Sendable {
  package var isNegative: Bool
  /// At least one digit, no leading zero beside others.
  package var integer: String
  /// The digits behind the mark, possibly none.
  package var fraction: String
}

extension Fraction {
  /// The value rounded half away from zero to a number of decimals.
  package func digits(decimals: Int) -> DecimalDigits {
    let bottom = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: bottom)
    var places: [UInt8] = []
    places.reserveCapacity(decimals)
    for _ in 0..<decimals {
      let (digit, next) = Self.shift(rest, bottom)
      places.append(digit)
      rest = next
    }
    if rest >= bottom - rest {
      var index = places.count - 1
      while index >= 0, places[index] == 9 {
        places[index] = 0
        index -= 1
      }
      if index >= 0 { places[index] += 1 } else { whole += 1 }
    }
    let isZero = whole == 0 && places.allSatisfy { $0 == 0 }
    return DecimalDigits(
      isNegative: isNegative && !isZero,
      integer: String(whole),
      fraction: String(decoding: places.map { $0 + UInt8(ascii: "0") }, as: UTF8.self))
  }

  /// Whether rounding to a number of decimals gives two values the same digits.
  package func looksLike(_ other: Fraction, decimals: Int) -> Bool {
    // No rounding brings those together that are further apart than one, as most are.
    let (apart, overflows) = (numerator / denominator)
      .subtractingReportingOverflow(other.numerator / other.denominator)
    if overflows || apart.magnitude > 1 { return false }
    return digits(decimals: decimals) == other.digits(decimals: decimals)
  }

  /// The fewest decimals that give the value exactly, or nil when it has none within `limit`.
  package func exactDecimals(limit: Int = 18) -> Int? {
    let bottom = denominator.magnitude
    var rest = numerator.magnitude % bottom
    var count = 0
    while rest != 0 {
      guard count < limit else { return nil }
      rest = Self.shift(rest, bottom).rest
      count += 1
    }
    return count
  }

  /// The digits for machine formats: at most `significant` of them, no trailing zeros.
  package func digits(significant: Int) -> DecimalDigits {
    let bottom = denominator.magnitude
    let whole = numerator.magnitude / bottom
    var decimals: Int
    if whole == 0 {
      var rest = numerator.magnitude
      var leading = 0
      while rest != 0, leading < 40 {
        let (digit, next) = Self.shift(rest, bottom)
        if digit != 0 { break }
        rest = next
        leading += 1
      }
      decimals = leading + significant
    } else {
      decimals = max(0, significant - String(whole).count)
    }
    if let exact = exactDecimals(limit: decimals) { decimals = exact }
    var result = digits(decimals: decimals)
    while result.fraction.hasSuffix("0") { result.fraction.removeLast() }
    return result
  }

  /// The next decimal digit of `rest / bottom`, and what is left.
  private static func shift(_ rest: UInt128, _ bottom: UInt128) -> (digit: UInt8, rest: UInt128) {
    let product = rest.multipliedReportingOverflow(by: 10)
    if !product.overflow {
      let (digit, next) = product.partialValue.quotientAndRemainder(dividingBy: bottom)
      return (UInt8(truncatingIfNeeded: digit), next)
    }
    let wide = bottom.dividingFullWidth(rest.multipliedFullWidth(by: 10))
    return (UInt8(truncatingIfNeeded: wide.quotient), wide.remainder)
  }
}
