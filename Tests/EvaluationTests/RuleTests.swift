import Diagnostics
import Evaluation
import Foundation
import StrategyModel
import TestSupport
import Testing

/// Rules as data: what they find, and that nothing of it depends on how they are judged.
@Suite struct RuleTests {
  private static let strategy = """
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post:
        title: Digital Post
        indicator: post
        milestones: {2012: 30 %, 2013: 35 %, 2015: 50 %}
    initiatives:
      print: {title: Fjernprint, supports: [post], milestones: {2012: {done: Indført}}}
    """
  private static let rows = "indicator;period;value\npost;2012;29,96\n"

  /// Reads rules over those shipped.
  private func rules(_ text: String, _ more: String...) throws -> (RuleSet, [Diagnostic]) {
    let sources = SourceStore()
    var loader = RuleLoader(sources: sources)
    for (index, text) in ([text] + more).enumerated() {
      let sandbox = try Sandbox(["rules/r.yaml": text])
      let files = FileTree(holding: [sandbox.path + "/rules"], sources: sources)
      let folder = try #require(files.locate(sandbox.path + "/rules"), "\(index)")
      loader.read(folder: folder, files)
    }
    let rules = loader.ruleSet()
    return (rules, loader.diagnostics)
  }

  private func found(
    by rules: RuleSet, of ids: String..., strategy: String = Self.strategy
  ) throws -> [String] {
    let trial = try Trial(strategy, ["m.csv": Self.rows])
    #expect(trial.diagnostics.map(\.id) == [])
    var found: [String] = []
    try trial.judgement(asOf: "2013-12-31").forEachFinding(by: rules, from: .note, count: { _ in })
    { finding in
      guard ids.contains(finding.rule.rawValue) else { return }
      found.append(
        "\(finding.severity) \(finding.subject): " + finding.message.text(.danish).ordinarySpaces)
    }
    return found
  }

  private func rule(
    _ require: String, when: String? = nil, subject: String = "milestone",
    message: String = "{da: \"{{milestone.title}}\", en: x}",
    severity: String = "error", more: String = ""
  ) -> String {
    """
    rules:
      own:
        title: {da: Egen, en: Own}
        subject: \(subject)
        severity: \(severity)
        require: '\(require)'
        message: \(message)
    \(when.map { "    when: '\($0)'\n" } ?? "")\(more)
    """
  }

  @Test(arguments: [
    (
      "milestone.measured >= 29.96",
      ["undecided a/post/2013", "undecided a/print/2012", "undecided a/post/2015"]
    ),
    ("!has(milestone.measured) || milestone.measured > 29.96", ["raised a/post/2012"]),
    ("!has(milestone.gap) || milestone.gap * 100 == -4", []),
    ("!has(milestone.gap) || milestone.target - milestone.measured == 0.04", []),
    ("milestone.due > date(\"2012-12-31\")", ["raised a/post/2012", "raised a/print/2012"]),
    ("days(milestone.due, asOf) < 365", ["raised a/post/2012", "raised a/print/2012"]),
    ("milestone.title != \"Fjernprint\"", ["raised a/print/2012"]),
    ("milestone.kind != \"done\"", ["raised a/print/2012"]),
  ])
  func calculatesExactlyAndTellsWhatIsMissing(require: String, outcome: [String]) throws {
    let (rules, faults) = try rules(rule(require))
    #expect(faults.map(\.id) == [])
    let lines = try found(by: rules, of: "own").map { line in
      let subject = line.split(separator: " ")[1].dropLast()
      return (line.contains("kan ikke afgøres") ? "undecided " : "raised ") + subject
    }
    #expect(lines.sorted() == outcome.sorted())
  }

