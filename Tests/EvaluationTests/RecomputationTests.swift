import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// What a reader can do by hand with the printed steps alone.
@Suite struct RecomputationTests {
  @Test(arguments: [
    ("Tests/Examples/eksempelby", 12), ("strategies/holbaek", 0), ("strategies/hvidovre", 0),
    ("strategies/glostrup", 0), ("strategies/bornholm", 0), ("strategies/koege", 1),
    ("strategies/kl", 0), ("strategies/vestegnen", 0),
  ])
  func everyPrintedStepCanBeRecomputed(folder: String, atLeast: Int) throws {
    let trial = try Trial(shipped: folder)
    #expect(trial.diagnostics.map(\.id) == [])
    var recomputed = 0
    for milestone in try trial.judgement(asOf: "2016-03-31").milestones {
      var target: Fraction?
      var share: Fraction?
      for step in milestone.derivation {
        let text = step.message.text(.danish)
        let numbers = PrintedNumber.all(in: text, .danish)
        switch step.message.key {
        case .stepNumerator, .stepDenominator, .stepSum:
          let sum = try #require(numbers.last)
          let terms = try step.terms.reduce(Fraction.zero) { total, term in
            let printed = PrintedNumber.all(in: term.message.text(.danish), .danish)
            return try total + #require(printed.first)
          }
          #expect(terms == sum, "\(milestone.id): \(text)")
          #expect(step.terms.allSatisfy { $0.span != nil })
        case .stepShare:
          try #require(numbers.count == 3, "\(milestone.id): \(text)")
          let value = try numbers[0] / numbers[1] * .hundred
          #expect(rounds(value, to: numbers[2], in: text), "\(milestone.id): \(text)")
          share = value
          recomputed += 1
        case .stepRelative:
          try #require(numbers.count == 3, "\(milestone.id): \(text)")
          // "Fra 1.100 henvendelser: -10 % giver 990 henvendelser."
          let change = text.split(separator: ": ")[1].prefix { $0 != "g" }
          let value =
            change.contains("%")
            ? try numbers[0] * (Fraction.hundred + numbers[1]) / .hundred
            : try numbers[0] + numbers[1]
          #expect(rounds(value, to: numbers[2], in: text), "\(milestone.id): \(text)")
          if target == nil { target = value }
          recomputed += 1
        case .stepWorkingDays:
          try #require(numbers.count == 6, "\(milestone.id): \(text)")
          let value = try numbers[2] * numbers[0] / numbers[1]
          #expect(rounds(value, to: numbers[3], in: text), "\(milestone.id): \(text)")
          let aDay = try numbers[2] / numbers[1]
          #expect(rounds(aDay, to: numbers[5], in: text), "\(milestone.id): \(text)")
          target = value
          recomputed += 1
        default: break
        }
      }
      guard milestone.verdict == .met || milestone.verdict == .missed else { continue }
      if let share, milestone.measured?.numerator != nil, let measured = milestone.measured?.number
      {
        #expect(share == measured, "\(milestone.id)")
      }
      if let target, let resolved = milestone.target?.criterion?.number {
        #expect(target == resolved, "\(milestone.id)")
      }
    }
    #expect(recomputed >= atLeast)
  }

  /// Whether a value rounds to the number printed last, at the decimals it was printed with.
  private func rounds(_ value: Fraction, to printed: Fraction, in text: String) -> Bool {
    let decimals = printed.exactDecimals(limit: 18) ?? 0
    return (decimals...max(decimals, 4)).contains {
      value.digits(decimals: $0) == printed.digits(decimals: $0)
    }
  }
}
