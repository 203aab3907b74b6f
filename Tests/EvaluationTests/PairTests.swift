import Evaluation
import TestSupport
import Testing

/// Rule 3: what is compared is counted in the same periods and areas on both sides.
@Suite struct PairTests {
  static let digital = "indicator: digital\nmilestones: {2012: 50 %}"
  static let rising = """
    indicator: digital
    milestones: {2013: {change: +10 points, from: 2012}}
    """
  static let fewer = """
    indicator: visits
    milestones: {2013: {change: -10 %, from: 2012}}
    """

  /// A quarter's or area's contacts: so many of a hundred by e-mail.
  static func half(_ period: String, _ email: Int, area: String = "") -> String {
    "contacts;\(period);\(email);email;in;\(area)\n"
      + "contacts;\(period);\(100 - email);letter;in;\(area)\n"
  }

  @Test(arguments: [
    Ruling(
      name: "an area without the part", goal: digital,
      rows: half("2012", 50, area: "Nord") + "contacts;2012;900;letter;in;Syd", verdict: .met,
      says: ["fordi tæller og nævner ikke begge er talt der: Syd i 2012.", "50 / 100 = 50 %"]),
    Ruling(
      name: "an area with nothing but the part", goal: digital,
      rows: half("2012", 49, area: "Nord") + "contacts;2012;900;email;in;Syd", verdict: .missed,
      says: ["ikke begge er talt der: Syd i 2012.", "49 / 100 = 49 %"]),
    Ruling(
      name: "none of it is counted as none, when it says so", goal: digital,
      rows: half("2012", 50, area: "Nord") + half("2012", 0, area: "Syd"), verdict: .missed,
      says: ["50 / 200 = 25 %"]),
    Ruling(
      name: "the last quarter without the part", goal: digital,
      rows: half("2012-Q3", 50) + "contacts;2012-Q4;900;letter;in", verdict: .met,
      says: [
        "ikke begge er talt der: 4. kvartal 2012.", "50 / 100 = 50 %",
        "Målingen for 3. kvartal 2012 er den seneste i 2012, men ikke fra dets sidste",
      ]),
    Ruling(
      name: "the last week with nothing but the part", goal: digital,
      rows: half("2012-W17", 49) + "contacts;2012-W43;900;email;in", verdict: .missed,
      says: ["ikke begge er talt der: uge 43 2012.", "49 / 100 = 49 %"]),
    Ruling(
      name: "one quarter of four without the part", goal: digital,
      rows: half("2012-Q1", 10) + "contacts;2012-Q2;900;letter;in\n" + half("2012-Q3", 10)
        + half("2012-Q4", 50), verdict: .met,
      says: ["ikke begge er talt der: 2. kvartal 2012.", "50 / 100 = 50 %"]),
    Ruling(
      name: "the part was counted nowhere", goal: digital, rows: "contacts;2012;900;letter;in",
      verdict: .noData, says: ["ikke begge er talt der: 2012."]),
  ])
  func bothTermsOfAShareAreCountedInTheSame(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    Ruling(
      name: "an area that came later", goal: rising,
      rows: half("2012", 40, area: "Nord") + half("2013", 50, area: "Nord")
        + half("2013", 0, area: "Syd"), milestone: "2013", verdict: .met,
      says: [
        "Sammenlignet i det, der er talt på begge sider: Nord. Ikke regnet med: Syd.",
        "Fra 40 %: +10 procentpoint giver 50 %", "50 / 100 = 50 %",
      ]),
    Ruling(
      name: "an area that was there only before", goal: fewer,
      rows: """
        visits;2012;600;;;Nord
        visits;2012;400;;;Syd
        visits;2013;541;;;Nord
        """, milestone: "2013", verdict: .missed,
      says: [
        "talt på begge sider: Nord. Ikke regnet med: Syd.", "Fra 600 besøg: -10 % giver 540 besøg",
        "541 besøg er ikke højst 540 besøg",
      ]),
    Ruling(
      name: "an area that was counted in some quarters only", goal: fewer,
      rows: (1...4).map { "visits;2012-Q\($0);100;;;Nord\nvisits;2012-Q\($0);100;;;Syd\n" }
        .joined() + (1...4).map { "visits;2013-Q\($0);90;;;Nord\n" }.joined()
        + "visits;2013-Q1;90;;;Syd", milestone: "2013", verdict: .met,
      says: ["talt på begge sider: Nord. Ikke regnet med: Syd.", "360 besøg er højst 360 besøg"]),
    Ruling(
      name: "no area in common", goal: fewer,
      rows: "visits;2012;600;;;Nord\nvisits;2013;400;;;Syd", milestone: "2013",
      verdict: .notAssessable, says: ["2012 og 2013 har intet talt til fælles: Nord, Syd"]),
    Ruling(
      name: "a whole year against its last quarter", goal: rising,
      rows: half("2012-Q1", 10) + half("2012-Q2", 10) + half("2012-Q3", 10) + half("2012-Q4", 40)
        + half("2013-Q4", 49), milestone: "2013", verdict: .missed,
      says: [
        "talt på begge sider: 4. kvartal 2013. Ikke regnet med: 1. kvartal 2012, 2. kvartal 2012",
        "Fra 40 %: +10 procentpoint giver 50 %", "49 / 100 = 49 %",
      ]),
    Ruling(
      name: "two incomplete years", goal: rising,
      rows: half("2012-Q2", 30) + half("2012-Q3", 90) + half("2013-Q2", 40) + half("2013-Q4", 90),
      milestone: "2013", verdict: .met,
      says: [
        "2. kvartal 2013. Ikke regnet med: 3. kvartal 2012, 4. kvartal 2013",
        "Fra 30 %: +10 procentpoint giver 40 %", "40 / 100 = 40 %",
      ]),
    Ruling(
      name: "a year as one figure against one quarter", goal: rising,
      rows: half("2012", 40) + half("2013-Q4", 90), milestone: "2013", verdict: .notAssessable,
      says: ["2012 og 2013 har intet talt til fælles: 2012, 4. kvartal 2013"]),
    Ruling(
      name: "a year as one figure against its four quarters", goal: rising,
      rows: half("2012", 40) + (1...4).map { half("2013-Q\($0)", 50) }.joined(),
      milestone: "2013", verdict: .met, says: ["200 / 400 = 50 %"]),
    Ruling(
      name: "the last week of one year and another of the other", goal: rising,
      rows: half("2012-W17", 30) + half("2013-W17", 40) + half("2013-W43", 10),
      milestone: "2013", verdict: .met,
      says: ["talt på begge sider: uge 17 2013. Ikke regnet med: uge 43 2013.", "40 / 100 = 40 %"]),
    Ruling(
      name: "a wish to rise, pair by pair",
      goal: "indicator: digital\ndirection: {rises: every year}",
      rows: half("2012", 40, area: "Nord") + half("2013", 41, area: "Nord")
        + half("2013", 0, area: "Syd"), milestone: "2013", verdict: .met,
      says: ["talt på begge sider: Nord. Ikke regnet med: Syd."]),
  ])
  func bothSidesOfAChangeAreCountedInTheSame(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    Ruling(
      name: "met whatever the base was", goal: "indicator: digital\n" + atMost,
      rows: half("2013", 40), files: MeasuredValueTests.lacking(29, of: 100), milestone: "2013",
      verdict: .missed, says: ["Udgangspunktet er kun kendt som mindst 29 %"]),
    Ruling(
      name: "one end only", goal: "indicator: digital\n" + atMost, rows: half("2013", 60),
      files: MeasuredValueTests.lacking(29, of: 100), milestone: "2013", verdict: .notAssessable,
      says: ["Udgangspunktet er kun kendt som mindst 29 %"]),
    Ruling(
      name: "exactly at the known end of the base", goal: "indicator: digital\n" + atMost,
      rows: half("2013", 49), files: MeasuredValueTests.lacking(29, of: 100), milestone: "2013",
      verdict: .notAssessable),
    Ruling(
      name: "a fall from at least so much", goal: "indicator: digital\n" + fall,
      rows: half("2013", 19), files: MeasuredValueTests.lacking(29, of: 100), milestone: "2013",
      verdict: .met, says: ["19 % er højst 19 %"]),
    Ruling(
      name: "a fall that may not be one", goal: "indicator: digital\n" + fall,
      rows: half("2013", 20), files: MeasuredValueTests.lacking(29, of: 100), milestone: "2013",
      verdict: .notAssessable),
  ])
  func aChangeFromAnIntervalStandsWhereBothEndsAgree(_ ruling: Ruling) throws {
    try ruling.check()
  }

  static let atMost = "milestones: {2013: {change: +20 points, from: 2012}}"
  static let fall = "milestones: {2013: {change: -10 points, from: 2012}}"

  static let stated = half("2012", 30)

  @Test(arguments: [
    Ruling(
      name: "the same figure", goal: digitalAtThirty, rows: stated + "digital;2012;30",
      verdict: .met),
    Ruling(
      name: "the same figure as far as it was rounded", goal: digitalAtThirty,
      rows: "contacts;2012;3001;email;in\ncontacts;2012;6999;letter;in\ndigital;2012;30",
      verdict: .met),
    Ruling(
      name: "another figure, the same outcome", goal: digitalAtThirty,
      rows: stated + "digital;2012;31", verdict: .met, says: ["En anden række siger 31 %"]),
    Ruling(
      name: "another figure, another outcome", goal: digitalAtThirty,
      rows: stated + "digital;2012;29", verdict: .notAssessable,
      says: ["En anden række siger 29 %", "Kilderne giver hver sit udfald"]),
    Ruling(
      name: "a figure for another period says nothing of it", goal: digitalAtThirty,
      rows: stated + "digital;2012-Q1;2", verdict: .met),
    Ruling(
      name: "beyond what an interval allows for", goal: digitalAtThirty, rows: "digital;2012;29",
      files: MeasuredValueTests.lacking(30, of: 100), verdict: .notAssessable,
      says: ["En anden række siger 29 %"]),
    Ruling(
      name: "inside an interval", goal: digitalAtThirty, rows: "digital;2012;40",
      files: MeasuredValueTests.lacking(30, of: 100), verdict: .met),
  ])
  func aDerivedFigureIsHeldAgainstTheSameAsStated(_ ruling: Ruling) throws {
    try ruling.check()
  }

  static let digitalAtThirty = "indicator: digital\nmilestones: {2012: 30 %}"
  static let kept = "indicator: post\nkeep: {at-least: 30 %}"

  @Test(arguments: [
    Ruling(
      name: "held in every quarter", goal: kept, rows: "post;2012-Q1;30\npost;2012-Q4;31",
      verdict: .met),
    Ruling(
      name: "broken in one quarter", goal: kept,
      rows: "post;2012-Q1;30\npost;2012-Q2;29\npost;2012-Q4;31", verdict: .missed,
      says: ["Det skulle holde hele tiden og gjorde det ikke i 2. kvartal 2012."]),
    Ruling(
      name: "broken at once, before the year is over", goal: kept,
      rows: "post;2012-Q1;29\npost;2012-Q2;30", asOf: "2012-07-31", verdict: .missed,
      says: ["gjorde det ikke i 1. kvartal 2012."]),
    Ruling(
      name: "not yet broken when it was not yet known", goal: kept,
      rows: "post;2012-Q1;30\npost;2012-Q2;29", asOf: "2012-06-29", verdict: .pending),
    Ruling(
      name: "a milestone of a year looks at its last quarter only",
      goal: "indicator: post\nmilestones: {2012: 30 %}",
      rows: "post;2012-Q1;29\npost;2012-Q4;30", verdict: .met),
    Ruling(
      name: "a sum is a whole year's", goal: "indicator: visits\nkeep: {at-least: 100}",
      rows: (1...4).map { "visits;2012-Q\($0);25" }.joined(separator: "\n"), verdict: .met),
    Ruling(
      name: "a share broken in one quarter", goal: "indicator: digital\nkeep: {at-least: 30 %}",
      rows: half("2012-Q1", 29) + half("2012-Q2", 40) + half("2012-Q3", 40) + half("2012-Q4", 40),
      verdict: .missed, says: ["gjorde det ikke i 1. kvartal 2012."]),
    Ruling(
      name: "a year without data", goal: kept, rows: "post;2011-Q4;30", verdict: .noData),
  ])
  func whatMustBeKeptIsBrokenByOnePart(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test func aPreliminaryFigureAfterAFinalOneDoesNotReplaceIt() throws {
    try Ruling(
      name: "final holds", goal: "indicator: post\nmilestones: {2012: 30 %}",
      rows: "post;2012;30;;;;final;2013-01-15\npost;2012;29;;;;preliminary;2013-03-01",
      verdict: .met
    ).check()
    try Ruling(
      name: "revised replaces", goal: "indicator: post\nmilestones: {2012: 30 %}",
      rows: "post;2012;30;;;;final;2013-01-15\npost;2012;29;;;;revised;2013-03-01",
      verdict: .missed
    ).check()
  }
}
