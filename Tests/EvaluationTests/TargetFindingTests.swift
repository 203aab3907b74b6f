import Evaluation
import StrategyModel
import Testing

/// Targets that can't all be meant.
@Suite struct TargetFindingTests {
  private static func goal(_ body: String, indicators: String = "") -> String {
    let indented = body.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return Ruling.vocabulary + indicators + "goals:\n  g:\n    title: G\n" + indented + "\n"
  }

  private static func posts(_ targets: String...) -> String {
    let milestones = zip(2012..., targets).map { "\n  \($0): \($1)" }.joined()
    return goal("indicator: post\nmilestones:" + milestones)
  }

  static let orders: [Critique] = [
    Critique(name: "ever higher", strategy: posts("30 %", "35 %", "40 %", "50 %"), found: []),
    Critique(name: "the same again", strategy: posts("30 %", "30 %"), found: []),
    Critique(
      name: "weaker by the least step", strategy: posts("30 %", "29,9 %"),
      found: ["warning targets-not-monotone a/g/2013"],
      says: ["G, 2013: måltallet mindst 29,9 % er svagere end det for 2012: mindst 30 %."]),
    Critique(
      name: "one dip is told once", strategy: posts("30 %", "53 %", "40 %", "50 %"),
      found: ["warning targets-not-monotone a/g/2014"]),
    Critique(
      name: "ever lower where that is better",
      strategy: goal("indicator: wait\nmilestones: {2012: 3, 2013: 2.5}"), found: []),
    Critique(
      name: "higher where lower is better",
      strategy: goal("indicator: wait\nmilestones:\n  2012: 3\n  2013: 3,1"),
      found: ["warning targets-not-monotone a/g/2013"], says: ["højst 3,1"]),
    Critique(
      name: "words for the side decide",
      strategy: goal(
        "indicator: contacts\nmilestones:\n  2012: {at-most: 300}\n  2013: {at-most: 301}"),
      found: ["warning targets-not-monotone a/g/2013"]),
    Critique(
      name: "a floor and a ceiling are not compared",
      strategy: goal(
        "indicator: contacts\nmilestones:\n  2012: {at-least: 300}\n  2013: {at-most: 200}"),
      found: []),
    Critique(
      name: "exact figures follow what is better",
      strategy: goal("indicator: post\nmilestones: {2012: {equals: 40}, 2013: {equals: 39}}"),
      found: ["warning targets-not-monotone a/g/2013"]),
    Critique(
      name: "exact figures of which none is better",
      strategy: goal("indicator: contacts\nmilestones: {2012: {equals: 40}, 2013: {equals: 39}}"),
      found: []),
    Critique(
      name: "fewer members of a set",
      strategy: goal(
        "indicator: areas\nmilestones:\n  2012: {includes: [a, b, c]}\n  2013: {count-at-least: 2}"
      ),
      found: ["warning targets-not-monotone a/g/2013"]),
    Critique(
      name: "shorter hours where longer are better",
      strategy: goal(
        "indicator: hours\nmilestones:\n  2012: {hours: \"Mo 10:00-13:00\"}\n"
          + "  2013: {hours: \"Mo 10:00-12:00\"}"),
      found: ["warning targets-not-monotone a/g/2013"]),
    Critique(
      name: "a smaller fall from the same base",
      strategy: goal(
        "indicator: wait\nbaseline: 2011\nmilestones:\n"
          + "  2013: {change: -10 %, from: baseline}\n  2014: {change: -5 %, from: 2011}"),
      found: ["warning targets-not-monotone a/g/2014"]),
    Critique(
      name: "a smaller fall from the year before falls further",
      strategy: goal(
        "indicator: wait\nmilestones:\n  2012: 3\n  2013: {change: -10 %, from: previous}\n"
          + "  2014: {change: -5 %, from: previous}"),
      found: []),
    Critique(
      name: "a change that turns round where neither way is better",
      strategy: goal(
        "indicator: contacts\nbaseline: 2011\nmilestones:\n"
          + "  2013: {change: -10 %, from: baseline}\n  2014: {change: 10 %, from: baseline}"),
      found: ["warning targets-not-monotone a/g/2014"]),
    Critique(
      name: "per cent and points are not compared",
      strategy: goal(
        "indicator: post\nbaseline: 2011\nmilestones:\n"
          + "  2013: {change: 10 %, from: baseline}\n  2014: {change: 5 points, from: baseline}"),
      found: []),
    Critique(
      name: "items are compared with those of their name",
      strategy: goal(
        """
        indicator: post
        milestones:
          2012: [{id: a, at-least: 30 %, measured-in: 2012-Q1, why: x}, {id: b, at-least: 60 %}]
          2013: [{id: a, at-least: 40 %, measured-in: 2013-Q1, why: x}, {id: b, at-least: 50 %}]
        """),
      found: ["warning targets-not-monotone a/g/2013/b"]),
    Critique(
      name: "a redefined series starts anew",
      strategy: goal(
        "indicator: print\nmilestones:\n  2012: 70 %\n  2013: 60 %",
        indicators: """
            print: {title: P, unit: "%", better: higher, breaks: {2013: af administrative breve}}

          """),
      found: []),
    Critique(
      name: "a series redefined afterwards",
      strategy: goal(
        "indicator: print\nmilestones:\n  2012: 70 %\n  2013: 60 %",
        indicators: """
            print: {title: P, unit: "%", better: higher, breaks: {2014: af administrative breve}}

          """),
      found: ["warning targets-not-monotone a/g/2013"]),
  ]

