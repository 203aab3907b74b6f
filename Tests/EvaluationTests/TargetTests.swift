import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

@Suite struct TargetTests {
  @Test(arguments: [
    ("at-least: 30 %", ["29,999999": Verdict.missed, "30": .met, "30,000001": .met]),
    ("at-most: 30 %", ["29,999999": .met, "30": .met, "30,000001": .missed]),
    ("equals: 30 %", ["29,999999": .missed, "30": .met, "30,000001": .missed]),
    (
      "between: [30, 40]",
      [
        "29,999999": .missed, "30": .met, "30,000001": .met, "39,999999": .met, "40": .met,
        "40,000001": .missed,
      ]
    ),
    ("at-least: 0", ["-0,000001": .missed, "0": .met, "0,000001": .met]),
  ])
  func theBoundaryMeetsItsTarget(target: String, outcomes: [String: Verdict]) throws {
    for (value, verdict) in outcomes.sorted(by: { $0.key < $1.key }) {
      try Ruling(
        name: value, goal: "indicator: post\nmilestones: {2012: {\(target)}}",
        rows: "post;2012;\(value)", verdict: verdict
      ).check()
    }
  }

  @Test(arguments: [
    ("post", "30", Verdict.met), ("post", "29,9", .missed),  // better: higher, so at least
    ("wait", "30", .met), ("wait", "30,1", .missed),  // better: lower, so at most
  ])
  func aBareFigureTakesItsSideFromTheIndicator(
    indicator: String, value: String, verdict: Verdict
  ) throws {
    try Ruling(
      name: value, goal: "indicator: \(indicator)\nmilestones: {2012: 30}",
      rows: "\(indicator);2012;\(value)", verdict: verdict
    ).check()
  }

  static func change(_ amount: String, from: String, of indicator: String) -> String {
    """
    indicator: \(indicator)
    baseline: 2011
    milestones:
      2012: \(indicator == "post" ? "{at-least: 0}" : "{at-most: 999999}")
      2013: {change: \(amount), from: \(from)}
    """
  }

