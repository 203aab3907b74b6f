import Quantities
import Testing

@Suite struct FractionTests {
  @Test func aShareJustBelowItsTargetIsBelowIt() throws {
    let share = try Fraction(3682, over: 12275) * .hundred
    #expect(share < Fraction(30))
    #expect(share.digits(decimals: 1).integer == "29" || share.digits(decimals: 1).integer == "30")
  }

  @Test func overflowIsThrownNotWrapped() {
    #expect(throws: ArithmeticFault.overflow) {
      let large = Fraction(Int128.max)
      _ = try large + large
    }
  }
}
