import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// Values without a time: how far what was last measured lies from them.
@Suite struct WantedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let goal: String
    let rows: String
    var files: [String: String] = [:]
    /// Measured minus wanted; nil where it is no figure.
    var gap: ClosedRange<Int>?
    let isReached: Bool?
    var lacking: [String] = []
    var says = ""

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "short of it", goal: "indicator: post\nwanted: 90 %",
      rows: "post;2011;80\npost;2012;87",
      gap: -3...(-3), isReached: false, says: "87 % er ikke mindst 90 %."),
    Case(
      name: "on it", goal: "indicator: post\nwanted: 90 %", rows: "post;2012;90", gap: 0...0,
      isReached: true),
    Case(
      name: "at most", goal: "indicator: wait\nwanted: 3", rows: "wait;2012;5", gap: 2...2,
      isReached: false),
    Case(
      name: "exactly", goal: "indicator: visits\nwanted: {equals: 0}", rows: "visits;2012;4",
      gap: 4...4, isReached: false),
    Case(
      name: "between", goal: "indicator: visits\nwanted: {between: [30, 40]}",
      rows: "visits;2012;43", gap: 3...3, isReached: false),
    Case(
      name: "inside", goal: "indicator: visits\nwanted: {between: [30, 40]}",
      rows: "visits;2012;40", gap: 0...0, isReached: true),
    Case(
      name: "less than it was",
      goal: "indicator: visits\nbaseline: 2011\nwanted: {change: -10 %, from: baseline}",
      rows: "visits;2011;1000\nvisits;2012;930", gap: 30...30, isReached: false,
      says: "Fra 1.000 besøg: -10 % giver 900 besøg."),
    Case(
      name: "without what it was",
      goal: "indicator: visits\nbaseline: 2010\nwanted: {change: -10 %, from: baseline}",
      rows: "visits;2012;930", isReached: nil, says: "Udgangspunktet (2010) er ikke målt"),
    Case(
      name: "a set", goal: "indicator: areas\nwanted: {includes: [flytning, pas, vielse]}",
      rows: "areas;2012;flytning\nareas;2012;dagtilbud", isReached: false,
      lacking: ["pas", "vielse"], says: "Der mangler pas, vielse."),
    Case(
      name: "a count of a set", goal: "indicator: areas\nwanted: {count-at-least: 5}",
      rows: "areas;2012;flytning\nareas;2012;pas", gap: -3...(-3), isReached: false),
    Case(
      name: "hours", goal: "indicator: hours\nwanted: {hours: \"Mo-Fr 10:00-16:00\"}",
      rows: "hours;2012;\"Mo-Fr 10:00-14:00\"", gap: -10...(-10), isReached: false),
    Case(
      name: "part of the count is missing", goal: "indicator: digital\nwanted: 50 %",
      rows: "",
      files: [
        "d.yaml": "from: d.csv\nmissing: [self-service]\n",
        "d.csv": "indicator;period;value;channel;direction\ncontacts;2012;60;email;in\n"
          + "contacts;2012;40;letter;in\n",
      ], isReached: true),
    Case(
      name: "sources that disagree", goal: "indicator: post\nwanted: 90 %",
      rows: "post;2012;89;;;;;;bilag 1\npost;2012;91;;;;;;bilag 2", isReached: nil,
      says: "Kilderne giver hver sit udfald"),
    Case(
      name: "nothing measured", goal: "indicator: post\nwanted: 90 %", rows: "wait;2012;3",
      isReached: nil, says: "Post: ingen måling var kendt 31. januar 2013."),
  ])
  func areHeldAgainstWhatWasLastMeasured(_ expected: Case) throws {
    let indented = expected.goal.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
    var files = expected.files
    if !expected.rows.isEmpty { files["m.csv"] = Ruling.table(expected.rows) }
    let trial = try Trial(Ruling.vocabulary + "goals:\n  g:\n" + indented, files)
    #expect(trial.diagnostics.map(\.id) == [])
    let wanted = try #require(trial.judgement(asOf: "2013-01-31").goals.first?.wanted)
    if expected.files.isEmpty {
      #expect(wanted.gap?.low == expected.gap.map { Fraction($0.lowerBound) })
      #expect(wanted.gap?.high == expected.gap.map { Fraction($0.upperBound) })
    }
    #expect(wanted.isReached == expected.isReached)
    #expect(wanted.lacking == expected.lacking)
    let proof = (wanted.steps + [wanted.reason].compactMap(\.self))
      .map { $0.message.text(.danish).ordinarySpaces }.joined(separator: "\n")
    #expect(proof.contains(expected.says), "\(proof)")
  }

  @Test func anIntervalLiesBetweenTwoDistances() throws {
    let trial = try Trial(
      """
      prices:
        own:
          self-service: {between: [20, 40]}
          telephone: 50 kr.
      indicators:
        contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
        costs: {title: Udgift, better: lower, priced: {of: contacts, prices: own}}
      goals:
        g: {indicator: costs, baseline: 2011, wanted: 4500 kr.}
      """,
      [
        "m.csv": """
        indicator;period;value;channel
        contacts;2011;100;telephone
        contacts;2012;100;self-service
        contacts;2012;50;telephone

        """
      ])
    let wanted = try #require(trial.judgement(asOf: "2013-01-31").goals.first?.wanted)
    // 100 at 20 or 40 kr. and 50 at 50 kr. are 4.500 or 6.500 kr.
    #expect(wanted.gap?.low == .zero)
    #expect(wanted.gap?.high == Fraction(2000))
    #expect(wanted.isReached == nil)
    // As many by telephone alone would be 7.500 kr.
    let saved = try #require(wanted.gain?.saved)
    #expect([saved.low, saved.high] == [Fraction(1000), Fraction(3000)])
  }

  @Test func whatIsToBeDeliveredSomeTimeHasNoDistance() throws {
    let trial = try Trial("goals:\n  g: {wanted: {done: Alt er digitalt}}\n")
    #expect(try trial.judgement(asOf: "2013-01-31").goals.first?.wanted == nil)
  }
}
