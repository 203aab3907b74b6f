import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// What a change of channels saves, by the prices of one set.
@Suite struct MixGainTests {
  private static let prices = """
    kl-2010:
      title: KL's skøn
      self-service: 5 kr.
      telephone: 50 kr.
      in-person: 100 kr.
    """

  private func judged(
    _ rows: String, prices: String = Self.prices, goal: String = "milestones: {2012: 100000 kr.}"
  ) throws -> MilestoneJudgement {
    let indented = prices.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    let header = "indicator;period;value;channel\n"
    let trial = try Trial(
      """
      prices:
      \(indented)indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        costs: {title: Udgift, better: lower, priced: {of: contacts, prices: kl-2010}}
      goals:
        g:
          indicator: costs
          baseline: 2011
          \(goal)
      """, ["m.csv": header + rows])
    #expect(trial.diagnostics.map(\.id) == [])
    return try trial.milestone("g/2012", asOf: "2016-03-31")
  }

  @Test func contactsThatMovedAreCountedAtTheirPrices() throws {
    let judged = try judged(
      """
      contacts;2011;100;self-service
      contacts;2011;100;in-person
      contacts;2012;300;self-service
      contacts;2012;100;in-person
      """)
    let gain = try #require(judged.gain)
    #expect(gain.contacts == Fraction(400))
    #expect([gain.saved.low, gain.saved.high] == [Fraction(9500), Fraction(9500)])
    #expect(
      judged.proof.contains(
        "400 henvendelser koster 28,75 kr. hver. Med kanalerne fra 2011 (52,50 kr. hver) ville de"
          + " koste 21.000 kr.; besparelse efter »KL's skøn«: 9.500 kr."), "\(judged.proof)")
  }

  @Test func dearerChannelsSaveLessThanNothing() throws {
    let judged = try judged(
      "contacts;2011;10;self-service\ncontacts;2012;10;in-person")
    #expect(try #require(judged.gain).saved.high == Fraction(-950))
  }

  @Test func theSameChannelsSaveNothing() throws {
    let judged = try judged(
      """
      contacts;2011;10;self-service
      contacts;2011;30;telephone
      contacts;2012;20;self-service
      contacts;2012;60;telephone
      """)
    let gain = try #require(judged.gain)
    #expect([gain.saved.low, gain.saved.high] == [.zero, .zero])
  }

  /// What rises is taken at the price that saves least for the lower end.
  @Test func anIntervalOfPriceIsCarriedThrough() throws {
    let judged = try judged(
      "contacts;2011;100;telephone\ncontacts;2012;100;self-service",
      prices: Self.prices.replacing(
        "self-service: 5 kr.", with: "self-service: {between: [20, 40]}"))
    let gain = try #require(judged.gain)
    #expect([gain.each.low, gain.each.high] == [Fraction(20), Fraction(40)])
    #expect([gain.saved.low, gain.saved.high] == [Fraction(1000), Fraction(3000)])
  }

  @Test(arguments: [
    "contacts;2012;10;self-service", "contacts;2011;0;self-service\ncontacts;2012;10;self-service",
  ])
  func withoutABaselineThereIsNone(rows: String) throws {
    #expect(try judged(rows).gain == nil)
  }
}