  @Test func theMessageIsFilledInInBothLanguages() throws {
    let (rules, faults) = try rules(
      rule(
        "milestone.verdict != \"missed\"",
        message:
          "{da: \"{{measured}} mod {{target}} den {{milestone.due}}, {{milestone.isDue}}\", en: x}")
    )
    #expect(faults.map(\.id) == [])
    #expect(
      try found(by: rules, of: "own")
        == ["error a/post/2012: 29,96 % mod 30,00 % den 31. december 2012, ja"])
  }

  @Test func aFolderChangesTheSeverityOfEarlierRulesOrSwitchesThemOff() throws {
    let (rules, faults) = try rules(
      "overrides:\n  target-missed: {severity: note}\n"
        + "  measurement-missing: {applies: false, reason: Tælles senere}\n"
        + "  goal-without-initiative: {severity: error}\n",
      "overrides:\n  measurement-missing: {applies: true}\n")
    #expect(faults.map(\.id) == [])
    let lines = try found(by: rules, of: "target-missed", "measurement-missing")
    #expect(
      lines.map { String($0.prefix(19)) } == [
        "note a/post/2012: D", "warning a/post/2013", "warning a/print/201",
      ])
  }

  @Test func whatTheProgramFindsItselfCanBeChangedToo() throws {
    let strategy = Self.strategy.replacing(
      "initiatives:",
      with: "  mail: {title: E-post, indicator: post, milestones: {2012: 20 %}}\ninitiatives:")
    let ids = "statements-overlap"
    let (plain, _) = try rules("overrides: {}\n")
    #expect(try found(by: plain, of: ids, strategy: strategy).map { $0.prefix(4) } == ["warn"])
    let (severe, _) = try rules("overrides:\n  statements-overlap: {severity: error}\n")
    #expect(try found(by: severe, of: ids, strategy: strategy).map { $0.prefix(5) } == ["error"])
    let (off, _) = try rules("overrides:\n  statements-overlap: {applies: false, reason: Nej}\n")
    #expect(try found(by: off, of: ids, strategy: strategy) == [])
  }

  /// What is true of one milestone is only taken for others where all that was asked is the same.
  @Test func aRuleIsJudgedAnewForEveryKindOfMilestone() throws {
    let (rules, _) = try rules(
      rule("milestone.kind != \"at-least\"", when: "milestone.restsOnCount"))
    let strategy = """
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: lower, measures: flow}
        digital: {title: Digitale, unit: "%", better: higher, share: {of: contacts, where: {channel: email}}}
      goals:
        fewer: {title: Færre, indicator: contacts, milestones: {2012: 400}}
        digital: {title: Digitale, indicator: digital, milestones: {2012: 10 %}}
      """
    let rows = "indicator;period;value;channel\ncontacts;2012;100;email\ncontacts;2012;200;letter\n"
    var found: [String] = []
    try Trial(strategy, ["m.csv": rows]).judgement(asOf: "2013-12-31")
      .forEachFinding(by: rules, from: .note, count: { _ in }) {
        if $0.rule.rawValue == "own" { found.append($0.subject) }
      }
    #expect(found == ["a/digital/2012"])
  }

  @Test func theFirstWordingThatFitsIsSaid() throws {
    let message = """

          - when: milestone.kind == "done"
            da: leverance
            en: delivery
          - {da: "tal: {{milestone.title}}", en: figure}
      """
    let (rules, faults) = try rules(rule("milestone.due > asOf", message: message))
    #expect(faults.map(\.id) == [])
    #expect(
      try found(by: rules, of: "own") == [
        "error a/post/2012: tal: Digital Post", "error a/post/2013: tal: Digital Post",
        "error a/print/2012: leverance",
      ])
  }

  @Test func whatCameOfAMilestoneIsNothingThatADocumentExplains() throws {
    func faults(_ require: String) throws -> [String] {
      try rules(rule(require, more: "    explainable: true\n")).1.map(\.id)
    }
    #expect(try faults("milestone.verdict != \"missed\"") == ["rule.explains-result"])
    #expect(
      try faults("has(goal.missed) && goal.missed == 0") == [
        "rule.explains-result", "rule.explains-result",
      ])
    #expect(try faults("gap > 0") == ["rule.explains-result"])
    #expect(try faults("has(milestone.source) || milestone.isWeaker") == [])
  }

  @Test func aStrategySetsItsOwnThresholds() throws {
    let text = rule(
      "!has(milestone.gap) || milestone.gap > -parameters.most",
      more: "    parameters: {most: 1 points}\n")
    let (rules, faults) = try rules(text)
    #expect(faults.map(\.id) == [])
    #expect(try found(by: rules, of: "own") == [])
    let strict = Self.strategy + "\nrules: {own: {most: 0.01 points}}\n"
    #expect(
      try found(by: rules, of: "own", strategy: strict) == ["error a/post/2012: Digital Post"])
  }

  @Test(arguments: [
    ("{own: {most: 5 %}}", "rule.parameter-value"), ("{own: {least: 5}}", "rule.unknown-parameter"),
    ("{owm: {most: 5}}", "rule.unknown"),
  ])
  func aThresholdThatThereIsNoneOfIsAFault(own: String, id: String) throws {
    let (rules, _) = try rules(rule("true", more: "    parameters: {most: 1 points}\n"))
    let trial = try Trial(Self.strategy + "\nrules: \(own)\n")
    #expect(rules.diagnostics(of: trial.scope.strategy).map(\.id) == [id])
  }

  /// Rules that only ask for facts are judged once for each combination of facts. The same rules made
  /// to look at the day as well are judged one by one.
  @Test(arguments: ["2012-12-31", "2014-06-30", "2016-12-31"])
  func judgingByFactsGivesTheSameAsJudgingOneByOne(day: String) throws {
    let folder = BuiltCommand.packageFolder() + "/rules"
    var texts: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      // A folded requirement is one line like the others.
      let unfolded = text.replacing(#/(?m)^    require: >-\n((?: {6}.*\n)+)/#) { match in
        "    require: "
          + match.output.1.split(separator: "\n").map { $0.drop { $0 == " " } }
          .joined(separator: " ") + "\n"
      }
      texts.append(
        unfolded.replacing(#/(?m)^    require: '?([^'\n]*)'?$/#) {
          "    require: '(\($0.output.1)) && asOf == asOf'"
        })
    }
    let sources = SourceStore()
    var loader = RuleLoader(sources: sources)
    for text in texts {
      let sandbox = try Sandbox(["rules/r.yaml": text])
      let files = FileTree(holding: [sandbox.path + "/rules"], sources: sources)
      loader.read(folder: try #require(files.locate(sandbox.path + "/rules")), files)
    }
    let slow = loader.ruleSet()
    #expect(loader.diagnostics.map { $0.message.text(.english) } == [])
    for path in ["Tests/Examples/eksempelby", "strategies/holbaek", "strategies/hvidovre"] {
      let judgement = try Trial(shipped: path).judgement(asOf: day)
      func all(_ rules: RuleSet) -> [String] {
        var found: [String] = []
        judgement.forEachFinding(by: rules, from: .note, count: { _ in }) {
          found.append(
            "\($0.severity) \($0.rule.rawValue) \($0.subject) \($0.message.text(.danish))")
        }
        return found.sorted()
      }
      #expect(all(slow) == all(RuleLoader.shipped()))
    }
  }

  /// What the program carries is what stands in the repository, without tests and comments.
  @Test func theShippedRulesAreThoseOfTheRepository() throws {
    let top = BuiltCommand.packageFolder()
    var expected = """
      // Written from rules/*.yaml by `KANALTJEK_WRITE=1 swift test --filter RuleTests`; not to be edited.

      /// The rules that come with the program, without their tests.
      enum ShippedRules {
        // swift-format-ignore
        static let files: [(name: String, text: String)] = [

      """
    for name in try FileManager.default.contentsOfDirectory(atPath: top + "/rules").sorted() {
      var lines: [Substring] = []
      var isTest = false
      let text = try String(contentsOfFile: "\(top)/rules/\(name)", encoding: .utf8)
      for line in text.split(separator: "\n") {
        let body = line.drop { $0 == " " }
        if isTest, !body.isEmpty, line.count - body.count <= 4 { isTest = false }
        if line == "    tests:" { isTest = true }
        if !isTest, !body.isEmpty, !body.hasPrefix("#") { lines.append(line) }
      }
      expected +=
        "    (\n      \"\(name)\",\n      #\"\"\"\n" + lines.joined(separator: "\n")
        + "\n\"\"\"#\n    ),\n"
    }
    expected += "  ]\n}\n"
    let path = top + "/Sources/Evaluation/Rules/ShippedRules.swift"
    if ProcessInfo.processInfo.environment["KANALTJEK_WRITE"] != nil {
      try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
  }
}