  @Test(arguments: orders)
  func yearlyTargetsThatGrowWeaker(critique: Critique) throws {
    try critique.check(.targetsNotMonotone)
  }

  private static let from32 = "post;2011;32"

  static let baselines: [Critique] = [
    Critique(
      name: "above where one began",
      strategy: goal("indicator: post\nbaseline: 2011\nmilestones: {2012: 40 %}"), rows: from32,
      found: []),
    Critique(
      name: "exactly where one began",
      strategy: goal("indicator: post\nbaseline: 2011\nmilestones: {2012: 32 %}"), rows: from32,
      found: []),
    Critique(
      name: "below where one began",
      strategy: goal("indicator: post\nbaseline: 2011\nmilestones:\n  2012: 31,9 %\n  2013: 40 %"),
      rows: from32, found: ["warning target-behind-baseline a/g/2012"],
      says: ["måltallet mindst 31,9 % er dårligere end nulpunktet, 32,0 % i 2011."]),
    Critique(
      name: "above where one began when lower is better",
      strategy: goal("indicator: wait\nbaseline: 2011\nmilestones: {2012: 4}"),
      rows: "wait;2011;3", found: ["warning target-behind-baseline a/g/2012"]),
    Critique(
      name: "where one began is not known",
      strategy: goal("indicator: post\nbaseline: 2011\nmilestones: {2012: 10 %}"), found: []),
    Critique(
      name: "where one began is not known yet",
      strategy: goal("indicator: post\nbaseline: 2011\nmilestones: {2012: 10 %}"), rows: from32,
      asOf: "2011-12-30", found: []),
    Critique(
      name: "no baseline is stated",
      strategy: goal("indicator: post\nmilestones: {2012: 10 %}"), rows: from32, found: []),
    Critique(
      name: "a redefined series began elsewhere",
      strategy: goal(
        "indicator: print\nbaseline: 2011\nmilestones: {2012: 10 %}",
        indicators: """
            print: {title: P, unit: "%", better: higher, measures: stock, breaks: {2012: nyt}}

          """),
      rows: "print;2011;32", found: []),
    Critique(
      name: "a fall where higher is better",
      strategy: goal(
        "indicator: post\nbaseline: 2011\nmilestones:\n  2012: {change: -5 points, from: baseline}"
      ),
      found: ["warning target-behind-baseline a/g/2012"],
      says: ["går den forkerte vej. Post er bedst, når den er høj."]),
    Critique(
      name: "a rise where lower is better, from the year before",
      strategy: goal(
        "indicator: wait\nmilestones:\n  2012: 3\n  2013: {change: 10 %, from: previous}"),
      found: ["warning target-behind-baseline a/g/2013"], says: ["når den er lav"]),
    Critique(
      name: "no change at all",
      strategy: goal(
        "indicator: wait\nbaseline: 2011\nmilestones:\n  2012: {change: 0 %, from: baseline}"),
      found: []),
  ]

