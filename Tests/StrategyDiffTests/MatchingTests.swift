import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

@Suite struct MatchingTests {
  private static let indicators = """
    indicators:
      share: {title: Andel, unit: "%", better: higher, measures: stock}

    """

  private static func goals(_ text: String) -> String { indicators + "goals:\n" + text }

  @Test func followsAFormerIdWhateverElseChanged() throws {
    let old = Self.goals(
      "  callcenter: {title: Callcenter, indicator: share, milestones: {2012: 30 %}}")
    let new = Self.goals(
      "  hotline: {title: Fælles linje, indicator: share, formerly: callcenter, milestones: {2013: 25 %}}"
    )
    #expect(
      try RevisedStrategy(old, new).said() == [
        "structural renamed a/hotline ~declared",
        "editorial text-changed a/hotline ~declared",
        "weakened target-moved a/hotline/2013 -5 points 365 days ~declared",
        "editorial text-changed a/hotline ~declared",
      ])
  }

  @Test func takesEqualContentUnderAnotherIdForARename() throws {
    let old = Self.goals("  a-maal: {title: Post, indicator: share, milestones: {2012: 30 %}}")
    let new = Self.goals("  b-maal: {title: Post, indicator: share, milestones: {2012: 30 %}}")
    #expect(try RevisedStrategy(old, new).said() == ["structural renamed a/b-maal ~renamed"])
  }

  @Test func comparesWhatIsProbablyTheSame() throws {
    let old = Self.goals(
      "  a-maal: {title: Post, indicator: share, milestones: {2012: 30 %, 2013: 40 %}}")
    let new = Self.goals(
      "  b-maal: {title: Post, indicator: share, milestones: {2012: 30 %, 2013: 35 %}}")
    #expect(
      try RevisedStrategy(old, new).said() == [
        "structural renamed a/b-maal ~probable",
        "weakened target-lowered a/b-maal/2013 -5 points ~probable",
      ])
  }

  /// Two that are alike on one side: which of them it became is nobody's to guess.
  @Test func doesNotGuessBetweenTwo() throws {
    let old = Self.goals("  a-maal: {title: Post, indicator: share, milestones: {2012: 30 %}}")
    let new = Self.goals(
      """
        b-maal: {title: Post, indicator: share, milestones: {2012: 30 %}}
        c-maal: {title: Post, indicator: share, milestones: {2012: 30 %}}
      """)
    let comparison = try RevisedStrategy(old, new).comparison()
    #expect(
      comparison.changes.map(\.said) == [
        "strengthened goal-added a/b-maal [no-data]", "strengthened goal-added a/c-maal [no-data]",
        "weakened goal-removed a/a-maal [no-data]",
      ])
    #expect(
      comparison.changes.first?.basis.map { $0.message.text(.danish) } == [
        "Er b-maal det samme som a-maal før, så skriv formerly: a-maal under b-maal."
      ])
  }

  @Test func holdsDeclaredPartsOfASplitGoalAgainstItTogether() throws {
    let old = Self.goals("  begge: {indicator: share, milestones: {2012: 30 %, 2013: 40 %}}")
    func new(_ last: Int) -> String {
      Self.goals(
        """
          foerst: {indicator: share, formerly: begge, milestones: {2012: 30 %}}
          siden: {indicator: share, formerly: begge, milestones: {2013: \(last) %}}
        """)
    }
    #expect(try RevisedStrategy(old, new(40)).said() == ["structural split a/foerst ~declared"])
    #expect(try RevisedStrategy(old, new(35)).said() == ["weakened split a/foerst ~declared"])
    #expect(try RevisedStrategy(old, new(45)).said() == ["strengthened split a/foerst ~declared"])
  }

  @Test func holdsAMergedGoalAgainstAllThatItStandsFor() throws {
    let old = """
      initiatives:
        nord: {milestones: {2012: {done: Nord er med}}}
        syd: {milestones: {2013: {done: Syd er med}}}
      """
    func new(_ year: Int) -> String {
      """
      initiatives:
        nord: {formerly: syd, milestones: {\(year): {done: [Nord er med, Syd er med]}}}
      """
    }
    #expect(try RevisedStrategy(old, new(2012)).said() == ["strengthened merged a/nord ~declared"])
    #expect(try RevisedStrategy(old, new(2013)).said() == ["weakened merged a/nord ~declared"])
  }

  /// The old version speaks the new one's words, in what was measured and delivered as well.
  @Test func putsTheOldVersionInTheWordsOfTheNew() throws {
    let old = """
      indicators:
        andel: {title: Andel, unit: "%", better: higher, measures: stock}
        dobbelt: {title: Dobbelt, unit: "%", better: higher, formula: value("andel") * 2.0}
      goals:
        post: {title: Post, indicator: andel, milestones: {2012: 30 %}}
      initiatives:
        print: {title: Fjernprint, supports: [post], milestones: {2012: {done: Indført}}}
      """
    let new = old.replacing("andel", with: "share").replacing("post:", with: "digital-post:")
      .replacing("[post]", with: "[digital-post]").replacing("print:", with: "remote-print:")
    let revision = try RevisedStrategy(
      old, new,
      [
        "m.csv": "indicator;period;value\nandel;2012;31\n",
        "progress.csv": "milestone;date;status\nprint/2012;2012-05-01;done\n",
      ],
      [
        "m.csv": "indicator;period;value\nshare;2012;31\n",
        "progress.csv": "milestone;date;status\nremote-print/2012;2012-05-01;done\n",
      ])
    #expect(
      try revision.said() == [
        "structural renamed a/share ~renamed", "structural renamed a/digital-post ~probable",
        "structural renamed a/remote-print ~probable",
      ])
    let pair = StrategyPair(matching: revision.old, with: revision.new)
    #expect(pair.old.evidence.progress.keys.sorted() == ["remote-print/2012"])
    #expect(pair.old.strategy.indicators.last?.formula?.value == "value(\"share\") * 2.0")
    let judgement = Judge(
      scope: pair.old.scope, evidence: pair.old.evidence, asOf: revision.asOf
    ).judgement()
    #expect(judgement.milestones.map(\.verdict) == [.met, .met])
  }

  @Test func movesAMilestoneThatIsTheOnlyOneGoneAndCome() throws {
    let old = Self.goals("  post: {indicator: share, milestones: {2012: 30 %, 2013: 35 %}}")
    let new = Self.goals("  post: {indicator: share, milestones: {2012: 30 %, 2014-Q2: 36 %}}")
    #expect(
      try RevisedStrategy(old, new).said() == [
        "mixed target-moved a/post/2014-Q2 1 points 181 days"
      ])
  }

  /// A level stands until the next: with a lower one put off, more is required meanwhile.
  @Test func judgesMovesByTheLevelThatStands() throws {
    let old = Self.goals("  post: {indicator: share, milestones: {2012: 40 %, 2013: 35 %}}")
    let new = Self.goals("  post: {indicator: share, milestones: {2012: 40 %, 2014: 35 %}}")
    #expect(
      try RevisedStrategy(old, new).said() == ["strengthened deadline-later a/post/2014 365 days"])
  }

  /// Stated once, with the goals that rest on it.
  @Test func saysWhatAUsedFileDoesToTheGoalsThatRestOnIt() throws {
    let strategy = """
      uses: {kl: ../common/kl.yaml}
      goals:
        post: {indicator: kl:share, milestones: {2012: 30 %}}
        breve: {indicator: kl:share, milestones: {2013: 30 %}}
        udgift: {indicator: kl:cost, milestones: {2012: 5000}}
      """
    func vocabulary(_ channels: String, _ price: Int) -> [String: String] {
      [
        "common/kl.yaml": """
        kanaltjek: 1
        title: Fælles
        prices:
          pris: {web: \(price) kr.}
        indicators:
          contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
          share: {title: Andel, unit: "%", better: higher, share: {of: contacts, where: {channel: \(channels)}}}
          cost: {title: Udgift, unit: kr., better: lower, priced: {of: contacts, prices: pris}}
        """
      ]
    }
    let changes = try RevisedStrategy(
      strategy, strategy, vocabulary("[web]", 5), vocabulary("[web, mail]", 6)
    ).comparison().changes
    #expect(
      changes.map(\.said) == [
        "weakened definition-changed a/kl:share", "undecided prices-changed a/pris/web",
      ])
    #expect(
      changes.map { $0.basis.first?.message.text(.danish) } == [
        "Det gælder målene post, breve.", "Det gælder målene udgift.",
      ])
  }

  @Test func saysThatAnotherPreviousMilestoneIsAnotherBasis() throws {
    let old = Self.goals(
      "  post: {indicator: share, milestones: {2012: 30 %, 2014: {change: +5 points, from: previous}}}"
    )
    let new = Self.goals(
      "  post: {indicator: share, milestones: {2012: 30 %, 2013: 32 %, 2014: {change: +5 points, from: previous}}}"
    )
    #expect(
      try RevisedStrategy(old, new).said() == [
        "strengthened milestone-added a/post/2013 [no-data]",
        "rebaselined basis-changed a/post/2014 (undecided)",
      ])
  }
}

