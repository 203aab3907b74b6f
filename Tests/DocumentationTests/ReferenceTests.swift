import Diagnostics
import Evaluation
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

  /// The kinds of file that the pages describe, in their order.
  private enum Kind: CaseIterable {
    case strategy, source, waivers, remarks

    init(_ path: String) {
      self =
        path.contains("/measurements/")
        ? .source
        : path.contains("/remarks/")
          ? .remarks : path.hasSuffix("/waivers.yaml") ? .waivers : .strategy
    }

    var heading: String {
      switch self {
      case .strategy: "strategy.yaml"
      case .source: "measurements/\\*.yaml"
      case .waivers: "waivers.yaml"
      case .remarks: "remarks/\\*.yaml"
      }
    }

    var root: Shape {
      switch self {
      case .strategy: .record(Strategy.shape)
      case .source: .record(SourceDescription.shape)
      case .waivers: Waiver.shape
      case .remarks: Remark.shape
      }
    }

    var named: [RecordShape] { self == .strategy ? Strategy.namedShapes : [] }

    func examples() throws -> KeyExamples {
      var examples = KeyExamples(named: Strategy.namedShapes)
      for path in files where Kind(path) == self {
        examples.add(try String(contentsOfFile: top + "/" + path, encoding: .utf8), as: root)
      }
      return examples
    }
  }

  @Test(arguments: [("docs/sprog.md", Language.danish), ("docs/language.md", .english)])
  func isUpToDate(path: String, language: Language) throws {
    let url = URL(fileURLWithPath: Self.top + "/" + path)
    let page = try String(contentsOf: url, encoding: .utf8)
    let parts = page.components(separatedBy: Self.mark)
    try #require(parts.count == 2, "\(path) lacks its mark")
    let made = try Kind.allCases.map { kind in
      let reference = ReferencePage(language: language, examples: try kind.examples())
      return "\n# \(kind.heading)\n\n" + reference.text(of: kind.root, named: kind.named)
    }.joined()
    if parts[1] != made {
      try Data((parts[0] + Self.mark + made).utf8).write(to: url)
      Issue.record("\(path) was behind the records and is written anew: read it")
    }
  }

  @Test func everyKeyHasAnExample() throws {
    for kind in Kind.allCases {
      let examples = try kind.examples()
      let keys = ReferencePage.records(in: kind.root, named: kind.named).flatMap { record in
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
