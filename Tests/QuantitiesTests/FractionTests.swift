import Quantities
import TestSupport
import Testing

@Suite struct FractionTests {
  @Test func aShareJustBelowItsTargetIsBelowIt() throws {
    let share = try Fraction(3678, over: 12276) * .hundred
    #expect(share < Fraction(30))
    #expect(share.digits(decimals: 1).written == "30.0")
    #expect(share.digits(decimals: 2).written == "29.96")
  }

  // MARK: Lowest terms

  @Test(
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (7, 7, 1, 1),
      (.max, .max, 1, 1), (.max, -.max, -1, 1), (1, .max, 1, .max),
    ] as [(Int128, Int128, Int128, Int128)])
  func aQuotientIsInLowestTermsOverAPositiveDenominator(
    over: Int128, under: Int128, numerator: Int128, denominator: Int128
  ) throws {
    let fraction = try Fraction(over, over: under)
    #expect(fraction.numerator == numerator)
    #expect(fraction.denominator == denominator)
  }

  @Test(
    arguments: [
      (365, 1, 73, 2), (0, 3, 0, 1), (-1000, 3, -1, 1), (5, 0, 5, 1), (.min, 0, -(1 << 63), 1),
      (1, 18, 1, 1_000_000_000_000_000_000),
    ] as [(Int64, Int, Int128, Int128)])
  func aDecimalNumberIsExact(
    significand: Int64, decimals: Int, numerator: Int128, denominator: Int128
  ) {
    let fraction = Fraction(significand: significand, decimals: decimals)
    #expect(fraction.numerator == numerator)
    #expect(fraction.denominator == denominator)
  }

  @Test(arguments: [(1170, 39, 2), (0, 0, 1), (60, 1, 1), (-90, -3, 2), (1, 1, 60)])
  func minutesAreHours(minutes: Int, numerator: Int, denominator: Int) throws {
    let hours = try Fraction(Int128(numerator), over: Int128(denominator))
    #expect(Fraction(minutesAsHours: minutes) == hours)
  }

  // MARK: Laws

  /// Many are added at once as they are one by one, also where the short way ends.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aSumIsThatOfEachAddedToTheNext(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sizes: [Int64] = [100, 1 << 20, .max / 2, .max]
    let numbers = try (0..<Int.random(in: 0...60, using: &random)).map { _ in
      let size = try #require(sizes[..<Int.random(in: 1...4, using: &random)].last)
      let number = Fraction(
        significand: .random(in: -size...size, using: &random),
        decimals: .random(in: 0...9, using: &random))
      return Int.random(in: 0..<8, using: &random) == 0 ? try number / Fraction(3) : number
    }
    let oneByOne = Result { try numbers.reduce(.zero) { try $0 + $1 } }
    switch Result(catching: { try Fraction(sumOf: numbers) }) {
    case .success(let sum): #expect(try oneByOne.get() == sum)
    // Nothing that can be added one by one is too much at once.
    case .failure: #expect(throws: ArithmeticFault.overflow) { try oneByOne.get() }
    }
  }

  /// Numbers short and long, of few and of many parts.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func boundsAreTheLeastAndTheMost(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = try (0..<Int.random(in: 0..<30, using: &random)).map { _ in
      let number = Self.figure(using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return Fraction(Int128.max - Int128(Int.random(in: 0..<9, using: &random)))
      case 1: return try Fraction(Int128(Int.random(in: 1..<9, using: &random)), over: .max / 5)
      case 2: return -number
      default: return number
      }
    }
    let bounds = Fraction.bounds(of: numbers[...])
    #expect(bounds?.lowerBound == numbers.min())
    #expect(bounds?.upperBound == numbers.max())
  }

  @Test func aSumThatDoesNotFitIsRefused() {
    let most = Fraction(Int128.max)
    #expect(throws: ArithmeticFault.overflow) { try Fraction(sumOf: [.one, most, most]) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func addingAndTakingAwayGivesTheValueBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (a, b) = (Self.figure(using: &random), Self.figure(using: &random))
      #expect(try a + b - b == a)
      #expect(try a + b == b + a)
      #expect(try a - b == -(b - a))
      #expect(try a - a == .zero)
      #expect(try a + .zero == a)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func multiplyingAndDividingGivesTheValueBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (a, b) = (Self.figure(using: &random), Self.figure(using: &random))
      let c = Self.smallFigure(using: &random)
      #expect(try a * b == b * a)
      #expect(try a * .one == a)
      #expect(try c * (a + a) == c * a + c * a)
      if !b.isZero { #expect(try a * b / b == a) }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func orderAgreesWithCrossMultiplication(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let (a, b) = (Self.figure(using: &random), Self.figure(using: &random))
      // Eighteen digits a side: the products fit.
      let (left, right) = (a.numerator * b.denominator, b.numerator * a.denominator)
      #expect((a < b) == (left < right))
      #expect((a == b) == (left == right))
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func orderOfHugeValuesAgreesWithTheirContinuedFractions(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let a = try Self.hugeFigure(using: &random)
      // A neighbour that differs from `a` in its last bits only.
      let b = try Fraction(
        a.numerator - Int128(Int.random(in: 0...1, using: &random)),
        over: a.denominator - Int128(Int.random(in: 0...1, using: &random)))
      let c = try Self.hugeFigure(using: &random)
      for other in [b, c] {
        let order = Self.order(of: a, other)
        #expect((a < other) == (order < 0))
        #expect((a > other) == (order > 0))
        #expect((a == other) == (order == 0))
      }
    }
  }

  /// At most eighteen digits in all, as input has them.
  private static func figure(using random: inout SeededGenerator) -> Fraction {
    let limit = Int64(1) << Int64.random(in: 1...59, using: &random)
    return Fraction(
      significand: Int64.random(in: -limit...limit, using: &random),
      decimals: Int.random(in: 0...18, using: &random))
  }

  private static func smallFigure(using random: inout SeededGenerator) -> Fraction {
    Fraction(
      significand: Int64.random(in: -999...999, using: &random),
      decimals: Int.random(in: 0...2, using: &random))
  }

  /// A numerator and a denominator of up to 126 bits.
  private static func hugeFigure(
    using random: inout SeededGenerator
  ) throws(ArithmeticFault) -> Fraction {
    let limit = Int128(1) << 126
    return try Fraction(
      Int128.random(in: -limit...limit, using: &random),
      over: Int128.random(in: 2...limit, using: &random))
  }

  /// Negative, zero or positive as the left one is smaller, equal or larger: whole parts decide, and
  /// where they are equal the turned rests do, so nothing is ever multiplied.
  private static func order(of left: Fraction, _ right: Fraction) -> Int {
    var (a, b) = (left.numerator, left.denominator)
    var (c, d) = (right.numerator, right.denominator)
    var sign = 1
    while true {
      let (p, q) = (floor(a, b), floor(c, d))
      if p != q { return p < q ? -sign : sign }
      let (restA, restC) = (a - p * b, c - q * d)
      if restA == 0 || restC == 0 {
        return restA == restC ? 0 : restA == 0 ? -sign : sign
      }
      (a, b, c, d, sign) = (b, restA, d, restC, -sign)
    }
  }

  private static func floor(_ a: Int128, _ b: Int128) -> Int128 {
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return rest < 0 ? quotient - 1 : quotient
  }

  // MARK: What has no result

  @Test func overflowIsThrownNotWrapped() throws {
    let large = Fraction(Int128.max)
    let small = try Fraction(1, over: .max)
    #expect(throws: ArithmeticFault.overflow) { try large + large }
    #expect(throws: ArithmeticFault.overflow) { try -large - large }
    #expect(throws: ArithmeticFault.overflow) { try -large - .one }
    #expect(throws: ArithmeticFault.overflow) { try large * large }
    #expect(throws: ArithmeticFault.overflow) { try small * small }
    #expect(throws: ArithmeticFault.overflow) { try large / small }
    #expect(throws: ArithmeticFault.overflow) { try large + small }
    #expect(throws: ArithmeticFault.overflow) { try Fraction(.min, over: 1) }
    #expect(throws: ArithmeticFault.overflow) { try Fraction(1, over: .min) }
  }

  @Test func aProductThatFitsIsFoundThroughLargeFactors() throws {
    let large = Fraction(Int128.max)
    let small = try Fraction(1, over: .max)
    #expect(try large * small == .one)
    #expect(try large / large == .one)
    #expect(try large - large == .zero)
  }

  /// At the ends of what fits, every operation has a result that can be taken back, or throws; none traps.
  @Test func atTheEndsOfWhatFitsNothingTraps() throws {
    let near: [Int128] = [0, 1, 2, 3, 10, 1 << 63, 1 << 64, 1 << 126].flatMap { [$0, $0 + 1] }
    let numbers = near.flatMap { [$0, -$0, .max - $0, -(.max - $0)] } + [.min]
    var values: [Fraction] = []
    for numerator in numbers {
      for denominator in [1, 2, 3, 1 << 64, .max - 1, .max, -.max, .min] as [Int128] {
        if let value = try? Fraction(numerator, over: denominator) { values.append(value) }
      }
    }
    #expect(values.count > 200)
    var results = 0
    for left in values {
      for decimals in [0, 1, 18] { _ = left.digits(decimals: decimals) }
      _ = (left.digits(significant: 12), left.magnitude, left.binary)
      for right in values {
        if let sum = try? left + right {
          results += 1
          #expect((left < sum) == !(right.isNegative || right.isZero))
        }
        if let rest = try? left - right {
          results += 1
          #expect(rest.isNegative == (left < right))
        }
        if let product = try? left * right {
          results += 1
          #expect(product.isZero == (left.isZero || right.isZero))
        }
        if let quotient = try? left / right {
          results += 1
          #expect((quotient == .one) == (left == right && !left.isZero))
        }
      }
    }
    #expect(results > 1000)
  }

  @Test func divisionByZeroIsThrown() {
    #expect(throws: ArithmeticFault.divisionByZero) { try Fraction(1, over: 0) }
    #expect(throws: ArithmeticFault.divisionByZero) { try Fraction(0, over: 0) }
    #expect(throws: ArithmeticFault.divisionByZero) { try Fraction.one / .zero }
  }

  @Test(arguments: [(-5, 5, true), (5, 5, false), (0, 0, false)])
  func magnitudeHasNoSign(value: Int, magnitude: Int, isNegative: Bool) {
    #expect(Fraction(value).magnitude == Fraction(magnitude))
    #expect(Fraction(value).isNegative == isNegative)
  }
}
