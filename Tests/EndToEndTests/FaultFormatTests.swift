import Foundation
import TestSupport
import Testing

/// What a build is shown when its files can't be judged: its page is not empty, and standard error says
/// the same for people.
@Suite struct FaultFormatTests {
  private static let strategy = """
    kanaltjek: 1
    title: Kanalstrategi
    municipality: Holbæk
    period: 2012/2015
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}
    goals:
      post: {title: Digital Post, indicator: pots, milestones: {2012: 30 %}}

    """
  private static let table = "indicator;period;value\npost;2012;omkring, 30: 100%\n"

  /// An id that is not there, a figure that is none, and a folder in a file's place.
  private func broken() throws -> Sandbox {
    try Sandbox([
      "strategies/proeve/strategy.yaml": Self.strategy,
      "strategies/proeve/measurements/m.csv": Self.table,
      "strategies/proeve/waivers.yaml/x": "",
    ])
  }

  private func run(
    _ words: String..., in sandbox: Sandbox, environment: [String: String] = [:]
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      words + ["--as-of", "2013-12-31"], in: sandbox.path, environment: environment)
  }

  @Test(
    arguments: (BuildFormatTests.formats + ["md"]).map { ($0, "da") }
      + [("github", "en"), ("junit", "en"), ("md", "en")])
  func isWholeAsStored(format: String, language: String) throws {
    let sandbox = try broken()
    let words = ["check", "--format", format, "--language", language]
    let outcome = try BuiltCommand.run(words, in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[strategy.unknown-id]"))
    try Stored.expect(outcome.output, "Expected/faults.\(language).\(format)")
  }

  /// What people read stands on standard error alone, and programs that look for results get none.
  @Test(arguments: ["text", "json", "csv"])
  func otherFormatsStayEmpty(format: String) throws {
    let sandbox = try broken()
    let outcome = try run(
      "check", "--format", format, "--format", "json", "--output", "a.json", in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/a.json"))
  }

  /// Whatever is told, it is the same on standard error, in the file and on standard output.
  @Test func everyFormatIsWrittenInOneRun() throws {
    let sandbox = try broken()
    let plain = try run("check", in: sandbox)
    let words = BuildFormatTests.formats.flatMap { ["--format", $0, "--output", "out.\($0)"] }
    let outcome = try BuiltCommand.run(
      ["check", "--as-of", "2013-12-31"] + words, in: sandbox.path)
    #expect(outcome == BuiltCommand.Outcome(status: 2, output: "", errors: plain.errors))
    for format in BuildFormatTests.formats {
      let alone = try run("check", "--format", format, in: sandbox)
      let written = try String(contentsOfFile: sandbox.path + "/out." + format, encoding: .utf8)
      #expect(!written.isEmpty && written == alone.output, "\(format)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path).count == 7)
  }

  /// Nothing of the strategies that were judged before the fault was met.
  @Test func nothingIsSaidOfWhatWasJudgedBefore() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Self.strategy.replacing("pots", with: "post"),
      "strategies/b/strategy.yaml": "kanaltjek: 1\n",
    ])
    for format in BuildFormatTests.formats + ["md"] {
      let outcome = try run("check", "--format", format, in: sandbox)
      #expect(outcome.status == 2)
      #expect(outcome.output.contains("strategies/b/strategy.yaml"), "\(format)")
      #expect(!outcome.output.contains("strategies/a/"), "\(format)")
    }
  }

  @Test func theStepSummarySaysIt() throws {
    let sandbox = try broken()
    let markdown = try run("check", "--format", "md", in: sandbox)
    _ = try run(
      "check", "--format", "github", in: sandbox,
      environment: ["GITHUB_STEP_SUMMARY": sandbox.path + "/summary.md"])
    #expect(
      try String(contentsOfFile: sandbox.path + "/summary.md", encoding: .utf8) == markdown.output)
  }

  /// What stands nowhere is still told, with a place where readers refuse what has none.
  @Test(arguments: [
    (["check", "nowhere"], "file.not-found"),
    (["check", "--since", "main"], "git.not-a-repository"),
    (["check", "tom"], "strategy.none-found"), (["diff", "main"], "file.not-found"),
  ])
  func whatStandsNowhereIsTold(words: [String], id: String) throws {
    let sandbox = try Sandbox(["tom/x": "", "strategies/a/strategy.yaml": Self.strategy])
    for format in BuildFormatTests.formats {
      let outcome = try BuiltCommand.run(words + ["--format", format], in: sandbox.path)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
      #expect(outcome.output.contains(id), "\(format): \(outcome.output)")
    }
    let sarif = try JSON(
      BuiltCommand.run(words + ["--format", "sarif"], in: sandbox.path).output)["runs"].items
    #expect(sarif.first?["results"].items.allSatisfy { $0["locations"].items.count == 1 } == true)
  }

  /// A fault of the old version stands in no file that a reviewer could open.
  @Test func aFaultOfAnotherVersionIsNamedAndNotPlaced() throws {
    let git = try GitSandbox(["strategies/a/strategy.yaml": Self.strategy])
    try git.commit(
      "Rettet", ["strategies/a/strategy.yaml": Self.strategy.replacing("pots", with: "post")])
    let outcome = try BuiltCommand.run(
      ["diff", "HEAD~1", "HEAD", "--format", "github"], in: git.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.output.hasPrefix(
        "::error title=strategy.unknown-id::HEAD~1:strategies/a/strategy.yaml:8: "),
      "\(outcome.output)")
  }

  @Test func quietLeavesTheErrors() throws {
    let sandbox = try broken()
    let outcome = try run("check", "--quiet", "--format", "gitlab", in: sandbox)
    #expect(outcome.status == 2)
    let levels = try JSON(outcome.output).items.compactMap { $0["severity"].string }
    #expect(!levels.isEmpty && levels.allSatisfy { $0 == "major" })
  }

  @Test func theTenWorstAreShownToGitHub() throws {
    let sandbox = try broken()
    let rows = (0..<30).map { "post;2012;x\($0)\n" }.joined()
    try sandbox.write(
      Array(("indicator;period;value\n" + rows).utf8), to: "strategies/proeve/measurements/m.csv")
    try sandbox.write(
      Array(Self.strategy.replacing("pots", with: "post").utf8),
      to: "strategies/proeve/strategy.yaml")
    let lines = try run("check", "--format", "github", in: sandbox).output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    // With the folder in a file's place there are 31.
    #expect(lines.last == "::notice::21 til er ikke vist.")
  }

  // MARK: Readers

  @Test(.enabled("python3 is not here") { Tool.hasPython("xml.etree.ElementTree") })
  func theXMLIsReadByPython() throws {
    let sandbox = try broken()
    let program = """
      import sys, xml.etree.ElementTree as tree
      junit, checkstyle = (tree.parse(path).getroot() for path in sys.argv[1:])
      suite = junit[0]
      errors = [case.find("error") for case in suite]
      assert int(suite.get("errors")) == len(errors) == int(suite.get("tests")) == 3
      assert all(error.get("message") and error.get("type") and error.text for error in errors)
      assert len({case.get("name") for case in suite}) == 3
      assert sum(len(file) for file in checkstyle) == 3
      """
    for format in ["junit", "checkstyle"] {
      _ = try run("check", "--format", format, "--output", format, in: sandbox)
    }
    let read = try Tool.run(
      #require(Tool.path("python3")),
      ["-c", program, sandbox.path + "/junit", sandbox.path + "/checkstyle"])
    #expect(read.status == 0, "\(read.output)")
  }

  @Test(
    .enabled("check-jsonschema is not here") { Tool.path("check-jsonschema") != nil },
    arguments: [("sarif", "sarif.schema.json"), ("gitlab", "code-quality.schema.json")])
  func theJSONIsWhatItsReadersTake(format: String, schema: String) throws {
    let sandbox = try broken()
    _ = try run("check", "--format", format, "--output", "out.json", in: sandbox)
    let read = try Tool.run(
      #require(Tool.path("check-jsonschema")),
      ["--schemafile", Stored.folder + "/Readers/" + schema, sandbox.path + "/out.json"])
    #expect(read.status == 0, "\(read.output)")
  }

  @Test(.enabled("perl is not here") { Tool.path("perl") != nil })
  func theTestPointsAreReadByPerl() throws {
    let counts = try BuildFormatTests.tapCounts(
      run("check", "--format", "tap", in: broken()).output)
    #expect(counts["faults"] == 0)
    #expect(counts["failed"] == 3 && counts["planned"] == 3)
  }
}
