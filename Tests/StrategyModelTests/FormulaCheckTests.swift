import Diagnostics
import StrategyModel
import TestSupport
import Testing

/// Formulas are checked before anything is measured, and every fault is told at its place in them.
@Suite struct FormulaCheckTests {
  static func diagnostics(_ formula: String, unit: String = "contacts") throws -> (
    [Diagnostic], [Range<Int>]
  ) {
    let source = MarkedSource(
      Trial.frame + """
        indicators:
          contacts: {unit: contacts, measures: flow}
          share: {unit: "%", measures: stock}
          money: {unit: kr., measures: flow}
          members: {unit: set}
          f:
            unit: "\(unit)"
            formula: \(formula)
        goals:
          g: {indicator: f, milestones: {2012: {at-least: 1}}}

        """)
    return (try Trial(source.text).diagnostics, source.expected)
  }

  @Test(arguments: [
    ("value(\"contacts\") + «value(\"money\")»", "strategy.formula-units-differ"),
    ("'value(\"contacts\") + «value(\"money\")»'", "strategy.formula-units-differ"),
    ("\"value(\\\"contacts\\\") + «value(\\\"money\\\")»\"", "strategy.formula-units-differ"),
    (
      ">\n        value(\"contacts\")\n        + «value(\"money\")»",
      "strategy.formula-units-differ"
    ),
    (
      "|\n        value(\"contacts\")\n        + «value(\"money\")»\n",
      "strategy.formula-units-differ"
    ),
    ("value(«\"contcts\"») + 1", "strategy.unknown-id"),
    ("'«value(\"contacts\") > 1 ? value(\"money\") + 1 : 1»'", "strategy.formula-result-unit"),
    ("math.least(value(\"contacts\"), «value(\"share\")»)", "strategy.formula-units-differ"),
    ("'value(\"contacts\") < «value(\"money\")» ? 1 : 2'", "strategy.formula-units-differ"),
    ("«value(\"contacts\") > 1»", "strategy.formula-not-a-number"),
    ("'«value(\"contacts\")» ? 1 : 2'", "strategy.formula-not-a-condition"),
    ("value(«\"members\"»)", "strategy.formula-of-set"),
    ("«1 + 2»", "strategy.formula-without-indicator"),
    ("«value(\"f\")»", "strategy.formula-circle"),
    ("«contacts» + 1", "rule.unknown-name"),
    ("«vale(\"contacts\")»", "rule.unknown-function"),
    ("«max(value(\"contacts\"), 1)»", "rule.unknown-function"),
    ("value(\"contacts\") + «[1][0]»", "strategy.formula-not-arithmetic"),
    ("«value(\"contacts\") % 2»", "strategy.formula-not-arithmetic"),
    ("value(\"contacts\") + «\"1\"»", "strategy.formula-not-arithmetic"),
    ("«value(1)»", "strategy.formula-not-arithmetic"),
    ("value(\"contacts\") + «1234567890123456789.5»", "rule.invalid-number"),
    ("value(\"contacts\") «)»", "rule.unexpected"),
  ])
  func aFaultIsToldAtItsCharacter(marked: String, id: String) throws {
    let (found, expected) = try Self.diagnostics(marked)
    #expect(found.map(\.id) == [id])
    #expect(found.compactMap { $0.span?.offsets } == expected)
  }

  @Test(
    arguments: [
      ("value(\"contacts\") + 1", "contacts", []),
      ("value(\"share\") - value(\"share\")", "points", []),
      ("value(\"share\") - value(\"share\")", "%", []),
      ("value(\"money\") / value(\"contacts\")", "kr./contacts", []),
      ("value(\"money\") / value(\"contacts\")", "kr. pr. henvendelse", []),
      ("value(\"money\") / value(\"contacts\")", "contacts/kr.", ["strategy.formula-result-unit"]),
      ("value(\"money\") / value(\"contacts\")", "kr.", ["strategy.formula-result-unit"]),
      ("value(\"money\") / value(\"contacts\") * value(\"contacts\")", "kr.", []),
      ("value(\"contacts\") / value(\"contacts\")", "%", ["strategy.formula-result-unit"]),
      ("value(\"contacts\") / value(\"contacts\") * 100", "%", []),
      ("value(\"contacts\") * 100 / value(\"contacts\")", "%", []),
      ("value(\"contacts\") / 100 * value(\"share\")", "contacts", []),
      ("value(\"contacts\") * 100", "contacts", []),
      ("value(\"share\") / 100", "%", ["strategy.formula-result-unit"]),
      ("100 * (value(\"contacts\") / value(\"contacts\"))", "index", []),
      ("value(\"share\") * value(\"contacts\")", "contacts", ["strategy.formula-result-unit"]),
      ("value(\"share\") / 100 * value(\"contacts\")", "contacts", []),
      ("value(\"contacts\") * value(\"share\") / 100", "contacts", []),
      ("value(\"contacts\") / value(\"share\") * 100", "contacts", []),
      ("value(\"contacts\") * 12 / 10.5", "contacts", []),
      ("-value(\"money\")", "kr.", []),
      ("'value(\"contacts\") > 10.0 && !(value(\"money\") == 0 || false) ? 1 : 2'", "index", []),
    ] as [(String, String, [String])])
  func unitsAreReckonedWith(formula: String, unit: String, ids: [String]) throws {
    #expect(try Self.diagnostics(formula, unit: unit).0.map(\.id) == ids)
  }

