import Foundation
import TestSupport
import Testing

/// A document with all that can be wrong with a document, as a whole run tells it.
@Suite struct DocumentFindingTests {
  private let sandbox: Sandbox
  /// What is pointed to, as `file:line:column`.
  private var marked: Set<String> = []

  init() throws {
    sandbox = try Sandbox()
    for file in ["strategy.yaml", "measurements/tal.csv"] {
      let text = try String(
        contentsOfFile: Stored.folder + "/Findings/" + file, encoding: .utf8)
      let source = MarkedSource(text)
      let path = "strategies/findings/" + file
      try sandbox.write(Array(source.text.utf8), to: path)
      for range in source.expected {
        let place = Place(range, of: source.text, in: path)
        marked.insert("\(place.file):\(place.line):\(place.column)")
      }
    }
  }

  private func check(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["check", "--as-of", "2013-12-31"] + words, in: sandbox.path)
  }

  @Test(arguments: ["da", "en"])
  func isToldAsStored(language: String) throws {
    let outcome = try check("--language", language)
    #expect(outcome.errors == "")
    try Stored.expect(outcome.output, "Findings/expected.\(language).txt")
  }

  /// The ids in the table of `docs/findings.md`, of the section about documents.
  private func documented() throws -> [String] {
    let text = try String(
      contentsOfFile: BuiltCommand.packageFolder() + "/docs/findings.md", encoding: .utf8)
    let section = try #require(
      text.split(separator: "\n## ").first { $0.hasPrefix("What the doc") })
    return section.matches(of: #/(?m)^\| `([a-z-]+)` \|/#).map { String($0.1) }
  }

  @Test func everyRuleAboutDocumentsIsThereAndPointsWhereItIsMarked() throws {
    let lines = try check().output.split(separator: "\n")
    let heads = lines.compactMap {
      $0.wholeMatch(of: #/(?:advarsel|note): ([^ ]+) [^\[]+ \[([a-z-]+)\]/#)
    }
    // What two strategies together get wrong has its own tests.
    let rules = try documented().filter { $0 != "parent-expired" }
    #expect(rules.count == 11)
    let found = heads.filter { rules.contains(String($0.2)) }
    #expect(Set(found.map { String($0.2) }) == Set(rules))
    #expect(Set(found.map { String($0.1) }) == marked)
    // Each shows the line with carets below it.
    #expect(lines.count { $0.contains("^") } == found.count)
  }

  @Test func aPropertyOfTheDocumentFailsNothingUnlessAskedTo() throws {
    #expect(try check().status == 0)
    #expect(try check("--fail-on", "warning").status == 1)
  }

  @Test func jsonHasOneFindingForEachSubject() throws {
    let findings = try JSON(check("--format", "json").output)["findings"].items
    let loose = findings.filter { $0["rule"].string == "initiative-without-goal" }
    #expect(loose.map { $0["subject"].string } == ["findings/kurser", "findings/plakater"])
    let explained = try #require(
      findings.first { $0["subject"].string == "findings/contacts/2011/area" })
    #expect(explained["rule"].string == "parts-disagree")
    #expect(explained["severity"].string == "note")
    #expect(explained["message"]["en"].string?.contains("Explanation (side 4)") == true)
    #expect(
      explained["related"].items.last?["file"].string == "strategies/findings/strategy.yaml")
  }
}
