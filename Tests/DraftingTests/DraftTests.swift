import Diagnostics
import Drafting
import StrategyDiff
import TestSupport
import Testing

/// What a draft adds to a strategy, and that it takes nothing away.
@Suite struct DraftTests {
  /// A strategy and what its draft adds, line by line.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let strategy: String
    var figures = "post;2012;31\npost;2013;33"
    var progress = ""
    var year = 2013
    var day = "2014-03-01"
    let added: String
    /// The milestones that a comparison says are added.
    let carried: [String]

    func revised() throws -> Revised {
      try Revised(
        strategy,
        [
          "m.csv": "indicator;period;value\n" + figures + "\n",
          "progress.csv": "milestone;date;status\n" + progress + "\n",
        ], after: year, asOf: day)
    }
  }

  private static let indicator = """
    indicators:
      post: {title: Digital Post, unit: "%", better: higher}

    """

  private static let remark =
    "overført fra 2013, hvor det ikke blev nået. Skriv sagens nummer i decision, eller slet milepælen."

  static let cases = [
    Case(
      testDescription: "a bare figure that nothing comes after is written out a year later",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            milestones:
              2012: 30 %
              2013: 35 % # lavt sat
              # her slutter de
            source: bilag 1

        """,
      added: """
              ## Beslutning 1: \(remark)
              2014:
                at-least: 35 %
                #decision: sagens nummer
        """, carried: ["a/post/2014"]),
    Case(
      testDescription: "a level stands until the next milestone, which goes on with it",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            milestones:
              2013: 35 %
              2015: 40 %

        """,
      added:
        "      ## Beslutning 1: ikke nået. Milepælen for 2015 fører målet videre, medmindre andet besluttes.",
      carried: []),
    Case(
      testDescription: "what says how the first was measured or decided is left, the base stays",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            milestones:
              2012: 30 %
              2013:
                title: Flere
                change: +10 %
                from: previous
                tolerance: 1 points
                decision: sag 12
                source: bilag 2
                note: >-
                  En note
                  over to linjer.

            # Om kilden.
            source: bilag 1

        """,
      added: """
              ## Beslutning 1: \(remark)
              2014:
                title: Flere
                change: +10 %
                from: 2012
                tolerance: 1 points
                source: bilag 2
                #decision: sagens nummer
        """, carried: ["a/post/2014"]),
    Case(
      testDescription: "a deliverable comes back in the same month, behind those that are there",
      strategy: """
        initiatives:
          brev:
            title: Brev
            milestones:
              2013-05:
                done:
                  - skrevet
                  - sendt
              2014-05: {done: fulgt op}

        """, progress: "brev/2013-05;2013-05-01;started",
      added: """
              ## Beslutning 1: overført fra maj 2013, hvor det ikke blev nået. Skriv sagens nummer i decision, eller slet milepælen.
              2015-05:
                done:
                  - skrevet
                  - sendt
                #decision: sagens nummer
        """, carried: ["a/brev/2015-05"]),
    Case(
      testDescription: "a deadline that is past already is no deadline",
      strategy: """
        initiatives:
          brev:
            title: Brev
            milestones:
              2013: {done: sendt}

        """, progress: "brev/2013;2013-05-01;started", day: "2014-12-31",
      added: """
              ## Beslutning 1: \(remark)
              2015: {done: sendt}
        """, carried: ["a/brev/2015"]),
    Case(
      testDescription: "several of one period come back together, without what was done",
      strategy: """
        initiatives:
          brev:
            title: Brev
            milestones:
              2013:
                - id: a
                  done: det ene
                - {id: b, done: det andet}
                - id: c
                  done: det tredje

        """,
      progress: "brev/2013/a;2013-05-01;started\nbrev/2013/b;;started\nbrev/2013/c;2013-05-01;done",
      added: """
              ## Beslutning 1: \(remark)
              ## Beslutning 2: \(remark)
              2014:
                - id: a
                  done: det ene
                  #decision: sagens nummer
                - {id: b, done: det andet}
        """, carried: ["a/brev/2014/a", "a/brev/2014/b"]),
    Case(
      testDescription: "behind the strategy's period it is a comment, and so is a longer period",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            milestones:
              2015: 50 %
            source: bilag 1

        """, figures: "post;2015;40", year: 2015, day: "2016-03-01",
      added: """
        ## Beslutning 1: perioden slutter. Forslag, der kan erstatte linjen nedenfor:
        #period: 2012/2016
              ## Beslutning 2: ikke nået i 2015. Forslag til den næste periode; slet # for at bruge det.
              #2016:
              #  at-least: 50 %
              #  #decision: sagens nummer
        """, carried: []),
    Case(
      testDescription: "what is reported as given up does not come back",
      strategy: """
        initiatives:
          brev:
            title: Brev
            milestones:
              2013: {done: sendt}

        """, progress: "brev/2013;2013-05-01;dropped", added: "", carried: []),
    Case(
      testDescription: "what nobody measured is no miss",
      strategy: indicator + """
        goals:
          post: {title: Digital Post, indicator: post, milestones: {2013: 35 %}}

        """, figures: "", added: "", carried: []),
    Case(
      testDescription: "what a law took over is not wanted any more",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            superseded: {from: 2014-11-01, by: en lov}
            milestones:
              2013: 35 %

        """, added: "", carried: []),
    Case(
      testDescription: "what must hold every year holds again by itself",
      strategy: indicator + """
        goals:
          post:
            title: Digital Post
            indicator: post
            keep: {at-least: 32 %, from: 2013}

        """, figures: "post;2013;20", added: "", carried: []),
  ]

  @Test(arguments: cases)
  func addsLinesAndNothingElse(example: Case) throws {
    let revised = try example.revised()
    #expect(revised.added == example.added)
    let changes = try revised.changes()
    #expect(changes.map(\.subject) == example.carried)
    #expect(changes.allSatisfy { $0.kind == .milestoneAdded && $0.class == .strengthened })
    #expect(changes.allSatisfy { $0.decision == nil })
  }

  /// Milestones in braces grow in their line.
  @Test(arguments: [
    (
      "milestones: {2013: 35 %}", "milestones: {2013: 35 %, 2014: 35 %}"
    ),
    (
      "milestones: {2013: {at-least: 35 %, note: sent}, }",
      "milestones: {2013: {at-least: 35 %, note: sent}, 2014: {at-least: 35 %}, }"
    ),
    (
      "milestones: {\"2013\": \"35 %\"}", "milestones: {\"2013\": \"35 %\", 2014: \"35 %\"}"
    ),
  ])
  func growsInBraces(before: String, after: String) throws {
    let revised = try Revised(
      Self.indicator + "goals:\n  post: {title: P, indicator: post, \(before)}\n",
      ["m.csv": "indicator;period;value\npost;2013;33\n"])
    let text = String(decoding: revised.draft.text, as: UTF8.self)
    #expect(
      text.hasSuffix(
        "goals:\n  ## Beslutning 1: \(Self.remark)\n  post: {title: P, indicator: post, \(after)}\n"
      ))
    #expect(try revised.changes().map(\.subject) == ["a/post/2014"])
  }

  /// The line ends of a file, its byte order mark and a missing last line end stay as they are.
  @Test(arguments: [
    ("\n", "", true), ("\r\n", "", true), ("\n", "", false), ("\r\n", "\u{FEFF}", false),
  ])
  func keepsTheFilesOwnLineEnds(lineBreak: String, mark: String, isEnded: Bool) throws {
    let lines =
      (Trial.frame + Self.indicator).split(separator: "\n").map(String.init) + [
        "goals:", "  post:", "    title: Digital Post", "    indicator: post", "    milestones:",
        "      2013: 35 %",
      ]
    let text = mark + lines.joined(separator: lineBreak) + (isEnded ? lineBreak : "")
    let revised = try Revised(text, ["m.csv": "indicator;period;value\npost;2013;33\n"])
    let added = [
      "      ## Beslutning 1: \(Self.remark)", "      2014:", "        at-least: 35 %",
      "        #decision: sagens nummer",
    ]
    #expect(
      String(decoding: revised.draft.text, as: UTF8.self)
        == text + (isEnded ? "" : lineBreak) + added.joined(separator: lineBreak)
        + (isEnded ? lineBreak : ""))
    #expect(try revised.changes().map(\.subject) == ["a/post/2014"])
  }

  /// What several goals share can't grow for one of them, and what has no line has no comment.
  @Test(arguments: [
    """
    goals:
      andet: {title: A, indicator: post, milestones: &m {2013: 30 %}}
      post:
        title: P
        indicator: post
        milestones: *m

    """,
    """
    goals:
      andet:
        title: A
        indicator: post
        milestones: &m
          2013: 35 %
      post: {title: P, indicator: post, milestones: *m}

    """,
  ])
  func leavesWhatIsSharedToItsAuthor(goals: String) throws {
    let revised = try Revised(
      Self.indicator + goals, ["m.csv": "indicator;period;value\npost;2013;3\n"])
    #expect(revised.draft.text == revised.before)
    #expect(revised.draft.decisions.map(\.proposal.kind) == [.byHand, .byHand])
  }

  @Test func saysItInEnglish() throws {
    let revised = try Revised(
      Self.indicator + "goals:\n  post:\n    title: P\n    indicator: post\n"
        + "    milestones:\n      2013: 35 %\n",
      ["m.csv": "indicator;period;value\npost;2013;33\n"], in: .english)
    #expect(
      revised.added == """
              ## Decision 1: carried over from 2013, when it was not reached. Write the case number in decision, or delete the milestone.
              2014:
                at-least: 35 %
                #decision: the case number
        """)
  }
}
