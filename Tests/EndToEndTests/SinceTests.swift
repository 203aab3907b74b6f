import TestSupport
import Testing

/// `check --since`, on repositories written by the real git: only what a change caused fails.
@Suite(.timeLimit(.minutes(10))) struct SinceTests {
  private static let file = "strategies/proeve/strategy.yaml"
  private static let table = "strategies/proeve/measurements/m.csv"

  private static func strategy(_ goal: String = "post", more: String = "") -> String {
    """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    owner: Borgerservice
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      \(goal):
        title: Digital Post
        indicator: post
        milestones: {2012: 30 %, 2013: 35 %, 2014: 40 %}
    \(more)
    """
  }

  private static func rows(_ rows: String...) -> String {
    "indicator;period;value\n" + rows.map { "post;\($0)\n" }.joined()
  }

  private static let waiver = """
    - subject: proeve/post/2013
      rule: target-missed
      reason: Udsat til 2014
      decided-by: kommunalbestyrelsen
      decision: 12/345
      until: 2014-06-30

    """

  /// `main` misses both targets; the branch `arbejde`, which is checked out, begins there.
  private func repository(_ more: [String: String] = [:]) throws -> GitSandbox {
    let files = [Self.file: Self.strategy(), Self.table: Self.rows("2012;29", "2013;20")]
    let git = try GitSandbox(files.merging(more) { $1 })
    try git.git("switch", "--quiet", "--create", "arbejde")
    return git
  }

  private func check(
    _ git: GitSandbox, _ options: String..., since: String = "main", asOf: String = "2013-12-31"
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["check", "--since", since, "--as-of", asOf] + options, in: git.path)
  }

  /// The numbers of the last line: new, worse, unchanged, better or gone.
  private func counts(_ outcome: BuiltCommand.Outcome) -> [Int] {
    let text = outcome.output.ordinarySpaces.replacing("\n", with: " ")
    let match = text.firstMatch(
      of: /nye (\d+), værre (\d+), uændrede (\d+), bedre eller væk (\d+)/)
    return match.map { [$0.1, $0.2, $0.3, $0.4].compactMap { Int($0) } } ?? []
  }

  @Test(arguments: ["da", "en"], ["text", "md"])
  func whatIsWorseFailsAndWhatIsGoneIsListed(language: String, format: String) throws {
    let git = try repository()
    try git.commit("Nye tal", [Self.table: Self.rows("2012;30", "2013;12")])
    let outcome = try check(git, "--language", language, "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/since.\(language).\(format)")
  }

  @Test func anUnchangedRepositoryDoesNotFail() throws {
    let outcome = try check(repository())
    #expect(outcome.status == 0)
    #expect(counts(outcome) == [0, 0, 3, 0])
    #expect(!outcome.output.contains("[target-missed]"))
  }

  /// Both sides see 2015; nothing that came with the new year is new.
  @Test(arguments: ["2013-12-31", "2014-12-31", "2020-01-01"])
  func theClockAloneNeverFails(day: String) throws {
    let git = try repository()
    try git.commit("En rettelse", [Self.file: Self.strategy(more: "# rettet\n")])
    let outcome = try check(git, "--fail-on", "note", asOf: day)
    #expect(outcome.status == 0)
    #expect(counts(outcome).prefix(2) == [0, 0])
    let nightly = try BuiltCommand.run(["check", "--as-of", day], in: git.path)
    #expect(nightly.status == 1)
  }

  /// Of 35 per cent 20 lacks 4 steps to the nearest, so that it takes 5 to be worse.
  @Test(arguments: [("19", 0), ("17,6", 0), ("17,5", 1), ("15", 1), ("12", 1), ("25", 0)])
  func worseIsByAStep(value: String, status: Int32) throws {
    let git = try repository()
    try git.commit("Nye tal", [Self.table: Self.rows("2012;29", "2013;\(value)")])
    #expect(try check(git).status == status)
  }

  @Test func ofABranchTheCommonCommitIsTaken() throws {
    let git = try repository()
    let start = try git.git("rev-parse", "HEAD")
    try git.commit("Eget arbejde", ["README": "x"])
    try git.git("switch", "--quiet", "main")
    let ahead = try git.commit("Tallene rettes", [Self.table: Self.rows("2012;30", "2013;35")])
    try git.git("switch", "--quiet", "arbejde")
    let outcome = try check(git)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("Holdt op mod \(start.prefix(8)), hvor arbejdet skiltes fra main"))
    // The commit itself is what it is, wherever it stands.
    let exact = try check(git, since: ahead)
    #expect(exact.status == 1)
    // Both targets, and the outlook of the third.
    #expect(counts(exact).first == 3)
    #expect(exact.output.contains("(\(ahead.prefix(8)))"))
  }

  @Test func aSeverityThatARuleFileRaisesIsWorse() throws {
    let git = try repository([Self.table: Self.rows("2012;30")])
    #expect(try check(git).status == 0)
    try git.commit(
      "Strengere", ["rules/own.yaml": "overrides: {measurement-missing: {severity: error}}\n"])
    let outcome = try check(git)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[measurement-missing] – værre end før"))
  }

  @Test func aWaiverThatIsTakenAwayIsWhatFails() throws {
    let waivers = "strategies/proeve/waivers.yaml"
    let git = try repository([waivers: Self.waiver])
    #expect(try check(git).status == 0)
    try git.git("rm", "--quiet", waivers)
    try git.commit("Uden dispensation")
    let outcome = try check(git)
    #expect(outcome.status == 1)
    #expect(counts(outcome).prefix(2) == [1, 0])
  }

  @Test func aWaiverThatIsAddedIsSaid() throws {
    let git = try repository()
    try git.commit("Med dispensation", ["strategies/proeve/waivers.yaml": Self.waiver])
    let outcome = try check(git)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  dispensation: proeve/post/2013 [target-missed]"))
  }

  @Test func aRenamedGoalIsTheSame() throws {
    let git = try repository()
    try git.commit(
      "Nyt id", [Self.file: Self.strategy("e-post", more: "    formerly: post\n")])
    let outcome = try check(git)
    #expect(outcome.status == 0)
    #expect(counts(outcome) == [0, 0, 3, 0])
    try git.commit("Uden formerly", [Self.file: Self.strategy("e-post")])
    #expect(try counts(check(git)) == [3, 0, 0, 3])
  }

  @Test(arguments: [[], ["strategies/holbaek"]])
  func aRenamedFolderIsTheSame(paths: [String]) throws {
    let git = try repository()
    try git.git("mv", "strategies/proeve", "strategies/holbaek")
    try git.commit("Flyttet")
    let outcome = try BuiltCommand.run(
      ["check", "--since", "main", "--as-of", "2013-12-31"] + paths, in: git.path)
    #expect(outcome.status == 0)
    #expect(counts(outcome) == [0, 0, 3, 0])
  }

  @Test func everythingOfANewStrategyIsNewAndOfADeletedOneGone() throws {
    let git = try repository()
    try git.commit(
      "To",
      [
        "strategies/ny/strategy.yaml": Self.strategy().replacing("Kanalstrategi", with: "Ny"),
        "strategies/ny/measurements/m.csv": Self.rows("2012;10"),
      ])
    #expect(try check(git).status == 1)
    try git.git("rm", "--quiet", "-r", "strategies/proeve")
    try git.commit("Kun den nye")
    let outcome = try check(git)
    #expect(counts(outcome).last == 3)
    #expect(outcome.output.contains("  væk: proeve/post/2012 [target-missed]"))
  }

  @Test func whatCouldNotBeReadBeforeIsSaidAndCountsAsNew() throws {
    let git = try GitSandbox([
      Self.file: Self.strategy() + "    farve: grøn\n", Self.table: Self.rows("2012;29"),
      "strategies/anden/strategy.yaml": Self.strategy(),
      "strategies/anden/measurements/m.csv": Self.rows("2012;29"),
    ])
    try git.git("switch", "--quiet", "--create", "arbejde")
    try git.commit("Rettet", [Self.file: Self.strategy()])
    let outcome = try check(git)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("advarsel: "))
    #expect(!outcome.errors.contains("fejl: "))
    #expect(outcome.errors.contains("strategies/proeve/strategy.yaml kan ikke læses, så alle"))
    #expect(outcome.output.contains("proeve/post/2012 [target-missed]"))
    #expect(!outcome.output.contains("anden/post/2012 [target-missed]"))
  }

  /// First the baseline, then the revision: what either accepts does not fail.
  @Test func theBaselineAcceptsFirst() throws {
    let git = try repository()
    try git.commit("Nye tal", [Self.table: Self.rows("2012;29", "2013;12")])
    _ = try BuiltCommand.run(
      ["check", "--as-of", "2013-12-31", "--write-baseline", "known.txt"], in: git.path)
    let outcome = try check(git, "--baseline", "known.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Kendte i nulpunktslisten: 2, forældede linjer: 0."))
    #expect(counts(outcome) == [0, 0, 1, 0])
    try git.sandbox.write(
      Array("# kanaltjek baseline 1\nproeve/post/2012 target-missed error 0\n".utf8),
      to: "known.txt")
    #expect(try check(git, "--baseline", "known.txt").status == 1)
  }

  @Test func jsonSaysHowEachStands() throws {
    let git = try repository()
    try git.commit("Nye tal", [Self.table: Self.rows("2012;30", "2013;12")])
    let report = try JSON(check(git, "--format", "json").output)
    let standings = report["findings"].items.map { $0["since"].string }
    #expect(standings == ["worse", "unchanged"])
    #expect(report["since"]["revision"].string == "main")
    #expect(report["since"]["mergeBase"].value as? Bool == true)
    #expect(report["since"]["eased"].items.map { $0["kind"].string } == ["gone"])
    let plain = try JSON(
      BuiltCommand.run(["check", "--format", "json"], in: git.path).output)
    #expect(plain.keys == ["version", "asOf", "strategies", "findings"])
  }

  // MARK: What the change touched

  /// What a change writes, and where the miss of 2013 is then shown and what stands beside it.
  struct Touch: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let place: String
    let related: [String]

    init(_ name: String, _ files: [String: String], _ place: String, beside related: [String]) {
      (testDescription, self.files, self.place) = (name, files, place)
      self.related = related
    }
  }

  private static let milestone = "strategies/proeve/strategy.yaml:12"
  private static let row = "strategies/proeve/measurements/m.csv:3"
  private static let harder = strategy().replacing("2013: 35 %", with: "2013: 85 %")

  @Test(arguments: [
    Touch("the figure", [table: rows("2012;29", "2013;12")], row, beside: [milestone]),
    Touch("the target", [file: harder], milestone, beside: [row]),
    Touch(
      "both", [table: rows("2012;29", "2013;12"), file: harder], milestone, beside: [row]),
    // The severity of a rule stands in no line of either.
    Touch(
      "neither", ["rules/own.yaml": "overrides: {target-missed: {severity: warning}}\n"],
      milestone, beside: [row]),
  ])
  func whatTheChangeTouchedComesFirst(touch: Touch) throws {
    // Before, the miss is a note, so that the change of a rule alone makes it worse.
    let before = "overrides: {target-missed: {severity: note}}\n"
    let git = try repository(["rules/own.yaml": before])
    try git.commit("Ændret", touch.files)
    func words(_ format: String, _ more: String...) throws -> String {
      try BuiltCommand.run(
        ["check", "--since", "main", "--as-of", "2013-12-31", "--fail-on", "note"]
          + ["--format", format] + more, in: git.path
      ).output
    }
    func place(_ location: JSON) -> String {
      "\(location["file"].string ?? ""):\(Int(location["line"].number ?? 0))"
    }
    func isOf2013(_ text: String?) -> Bool { text?.contains("Digital Post, 2013: målt") == true }
    let finding = try #require(
      JSON(words("json"))["findings"].items.first { isOf2013($0["message"]["da"].string) })
    #expect(place(finding["location"]) == touch.place)
    #expect(finding["related"].items.map(place) == touch.related)

    let result = try #require(
      JSON(words("sarif"))["runs"].items.first?["results"].items.first {
        isOf2013($0["message"]["text"].string)
      })
    func sarif(_ location: JSON) -> String {
      let place = location["physicalLocation"]
      let line = Int(place["region"]["startLine"].number ?? 0)
      return "\(place["artifactLocation"]["uri"].string ?? ""):\(line)"
    }
    #expect(result["locations"].items.map(sarif) == [touch.place])
    #expect(result["relatedLocations"].items.map(sarif) == touch.related)

    let entry = try #require(
      JSON(words("gitlab")).items.first { isOf2013($0["description"].string) })
    let line = Int(entry["location"]["lines"]["begin"].number ?? 0)
    #expect("\(entry["location"]["path"].string ?? ""):\(line)" == touch.place)

    let (name, number) = try #require(touch.place.split(separator: ":").map(String.init).pair)
    let seeAlso = "Se også \(touch.related.joined(separator: ", "))."
    let commands = try words("github").split(separator: "\n").map(String.init)
    let command = try #require(commands.first(where: isOf2013))
    #expect(command.contains(" file=\(name),line=\(number),"))
    #expect(command.hasSuffix(seeAlso))
    let checkstyle = try words("checkstyle")
    let files = checkstyle.split(separator: "<file name=").map(String.init)
    let file = try #require(files.first(where: isOf2013))
    #expect(file.hasPrefix("\"\(name)\">"))
    let error = try #require(
      file.split(separator: "<error ").map(String.init).first(where: isOf2013))
    #expect(error.hasPrefix("line=\"\(number)\"") && error.contains(seeAlso))
    let junit = try words("junit")
    #expect(
      junit.contains(
        #"<testcase name="proeve/post/2013" classname="proeve" file="\#(name)" line="\#(number)">"#)
    )
    #expect(try words("tap").contains("file: \"\(name)\"\n    line: \(number)\n"))
    #expect(try words("text").contains(": \(touch.place):"))
    #expect(try words("md").contains("(`\(touch.place)`)"))
  }

  /// Twelve months make the year, and the finding names eight of them.
  @Test func aMeasurementThatIsOneOfManyIsFound() throws {
    let strategy = """
      kanaltjek: 1
      title: Kanalstrategi
      municipality: Holbæk
      period: 2012/2015
      indicators:
        breve: {title: Breve, unit: breve}
        alle: {title: Breve i alt, unit: breve, better: lower, sum: {of: breve}}
      goals:
        breve: {title: Færre breve, indicator: alle, milestones: {2012: {at-most: 100}}}

      """
    func months(_ november: Int) -> String {
      "indicator;period;value\n"
        + (1...12).map {
          "breve;2012-\($0 < 10 ? "0" : "")\($0);\($0 == 11 ? november : 5)\n"
        }.joined()
    }
    let git = try GitSandbox([Self.file: strategy, Self.table: months(5)])
    try git.git("switch", "--quiet", "--create", "arbejde")
    #expect(try check(git).status == 0)
    try git.commit("November", [Self.table: months(75)])
    let outcome = try check(git)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("fejl: \(Self.table):12:"), "\(outcome.output)")
  }

  /// What was there before is in no view of a build, and fails none of its tests.
  @Test func whatIsUnchangedIsNotShownToABuild() throws {
    let git = try repository()
    for format in BuildFormatTests.formats {
      let before = try BuiltCommand.run(
        ["check", "--as-of", "2013-12-31", "--format", format], in: git.path)
      #expect(before.status == 1)
      #expect(before.output.contains("target-missed"))
      let outcome = try check(git, "--format", format)
      #expect(outcome.status == 0)
      let said = outcome.output.replacing(#/"rules": \[[\s\S]*?\n {10}\]/#, with: "")
      #expect(!said.contains("target-missed"), "\(format)")
    }
    #expect(
      try check(git, "--format", "tap").output == """
        TAP version 14
        not ok 1 - proeve/post/2012 # TODO ikke værre end i den udgave, der sammenlignes med
        not ok 2 - proeve/post/2013 # TODO ikke værre end i den udgave, der sammenlignes med
        not ok 3 - proeve/post/2014 # TODO ikke værre end i den udgave, der sammenlignes med
        1..3

        """)
  }

  @Test func aShallowCloneGetsTheLineThatMendsIt() throws {
    let git = try repository()
    try git.commit("To", ["README": "to"])
    let clone = try GitSandbox()
    try clone.git(
      "fetch", "--quiet", "--depth=1", "file://" + git.path, "main:refs/remotes/origin/main",
      "arbejde:refs/heads/arbejde")
    try clone.git("switch", "--quiet", "arbejde")
    for revision in ["origin/main", "HEAD~1"] {
      let outcome = try check(clone, since: revision)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("fetch-depth: 0"), "\(outcome.errors)")
    }
  }

  @Test(
    arguments: [
      ("mian", 2, "mente du »main«?"), ("--output=x", 2, "--output=x"), ("", 2, ""),
      ("main..arbejde", 2, "main..arbejde"),
    ] as [(String, Int32, String)])
  func aWrongRevisionIsToldFrom(revision: String, status: Int32, said: String) throws {
    let outcome = try check(repository(), since: revision)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test func outsideARepositoryThereIsNothingToCompareWith() throws {
    let sandbox = try Sandbox([Self.file: Self.strategy()])
    let outcome = try BuiltCommand.run(["check", "--since", "main"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  /// "What will fail on 1 January?"
  @Test func aDayInTheFutureShowsWhatWillFail() throws {
    let git = try repository([Self.table: Self.rows("2012;30", "2013;35", "2014;38")])
    let now = try BuiltCommand.run(["check", "--as-of", "2014-12-30"], in: git.path)
    #expect(now.status == 0)
    let newYear = try BuiltCommand.run(["check", "--as-of", "2015-01-01"], in: git.path)
    #expect(newYear.status == 1)
    #expect(newYear.output.contains("proeve/post/2014 [target-missed]"))
  }
}

extension [String] {
  fileprivate var pair: (String, String)? { count == 2 ? (self[0], self[1]) : nil }
}