  static func rows(_ formulas: [String]) -> String {
    "indicators:\n  contacts: {unit: contacts, measures: flow}\n"
      + formulas.enumerated().map { "  f\($0): {unit: contacts, formula: '\($1)'}\n" }.joined()
      + "goals:\n  g: {indicator: f0, milestones: {2012: {at-least: 1}}}\n"
  }

  @Test func aCircleIsToldWholeAndOnce() throws {
    let trial = try Trial(
      Self.rows(["value(\"f1\")", "value(\"f2\") + 1", "value(\"contacts\") - value(\"f0\")"]))
    #expect(
      trial.diagnostics.map { $0.message.text(.english) } == [
        "the formulas go round in a circle: f0 → f1 → f2 → f0"
      ])
  }

  @Test(arguments: [16, 17, 300])
  func formulasMayOnlyRestOnSoManyInARow(count: Int) throws {
    let formulas =
      (1..<count).map { "value(\"f\($0)\")" } + ["value(\"contacts\")"]
    let found = Set(try Trial(Self.rows(formulas)).diagnostics.map(\.id))
    #expect(found == (count > 16 ? ["strategy.formula-too-far"] : []))
  }

  @Test func formulasThatGrowWithEachStepAreRefused() throws {
    let formulas =
      (1..<15).map { "value(\"f\($0)\") + value(\"f\(min(14, $0 + 1))\")" }
      + ["value(\"contacts\")"]
    let found = try Trial(Self.rows(formulas)).diagnostics
    #expect(!found.isEmpty && found.allSatisfy { $0.id == "strategy.formula-too-far" })
  }

  @Test func aLongOrDeepFormulaIsRefused() throws {
    let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
    let long = "value(\"contacts\")" + String(repeating: " + 1", count: 2000)
    for formula in [deep, long] {
      #expect(try Trial(Self.rows([formula])).diagnostics.map(\.id) == ["rule.too-large"])
    }
  }

  @Test func whatBelongsToCountsIsRefused() throws {
    let trial = try Trial(
      """
      indicators:
        contacts: {unit: contacts, measures: flow}
        f: {unit: contacts, formula: 'value("contacts")', collected: {weeks: [17]}, annual: {factor: 26}, minimum-n: 5}
      goals:
        g: {indicator: f, milestones: {2012: {at-least: 1}}}

      """)
    #expect(
      trial.diagnostics.map { $0.message.text(.english) } == [
        "collected belongs with the indicators that the formula asks for",
        "annual belongs with the indicators that the formula asks for",
        "minimum-n belongs with the indicators that the formula asks for",
      ])
  }

  @Test func strategiesThatUseEachOtherMayNotReckonInACircle() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Trial.frame
        + "uses: {b: ../b/strategy.yaml}\nindicators:\n  x: {unit: \"%\", formula: 'value(\"b:y\")'}\n"
        + "goals:\n  g: {indicator: x, milestones: {2012: {at-least: 1}}}\n",
      "strategies/b/strategy.yaml": Trial.frame
        + "uses: {a: ../a/strategy.yaml}\nindicators:\n  y: {unit: \"%\", formula: 'value(\"a:x\")'}\n"
        + "goals:\n  g: {indicator: y, milestones: {2012: {at-least: 1}}}\n",
    ])
    let loader = StrategyLoader(files: sandbox.files(sources: SourceStore()))
    _ = loader.load("strategies/a/strategy.yaml")
    #expect(Set(loader.diagnostics.map(\.id)) == ["strategy.formula-circle"])
  }
}
