internal import Quantities

/// What a number in a formula is counted in.
struct FormulaUnit {
  /// A number written out: it takes the unit of what it is added to or compared with.
  private let isPlain: Bool
  /// Units multiplied and divided with one another, per cent among them; without any it is a ratio.
  private let exponents: [Unit: Int]
  /// How often it was multiplied by a hundred without having become per cent, or divided without
  /// having been so.
  private let hundreds: Int

  static let plain = FormulaUnit(isPlain: true)

  private init(isPlain: Bool = false, _ exponents: [Unit: Int] = [:], hundreds: Int = 0) {
    self.isPlain = isPlain
    // A hundred turns a ratio into per cent, and per cent into a ratio.
    let percent = exponents[.percent] ?? 0
    let isToBe = hundreds > 0 && (exponents.isEmpty || percent < 0) && !isPlain
    let hasBeen = hundreds < 0 && percent > 0
    let step = isToBe ? 1 : hasBeen ? -1 : 0
    var exponents = exponents
    if step != 0 { exponents[.percent] = percent + step == 0 ? nil : percent + step }
    self.exponents = exponents
    self.hundreds = hundreds - step
  }

  init(_ unit: Unit) {
    switch unit {
    case .percent, .points: self.init([.percent: 1])
    case .kroner, .hoursPerWeek, .set: self.init([unit: 1])
    case .counted(let word):
      // `kr./contacts` is kroner divided by contacts.
      let words = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard words.count > 1, !words.contains("") else {
        self.init([unit: 1])
        return
      }
      self = words.dropFirst().reduce(FormulaUnit(Unit(words[0]))) {
        $0.times(FormulaUnit(Unit($1)), divided: true)
      }
    }
  }

  var isRatio: Bool { !isPlain && exponents.isEmpty }
  var isPercent: Bool { exponents == [.percent: 1] }
  var hasPercent: Bool { exponents[.percent] != nil }
  var isNumber: Bool { isPlain }

  private func isSame(as other: FormulaUnit) -> Bool {
    isPlain == other.isPlain && exponents == other.exponents
  }

  /// The unit of two numbers that are added, compared or chosen between; nil where they differ.
  func joined(_ other: FormulaUnit) -> FormulaUnit? {
    if isPlain { return other }
    return other.isPlain || isSame(as: other) ? self : nil
  }

  func times(_ other: FormulaUnit, divided isDivided: Bool) -> FormulaUnit {
    if other.isPlain { return self }
    var product = exponents
    for (unit, exponent) in other.exponents {
      let sum = (product[unit] ?? 0) + (isDivided ? -exponent : exponent)
      product[unit] = sum == 0 ? nil : sum
    }
    return FormulaUnit(
      product, hundreds: hundreds + (isDivided ? -other.hundreds : other.hundreds))
  }

  /// Times or divided by a hundred that is written out.
  func timesHundred(divided isDivided: Bool) -> FormulaUnit {
    isPlain ? self : FormulaUnit(exponents, hundreds: hundreds + (isDivided ? -1 : 1))
  }

  /// Whether figures in a unit may be what this is: the same, or a name for what has none of its own.
  func mayBeCalled(_ unit: Unit, inputs: [Unit]) -> Bool {
    // A number without a unit is in its indicator's.
    if isPlain || isSame(as: FormulaUnit(unit)) { return true }
    guard case .counted(let word) = unit else { return false }
    let isSimple = exponents.count == 1 && exponents.first?.value == 1
    guard !isSimple || isPercent, !inputs.contains(unit) else { return false }
    // `contacts/kr.` says what it is, and wrongly; `kr./henvendelse` is a name.
    let words = word.split(separator: "/").map { Unit(String($0)) }
    return words.count < 2 || !words.allSatisfy { exponents[$0] != nil }
  }

  /// The units in the words of strategy files: `kr. / contacts`; empty for a ratio.
  var code: String {
    func side(_ isBelow: Bool) -> [String] {
      exponents.filter { isBelow ? $0.value < 0 : $0.value > 0 }
        .flatMap { unit, exponent in
          Array(repeating: unit.code, count: Int(exponent.magnitude))
        }.sorted()
    }
    let (above, below) = (side(false), side(true))
    if above.isEmpty, below.isEmpty { return "" }
    return ([above.isEmpty ? "1" : above.joined(separator: " · ")] + below).joined(separator: " / ")
  }
}
