import Diagnostics
import Evaluation
import Foundation
import TestSupport
import Testing

/// That the encoded goals answer to figures as their documents mean them. The figures are invented.
@Suite struct EncodedGoalTests {
  /// A strategy of the repository with evidence of the test's own.
  private func trial(_ name: String, figures: String = "", progress: String = "") throws -> Trial {
    func text(_ path: String) throws -> String {
      try String(
        contentsOfFile: BuiltCommand.packageFolder() + "/strategies/" + path, encoding: .utf8)
    }
    // A trial takes what does not begin as a strategy for a part of one: the opening comment goes.
    let strategy = try text(name + "/strategy.yaml")
    let start = try #require(strategy.range(of: "kanaltjek:")).lowerBound
    return try Trial(
      String(strategy[start...]),
      [
        "common/kl.yaml": text("common/kl.yaml"),
        "figures.csv": "indicator;period;value;unit;channel;direction\n" + figures,
        "progress.csv": "milestone;date;status\n" + progress,
      ])
  }

  @Test(arguments: [
    // E-mail counts as digital: 30 of 100. Digital Post does not.
    ("digital-common/2012", Verdict.met), ("grow-every-quarter/2012-Q4", .met),
    // The same share as the quarter before is no growth.
    ("grow-every-quarter/2013-Q1", .missed),
    // Of the second quarter of 2012 nothing is known.
    ("grow-every-quarter/2012-Q3", .noData),
    // Half an hour less is a cut, the same hours are none.
    ("no-cut-before-2015/2012", .met), ("no-cut-before-2015/2013", .missed),
    ("no-cut-before-2015/2014", .noData),
    // One letter is too much.
    ("no-paper/2015", .missed),
    ("virksomheder/2012", .metLate), ("policies/2015", .met), ("skills/2015", .missed),
    ("alternatives-before-a-cut/2015", .notRelevant),
    ("account-to-the-council/2011", .met), ("account-to-the-council/2012", .noData),
    ("new-goals-every-year/2013", .met),
  ])
  func hvidovresGoalsMeanWhatTheDocumentSays(id: String, verdict: Verdict) throws {
    let trial = try trial(
      "hvidovre",
      figures: """
        kl:contacts;2012-Q3;20;contacts;self-service;in
        kl:contacts;2012-Q3;9;contacts;email;in
        kl:contacts;2012-Q3;71;contacts;telephone;in
        kl:contacts;2012-Q4;20;contacts;self-service;in
        kl:contacts;2012-Q4;10;contacts;email;in
        kl:contacts;2012-Q4;60;contacts;telephone;in
        kl:contacts;2012-Q4;10;contacts;digital-post;in
        kl:contacts;2013-Q1;30;contacts;self-service;in
        kl:contacts;2013-Q1;0;contacts;email;in
        kl:contacts;2013-Q1;70;contacts;telephone;in
        kl:contacts;2015;1;contacts;letter;in
        counter-hours;2011;30;hours/week;;
        counter-hours;2012;30;hours/week;;
        counter-hours;2013;29,5;hours/week;;

        """,
      progress: """
        virksomheder/2012;2013-02-01;done
        policies/2015;2015-06-01;done
        skills/2015;2014-06-01;started
        alternatives-before-a-cut/2015;;not-relevant
        account-to-the-council/2011;2011-12-13;done
        new-goals-every-year/2013;2013-10-01;done

        """)
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone(id, asOf: "2015-12-31")
    #expect(judged.verdict == verdict, "\(judged.proof)")
  }

  @Test func onlyHvidovresBeaconDoesNotBind() throws {
    let milestones = try trial("hvidovre").judgement(asOf: "2015-12-31").milestones
    let soft = milestones.filter { !$0.isBinding }
    #expect(soft.map(\.id) == ["a/digital-common/2012", "a/digital-common/2015"])
  }

  @Test func hvidovresConditionIsInTheProof() throws {
    let judged = try trial("hvidovre").milestone(
      "alternatives-before-a-cut/2015", asOf: "2015-12-31")
    #expect(judged.proof.contains("Betingelse: hvis mulighederne for personlig betjening bliver"))
  }

  @Test func hvidovresPoliciesAreToBeDecided() throws {
    let judged = try trial("hvidovre").milestone("policies/2015", asOf: "2015-12-31")
    #expect(judged.proof.hasPrefix("Skal vurderes eller besluttes: Politik for åbningstider"))
  }

  @Test(arguments: [
    ("review/2011", Verdict.metLate), ("review/2012", .met), ("review/2013", .noData),
  ])
  func glostrupsReviewIsJudgedYearByYear(id: String, verdict: Verdict) throws {
    let trial = try trial(
      "glostrup", progress: "review/2011;2012-01-16;done\nreview;2012-11-29;done\n")
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone(id, asOf: "2013-12-31")
    #expect(judged.verdict == verdict, "\(judged.proof)")
  }
}
