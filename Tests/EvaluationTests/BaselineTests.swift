import Diagnostics
import Evaluation
import StrategyModel
import TestSupport
import Testing

/// A list of known findings, held against what is found.
@Suite struct BaselineTests {
  private static let strategy =
    Ruling.vocabulary + """
      goals:
        post: {title: Post, indicator: post, milestones: {2012: 30 %}}

      """
  private static let header = "# kanaltjek baseline 1\n"

  private static func findings(post: String?, strategy: String = strategy) throws -> [Finding] {
    try trial(post: post, strategy: strategy).findings(asOf: "2012-12-31")
  }

  private static func trial(post: String?, strategy: String = strategy) throws -> Trial {
    let trial = try Trial(
      strategy, post.map { ["m.csv": Ruling.table("post;2012;\($0)")] } ?? [:])
    #expect(trial.diagnostics.map(\.id) == [])
    return trial
  }

  private static func read(_ text: String) -> (baseline: Baseline, faults: [Diagnostic]) {
    let sources = SourceStore()
    let bytes = Array(text.utf8)
    var faults: [Diagnostic] = []
    let baseline = Baseline(sources.add(path: "b.txt", bytes: bytes), bytes, &faults)
    return (baseline, faults)
  }

  /// What a baseline makes of a measurement: whether it is known, and what is told of its line.
  private static func held(
    _ lines: String, post: String?, strategy: String = strategy
  ) throws -> (unknown: [String], notes: [String], pruned: String) {
    let (baseline, faults) = read(header + lines)
    #expect(faults.map(\.id) == [])
    var comparison = BaselineComparison(baseline)
    let trial = try trial(post: post, strategy: strategy)
    var findings = try trial.findings(asOf: "2012-12-31")
    comparison.accept(&findings, of: trial.scope.strategy)
    #expect(findings.count { $0.isKnown } == comparison.known)
    let unknown = findings.filter { !$0.isKnown && $0.severity > .note }
    return (
      unknown.map(\.rule.rawValue), comparison.notes.map(\.id),
      String(comparison.pruned.text.dropFirst(header.count))
    )
  }

  // MARK: Steps

  /// A step is a tenth of the target: 3 of 30 per cent.
  @Test(arguments: [
    ("29,9", "0"), ("28,6", "0"), ("28,5", "1"), ("27", "1"), ("24", "2"), ("0", "10"),
  ])
  func aLineSaysTenthsOfTheTargetToTheNearest(post: String, steps: String) throws {
    var baseline = Baseline()
    for finding in try Self.findings(post: post) where finding.severity == .error {
      baseline.add(finding)
    }
    #expect(baseline.text == Self.header + "a/post/2012 target-missed error \(steps)\n")
  }

  @Test(
    arguments: [
      // Accepted at 27: nothing between less than a step better and less than a step worse is told.
      ("27", [], []), ("29,9", [], []), ("24,1", [], []),
      ("24", ["target-missed"], ["baseline.worse"]), ("10", ["target-missed"], ["baseline.worse"]),
      ("30", [], ["baseline.gone"]),
    ] as [(String, [String], [String])])
  func aWholeStepWorseFailsAgain(post: String, unknown: [String], notes: [String]) throws {
    let held = try Self.held("a/post/2012 target-missed error 1\n", post: post)
    #expect(held.unknown == unknown)
    #expect(held.notes == notes)
  }

  @Test func whatBecameBetterIsStaleAndPrunedToWhatItIs() throws {
    let held = try Self.held("a/post/2012 target-missed error 5\n", post: "24")
    #expect(held.unknown == [])
    #expect(held.notes == ["baseline.better"])
    #expect(held.pruned == "a/post/2012 target-missed error 2\n")
  }

  @Test func whatBecameWorseKeepsItsLine() throws {
    let held = try Self.held("a/post/2012 target-missed error 1\n", post: "3")
    #expect(held.pruned == "a/post/2012 target-missed error 1\n")
  }

  @Test func whatIsGoneIsPruned() throws {
    let held = try Self.held(
      "a/post/2012 target-missed error 1\na/post/2011 target-missed error 1\n", post: "27")
    #expect(held.notes == ["baseline.gone"])
    #expect(held.pruned == "a/post/2012 target-missed error 1\n")
  }

