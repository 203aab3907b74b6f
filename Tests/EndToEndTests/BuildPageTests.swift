import Foundation
import TestSupport
import Testing

/// The files for builds in the documentation are valid, and what they run does what they say.
@Suite struct BuildPageTests {
  private static let folder = BuiltCommand.packageFolder() + "/docs"
  private static let pages = ["github-workflow.yml", "gitlab-ci.yml", "pre-commit-config.yaml"]

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test(
    .enabled("check-jsonschema is not here") { Tool.path("check-jsonschema") != nil },
    arguments: [
      ("github-workflow.yml", ["--builtin-schema", "vendor.github-workflows"]),
      (
        "gitlab-ci.yml", ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]
      ),
    ])
  func areWhatTheirReadersTake(name: String, schema: [String]) throws {
    let validator = try #require(Tool.path("check-jsonschema"))
    let read = try Tool.run(validator, schema + [Self.folder + "/ci/" + name])
    #expect(read.status == 0, "\(read.output)")
  }

  /// The files that a later step takes up are those that a step before it writes.
  @Test(
    .enabled("yaml is not here") { Tool.hasPython("yaml") },
    arguments: [
      ("github-workflow.yml", "Check the strategies", ["kanaltjek.sarif", "kanaltjek.md"]),
      ("gitlab-ci.yml", "script", ["kanaltjek.xml", "kanaltjek.json"]),
    ])
  func runWhatWritesTheFilesThatTheyTakeUp(name: String, step: String, files: [String]) throws {
    let example = try Example()
    let bin = try Sandbox()
    #expect(symlink(try BuiltCommand.path(), bin.path + "/kanaltjek") == 0)
    let outcome = try DocumentedJob(name).step(step).run(in: example.folder, [:], path: [bin.path])
    #expect(outcome.status == 1)
    #expect(!outcome.output.isEmpty)
    let text = try Self.text("ci/" + name)
    for file in files {
      #expect(FileManager.default.fileExists(atPath: example.folder + "/" + file), "\(file)")
      #expect(text.components(separatedBy: file).count >= 3, "\(file) is not taken up")
    }
  }

  /// The project's own strategies are checked by the jobs that it hands out.
  @Test func theProjectRunsTheSameWorkflow() throws {
    let own = BuiltCommand.packageFolder() + "/.github/workflows/strategies.yml"
    #expect(
      try String(contentsOfFile: own, encoding: .utf8) == Self.text("ci/github-workflow.yml"))
  }

  /// The lines for make stop where something is found, and say what.
  @Test(.enabled("make is not here") { Tool.path("make") != nil }, arguments: ["ci.md", "byg.md"])
  func theLinesForMakeRun(page: String) throws {
    let lines = try #require(Self.text(page).firstMatch(of: #/```make\n([\s\S]*?)```/#)).1
    let example = try Example()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: example.folder + "/Makefile"))
    let bin = try Sandbox()
    #expect(symlink(try BuiltCommand.path(), bin.path + "/kanaltjek") == 0)
    let make = DocumentedJob.Step(name: "make", script: "make check\n", environment: [:])
    let outcome = try make.run(in: example.folder, [:], path: [bin.path])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("[target-missed]"))
  }

  @Test(arguments: ["ci.md", "byg.md"])
  func everyFormatIsExplained(page: String) throws {
    let text = try Self.text(page)
    let help = try BuiltCommand.run(["help", "check"], in: BuiltCommand.packageFolder()).output
    let formats = try #require(help.firstMatch(of: #/--format ([a-z|]+)/#)).1.split(separator: "|")
    #expect(formats.count == 10)
    for format in formats { #expect(text.contains("| `\(format)` |"), "\(format)") }
    for name in Self.pages { #expect(text.contains("(ci/\(name))")) }
  }
}
