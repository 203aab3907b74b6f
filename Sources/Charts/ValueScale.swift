private import Glibc
internal import Diagnostics
internal import Quantities

/// The upright axis: which values a chart shows, where, and what is written beside them.
struct ValueScale {
  let low: Double
  let high: Double
  let beginsAtZero: Bool
  let ticks: [(value: Double, text: String)]
  /// What the axis counts in: `%`, `mio. kr.`
  let unit: String
  /// Figures are shown divided by ten to this power.
  private let exponent: Int
  private let language: Language

  init(_ values: [Double], unit: Unit?, language: Language) {
    self.language = language
    let range = Self.range(values, isPercent: unit == .percent)
    let step = Self.niceStep((range.to - range.from) / 4)
    let first = (range.from / step + 1e-6).rounded(.down)
    let last = max(first + 1, (range.to / step - 1e-6).rounded(.up))
    low = first * step
    let top = last * step
    high = unit == .percent && range.to <= 100 && low < 100 ? min(top, 100) : top
    beginsAtZero = low <= 0 && 0 <= high
    exponent = Self.exponent(of: max(abs(low), abs(high)))
    self.unit = Self.words(unit, exponent, language)
    let shown = Self.scaled(step, exponent)
    let decimals = (0...6).first { Self.isWhole(shown * Self.power($0)) } ?? 6
    var ticks: [(Double, String)] = []
    for index in 0...12 {
      let value = (first + Double(index)) * step
      guard !values.isEmpty, value <= high + step * 1e-6,
        let text = Fraction(rounding: (first + Double(index)) * shown, decimals: decimals)
      else { break }
      ticks.append((value, language.number(text, decimals: decimals)))
    }
    self.ticks = ticks
  }

  /// Zero belongs to the axis, unless all movement would be hidden by it.
  private static func range(_ values: [Double], isPercent: Bool) -> (from: Double, to: Double) {
    guard let least = values.min(), let most = values.max() else {
      return (0, isPercent ? 100 : 1)
    }
    let reach = max(abs(least), abs(most))
    let span = most - least
    guard reach > 0 else { return (0, isPercent ? 100 : 1) }
    let isHidden = span < reach * 0.1 && span > reach * 1e-5
    if least > 0 { return isHidden ? (max(0, least - span / 2), most + span / 2) : (0, most) }
    if most < 0 { return isHidden ? (least - span / 2, min(0, most + span / 2)) : (least, 0) }
    return (least, most)
  }

  /// The next of 1, 2, 2.5, 5 and 10 times a power of ten.
  private static func niceStep(_ raw: Double) -> Double {
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    return ([1, 2, 2.5, 5].first { $0 * power >= raw } ?? 10) * power
  }

  // MARK: Large and small figures

  /// Figures of a million and more, and those below a hundredth, are counted in powers of a thousand.
  private static func exponent(of reach: Double) -> Int {
    var (rest, exponent) = (reach, 0)
    guard reach >= 1e6 || reach < 0.01 else { return 0 }
    while rest >= 1000 { (rest, exponent) = (rest / 1000, exponent + 3) }
    while rest < 1 { (rest, exponent) = (rest * 1000, exponent - 3) }
    return exponent
  }

  private static func words(_ unit: Unit?, _ exponent: Int, _ language: Language) -> String {
    let word = unit.map(language.unit) ?? ""
    switch exponent {
    case 0: return word
    case 6: return Message(.chartMillions, ["unit": .text(word)]).text(language)
    case 9: return Message(.chartBillions, ["unit": .text(word)]).text(language)
    default:
      let raised: [Character: Character] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
        "8": "⁸", "9": "⁹",
      ]
      let power = "10" + String("\(exponent)".compactMap { raised[$0] })
      return word.isEmpty ? power : power + " " + word
    }
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1.0) { power, _ in power * 10 }
  }

  private static func scaled(_ value: Double, _ exponent: Int) -> Double {
    exponent < 0 ? value * power(-exponent) : value / power(exponent)
  }

  private static func isWhole(_ value: Double) -> Bool {
    abs(value - value.rounded()) <= 1e-6 * max(1, abs(value))
  }

  /// A figure beside its point, without the unit that the axis names, never rounded onto one of
  /// `others`.
  func text(_ value: Fraction, beside others: [Fraction] = []) -> String {
    if exponent == 0 {
      let decimals = min(6, Figure(value, nil, beside: others).decimals)
      return language.number(value, decimals: decimals)
    }
    let rounded = Fraction(rounding: Self.scaled(value.binary, exponent), decimals: 2)
    return rounded.map { language.figure(Figure($0, nil)) } ?? "…"
  }
}
