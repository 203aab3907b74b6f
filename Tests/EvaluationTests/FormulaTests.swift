import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Indicators worked out by a formula from others of the same period.
@Suite struct FormulaTests {
  static let indicators = """
    money: {title: Udgift, unit: kr., better: lower, measures: flow}
    persons: {title: Borgere, unit: persons, better: neither, measures: stock}
    gap: {title: Forskel, unit: points, better: higher, formula: 'value("digital") - value("post")'}
    each: {title: Pris, unit: kr./contacts, better: lower, formula: 'value("money") / value("contacts")'}
    rest: {title: Resten, unit: "%", better: lower, formula: '100 - value("post")'}
    digitals: {title: Digitale, unit: contacts, better: higher, formula: 'value("post") / 100 * value("contacts")'}
    tenth: {title: Tiendedel, unit: "%", better: higher, formula: 'value("post") * 0.1 + 0.2'}
    third: {title: Tredjedel, unit: visits, better: higher, formula: 'value("visits") / 3'}
    floor: {title: Mindst, unit: "%", better: higher, formula: 'value("post") < 20.0 ? math.greatest(value("post"), 5) : math.abs(-value("post"))'}
    double: {title: Dobbelt, unit: visits, better: lower, formula: '2 * value("weekly")'}
    index: {title: Indeks, unit: index, better: lower, formula: 'value("double") / value("double") * 100'}
    """

  static func ruling(
    _ name: String, _ indicator: String, _ milestones: String, _ rows: String, _ verdict: Verdict,
    _ says: [String] = [], more: String = "", milestone: String = "2012"
  ) -> Ruling {
    Ruling(
      name: name, goal: "indicator: \(indicator)\nmilestones: {\(milestones)}\(more)", rows: rows,
      milestone: milestone, verdict: verdict, says: says, indicators: indicators)
  }

  static let contacts = "contacts;2012;300;email;in\ncontacts;2012;700;letter;in"