  @Test(arguments: [
    Ruling(
      name: "a fall in per cent from a period", goal: change("-10 %", from: "2011", of: "visits"),
      rows: "visits;2011;6240\nvisits;2013;5616", milestone: "2013", verdict: .met,
      says: ["Fra 6.240 besøg: -10 % giver 5.616 besøg", "5.616 besøg er højst 5.616 besøg"]),
    Ruling(
      name: "one more is too many", goal: change("-10 %", from: "2011", of: "visits"),
      rows: "visits;2011;6240\nvisits;2013;5617", milestone: "2013", verdict: .missed,
      says: ["5.617 besøg er ikke højst 5.616 besøg"]),
    Ruling(
      name: "from the baseline", goal: change("-10 %", from: "baseline", of: "visits"),
      rows: "visits;2011;6240\nvisits;2012;5000\nvisits;2013;5616", milestone: "2013",
      verdict: .met, says: ["Fra 6.240 besøg: -10 % giver 5.616 besøg"]),
    Ruling(
      name: "from what the previous milestone measured, not what it wanted",
      goal: change("-10 %", from: "previous", of: "visits"),
      rows: "visits;2011;6240\nvisits;2012;5000\nvisits;2013;4500", milestone: "2013",
      verdict: .met, says: ["Fra 5.000 besøg: -10 % giver 4.500 besøg"]),
    Ruling(
      name: "a rise in points", goal: change("+5 points", from: "baseline", of: "post"),
      rows: "post;2011;36,5\npost;2013;41,5", milestone: "2013", verdict: .met,
      says: ["Fra 36,5 %: +5 procentpoint giver 41,5 %"]),
    Ruling(
      name: "a rise in per cent of a percentage",
      goal: change("+10 %", from: "baseline", of: "post"),
      rows: "post;2011;40\npost;2013;43,99", milestone: "2013", verdict: .missed,
      says: ["Fra 40 %: +10 % giver 44 %", "43,99 % er ikke mindst 44 %"]),
    Ruling(
      name: "a fall in the indicator's own unit",
      goal: change("-2 minutter", from: "baseline", of: "wait"),
      rows: "wait;2011;5,5\nwait;2013;3,5", milestone: "2013", verdict: .met,
      says: ["Fra 5,5 minutter: -2 minutter giver 3,5 minutter"]),
    Ruling(
      name: "the base was not measured", goal: change("-10 %", from: "baseline", of: "visits"),
      rows: "visits;2013;100", milestone: "2013", verdict: .noData,
      says: ["Udgangspunktet (2011) er ikke målt"]),
    Ruling(
      name: "the value was not measured", goal: change("-10 %", from: "baseline", of: "visits"),
      rows: "visits;2011;100", milestone: "2013", verdict: .noData, says: ["ingen måling i 2013"]),
    Ruling(
      name: "a base known only later", goal: change("-10 %", from: "baseline", of: "visits"),
      rows: "visits;2011;100;;;;;2014-06-01\nvisits;2013;80", asOf: "2014-05-31",
      milestone: "2013", verdict: .noData, says: ["(2011) er ikke målt"]),
    Ruling(
      name: "the previous milestone was measured elsewhere",
      goal: """
        indicator: post
        milestones:
          2012: {at-least: 30 %, measured-in: 2013-Q1, why: sen tælling}
          2013: {change: +5 points, from: previous}
        """, rows: "post;2012;10\npost;2013-Q1;40\npost;2013-Q4;45", milestone: "2013",
      verdict: .met, says: ["Fra 40 %: +5 procentpoint giver 45 %"]),
  ])
  func aChangeCountsFromWhatWasMeasured(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    ("preliminary", EvidenceQuality.provisional), ("estimated", .provisional),
    ("imputed", .provisional), ("final", .final), ("revised", .final),
  ])
  func aBaseThatIsNotFinalMakesTheVerdictProvisional(
    status: String, quality: EvidenceQuality
  ) throws {
    let judged = try Ruling(
      name: status, goal: Self.change("-10 %", from: "baseline", of: "visits"),
      rows: "visits;2011;100;;;;\(status)\nvisits;2013;80", milestone: "2013", verdict: .met
    ).judged()
    #expect(judged.verdict == .met)
    #expect(judged.quality == quality)
  }

  static let fiveAreas = """
    areas;2012;flytning
    areas;2012;dagtilbud
    """

  @Test(arguments: [
    Ruling(
      name: "all there, and more",
      goal: "indicator: areas\nmilestones: {2012: {includes: [flytning]}}", rows: fiveAreas,
      verdict: .met, says: ["I 2012 er der 2: dagtilbud, flytning"]),
    Ruling(
      name: "some there",
      goal: "indicator: areas\nmilestones: {2012: {includes: [flytning, eu-kort]}}",
      rows: fiveAreas, verdict: .partly, says: ["Der mangler eu-kort"]),
    Ruling(
      name: "none there",
      goal: "indicator: areas\nmilestones: {2012: {includes: [eu-kort, pas]}}", rows: fiveAreas,
      verdict: .missed, says: ["Der mangler eu-kort, pas"]),
    Ruling(
      name: "the last period's rows are the whole set",
      goal: "indicator: areas\nmilestones: {2012: {includes: [flytning, dagtilbud]}}",
      rows: "areas;2012-Q3;flytning\nareas;2012-Q4;dagtilbud", verdict: .partly),
    Ruling(
      name: "the count, exactly",
      goal: "indicator: areas\nmilestones: {2012: {count-at-least: 2}}", rows: fiveAreas,
      verdict: .met),
    Ruling(
      name: "the count, one short",
      goal: "indicator: areas\nmilestones: {2012: {count-at-least: 3}}", rows: fiveAreas,
      verdict: .missed),
    Ruling(
      name: "a member twice counts once",
      goal: "indicator: areas\nmilestones: {2012: {count-at-least: 2}}",
      rows: "areas;2012;flytning\nareas;2012;flytning", verdict: .missed),
    Ruling(
      name: "no row of the set", goal: "indicator: areas\nmilestones: {2012: {count-at-least: 2}}",
      verdict: .noData),
  ])
  func aSetIsTheRowsOfOnePeriod(_ ruling: Ruling) throws {
    try ruling.check()
  }

  static let open = """
    indicator: hours
    milestones:
      2012: {hours: "Mo-We,Fr 10:00-13:00; Th 10:00-17:30"}
    """

  @Test(arguments: [
    Ruling(
      name: "the same hours", goal: open,
      rows: "hours;2012;\"Mo-We,Fr 10:00-13:00; Th 10:00-17:30\"", verdict: .met),
    Ruling(
      name: "the same hours written in another way", goal: open,
      rows: "hours;2012;\"Mo,Tu,We 10:00-13:00; Fr 10:00-13:00; Th 10:00-17:30\"", verdict: .met),
    Ruling(
      name: "as many hours at other times", goal: open,
      rows: "hours;2012;\"Mo-We,Fr 09:00-12:00; Th 10:00-17:30\"", verdict: .missed,
      says: ["Åbningstiden er man-ons, fre 9-12; tor 10-17.30, ikke"]),
    Ruling(name: "as many, counted", goal: open, rows: "hours;2012;19,5", verdict: .met),
    Ruling(name: "fewer, counted", goal: open, rows: "hours;2012;19", verdict: .missed),
    Ruling(
      name: "a number against a schedule",
      goal: "indicator: hours\nmilestones: {2012: {at-least: 19,5 hours/week}}",
      rows: "hours;2012;\"Mo-We,Fr 10:00-13:00; Th 10:00-17:30\"", verdict: .met),
  ])
  func openingHoursAreComparedAsHoursOrAsANumber(_ ruling: Ruling) throws {
    // A comma in a flow mapping is YAML's own.
    let block = ruling.goal.replacing(
      "{2012: {at-least: 19,5 hours/week}}", with: "\n  2012:\n    at-least: 19,5 hours/week")
    try Ruling(
      name: ruling.name, goal: block, rows: ruling.rows, verdict: ruling.verdict, says: ruling.says
    ).check()
  }

  static func tolerance(_ width: String, _ target: String = "at-least: 40 %") -> String {
    "indicator: post\nmilestones:\n  2012:\n    \(target)\n    tolerance: \(width)"
  }

  @Test(arguments: [
    (tolerance("1 points"), "39", Verdict.nearly), (tolerance("1 points"), "38,999999", .missed),
    (tolerance("1 points"), "40", .met), (tolerance("2 %"), "39,2", .nearly),
    (tolerance("2 %"), "39,199999", .missed),
    (tolerance("1 points", "at-most: 40 %"), "41", .nearly),
    (tolerance("1 points", "at-most: 40 %"), "41,000001", .missed),
    (tolerance("2 %", "at-most: 40 %"), "40,8", .nearly),
    (tolerance("1 points", "equals: 40 %"), "41", .nearly),
    (tolerance("1 points", "equals: 40 %"), "39", .nearly),
    (tolerance("1 points", "between: [30, 40]"), "29", .nearly),
    (tolerance("1 points", "between: [30, 40]"), "41", .nearly),
    (tolerance("1 points", "between: [30, 40]"), "41,1", .missed),
    ("indicator: post\nmilestones: {2012: 40 %}", "39,999999", .missed),
  ])
  func toleranceIsInclusiveAndNeverAssumed(goal: String, value: String, verdict: Verdict) throws {
    try Ruling(name: value, goal: goal, rows: "post;2012;\(value)", verdict: verdict).check()
  }

  static let late = """
    indicator: post
    milestones:
      2012: {at-least: 30 %, tolerance: 1 points, measured-in: 2013-Q1, why: udskudt}
    """

  @Test(arguments: [
    Ruling(
      name: "met by later evidence", goal: late, rows: "post;2013-Q1;30", verdict: .metLate,
      says: ["Måles i 1. kvartal 2013: udskudt", "Målt 90 dage efter fristen"]),
    Ruling(name: "missed", goal: late, rows: "post;2013-Q1;20", verdict: .missed),
    Ruling(
      name: "near is not near enough", goal: late, rows: "post;2013-Q1;29,5", verdict: .missed),
    Ruling(
      name: "due, the later evidence not yet in", goal: late, rows: "post;2013-Q1;30",
      asOf: "2013-01-31", verdict: .noData),
    Ruling(
      name: "a figure of the year itself is not asked for", goal: late, rows: "post;2012;30",
      verdict: .noData),
  ])
  func evidenceFromAfterTheDayNeverMeetsInTime(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test func theDelayIsCountedInDays() throws {
    let judged = try Ruling(
      name: "", goal: Self.late, rows: "post;2013-Q1;30", verdict: .metLate
    ).judged()
    #expect(judged.daysLate == 90)
    #expect(judged.quality == .late)
  }

  static let superseded = """
    indicator: post
    milestones: {2013: 35 %, 2014: 40 %, 2014-10: 40 %}
    superseded: {from: 2014-11-01, by: lov om Digital Post}
    """

  @Test(arguments: [
    ("2013", "2016-01-31", Verdict.met), ("2014-10", "2016-01-31", .met),
    ("2014", "2016-01-31", .superseded), ("2014", "2014-11-01", .superseded),
    ("2014", "2014-10-31", .onTrack),
  ])
  func onlyWhatIsDueFromThatDayIsSuperseded(
    milestone: String, asOf: String, verdict: Verdict
  ) throws {
    try Ruling(
      name: milestone, goal: Self.superseded, rows: "post;2013;50\npost;2014-10;50\npost;2014;50",
      asOf: asOf, milestone: milestone, verdict: verdict
    ).check()
  }

  @Test(arguments: [
    ("{rises: every year}", "2014", Verdict.met), ("{rises: every year}", "2013", .missed),
    ("{rises: every year, or-equal: true}", "2013", .met), ("{rises: every year}", "2012", .noData),
    ("{rises: every year}", "2015", .missed), ("{falls: every year}", "2015", .met),
    ("{falls: every year}", "2013", .missed), ("{falls: every year, or-equal: true}", "2013", .met),
  ])
  func aDirectionIsJudgedPairByPair(wish: String, milestone: String, verdict: Verdict) throws {
    try Ruling(
      name: milestone, goal: "indicator: post\ndirection: \(wish)",
      rows: "post;2012;40\npost;2013;40\npost;2014;41\npost;2015;39", milestone: milestone,
      verdict: verdict
    ).check()
  }

  @Test func aQuarterIsHeldAgainstTheQuarterBefore() throws {
    try Ruling(
      name: "quarter", goal: "indicator: post\ndirection: {rises: every quarter}",
      rows: "post;2012-Q4;40\npost;2013-Q1;40,1", milestone: "2013-Q1", verdict: .met,
      says: ["40,1 % er mere end 40 %"]
    ).check()
  }

  @Test(arguments: [
    ("{at-least: baseline, until: 2014}", "2012", Verdict.met),
    ("{at-least: baseline, until: 2014}", "2013", .missed),
    ("{at-least: baseline, until: 2014}", "2014", .noData), ("{at-most: 30}", "2012", .met),
    ("{at-most: 29}", "2012", .missed),
  ])
  func whatMustBeKeptIsJudgedEveryYear(keep: String, milestone: String, verdict: Verdict) throws {
    try Ruling(
      name: keep, goal: "indicator: post\nbaseline: 2011\nkeep: \(keep)",
      rows: "post;2011;30\npost;2012;30\npost;2013;29", milestone: milestone, verdict: verdict
    ).check()
  }

  @Test(arguments: [("29", Verdict.missed), ("30", .onTrack)])
  func whatMustBeKeptIsBrokenAtOnce(value: String, verdict: Verdict) throws {
    try Ruling(
      name: value, goal: "indicator: post\nbaseline: 2011\nkeep: {at-least: baseline}",
      rows: "post;2011;30\npost;2012-Q1;\(value)", asOf: "2012-05-01", verdict: verdict
    ).check()
  }

  @Test func nothingIsKeptAfterTheLastPeriod() throws {
    let trial = try Trial(
      Ruling.vocabulary
        + "goals:\n  g: {indicator: post, baseline: 2011, keep: {at-least: baseline, until: 2014}}\n"
    )
    let ids = try trial.judgement(asOf: "2016-01-31").milestones.map(\.id)
    #expect(ids == ["a/g/2012", "a/g/2013", "a/g/2014"])
  }

  static let linear = """
    indicator: post
    baseline: 2011
    milestones: {2012: {change: +10 %, from: baseline}, 2013: {change: +10 %, from: previous}}
    readings:
      linear:
        why: ét nulpunkt for alle år
        milestones: {2013: {change: +20 %, from: baseline}}
    """

  @Test(arguments: [
    Ruling(
      name: "both are met", goal: linear, rows: "post;2011;30\npost;2012;33\npost;2013;40",
      milestone: "2013", verdict: .met,
      says: ["Fra 33 %: +10 % giver 36,3 %", "Fra 30 %: +20 % giver 36 %"]),
    Ruling(
      name: "both are missed", goal: linear, rows: "post;2011;30\npost;2012;33\npost;2013;35",
      milestone: "2013", verdict: .missed),
    Ruling(
      name: "only the other reading is met", goal: linear,
      rows: "post;2011;30\npost;2012;33\npost;2013;36,2", milestone: "2013",
      verdict: .notAssessable,
      says: [
        "36,2 % er ikke mindst 36,3 %", "36,2 % er mindst 36 %",
        "Læst som »linear«", "Læsningerne giver hver sit udfald",
      ]),
    Ruling(
      name: "a milestone that has one reading", goal: linear,
      rows: "post;2011;30\npost;2012;33", milestone: "2012", verdict: .met),
  ])
  func readingsThatDifferDecideNothing(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    ("29", true as Bool?), ("28", false), (nil, nil),
  ])
  func whatTheDocumentAlsoSaysIsCompared(base: String?, agrees: Bool?) throws {
    let judged = try Ruling(
      name: "check",
      goal: """
        indicator: hours
        baseline: 2011
        milestones:
          2012:
            hours: "Mo-We,Fr 10:00-14:00; Th 10:00-17:00"
            check: {change: -6 hours/week, from: baseline}
        """,
      rows: (base.map { "hours;2011;\($0)\n" } ?? "") + "hours;2012;23", verdict: .met
    ).judged()
    #expect(judged.verdict == .met)
    #expect(judged.checks.map(\.agrees) == [agrees])
  }

  @Test func aValueWithoutATimeIsNeverDue() throws {
    let trial = try Trial(
      Ruling.vocabulary + "goals:\n  g: {indicator: post, wanted: 90 %}\n",
      ["m.csv": Ruling.table("post;2012;80\npost;2013;87")])
    let goal = try #require(try trial.judgement(asOf: "2016-01-31").goals.first)
    #expect(goal.milestones.isEmpty)
    #expect(goal.verdict == .noThreshold)
    #expect(goal.wanted?.measured?.number == Fraction(87))
  }
}
