import Diagnostics
import Foundation
import Measurements
import StrategyModel
import TestSupport
import Testing

/// `docs/sprog.md` and `docs/language.md` say of every key what the reader of the files knows of it.
@Suite struct ReferenceTests {
  /// Between these lines a page is made; what stands before the first is written by hand.
  private static let mark = "<!-- made from the records: do not edit below -->\n"

  private static let top = BuiltCommand.packageFolder()

  /// Files whose keys serve as examples: those written for it first, then what is shipped.
  private static let files: [String] =
    ["docs/examples", "strategies", "Tests/Examples"].flatMap { folder -> [String] in
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: top + "/" + folder)
      return (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
    }

  private static func isSource(_ path: String) -> Bool { path.contains("/measurements/") }

  private static func examples(_ isIncluded: (String) -> Bool, of root: RecordShape) throws
    -> KeyExamples
  {
    var examples = KeyExamples(named: Strategy.namedShapes)
    for path in files where isIncluded(path) {
      examples.add(try String(contentsOfFile: top + "/" + path, encoding: .utf8), as: root)
    }
    return examples
  }

  @Test(arguments: [("docs/sprog.md", Language.danish), ("docs/language.md", .english)])
  func isUpToDate(path: String, language: Language) throws {
    let url = URL(fileURLWithPath: Self.top + "/" + path)
    let page = try String(contentsOf: url, encoding: .utf8)
    let parts = page.components(separatedBy: Self.mark)
    try #require(parts.count == 2, "\(path) lacks its mark")
    let strategies = ReferencePage(
      language: language, examples: try Self.examples({ !Self.isSource($0) }, of: Strategy.shape))
    let sources = ReferencePage(
      language: language, examples: try Self.examples(Self.isSource, of: SourceDescription.shape))
    let made =
      "\n# strategy.yaml\n\n" + strategies.text(of: Strategy.shape, named: Strategy.namedShapes)
      + "\n# measurements/\\*.yaml\n\n" + sources.text(of: SourceDescription.shape, named: [])
    if parts[1] != made {
      try Data((parts[0] + Self.mark + made).utf8).write(to: url)
      Issue.record("\(path) was behind the records and is written anew: read it")
    }
  }

  @Test func everyKeyHasAnExample() throws {
    let roots = [
      (
        Strategy.shape, Strategy.namedShapes,
        try Self.examples({ !Self.isSource($0) }, of: Strategy.shape)
      ),
      (SourceDescription.shape, [], try Self.examples(Self.isSource, of: SourceDescription.shape)),
    ]
    for (root, named, examples) in roots {
      let keys = ReferencePage.records(in: root, named: named).flatMap { record in
        record.fields.map { KeyExamples.Key(record: record.name, key: $0.key) }
      }
      #expect(keys.filter { examples.snippets[$0] == nil } == [])
    }
  }

  /// What is shown must be what the command accepts.
  @Test func everyExampleIsRead() throws {
    let folder = Self.top + "/docs/examples"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let strategies = names.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/strategy.yaml")
    }
    #expect(!strategies.isEmpty)
    for name in strategies {
      let trial = try Trial(shipped: "docs/examples/\(name)")
      #expect(trial.diagnostics.map(\.id) == [], "\(name)")
    }
  }

  @Test(arguments: ["docs/sprog.md", "docs/language.md"])
  func theShortestStrategyIsRead(path: String) throws {
    let page = try String(contentsOfFile: Self.top + "/" + path, encoding: .utf8)
    let first = try #require(page.firstMatch(of: #/```yaml\n(?s:(.*?))```/#))
    let trial = try Trial(String(first.1))
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.scope.strategy.goals.count == 1)
  }
}
