import Diagnostics
import Evaluation
import TestSupport
import Testing

/// What a reader can do by hand with the printed steps alone: every milestone, on every day.
@Suite struct RecomputationTests {
  static let days = [
    "2011-12-31", "2012-06-30", "2012-12-31", "2013-06-30", "2013-12-31", "2014-06-30",
    "2014-12-31",
    "2015-06-30", "2015-12-31", "2016-03-31", "2026-01-01",
  ]

  @Test(arguments: [
    ("Tests/Examples/eksempelby", 500), ("strategies/holbaek", 1), ("strategies/hvidovre", 1),
    ("strategies/glostrup", 1), ("strategies/bornholm", 1), ("strategies/koege", 1),
    ("strategies/kl", 1), ("strategies/vestegnen", 1),
  ])
  func everyVerdictFollowsFromItsPrintedSteps(folder: String, atLeast: Int) throws {
    let trial = try Trial(shipped: folder)
    #expect(trial.diagnostics.map(\.id) == [])
    try check(trial, atLeast)
  }

  private func check(_ trial: Trial, _ atLeast: Int) throws {
    var count = 0
    for day in Self.days {
      for milestone in try trial.judgement(asOf: day).milestones {
        let again = Recomputation(milestone)
        #expect(again.faults == [], "\(milestone.id) on \(day):\n\(milestone.proof)")
        count += again.count
      }
    }
    #expect(count >= atLeast, "\(count)")
  }

  /// What no document of ours needs, or needs only once.
  private static let rare = """
    indicators:
      post: {title: Post, unit: "%", better: higher, measures: stock}
      growing: {title: Vækst, unit: "%", better: higher, measures: stock, outlook: growth}
      trending: {title: Tendens, unit: "%", better: higher, measures: stock, outlook: trend}
      survey: {title: Tilfredse, unit: "%", better: higher, measures: stock, minimum-n: 100}
      weekly: {title: Ugetal, unit: visits, better: lower, measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}}
      visits: {title: Besøg, unit: visits, better: lower, measures: flow}
      areas: {title: Områder, unit: set, better: higher}
    goals:
      bent: {indicator: post, baseline: 2011, milestones: {2012: 30 %, 2013: 35 %, 2015: {at-least: 55 %, tolerance: 2 points}}}
      chained: {indicator: visits, milestones: {2013: {change: -10 %, from: 2012}, 2014: {change: -10 %, from: previous}, 2015: {change: -10 %, from: previous}}}
      rising: {indicator: post, direction: {rises: every year}}
      kept: {indicator: post, keep: {at-least: 25 %, until: 2015}}
      growing: {indicator: growing, baseline: 2011, milestones: {2015: 55 %}}
      growing-on: {indicator: growing, direction: {rises: every year}}
      trending: {indicator: trending, milestones: {2015: 60 %}}
      trending-on: {indicator: trending, direction: {rises: every year}}
      surveyed: {indicator: survey, milestones: {2013: {change: -2 %, from: 2012}, 2014: 82 %}}
      weekly: {indicator: weekly, milestones: {2013: {change: -10 %, from: 2012}, 2014: 20.000 visits}}
      areas: {indicator: areas, milestones: {2012: {includes: [pas, flytning]}, 2013: {count-at-least: 2}}}
      parts: {milestones: {2013: {done: [Plan, Drift]}}}

    """

  private static let rows = """
    indicator;period;value;status;published;sample-size
    post;2011;25;;;
    post;2012;31,125;imputed;;
    post;2013;34,5;preliminary;2014-01-10;
    post;2013;36,5;final;2014-02-10;
    post;2014;44;;;
    post;2015;53,5;;;
    visits;2012-Q1;250;;;
    visits;2012-Q2;250,5;estimated;;
    visits;2012-Q3;250;;;
    visits;2012-Q4;251,25;;;
    visits;2013;900,5;;;
    visits;2014;820;;;
    growing;2011;25;;;
    growing;2012;31;;;
    growing;2013;36;;;
    growing;2014;47;;;
    trending;2011;25;;;
    trending;2012;31;;;
    trending;2013;40,25;;;
    trending;2014;47;;;
    survey;2012;80;;;400
    survey;2013;80;;;380
    survey;2014;83;;;390
    weekly;2012-W17;400;;;
    weekly;2012-W43;600;;;
    weekly;2013-W17;299;;;
    weekly;2013-W43;521;;;
    weekly;2014-W17;299;;;
    weekly;2014-W43;500;;;
    areas;2012;flytning;;;
    areas;2013;flytning;;;
    areas;2013;pas;;;

    """

  @Test func everyKindOfStepCanBeFollowed() throws {
    let trial = try Trial(
      Self.rare,
      [
        "m.csv": Self.rows,
        "progress.csv": "milestone;part;date;status\nparts/2013;1;2013-05-01;done\n",
      ])
    #expect(trial.diagnostics.map(\.id) == [])
    try check(trial, 300)
    var seen: Set<Verdict> = []
    for day in Self.days {
      seen.formUnion(try trial.judgement(asOf: day).milestones.map(\.verdict))
    }
    #expect(seen.isSuperset(of: [.met, .missed, .nearly, .partly, .onTrack, .atRisk, .offTrack]))
  }

  /// Steps that say something else than what was judged are found out.
  @Test func aWrongStepIsFound() throws {
    let trial = try Trial(shipped: "Tests/Examples/eksempelby")
    var judged = try trial.milestone("digital-share/2012", asOf: "2016-03-31")
    #expect(Recomputation(judged).faults == [])
    judged.verdict = .met
    #expect(!Recomputation(judged).faults.isEmpty)
    judged.verdict = .missed
    judged.steps.removeAll { $0.message.key == .stepShare }
    #expect(!Recomputation(judged).faults.isEmpty)
  }
}
