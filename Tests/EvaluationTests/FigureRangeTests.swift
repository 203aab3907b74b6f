import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// Rules about figures are first judged by what an indicator's figures lie between; what they find must
/// be what they find when each figure is looked at.
@Suite struct FigureRangeTests {
  static let conditions: [(when: String?, require: String)] = [
    (nil, "observation.value >= 20"),
    (nil, "observation.value < 50"),
    (nil, "!(observation.value > 50)"),
    (nil, "observation.value == 30 || observation.value > 31"),
    (nil, "observation.value != 30 && observation.value != 31.5"),
    (nil, "50 >= observation.value"),
    (nil, "observation.value * -1 >= -60"),
    (nil, "-observation.value / 2 <= -5"),
    (nil, "100 / observation.value > 2"),
    (nil, "observation.value * observation.value <= 2500"),
    (nil, "observation.unit == \"%\" ? observation.value <= 100 : observation.value <= 60"),
    (nil, "observation.value < 20 || observation.value > 30"),
    ("has(observation.previous)", "observation.value - observation.previous <= 20"),
    ("has(observation.previous)", "observation.value <= observation.previous * 3"),
    ("observation.value > 40", "observation.previous > 10"),
    ("observation.value > 40", "!has(observation.previous) || observation.previous > 10"),
    (
      "has(observation.previous) && observation.unit != \"%\"",
      "observation.value < 20 && observation.previous < 20 || observation.value <= observation.previous * 5 && observation.previous <= observation.value * 5"
    ),
  ]

  private static let strategy = """
    indicators:
      post: {title: Post, unit: "%", better: higher}
      calls: {title: Opkald, unit: calls, better: lower, measures: flow}
      open: {title: Åbent, unit: hours/week, better: higher}
    goals:
      post: {indicator: post, milestones: {2015: 50 %}}

    """

  /// What a rule finds, and what it finds when it asks for something that only each row can answer.
  private static func found(
    _ condition: (when: String?, require: String), _ trial: Trial
  ) throws -> (byRange: [String], byRow: [String]) {
    let when = condition.when.map { "(\($0))" } ?? "true"
    let sandbox = try Sandbox([
      "rules/r.yaml": """
      rules:
        by-range:
          title: {da: Egen, en: Own}
          subject: observation
          severity: error
          when: '\(when)'
          require: '\(condition.require)'
          message: {da: fundet, en: found}
        by-row:
          title: {da: Egen, en: Own}
          subject: observation
          severity: error
          when: 'has(observation.id) && \(when)'
          require: '\(condition.require)'
          message: {da: fundet, en: found}
      """
    ])
    let sources = SourceStore()
    var loader = RuleLoader(sources: sources)
    let files = FileTree(holding: [sandbox.path + "/rules"], sources: sources)
    loader.read(folder: try #require(files.locate(sandbox.path + "/rules")), files)
    let rules = loader.ruleSet()
    #expect(loader.diagnostics.map { $0.message.text(.danish) } == [])
    var found: [String: [String]] = [:]
    try trial.judgement(asOf: "2016-03-31").forEachFinding(
      by: rules, from: .note, count: { _ in }
    ) { finding in
      found[finding.rule.rawValue, default: []].append(
        "\(finding.severity) \(finding.subject) \(finding.message.text(.danish))")
    }
    return (found["by-range"] ?? [], found["by-row"] ?? [])
  }

  @Test(arguments: conditions.indices)
  func aRuleFindsWhatItFindsRowByRow(_ index: Int) throws {
    var random = SeededGenerator(seed: UInt64(index))
    var sawFindings = false
    for round in 0..<12 {
      // Figures near each other, far from each other, and all alike.
      let least = Int.random(in: -10...60, using: &random)
      let spread = [0, 5, 60][round % 3]
      var rows = "indicator;period;value;area\n"
      for indicator in ["post", "calls", "open"] {
        for year in 1985..<1985 + Int.random(in: 0...25, using: &random) {
          // Of a few areas, each with figures of its own size, or of the whole.
          let areas = round % 2 == 0 ? [""] : ["Nord", "Syd", "Vest"]
          for (place, area) in areas.enumerated() {
            let figure = Int.random(in: least...(least + spread), using: &random) + place * 25
            let value = indicator == "open" && round == 4 ? "man-fre 9-15" : String(figure)
            rows += "\(indicator);\(year);\(value);\(area)\n"
          }
        }
      }
      let trial = try Trial(Self.strategy, ["m.csv": rows])
      let found = try Self.found(Self.conditions[index], trial)
      #expect(found.byRange == found.byRow, "\(rows)")
      sawFindings = sawFindings || !found.byRow.isEmpty
    }
    #expect(sawFindings)
  }
}
