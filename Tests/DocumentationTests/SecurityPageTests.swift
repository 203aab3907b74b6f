import Foundation
import TestSupport
import Testing

/// `docs/security.md` and `docs/sikkerhed.md` promise nothing that no test shows.
@Suite struct SecurityPageTests {
  private static let top = BuiltCommand.packageFolder()
  private static let pages = ["security.md", "sikkerhed.md"]

  private static func page(_ name: String) throws -> String {
    try String(contentsOfFile: top + "/docs/" + name, encoding: .utf8)
  }

  /// The tests that a page names, `Suite.test` in the style of code, in their order.
  private static func tests(_ name: String) throws -> [String] {
    try page(name).matches(of: #/`([A-Z]\w+Tests\.\w+)`/#).map { String($0.1) }
  }

  private static func sources(_ folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top + "/" + folder)
    where path.hasSuffix(".swift") {
      texts[path] = try String(contentsOfFile: top + "/\(folder)/" + path, encoding: .utf8)
    }
    return texts
  }

  @Test(arguments: pages)
  func everyTestThatIsNamedIsThere(page: String) throws {
    let sources = try Self.sources("Tests")
    let named = try Self.tests(page)
    #expect(named.count > 20)
    for name in named {
      let parts = name.split(separator: ".")
      let suite = sources.filter { $0.value.contains("struct \(parts[0]) ") }
      let test = try Regex(#"@Test(?s:.*?) func \#(parts[1])\("#)
      #expect(suite.contains { $0.value.contains(test) }, "\(page) names \(name)")
    }
  }

  @Test func bothPagesNameTheSame() throws {
    #expect(try Self.tests("security.md") == Self.tests("sikkerhed.md"))
  }

  /// A test of what a stranger may try is told of.
  @Test func everyTestOfAStrangerIsNamed() throws {
    let suite = try #require(try Self.sources("Tests")["EndToEndTests/StrangerTests.swift"])
    let named = Set(try Self.tests("security.md"))
    for test in suite.matches(of: #/@Test(?s:.*?) func (\w+)\(/#).map(\.1) {
      #expect(named.contains("StrangerTests.\(test)"), "docs/security.md lacks \(test)")
    }
  }

  /// The pages list all that is read of the surroundings, and it is read in three places only.
  @Test(arguments: pages)
  func everyVariableIsListed(page: String) throws {
    let sources = try Self.sources("Sources")
    let readers = sources.filter { $0.value.contains("getenv(") }
    #expect(
      readers.keys.sorted() == [
        "Databases/DatabaseReader.swift", "Revisions/GitProcess.swift",
        "StrategyCommands/EnvironmentVariable.swift",
      ])
    let names = readers.values.flatMap { text in
      text.matches(of: #/"([A-Z][A-Z_]{3,})"/#).map { String($0.1) }
    }
    #expect(names.count > 15)
    let text = try Self.page(page)
    for name in names { #expect(text.contains("`\(name)`"), "\(page) lacks \(name)") }
  }

  /// What a page says of limits is what the command's help says.
  @Test(arguments: pages)
  func everyLimitThatCanBeRaisedIsListed(page: String) throws {
    let help = try BuiltCommand.run(["help", "check"], in: Self.top).output
    let text = try Self.page(page)
    let options = help.matches(of: #/--max-[a-z]+/#).map { String($0.0) }
    #expect(options.count == 3)
    for option in options { #expect(text.contains("`\(option)`"), "\(page) lacks \(option)") }
  }
}
