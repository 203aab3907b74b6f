import Foundation
import TestSupport
import Testing

/// `kanaltjek diff` on two folders: every format whole, the gate, and what can go wrong.
@Suite struct DiffCommandTests {
  @Test(
    arguments: [
      ("text", "da"), ("text", "en"), ("md", "da"), ("md", "en"), ("html", "da"), ("html", "en"),
      ("json", "da"), ("csv", "da"), ("sarif", "da"), ("github", "da"), ("gitlab", "en"),
      ("junit", "da"),
    ])
  func eachFormatIsWholeAsStored(format: String, language: String) throws {
    let outcome = try RevisedExample().diff("--format", format, "--language", language)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/diff.\(language).\(format)")
  }

  @Test func severalFormatsAreWrittenInOneRun() throws {
    let example = try RevisedExample()
    let outcome = try example.diff("--format", "json", "--output", "d.json", "--format", "md")
    #expect(outcome.status == 1)
    #expect(try outcome.output == RevisedExample().diff("--format", "md").output)
    let written = try String(contentsOfFile: example.folder + "/d.json", encoding: .utf8)
    #expect(try written == RevisedExample().diff("--format", "json").output)
  }

  @Test func aVersionAgainstItselfIsSilent() throws {
    let example = try RevisedExample([])
    let outcome = try example.diff("--language", "en", "--gate", "editorial,data,structural")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        Changes from old/strategies to new/strategies
        As known on 31 December 2016.

        The two versions do not differ.

        No change fails the check.

        """)
    let json = try JSON(example.diff("--format", "json").output)
    #expect(json["changes"].items.isEmpty)
    #expect(json["verdicts"].items.isEmpty)
  }

  @Test func jsonHasTheDocumentedFields() throws {
    let report = try JSON(RevisedExample().diff("--format", "json").output)
    #expect(report.keys == ["version", "old", "new", "asOf", "changes", "verdicts", "summary"])
    #expect(
      report["summary"].keys == [
        "weakened", "strengthened", "mixed", "undecided", "rebaselined", "structural",
        "governance", "data", "editorial",
      ])
    for change in report["changes"].items {
      #expect(
        change.keys == [
          "class", "kind", "subject", "old", "new", "effect", "decision", "gated",
        ])
      for side in [change["old"], change["new"]] where !side.isNull {
        #expect(side.keys == ["value", "stated", "location"])
      }
      if !change["effect"].isNull { #expect(change["effect"].keys == ["points", "days"]) }
      let ofClass = report["changes"].items.count {
        $0["class"].string == change["class"].string
      }
      #expect(report["summary"][try #require(change["class"].string)].number == Double(ofClass))
    }
    for verdict in report["verdicts"].items {
      #expect(verdict.keys == ["subject", "old", "new", "cause", "how"])
    }
    #expect(report["verdicts"].items.count == 3)
  }

  // MARK: The gate

  @Test(
    arguments: [
      (["--fail-on", "error"], 1), (["--fail-on", "never"], 0),
      (["--fail-on", "never", "--gate", "strengthened"], 1),
      (["--fail-on", "never", "--gate", "mixed,undecided"], 0),
      (["--fail-on", "never", "--gate", "mixed", "--gate", "governance"], 1),
      (["--gate", "weakened,weak"], 64), (["--as-of", "2016-12-32"], 64),
    ] as [([String], Int32)])
  func theExitCodeIsThatOfTheGate(arguments: [String], status: Int32) throws {
    let example = try RevisedExample()
    let outcome = try BuiltCommand.run(
      ["diff", "old/strategies", "new/strategies", "--as-of", "2016-12-31"] + arguments,
      in: example.folder)
    #expect(outcome.status == status)
  }

  @Test func jsonAndJUnitAgreeOnWhatFails() throws {
    let example = try RevisedExample()
    let arguments = ["--fail-on", "never", "--gate", "strengthened"]
    func output(_ format: String) throws -> String {
      try BuiltCommand.run(
        ["diff", "old/strategies", "new/strategies", "--as-of", "2016-12-31", "--format", format]
          + arguments, in: example.folder
      ).output
    }
    let gated = try JSON(output("json"))["changes"].items.filter { $0["gated"].number == 1 }
    #expect(gated.map { $0["subject"].string } == ["eksempelby/digital-post/2014"])
    #expect(try output("junit").matches(of: #/<failure /#).count == 1)
  }

  private static let ownRule = """
    rules:
      small-steps:
        title: {da: Små skridt, en: Small steps}
        subject: change
        severity: error
        when: has(change.points)
        require: change.points >= -parameters.most
        parameters: {most: 2 points}
        message:
          da: "{{change.title}}: {{change.points}} fra {{change.old}} til {{change.new}}"
          en: "{{change.title}}: {{change.points}} from {{change.old}} to {{change.new}}"
        tests:
          - given:
              as-of: 2014-06-30
              changes:
                post/2015: {class: weakened, kind: target-lowered, points: -3 points}
                post/2014: {class: weakened, kind: target-lowered, points: -1 points, days: -3}
            expect: {raises: [post/2015], passes: [post/2014], severity: error}
    overrides:
      decision-missing: {severity: note}
      owner-vacated: {applies: false, reason: Aftalt}

    """

  @Test func aRepositoryHasRulesOfItsOwnAboutChanges() throws {
    let example = try RevisedExample(files: ["new/rules/own.yaml": Self.ownRule])
    let outcome = try example.diff("--language", "en", "--format", "github")
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
    let errors = outcome.output.ordinarySpaces.split(separator: "\n").filter {
      $0.hasPrefix("::error ")
    }
    #expect(errors.count == 1)
    #expect(
      errors.first?.hasSuffix(
        "title=small-steps::Flere henvendelser afklares straks, 2015: -5 percentage points "
          + "from at least 70%25 to at least 65%25") == true)
    // Only diff asks for them, and check knows their names.
    let check = try BuiltCommand.run(
      ["check", "--as-of", "2016-12-31", "--quiet"], in: example.folder + "/new")
    #expect(check.errors == "")
    let bare = try RevisedExample()
    let plain = try BuiltCommand.run(
      ["check", "--as-of", "2016-12-31", "--quiet"], in: bare.folder + "/new")
    #expect(check == plain)
    let test = try BuiltCommand.run(["rules", "test", "small-steps"], in: example.folder + "/new")
    #expect(test.errors == "")
    #expect(test.status == 0)
  }

  @Test(arguments: [
    ("{class: weakend, kind: target-lowered}", "»weakend«"),
    ("{class: weakened, kind: target-lowerd}", "»target-lowerd«"),
    ("{class: weakened}", "kind"),
    ("{class: weakened, kind: renamed, days: \"1,5\"}", "helt antal dage"),
  ])
  func aTestOnAChangeThatThereIsNoneOfIsAFault(change: String, said: String) throws {
    let rule = Self.ownRule.replacing(
      "{class: weakened, kind: target-lowered, points: -3 points}", with: change)
    let example = try RevisedExample(files: ["new/rules/own.yaml": rule])
    let outcome = try BuiltCommand.run(["rules", "test"], in: example.folder + "/new")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(said))
  }

  private static func waiver(until: String, change: String = "target-lowered") -> String {
    """
    - subject: eksempelby/digital-share/2012
      rule: decision-missing
      change: \(change)
      reason: Ny optælling
      decided-by: kommunalbestyrelsen
      decision: sag 2016/9
      until: \(until)

    """
  }

  @Test(arguments: [
    (waiver(until: "2016-12-31"), true), (waiver(until: "2016-12-30"), false),
    (waiver(until: "2016-12-31", change: "deadline-later"), false),
  ])
  func aWaiverAcceptsOneKindOfChangeUntilItsDay(text: String, isAccepted: Bool) throws {
    let example = try RevisedExample(
      [("      2012: 30 % # ikke", "      2012: 29 % # ikke")],
      files: ["new/strategies/eksempelby/waivers.yaml": text])
    for gate in [[], ["--gate", "weakened"]] {
      let outcome = try BuiltCommand.run(
        ["diff", "old/strategies", "new/strategies", "--as-of", "2016-12-31"] + gate,
        in: example.folder)
      #expect(outcome.errors == "")
      #expect(outcome.status == (isAccepted ? 0 : 1), "\(outcome.output)")
      #expect(
        outcome.output.contains("Dispensation til og med 31. december 2016") == isAccepted)
    }
  }

  // MARK: The approved version

  @Test func whatChangedInAllSinceTheApprovedVersionStandsBeside() throws {
    let example = try RevisedExample()
    let outcome = try BuiltCommand.run(
      [
        "diff", "new/strategies", "new/strategies", "--base", "old/strategies", "--as-of",
        "2016-12-31",
      ], in: example.folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        """
        Der er ingen forskel på de to versioner.
        I alt siden old/strategies: 2 måltal er svækket, 1 skærpet, 1 fjernet; 2 mål er
        """))
  }

  // MARK: Wrong input

  @Test(
    arguments: [
      (["old/strategies"], 2, "[git.not-a-repository]"),
      (["old/strategies", "new/strategies", "--gate", "weakened,"], 64, "--gate"),
      (["old/strategies", "new/strategies", "--old-as-of", "i går"], 64, "»i går«"),
      (["old/strategies", "new/strategies", "--format", "ics"], 64, "kan ikke skrive ics"),
      (["old/strategies", "new/strategies", "--fail-on", "weakened"], 64, "»weakened«"),
      (["old/strategies", "new/strategies", "--threshold", "5"], 64, "--threshold"),
      (["mangler", "new/strategies"], 2, "mangler findes ikke [file.not-found]"),
      (["old/strategies", "empty"], 2, "[strategy.none-found]\n  i den nye version, empty"),
      (
        ["old/strategies", "broken/strategies"], 2,
        "strategies/eksempelby/strategy.yaml:2:9: fejl: "
      ),
      (
        ["old/strategies", "broken/strategies"], 2,
        "\n  kun i den nye version, broken/strategies; den gamle har ingen fejl i filen"
      ),
      (
        ["broken/strategies", "old/strategies"], 2,
        "\n  kun i den gamle version, broken/strategies; den nye har ingen fejl i filen"
      ),
      (["broken/strategies", "broken/strategies"], 2, "\n  i den nye version, broken/strategies"),
      (["old/strategies", "new/strategies", "--rules", "mangler"], 2, "[rule.no-folder]"),
      (
        ["old/strategies", "new/strategies", "--base", "mangler"], 2,
        "mangler findes ikke [file.not-found]"
      ),
      (
        ["old/strategies", "table/strategies"], 2,
        "table/strategies"
      ),
    ] as [([String], Int32, String)])
  func wrongInputIsToldWithItsVersion(arguments: [String], status: Int32, said: String) throws {
    let example = try RevisedExample(files: [
      "empty/README.md": "Intet endnu.\n",
      "broken/strategies/eksempelby/strategy.yaml": "kanaltjek: 1\ntitle: «: {\n",
      "table/strategies/eksempelby/strategy.yaml":
        "kanaltjek: 1\ntitle: A\nmunicipality: Holbæk\nperiod: 2012/2015\n"
        + "indicators: {a: {unit: \"%\", better: higher}}\n"
        + "goals: {a: {indicator: a, milestones: {2012: 30 %}}}\n",
      "table/strategies/eksempelby/measurements/m.csv": "indicator;period;value\na;2012;x\n",
    ])
    let outcome = try BuiltCommand.run(
      ["diff"] + arguments + ["--as-of", "2016-12-31"], in: example.folder)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test(arguments: ["html", "sarif", "github", "gitlab", "junit"])
  func otherCommandsSayWhatTheyCanWrite(format: String) throws {
    let outcome = try Example.run("status", "--format", format, "--language", "en")
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.contains("status can't write \(format); it can write text, json, md, csv"))
  }
}
