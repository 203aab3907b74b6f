import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// What another definition of an indicator does to a goal.
@Suite struct RedefinitionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the indicator is worked out from, in flow style: `share: {…}`.
    let old: String
    let new: String
    let goal: String
    /// Contacts by self-service, e-mail and letter, a year each from 2010.
    var counts: [[Int]] = []
    var better = "higher"
    var unit = "\"%\""
    let `class`: ChangeClass
  }

  static func share(_ channels: String, among: String? = nil) -> String {
    let whole = among.map { ", among: {channel: [\($0)]}" } ?? ""
    return "share: {of: contacts, where: {channel: [\(channels)]}\(whole)}"
  }

  static func sum(_ channels: String) -> String {
    "sum: {of: contacts, where: {channel: [\(channels)]}}"
  }

  private func consequence(_ item: Case) throws -> Consequence {
    func text(_ definition: String) -> VersionPair.Text {
      let rows = item.counts.enumerated().flatMap { index, counts in
        zip(["self-service", "email", "letter"], counts).map {
          "contacts;\(2010 + index);\($1);\($0)"
        }
      }
      return .init(
        strategy: """
          channels: {self-service: {title: Selvbetjening}, email: {title: E-mail}, letter: {title: Brev}}
          prices: {kl: {per: contact, self-service: 5 kr., email: 50 kr., letter: 100 kr.}}
          indicators:
            contacts: {unit: contacts, better: lower, measures: flow}
            it: {unit: \(item.unit), better: \(item.better), \(definition)}
          goals:
            it: {indicator: it, baseline: 2010, \(item.goal)}

          """,
        measurements: rows.isEmpty
          ? [:]
          : ["m.csv": "indicator;period;value;channel\n" + rows.joined(separator: "\n") + "\n"])
    }
    let pair = try VersionPair(text(item.old), text(item.new)).pair
    let goal = try #require(pair.new.strategy.goals.first)
    return Redefinition(
      old: try #require(pair.old.scope.indicator("it")),
      new: try #require(pair.new.scope.indicator("it")), pair: pair,
      asOf: try #require(CalendarDate("2015-12-31"))
    ).consequence(for: goal)
  }

  static let cases: [Case] = [
    // By inclusion, whatever is measured.
    Case(
      testDescription: "a channel more counts as digital", old: share("self-service"),
      new: share("self-service, email"), goal: "milestones: {2012: 30 %}", class: .weakened),
    Case(
      testDescription: "a channel less does", old: share("self-service, email"),
      new: share("email"), goal: "milestones: {2012: 30 %}", class: .strengthened),
    Case(
      testDescription: "more counts against a ceiling", old: share("letter"),
      new: share("letter, email"), goal: "milestones: {2012: {at-most: 30 %}}",
      class: .strengthened),
    Case(
      testDescription: "more is counted in of a sum that is to fall", old: sum("letter"),
      new: sum("letter, email"), goal: "milestones: {2012: 300}", better: "lower",
      unit: "contacts", class: .strengthened),
    Case(
      testDescription: "less is counted in of it", old: sum("letter, email"),
      new: sum("letter"), goal: "milestones: {2012: 300}", better: "lower",
      unit: "contacts", class: .weakened),
    Case(
      testDescription: "the same is divided by more",
      old: share("self-service", among: "self-service, letter"), new: share("self-service"),
      goal: "milestones: {2012: 30 %}", class: .strengthened),
    Case(
      testDescription: "and by less", old: share("self-service"),
      new: share("self-service", among: "self-service, letter"), goal: "milestones: {2012: 30 %}",
      class: .weakened),
    Case(
      testDescription: "a floor and a ceiling", old: share("self-service"),
      new: share("self-service, email"),
      goal: "milestones: {2012: {at-least: 30 %}, 2013: {at-most: 60 %}}", class: .mixed),
    Case(
      testDescription: "the same channels in another order", old: share("self-service, email"),
      new: share("email, self-service"), goal: "milestones: {2012: 30 %}", class: .editorial),
    Case(
      testDescription: "what is asked among all of those counted",
      old: share("self-service", among: "self-service, email"),
      new: share("self-service", among: "email, self-service"), goal: "milestones: {2012: 30 %}",
      class: .editorial),
    // By running both.
    Case(
      testDescription: "one channel for another that is used more", old: share("email"),
      new: share("letter"), goal: "milestones: {2012: 30 %}",
      counts: [[1, 2, 3], [1, 3, 4], [1, 5, 5]], class: .weakened),
    Case(
      testDescription: "one that is used less", old: share("letter"), new: share("email"),
      goal: "milestones: {2012: 30 %}", counts: [[1, 2, 3], [1, 3, 4], [1, 5, 5]],
      class: .strengthened),
    Case(
      testDescription: "one that is used now more, now less", old: share("letter"),
      new: share("email"), goal: "milestones: {2012: 30 %}",
      counts: [[1, 2, 3], [1, 3, 4], [1, 6, 5]], class: .mixed),
    Case(
      testDescription: "equal as far as was measured", old: share("letter"), new: share("email"),
      goal: "milestones: {2012: 30 %}", counts: [[1, 2, 2], [1, 3, 3], [1, 6, 6]],
      class: .undecided),
    Case(
      testDescription: "two periods are too few", old: share("letter"), new: share("email"),
      goal: "milestones: {2012: 30 %}", counts: [[1, 2, 3], [1, 3, 4]], class: .undecided),
    Case(
      testDescription: "nothing measured", old: share("letter"), new: share("email"),
      goal: "milestones: {2012: 30 %}", class: .undecided),
    Case(
      testDescription: "a priced sum of what contacts cost",
      old: "priced: {of: contacts, prices: kl}",
      new: "priced: {of: contacts, prices: kl, where: {channel: [self-service, email]}}",
      goal: "milestones: {2012: 300}", counts: [[1, 2, 3], [1, 3, 4], [1, 5, 5]], better: "lower",
      unit: "kr.", class: .weakened),
    Case(
      testDescription: "a share for a sum", old: share("letter"), new: sum("letter"),
      goal: "milestones: {2012: 30}", counts: [[1, 2, 3], [1, 3, 4], [1, 5, 5]],
      class: .strengthened),
    Case(
      testDescription: "a value that must be hit", old: share("letter"),
      new: share("letter, email"), goal: "milestones: {2012: {equals: 100 %}}",
      counts: [[1, 2, 3], [1, 3, 4], [1, 5, 5]], class: .weakened),
    // A wider numerator starts higher as well: only growth since then counts.
    Case(
      testDescription: "a channel more, which does not grow, under a relative target",
      old: sum("self-service"), new: sum("self-service, email"),
      goal: "milestones: {2013: {change: +10 %, from: baseline}}",
      counts: [[10, 10, 1], [12, 10, 1], [14, 10, 1], [20, 10, 1]], unit: "contacts",
      class: .strengthened),
    Case(
      testDescription: "one that grows faster", old: sum("self-service"),
      new: sum("self-service, email"),
      goal:
        "milestones: {2013: {change: +10 %, from: previous}, 2012: {change: +10 %, from: 2010}}",
      counts: [[10, 10, 1], [12, 15, 1], [14, 20, 1], [20, 40, 1]], unit: "contacts",
      class: .weakened),
    Case(
      testDescription: "a wish for every year to rise", old: share("letter"), new: share("email"),
      goal: "direction: {rises: every year}",
      counts: [[1, 1, 9], [1, 2, 9], [1, 3, 9], [1, 4, 9]], class: .weakened),
    Case(
      testDescription: "points from a baseline", old: share("email"), new: share("letter"),
      goal: "milestones: {2013: {change: +5 points, from: baseline}}",
      counts: [[1, 1, 9], [1, 2, 9], [1, 3, 9], [1, 4, 9]], class: .strengthened),
    Case(
      testDescription: "an absolute target that is easier beside a relative one that is harder",
      old: sum("self-service"), new: sum("self-service, email"),
      goal: "milestones: {2012: 15, 2013: {change: +10 %, from: baseline}}",
      counts: [[10, 10, 1], [12, 10, 1], [14, 10, 1], [20, 10, 1]], unit: "contacts",
      class: .mixed),
    Case(
      testDescription: "an absolute target that is easier beside a relative one nothing tells of",
      old: sum("self-service"), new: sum("self-service, email"),
      goal: "milestones: {2012: 15, 2013: {change: +10 %, from: baseline}}", unit: "contacts",
      class: .undecided),
    Case(
      testDescription: "a goal that asks for nothing", old: share("letter"), new: share("email"),
      goal: "title: Uden måltal", class: .undecided),
  ]

  @Test(arguments: cases)
  func aRedefinitionIsJudgedByWhatItMakesOfFigures(_ item: Case) throws {
    let consequence = try consequence(item)
    #expect(
      consequence.class == item.class, "\(consequence.proof.joined(separator: "\n"))")
    #expect(!consequence.basis.isEmpty)
  }

  @Test func backwardsItDoesTheOpposite() throws {
    for counts in [[], [[1, 2, 3], [1, 3, 4], [1, 5, 5]]] {
      for (one, other) in [
        (Self.share("self-service"), Self.share("self-service, email")),
        (Self.share("email"), Self.share("letter")),
      ] {
        func `class`(_ old: String, _ new: String) throws -> ChangeClass {
          try consequence(
            Case(
              testDescription: "", old: old, new: new, goal: "milestones: {2012: 30 %}",
              counts: counts, class: .undecided)
          ).class
        }
        let opposite: [ChangeClass: ChangeClass] = [
          .weakened: .strengthened, .strengthened: .weakened, .undecided: .undecided,
        ]
        #expect(try opposite[`class`(one, other)] == `class`(other, one))
      }
    }
  }

  @Test func theWitnessesAreShown() throws {
    let consequence = try consequence(
      Case(
        testDescription: "", old: Self.share("letter"), new: Self.share("email"),
        goal: "milestones: {2012: 30 %}", counts: [[1, 2, 2], [1, 3, 4], [1, 6, 3]], class: .mixed))
    #expect(
      consequence.proof == [
        "Begge definitioner er regnet igennem for 3 perioder: målet er lettere at nå i 1 og sværere i 1.",
        "  2010: 40 % efter den gamle definition og 40 % efter den nye.",
        "  2011: 50 % efter den gamle definition og 37,5 % efter den nye.",
        "  2012: 30 % efter den gamle definition og 60 % efter den nye.",
      ])
    // Each with the rows that it was worked out from.
    let witnesses = consequence.basis[0].terms
    #expect(witnesses.allSatisfy { $0.span != nil && $0.terms.count == 6 })
  }

  @Test func inclusionIsNotClaimedOfWhatMayBeNegative() throws {
    let consequence = try consequence(
      Case(
        testDescription: "", old: Self.sum("letter"), new: Self.sum("letter, email"),
        goal: "milestones: {2012: 300}", counts: [[1, -2, 3], [1, 3, 4], [1, 5, 5]],
        unit: "contacts", class: .mixed))
    #expect(consequence.class == .mixed)
  }
}
