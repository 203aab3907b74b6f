import Foundation
import TestSupport
import Testing

/// `kanaltjek revise`: the decisions of a year, and a draft that can be put in the strategy's place.
@Suite struct ReviseTests {
  // MARK: The list

  @Test(arguments: [
    ("2014", "da", "text"), ("2015", "da", "md"), ("2015", "en", "md"), ("2013", "en", "text"),
    ("2015", "da", "json"),
  ])
  func everyFormatSaysTheSame(year: String, language: String, format: String) throws {
    let outcome = try Example.run(
      "revise", Example.path, "--year", year, "--as-of", "2016-03-01", "--language", language,
      "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Expected/revise-\(year).\(language).\(format)")
  }

  @Test func theLatestYearThatIsOverIsTheUsualOne() throws {
    for (day, year) in [("2014-12-30", 2013), ("2014-12-31", 2014), ("2026-01-01", 2015)] {
      let outcome = try Example.run(
        "revise", Example.path, "--as-of", day, "--format", "json")
      #expect(try JSON(outcome.output)["year"].number == Double(year))
    }
  }

  // MARK: The draft

  /// A copy of the repository's strategies, the fictional one among them, that drafts can be put into.
  private struct Copy {
    let sandbox: Sandbox

    init() throws {
      sandbox = try Sandbox()
      for (folder, home) in [
        ("strategies", "strategies"), ("Tests/Examples/eksempelby", Example.path),
      ] {
        let source = BuiltCommand.packageFolder() + "/" + folder
        for file in try FileManager.default.subpathsOfDirectory(atPath: source)
        where file.contains(".") {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: source + "/" + file))
          for side in ["old", "new"] {
            try sandbox.write(Array(bytes), to: "\(side)/\(home)/\(file)")
          }
        }
      }
    }

    func run(_ words: String..., side: String = "new") throws -> BuiltCommand.Outcome {
      try BuiltCommand.run(words, in: sandbox.path + (side.isEmpty ? "" : "/" + side))
    }

    func text(_ path: String) throws -> String {
      try String(contentsOfFile: sandbox.path + "/" + path, encoding: .utf8)
    }

    /// Rule and subject of all findings on a day, and the exit status.
    func findings(_ path: String, on day: String, side: String) throws -> Set<String> {
      let outcome = try run("check", path, "--as-of", day, "--format", "json", side: side)
      #expect(outcome.status < 2, "\(outcome.errors)")
      let errors = try JSON(outcome.output)["findings"].items.filter {
        $0["severity"].string == "error"
      }
      return Set(errors.map { "\($0["rule"].string ?? "") \($0["subject"].string ?? "")" })
    }
  }

  private static let shipped = [
    "bornholm", "eksempelby", "glostrup", "holbaek", "hvidovre", "kl", "koege", "vestegnen",
  ]

  /// For every year of its period: the draft reads, has no error that the strategy has not, keeps the
  /// canonical form, and differs in what the list says alone.
  @Test(arguments: shipped)
  func standsInTheStrategysPlace(id: String) throws {
    let copy = try Copy()
    let path = "strategies/" + id
    let file = path + "/strategy.yaml"
    let old = try copy.text("old/" + file)
    var years = 0
    for year in 2011...2015 {
      let day = "\(year + 1)-03-01"
      let list = try copy.run(
        "revise", path, "--year", "\(year)", "--as-of", day, "--format", "json", "--output",
        "ud-\(year)", side: "old")
      if list.status == 2 {
        #expect(list.errors.contains("[revise.year-outside]"))
        continue
      }
      years += 1
      #expect(list.status == 0)
      #expect(try copy.text("old/" + file) == old)
      let draft = try copy.text("old/ud-\(year)/strategy.yaml")
      try copy.sandbox.write(Array(draft.utf8), to: "new/" + file)
      #expect(
        try copy.findings(path, on: day, side: "new")
          == copy.findings(path, on: day, side: "old"))
      #expect(try copy.run("fmt", "--check", path).status == 0)
      let diff = try copy.run(
        "diff", "old/" + path, "new/" + path, "--as-of", day, "--format", "json", side: "")
      let changes = try JSON(diff.output)["changes"].items
      let carried = try JSON(list.output)["decisions"].items.filter {
        $0["proposal"]["kind"].string == "carried"
      }
      #expect(diff.status == 0)
      #expect(
        changes.map { $0["subject"].string } == carried.map { $0["proposal"]["milestone"].string })
      #expect(changes.allSatisfy { $0["kind"].string == "milestone-added" })
    }
    #expect(years > 0)
  }

  /// A reader who takes the proposals of the last year deletes the `#` before them, and the line that
  /// the new period replaces.
  @Test func whatIsSuggestedStandsWhenTheSignIsDeleted() throws {
    let copy = try Copy()
    _ = try copy.run(
      "revise", Example.path, "--year", "2015", "--as-of", "2016-03-01", "--output", "ud",
      side: "old")
    let draft = try copy.text("old/ud/strategy.yaml")
      .replacing("#period: 2012/2016\nperiod: 2012/2015", with: "period: 2012/2016")
      .replacing(#/\n( *)#(?![# ])/#) { "\n" + $0.1 }
      .replacing("#  at-least", with: "  at-least")
      .replacing("#  count-at-least", with: "  count-at-least")
      .replacing("#  #decision: sagens nummer", with: "  decision: sag 16/7")
    try copy.sandbox.write(Array(draft.utf8), to: "new/" + Example.path + "/strategy.yaml")
    let diff = try copy.run(
      "diff", "old/" + Example.path, "new/" + Example.path, "--as-of", "2016-03-01", "--format",
      "json", side: "")
    #expect(diff.errors == "")
    let added = try JSON(diff.output)["changes"].items.filter {
      $0["kind"].string == "milestone-added"
    }
    let subjects = added.compactMap { $0["subject"].string }
    #expect(subjects.contains("eksempelby/obligatory-areas/2016"))
    #expect(subjects.contains("eksempelby/resolved/2016"))
    #expect(try copy.run("fmt", "--check", Example.path).status == 0)
  }

  // MARK: Where it writes

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  @Test(arguments: [
    ("da", "ud", "beslutninger.md"), ("en", "ud/", "decisions.md"),
    ("da", "dybt/ud", "beslutninger.md"),
  ])
  func writesTheDraftAndTheList(language: String, folder: String, list: String) throws {
    let example = try Example()
    let outcome = try BuiltCommand.run(
      [
        "revise", Example.path, "--year", "2014", "--as-of", "2015-03-01", "--language", language,
        "--output", folder,
      ], in: example.folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try files(in: example.folder + "/" + folder) == [list, "strategy.yaml"])
    let markdown = try BuiltCommand.run(
      [
        "revise", Example.path, "--year", "2014", "--as-of", "2015-03-01", "--language", language,
        "--format", "md",
      ], in: example.folder)
    #expect(
      try String(contentsOfFile: example.folder + "/\(folder)/\(list)", encoding: .utf8)
        == markdown.output)
    #expect(
      outcome.output.replacing("\n", with: " ").contains(
        "kanaltjek diff HEAD strategies/eksempelby"))
  }

  @Test func anEmptyFolderIsFree() throws {
    let example = try Example()
    try FileManager.default.createDirectory(
      atPath: example.folder + "/ud", withIntermediateDirectories: false)
    let outcome = try BuiltCommand.run(
      ["revise", Example.path, "--as-of", "2016-03-01", "--output", "ud"], in: example.folder)
    #expect(outcome.status == 0)
    #expect(try files(in: example.folder + "/ud") == ["beslutninger.md", "strategy.yaml"])
  }

  @Test(arguments: ["strategies/eksempelby", ".", "strategies/eksempelby/strategy.yaml"])
  func neverWritesIntoWhatIsThere(folder: String) throws {
    let example = try Example()
    let before = try files(in: example.folder)
    let outcome = try BuiltCommand.run(
      ["revise", Example.path, "--as-of", "2016-03-01", "--output", folder], in: example.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("[revise.taken]"))
    #expect(outcome.errors.contains("efter --output"))
    #expect(try files(in: example.folder) == before)
  }

  // MARK: What it does not take

  @Test(arguments: [
    (
      ["--year", "2016", "--as-of", "2017-01-01"], 2,
      """
      strategies/eksempelby/strategy.yaml:7:9: fejl: 2016 ligger uden for strategiens periode [revise.year-outside]
        7 | period: 2012/2015
          |         ^^^^^^^^^
        hjælp: skriv et år fra 2012 til 2015 efter --year

      """
    ),
    (
      ["--as-of", "2012-12-30"], 2,
      """
      strategies/eksempelby/strategy.yaml:7:9: fejl: intet år af strategiens periode er slut den 30. december 2012 [revise.no-year-yet]
        7 | period: 2012/2015
          |         ^^^^^^^^^
        hjælp: skriv et tidligere år, eller bedøm en senere dag med --as-of

      """
    ),
    (
      ["--year", "2013", "--as-of", "2013-12-30"], 64,
      """
      kanaltjek: fejl: 2013 er ikke slut den 30. december 2013
        skriv et tidligere år, eller bedøm en senere dag med --as-of
        Se kanaltjek help.

      """
    ),
    (
      ["strategies/anden", "--as-of", "2016-03-01"], 64,
      """
      kanaltjek: fejl: »strategies/anden« bruges ikke med revise
        Se kanaltjek help.

      """
    ),
  ])
  func saysWhatIsWrong(words: [String], status: Int32, errors: String) throws {
    let example = try Example()
    let outcome = try BuiltCommand.run(["revise", Example.path] + words, in: example.folder)
    #expect(outcome == BuiltCommand.Outcome(status: status, output: "", errors: errors))
  }

  @Test func takesOneStrategyAtATime() throws {
    let copy = try Copy()
    let outcome = try copy.run("revise", "--as-of", "2016-03-01", "--output", "ud")
    #expect(
      outcome
        == BuiltCommand.Outcome(
          status: 64, output: "",
          errors: """
            kanaltjek: fejl: revise tager én strategi ad gangen; her er 8
              skriv en af dem: kanaltjek revise strategies/bornholm
              Se kanaltjek help.

            """))
    #expect(!FileManager.default.fileExists(atPath: copy.sandbox.path + "/new/ud"))
  }

  @Test(arguments: [
    ["--format", "csv"], ["--year", "13"], ["--year", "næste"], ["--year", "20133"],
  ])
  func wrongWordsAreWrongUsage(words: [String]) throws {
    let outcome = try Example.run("revise", Example.path, words[0], words[1])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func invalidInputDraftsNothing() throws {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": "goals: [\n"])
    let outcome = try BuiltCommand.run(["revise", "--output", "ud"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      try files(in: sandbox.path) == ["strategies", "strategies/a", "strategies/a/strategy.yaml"])
  }
}
