import Foundation
import TestSupport
import Testing

/// Rules as whoever keeps a strategy repository meets them.
@Suite struct RulesCommandTests {
  private static let strategy = """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    owner: Borgerservice
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post: {title: Digital Post, indicator: post, milestones: {2012: 30 %, 2013: 35 %}}
    """
  private static let rows = "indicator;period;value\npost;2012;29,9\n"

  private func repository(_ rules: String...) throws -> Sandbox {
    let sandbox = try Sandbox([
      "strategies/proeve/strategy.yaml": Self.strategy,
      "strategies/proeve/measurements/m.csv": Self.rows,
    ])
    for (index, text) in rules.enumerated() {
      try sandbox.write(Array(text.utf8), to: index == 0 ? "rules/own.yaml" : "more/\(index).yaml")
    }
    return sandbox
  }

  private static let far = """
    rules:
      far-behind:
        title: {da: Langt bagud, en: Far behind}
        subject: milestone
        severity: error
        when: milestone.isDue
        require: milestone.gap > -parameters.most
        parameters: {most: 0.05 points}
        message:
          da: "{{milestone.title}}: {{gap}} under {{target}} ({{measured}}), frist {{milestone.due}}"
          en: "{{milestone.title}}: {{gap}} below {{target}} ({{measured}}), due {{milestone.due}}"

    """

  private func tests(_ expect: String) -> String {
    """
        tests:
          - given:
              as-of: 2013-12-31
              strategy:
                indicators: {post: {unit: "%", better: higher}}
                goals: {post: {indicator: post, milestones: {2012: 30 %, 2013: 30 %}}}
              measurements: |
                indicator;period;value
                post;2012;29,9
                post;2013;30
            expect: \(expect)

    """
  }

