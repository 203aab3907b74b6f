import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// What is accepted of what rules find: hidden, marked, and never judged otherwise.
@Suite struct WaiverTests {
  private static let strategy =
    Ruling.vocabulary + """
      goals:
        post:
          title: Post
          formerly: e-boks
          indicator: post
          milestones:
            2012: 30 %
            2013: {at-least: 35 %, check: {change: +50 %, from: 2012}}
            2015: 50 %
      initiatives:
        print: {title: Print, supports: [post], milestones: {2012: {done: Indført}}}

      """
  private static let rows = "post;2012;24\npost;2013;30"

  private static func waiver(
    _ subject: String, _ rule: String = "target-missed", until: String = "2014-12-31",
    change: String? = nil
  ) -> String {
    "- {subject: a/\(subject), rule: \(rule), \(change.map { "change: \($0), " } ?? "")reason: Udsat, decided-by: Byrådet, decision: 12/3, until: \(until)}\n"
  }

  private static func trial(_ waivers: String, strategy: String = strategy) throws -> Trial {
    try Trial(
      strategy, ["m.csv": Ruling.table(rows)].merging(["a/waivers.yaml": waivers]) { $1 })
  }

  /// The findings of some rules as `severity rule subject`.
  private static func found(
    _ waivers: String, asOf: String = "2013-12-31", strategy: String = strategy,
    _ rules: String...
  ) throws -> [String] {
    let trial = try trial(waivers, strategy: strategy)
    #expect(trial.diagnostics.map(\.id) == [])
    return try trial.findings(asOf: asOf)
      .filter { rules.contains($0.rule.rawValue) || $0.rule.rawValue.hasPrefix("waiver-") }
      .map { "\($0.severity) \($0.rule.rawValue) \($0.subject)" }
  }

  // MARK: What it covers

