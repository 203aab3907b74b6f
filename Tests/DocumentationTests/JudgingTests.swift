import Diagnostics
import Evaluation
import Foundation
import TestSupport
import Testing

/// `docs/bedoemmelse.md` and `docs/evaluation.md` show what the command says.
@Suite struct JudgingTests {
  private static let mark = "<!-- made by judging: do not edit below -->\n"

  @Test(arguments: [("docs/bedoemmelse.md", Language.danish), ("docs/evaluation.md", .english)])
  func isUpToDate(path: String, language: Language) throws {
    let url = URL(fileURLWithPath: BuiltCommand.packageFolder() + "/" + path)
    let page = try String(contentsOf: url, encoding: .utf8)
    let parts = page.components(separatedBy: Self.mark)
    try #require(parts.count == 2, "\(path) lacks its mark")
    let made = try JudgingPage(language: language).text()
    if parts[1] != made {
      try Data((parts[0] + Self.mark + made).utf8).write(to: url)
      Issue.record("\(path) was behind what is judged and is written anew: read it")
    }
  }

  @Test func everyExampleIsJudgedAsItIsTitled() throws {
    for example in JudgedExample.verdicts + JudgedExample.rules.flatMap(\.self)
      + JudgedExample.outlooks
    {
      let (judged, diagnostics) = try example.judged()
      #expect(diagnostics.map(\.id) == [], "\(example.title)")
      #expect(judged.verdict == example.verdict, "\(example.title): \(judged.proof)")
    }
  }

  /// A goal without milestones has none to give the one verdict that is no milestone's.
  @Test func everyVerdictHasAnExample() throws {
    #expect(
      JudgedExample.verdicts.map(\.verdict) + [.noThreshold]
        == Verdict.allCases.filter { $0 != .noThreshold } + [.noThreshold])
    let trial = try Trial("goals:\n  g: {title: \"En kommune, der er til at forstå\"}\n")
    #expect(try trial.judgement(asOf: "2013-03-31").tally.count(.noThreshold) == 1)
  }
}
