import Foundation
import TestSupport
import Testing

/// `docs/diff.md` and `docs/sammenligning.md` show two versions and what the command says of them.
@Suite struct DiffPageTests {
  private static let pages = ["docs/diff.md", "docs/sammenligning.md"]

  private func page(_ path: String) throws -> String {
    try String(contentsOfFile: BuiltCommand.packageFolder() + "/" + path, encoding: .utf8)
  }

  /// The texts of a page's blocks in a language, in order.
  private func blocks(_ language: String, of page: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  @Test(arguments: pages)
  func theExampleIsWhatTheCommandSays(path: String) throws {
    let page = try page(path)
    let versions = blocks("yaml", of: page).prefix(2)
    let table = try #require(blocks("csv", of: page).first)
    let console = try #require(blocks("console", of: page).first)
    let command = try #require(console.split(separator: "\n").first)
    let words = command.split(separator: " ").dropFirst(2).map(String.init)
    try #require(versions.count == 2 && words.count > 3 && words[0] == "diff")
    let sandbox = try Sandbox()
    for (folder, strategy) in zip(words[1...2], versions) {
      try sandbox.write(Array(strategy.utf8), to: folder + "/eksempelby/strategy.yaml")
      try sandbox.write(Array(table.utf8), to: folder + "/eksempelby/measurements/post.csv")
    }
    let outcome = try BuiltCommand.run(words, in: sandbox.path)
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
    let shown = command + "\n\n" + outcome.output
    if console != shown {
      let written = page.replacing("```console\n" + console, with: "```console\n" + shown)
      let url = URL(fileURLWithPath: BuiltCommand.packageFolder() + "/" + path)
      try Data(written.utf8).write(to: url)
      Issue.record("\(path) was behind the command and is written anew: read it")
    }
  }

  @Test func theRuleOnThePagePassesItsTests() throws {
    let rule = try #require(blocks("yaml", of: page("docs/diff.md")).last)
    let sandbox = try Sandbox(["rules/own.yaml": rule])
    let outcome = try BuiltCommand.run(["rules", "test", "small-steps"], in: sandbox.path)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: pages)
  func everyClassAndFormatIsNamed(path: String) throws {
    let page = try page(path)
    let help = try BuiltCommand.run(["help", "diff"], in: BuiltCommand.packageFolder()).output
    let formats = try #require(help.firstMatch(of: #/--format ([a-z|]+)/#)).1
    let usage = try BuiltCommand.run(["diff", "--gate", "x"], in: BuiltCommand.packageFolder())
    let classes = try #require(usage.errors.firstMatch(of: #/: ([a-z, ]+)\n/#)).1
    let words = formats.split(separator: "|") + classes.split(separator: ", ")
    #expect(words.count == 20)
    for word in words { #expect(page.contains("| `\(word)` |"), "\(word)") }
  }
}
