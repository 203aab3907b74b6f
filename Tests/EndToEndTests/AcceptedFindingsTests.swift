import Foundation
import TestSupport
import Testing

/// What a repository has accepted, by waivers and by a baseline, as a build meets it.
@Suite struct AcceptedFindingsTests {
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
  private static let waivers = """
    - subject: proeve/post/2012
      rule: target-missed
      reason: "=Udsat | til 2014"
      decided-by: kommunalbestyrelsen
      decision: 12/345
      until: 2014-06-30
    """

  private func repository(
    _ rows: String = "post;2012;29,9\npost;2013;20\n", waivers: String? = nil
  ) throws -> Sandbox {
    let sandbox = try Sandbox([
      "strategies/proeve/strategy.yaml": Self.strategy,
      "strategies/proeve/measurements/m.csv": "indicator;period;value\n" + rows,
    ])
    if let waivers {
      try sandbox.write(Array(waivers.utf8), to: "strategies/proeve/waivers.yaml")
    }
    return sandbox
  }

  private func measure(_ rows: String, in sandbox: Sandbox) throws {
    try sandbox.write(
      Array(("indicator;period;value\n" + rows).utf8), to: "strategies/proeve/measurements/m.csv")
  }

  private func check(_ sandbox: Sandbox, _ options: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["check", "--as-of", "2013-12-31"] + options, in: sandbox.path)
  }

  private func text(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: sandbox.path + "/" + name, encoding: .utf8)
  }

  // MARK: Waivers

  @Test(arguments: ["text", "md", "csv"], ["da", "en"])
  func aWaiverIsShownBesideTheVerdict(format: String, language: String) throws {
    let sandbox = try repository(waivers: Self.waivers)
    let outcome = try check(sandbox, "--format", format, "--language", language)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/waived.\(language).\(format)")
  }

  @Test func aWaiverStandsInTheMilestonesJSON() throws {
    let sandbox = try repository(waivers: Self.waivers)
    let report = try JSON(check(sandbox, "--format", "json").output)
    let strategy = try #require(report["strategies"].items.first)
    let waiver = try #require(strategy.milestones.first?["waiver"])
    #expect(waiver.keys == ["rule", "reason", "decidedBy", "decision", "until"])
    #expect(waiver["until"].string == "2014-06-30")
    #expect(strategy.milestones.first?["verdict"].string == "missed")
    #expect(strategy.milestones.last?["waiver"].isNull == true)
    #expect(strategy["coverage"]["waived"].number == 1)
    #expect(strategy["counts"]["missed"].number == 2)
    #expect(
      report["findings"].items.filter { $0["rule"].string == "target-missed" }
        .map { $0["subject"].string } == ["proeve/post/2013"])
  }

  @Test func explainSaysWhatIsAccepted() throws {
    let sandbox = try repository(waivers: Self.waivers)
    let outcome = try BuiltCommand.run(
      ["explain", "proeve/post/2012", "--as-of", "2013-12-31"], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("✗ ikke opfyldt"))
    #expect(
      outcome.output.ordinarySpaces.replacing("\n", with: " ").contains(
        "§ Dispensation til og med 30. juni 2014: =Udsat | til 2014 (kommunalbestyrelsen, 12/345)"))
  }

  @Test func onlyWaivedMissesDoNotFail() throws {
    let sandbox = try repository("post;2012;29,9\npost;2013;35\n", waivers: Self.waivers)
    #expect(try check(sandbox).status == 0)
    // The day after its last.
    let later = try BuiltCommand.run(["check", "--as-of", "2014-07-01"], in: sandbox.path)
    #expect(later.status == 1)
    #expect(later.output.contains("[waiver-expired]"))
  }

  @Test func theSeverityOfItsUpkeepIsForRulesToSay() throws {
    let sandbox = try repository("post;2012;30\npost;2013;35\n", waivers: Self.waivers)
    #expect(try check(sandbox).status == 0)
    #expect(try check(sandbox, "--fail-on", "warning").output.contains("[waiver-unused]"))
    try sandbox.write(
      Array("overrides: {waiver-unused: {severity: error}}\n".utf8), to: "rules/own.yaml")
    #expect(try check(sandbox).status == 1)
    try sandbox.write(
      Array("overrides: {waiver-unused: {applies: false, reason: Ryddes op i maj}}\n".utf8),
      to: "rules/own.yaml")
    let outcome = try check(sandbox, "--fail-on", "warning")
    #expect(!outcome.output.contains("[waiver-unused]"))
  }

  @Test func aRuleOfTheRepositoryCanBeWaived() throws {
    let rule = """
      rules:
        far-behind:
          title: {da: Langt bagud, en: Far behind}
          subject: milestone
          severity: error
          when: has(milestone.gap)
          require: milestone.gap > -5
          message: {da: "{{gap}}", en: "{{gap}}"}
      """
    let waivers = Self.waivers.replacing("target-missed", with: "far-behind")
      .replacing("post/2012", with: "post/2013")
    let sandbox = try repository("post;2012;30\npost;2013;20\n", waivers: waivers)
    #expect(try check(sandbox).status == 2)
    try sandbox.write(Array(rule.utf8), to: "rules/own.yaml")
    let outcome = try check(sandbox)
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("[far-behind]"))
    #expect(outcome.output.contains("[target-missed]"))
  }

  // MARK: Baselines

  @Test(arguments: ["da", "en"])
  func whatIsWrittenIsAccepted(language: String) throws {
    let sandbox = try repository()
    let written = try check(sandbox, "--write-baseline", "known.txt")
    #expect(written.status == 1)
    #expect(
      try text("known.txt", in: sandbox) == """
        # kanaltjek baseline 1
        proeve/post/2012 target-missed error 0
        proeve/post/2013 target-missed error 4

        """)
    let outcome = try check(
      sandbox, "--baseline", "known.txt", "--write-baseline", "again.txt", "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try text("again.txt", in: sandbox) == text("known.txt", in: sandbox))
    try Stored.expect(outcome.output, "Expected/known.\(language).text")
  }

  @Test func knownFindingsAreMarkedInJSONAndNotCounted() throws {
    let sandbox = try repository()
    _ = try check(sandbox, "--write-baseline", "known.txt")
    let report = try JSON(
      check(sandbox, "--baseline", "known.txt", "--format", "json").output)
    let known = report["findings"].items.map { ($0["rule"].string, $0["known"].value as? Bool) }
    #expect(known.filter { $0.0 == "target-missed" }.map(\.1) == [true, true])
    #expect(known.filter { $0.0 != "target-missed" }.allSatisfy { $0.1 == false })
    let quiet = try check(sandbox, "--baseline", "known.txt", "--quiet")
    #expect(quiet.output.contains("Kendte i nulpunktslisten: 2, forældede linjer: 0."))
    #expect(!quiet.output.contains("[target-missed]"))
  }

  @Test(arguments: ["da", "en"])
  func whatIsStaleOrWorseIsToldAtItsLine(language: String) throws {
    let sandbox = try repository()
    _ = try check(sandbox, "--write-baseline", "known.txt")
    try measure("post;2012;30\npost;2013;10\n", in: sandbox)
    let outcome = try check(sandbox, "--baseline", "known.txt", "--language", language)
    #expect(outcome.status == 1)
    try Stored.expect(outcome.errors, "Expected/stale.\(language).txt")
  }

  @Test func onlyTheFlagPrunes() throws {
    let sandbox = try repository()
    _ = try check(sandbox, "--write-baseline", "known.txt")
    let before = try text("known.txt", in: sandbox)
    try measure("post;2012;30\npost;2013;28\n", in: sandbox)
    #expect(try check(sandbox, "--baseline", "known.txt").status == 0)
    #expect(try text("known.txt", in: sandbox) == before)
    let pruned = try check(sandbox, "--baseline", "known.txt", "--prune-baseline")
    #expect(pruned.status == 0)
    #expect(
      pruned.errors
        == "Forældede linjer i nulpunktslisten, der er fjernet eller rettet: 2.\n")
    #expect(
      try text("known.txt", in: sandbox)
        == "# kanaltjek baseline 1\nproeve/post/2013 target-missed error 2\n")
    // What was given up does not come back.
    try measure("post;2012;29\npost;2013;28\n", in: sandbox)
    #expect(try check(sandbox, "--baseline", "known.txt").status == 1)
  }

  @Test func aBaselineWithNothingStaleIsLeftAsItStands() throws {
    let sandbox = try repository()
    let text =
      "\u{FEFF}# kanaltjek baseline 1\r\nproeve/post/2013 target-missed error 4\r\n\r\n"
      + "anden/post/2013 target-missed error 4\r\nproeve/post/2012 target-missed error 0"
    try sandbox.write(Array(text.utf8), to: "known.txt")
    let outcome = try check(sandbox, "--baseline", "known.txt", "--prune-baseline")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/known.txt"))
    #expect(bytes == Data(text.utf8))
  }

  /// What is written is what would fail.
  @Test(arguments: [
    ("error", ["target-missed"]), ("warning", ["measurement-missing", "target-missed"]),
    ("never", ["target-missed"]),
  ])
  func failOnSaysWhatIsWritten(word: String, rules: [String]) throws {
    let sandbox = try repository("post;2013;20\n")
    _ = try check(sandbox, "--write-baseline", "known.txt", "--fail-on", word)
    let lines = try text("known.txt", in: sandbox).split(separator: "\n").dropFirst()
    #expect(lines.map { String($0.split(separator: " ")[1]) } == rules)
    #expect(try check(sandbox, "--baseline", "known.txt", "--fail-on", word).status == 0)
  }

  @Test func nothingIsWrittenOfInvalidInput() throws {
    let sandbox = try repository(waivers: "- {subject: x}\n")
    #expect(try check(sandbox, "--write-baseline", "known.txt").status == 2)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/known.txt"))
  }

  @Test func aBaselineThatCannotBeWrittenIsAFault() throws {
    let sandbox = try repository()
    let outcome = try check(sandbox, "--write-baseline", "missing/known.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("missing/known.txt"))
  }

  @Test(
    arguments: [
      (["--baseline", "missing.txt"], 2, "--write-baseline"),
      (["--baseline", "strategies"], 2, "strategies"),
      (["--prune-baseline"], 64, "--prune-baseline kræver --baseline"),
      (
        ["--baseline", "a", "--prune-baseline", "--write-baseline", "b"], 64,
        "--prune-baseline og --write-baseline kan ikke bruges sammen"
      ),
      (["--write-baseline", "a", "--output", "a"], 64, "a"),
      (["--baseline"], 64, "FILE"),
    ] as [([String], Int32, String)])
  func wrongOptionsAreExplained(options: [String], status: Int32, says: String) throws {
    let sandbox = try repository()
    let outcome = try BuiltCommand.run(["check"] + options, in: sandbox.path)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test func aBaselineOfEverythingShippedAcceptsIt() throws {
    let sandbox = try Sandbox()
    let path = sandbox.path + "/known.txt"
    let folder = BuiltCommand.packageFolder()
    let options = ["check", "--as-of", "2016-12-31", "--fail-on", "note", "--quiet"]
    _ = try BuiltCommand.run(options + ["--write-baseline", path], in: folder)
    let first = try text("known.txt", in: sandbox)
    #expect(first.split(separator: "\n").count > 100)
    let outcome = try BuiltCommand.run(
      options + ["--baseline", path, "--write-baseline", path], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try text("known.txt", in: sandbox) == first)
    // One strategy alone leaves the lines of the others in peace.
    let one = try BuiltCommand.run(
      options + ["--baseline", path, "--prune-baseline", "strategies/holbaek"], in: folder)
    #expect(one.status == 0)
    #expect(one.errors == "")
    #expect(try text("known.txt", in: sandbox) == first)
  }
}