extension MatchingTests {
  // MARK: Whole strategies

  private static func versioned(_ id: String, _ goals: String) throws -> VersionedStrategy {
    let sandbox = try Sandbox([
      "strategies/\(id)/strategy.yaml": Trial.frame + Self.indicators + goals
    ])
    let files = sandbox.files(sources: SourceStore())
    let path = "strategies/\(id)/strategy.yaml"
    let scope = try #require(StrategyLoader(files: files).load(path))
    return VersionedStrategy(scope: scope, evidence: Evidence(), path: path)
  }

  private static func said(
    _ old: [VersionedStrategy], _ new: [VersionedStrategy]
  ) throws -> [String] {
    var loader = RuleLoader(sources: SourceStore())
    let rules = loader.ruleSet()
    let day = try #require(CalendarDate("2016-12-31"))
    return VersionComparison(
      of: Version(name: "old", strategies: old, rules: rules),
      and: Version(name: "new", strategies: new, rules: rules), asOf: day, oldAsOf: day
    ).changes.map(\.said)
  }

  private static let one = "  post: {indicator: share, milestones: {2012: 30 %}}\n"
  private static let other = "  breve: {indicator: share, milestones: {2013: 40 %}}\n"

  @Test func followsAFolderThatWasRenamed() throws {
    let goals = "goals:\n" + Self.one + Self.other
    #expect(
      try Self.said([Self.versioned("holbaek", goals)], [Self.versioned("holbaek-ny", goals)]) == [
        "structural renamed holbaek-ny ~renamed"
      ])
  }

  @Test func holdsAStrategyThatWasSplitAgainstBothParts() throws {
    let whole = try Self.versioned("holbaek", "goals:\n" + Self.one + Self.other)
    let parts = [
      try Self.versioned("borgere", "goals:\n" + Self.one),
      try Self.versioned("post", "goals:\n" + Self.other.replacing("40 %", with: "35 %")),
    ]
    let said = try Self.said([whole], parts)
    #expect(
      said == [
        "structural split borgere", "weakened target-lowered post/breve/2013 -5 points",
      ])
  }

  @Test func statesStrategiesThatCameAndWent() throws {
    let old = try Self.versioned("holbaek", "goals:\n" + Self.one)
    let new = try Self.versioned("glostrup", "goals:\n  helt-andet: {title: Andet}\n")
    #expect(
      try Self.said([old, new], [old]) == ["weakened strategy-removed glostrup"])
    #expect(try Self.said([old], [old, new]) == ["strengthened strategy-added glostrup"])
  }
}