  @Test(arguments: baselines)
  func targetsOnTheWrongSideOfTheBaseline(critique: Critique) throws {
    try critique.check(.targetBehindBaseline)
  }

  private static func two(_ first: String, _ second: String, indicators: String = "") -> String {
    Ruling.vocabulary + indicators + """
      goals:
        first: {title: Første, indicator: \(first)}
        second: {title: Andet, indicator: \(second)}
      """
  }

  static let overlaps: [Critique] = [
    Critique(
      name: "two goals with other figures",
      strategy: two("post, milestones: {2012: 30 %}", "post, milestones: {2012: 35 %}"),
      found: ["warning statements-overlap a/second/2012"],
      says: ["Andet, 2012: måltallet er mindst 35 %, men a/first/2012 siger mindst 30 % om"]),
    Critique(
      name: "two goals with the same figure",
      strategy: two("post, milestones: {2012: 30 %}", "post, milestones: {2012: 30.0}"), found: []),
    Critique(
      name: "two goals in other years",
      strategy: two("post, milestones: {2012: 30 %}", "post, milestones: {2013: 35 %}"), found: []),
    Critique(
      name: "two goals of other indicators",
      strategy: two("post, milestones: {2012: 30 %}", "digital, milestones: {2012: 35 %}"),
      found: []),
    Critique(
      name: "a floor below a ceiling",
      strategy: two(
        "contacts, milestones: {2012: {at-least: 30}}",
        "contacts, milestones: {2012: {at-most: 30}}"),
      found: []),
    Critique(
      name: "a floor above a ceiling",
      strategy: two(
        "contacts, milestones: {2012: {at-least: 31}}",
        "contacts, milestones: {2012: {at-most: 30}}"),
      found: ["warning statements-overlap a/second/2012"]),
    Critique(
      name: "an exact figure above a floor",
      strategy: two("post, milestones: {2012: 30 %}", "post, milestones: {2012: {equals: 30}}"),
      found: []),
    Critique(
      name: "an exact figure below a floor",
      strategy: two("post, milestones: {2012: 30 %}", "post, milestones: {2012: {equals: 29}}"),
      found: ["warning statements-overlap a/second/2012"]),
    Critique(
      name: "changes from the same base",
      strategy: two(
        "wait, baseline: 2011, milestones: {2012: {change: -10 %, from: baseline}}",
        "wait, milestones: {2012: {change: -5 %, from: 2011}}"),
      found: ["warning statements-overlap a/second/2012"]),
    Critique(
      name: "changes from other bases",
      strategy: two(
        "wait, baseline: 2010, milestones: {2012: {change: -10 %, from: baseline}}",
        "wait, milestones: {2012: {change: -5 %, from: 2011}}"),
      found: []),
    Critique(
      name: "measured in other windows",
      strategy: two(
        "post, milestones: {2012: 30 %}",
        "post, milestones: {2012: {at-least: 35 %, measured-in: 2013-Q1, why: x}}"),
      found: []),
    Critique(
      name: "two names for one selection",
      strategy: two(
        "digital, milestones: {2012: 30 %}", "online, milestones: {2012: 35 %}",
        indicators: """
            online:
              unit: "%"
              better: higher
              share: {of: contacts, where: {channel: [email, self-service]}, among: {direction: in}}

          """),
      found: ["warning statements-overlap a/second/2012"]),
    Critique(
      name: "two selections",
      strategy: two(
        "digital, milestones: {2012: 30 %}", "online, milestones: {2012: 35 %}",
        indicators: """
            online:
              unit: "%"
              better: higher
              share: {of: contacts, where: {channel: self-service}, among: {direction: in}}

          """),
      found: []),
    Critique(
      name: "two items of one period",
      strategy: goal(
        """
        indicator: post
        milestones:
          2012: [{id: a, at-least: 30 %}, {id: b, at-least: 40 %}]
        """),
      found: ["warning statements-overlap a/g/2012/b"]),
  ]

