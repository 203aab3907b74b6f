import Evaluation
import TestSupport
import Testing

/// Milestones that are not yet due, judged by each method.
@Suite struct OutlookTests {
  private static func outlook(_ method: String) -> String {
    "future: {title: Fremtid, unit: \"%\", better: higher, measures: stock, outlook: \(method)}"
  }

  private static let breaking =
    "future: {title: Fremtid, unit: \"%\", better: higher, measures: stock, breaks: {2013: ny opgørelse}}"
  private static let broken = "indicator: future\nbaseline: 2011\nmilestones: {2015: 60 %}"

  private static let path = """
    indicator: post
    baseline: 2011
    milestones: {2012: 30 %, 2013: 35 %, 2015: 55 %}
    """

  @Test(arguments: [
    Ruling(
      name: "beyond the way", goal: path, rows: "post;2011;25\npost;2012;31", asOf: "2013-06-30",
      milestone: "2013", verdict: .onTrack,
      says: ["på den lige vej fra 25 % i 2011 skulle det være 30 %", "målt 31 %"]),
    Ruling(
      name: "on the way", goal: path, rows: "post;2011;25\npost;2012;30", asOf: "2013-06-30",
      milestone: "2013", verdict: .onTrack),
    Ruling(
      name: "a tenth of the distance off", goal: path, rows: "post;2011;25\npost;2012;29",
      asOf: "2013-06-30", milestone: "2013", verdict: .atRisk, says: ["Indtil 1 procentpoint"]),
    Ruling(
      name: "further off", goal: path, rows: "post;2011;25\npost;2012;28,9", asOf: "2013-06-30",
      milestone: "2013", verdict: .offTrack),
    Ruling(
      name: "the way bends at the milestones", goal: path, rows: "post;2011;25\npost;2013;44,9",
      asOf: "2014-06-30", milestone: "2015", verdict: .onTrack, says: ["skulle det være 35 %"]),
    Ruling(
      name: "reached before its time", goal: path, rows: "post;2012;60", asOf: "2013-06-30",
      milestone: "2015", verdict: .onTrack, says: ["60 % i 2012 når allerede måltallet, 55 %"]),
    Ruling(
      name: "one measurement is no way", goal: path, rows: "post;2012;31", asOf: "2013-06-30",
      milestone: "2013", verdict: .pending, says: ["der er kun én måling (2012)"]),
    Ruling(
      name: "without a baseline the first measurement starts",
      goal: "indicator: post\n"
        + "milestones: {2015: 50 %}", rows: "post;2011;20\npost;2012;30\npost;2013;36",
      asOf: "2014-06-30", milestone: "2015", verdict: .onTrack,
      says: ["fra 20 % i 2011 skulle det være 35 %"]),
    Ruling(
      name: "older than a year", goal: path, rows: "post;2010;20\npost;2011;25",
      asOf: "2013-01-02", milestone: "2013", verdict: .pending,
      says: ["den seneste måling (2011) er 368 dage gammel"]),
    Ruling(
      name: "a year old", goal: "indicator: post\nmilestones: {2013: 30 %}",
      rows: "post;2010;20\npost;2011;25", asOf: "2012-12-31",
      milestone: "2013", verdict: .onTrack),
    Ruling(
      name: "nothing measured", goal: path, asOf: "2013-06-30", milestone: "2013",
      verdict: .pending),
    Ruling(
      name: "only what was measured since a break is a way", goal: broken,
      rows: "future;2011;10\nfuture;2013;50\nfuture;2014;51", asOf: "2015-06-30",
      milestone: "2015", verdict: .offTrack,
      says: ["Databrud fra 2013: ny opgørelse.", "fra 50 % i 2013 skulle det være 55 %"],
      indicators: breaking),
    Ruling(
      name: "one measurement since a break is no way", goal: broken,
      rows: "future;2011;10\nfuture;2012;20\nfuture;2014;51", asOf: "2015-06-30",
      milestone: "2015", verdict: .pending, says: ["der er kun én måling (2014)"],
      indicators: breaking),
    Ruling(
      name: "a break after the last measurement breaks nothing", goal: broken,
      rows: "future;2011;10\nfuture;2012;30", asOf: "2013-06-30", milestone: "2015",
      verdict: .onTrack, says: ["fra 10 % i 2011"], indicators: breaking),
    Ruling(
      name: "a target that counts from before a break has no outlook",
      goal:
        "indicator: future\nmilestones: {2015: {change: +30 points, from: 2011}}",
      rows: "future;2011;10\nfuture;2013;50\nfuture;2014;51", asOf: "2015-06-30",
      milestone: "2015", verdict: .pending, says: ["måltallet regnes fra 2011, før databruddet"],
      indicators: breaking),
    Ruling(
      name: "the way to an interval ends where the figure left it",
      goal: "indicator: post\nmilestones: {2015: {between: [30, 40]}}",
      rows: "post;2012;38\npost;2013;43", asOf: "2014-06-30", milestone: "2015",
      verdict: .offTrack,
      says: ["fra 38 % i 2012 skulle det være 38,7 %", "Indtil 0,2 procentpoint"]),
    Ruling(
      name: "less is better",
      goal:
        "indicator: visits\nbaseline: 2011\nmilestones: {2013: {change: -10 %, from: baseline}}",
      rows: "visits;2011;1000\nvisits;2012;949", asOf: "2013-06-30", milestone: "2013",
      verdict: .onTrack, says: ["skulle det være 950 besøg"]),
    Ruling(
      name: "a base not yet measured stands for its target",
      goal: """
        indicator: visits
        baseline: 2011
        milestones:
          2012: {change: -10 %, from: baseline}
          2013: {change: -10 %, from: previous}
          2014: {change: -10 %, from: previous}
        """, rows: "visits;2011;1000\nvisits;2012;900", asOf: "2013-06-30", milestone: "2014",
      verdict: .onTrack,
      says: [
        "endnu; her bruges dets eget måltal, 810 besøg", "Fra 810 besøg: -10 % giver 729 besøg",
      ]),
    Ruling(
      name: "half a year of a flow is no year",
      goal: "indicator: visits\nbaseline: 2011\nmilestones: {2013: 900}",
      rows: "visits;2011;1000\nvisits;2012;950\nvisits;2013-Q1;10", asOf: "2013-06-30",
      milestone: "2013", verdict: .onTrack, says: ["målt 950 besøg"]),
    Ruling(
      name: "weeks of a year are compared with the same weeks",
      goal:
        "indicator: weekly\nbaseline: 2011\nmilestones: {2014: {change: -10 %, from: baseline}}",
      rows: "weekly;2011-W17;500\nweekly;2011-W43;500\nweekly;2013-W17;470\nweekly;2013-W43;470",
      asOf: "2013-12-31", milestone: "2014", verdict: .atRisk,
      says: ["målt 940 besøg", "fra 1.000 besøg i 2011 skulle det være 933,3 besøg"]),
    Ruling(
      name: "weeks of fewer working days are compared by the day",
      goal:
        "indicator: weekly\nbaseline: 2012\nmilestones: {2015: {change: -10 %, from: baseline}}",
      rows: "weekly;2012-W17;500\nweekly;2012-W43;500\nweekly;2013-W17;400\nweekly;2013-W43;473",
      asOf: "2013-12-31", milestone: "2015", verdict: .atRisk,
      says: [
        "Ugerne har ikke lige mange arbejdsdage. Tallene er regnet om til 9, som i 2013:",
        "fra 900 besøg i 2012 skulle det være 870 besøg", "målt 873 besøg",
        "Indtil 9 besøg fra vejen",
      ]),
    Ruling(
      name: "a figure of its own is one for its own weeks",
      goal: "indicator: weekly\nbaseline: 2012\nmilestones: {2015: 900}",
      rows: "weekly;2012-W17;500\nweekly;2012-W43;500\nweekly;2013-W17;400\nweekly;2013-W43;473",
      asOf: "2013-12-31", milestone: "2015", verdict: .atRisk,
      says: ["fra 900 besøg i 2012 skulle det være 870 besøg"]),
    Ruling(
      name: "fewer a day already",
      goal:
        "indicator: weekly\nbaseline: 2012\nmilestones: {2015: {change: -10 %, from: baseline}}",
      rows: "weekly;2012-W17;500\nweekly;2012-W43;500\nweekly;2013-W17;400\nweekly;2013-W43;410",
      asOf: "2013-12-31", milestone: "2015", verdict: .onTrack,
      says: ["810 besøg i 2013 når allerede måltallet, 810 besøg"]),
    Ruling(
      name: "more a day is no fall", goal: "indicator: weekly\ndirection: {falls: every year}",
      rows: "weekly;2012-W17;500\nweekly;2012-W43;500\nweekly;2013-W17;450\nweekly;2013-W43;460",
      asOf: "2013-12-31", milestone: "2014", verdict: .offTrack,
      says: ["+10 besøg fra 2012 til 2013 går ikke den rigtige vej"]),
    Ruling(
      name: "above an interval", goal: "indicator: post\nmilestones: {2014: {between: [30, 40]}}",
      rows: "post;2011;36\npost;2012;43", asOf: "2013-06-30", milestone: "2014",
      verdict: .offTrack),
    Ruling(
      name: "inside it", goal: "indicator: post\nmilestones: {2014: {between: [30, 40]}}",
      rows: "post;2011;46\npost;2012;39", asOf: "2013-06-30", milestone: "2014",
      verdict: .onTrack),
    Ruling(
      name: "past what must be hit", goal: "indicator: post\nmilestones: {2014: {equals: 40}}",
      rows: "post;2011;30\npost;2012;43", asOf: "2013-06-30", milestone: "2014",
      verdict: .offTrack),
    Ruling(
      name: "a counting week of last spring is old",
      goal: "indicator: weekly\nbaseline: 2011\nmilestones: {2014: 900}",
      rows: "weekly;2011-W17;500\nweekly;2011-W43;500\nweekly;2012-W17;470\nweekly;2012-W43;470",
      asOf: "2013-12-31", milestone: "2014", verdict: .pending, says: ["gammel"]),
    Ruling(
      name: "a kept value that holds", goal: "indicator: post\nkeep: {at-least: 20 %}",
      rows: "post;2011;25\npost;2012;21", asOf: "2013-06-30", milestone: "2013",
      verdict: .onTrack, says: ["21 % i 2012 holder 20 %"]),
    Ruling(
      name: "a kept value that did not hold", goal: "indicator: post\nkeep: {at-least: 20 %}",
      rows: "post;2011;25\npost;2012;19", asOf: "2013-06-30", milestone: "2013",
      verdict: .offTrack, says: ["19 % i 2012 holder ikke 20 %"]),
    Ruling(
      name: "the right way", goal: "indicator: visits\ndirection: {falls: every year}",
      rows: "visits;2011;1000\nvisits;2012;949", asOf: "2013-06-30", milestone: "2013",
      verdict: .onTrack, says: ["-51 besøg fra 2011 til 2012 går den rigtige vej"]),
    Ruling(
      name: "no movement", goal: "indicator: visits\ndirection: {falls: every year}",
      rows: "visits;2011;1000\nvisits;2012;1000", asOf: "2013-06-30", milestone: "2013",
      verdict: .offTrack),
  ])
  func byTheWay(ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    Ruling(
      name: "growth as required",
      goal: "indicator: future\nbaseline: 2011\nmilestones: {2013: 12.1}",
      rows: "future;2011;10\nfuture;2012;11", asOf: "2013-06-30", milestone: "2013",
      verdict: .onTrack, says: ["er 1 gange den, der kræves: betydelig fremgang"],
      indicators: outlook("growth")),
    Ruling(
      name: "three quarters of it",
      goal: "indicator: future\nbaseline: 2011\nmilestones: {2013: 12.1}",
      rows: "future;2011;10\nfuture;2012;10,75", asOf: "2013-06-30", milestone: "2013",
      verdict: .atRisk, says: ["er 0,75 gange den, der kræves: moderat fremgang"],
      indicators: outlook("growth")),
    Ruling(
      name: "the wrong way", goal: "indicator: future\nbaseline: 2011\nmilestones: {2013: 12.1}",
      rows: "future;2011;10\nfuture;2012;9", asOf: "2013-06-30", milestone: "2013",
      verdict: .offTrack, says: ["tilbagegang"], indicators: outlook("growth")),
    Ruling(
      name: "growth without a target", goal: "indicator: future\ndirection: {rises: every year}",
      rows: "future;2011;10\nfuture;2012;10,1", asOf: "2013-06-30", milestone: "2013",
      verdict: .atRisk, says: ["er 1 % om året i den ønskede retning: moderat fremgang"],
      indicators: outlook("growth")),
    Ruling(
      name: "growth without a target, far from the limit",
      goal: "indicator: future\ndirection: {rises: every year}",
      rows: "future;2011;95\nfuture;2012;95,5", asOf: "2013-06-30", milestone: "2013",
      verdict: .atRisk, says: ["moderat fremgang"], indicators: outlook("growth")),
    Ruling(
      name: "as much growth close to it", goal: "indicator: future\ndirection: {rises: every year}",
      rows: "future;2011;95\nfuture;2012;95,5", asOf: "2013-06-30", milestone: "2013",
      verdict: .onTrack, says: ["betydelig fremgang"],
      indicators: outlook("growth, limit: 100 %")),
    Ruling(
      name: "a trend that falls short",
      goal: "indicator: future\nbaseline: 2011\nmilestones: {2015: 50 %}",
      rows: "future;2011;25\nfuture;2012;31", asOf: "2013-06-30", milestone: "2015",
      verdict: .atRisk,
      says: ["+6 procentpoint om året", "der vil mangle 5,3 % af vejen", "let skyet"],
      indicators: outlook("trend")),
    Ruling(
      name: "a trend by the working day",
      goal:
        "indicator: future\nbaseline: 2012\nmilestones: {2014: {change: -10 %, from: baseline}}",
      rows: "future;2012-W17;500\nfuture;2012-W43;500\nfuture;2013-W17;400\nfuture;2013-W43;473",
      asOf: "2013-12-31", milestone: "2014", verdict: .offTrack,
      says: ["-27 besøg om året", "der vil mangle 57,1 % af vejen"],
      indicators: "future: {title: Fremtid, unit: visits, better: lower, measures: flow, "
        + "collected: {weeks: [17, 43]}, outlook: trend}"),
    Ruling(
      name: "a miss that rounding would hide",
      goal: "indicator: future\nmilestones: {2013: 90 %}",
      rows: "future;2011;0\nfuture;2012;39,9999", asOf: "2012-12-31", milestone: "2013",
      verdict: .offTrack, says: ["der vil mangle 20,0004 % af vejen"],
      indicators: outlook("trend")),
    Ruling(
      name: "a kept value that gets worse", goal: "indicator: future\nkeep: {at-least: 20 %}",
      rows: "future;2011;25\nfuture;2012;24", asOf: "2013-06-30", milestone: "2013",
      verdict: .atRisk, says: ["-1 procentpoint om året", "let skyet"],
      indicators: outlook("trend")),
    Ruling(
      name: "a direction", goal: "indicator: future\ndirection: {rises: every year}",
      rows: "future;2011;25\nfuture;2012;26\nfuture;2013;25,5", asOf: "2014-06-30",
      milestone: "2014", verdict: .atRisk, indicators: outlook("trend")),
  ])
  func byTheOtherMethods(ruling: Ruling) throws {
    try ruling.check()
  }

  @Test func whatIsDueHasNoOutlook() throws {
    let judged = try Ruling(
      name: "due", goal: Self.path, rows: "post;2011;25\npost;2012;31", asOf: "2012-12-31",
      verdict: .met
    ).judged()
    #expect(judged.outlook == nil)
  }
}
