import Foundation
import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// Findings that the document itself accounts for.
@Suite struct ExplanationTests {
  private static let rows = ["m.csv": Ruling.table("contacts;2012;100\ncontacts;2012;101;email")]

  private static func strategy(_ explained: String) -> String {
    Ruling.vocabulary + "goals:\n  g: {title: G, milestones: {2012: {done: x}}}\n" + explained
  }

  private static func trial(_ explained: String) throws -> Trial {
    let trial = try Trial(strategy(explained), rows)
    #expect(trial.diagnostics.map(\.id) == [])
    return trial
  }

  private static func found(_ explained: String) throws -> [String] {
    try trial(explained).findings().filter(\.rule.isOfDocument).map {
      "\($0.severity) \($0.rule.rawValue) \($0.subject): "
        + $0.message.text(.danish).ordinarySpaces
    }
  }

  @Test func withoutOneItIsAWarning() throws {
    #expect(
      try Self.found("") == [
        "warning parts-disagree a/contacts/2012/channel: Henvendelser, 2012: delene giver 101 "
          + "henvendelser, men i alt står der 100 henvendelser (forskel +1)."
      ])
  }

  @Test func aFindingThatIsExplainedIsANoteThatSaysHow() throws {
    let found = try Self.found(
      """
      explained:
        - finding: parts-disagree
          subject: a/contacts/2012/channel
          why: Én e-mail er talt to gange.
          source: side 4
      """)
    #expect(
      found == [
        "note parts-disagree a/contacts/2012/channel: Henvendelser, 2012: delene giver 101 "
          + "henvendelser, men i alt står der 100 henvendelser (forskel +1). Forklaring (side 4): "
          + "Én e-mail er talt to gange."
      ])
  }

  @Test func thePlaceInTheDocumentMayBeLeftOut() throws {
    let found = try Self.found(
      """
      explained:
        - {finding: parts-disagree, subject: a/contacts/2012/channel, why: Talt to gange.}
      """)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasSuffix("(forskel +1). Forklaring: Talt to gange.") })
  }

  @Test func itPointsToItsExplanation() throws {
    let explained = """
      explained:
        - {finding: parts-disagree, subject: a/contacts/2012/channel, why: Talt to gange.}
      """
    let trial = try Self.trial(explained)
    let explanation = try #require(trial.scope.strategy.explained.first)
    let finding = try #require(try trial.findings().first { $0.rule == .partsDisagree })
    #expect(finding.related.last == explanation.span)
    let bare = try #require(try Self.trial("").findings().first { $0.rule == .partsDisagree })
    #expect(finding.fingerprint == bare.fingerprint)
  }

  @Test(arguments: [
    (
      "parts-disagree", "a/contacts/2013/channel",
      "parts-disagree er ikke fundet for a/contacts/2013/channel, men for a/contacts/2012/channel."
    ),
    ("shares-not-whole", "a/contacts/2012/channel", "intet fund er shares-not-whole."),
    ("parts-disagree", "contacts/2012", "men for a/contacts/2012/channel."),
  ])
  func oneOfNothingIsAWarning(rule: String, subject: String, says: String) throws {
    let found = try Self.found("explained:\n  - {finding: \(rule), subject: \(subject), why: x}\n")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("warning parts-disagree") == true)
    let unused = try #require(found.last)
    #expect(unused.hasPrefix("warning explanation-unused \(subject)/\(rule): "))
    #expect(unused.contains(says), "\(unused)")
  }

  @Test func aSecondExplanationOfOneFindingIsAWarning() throws {
    let one = "  - {finding: parts-disagree, subject: a/contacts/2012/channel, why: x}\n"
    let found = try Self.found("explained:\n" + one + one + one)
    #expect(found.map { $0.prefix(4) } == ["note", "warn"])
    #expect(found.last?.contains("er allerede forklaret") == true)
  }

  @Test(arguments: [
    ("parts-disagree", []), ("goal-without-initiative", []), ("goal-without-value", []),
    ("target-missed", ["strategy.not-explainable"]),
    ("measurement-missing", ["strategy.not-explainable"]),
    ("decision-missing", ["strategy.not-explainable"]),
    ("explanation-unused", ["strategy.not-explainable"]),
    ("no-such-thing", ["strategy.not-explainable"]), ("parts-disagre", ["rule.unknown"]),
  ])
  func onlyWhatIsOfTheDocumentCanBeExplained(rule: String, ids: [String]) throws {
    let trial = try Self.trial("explained:\n  - {finding: \(rule), subject: a/g, why: x}\n")
    let faults = RuleLoader.shipped().diagnostics(of: trial.scope.strategy)
    #expect(faults.map(\.id) == ids)
  }

  private static func note(_ explained: String) throws -> [String] {
    let trial = try Trial(
      "goals:\n  g: {title: G}\n  h: {title: H}\ninitiatives: {i: {title: I, supports: [h]}}\n"
        + explained)
    return try trial.findings().filter {
      ["goal-without-initiative", "explanation-unused"].contains($0.rule.rawValue)
    }.map {
      "\($0.severity) \($0.rule.rawValue): " + $0.message.text(.danish).ordinarySpaces
    }
  }

  @Test func whatARuleOfAFileFindsIsExplainedAlike() throws {
    #expect(try Self.note("") == ["note goal-without-initiative: G: ingen indsats støtter målet."])
    #expect(
      try Self.note(
        "explained:\n  - {finding: goal-without-initiative, subject: a/g, why: Det kommer.}\n") == [
          "note goal-without-initiative: G: ingen indsats støtter målet. Forklaring: Det kommer."
        ])
    #expect(
      try Self.note(
        "explained:\n  - {finding: goal-without-initiative, subject: a/h, why: Det kommer.}\n") == [
          "note goal-without-initiative: G: ingen indsats støtter målet.",
          "warning explanation-unused: Forklaringen hører ikke til noget: goal-without-initiative er "
            + "ikke fundet for a/h, men for a/g. Slet den, eller ret den.",
        ])
  }

  /// What is only counted must come to the same as what is shown.
  @Test(arguments: Diagnostic.Severity.allCases)
  func countsDoNotDependOnWhatIsShown(least: Diagnostic.Severity) throws {
    let judgement = try Self.trial(
      "explained:\n  - {finding: parts-disagree, subject: a/contacts/2012/channel, why: x}\n"
        + "  - {finding: parts-disagree, subject: nothing, why: x}\n"
    ).judgement(asOf: "2016-03-31")
    func counts(_ least: Diagnostic.Severity) -> (counted: [Int], shown: [Finding]) {
      var counted = [0, 0, 0]
      var shown: [Finding] = []
      judgement.forEachFinding(from: least) {
        counted[$0.rawValue] += 1
      } _: {
        shown.append($0)
      }
      return (counted, shown)
    }
    let all = counts(.note)
    let some = counts(least)
    #expect(some.counted == all.counted)
    #expect(
      some.shown.map(\.fingerprint) == all.shown.filter { $0.severity >= least }.map(\.fingerprint))
    for severity in Diagnostic.Severity.allCases {
      #expect(all.shown.count { $0.severity == severity } == all.counted[severity.rawValue])
    }
  }
}

/// What is written about the rules, held against the rules.
@Suite struct RuleDocumentationTests {
  @Test func everyRuleStandsInItsTable() throws {
    let text = try String(
      contentsOfFile: BuiltCommand.packageFolder() + "/docs/findings.md", encoding: .utf8)
    let sections = text.split(separator: "\n## ").map { section in
      section.matches(of: #/(?m)^\| `([a-z-]+)` \|/#).map { String($0.1) }.sorted()
    }.filter { !$0.isEmpty }
    let shipped = RuleLoader.shipped().rules.map(\.id.value).sorted()
    #expect(
      sections.joined().sorted() == (shipped + FindingRule.ofDocument.map(\.rawValue)).sorted())
  }
}
