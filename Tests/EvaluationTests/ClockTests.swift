import Diagnostics
import Evaluation
import Measurements
import Testing

@Suite struct ClockTests {
  static let post = "indicator: post\nmilestones: {2012: 30 %}"
  static let waves = """
    indicator: post
    milestones: {2015: 80 %}
    """

  @Test(arguments: [
    Ruling(
      name: "the day before the period ends", goal: post, rows: "post;2012-W50;30",
      asOf: "2012-12-30", verdict: .onTrack, says: ["ikke forfalden 30. december 2012"]),
    Ruling(
      name: "the day the period ends", goal: post, rows: "post;2012-W50;30", asOf: "2012-12-31",
      verdict: .met, says: ["kendt 31. december 2012"]),
    Ruling(
      name: "a figure for the period itself is known with its last day", goal: post,
      rows: "post;2012;30", asOf: "2012-12-31", verdict: .met),
    Ruling(
      name: "a month is due with its last day",
      goal: "indicator: post\nmilestones: {2012-02: 30 %}", rows: "post;2012-02;30",
      asOf: "2012-02-29", milestone: "2012-02", verdict: .met),
    Ruling(
      name: "a leap February is not over on the 28th",
      goal: "indicator: post\nmilestones: {2012-02: 30 %}", rows: "post;2012-02;30",
      asOf: "2012-02-28", milestone: "2012-02", verdict: .pending),
    Ruling(
      name: "week 53 of 2015 is not yet seen on 31 December", goal: waves,
      rows: "post;2015-W53;81,1", asOf: "2015-12-31", milestone: "2015", verdict: .noData,
      says: ["uge 53 2015 er først kendt fra 3. januar 2016"]),
    Ruling(
      name: "week 53 of 2015 belongs to 2015 and is seen on 3 January", goal: waves,
      rows: "post;2015-W53;81,1", asOf: "2016-01-03", milestone: "2015", verdict: .met,
      says: ["uge 53 2015"]),
    Ruling(
      name: "the first days of 2016 are no part of 2015", goal: waves,
      rows: "post;2016-01-02;81,1", milestone: "2015", verdict: .noData),
    Ruling(
      name: "KL's figure the day before it is published", goal: waves,
      rows: "post;2015-S2;81,1;;;;;2016-03-09", asOf: "2016-03-08", milestone: "2015",
      verdict: .noData, says: ["2. halvår 2015 er først kendt fra 9. marts 2016"]),
    Ruling(
      name: "KL's figure on the day it is published", goal: waves,
      rows: "post;2015-S2;81,1;;;;;2016-03-09", asOf: "2016-03-09", milestone: "2015",
      verdict: .met, says: ["offentliggjort 9. marts 2016"]),
    Ruling(
      name: "published before its period ended", goal: waves,
      rows: "post;2015;81,1;;;;;2015-12-16", asOf: "2015-12-31", milestone: "2015", verdict: .met),
  ])
  func oneDayDecidesWhatIsDueAndKnown(_ ruling: Ruling) throws {
    try ruling.check()
  }

  static let revised = """
    post;2012;29;;;;preliminary;2013-01-15
    post;2012;31;;;;final;2013-03-01
    """

  @Test(arguments: [
    Ruling(
      name: "before the first vintage", goal: post, rows: revised, asOf: "2013-01-14",
      verdict: .noData),
    Ruling(
      name: "the preliminary figure holds while it is the only one", goal: post, rows: revised,
      asOf: "2013-02-28", verdict: .missed, says: ["29 %"]),
    Ruling(
      name: "the final figure replaces it, and is no contradiction", goal: post, rows: revised,
      asOf: "2013-03-01", verdict: .met, says: ["31 %"]),
    Ruling(
      name: "a later revision replaces a final figure", goal: post,
      rows: revised + "\npost;2012;28;;;;revised;2014-05-01", asOf: "2014-05-01",
      verdict: .missed, says: ["28 %"]),
    Ruling(
      name: "a revision that is not yet known does not", goal: post,
      rows: revised + "\npost;2012;28;;;;revised;2014-05-01", asOf: "2014-04-30", verdict: .met),
    Ruling(
      name: "a rejected figure is ignored", goal: post,
      rows: "post;2012;31\npost;2012;12;;;;rejected;2014-05-01", verdict: .met),
    Ruling(
      name: "a rejected figure alone is none", goal: post, rows: "post;2012;31;;;;rejected",
      verdict: .noData),
  ])
  func ofSeveralVintagesTheLatestKnownHolds(_ ruling: Ruling) throws {
    try ruling.check()
  }

