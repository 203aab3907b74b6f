import Diagnostics
import Evaluation
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// What edits do to verdicts on the data at hand.
@Suite struct VerdictEffectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What stands beside the unit of the indicator, and beside it of the goal.
    var indicator = ("", "")
    var goal = ("milestones: {2013: 30 %}", "milestones: {2013: 30 %}")
    let rows: [String]
    let `class`: ChangeClass
    let proof: [String]
  }

  private func pair(_ item: Case) throws -> StrategyPair {
    func text(_ indicator: String, _ goal: String) -> VersionPair.Text {
      .init(
        strategy: """
          indicators:
            post: {unit: "%", better: higher, measures: stock\(indicator)}
          goals:
            post: {indicator: post, baseline: 2010, \(goal)}

          """,
        measurements: item.rows.isEmpty
          ? [:]
          : ["m.csv": "indicator;period;value\n" + item.rows.joined(separator: "\n") + "\n"])
    }
    return try VersionPair(
      text(item.indicator.0, item.goal.0), text(item.indicator.1, item.goal.1)
    ).pair
  }

  private func consequence(_ item: Case) throws -> Consequence {
    let pair = try pair(item)
    let effect = VerdictEffect(pair: pair, asOf: try #require(CalendarDate("2015-12-31")))
    guard item.indicator == ("", "") else {
      let old = try #require(pair.old.scope.indicator("post"))
      let new = try #require(pair.new.scope.indicator("post"))
      return effect.consequence(ofIndicator: new.key, from: old.indicator, to: new.indicator)
    }
    let old = try #require(pair.old.scope.goal("post"))
    let new = try #require(pair.new.scope.goal("post"))
    return effect.consequence(ofGoal: "post", from: old.goal, to: new.goal)
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a break that hides a failure",
      indicator: ("", ", breaks: {2012: ny opgørelse}"),
      goal: (
        "milestones: {2013: {change: +20 points, from: baseline}}",
        "milestones: {2013: {change: +20 points, from: baseline}}"
      ),
      rows: ["post;2010;20", "post;2013;30"], class: .weakened,
      proof: ["31. december 2013, post/2013: kan ikke vurderes, uden ændringen ikke opfyldt."]),
    Case(
      testDescription: "a break that hides a success",
      indicator: ("", ", breaks: {2012: ny opgørelse}"),
      goal: (
        "milestones: {2013: {change: +5 points, from: baseline}}",
        "milestones: {2013: {change: +5 points, from: baseline}}"
      ),
      rows: ["post;2010;20", "post;2013;30"], class: .strengthened,
      proof: ["31. december 2013, post/2013: kan ikke vurderes, uden ændringen opfyldt."]),
    Case(
      testDescription: "a break beside what is not compared over it",
      indicator: ("", ", breaks: {2012: ny opgørelse}"), rows: ["post;2010;20", "post;2013;30"],
      class: .undecided, proof: ["Ingen vurdering bliver en anden på de målinger, der findes."]),
    Case(
      testDescription: "a break where nothing is measured",
      indicator: ("", ", breaks: {2012: ny opgørelse}"), rows: [], class: .undecided,
      proof: ["Der er intet målt, som viser, hvad ændringen gør."]),
    Case(
      testDescription: "an outlook by another method, as it was before the time",
      indicator: ("", ", outlook: trend"),
      goal: ("milestones: {2014: 50 %}", "milestones: {2014: 50 %}"),
      rows: ["post;2010;20", "post;2011;24", "post;2012;32"], class: .strengthened,
      proof: ["31. december 2012, post/2014: bagud, uden ændringen i risiko."]),
    Case(
      testDescription: "what is kept for less long, where it was broken later",
      goal: ("keep: {at-least: 30 %, until: 2014}", "keep: {at-least: 30 %, until: 2013}"),
      rows: ["post;2012;32", "post;2013;33", "post;2014;29"], class: .weakened,
      proof: [
        "31. december 2013, post/2014: ikke et måltal, uden ændringen på sporet.",
        "31. december 2014, post/2014: ikke et måltal, uden ændringen ikke opfyldt.",
      ]),
    Case(
      testDescription: "what is kept for less long, before anything was measured",
      goal: ("keep: {at-least: 30 %, until: 2014}", "keep: {at-least: 30 %, until: 2013}"),
      rows: [], class: .undecided, proof: ["Der er intet målt, som viser, hvad ændringen gør."]),
    Case(
      testDescription: "measured later, when it was reached",
      goal: (
        "milestones: {2012: 30 %}",
        "milestones: {2012: {at-least: 30 %, measured-in: 2013, why: talt senere}}"
      ),
      rows: ["post;2012;28", "post;2013;31"], class: .weakened,
      proof: [
        "31. december 2012, post/2012: mangler måling, uden ændringen ikke opfyldt.",
        "31. december 2013, post/2012: opfyldt for sent, uden ændringen ikke opfyldt.",
      ]),
    Case(
      testDescription: "measured later, when it had been lost",
      goal: (
        "milestones: {2012: 30 %}",
        "milestones: {2012: {at-least: 30 %, measured-in: 2013, why: talt senere}}"
      ),
      rows: ["post;2012;31", "post;2013;28"], class: .strengthened,
      proof: [
        "31. december 2012, post/2012: mangler måling, uden ændringen opfyldt.",
        "31. december 2013, post/2012: ikke opfyldt, uden ændringen opfyldt.",
      ]),
  ]

  @Test(arguments: cases)
  func anEditIsJudgedByVerdicts(_ item: Case) throws {
    let consequence = try consequence(item)
    #expect(consequence.class == item.class)
    #expect(consequence.proof == item.proof)
  }

  @Test func backwardsItDoesTheOpposite() throws {
    let goals = [
      "milestones: {2012: 30 %}",
      "milestones: {2012: {at-least: 30 %, measured-in: 2013, why: talt senere}}",
    ]
    func `class`(_ old: String, _ new: String) throws -> ChangeClass {
      try consequence(
        Case(
          testDescription: "", goal: (old, new), rows: ["post;2012;28", "post;2013;31"],
          class: .undecided, proof: [])
      ).class
    }
    #expect(try `class`(goals[0], goals[1]) == .weakened)
    #expect(try `class`(goals[1], goals[0]) == .strengthened)
  }

  @Test func theOrderOfVerdictsIsAPartialOrder() {
    for one in Verdict.allCases {
      #expect(one.preference(over: one) == .alike)
      for other in Verdict.allCases {
        let opposite: [Verdict.Preference: Verdict.Preference] = [
          .better: .worse, .worse: .better, .alike: .alike, .incomparable: .incomparable,
        ]
        #expect(
          other.preference(over: one) == opposite[one.preference(over: other)], "\(one) \(other)")
        for third in Verdict.allCases
        where one.preference(over: other) == .better && other.preference(over: third) == .better {
          #expect(one.preference(over: third) == .better, "\(one) \(other) \(third)")
        }
      }
    }
  }

  @Test(arguments: [
    (Verdict.met, Verdict.missed, Verdict.Preference.better), (.metLate, .missed, .better),
    (.nearly, .missed, .better), (.met, .nearly, .better), (.metLate, .nearly, .incomparable),
    (.notAssessable, .missed, .better), (.notAssessable, .met, .worse),
    (.notAssessable, .nearly, .incomparable), (.superseded, .missed, .better),
    (.superseded, .met, .incomparable), (.onTrack, .atRisk, .better), (.atRisk, .offTrack, .better),
    (.noData, .pending, .alike),
  ])
  func someVerdictsAreBetterThanOthers(
    one: Verdict, other: Verdict, preference: Verdict.Preference
  ) {
    #expect(one.preference(over: other) == preference)
  }
}
