import Quantities
import TestSupport
import Testing

@Suite struct DecimalDigitsTests {
  @Test(
    arguments: [
      (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (-2, 3, 2, "-0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"),
      (3, 2, 0, "2"), (5, 2, 0, "3"), (-5, 2, 0, "-3"), (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"),
      (999, 100, 1, "10.0"), (-999, 100, 1, "-10.0"), (99999, 1000, 2, "100.00"),
      (19, 20, 1, "1.0"),
      (949, 1000, 1, "0.9"), (-1, 1000, 2, "0.00"), (-4, 10, 0, "0"), (0, 1, 3, "0.000"),
      (1007, 1000, 3, "1.007"), (97890, 1, 2, "97890.00"), (.max, 1, 1, "\(Int128.max).0"),
      (.max - 1, .max, 3, "1.000"), (1, .max, 3, "0.000"), (-1, .max, 20, "0.00000000000000000000"),
    ] as [(Int128, Int128, Int, String)])
  func roundsHalfAwayFromZero(
    numerator: Int128, denominator: Int128, decimals: Int, written: String
  ) throws {
    let value = try Fraction(numerator, over: denominator)
    #expect(value.digits(decimals: decimals).written == written)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func roundsAsWholeNumbersDo(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let numerator = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let denominator = Int.random(in: 1...100_000, using: &random)
      let decimals = Int.random(in: 0...6, using: &random)
      let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
      let rounded =
        (2 * numerator.magnitude * UInt(power) + UInt(denominator))
        / (2 * UInt(denominator))
      var digits = String(rounded)
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      if decimals > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals)) }
      let value = try Fraction(Int128(numerator), over: Int128(denominator))
      #expect(
        value.digits(decimals: decimals).written
          == (numerator < 0 && rounded > 0 ? "-" : "") + digits)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func looksLikeWhatHasTheSameDigits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var alike = 0
    for _ in 0..<2000 {
      // Near each other and around zero, and as far apart as numbers are.
      let most: Int128 = [300, 3_000_000, .max].randomElement(using: &random) ?? 1
      let parts = Int128.random(in: 1...min(most, 1000), using: &random)
      let (one, other) = (
        try Fraction(.random(in: -most...most, using: &random), over: parts),
        try Fraction(.random(in: -most...most, using: &random), over: parts)
      )
      let decimals = Int.random(in: 0...3, using: &random)
      let hasSameDigits = one.digits(decimals: decimals) == other.digits(decimals: decimals)
      #expect(one.looksLike(other, decimals: decimals) == hasSameDigits, "\(one) \(other)")
      if hasSameDigits { alike += 1 }
    }
    #expect(alike > 20)
  }

  @Test(
    arguments: [
      (100, 3, 12, "33.3333333333"), (1, 3, 3, "0.333"), (2, 3, 3, "0.667"), (1, 300, 3, "0.00333"),
      (-2, 3, 1, "-0.7"), (73, 2, 12, "36.5"), (30, 1, 12, "30"), (0, 1, 12, "0"),
      (99999, 10000, 3, "10"), (1, 1_000_000, 3, "0.000001"), (12345, 10, 3, "1235"),
      (1_234_567, 1, 3, "1234567"), (1, .max, 3, "0.\(String(repeating: "0", count: 38))588"),
    ] as [(Int128, Int128, Int, String)])
  func keepsSignificantDigitsWithoutZerosAtTheEnd(
    numerator: Int128, denominator: Int128, significant: Int, written: String
  ) throws {
    let value = try Fraction(numerator, over: denominator)
    #expect(value.digits(significant: significant).written == written)
  }

  @Test(
    arguments: [
      (30, 1, 18, 0), (73, 2, 18, 1), (1, 8, 18, 3), (-1, 8, 18, 3), (1, 8, 3, 3), (1, 8, 2, nil),
      (1, 3, 18, nil), (0, 1, 0, 0), (1, 1_000_000_000_000_000_000, 18, 18),
      (1, 1_000_000_000_000_000_000, 17, nil), (1, .max, 40, nil),
    ] as [(Int128, Int128, Int, Int?)])
  func knowsHowManyDecimalsAreExact(
    numerator: Int128, denominator: Int128, limit: Int, decimals: Int?
  ) throws {
    let value = try Fraction(numerator, over: denominator)
    #expect(value.exactDecimals(limit: limit) == decimals)
  }
}

extension DecimalDigits {
  /// The digits with a point and no thousands.
  var written: String {
    (isNegative ? "-" : "") + integer + (fraction.isEmpty ? "" : "." + fraction)
  }
}