  /// What became of a figure on its way stands in the proof, with its own place.
  @Test(arguments: [
    Ruling(
      name: "a preliminary figure", goal: post, rows: revised, asOf: "2013-02-28", verdict: .missed,
      says: ["Målt 29 % for 2012, offentliggjort 15. januar 2013. Tallet er foreløbigt."]),
    Ruling(
      name: "what a final figure replaced", goal: post, rows: revised, verdict: .met,
      says: ["Det afløser 29 % for 2012 (foreløbigt), som var kendt fra 15. januar 2013."]),
    Ruling(
      name: "a base that was revised later",
      goal: "indicator: post\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: revised + "\npost;2012;28;;;;revised;2014-05-01\npost;2013;34", milestone: "2013",
      verdict: .met,
      says: [
        "Målt 28 % for 2012, offentliggjort 1. maj 2014. Tallet er revideret.",
        "Det afløser 31 % for 2012 (endeligt), som var kendt fra 1. marts 2013.",
        "Fra 28 %: +5 procentpoint giver 33 %.",
      ]),
    Ruling(
      name: "the same base before its revision",
      goal: "indicator: post\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: revised + "\npost;2012;28;;;;revised;2014-05-01\npost;2013;34", asOf: "2014-04-30",
      milestone: "2013", verdict: .missed, says: ["Fra 31 %: +5 procentpoint giver 36 %."]),
    Ruling(
      name: "a rejected figure beside one that holds", goal: post,
      rows: "post;2012;31\npost;2012;12;;;;rejected", verdict: .met,
      says: ["12 % for 2012 er afvist og regnes ikke med."]),
    Ruling(
      name: "nothing but a rejected figure", goal: post, rows: "post;2012;31;;;;rejected",
      verdict: .noData, says: ["31 % for 2012 er afvist og regnes ikke med."]),
    Ruling(
      name: "a rejected figure of another year", goal: post,
      rows: "post;2012;31\npost;2011;12;;;;rejected", verdict: .met,
      says: ["Målt 31 % for 2012.\n31 % er mindst 30 %."]),
  ])
  func whatBecameOfAFigureIsSaid(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    ("revised", "revideret"), ("preliminary", "foreløbigt"), ("estimated", "skønnet"),
    ("imputed", "imputeret"), ("assumed-period", "dateret efter et skøn"),
  ])
  func aTermOfASumCarriesItsFlag(status: String, word: String) throws {
    let judged = try Ruling(
      name: status, goal: "indicator: visits\nmilestones: {2012: 1000}",
      rows: "visits;2012-S1;400\nvisits;2012-S2;500;;;;\(status)", verdict: .met
    ).judged()
    let terms = judged.steps.flatMap(\.terms)
    #expect(
      terms.map { $0.message.text(.danish) } == [
        "400 (1. halvår 2012)", "500 (2. halvår 2012), \(word)",
      ])
    #expect(terms.map { $0.status?.rawValue } == [nil, status])
  }

  @Test(arguments: [
    ("final", EvidenceQuality.final), ("revised", .final), ("preliminary", .provisional),
    ("estimated", .provisional), ("assumed-period", .provisional), ("imputed", .imputed),
  ])
  func theWeakestStatusIsShown(status: String, quality: EvidenceQuality) throws {
    let judged = try Ruling(
      name: status, goal: Self.post, rows: "post;2012;31;;;;\(status)", verdict: .met
    ).judged()
    #expect(judged.quality == quality)
  }

  @Test(arguments: [
    Ruling(
      name: "two sources, both met", goal: post,
      rows: "post;2012;31;;;;;;bilag 1\npost;2012;33;;;;;;bilag 2", verdict: .met,
      says: ["En anden række siger 31 %"]),
    Ruling(
      name: "two sources, both missed", goal: post,
      rows: "post;2012;21;;;;;;bilag 1\npost;2012;23;;;;;;bilag 2", verdict: .missed),
    Ruling(
      name: "two sources, two outcomes", goal: post,
      rows: "post;2012;29;;;;;;bilag 1\npost;2012;31;;;;;;bilag 2", verdict: .notAssessable,
      says: ["31 %", "29 %"]),
    Ruling(
      name: "one of them rejected", goal: post,
      rows: "post;2012;29;;;;rejected;;bilag 1\npost;2012;31;;;;;;bilag 2", verdict: .met),
    Ruling(
      name: "the same value from two sources", goal: post,
      rows: "post;2012;31;;;;;;bilag 1\npost;2012;31;;;;;;bilag 2", verdict: .met),
    Ruling(
      name: "two counts of a flow, both met",
      goal: "indicator: visits\nmilestones: {2012: 1000}",
      rows: "visits;2012;900;;;;;;bilag 1\nvisits;2012;950;;;;;;bilag 2", verdict: .met),
    Ruling(
      name: "two counts of a flow, two outcomes",
      goal: "indicator: visits\nmilestones: {2012: 1000}",
      rows: "visits;2012;900;;;;;;bilag 1\nvisits;2012;1050;;;;;;bilag 2",
      verdict: .notAssessable, says: ["900", "1.050"]),
    Ruling(
      name: "two counts behind a share, both met",
      goal: "indicator: digital\nmilestones: {2012: 30 %}",
      rows: """
        contacts;2012;400;email;in;;;;bilag 1
        contacts;2012;410;email;in;;;;bilag 2
        contacts;2012;600;letter;in
        """, verdict: .met),
    Ruling(
      name: "two counts behind a share, two outcomes",
      goal: "indicator: digital\nmilestones: {2012: 30 %}",
      rows: """
        contacts;2012;100;email;in;;;;bilag 1
        contacts;2012;410;email;in;;;;bilag 2
        contacts;2012;600;letter;in
        """, verdict: .notAssessable),
    Ruling(
      name: "a base from two sources, two outcomes",
      goal: "indicator: post\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: "post;2012;40;;;;;;bilag 1\npost;2012;50;;;;;;bilag 2\npost;2013;50",
      milestone: "2013", verdict: .notAssessable, says: ["40 %", "50 %"]),
    Ruling(
      name: "opening hours from two sources",
      goal: "indicator: hours\nmilestones: {2012: {hours: \"Mo-Fr 10:00-14:00\"}}",
      rows: """
        hours;2012;Mo-Fr 10:00-14:00;;;;;;bilag 1
        hours;2012;Mo-Fr 09:00-13:00;;;;;;bilag 2
        """, verdict: .notAssessable, says: ["En anden række siger man-fre 10-14"]),
    Ruling(
      name: "a base from two sources, one outcome",
      goal: "indicator: post\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: "post;2012;40;;;;;;bilag 1\npost;2012;41;;;;;;bilag 2\npost;2013;50",
      milestone: "2013", verdict: .met),
  ])
  func sourcesThatDisagreeAreBothJudged(_ ruling: Ruling) throws {
    try ruling.check()
  }
}
