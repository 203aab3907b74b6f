import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport
import Testing

/// What contacts cost by a strategy's own prices, whether or not a goal asks for it.
@Suite struct MixCostTests {
  private func figures(
    _ rows: String, prices: String = "self-service: 5 kr.\n    telephone: 50 kr.",
    indicators: String = "", goals: String = "g: {title: Uden måltal}",
    contacts: String = "measures: flow", files: [String: String] = [:], asOf: String = "2014-03-31"
  ) throws -> [MixFigure] {
    let trial = try Trial(
      """
      prices:
        own:
          title: Egne priser
          \(prices)
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, \(contacts)}
        share: {title: Andel, better: higher, share: {of: contacts, where: {channel: self-service}}}
        \(indicators)
      goals:
        \(goals)
      """, files.merging(["m.csv": Ruling.table(rows)]) { first, _ in first })
    #expect(trial.diagnostics.map(\.id) == [])
    let judgement = try trial.judgement(asOf: asOf)
    return judgement.strategy.prices.flatMap { judgement.mixFigures(by: $0) }
  }

  private func cost(_ figures: [MixFigure]) throws -> MixCost {
    guard case .cost(let cost) = try #require(figures.first) else { throw NoCost(figures: figures) }
    return cost
  }

  private struct NoCost: Error {
    let figures: [MixFigure]
  }

  private static let twoYears = """
    contacts;2011;100;self-service
    contacts;2011;100;telephone
    contacts;2012;300;self-service
    contacts;2012;100;telephone

    """

  @Test func aPriceSetIsUsedThoughNoIndicatorNamesIt() throws {
    let cost = try cost(figures(Self.twoYears))
    #expect(cost.indicator == nil)
    #expect(cost.title == "Egne priser")
    #expect(cost.periods.map(\.description) == ["2012"])
    #expect(cost.contacts == Fraction(400))
    #expect(cost.cost.number == Fraction(6500))
    #expect(
      cost.each == MixGain.Ends(low: try Fraction(65, over: 4), high: try Fraction(65, over: 4)))
    // The first year counted is the baseline where none is stated: 27,50 kr. each.
    #expect(cost.baseline?.description == "2011")
    #expect(cost.gain?.saved == MixGain.Ends(low: Fraction(4500), high: Fraction(4500)))
  }

  @Test func theBaselineIsThatOfAGoalThatCountsTheSame() throws {
    let rows = Self.twoYears + "contacts;2013;100;self-service\ncontacts;2013;0;telephone"
    let cost = try cost(
      figures(
        rows, goals: "g: {indicator: share, baseline: 2012, direction: {rises: every year}}"))
    #expect(cost.periods.map(\.description) == ["2013"])
    #expect(cost.baseline?.description == "2012")
    #expect(cost.gain?.saved.low == Fraction(1125))
  }

  @Test func anIntervalOfPriceStaysOne() throws {
    let cost = try cost(
      figures(
        Self.twoYears, prices: "self-service: {between: [20, 40]}\n    telephone: 50 kr."))
    #expect(cost.cost.amount == .interval(low: Fraction(11000), high: Fraction(17000)))
    // 200 contacts would have been on the telephone; they moved to a price of 20 to 40 kr.
    #expect(cost.gain?.saved == MixGain.Ends(low: Fraction(1000), high: Fraction(3000)))
  }

  @Test func onlyWhatComesInIsPriced() throws {
    let cost = try cost(
      figures(
        """
        contacts;2012;10;self-service;in
        contacts;2012;20;telephone;in
        contacts;2012;1000;telephone;out
        """))
    #expect(cost.contacts == Fraction(30))
    #expect(cost.cost.number == Fraction(1050))
  }

  @Test func aNamedIndicatorSaysWhatIsPriced() throws {
    let cost = try cost(
      figures(
        "contacts;2012;10;self-service;in\ncontacts;2012;1000;telephone;out",
        indicators: "costs: {title: Udgift, better: lower, priced: {of: contacts, prices: own}}"))
    #expect(cost.indicator == "costs")
    #expect(cost.contacts == Fraction(1010))
  }

  @Test func weeksAreNoYearWithoutAFactor() throws {
    let rows = """
      contacts;2012-W17;10;self-service
      contacts;2012-W17;20;telephone
      contacts;2012-W43;10;self-service
      contacts;2012-W43;20;telephone
      """
    let weeks = try cost(figures(rows, contacts: "measures: flow, collected: {weeks: [17, 43]}"))
    #expect(weeks.periods.map(\.description) == ["2012-W17", "2012-W43"])
    #expect(weeks.cost.number == Fraction(2100))
    let year = try cost(
      figures(
        rows, contacts: "measures: flow, collected: {weeks: [17, 43]}, annual: {factor: 26}"))
    #expect(year.periods.map(\.description) == ["2012"])
    #expect(year.contacts == Fraction(1560))
    #expect(year.cost.number == Fraction(54600))
  }

  @Test func oneWeekIsPricedAsTheWeekThatItIs() throws {
    let cost = try cost(
      figures("contacts;2013-W43;10;self-service\ncontacts;2013-W43;20;telephone"))
    #expect(cost.periods.map(\.description) == ["2013-W43"])
  }

  @Test func whatIsCountedElsewhereLeavesTheCostOpen() throws {
    let cost = try cost(
      figures(
        "",
        files: [
          "d.yaml": "from: d.csv\nmissing: [self-service]\n",
          "d.csv": "indicator;period;value;channel\ncontacts;2012;10;telephone\n"
            + "contacts;2012;2;self-service\n",
        ]))
    #expect(cost.cost.amount == .interval(low: Fraction(510), high: nil))
    #expect(cost.each == nil)
    #expect(cost.gain == nil)
  }

  @Test(arguments: [
    ("telephone;self-service;letter", "self-service: 5 kr.\n    telephone: 50 kr.", "letter"),
    // A mix is all of the channels that are priced.
    (
      "telephone;self-service",
      "self-service: 5 kr.\n    telephone: 50 kr.\n    letter: 110 kr.", "letter"
    ),
    ("telephone;self-service+letter", "self-service: 5 kr.\n    telephone: 50 kr.", "letter"),
  ])
  func aMixThatIsNotPricedWholeHasNoCost(
    channels: String, prices: String, channel: String
  ) throws {
    let rows = channels.split(separator: ";").map { "contacts;2012;10;\($0)" }
    let figures = try figures(rows.joined(separator: "\n"), prices: prices)
    guard case .lacking(let step) = try #require(figures.first) else {
      Issue.record("a cost of \(figures)")
      return
    }
    #expect(step.message.text(.danish).contains(channel))
  }

  @Test(arguments: ["contacts;2012;10", "contacts;2012;10;telephone", "share;2012;10"])
  func withoutChannelsThereIsNothingToPrice(rows: String) throws {
    #expect(try figures(rows).isEmpty)
  }
}