  private func run(_ arguments: String..., in folder: Sandbox) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(arguments, in: folder.path)
  }

  @Test(arguments: ["da", "en"])
  func aRuleOfTheRepositoryFindsAndSaysWhatItCannotDecide(language: String) throws {
    let folder = try repository(Self.far)
    let outcome = try run("check", "--as-of", "2013-12-31", "--language", language, in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
    try Stored.expect(outcome.output, "Rules/check.\(language).txt")
  }

  /// Every fault of a file at once, at its character, in all ways that a text can be written.
  @Test(arguments: ["da", "en"])
  func everyFaultIsToldAtItsCharacter(language: String) throws {
    let text = try String(contentsOfFile: Stored.folder + "/Rules/broken.yaml", encoding: .utf8)
    let source = MarkedSource(text)
    let folder = try repository(source.text)
    let outcome = try run("check", "--as-of", "2013-12-31", "--language", language, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    try Stored.expect(outcome.errors, "Rules/broken.\(language).txt")
    let places = source.expected.map { Place($0, of: source.text, in: "rules/own.yaml") }
    for place in places {
      #expect(outcome.errors.contains("rules/own.yaml:\(place.line):\(place.column): "))
    }
    #expect(outcome.errors.matches(of: #/(?m)^rules/own\.yaml:/#).count == places.count)
  }

  @Test func theShippedRulesPassTheirTestsAndAreCovered() throws {
    let top = BuiltCommand.packageFolder()
    let test = try BuiltCommand.run(["rules", "test", "--language", "en"], in: top)
    #expect(test.errors == "")
    #expect(test.status == 0)
    #expect(test.output.contains(" 0 failures."))
    let covered = try BuiltCommand.run(["rules", "coverage", "--threshold", "100"], in: top)
    #expect(covered.status == 0, "\(covered.output)")
  }

  @Test(
    arguments: [
      ("{raises: [post/2012], passes: [post/2013]}", 0, ""),
      ("{raises: [post/2012]}", 1, "rule.without-passing-test"),
      ("{passes: [post/2013]}", 1, "rule.test-raised"),
      ("{raises: [post/2012, post/2013]}", 1, "rule.test-not-raised"),
      ("{raises: [post/2012, post/2014]}", 1, "rule.test-unknown-subject"),
      ("{raises: [post/2012], passes: [post/2013], severity: note}", 1, "rule.test-severity"),
      ("{raises: [post/2012], undecided: [post/2013]}", 1, "rule.test-decided"),
      ("{raise: [post/2012]}", 2, "strategy.unknown-key"),
    ] as [(String, Int32, String)])
  func theTestsBesideARuleMustHold(expect: String, status: Int32, id: String) throws {
    let outcome = try run("rules", "test", in: repository(Self.far + tests(expect)))
    #expect(outcome.status == status)
    #expect(id.isEmpty ? outcome.errors.isEmpty : outcome.errors.contains("[\(id)]"))
  }

  @Test func coverageCountsWhatTheTestsHaveSeen() throws {
    let folder = try repository(Self.far + tests("{raises: [post/2012], passes: [post/2013]}"))
    let outcome = try run("rules", "coverage", "--language", "en", in: folder)
    #expect(outcome.output.contains("far-behind: not tested: does not apply"))
    #expect(outcome.output.contains("2 of 3 branches, 66 %"))
    #expect(try run("rules", "coverage", "--threshold", "66", in: folder).status == 0)
    #expect(try run("rules", "coverage", "--threshold", "67", in: folder).status == 1)
  }

  /// A condition counts as seen only where an evaluation comes to it.
  @Test func coverageNamesTheConditionsThatTestsHaveNotSeen() throws {
    let rule = Self.far.replacing(
      "when: milestone.isDue",
      with: "when: milestone.isDue && has(milestone.gap) && milestone.kind != \"done\"")
    let folder = try repository(rule + tests("{raises: [post/2012], passes: [post/2013]}"))
    let outcome = try run("rules", "coverage", "--language", "en", in: folder)
    #expect(
      outcome.output.hasPrefix(
        """
        far-behind: not tested: does not apply
        far-behind: never seen false: milestone.isDue
        far-behind: never seen false: has(milestone.gap)
        far-behind: never seen false: milestone.kind != "done"

        """), "\(outcome.output)")
    #expect(outcome.output.contains("5 of 9 branches, 55 %"))
  }

  @Test(arguments: ["docs/regler.md", "docs/rules.md"])
  func aNewcomerCanFollowTheGuide(page: String) throws {
    let text = try String(
      contentsOfFile: BuiltCommand.packageFolder() + "/" + page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rule = lines.drop { $0 != "       rules:" }.prefix { !$0.hasPrefix("2. ") }
      .map { $0.dropFirst(7) }.joined(separator: "\n")
    let folder = try repository(rule)
    let test = try run("rules", "test", "--language", "en", in: folder)
    #expect(test.errors == "" && test.output == "1 rules, 1 tests, 0 failures.\n")
    let covered = try run("rules", "coverage", "--threshold", "100", in: folder)
    #expect(covered.status == 0, "\(covered.output)")
    let check = try run("check", "--as-of", "2013-12-31", in: folder)
    #expect(check.status == 1)
    let value = try run(
      "eval", "milestone.gap", "--subject", "milestone:proeve/post/2012", in: folder)
    #expect(value.output.ordinarySpaces == "-0,1 procentpoint\n", "\(value.errors)")
  }

  @Test func withoutRulesOfItsOwnThereIsNothingToTest() throws {
    let folder = try Sandbox(["strategies/proeve/strategy.yaml": Self.strategy])
    let outcome = try run("rules", "test", "--language", "en", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there are no rules to test"))
    #expect(outcome.errors.contains("--rules"))
  }

  @Test func aFurtherFolderChangesOrSwitchesOff() throws {
    let folder = try repository(
      Self.far,
      "overrides:\n  far-behind: {applies: false, reason: Prøves først næste år}\n"
        + "  target-missed: {severity: note}\n")
    let plain = try run("check", "--as-of", "2013-12-31", in: folder)
    #expect(plain.status == 1)
    let outcome = try run("check", "--as-of", "2013-12-31", "--rules", "more", in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("far-behind"))
    let list = try run("rules", "list", "--rules", "more", in: folder)
    #expect(list.output.contains("slået fra: Prøves først næste år"))
    #expect(try run("check", "--rules", "nowhere", in: folder).status == 2)
  }

  @Test(
    arguments: [
      ("milestone.measured * 2", "milestone:proeve/post/2012", 0, "59,8 %\n"),
      (
        "milestone.measured", "milestone:proeve/post/2013", 0,
        "kan ikke afgøres: »measured« mangler\n"
      ),
      ("strategy.end", "strategy:proeve", 0, "31. december 2015\n"),
      ("observation.value", "observation:proeve/post/2012", 0, "29,9 %\n"),
      ("indicator.latest", "indicator:proeve/post", 0, "31. december 2012\n"),
      ("goal.latest", "goal:proeve/post", 0, "31. december 2012\n"),
      ("milestone.mesured", "milestone:proeve/post/2012", 64, ""),
      ("1", "milestone:proeve/post/2016", 2, ""), ("1", "stone:x", 64, ""),
    ] as [(String, String, Int32, String)])
  func anExpressionCanBeTried(
    expression: String, subject: String, status: Int32, output: String
  ) throws {
    let outcome = try run(
      "eval", expression, "--subject", subject, "--as-of", "2013-12-31", in: repository())
    #expect(outcome.status == status)
    #expect(outcome.output.ordinarySpaces == output)
    #expect(outcome.errors.isEmpty == (status == 0))
  }

  @Test(arguments: ["da", "en"])
  func everySubjectIsExplained(language: String) throws {
    var text = ""
    for subject in ["milestone", "goal", "initiative", "indicator", "observation", "strategy"] {
      let outcome = try run(
        "rules", "explain", "--subject", subject, "--language", language, in: repository())
      #expect(outcome.status == 0)
      text += "# \(subject)\n\n" + outcome.output + "\n"
    }
    try Stored.expect(text, "Rules/subjects.\(language).txt")
  }

  /// Every rule that an attacker can think of ends in a finding or a fault within a second.
  @Test(arguments: [
    (
      "[1,2,3,4,5,6,7,8,9].all(a, [1,2,3,4,5,6,7,8,9].all(b, [1,2,3,4,5,6,7,8,9].all(c, [1,2,3,4,5,6,7,8,9].all(d, [1,2,3,4,5,6,7,8,9].all(e, [1,2,3,4,5,6,7,8,9].all(f, [1,2,3,4,5,6,7,8,9].all(g, a + b + c + d + e + f + g > 0)))))))",
      "kan ikke afgøres"
    ),
    ("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"^(a+)+$\")", "[own]"),
    ("\"aaaa!\".matches(\"^(((a{1,100}){1,100}){1,100}){1,100}$\")", "[rule.never-works]"),
    (
      String(repeating: "(", count: 5000) + "true" + String(repeating: ")", count: 5000),
      "[rule.too-large]"
    ),
  ])
  func aRuleThatWouldTakeForeverEnds(require: String, says: String) throws {
    let folder = try repository(
      """
      rules:
        own:
          title: {da: Egen, en: Own}
          subject: strategy
          severity: error
          require: '\(require)'
          message: {da: x, en: y}
      """)
    let start = ContinuousClock.now
    let outcome = try run("check", "--as-of", "2013-12-31", in: folder)
    #expect([1, 2].contains(outcome.status))
    #expect((outcome.output + outcome.errors).contains(says))
    // Ten times what it may take, since tests run beside each other.
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
