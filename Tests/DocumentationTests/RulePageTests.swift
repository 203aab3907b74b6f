import Diagnostics
import Evaluation
import Foundation
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// `docs/regler/` and `docs/rules/` have a page for every rule, made from `rules/` and its tests.
@Suite struct RulePageTests {
  @Test(arguments: [("docs/regler", Language.danish), ("docs/rules", .english)])
  func areUpToDate(folder: String, language: Language) throws {
    let top = BuiltCommand.packageFolder()
    let sources = SourceStore()
    var loader = RuleLoader(sources: sources, changes: .standard)
    let files = FileTree(holding: [top + "/rules"], sources: sources)
    loader.read(folder: try #require(files.locate(top + "/rules")), files)
    let rules = loader.ruleSet()
    #expect(loader.diagnostics.map(\.id) == [])
    var pages = ["README.md": RuleIndex(language: language, rules: rules).text()]
    let texts = try FileManager.default.contentsOfDirectory(atPath: top + "/rules").sorted().map {
      try String(contentsOfFile: "\(top)/rules/\($0)", encoding: .utf8)
    }
    for rule in rules.rules {
      let id = rule.id.value
      let file = try #require(texts.first { $0.contains("\n  \(id):\n") }, "\(id)")
      pages[id + ".md"] = RulePage(language: language, file: file, id: id).text(rule, rules)
    }
    for check in DocumentCheck.all {
      let id = check.rule.rawValue
      pages[id + ".md"] = RulePage(language: language, file: "", id: id).text(check)
    }
    let place = top + "/" + folder
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let path = place + "/" + name
      if FileManager.default.contents(atPath: path).map({ $0 != Data(text.utf8) }) ?? true {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        Issue.record("\(folder)/\(name) was behind the rules and is written anew: read it")
      }
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: place)
    where pages[name] == nil {
      Issue.record("\(folder)/\(name) is the page of no rule: delete it")
    }
  }

  /// The catalogue that lists and explains is the one that reports tell.
  @Test func everyCheckOfTheDocumentIsListedAsSevereAsItIs() throws {
    #expect(DocumentCheck.all.map(\.rule) == FindingRule.ofDocument)
    for path in ["Tests/Examples/eksempelby", "strategies/holbaek", "strategies/bornholm"] {
      try Trial(shipped: path).judgement(asOf: "2015-12-31")
        .forEachFinding(from: .note, count: { _ in }) { finding in
          guard let check = DocumentCheck.of(finding.rule) else { return }
          let isExplained = [.findingExplained, .findingExplainedAt].contains(finding.message.key)
          #expect(finding.severity == (isExplained ? .note : check.severity), "\(finding.subject)")
        }
    }
  }
}
