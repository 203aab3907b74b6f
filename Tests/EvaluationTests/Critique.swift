import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// One line of a table: a strategy and its measurements, and what must be found in the document.
struct Critique: Sendable, CustomTestStringConvertible {
  let name: String
  /// The strategy below its frame.
  let strategy: String
  /// What stands in `measurements/m.csv`, as in `Ruling`.
  var rows = ""
  var asOf = "2016-03-31"
  /// The findings of the rules asked for, as `severity rule subject`.
  let found: [String]
  /// What they must say, in Danish.
  var says: [String] = []

  var testDescription: String { name }

  /// Only findings of these rules are compared; the rest of the document is as loose as it may be.
  func check(_ rules: FindingRule...) throws {
    let trial = try Trial(strategy, rows.isEmpty ? [:] : ["m.csv": Ruling.table(rows)])
    #expect(trial.diagnostics.map(\.id) == [])
    let findings = try trial.findings(asOf: asOf).filter { rules.contains($0.rule) }
    let listed = findings.map { "\($0.severity) \($0.rule.rawValue) \($0.subject)" }
    let text = findings.map { $0.message.text(.danish).ordinarySpaces }.joined(separator: "\n")
    #expect(listed == found, "\(text)")
    for words in says { #expect(text.contains(words), "\(words)\n— lacking in:\n\(text)") }
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
  }
}

extension FindingRule {
  // Rules of files, which the program itself has no name for.
  static let initiativeWithoutGoal = Self(rawValue: "initiative-without-goal")
  static let goalWithoutInitiative = Self(rawValue: "goal-without-initiative")
  static let goalNotMeasurable = Self(rawValue: "goal-not-measurable")
  static let targetsNotMonotone = Self(rawValue: "targets-not-monotone")
  static let targetBehindBaseline = Self(rawValue: "target-behind-baseline")
}

extension Trial {
  /// Every finding down to the notes.
  func findings(asOf day: String = "2016-03-31") throws -> [Finding] {
    var found: [Finding] = []
    var counted = 0
    try judgement(asOf: day).forEachFinding(from: .note) { _ in
      counted += 1
    } _: {
      found.append($0)
    }
    #expect(counted == found.count)
    return found
  }
}
