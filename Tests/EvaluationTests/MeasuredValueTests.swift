import Evaluation
import Testing

@Suite struct MeasuredValueTests {
  static let post = "indicator: post\nmilestones: {2012: 30 %}"
  static let visits = "indicator: visits\nmilestones: {2012: 1000}"
  static let weekly = "indicator: weekly\nmilestones: {2012: 1000}"
  static let digital = "indicator: digital\nmilestones: {2012: 30 %}"

  @Test(arguments: [
    Ruling(
      name: "the last of the window", goal: post,
      rows: "post;2012-Q1;20\npost;2012-Q4;31\npost;2012-Q2;25", verdict: .met, says: ["31 %"]),
    Ruling(
      name: "the last quarter is lacking", goal: post, rows: "post;2012-Q1;20\npost;2012-Q3;31",
      verdict: .met, says: ["3. kvartal 2012 er den seneste i 2012, men ikke fra dets sidste"]),
    Ruling(
      name: "half a year of a year", goal: post, rows: "post;2012-S1;31", verdict: .met,
      says: ["men ikke fra dets sidste"]),
    Ruling(
      name: "observed elsewhere in time", goal: post, rows: "post;2011;31", verdict: .noData,
      says: ["ingen måling i 2012; den seneste er for 2011"]),
    Ruling(
      name: "a year does not answer for a quarter",
      goal: "indicator: post\nmilestones: {2012-Q2: 30 %}", rows: "post;2012;31",
      milestone: "2012-Q2", verdict: .notAssessable,
      says: ["dækker 2012, som ikke kan deles op på 2. kvartal 2012"]),
    Ruling(
      name: "only one area of the municipality", goal: post, rows: "post;2012;96;;;Favrskov",
      verdict: .noData, says: ["kun dele målt, ikke helheden"]),
    Ruling(
      name: "an area beside the whole", goal: post, rows: "post;2012;29\npost;2012;96;;;Favrskov",
      verdict: .missed, says: ["29 %"]),
  ])
  func aStockIsTheLastLevelOfItsWindow(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    ("post;2012-Q4;31", EvidenceQuality.final), ("post;2012-Q3;31", .old), ("post;2012;31", .final),
    ("post;2012-S2;31", .final), ("post;2012-S1;31", .old), ("post;2012-12;31", .final),
    ("post;2012-11;31", .old),
  ])
  func aLevelFromBeforeTheLastCollectionIsMarkedOld(rows: String, quality: EvidenceQuality) throws {
    let judged = try Ruling(name: rows, goal: Self.post, rows: rows, verdict: .met).judged()
    #expect(judged.quality == quality)
  }

  static let quarters = """
    visits;2012-Q1;250
    visits;2012-Q2;250
    visits;2012-Q3;250
    visits;2012-Q4;250
    """

  @Test(arguments: [
    Ruling(
      name: "four quarters add up", goal: visits, rows: quarters, verdict: .met,
      says: ["i alt 1.000 besøg", "1.000 besøg er højst 1.000 besøg"]),
    Ruling(
      name: "three quarters don't cover a year", goal: visits,
      rows: "visits;2012-Q1;250\nvisits;2012-Q2;250\nvisits;2012-Q4;250", verdict: .noData,
      says: ["2012 er ikke dækket; der mangler 3. kvartal 2012"]),
    Ruling(
      name: "a year beside its quarters is not summed twice", goal: visits,
      rows: quarters + "\nvisits;2012;1000", verdict: .met, says: ["i alt 1.000 besøg"]),
    Ruling(
      name: "half a year and two quarters cover a year", goal: visits,
      rows: "visits;2012-S1;500\nvisits;2012-Q3;250\nvisits;2012-Q4;251", verdict: .missed,
      says: ["1.001 besøg er ikke højst 1.000 besøg"]),
    Ruling(
      name: "a year that contradicts its quarters, both outcomes the same", goal: visits,
      rows: quarters + "\nvisits;2012;900", verdict: .met, says: ["siger 900"]),
    Ruling(
      name: "a year that contradicts its quarters, two outcomes", goal: visits,
      rows: quarters + "\nvisits;2012;1100", verdict: .notAssessable, says: ["siger 1.100"]),
    Ruling(
      name: "the parts of one period add up to the whole", goal: visits,
      rows: "visits;2012;400;telephone\nvisits;2012;600;in-person", verdict: .met,
      says: ["i alt 1.000"]),
    Ruling(
      name: "the same whole parted in two ways is not summed twice", goal: visits,
      rows: """
        visits;2012;400;telephone
        visits;2012;600;in-person
        visits;2012;300;;;Nord
        visits;2012;700;;;Syd
        """, verdict: .met),
    Ruling(
      name: "one channel parted further does not stand for all", goal: visits,
      rows: """
        visits;2012;400;telephone
        visits;2012;700;in-person
        visits;2012;300;in-person;;Nord
        """, verdict: .missed, says: ["1.100"]),
    Ruling(
      name: "parts that exceed their whole", goal: visits,
      rows: "visits;2012;900\nvisits;2012;400;telephone\nvisits;2012;600;in-person",
      verdict: .notAssessable, says: ["siger 1.000"]),
    Ruling(
      name: "months for one quarter only are the finest there is", goal: visits,
      rows: """
        visits;2012-01;80
        visits;2012-02;80
        visits;2012-03;90
        visits;2012-Q1;250
        visits;2012-Q2;250
        visits;2012-S2;500
        """, verdict: .met, says: ["Lagt sammen, 5 tal: i alt 1.000 besøg."]),
    Ruling(
      name: "months that disagree with their quarter", goal: visits,
      rows: """
        visits;2012-01;100
        visits;2012-02;100
        visits;2012-03;100
        visits;2012-Q1;250
        visits;2012-Q2;250
        visits;2012-S2;500
        """, verdict: .notAssessable, says: ["i alt 1.050 besøg", "siger 250 besøg"]),
    Ruling(
      name: "weeks and months never make up a year together", goal: visits,
      rows: (1...13).map { "visits;2012-W\($0 < 10 ? "0" : "")\($0);10" }.joined(separator: "\n")
        + "\nvisits;2012-Q2;250\nvisits;2012-S2;500",
      verdict: .noData, says: ["2012 er ikke dækket"]),
    Ruling(
      name: "a part of the whole beside it", goal: visits,
      rows: "visits;2012;900\nvisits;2012;400;telephone", verdict: .met),
    Ruling(
      name: "a year does not answer for a quarter",
      goal: "indicator: visits\nmilestones: {2012-Q2: 300}", rows: "visits;2012;1000",
      milestone: "2012-Q2", verdict: .notAssessable, says: ["som ikke kan deles op"]),
    Ruling(
      name: "a quarter across the year's end is none of it", goal: visits,
      rows: "visits;2013-Q1;250", verdict: .noData),
  ])
  func aFlowCoversItsWindowOnce(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    Ruling(
      name: "both counting weeks", goal: weekly, rows: "weekly;2012-W17;480\nweekly;2012-W43;520",
      verdict: .met, says: ["i alt 1.000 besøg"]),
    Ruling(
      name: "week 43 alone", goal: weekly, rows: "weekly;2012-W43;520", verdict: .noData,
      says: ["der mangler uge 17 2012"]),
    Ruling(
      name: "a week between them adds nothing", goal: weekly,
      rows: "weekly;2012-W17;480\nweekly;2012-W20;999\nweekly;2012-W43;520", verdict: .met),
    Ruling(
      name: "a base of one week is compared with that week",
      goal: """
        indicator: weekly
        baseline: 2011-W43
        milestones: {2012: {change: -10 %, from: baseline}}
        """,
      rows: "weekly;2011-W43;600\nweekly;2012-W17;480\nweekly;2012-W43;540", verdict: .met,
      says: ["Fra 600 besøg: -10 % giver 540 besøg", "540 besøg er højst 540 besøg"]),
    Ruling(
      name: "the previous milestone keeps to the week it was measured in",
      goal: """
        indicator: weekly
        baseline: 2011-W43
        milestones:
          2012: {change: -10 %, from: baseline}
          2013: {change: -10 %, from: previous}
        """,
      rows: """
        weekly;2011-W43;600
        weekly;2012-W17;900
        weekly;2012-W43;540
        weekly;2013-W17;900
        weekly;2013-W43;486
        """,
      milestone: "2013", verdict: .met, says: ["Fra 540 besøg: -10 % giver 486 besøg"]),
    Ruling(
      name: "a base of both weeks is compared with both",
      goal: """
        indicator: weekly
        baseline: 2012
        milestones: {2015: {change: -10 %, from: baseline}}
        """,
      rows: """
        weekly;2012-W17;400
        weekly;2012-W43;600
        weekly;2015-W17;380
        weekly;2015-W43;521
        """, milestone: "2015", verdict: .missed,
      says: ["Fra 1.000 besøg: -10 % giver 900 besøg", "901 besøg er ikke"]),
    Ruling(
      // Week 17 of 2013 held store bededag.
      name: "weeks of fewer working days",
      goal: """
        indicator: weekly
        baseline: 2012
        milestones: {2013: {change: -10 %, from: baseline}}
        """,
      rows: """
        weekly;2012-W17;400
        weekly;2012-W43;600
        weekly;2013-W17;299
        weekly;2013-W43;521
        """, milestone: "2013", verdict: .missed,
      says: [
        "Arbejdsdage i ugerne: 9 mod 10 i dem, der regnes fra. 900 besøg svarer derfor til 810 besøg",
        "pr. arbejdsdag er målt 91,11 besøg mod 90 besøg", "820 besøg er ikke højst 810 besøg",
      ]),
    Ruling(
      name: "weeks of more working days",
      goal: """
        indicator: weekly
        baseline: 2013
        milestones: {2015: {change: -10 %, from: baseline}}
        """,
      rows: """
        weekly;2013-W17;400
        weekly;2013-W43;500
        weekly;2015-W17;400
        weekly;2015-W43;500
        """, milestone: "2015", verdict: .met,
      says: ["900 besøg er højst 900 besøg", "pr. arbejdsdag er målt 90 besøg mod 90 besøg"]),
    Ruling(
      name: "a base of a week where no weeks are stated",
      goal: """
        indicator: visits
        baseline: 2011-W43
        milestones: {2012: {change: -10 %, from: baseline}}
        """,
      rows: "visits;2011-W43;600\nvisits;2012-W43;540", verdict: .met),
    Ruling(
      name: "a level has no working days",
      goal: "indicator: wait\nmilestones: {2013-W17: {change: -10 %, from: 2012-W17}}",
      rows: "wait;2012-W17;4\nwait;2013-W17;3,6", milestone: "2013-W17", verdict: .met,
      says: ["3,6 minutter er højst 3,6 minutter"]),
  ])
  func countingWeeksArePaired(_ ruling: Ruling) throws {
    try ruling.check()
  }

  @Test(arguments: [
    Ruling(
      name: "900 of 1000 and 1 of 10",
      goal: "indicator: digital\nmilestones: {2012: 90 %}",
      rows: """
        contacts;2012;900;email;in;Nord
        contacts;2012;100;letter;in;Nord
        contacts;2012;1;email;in;Syd
        contacts;2012;9;letter;in;Syd
        """, verdict: .missed, says: ["901 / 1.010 = 89,2079 %"]),
    Ruling(
      name: "exactly on the line", goal: digital,
      rows: "contacts;2012;3;email;in\ncontacts;2012;7;letter;in", verdict: .met,
      says: ["3 / 10 = 30 %"]),
    Ruling(
      name: "one contact short of the line", goal: digital,
      rows: "contacts;2012;3682;email;in\ncontacts;2012;8593;letter;in", verdict: .missed,
      says: ["3.682 / 12.275 = 29,9959 %", "er ikke mindst 30 %"]),
    Ruling(
      name: "what goes out is not among what comes in", goal: digital,
      rows: """
        contacts;2012;3;email;in
        contacts;2012;7;letter;in
        contacts;2012;90;letter;out
        """, verdict: .met, says: ["3 / 10"]),
    Ruling(
      name: "no channel is told apart", goal: digital, rows: "contacts;2012;100;;in",
      verdict: .notAssessable, says: ["ikke opdelt efter kanal"]),
    Ruling(
      name: "nothing was counted", goal: digital,
      rows: "contacts;2012;0;email;in\ncontacts;2012;0;letter;in", verdict: .notAssessable,
      says: ["andelen findes ikke"]),
    Ruling(
      name: "a merged class that lies partly in the selection", goal: digital,
      rows: "contacts;2012;30;email+letter;in\ncontacts;2012;70;telephone;in",
      verdict: .notAssessable, says: ["email + letter er talt sammen og kan ikke deles"]),
    Ruling(
      name: "a merged class that lies outside it", goal: digital,
      rows: "contacts;2012;30;email;in\ncontacts;2012;70;telephone+letter;in", verdict: .met),
    Ruling(
      name: "a merged class that lies wholly in it", goal: digital,
      rows: "contacts;2012;30;email+self-service;in\ncontacts;2012;70;telephone;in", verdict: .met,
      says: ["30 / 100 = 30 %"]),
    Ruling(
      name: "a total that contradicts its parts", goal: digital,
      rows: """
        contacts;2012;3;email;in
        contacts;2012;7;letter;in
        contacts;2012;100;;in
        """, verdict: .notAssessable, says: ["siger 100"]),
    Ruling(
      name: "a total of more than what is parted is no contradiction", goal: digital,
      rows: """
        contacts;2012;3;email;in
        contacts;2012;7;letter;in
        contacts;2012;100
        """, verdict: .met),
    Ruling(
      name: "a total of less than its parts is one", goal: digital,
      rows: """
        contacts;2012;3;email;in
        contacts;2012;7;letter;in
        contacts;2012;9
        """, verdict: .notAssessable),
    Ruling(
      name: "a total that agrees with its parts", goal: digital,
      rows: """
        contacts;2012;3;email;in
        contacts;2012;7;letter;in
        contacts;2012;10;;in
        """, verdict: .met),
    Ruling(
      name: "a year of contacts does not answer for a quarter",
      goal: "indicator: digital\nmilestones: {2012-Q2: 30 %}",
      rows: "contacts;2012;3;email;in\ncontacts;2012;7;letter;in", milestone: "2012-Q2",
      verdict: .notAssessable, says: ["som ikke kan deles op"]),
    Ruling(
      name: "week 43 shows the year where weeks 17 and 43 are counted", goal: digital,
      rows: """
        contacts;2012-W17;9;email;in
        contacts;2012-W17;1;letter;in
        contacts;2012-W43;2;email;in
        contacts;2012-W43;8;letter;in
        """, verdict: .missed, says: ["2 / 10 = 20 %"]),
    Ruling(
      name: "four quarters are summed before they are divided", goal: digital,
      rows: (1...4).map {
        "contacts;2012-Q\($0);\($0);email;in\ncontacts;2012-Q\($0);\(10 - $0);letter;in"
      }.joined(separator: "\n"), verdict: .missed, says: ["10 / 40 = 25 %"]),
  ])
  func aShareIsOneSumDividedByAnother(_ ruling: Ruling) throws {
    try ruling.check()
  }

  /// A file that lacks self-service, which is collected elsewhere.
  static func lacking(_ value: Int, of total: Int) -> [String: String] {
    [
      "d.yaml": "from: d.csv\nmissing: [self-service]\n",
      "d.csv":
        "indicator;period;value;channel;direction\ncontacts;2012;\(value);email;in\n"
        + "contacts;2012;\(total - value);letter;in\n",
    ]
  }

  static let letters = """
    letters:
      title: Brevandel
      unit: "%"
      better: lower
      share: {of: contacts, where: {channel: letter}, among: {direction: in}}
    """

  @Test(arguments: [
    Ruling(
      name: "the lower end already meets it", goal: digital, files: lacking(30, of: 100),
      verdict: .met, says: ["Kanalen self-service", "mindst 30 % opfylder mindst 30 %"]),
    Ruling(
      name: "the lower end does not", goal: digital, files: lacking(29, of: 100),
      verdict: .notAssessable, says: ["Målt mindst 29 %"]),
    Ruling(
      name: "at most, and the lower end is above",
      goal: "indicator: digital\nmilestones: {2012: {at-most: 25 %}}", files: lacking(29, of: 100),
      verdict: .missed, says: ["29 %"]),
    Ruling(
      name: "at most, and the lower end is the line itself",
      goal: "indicator: digital\nmilestones: {2012: {at-most: 29 %}}", files: lacking(29, of: 100),
      verdict: .notAssessable),
    Ruling(
      name: "the missing contacts only lower the share",
      goal: "indicator: letters\nmilestones: {2012: 71 %}", files: lacking(29, of: 100),
      verdict: .met, says: ["højst 71 %"], indicators: letters),
    Ruling(
      name: "equals a value below the lower end",
      goal: "indicator: digital\nmilestones: {2012: {equals: 20 %}}", files: lacking(29, of: 100),
      verdict: .missed),
    Ruling(
      name: "a base that is an interval",
      goal: "indicator: digital\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: "contacts;2013;50;email;in\ncontacts;2013;50;letter;in",
      files: lacking(29, of: 100), milestone: "2013", verdict: .notAssessable),
  ])
  func aMissingCategoryMakesTheShareAnInterval(_ ruling: Ruling) throws {
    try ruling.check()
  }

  static let broken = """
    broken: {title: Fjernprint, unit: "%", better: higher, measures: stock, breaks: {2013: nyt mål}}
    """

  @Test(arguments: [
    Ruling(
      name: "between base and value",
      goal: "indicator: broken\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: "broken;2012;40\nbroken;2013;50", milestone: "2013", verdict: .notAssessable,
      says: ["Databrud fra 2013: nyt mål"], indicators: broken),
    Ruling(
      name: "an absolute target stays assessable",
      goal: "indicator: broken\nmilestones: {2013: 45 %}", rows: "broken;2012;40\nbroken;2013;50",
      milestone: "2013", verdict: .met, indicators: broken),
    Ruling(
      name: "both after the break",
      goal: """
        indicator: broken
        baseline: 2012
        milestones:
          2013: 45 %
          2014: {change: +5 points, from: previous}
        """,
      rows: "broken;2012;40\nbroken;2013;50\nbroken;2014;55", milestone: "2014", verdict: .met,
      indicators: broken),
    Ruling(
      name: "the previous milestone lies before the break",
      goal: """
        indicator: broken
        milestones:
          2012: 45 %
          2013: {change: +5 points, from: previous}
        """,
      rows: "broken;2012;40\nbroken;2013;50", milestone: "2013", verdict: .notAssessable,
      says: ["Databrud"], indicators: broken),
    Ruling(
      name: "a wish to rise across the break",
      goal: "indicator: broken\ndirection: {rises: every year}",
      rows: "broken;2012;40\nbroken;2013;50", milestone: "2013", verdict: .notAssessable,
      says: ["Databrud"], indicators: broken),
    Ruling(
      name: "a break of what the share is taken of",
      goal: "indicator: part\nmilestones: {2013: {change: +5 points, from: 2012}}",
      rows: """
        counted;2012;3;email;in
        counted;2012;7;letter;in
        counted;2013;5;email;in
        counted;2013;5;letter;in
        """, milestone: "2013", verdict: .notAssessable, says: ["Databrud fra 2013: ny optælling"],
      indicators: """
        counted: {unit: contacts, better: neither, measures: flow, breaks: {2013: ny optælling}}
        part:
          unit: "%"
          better: higher
          share: {of: counted, where: {channel: email}, among: {direction: in}}
        """),
  ])
  func aSeriesBreakPartsWhatItPasses(_ ruling: Ruling) throws {
    try ruling.check()
  }
}
