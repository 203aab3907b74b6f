import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  private func run(_ arguments: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(arguments, in: BuiltCommand.packageFolder())
  }

  private static let upToDate = """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    indicators:
      digital-share: {title: Andel digitale henvendelser, unit: "%", better: higher}
    goals:
      digital:
        title: Flere digitale henvendelser
        indicator: digital-share
        milestones:
          2012: 30 %
          2013:
            at-least: 35 %
            tolerance: 1 points

    """

  private func sandbox(_ rows: String...) throws -> Sandbox {
    try Sandbox([
      "strategies/proeve/strategy.yaml": Self.upToDate,
      "strategies/proeve/measurements/andele.csv":
        "indicator;period;value\n" + rows.map { "digital-share;\($0)\n" }.joined(),
    ])
  }

  // MARK: Exit status

  @Test func metAndMeasuredIsSuccess() throws {
    let sandbox = try sandbox("2012;30", "2013;35")
    let outcome = try BuiltCommand.run(["--as-of", "2013-12-31"], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ("error", 1), ("warning", 1), ("note", 1), ("never", 0),
  ])
  func aMissedTargetFailsUnlessNothingMay(word: String, status: Int32) throws {
    let sandbox = try sandbox("2012;29", "2013;35")
    let outcome = try BuiltCommand.run(
      ["--as-of", "2013-12-31", "--fail-on", word], in: sandbox.path)
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("[target-missed]"))
  }

  @Test(arguments: [
    ("error", 0), ("warning", 1), ("note", 1), ("never", 0),
  ])
  func aMissingMeasurementIsAWarning(word: String, status: Int32) throws {
    let sandbox = try sandbox("2012;30")
    let outcome = try BuiltCommand.run(
      ["--as-of", "2013-12-31", "--fail-on", word], in: sandbox.path)
    #expect(outcome.status == status)
    #expect(outcome.output.contains("[measurement-missing]"))
  }

  @Test(arguments: [("error", 0), ("warning", 0), ("note", 1), ("never", 0)])
  func aNearMissIsANote(word: String, status: Int32) throws {
    let sandbox = try sandbox("2012;30", "2013;34,5")
    let outcome = try BuiltCommand.run(
      ["--as-of", "2013-12-31", "--fail-on", word], in: sandbox.path)
    #expect(outcome.status == status)
    #expect(outcome.output.contains("[target-nearly]"))
  }

  @Test func noStrategyIsInvalidInput() throws {
    let sandbox = try Sandbox(["strategies/README.md": "Intet endnu.\n"])
    #expect(
      try BuiltCommand.run(["check"], in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            fejl: ingen strategi fundet i strategies [strategy.none-found]
              hjælp: en strategi er en mappe med filen strategy.yaml

            """))
    #expect(
      try BuiltCommand.run(["status", "--language", "en"], in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            error: no strategy found in strategies [strategy.none-found]
              help: a strategy is a folder with the file strategy.yaml

            """))
  }

  @Test func aFolderThatIsNotThereIsInvalidInput() throws {
    let sandbox = try Sandbox()
    #expect(
      try BuiltCommand.run(["check"], in: sandbox.path)
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: """
            fejl: strategies findes ikke [file.not-found]
              hjælp: stå i mappen over strategies/, eller skriv stien: kanaltjek check STI

            """))
  }

  @Test func aMisspeltCommandIsAPathThatIsNotThere() throws {
    #expect(
      try run("chek")
        == BuiltCommand.Outcome(
          status: 2, output: "",
          errors: "fejl: chek findes ikke [file.not-found]\n  hjælp: mente du »check«?\n"))
  }

  @Test func statusIsNoVerdictForABuild() throws {
    let outcome = try Example.run("status", "--as-of", "2016-12-31")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  // MARK: Wrong usage

  @Test(arguments: [
    (
      ["--fial-on", "never"],
      """
      kanaltjek: fejl: tilvalget --fial-on findes ikke
        mente du »--fail-on«?
        Se kanaltjek help.

      """
    ),
    (
      ["check", "--lnaguage=en"],
      """
      kanaltjek: fejl: tilvalget --lnaguage findes ikke
        mente du »--language«?
        Se kanaltjek help.

      """
    ),
    (
      ["-x"],
      "kanaltjek: fejl: tilvalget -x findes ikke\n  Se kanaltjek help.\n"
    ),
    (
      ["--as-of"],
      "kanaltjek: fejl: --as-of mangler en værdi: DATE\n  Se kanaltjek help.\n"
    ),
    (
      ["--as-of", "2013-02-30"],
      "kanaltjek: fejl: »2013-02-30« er ikke en dato som 2016-12-31\n  Se kanaltjek help.\n"
    ),
    (
      ["--fail-on", "eror"],
      """
      kanaltjek: fejl: »eror« kan ikke bruges i --fail-on; vælg en af: error, warning, note, never
        mente du »error«?
        Se kanaltjek help.

      """
    ),
    (
      ["--quiet=ja"],
      "kanaltjek: fejl: --quiet tager ingen værdi\n  Se kanaltjek help.\n"
    ),
    (
      ["status", "--fail-on", "never"],
      "kanaltjek: fejl: --fail-on bruges ikke med status\n  Se kanaltjek help.\n"
    ),
    (
      ["--format", "json", "--format", "csv"],
      """
      kanaltjek: fejl: kun ét format kan skrives til standard-ud; giv de andre hver sin --output
        Se kanaltjek help.

      """
    ),
    (
      ["--format", "json", "--output", "ud", "--format", "csv", "--output", "ud"],
      "kanaltjek: fejl: to formater kan ikke skrives til samme fil: ud\n  Se kanaltjek help.\n"
    ),
    (
      ["completions"],
      "kanaltjek: fejl: skriv bash, zsh eller fish\n  Se kanaltjek help.\n"
    ),
    (
      ["completions", "powershell"],
      """
      kanaltjek: fejl: »powershell« bruges ikke med completions
        her kan stå: bash, zsh, fish
        Se kanaltjek help.

      """
    ),
    (
      ["schema", "strategi"],
      """
      kanaltjek: fejl: »strategi« bruges ikke med schema
        mente du »strategy«?
        Se kanaltjek help.

      """
    ),
    (
      ["schema", "strategy", "output"],
      "kanaltjek: fejl: »output« bruges ikke med schema\n  Se kanaltjek help.\n"
    ),
    (
      ["explain"],
      """
      kanaltjek: fejl: skriv id'et på en milepæl eller et mål, for eksempel holbaek/digital-post/2012
        Se kanaltjek help.

      """
    ),
    (
      ["--language", "en", "--fromat", "json"],
      """
      kanaltjek: error: there is no option --fromat
        did you mean '--format'?
        See kanaltjek help.

      """
    ),
  ])
  func wrongUsageIsExplained(arguments: [String], errors: String) throws {
    let sandbox = try Sandbox()
    let outcome = try BuiltCommand.run(arguments, in: sandbox.path)
    #expect(outcome == BuiltCommand.Outcome(status: 64, output: "", errors: errors))
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path).isEmpty)
  }

  // MARK: What is written where

  @Test func theCommandAloneIsCheck() throws {
    let sandbox = try sandbox("2012;29")
    let alone = try BuiltCommand.run([], in: sandbox.path)
    #expect(alone.status == 1)
    #expect(alone == (try BuiltCommand.run(["check", "strategies"], in: sandbox.path)))
  }

  @Test func statusPrintsTheTablesOfCheckWithoutFindings() throws {
    let check = try Example.run("check", "--as-of", "2016-12-31").output
    let status = try Example.run("status", "--as-of", "2016-12-31").output
    #expect(!status.contains("[target-"))
    let tables = try #require(check.range(of: "\nfejl: ")).lowerBound
    let summary = try #require(check.range(of: "\nOpgjort pr. ")).lowerBound
    #expect(status == check[..<tables] + check[summary...])
  }

  @Test func quietLeavesWhatReachesTheLimitAndTheSummary() throws {
    let all = try Example.run("--as-of", "2016-12-31")
    let quiet = try Example.run("--as-of", "2016-12-31", "--quiet")
    #expect(quiet.status == all.status)
    #expect(quiet.output.hasPrefix("fejl: "))
    #expect(!quiet.output.contains("advarsel: "))
    #expect(!quiet.output.contains("\nnote: "))
    #expect(all.output.hasSuffix(try #require(quiet.output.split(separator: "\n\n").last)))
    let warnings = try Example.run("--as-of", "2016-12-31", "--quiet", "--fail-on", "warning")
    #expect(warnings.output.contains("advarsel: "))
    #expect(!warnings.output.contains("\nnote: "))
  }

  @Test func verboseSaysWhatWasAssumedApartFromTheResult() throws {
    let plain = try Example.run("--as-of", "2016-12-31")
    let verbose = try Example.run("--as-of", "2016-12-31", "--verbose")
    #expect(plain.errors == "")
    #expect(verbose.output == plain.output)
    let folder = "strategies/eksempelby/measurements"
    #expect(
      verbose.errors == """
        \(folder)/aabningstider.csv: læst som UTF-8 med »;« mellem felterne, 10 rækker
        \(folder)/henvendelser.csv: læst som UTF-8 med »;« mellem felterne, 200 rækker
        \(folder)/noegletal.csv: læst som UTF-8 med »;« mellem felterne, 30 rækker
        \(folder)/omraader.csv: læst som UTF-8 med »;« mellem felterne, 20 rækker
        \(folder)/progress.csv: læst som UTF-8 med »;« mellem felterne, 16 rækker
        \(folder)/taelleuger.csv: læst som UTF-8 med »;« mellem felterne, 20 rækker

        """)
  }

  @Test func aLostCommentIsAWarningThatFailsNothing() throws {
    let sandbox = try Sandbox([
      "strategies/proeve/strategy.yaml": Self.upToDate.replacing(
        "title: Flere digitale henvendelser", with: "title: Mål #1")
    ])
    let outcome = try BuiltCommand.run(["--as-of", "2011-12-31"], in: sandbox.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        strategies/proeve/strategy.yaml:9:16: advarsel: resten af linjen læses som en kommentar og går tabt [yaml.comment-in-value]
          9 |     title: Mål #1
            |                ^^
          hjælp: sæt hele værdien i anførselstegn, eller skriv et mellemrum efter #

        """)
  }

  // MARK: Files

  @Test func outputWritesWholeFilesThatEqualStandardOutput() throws {
    let folder = try Sandbox()
    let outcome = try Example.run(
      "status", "--as-of", "2016-12-31", "--format", "json", "--output", folder.path + "/s.json",
      "--format", "csv", "--output", folder.path + "/s.csv", "--format", "md")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    for (format, name) in [("json", "s.json"), ("csv", "s.csv")] {
      let written = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      let printed = try Example.run("status", "--as-of", "2016-12-31", "--format", format).output
      #expect(written == Data(printed.utf8))
    }
    #expect(
      outcome.output
        == (try Example.run("status", "--as-of", "2016-12-31", "--format", "md")).output)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["s.csv", "s.json"])
  }

  @Test func outputIntoAFolderThatIsNotThereLeavesNothing() throws {
    let folder = try Sandbox()
    let path = folder.path + "/mangler/s.json"
    let outcome = try Example.run("--as-of", "2016-12-31", "--format", "json", "--output", path)
    #expect(
      outcome
        == BuiltCommand.Outcome(
          status: 3, output: "",
          errors: "kanaltjek: \(path) kunne ikke skrives (systemfejl 2)\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func invalidInputLeavesAnEarlierOutputAlone() throws {
    let sandbox = try Sandbox([
      "strategies/proeve/strategy.yaml": Self.upToDate + "    farve: grøn\n", "s.json": "før",
    ])
    let outcome = try BuiltCommand.run(
      ["--format", "json", "--output", "s.json"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(try String(contentsOfFile: sandbox.path + "/s.json", encoding: .utf8) == "før")
  }

  // MARK: Help

  @Test(arguments: ["da", "en"])
  func helpNamesEveryCommandAndOption(language: String) throws {
    let outcome = try run("help", "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    for command in Self.commands { #expect(outcome.output.contains("\n  \(command) ")) }
    try Stored.expect(outcome.output, "Expected/help.\(language).txt")
  }

  private static let commands = [
    "check", "status", "explain", "diff", "history", "upcoming", "revise", "import", "init", "fmt",
    "schema", "completions", "help",
  ]

  @Test(arguments: commands, ["da", "en"])
  func everyCommandHasHelp(command: String, language: String) throws {
    let outcome = try run(command, "--help", "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\n  kanaltjek \(command) "))
    #expect(outcome.output.contains("\n  --help "))
    #expect(outcome == (try run(command, "-h", "--language=\(language)")))
  }

  @Test(arguments: ["import", "init", "fmt"], ["da", "en"])
  func commandsThatWriteFilesSayHow(command: String, language: String) throws {
    let outcome = try run("help", command, "--language", language)
    #expect(outcome.status == 0)
    try Stored.expect(outcome.output, "Expected/help-\(command).\(language).txt")
  }

  @Test func versionIsOneLine() throws {
    let outcome = try run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /kanaltjek \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEveryCommand(shell: String) throws {
    let outcome = try run("completions", shell)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    for command in Self.commands { #expect(outcome.output.contains(command)) }
    guard let path = Tool.path(shell) else { return }
    let script = try Sandbox(["script": outcome.output])
    let parsed = try Tool.run(path, ["-n", script.path + "/script"])
    #expect(parsed.status == 0, "\(parsed.output)")
  }
}
