/// The way to binary numbers and back, for the methods of outlook alone: they are published as computed
/// in binary, everything else is exact.
extension Fraction {
  /// The nearest binary number, or close to it for figures of more than 15 digits.
  package var binary: Double { Double(numerator) / Double(denominator) }

  /// A binary number rounded to so many decimals (at most 12), half away from zero; nil for what is
  /// not finite or does not fit.
  package init?(rounding value: Double, decimals: Int) {
    let scale = (0..<min(decimals, 12)).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard value.isFinite, abs(value) < 1e24,
      let scaled = Int128(exactly: (value * Double(scale)).rounded(.toNearestOrAwayFromZero)),
      let fraction = try? Fraction(scaled, over: scale)
    else { return nil }
    self = fraction
  }
}