  @Test(arguments: overlaps)
  func statementsThatOverlap(critique: Critique) throws {
    try critique.check(.statementsOverlap)
  }

  private static func hours(_ target: String, _ checks: String...) -> String {
    goal(
      "indicator: hours\nbaseline: 2011\nmilestones:\n  2012:\n    \(target)\n    check:\n"
        + checks.map { "      - change: \($0)\n        from: baseline" }.joined(separator: "\n"))
  }

  private static let holbaek = "hours: \"Mo-We,Fr 10:00-13:00; Th 10:00-17:30\""

  static let changes: [Critique] = [
    Critique(
      name: "six hours to nineteen and a half are 23,5 per cent",
      strategy: hours(holbaek, "-6 hours/week", "-15 %"),
      found: ["note changes-disagree a/g/2012"],
      says: ["-6 timer/uge til 19,5 timer/uge svarer til -23,5 %, men dokumentet siger også -15 %"]
    ),
    Critique(
      name: "in the other order", strategy: hours(holbaek, "-15 %", "-6 hours/week"),
      found: ["note changes-disagree a/g/2012"]),
    Critique(
      name: "as stated with a decimal", strategy: hours(holbaek, "-6 hours/week", "-23,5 %"),
      found: []),
    Critique(
      name: "as stated without", strategy: hours(holbaek, "-6 hours/week", "-24 %"), found: []),
    Critique(
      name: "rounded the wrong way", strategy: hours(holbaek, "-6 hours/week", "-23 %"),
      found: ["note changes-disagree a/g/2012"]),
    Critique(name: "one change alone", strategy: hours(holbaek, "-15 %"), found: []),
    Critique(
      name: "two that are the same", strategy: hours(holbaek, "-15 %", "-15,0 %"), found: []),
    Critique(
      name: "two percentages", strategy: hours(holbaek, "-15 %", "-16 %"),
      found: ["note changes-disagree a/g/2012"]),
    Critique(
      name: "nothing to count from",
      strategy: hours(holbaek, "+19,5 hours/week", "-15 %"), found: []),
    Critique(
      name: "a half is rounded either way",
      strategy: hours("equals: 17", "-3 hours/week", "-15,0 %"), found: []),
  ]

  @Test(arguments: changes)
  func statedChangesThatDoNotAgree(critique: Critique) throws {
    try critique.check(.changesDisagree)
  }

  @Test(arguments: [
    ("-14,5 %", 0), ("-15,5 %", 0), ("-14,9 %", 1),
  ])
  func halfOfTheLastDecimalStillAgrees(stated: String, expected: Int) throws {
    // From 200 to 170 is -15 %; from 200 to 171 is -14,5 %, and to 169 is -15,5 %.
    let level = stated == "-15,5 %" ? 169 : 171
    let strategy = Self.hours("equals: \(level)", "-\(200 - level) hours/week", "-15 %", stated)
    let critique = Critique(
      name: stated, strategy: strategy,
      found: expected == 0 ? [] : ["note changes-disagree a/g/2012"])
    try critique.check(.changesDisagree)
  }
}
