import Foundation
import TestSupport
import Testing

/// The files for builds in the documentation are valid, and what they run does what they say.
@Suite struct BuildPageTests {
  private static let folder = BuiltCommand.packageFolder() + "/docs"
  private static let pages = ["github-workflow.yml", "gitlab-ci.yml"]

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

  /// The files that a later step takes up are those that the command writes.
  @Test(
    arguments: [
      ("github-workflow.yml", ["kanaltjek.sarif"]),
      ("gitlab-ci.yml", ["kanaltjek.xml", "kanaltjek.json"]),
    ])
  func runWhatWritesTheFilesThatTheyTakeUp(name: String, files: [String]) throws {
    let text = try Self.text("ci/" + name)
    let match = try #require(text.firstMatch(of: #/(?m)^[ -]*kanaltjek (check .*)$/#))
    let example = try Example()
    let words = match.1.split(separator: " ").map(String.init)
    let outcome = try BuiltCommand.run(words + ["--as-of", "2016-12-31"], in: example.folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(!outcome.output.isEmpty)
    for file in files {
      #expect(FileManager.default.fileExists(atPath: example.folder + "/" + file), "\(file)")
      #expect(text.components(separatedBy: file).count >= 3, "\(file) is not taken up")
    }
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