  @Test(arguments: [
    ruling(
      "each input is told with its own place and number", "gap", "2012: -4 points",
      contacts + "\npost;2012;34", .met,
      [
        "= 30 %", "Digital andel (digital): 30 %, 2012.", "Post (post): 34 %, 2012.",
        "Formlen: 30 - 34 = -4 procentpoint.",
      ]),
    ruling(
      "a difference a hair short is missed", "gap", "2012: -4 points",
      contacts + "\npost;2012;34,0001", .missed, ["-4,0001 procentpoint"]),
    ruling(
      "kroner by contacts", "each", "2012: 20", contacts + "\nmoney;2012;20000", .met,
      ["Formlen: 20.000 / 1.000 = 20 kr./contacts."]),
    ruling(
      "a number takes the unit beside it", "rest", "2012: 70 %", "post;2012;30", .met,
      ["100 - 30 = 70 %"]),
    ruling(
      "per cent is divided by a hundred to be a share of something", "digitals", "2012: 300",
      contacts + "\npost;2012;30", .met,
      ["Formlen: 30 / 100 * 1.000 = 300 henvendelser."]),
    // In binary 3 * 0.1 + 0.2 is 0.5000000000000001, and 29.9 * 0.1 + 0.2 is 3.1900000000000004.
    ruling("decimals stay decimal", "tenth", "2012: {equals: 0.5 %}", "post;2012;3", .met),
    ruling(
      "and fall short by as little as they do", "tenth", "2012: 3.19 %",
      "post;2012;29,899999999999", .missed),
    ruling(
      "a third three times is the whole", "third", "2012: 33.333333333333333",
      "visits;2012;100", .met),
    ruling(
      "no more than a third is", "third", "2012: 33.333333333333334",
      "visits;2012;100", .missed),
    ruling(
      "a condition chooses", "floor", "2012: 5 %", "post;2012;3", .met,
      ["Formlen: 3 < 20 ? math.greatest(3; 5) : math.abs(-3) = 5 %."]),
    ruling("or the other side", "floor", "2012: 20 %", "post;2012;20", .met, ["= 20 %"]),
    ruling(
      "a formula of a formula", "index", "2012: 100",
      "weekly;2012-W17;5\nweekly;2012-W43;7", .met,
      ["Formlen: 2 * 12 = 24 besøg.", "Formlen: 24 / 24 * 100 = 100"]),
  ])
  func aFormulaIsWorkedOutExactly(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ruling(
      "nothing at all", "gap", "2012: 1 points", "", .noData,
      ["Digital andel: ingen måling var kendt"]),
    ruling(
      "one input of two", "gap", "2012: 1 points", contacts, .noData,
      ["Post: ingen måling var kendt"]),
    ruling(
      "of another year", "each", "2012: 20", contacts + "\nmoney;2011;20000", .noData,
      ["Udgift: ingen måling i 2012"]),
    ruling(
      "only a part of the year", "third", "2012: 20", "visits;2012-Q1;10", .noData,
      ["2. kvartal 2012"]),
    ruling(
      "an input that can't answer names itself", "gap", "2012: 1 points",
      "contacts;2012;1000;email+letter;in\ncontacts;2012;10;telephone;in\npost;2012;3",
      .notAssessable, ["Formlen kan ikke regnes ud uden Digital andel."]),
    ruling(
      "division by zero", "each", "2012: 20", "contacts;2012;0\nmoney;2012;5", .notAssessable,
      ["Formlen deler med nul, eller med noget, der kan være nul: 5 / 0."]),
    ruling(
      "too large", "index", "2012: 20",
      "weekly;2012-W17;999999999999999999\nweekly;2012-W43;0", .missed, ["= 100 index"]),
  ])
  func whatLacksIsSaid(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ruling(
      "the same", "gap", "2012: -4 points", contacts + "\npost;2012;34\ngap;2012;-4", .met),
    ruling(
      "within what is printed", "each", "2012: 20",
      "contacts;2012;900\nmoney;2012;18001\neach;2012;20,001", .missed),
    ruling(
      "another", "gap", "2012: -4 points", contacts + "\npost;2012;34\ngap;2012;-5",
      .notAssessable, ["En anden række siger -5"]),
    ruling(
      "another, and both meet the target", "gap", "2012: -8 points",
      contacts + "\npost;2012;34\ngap;2012;-5", .met, ["En anden række siger -5"]),
    ruling(
      "alone", "gap", "2012: -4 points", "gap;2012;-4", .met),
  ])
  func aStatedFigureBesideAFormulaChecksIt(_ ruling: Ruling) throws { try ruling.check() }

  @Test(arguments: [
    ("post;2012;34;;;;preliminary", EvidenceQuality.provisional),
    ("post;2012;34;;;;imputed", .imputed), ("post;2012-Q1;34", .old),
    ("post;2012;34;;;;;;a\npost;2012;33,5;;;;;;b", .disputed),
  ])
  func theWeakestInputSaysHowFirmTheFigureIs(rows: String, quality: EvidenceQuality) throws {
    let judged = try Self.ruling(
      rows, "gap", "2012: -9 points", Self.contacts + "\n" + rows, .met
    ).judged()
    #expect(judged.verdict == .met)
    #expect(judged.quality == quality)
  }

  @Test func sourcesThatDisagreeAboutAnInputAreAllReckonedWith() throws {
    let rows = "post;2012;34;;;;;;a\npost;2012;33,5;;;;;;b"
    for (target, verdict) in [("-3", Verdict.missed), ("-3.7", .notAssessable), ("-4", .met)] {
      try Self.ruling(
        target, "gap", "2012: \(target) points", Self.contacts + "\n" + rows, verdict
      ).check()
    }
  }

  @Test func aShareKnownToLackAPartMakesTheFormulaAnInterval() throws {
    let files = [
      "c.csv":
        "indicator;period;value;channel;direction\ncontacts;2012;300;email;in\n"
        + "contacts;2012;700;letter;in\n",
      "c.yaml": "from: c.csv\nformat: tidy\nmissing: [self-service]\n",
      "p.csv": "indicator;period;value\npost;2012;34\n",
    ]
    for (target, verdict) in [("-5", Verdict.met), ("1", .notAssessable)] {
      let ruling = Ruling(
        name: target, goal: "indicator: gap\nmilestones: {2012: \(target) points}", files: files,
        verdict: verdict, says: ["mindst -4 procentpoint"], indicators: Self.indicators)
      try ruling.check()
    }
  }

  @Test func aBreakInAnInputBreaksAChange() throws {
    try Ruling(
      name: "break",
      goal: "indicator: less\nmilestones: {2013: {change: +1 points, from: 2012}}",
      rows: "broken;2012;30\nbroken;2013;40", milestone: "2013", verdict: .notAssessable,
      says: ["nyt spørgsmål"],
      indicators: """
        broken: {title: Brudt, unit: "%", better: higher, measures: stock, breaks: {2013: nyt spørgsmål}}
        less: {title: Mindre, unit: "%", better: higher, formula: 'value("broken") - 1'}
        """
    ).check()
  }

  @Test(arguments: [("double", true), ("index", false)])
  func sumsOfWeeksAreHeldByTheirWorkingDays(indicator: String, isHeld: Bool) throws {
    let judged = try Self.ruling(
      indicator, indicator, "2013: {change: 0 %, from: 2012}",
      "weekly;2012-W17;400\nweekly;2012-W43;600\nweekly;2013-W17;350\nweekly;2013-W43;600",
      .met, milestone: "2013"
    ).judged()
    #expect(judged.proof.contains("Arbejdsdage i ugerne") == isHeld, "\(judged.proof)")
  }

  @Test func anOutlookIsSeenOnTheFormulasOwnSeries() throws {
    let trial = try Trial(
      Ruling.vocabulary + Self.indicators.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
        + "goals:\n  g: {indicator: rest, baseline: 2011, milestones: {2015: 40 %}}\n",
      ["m.csv": "indicator;period;value\npost;2011;20\npost;2012;30\npost;2013;40\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone("g/2015", asOf: "2013-12-31")
    #expect(judged.verdict == .onTrack, "\(judged.proof)")
  }

  @Test func figuresAreComparedYearByYear() throws {
    let trial = try Trial(
      Ruling.vocabulary + Self.indicators.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
        + "goals:\n  g: {indicator: rest, milestones: {2015: 40 %}}\n",
      ["m.csv": "indicator;period;value\npost;2011;20\npost;2013;40\n"])
    let bound = try #require(trial.scope.indicator("rest"))
    let comparison = Comparison(bound, by: .own, of: try trial.judgement(asOf: "2014-12-31"))
    #expect(comparison.cells.keys.map(\.description).sorted() == ["2011", "2013"])
  }
}
