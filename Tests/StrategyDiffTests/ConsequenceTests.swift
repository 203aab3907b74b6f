import Diagnostics
import Evaluation
import StrategyDiff
import TestSupport
import Testing

/// Each row of the design's table, in both directions.
@Suite struct ConsequenceTests {
  /// A goal measured by a share of which more is better, another by a count of which less is.
  private static let frame = """
    indicators:
      share: {title: Andel, unit: "%", better: higher, measures: stock}
      letters: {title: Breve, unit: letters, better: lower, measures: flow}
      hours: {title: Åbningstid, unit: hours/week, better: higher, measures: stock}
      areas: {title: Områder, unit: set, better: higher, measures: stock}

    """

  private static func goal(_ milestones: String) -> String {
    frame + "goals:\n  post:\n    title: Post\n" + milestones
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let forth: [String]
    let back: [String]

    var testDescription: String { "\(old) -> \(new)" }

    init(same old: String, _ new: String) {
      self.old = old
      self.new = new
      forth = []
      back = []
    }

    init(_ old: String, _ new: String, _ forth: String..., back: String...) {
      self.old = old
      self.new = new
      self.forth = forth
      self.back = back
    }
  }

  @Test(arguments: [
    Case(
      "2012: 30 %", "2012: 25 %", "weakened target-lowered a/post/2012 -5 points",
      back: "strengthened target-raised a/post/2012 5 points"),
    Case(
      "2012: 30 %", "2013: 30 %", "weakened deadline-later a/post/2013 365 days",
      back: "strengthened deadline-earlier a/post/2012 -365 days"),
    Case(
      "2012: 30 %", "2013: 35 %", "mixed target-moved a/post/2013 5 points 365 days",
      back: "mixed target-moved a/post/2012 -5 points -365 days"),
    Case(
      "2012: 30 %", "2013: 25 %", "weakened target-moved a/post/2013 -5 points 365 days",
      back: "strengthened target-moved a/post/2012 5 points -365 days"),
    Case(
      "2012: {at-least: 30 %}", "2012: {at-most: 30 %}",
      "mixed target-changed a/post/2012 0 points",
      back: "mixed target-changed a/post/2012 0 points"),
    Case(
      "2012: {at-least: 30 %}", "2012: {equals: 30 %}",
      "strengthened target-changed a/post/2012 0 points",
      back: "weakened target-changed a/post/2012 0 points"),
    Case(
      "2012: {between: [30 %, 40 %]}", "2012: {between: [20 %, 40 %]}",
      "weakened target-lowered a/post/2012", back: "strengthened target-raised a/post/2012"),
    Case(
      "2012: {between: [30 %, 40 %]}", "2012: {between: [20 %, 30 %]}",
      "mixed target-lowered a/post/2012", back: "mixed target-raised a/post/2012"),
    Case(
      "2012: 30 %", "2012: {at-least: 30 %, tolerance: 1 points}",
      "weakened tolerance-changed a/post/2012",
      back: "strengthened tolerance-changed a/post/2012"),
    Case(
      "2012: {at-least: 30 %, tolerance: 1 points}", "2012: {at-least: 30 %, tolerance: 3 points}",
      "weakened tolerance-changed a/post/2012 2 points",
      back: "strengthened tolerance-changed a/post/2012 -2 points"),
    Case(
      "2012: {at-least: 30 %, tolerance: 5 points}", "2012: {at-least: 28 %, tolerance: 1 points}",
      "weakened target-lowered a/post/2012 -2 points",
      "mixed tolerance-changed a/post/2012 -4 points",
      back: "strengthened target-raised a/post/2012 2 points",
      "mixed tolerance-changed a/post/2012 4 points"),
    Case(
      "2012: 30 %\n      2013: 40 %", "2012: 30 %",
      "weakened milestone-removed a/post/2013 [no-data]",
      back: "strengthened milestone-added a/post/2013 [no-data]"),
    Case(
      "2012: 30 %\n      2013: 35 %\n      2014: 40 %",
      "2013: 30 %\n      2014: 35 %\n      2015: 40 %",
      "weakened deadline-later a/post/2013 365 days",
      "weakened deadline-later a/post/2014 365 days",
      "weakened deadline-later a/post/2015 365 days",
      back: "strengthened deadline-earlier a/post/2012 -365 days",
      "strengthened deadline-earlier a/post/2013 -365 days",
      "strengthened deadline-earlier a/post/2014 -365 days"),
    Case(same: "2012: 0.30 %", "2012: 0,300%"),
    Case(same: "2012: 30 %", "2012: {at-least: 30 %}"),
  ])
  func judgesAShareThatShallRise(_ row: Case) throws {
    try hold(row) { Self.goal("    indicator: share\n    milestones:\n      \($0)\n") }
  }

