internal import Diagnostics
internal import Quantities

extension Figure {
  /// A figure that was computed in binary, rounded to so many decimals, and to more where it would else
  /// seem to lie on the other side of a bound, or on it; nil for what is no number.
  init?(rounding value: Double, _ unit: Unit?, decimals: Int, apartFrom bounds: [Double]) {
    func side(_ number: Double, _ bound: Double) -> Int {
      number < bound ? -1 : number > bound ? 1 : 0
    }
    var decimals = decimals
    while decimals < Self.mostDecimals, let rounded = Fraction(rounding: value, decimals: decimals),
      !bounds.allSatisfy({ side(rounded.binary, $0) == side(value, $0) })
    {
      decimals += 1
    }
    guard let rounded = Fraction(rounding: value, decimals: decimals) else { return nil }
    self.init(rounded, unit, decimals: decimals)
  }

  /// Beyond these a binary figure says nothing.
  private static let mostDecimals = 12
}