  /// A target of nought has no tenths: a step is one of what is counted.
  @Test func ofATargetOfNoughtAStepIsOne() throws {
    let strategy = Self.strategy.replacing("{2012: 30 %}", with: "{2012: {at-most: 0 %}}")
    let held = try Self.held(
      "a/post/2012 target-missed error 2\n", post: "2,9", strategy: strategy)
    #expect(held.unknown == [])
    #expect(
      try Self.held(
        "a/post/2012 target-missed error 2\n", post: "3", strategy: strategy
      ).unknown == ["target-missed"])
  }

  @Test func whatIsNoDistanceHasNoSteps() throws {
    let held = try Self.held("a/post/2012 measurement-missing warning -\n", post: nil)
    #expect(held.unknown == [])
    #expect(held.notes == [])
  }

  @Test func aMoreSevereFindingIsWorse() throws {
    let held = try Self.held("a/post/2012 target-missed note 9\n", post: "27")
    #expect(held.unknown == ["target-missed"])
    #expect(held.notes == ["baseline.worse"])
  }

  @Test func aLineWithoutTheStepsThereAreIsStale() throws {
    let held = try Self.held("a/post/2012 target-missed error -\n", post: "27")
    #expect(held.unknown == [])
    #expect(held.notes == ["baseline.better"])
    #expect(held.pruned == "a/post/2012 target-missed error 1\n")
  }

  @Test func aFormerIdIsFollowed() throws {
    let strategy = Self.strategy.replacing(
      "{title: Post, indicator", with: "{title: Post, formerly: e-boks, indicator")
    let held = try Self.held(
      "a/e-boks/2012 target-missed error 1\n", post: "27", strategy: strategy)
    #expect(held.unknown == [])
    #expect(held.notes == ["baseline.renamed"])
    #expect(held.pruned == "a/post/2012 target-missed error 1\n")
  }

  @Test func strategiesThatWereNotJudgedKeepTheirLines() throws {
    let lines = "a/post/2012 target-missed error 1\nab/post/2012 target-missed error 1\n"
    let held = try Self.held(lines, post: "27")
    #expect(held.notes == [])
    #expect(held.pruned == lines)
  }

  // MARK: The file

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
  func isReadAsEditorsWriteIt(mark: String, end: String) throws {
    let lines = [
      "# kanaltjek baseline 1", "b c/d/e target-missed error 1", "", "a measurement-missing note -",
    ]
    let (baseline, faults) = Self.read(mark + lines.joined(separator: end))
    #expect(faults.map(\.id) == [])
    #expect(
      baseline.text
        == Self.header + "a measurement-missing note -\nb c/d/e target-missed error 1\n")
  }

  /// A file changed at random is read or reported, and what was read is written and read again.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyChangeOfAFileIsReadOrReported(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Array(
      (Self.header + "a/post/2012 target-missed error 1\na/post/2013 target-missed error 12\n"
        + "ærø/post/2012 measurement-missing warning -\n").utf8)
    var refused = 0
    for _ in 0..<300 {
      let bytes = text.mutated(using: &random)
      let sources = SourceStore()
      var faults: [Diagnostic] = []
      let baseline = Baseline(sources.add(path: "b.txt", bytes: bytes), bytes, &faults)
      for fault in faults {
        let span = try #require(fault.span)
        #expect(span.end <= bytes.count && sources.location(of: span).line >= 1)
      }
      if !faults.isEmpty { refused += 1 }
      let (again, none) = Self.read(baseline.text)
      #expect(none.map(\.id) == [])
      #expect(again.text == baseline.text)
    }
    #expect(refused > 0)
  }

  /// What is written accepts what it was written from, and is written again byte for byte.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aBaselineAcceptsWhatItWasWrittenFrom(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let rows = PropertyTests.rows(&random)
      let trial = try Trial(
        PropertyTests.strategy, ["m.csv": Ruling.table(rows.joined(separator: "\n"))])
      var findings = try trial.findings(asOf: "2016-01-31")
      var written = Baseline()
      for finding in findings.shuffled(using: &random) { written.add(finding) }
      let (baseline, faults) = Self.read(written.text)
      #expect(faults.map(\.id) == [])
      #expect(baseline.text == written.text)
      var comparison = BaselineComparison(baseline)
      comparison.accept(&findings, of: trial.scope.strategy)
      #expect(findings.filter { !$0.isKnown }.map(\.subject) == [])
      #expect(comparison.notes.map(\.id) == [])
      #expect(comparison.pruned.text == written.text)
    }
  }
}