/// Facts and prices as the shipped strategies state them.
@Suite struct AccountTests {
  private func steps(_ folder: String, _ id: String, _ kind: Account.Kind) throws -> [String] {
    let judgement = try Trial(shipped: folder).judgement(asOf: "2016-12-31")
    let account = try #require(judgement.accounts(of: id).first { $0.kind == kind })
    return account.steps.map { $0.message.text(.danish).ordinarySpaces }
  }

  @Test func bornholmsFourteenMillionsAreFortySixKronerEach() throws {
    #expect(
      try steps("strategies/bornholm", "variable-costs", .fact) == [
        "Dokumentet oplyser cirka 14.000.000 kr.",
        "Målt 300.000 henvendelser for 2011. Tallet er skønnet.",
        "14.000.000 kr. / 300.000 henvendelser = 46,67 kr. for hver.",
      ])
  }

  @Test func hvidovresLetterIsTwentyFourTimesSelfService() throws {
    let times = [
      "50 kr. (Telefon) / 5 kr. (Digital selvbetjening) = 10 gange.",
      "100 kr. (Personlig henvendelse) / 5 kr. (Digital selvbetjening) = 20 gange.",
      "120 kr. (Brev + E-mail + Digital Post) / 5 kr. (Digital selvbetjening) = 24 gange.",
    ]
    #expect(
      try steps("strategies/hvidovre", "digital-contacts-cheaper", .fact)
        == ["Dokumentet oplyser mellem 20 gange og 24 gange."] + times
        + ["Det oplyste, mellem 20 gange og 24 gange, er blandt dem."])
    #expect(try steps("strategies/hvidovre", "kl-2010", .prices)[4...6] == times[...])
  }

  @Test func anIntervalOfPriceIsAnIntervalOfTimes() throws {
    #expect(
      try steps("strategies/holbaek", "holbaek", .prices).contains(
        "75 kr. (Personlig henvendelse) / mellem 20 kr. og 40 kr. (Digital selvbetjening) = "
          + "mellem 1,88 gange og 3,75 gange."))
    #expect(
      try steps("strategies/bornholm", "kl", .prices).contains(
        "57 kr. (Personlig henvendelse) / mellem 0 kr. og 19 kr. (Digital selvbetjening) = mindst "
          + "3 gange."))
  }

  private func fact(_ text: String, _ rows: String = "contacts;2012;300") throws -> [String] {
    let trial = try Trial(
      """
      prices:
        own: {self-service: 5 kr., letter: 120 kr.}
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      facts:
        f: \(text)
      goals:
        g: {title: Uden måltal}
      """, ["m.csv": Ruling.table(rows)])
    #expect(trial.diagnostics.map(\.id) == [])
    let judgement = try trial.judgement(asOf: "2013-01-31")
    return try #require(judgement.accounts(of: "f").first).steps.map {
      $0.message.text(.danish).ordinarySpaces
    }
  }

  @Test func whatPricesDoNotSayIsSaid() throws {
    #expect(
      try fact("{value: 25 times, prices: own}").last
        == "Det oplyste, 25 gange, er ikke blandt dem.")
  }

  @Test func anIntervalIsDividedAtBothEnds() throws {
    #expect(
      try fact("{value: {between: [30.000 kr., 60.000 kr.]}, per: {of: contacts, in: 2012}}").last
        == "mellem 30.000 kr. og 60.000 kr. / 300 henvendelser = mellem 100 kr. og 200 kr. for hver."
    )
  }

  @Test(arguments: [
    ("contacts;2011;300", "Henvendelser: ingen måling i 2012; den seneste er for 2011."),
    ("contacts;2012;0", "Tallene er for store til at regne nøjagtigt med."),
  ])
  func whatCannotBeDividedSaysWhy(rows: String, says: String) throws {
    let steps = try fact("{value: 30.000 kr., per: {of: contacts, in: 2012}}", rows)
    #expect(steps.last == says)
  }

  @Test func anIndicatorIsToldYearByYear() throws {
    let judgement = try Trial(shipped: "Tests/Examples/eksempelby").judgement(asOf: "2013-12-31")
    let account = try #require(judgement.accounts(of: "digital-share").first)
    #expect(
      account.steps.map { $0.message.text(.danish).ordinarySpaces } == [
        "Enhed: %. Højere er bedre. Andel af »Henvendelser«: Digital selvbetjening + Digital Post "
          + "ud af indgående.",
        "2011: 22,2 %.", "2012: 30,0 %.", "2013: 35 %.",
        "Mål, der måles på den: Flere digitale henvendelser, Andelen stiger hvert år.",
      ])
  }
}