  @Test(arguments: [
    Case(
      "2012: 30", "2012: 25", "strengthened target-lowered a/post/2012 -5 letters",
      back: "weakened target-raised a/post/2012 5 letters"),
    Case(
      "2012: {change: -10 %, from: 2011}", "2012: {change: -8 %, from: 2011}",
      "weakened target-raised a/post/2012", back: "strengthened target-lowered a/post/2012"),
    Case(
      "2012: {change: -10 letters, from: 2011}", "2012: {change: -8 letters, from: 2011}",
      "weakened target-raised a/post/2012 2 letters",
      back: "strengthened target-lowered a/post/2012 -2 letters"),
    Case(
      "2012: {change: -10 %, from: 2010}", "2012: {change: -10 %, from: 2011}",
      "rebaselined basis-changed a/post/2012 (undecided)",
      back: "rebaselined basis-changed a/post/2012 (undecided)"),
  ])
  func judgesACountThatShallFall(_ row: Case) throws {
    try hold(row) { Self.goal("    indicator: letters\n    milestones:\n      \($0)\n") }
  }

  /// Fewer letters were counted in 2011, so that a fall from there ends lower.
  @Test func resolvesAnotherBasisByWhatWasMeasured() throws {
    let measured = ["m.csv": "indicator;period;value\nletters;2010;1000\nletters;2011;800\n"]
    func text(_ year: Int) -> String {
      Self.goal(
        "    indicator: letters\n    milestones:\n      2012: {change: -10 %, from: \(year)}\n")
    }
    let forth = try RevisedStrategy(text(2010), text(2011), measured).comparison()
    #expect(
      forth.changes.map(\.said) == [
        "rebaselined basis-changed a/post/2012 (strengthened) -180 letters"
      ])
    #expect(
      forth.changes.first?.basis.map { $0.message.text(.danish).ordinarySpaces } == [
        "Fra 1.000 letters: -10 % giver 900 letters.", "Fra 800 letters: -10 % giver 720 letters.",
      ])
    #expect(
      try RevisedStrategy(text(2011), text(2010), measured).said() == [
        "rebaselined basis-changed a/post/2012 (weakened) 180 letters"
      ])
  }

  @Test(arguments: [
    Case(
      "indicator: areas\n    milestones:\n      2012: {includes: [a, b]}",
      "indicator: areas\n    milestones:\n      2012: {includes: [a]}",
      "weakened target-changed a/post/2012", back: "strengthened target-changed a/post/2012"),
    Case(
      "indicator: areas\n    milestones:\n      2012: {includes: [a, b]}",
      "indicator: areas\n    milestones:\n      2012: {includes: [a, c]}",
      "mixed target-changed a/post/2012", back: "mixed target-changed a/post/2012"),
    Case(
      "indicator: areas\n    milestones:\n      2012: {includes: [a, b]}",
      "indicator: areas\n    milestones:\n      2012: {count-at-least: 2}",
      "weakened target-changed a/post/2012", back: "strengthened target-changed a/post/2012"),
    Case(
      "indicator: areas\n    milestones:\n      2012: {count-at-least: 3}",
      "indicator: areas\n    milestones:\n      2012: {count-at-least: 2}",
      "weakened target-lowered a/post/2012 -1 set",
      back: "strengthened target-raised a/post/2012 1 set"),
    Case(
      "indicator: hours\n    milestones:\n      2012: {hours: Mo-Fr 10:00-14:00}",
      "indicator: hours\n    milestones:\n      2012: {hours: Mo-Fr 10:00-13:00}",
      "mixed target-lowered a/post/2012 -5 hours/week",
      back: "mixed target-raised a/post/2012 5 hours/week"),
    Case(
      "indicator: hours\n    milestones:\n      2012: {hours: Mo-Fr 10:00-14:00}",
      "indicator: hours\n    milestones:\n      2012: {at-least: 20}",
      "weakened target-changed a/post/2012 0 hours/week",
      back: "strengthened target-changed a/post/2012 0 hours/week"),
    Case(
      "milestones:\n      2012: {done: [Planer, Kurser]}",
      "milestones:\n      2012: {done: [Planer]}",
      "weakened target-changed a/post/2012", back: "strengthened target-changed a/post/2012"),
    Case(
      "milestones:\n      2012: {done: Planer}", "milestones:\n      2012: {decided: Planer}",
      "weakened target-changed a/post/2012", back: "strengthened target-changed a/post/2012"),
    Case(
      "milestones:\n      2012: {done: Indført i alle}",
      "milestones:\n      2012: {done: Indført i én}",
      "undecided target-changed a/post/2012", back: "undecided target-changed a/post/2012"),
    Case(
      "milestones:\n      2012: {done: [Planer, Kurser]}",
      "milestones:\n      2012: {done: [Kurser, Planer]}", "editorial order-changed a/post/2012",
      back: "editorial order-changed a/post/2012"),
    Case(
      "every: {year: {done: Redegørelse}}", "every: {half: {done: Redegørelse}}",
      "strengthened cadence-changed a/post", back: "weakened cadence-changed a/post"),
    Case(
      "every: {year: {done: Redegørelse}}", "note: Uden pligt", "weakened duty-changed a/post",
      "editorial text-changed a/post",
      back: "strengthened duty-changed a/post", "editorial text-changed a/post"),
    Case(
      "indicator: share\n    direction: {rises: every quarter}",
      "indicator: share\n    direction: {rises: every year}", "weakened cadence-changed a/post",
      back: "strengthened cadence-changed a/post"),
    Case(
      "indicator: share\n    direction: {rises: every year}",
      "indicator: share\n    direction: {rises: every year, or-equal: true}",
      "weakened direction-changed a/post", back: "strengthened direction-changed a/post"),
    Case(
      "indicator: share\n    direction: {rises: every year}",
      "indicator: share\n    direction: {falls: every year}", "mixed direction-changed a/post",
      back: "mixed direction-changed a/post"),
    Case(
      "indicator: share\n    keep: {at-least: 30 %}",
      "indicator: share\n    keep: {at-least: 20 %}",
      "weakened keep-changed a/post -10 points", back: "strengthened keep-changed a/post 10 points"),
    Case(
      "indicator: share\n    keep: {at-least: 30 %, until: 2014}",
      "indicator: share\n    keep: {at-least: 30 %, until: 2013}",
      "weakened keep-changed a/post", back: "strengthened keep-changed a/post"),
    Case(
      "indicator: share\n    wanted: 90 %", "indicator: share\n    wanted: 80 %",
      "weakened wanted-changed a/post -10 points",
      back: "strengthened wanted-changed a/post 10 points"),
    Case(
      "indicator: share\n    milestones: {2012: 30 %}\n    superseded: {from: 2014-01-01, by: lov}",
      "indicator: share\n    milestones: {2012: 30 %}\n    superseded: {from: 2012-01-01, by: lov}",
      "weakened supersession-changed a/post", back: "strengthened supersession-changed a/post"),
    Case(
      "indicator: share\n    milestones: {2012: 30 %}",
      "indicator: share\n    binding: false\n    milestones: {2012: 30 %}",
      "weakened binding-changed a/post", back: "strengthened binding-changed a/post"),
    Case(
      "owner: Borgerservice", "owner: Teknik", "governance owner-changed a/post",
      back: "governance owner-changed a/post"),
    Case(
      "owner: Borgerservice", "note: Ingen", "governance owner-removed a/post",
      "editorial text-changed a/post", back: "governance owner-changed a/post",
      "editorial text-changed a/post"),
  ])
  func judgesEveryOtherDemand(_ row: Case) throws {
    try hold(row) { Self.goal("    \($0)\n") }
  }

  private func hold(_ row: Case, _ text: (String) -> String) throws {
    #expect(try RevisedStrategy(text(row.old), text(row.new)).said() == row.forth)
    #expect(try RevisedStrategy(text(row.new), text(row.old)).said() == row.back)
  }
}
