import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// What an indicator says of its own figures: how few are too few, what makes a year of some weeks,
/// and how far a sample can tell.
@Suite struct IndicatorTermsTests {
  // MARK: minimum-n

  static let digital = """
    few: {title: Digital, unit: "%", better: higher, minimum-n: 30, share: {of: contacts, where: {channel: email}}}
    """
  static let few = "indicator: few\nmilestones: {2012: 30 %}"

  static func asked(_ rows: String, _ indicator: String) -> Ruling {
    Ruling(
      name: rows, goal: few, files: ["m.csv": "indicator;period;value;sample-size\n" + rows],
      verdict: .met, indicators: indicator)
  }

  @Test(arguments: [
    Ruling(
      name: "as many as required", goal: few,
      rows: "contacts;2012;10;email\ncontacts;2012;20;letter",
      verdict: .met, says: ["10 / 30"], indicators: digital),
    Ruling(
      name: "one fewer", goal: few, rows: "contacts;2012;10;email\ncontacts;2012;19;letter",
      verdict: .notAssessable, says: ["Digital: tallet hviler på 29, og der kræves mindst 30."],
      indicators: digital),
  ])
  func aShareOfFewIsNotAssessable(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ("few;2012;40;30\n", true), ("few;2012;40;29\n", false), ("few;2012;40;\n", true),
  ])
  func aSampleOfFewIsNotAssessable(rows: String, isJudged: Bool) throws {
    let judged = try Self.asked(
      rows, "few: {title: Svar, unit: \"%\", better: higher, measures: stock, minimum-n: 30}"
    ).judged()
    #expect(judged.verdict == (isJudged ? .met : .notAssessable))
    #expect(
      judged.proof.contains("Svar: tallet hviler på 29, og der kræves mindst 30.") == !isJudged)
  }

  @Test func aBaseOfFewIsNotCountedFrom() throws {
    try Ruling(
      name: "base",
      goal:
        "indicator: few\nbaseline: 2011\nmilestones: {2012: {change: +5 points, from: baseline}}",
      rows: """
        contacts;2011;1;email
        contacts;2011;2;letter
        contacts;2012;50;email
        contacts;2012;50;letter
        """, verdict: .notAssessable, says: ["tallet hviler på 3"], indicators: Self.digital
    ).check()
  }

  // MARK: annual

  static let yearly = """
    yearly: {title: Besøg, unit: visits, better: lower, measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}}
    """
  static let summed = """
    counted: {title: Talt, unit: visits, better: neither, measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}}
    yearly: {title: Besøg, unit: visits, better: lower, sum: {of: counted, where: {channel: in-person}}}
    """
  static let priced = """
    counted: {title: Talt, unit: contacts, better: neither, measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}}
    yearly: {better: lower, priced: {of: counted, prices: p}}
    """
  static let most = "indicator: yearly\nmilestones: {2012: 26000}"

  @Test(arguments: [
    Ruling(
      name: "the weeks times the factor", goal: most,
      rows: "yearly;2012-W17;480\nyearly;2012-W43;520",
      verdict: .met,
      says: [
        "i alt 1.000 besøg", "Ganget op til et år: 1.000 besøg × 26 = 26.000 besøg.",
        "26.000 besøg er højst 26.000 besøg",
      ], indicators: yearly),
    Ruling(
      name: "one more contact is 26 more", goal: most,
      rows: "yearly;2012-W17;480\nyearly;2012-W43;521", verdict: .missed,
      says: ["26.026 besøg er ikke højst"], indicators: yearly),
    Ruling(
      name: "one of the weeks is no year", goal: most, rows: "yearly;2012-W43;520",
      verdict: .noData,
      indicators: yearly),
    Ruling(
      name: "a year that was counted is a year", goal: most, rows: "yearly;2012;26000",
      verdict: .met,
      says: ["Målt 26.000 besøg for 2012"], indicators: yearly),
    Ruling(
      name: "a sum takes what is counted", goal: most,
      rows: "counted;2012-W17;480;in-person\ncounted;2012-W43;520;in-person", verdict: .met,
      says: ["1.000 besøg × 26 = 26.000 besøg"], indicators: summed),
    Ruling(
      name: "prices take what is counted", goal: most,
      rows: "counted;2012-W17;4;telephone\ncounted;2012-W43;6;telephone", verdict: .met,
      says: ["mellem 500 kr. og 1.000 kr. × 26 = mellem 13.000 kr. og 26.000 kr."],
      indicators: priced, prices: "prices:\n  p: {telephone: {between: [50 kr., 100 kr.]}}\n"),
    Ruling(
      name: "a half-year is not a year", goal: "indicator: yearly\nmilestones: {2012-S1: 500}",
      rows: "yearly;2012-W17;480", milestone: "2012-S1", verdict: .met,
      says: ["480 besøg er højst"],
      indicators: yearly),
  ])
  func countingWeeksMakeAYear(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    (
      "yearly;2012-W17;500\nyearly;2012-W43;500\nyearly;2015-W17;450\nyearly;2015-W43;450", "2012",
      "23.400 besøg er højst 23.400 besøg"
    ),
    (
      "yearly;2012-W43;500\nyearly;2015-W17;999\nyearly;2015-W43;450", "2012-W43",
      "450 besøg er højst 450 besøg"
    ),
  ])
  func aChangeIsOfYearsOrOfTheSameWeeks(rows: String, base: String, says: String) throws {
    try Ruling(
      name: base,
      goal:
        "indicator: yearly\nbaseline: \(base)\nmilestones: {2015: {change: -10 %, from: baseline}}",
      rows: rows, milestone: "2015", verdict: .met, says: [says], indicators: Self.yearly
    ).check()
  }

  /// Week 17 of 2011 began with Easter Monday: 9 working days in the two weeks against 10.
  @Test func aYearMadeOfWeeksIsHeldByItsWorkingDays() throws {
    let judged = try Ruling(
      name: "days",
      goal:
        "indicator: yearly\nbaseline: 2011\nmilestones: {2012: {change: -10 %, from: baseline}}",
      rows: "yearly;2011-W17;400\nyearly;2011-W43;500\nyearly;2012-W17;400\nyearly;2012-W43;500",
      verdict: .met, indicators: Self.yearly
    ).judged()
    #expect(
      judged.proof.contains(
        "Arbejdsdage i ugerne: 10 mod 9 i dem, der regnes fra. 21.060 besøg svarer derfor til 23.400"
          + " besøg; pr. arbejdsdag er målt 90 besøg mod 90 besøg."), "\(judged.proof)")
  }

  @Test func whatIsMadeAYearOfIsAnEstimate() throws {
    let judged = try Ruling(
      name: "estimate", goal: Self.most, rows: "yearly;2012-W17;480\nyearly;2012-W43;520",
      verdict: .met, indicators: Self.yearly
    ).judged()
    #expect(judged.quality == .provisional)
    #expect(judged.measured?.period?.description == "2012")
  }

  // MARK: formula

  static let formula = """
    gap: {title: Forskel, unit: "%", better: higher, formula: 'value("digital") - value("post")'}
    """

  @Test(arguments: [
    ("", Verdict.notAssessable, "Formlen regnes ikke ud i denne udgave"),
    ("gap;2012;31", .met, "31 % er mindst 30 %"), ("gap;2011;31", .notAssessable, "Formlen regnes"),
  ])
  func aFormulaIsNotWorkedOutYet(rows: String, verdict: Verdict, says: String) throws {
    try Ruling(
      name: rows, goal: "indicator: gap\nmilestones: {2012: 30 %}", rows: rows, verdict: verdict,
      says: [says], indicators: Self.formula
    ).check()
  }

  // MARK: sample-size

  /// Wilson's interval around p: the target lies in it when (p - t)² <= 1.96² · t · (100 - t) / n.
  @Test(arguments: [
    // 3.8416 · 30 · 70 / 400 = 20.1684: a difference of 4.49 lies inside, 4.5 does not.
    ("34,49", "400", true), ("34,5", "400", false), ("25,51", "400", true), ("25,5", "400", false),
    // 3.8416 · 30 · 70 / 2100 = 3.8416, whose root is 1.96: the end itself belongs to the interval.
    ("31,96", "2100", true), ("31,97", "2100", false), ("30", "2100", true), ("31", "", false),
  ])
  func aDifferenceInsideTheIntervalIsMarked(share: String, size: String, isInside: Bool) throws {
    let judged = try Ruling(
      name: share, goal: "indicator: post\nmilestones: {2012: 30 %}",
      files: ["m.csv": "indicator;period;value;sample-size\npost;2012;\(share);\(size)\n"],
      verdict: .met
    ).judged()
    // The mark does not change the verdict.
    #expect(judged.verdict == (share.hasPrefix("25") ? .missed : .met))
    #expect(judged.proof.contains("Inden for usikkerheden") == isInside)
  }

  @Test func theMarkShowsItsArithmetic() throws {
    let judged = try Ruling(
      name: "arithmetic", goal: "indicator: post\nmilestones: {2012: 85 %}",
      files: ["m.csv": "indicator;period;value;sample-size\npost;2012;86;402\n"], verdict: .met
    ).judged()
    #expect(
      judged.proof.contains(
        "Inden for usikkerheden: stikprøven er på 402, og (86 - 85)² = 1 er højst 1,96² × 85 × 15 /"
          + " 402 = 12,2 (Wilsons interval, 95 %)."))
  }

  /// 3.8416 · (83 · 17 / 400 + 80 · 20 / 400) = 28.9177, whose root lies between 5.3 and 5.4; with the
  /// target taken as certain 3.68 would be the end.
  @Test(arguments: [("88,3", true), ("88,4", false), ("77,7", true), ("77,6", false)])
  func aChangeBetweenTwoSamplesIsAsUnsureAsBoth(share: String, isInside: Bool) throws {
    let judged = try Ruling(
      name: share, goal: "indicator: post\nmilestones: {2013: {change: +3 points, from: 2012}}",
      files: [
        "m.csv":
          "indicator;period;value;sample-size\npost;2012;80;400\npost;2013;\(share);400\n"
      ], milestone: "2013", verdict: .met
    ).judged()
    #expect(judged.isWithinUncertainty == isInside)
    #expect(judged.proof.contains("stikprøverne er på 400 og 400") == isInside)
  }

  /// A target of 100 % has an interval without width.
  @Test(arguments: [("100", true), ("99,9", false)])
  func nothingButAllIsAll(share: String, isInside: Bool) throws {
    let judged = try Ruling(
      name: share, goal: "indicator: post\nmilestones: {2012: 100 %}",
      files: ["m.csv": "indicator;period;value;sample-size\npost;2012;\(share);400\n"],
      verdict: .met
    ).judged()
    #expect(judged.proof.contains("Inden for usikkerheden") == isInside)
  }
}