  @Test func coversOneFindingAndLeavesTheOthers() throws {
    #expect(
      try Self.found("[]\n", "target-missed") == [
        "error target-missed a/post/2012", "error target-missed a/post/2013",
      ])
    #expect(
      try Self.found(Self.waiver("post/2012"), "target-missed")
        == ["error target-missed a/post/2013"])
  }

  @Test func theVerdictStaysAndTheMilestoneCarriesIt() throws {
    let judgement = try Self.trial(Self.waiver("post/2012")).judgement(asOf: "2013-12-31")
    let plain = try Self.trial("[]").judgement(asOf: "2013-12-31")
    #expect(judgement.milestones.map(\.verdict) == plain.milestones.map(\.verdict))
    #expect(
      judgement.milestones.map { $0.waiver?.reason } == ["Udsat", nil, nil, nil])
    #expect(judgement.tally.waived == 1)
    #expect(judgement.tally.due == plain.tally.due)
    #expect(judgement.tally.measured == plain.tally.measured)
    #expect(judgement.tally.met == plain.tally.met)
    #expect(judgement.waivers.covered == 1)
  }

  @Test(arguments: [
    ("2013-12-30", false), ("2013-12-31", true), ("2014-01-01", true),
  ])
  func itsLastDayIsPartOfIt(until: String, holds: Bool) throws {
    let waivers = Self.waiver("post/2012", until: until)
    let found = try Self.found(waivers, "target-missed")
    #expect(found.contains("error target-missed a/post/2012") == !holds)
    #expect(found.contains("warning waiver-expired a/post/2012/target-missed") == !holds)
    let judgement = try Self.trial(waivers).judgement(asOf: "2013-12-31")
    #expect((judgement.milestones.first?.waiver != nil) == holds)
  }

  @Test func coversWhatTheProgramFindsItself() throws {
    let strategy = Self.strategy.replacing("supports: [post], ", with: "")
    #expect(
      try Self.found(
        "[]\n", strategy: strategy, "goal-without-initiative", "initiative-without-goal"
      )
      .count == 1)
    let rule = "initiative-without-goal"
    #expect(try Self.found("[]\n", strategy: strategy, rule) == ["note \(rule) a/print"])
    #expect(
      try Self.found(Self.waiver("print", rule), strategy: strategy, rule) == [])
  }

  @Test func theWorstFindingsWaiverStandsBesideTheVerdict() throws {
    let judgement = try Self.trial(
      Self.waiver("post/2013", "statements-disagree").replacing("Udsat", with: "Note")
        + Self.waiver("post/2013")
    ).judgement(asOf: "2013-12-31")
    #expect(judgement.milestones.map { $0.waiver?.reason } == [nil, "Udsat", nil, nil])
    #expect(judgement.waivers.covered == 2)
    #expect(judgement.tally.waived == 1)
  }

  /// What is only counted must come to the same as what is shown.
  @Test(arguments: Diagnostic.Severity.allCases)
  func countsDoNotDependOnWhatIsShown(least: Diagnostic.Severity) throws {
    let judgement = try Self.trial(
      Self.waiver("post/2012") + Self.waiver("print/2012", "measurement-missing")
        + Self.waiver("post/2013", until: "2013-01-01")
    ).judgement(asOf: "2013-12-31")
    var counted = [0, 0, 0]
    var shown = [0, 0, 0]
    judgement.forEachFinding(from: least) {
      counted[$0.rawValue] += 1
    } _: {
      shown[$0.severity.rawValue] += 1
    }
    #expect(counted[2] == 1 && counted[1] >= 1 && counted[0] >= 1)
    for severity in Diagnostic.Severity.allCases {
      #expect(shown[severity.rawValue] == (severity >= least ? counted[severity.rawValue] : 0))
    }
  }

  // MARK: Its own upkeep

  @Test(arguments: [
    (waiver("post/2012", until: "2014-01-30"), ["note waiver-expiring a/post/2012/target-missed"]),
    (waiver("post/2012", until: "2014-01-31"), []),
    (waiver("post/2012", "target-late"), ["warning waiver-unused a/post/2012/target-late"]),
    (waiver("post/2015"), []),
    (waiver("post/2014"), ["warning waiver-unknown-subject a/post/2014/target-missed"]),
    (waiver("post"), ["warning waiver-unknown-subject a/post/target-missed"]),
    (
      waiver("post/2014", until: "2013-12-30"), ["warning waiver-expired a/post/2014/target-missed"]
    ),
    (waiver("e-boks/2012"), ["note waiver-former-id a/post/2012/target-missed"]),
    (waiver("post/2014", "decision-missing", change: "target-lowered"), []),
    (
      waiver("post", "goal-without-initiative"),
      ["warning waiver-unused a/post/goal-without-initiative"]
    ),
    (
      waiver("pots", "goal-without-initiative"),
      ["warning waiver-unknown-subject a/pots/goal-without-initiative"]
    ),
    (
      waiver("areas/2012/area", "parts-disagree"),
      ["warning waiver-unused a/areas/2012/area/parts-disagree"]
    ),
    (
      waiver("post/2014", "decision-missing", until: "2013-12-30", change: "target-lowered"),
      ["warning waiver-expired a/post/2014/decision-missing/target-lowered"]
    ),
  ])
  func whatIsWrongWithItIsFound(waivers: String, found: [String]) throws {
    #expect(try Self.found(waivers) == found)
  }

  @Test func anUnknownSubjectSaysWhatMayBeMeant() throws {
    let found = try Self.trial(Self.waiver("pots/2012")).findings(asOf: "2013-12-31")
    let text = found.first { $0.rule.rawValue == "waiver-unknown-subject" }?.message.text(.danish)
    #expect(
      text
        == "Dispensationen fra target-missed gælder a/pots/2012, som reglen ikke kender; mente du a/post/2012? Ret den, eller slet den."
    )
  }

  @Test func aStrategySaysHowSoonIsSoon() throws {
    let waivers = Self.waiver("post/2012", until: "2014-01-31")
    let strategy = Self.strategy + "rules: {waiver-expiring: {days: 31}}\n"
    #expect(
      try Self.found(waivers, strategy: strategy)
        == ["note waiver-expiring a/post/2012/target-missed"])
  }

  @Test func aFormerIdIsTheSameWaiver() throws {
    let trial = try Self.trial(Self.waiver("e-boks/2012"))
    #expect(trial.waivers.map(\.currentSubject) == ["a/post/2012"])
    #expect(trial.waivers.map(\.subject.value) == ["a/e-boks/2012"])
  }

  @Test func anIdThatTwoHadBeforeIsNeither() throws {
    let strategy = Self.strategy.replacing("print: {", with: "print: {formerly: e-boks, ")
    #expect(
      try Self.found(Self.waiver("e-boks/2012"), strategy: strategy)
        == ["warning waiver-unknown-subject a/e-boks/2012/target-missed"])
  }

  @Test func aChangeIsKeptByItsKind() throws {
    let trial = try Self.trial(
      Self.waiver("post/2012", "decision-missing", change: "target-lowered")
        + Self.waiver("post/2012", "decision-missing", change: "deadline-later"))
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(trial.waivers.map(\.change?.value) == ["target-lowered", "deadline-later"])
  }

  // MARK: Whatever the file says

  /// A file changed at random, the same way on every run, is read or reported.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyChangeOfTheFileIsReadOrReported(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Array(
      (Self.waiver("post/2012") + Self.waiver("e-boks/2013")
        + Self.waiver("print/2012", "measurement-missing")).utf8)
    var refused = 0
    for _ in 0..<40 {
      let trial = try Trial(
        Self.strategy,
        bytes: [
          "m.csv": Array(Ruling.table(Self.rows).utf8),
          "a/waivers.yaml": text.mutated(using: &random),
        ])
      if !trial.diagnostics.isEmpty { refused += 1 }
      let judgement = try trial.judgement(asOf: "2013-12-31")
      #expect(judgement.waivers.covered <= trial.waivers.count)
      judgement.forEachFinding(from: .note) { _ in
      } _: {
        #expect(!$0.subject.isEmpty)
      }
    }
    #expect(refused > 0)
  }
}
