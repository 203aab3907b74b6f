import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Figures that a source says will come by a day are not missing before it.
@Suite struct ExpectedDataTests {
  private static let strategy =
    Ruling.vocabulary + """
      goals:
        post: {title: Post, indicator: post, milestones: {2013: 30 %}}
        wait: {title: Ventetid, indicator: wait, milestones: {2013: 5 minutter}}

      """

  private static func trial(_ source: String, _ rows: String? = nil) throws -> Trial {
    var files = ["kilde.yaml": source]
    if let rows { files["m.csv"] = Ruling.table(rows) }
    return try Trial(strategy, files)
  }

  /// The milestones that are missing a measurement by the shipped rules.
  private static func missing(_ trial: Trial, asOf day: String) throws -> [String] {
    var found: [String] = []
    try trial.judgement(asOf: day).forEachFinding(from: .note) { _ in
    } _: {
      if $0.rule.rawValue == "measurement-missing" { found.append($0.subject) }
    }
    return found
  }

  @Test(
    arguments: [
      // The file is not there: everything is awaited, or what the source names.
      ("from: m.csv\nexpected-by: 2014-03-01\n", nil, []),
      ("from: m.csv\nexpected-by: 2014-03-01\nindicators: [wait]\n", nil, ["a/post/2013"]),
      // It is there: what its rows are about.
      ("from: m.csv\nexpected-by: 2014-03-01\n", "wait;2012;6", ["a/post/2013"]),
      (
        "from: m.csv\nexpected-by: 2014-03-01\nindicators: [post]\n", "wait;2012;6", ["a/wait/2013"]
      ),
      ("from: m.csv\n", "wait;2012;6", ["a/post/2013", "a/wait/2013"]),
    ] as [(String, String?, [String])])
  func whatIsAwaitedIsNotMissing(source: String, rows: String?, missing: [String]) throws {
    let trial = try Self.trial(source, rows)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(try Self.missing(trial, asOf: "2014-02-28") == missing)
    // By the end of the day it should be there.
    #expect(try Self.missing(trial, asOf: "2014-03-01") == ["a/post/2013", "a/wait/2013"])
  }

  @Test func theVerdictSaysByWhenTheyAreExpected() throws {
    let trial = try Self.trial("from: m.csv\nexpected-by: 2014-03-01\n")
    let before = try trial.milestone("post/2013", asOf: "2014-02-28")
    #expect(before.verdict == .noData)
    #expect(before.expectedBy?.description == "2014-03-01")
    #expect(
      before.proof.contains("Tallene ventes først senest 1. marts 2014, så de mangler endnu ikke."))
    let after = try trial.milestone("post/2013", asOf: "2014-03-01")
    #expect(after.verdict == .noData)
    #expect(after.expectedBy == nil)
    #expect(after.proof.contains("Tallene var ventet senest 1. marts 2014."))
  }

  @Test func whatIsMeasuredIsJudged() throws {
    let trial = try Self.trial("from: m.csv\nexpected-by: 2014-03-01\n", "post;2013;20")
    let judged = try trial.milestone("post/2013", asOf: "2014-02-28")
    #expect(judged.verdict == .missed)
    #expect(judged.expectedBy == nil)
  }

  // MARK: Reports of what was delivered

  private static let delivering =
    Ruling.vocabulary + """
      goals:
        post: {title: Post, indicator: post, milestones: {2013: 30 %}}
      initiatives:
        print: {title: Print, milestones: {2013: {done: fjernprint}}}
        brev: {title: Brev, milestones: {2013: {done: brevet}}}

      """
  private static let reports = "from: progress.csv\nexpected-by: 2014-03-01\n"

  @Test(
    arguments: [
      // Figures are another source's to bring.
      (reports, nil, ["a/post/2013"]),
      (reports, "print/2013;2013-06-01;done", ["a/post/2013"]),
      (
        "from: progress.csv\n", "print/2013;2013-06-01;done", ["a/post/2013", "a/brev/2013"]
      ),
      ("from: m.csv\nexpected-by: 2014-03-01\n", nil, ["a/brev/2013", "a/print/2013"]),
    ] as [(String, String?, [String])])
  func reportsThatAreAwaitedAreNotMissing(
    source: String, row: String?, missing: [String]
  ) throws {
    var files = ["kilde.yaml": source]
    if let row { files["progress.csv"] = "milestone;date;status\n\(row)\n" }
    let trial = try Trial(Self.delivering, files)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(try Set(Self.missing(trial, asOf: "2014-02-28")) == Set(missing))
    let late = Set(["a/post/2013", "a/brev/2013"] + (row == nil ? ["a/print/2013"] : []))
    #expect(try Set(Self.missing(trial, asOf: "2014-03-01")) == late)
  }

  @Test func theVerdictSaysByWhenTheReportIsExpected() throws {
    let trial = try Trial(Self.delivering, ["kilde.yaml": Self.reports])
    let before = try trial.milestone("print/2013", asOf: "2014-02-28")
    #expect(before.verdict == .noData)
    #expect(before.expectedBy?.description == "2014-03-01")
    #expect(
      before.proof.contains(
        "Meldingerne ventes først senest 1. marts 2014, så de mangler endnu ikke."))
    let after = try trial.milestone("print/2013", asOf: "2014-03-01")
    #expect(after.expectedBy == nil)
    #expect(after.proof.contains("Meldingerne var ventet senest 1. marts 2014."))
  }

  @Test(arguments: [
    "indicators: [post]", "decimal: comma", "status: final", "published: 2014-01-01",
    "missing: [web]",
  ])
  func whatIsSaidOfFiguresIsNotSaidOfReports(key: String) throws {
    let trial = try Trial(
      Self.delivering,
      [
        "kilde.yaml": Self.reports + key + "\n",
        "progress.csv": "milestone;date;status\nprint/2013;2013-06-01;done\n",
      ])
    #expect(trial.diagnostics.map(\.id) == ["measurements.key-of-figures"])
  }

  // MARK: Faults

  @Test(
    arguments: [
      ("from: m.csv\n", ["file.not-found"]),
      ("from: ../../../../x.csv\nexpected-by: 2014-03-01\n", ["file.leaves-root"]),
      ("from: m.csv\nexpected-by: 2014-03-01\nindicators: [pots]\n", ["strategy.unknown-id"]),
    ])
  func onlyAMissingFileMayBeAwaited(source: String, ids: [String]) throws {
    #expect(try Self.trial(source).diagnostics.map(\.id) == ids)
  }
}
