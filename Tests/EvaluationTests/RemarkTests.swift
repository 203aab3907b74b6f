import Diagnostics
import Evaluation
import Quantities
import StrategyModel
import TestSupport
import Testing

/// What the responsible unit says of results: carried by the milestones that it is about, and asked
/// for where the strategy has a place for it.
@Suite struct RemarkTests {
  private static let strategy =
    Ruling.vocabulary + """
      owner: Borgerservice
      goals:
        post:
          title: Post
          formerly: e-boks
          indicator: post
          owner: Digitalisering
          milestones:
            2012: 30 %
            2013: {at-least: 35 %, measured-in: 2014-Q1, why: udskudt}
            2015: 50 %
        wait: {title: Ventetid, indicator: wait, milestones: {2012: 3 minutter}}
      initiatives:
        print: {title: Print, supports: [post], milestones: {2012: {done: Indført}}}

      """
  private static let rows = "post;2012;24\npost;2014-Q1;30\nwait;2012;4"

  private static func trial(_ remarks: [String: String]) throws -> Trial {
    let files = remarks.map { ("a/remarks/\($0.key)", $0.value) }
    return try Trial(
      strategy,
      ["m.csv": Ruling.table(rows)].merging(files) { $1 })
  }

  private static func remark(
    _ milestone: String, _ text: String = "Sent", more: String = ""
  ) -> String {
    "\(milestone): {cause: own, remark: \(text)\(more)}\n"
  }

  /// Each milestone with what is said of it, `year: text`.
  private static func said(_ remarks: [String: String], asOf: String) throws -> [String] {
    let trial = try trial(remarks)
    #expect(trial.diagnostics.map(\.id) == [])
    return try trial.judgement(asOf: asOf).milestones.flatMap { milestone in
      milestone.remarks.map { "\(milestone.name) \($0.year): \($0.text)" }
    }
  }

  // MARK: What a milestone carries

  @Test func aMilestoneCarriesWhatIsSaidOfIt() throws {
    let trial = try Self.trial([
      "2012.yaml": """
      post/2012:
        cause: external
        remark: Leverandøren var forsinket
        action: Ny aftale
        by: Indkøb
        date: 2013-02-12
      """
    ])
    let milestone = try trial.milestone("post/2012", asOf: "2013-12-31")
    let remark = try #require(milestone.remark)
    #expect(remark.year == 2012)
    #expect(remark.cause == .external)
    #expect(remark.text == "Leverandøren var forsinket")
    #expect(remark.action == "Ny aftale")
    #expect(remark.by == "Indkøb")
    #expect(remark.date?.description == "2013-02-12")
    #expect(milestone.remark(of: 2012) === remark)
    #expect(milestone.remark(of: 2013) == nil)
    #expect(try trial.milestone("wait/2012", asOf: "2013-12-31").remark == nil)
  }

  @Test func whoIsResponsibleForTheGoalOrElseTheStrategySaysIt() throws {
    let trial = try Self.trial([
      "2012.yaml": Self.remark("post/2012") + Self.remark("wait/2012")
        + Self.remark("print/2012", more: ", by: Trykkeriet")
    ])
    #expect(trial.remarks.all.map(\.by) == ["Digitalisering", "Borgerservice", "Trykkeriet"])
  }

  @Test(arguments: ["post/2012", "e-boks/2012", "a/post/2012", "a/e-boks/2012"])
  func aMilestoneIsNamedAsInProgressAndByItsFormerId(id: String) throws {
    #expect(
      try Self.said(["2012.yaml": Self.remark(id)], asOf: "2013-12-31") == ["post/2012 2012: Sent"])
  }

  @Test(arguments: [
    (", date: 2013-02-12", "2013-02-11", 0), (", date: 2013-02-12", "2013-02-12", 1),
    ("", "2012-12-30", 0), ("", "2012-12-31", 1),
  ])
  func countsFromItsDateOrElseFromTheDayThatIsDue(more: String, asOf: String, count: Int) throws {
    #expect(
      try Self.said(["2012.yaml": Self.remark("post/2012", more: more)], asOf: asOf).count == count)
  }

  @Test func aDeliveryMayBeLackingForSeveralYears() throws {
    let remarks = [
      "2012.yaml": Self.remark("print/2012", "Udsat"),
      "2014.yaml": Self.remark("print/2012", "Stadig udsat"),
    ]
    #expect(try Self.said(remarks, asOf: "2013-12-31") == ["print/2012 2012: Udsat"])
    let milestone = try Self.trial(remarks).milestone("print/2012", asOf: "2014-01-01")
    #expect(milestone.remarks.map(\.text) == ["Udsat", "Stadig udsat"])
    #expect(milestone.remark?.text == "Stadig udsat")
    #expect(milestone.remark(of: 2012)?.text == "Udsat")
  }

  @Test(arguments: [
    ("2013", "post/2013", []), ("2014", "post/2013", []),
    ("2015", "post/2013", ["remark.other-year"]), ("2012", "post/2013", ["remark.other-year"]),
    ("2013", "post/2012", ["remark.other-year"]), ("2013", "print/2012", []),
    ("2012", "post/2014", ["strategy.unknown-id"]), ("2016", "post/2015", ["remark.file-name"]),
  ])
  func isAboutAResultOfItsYear(year: String, milestone: String, faults: [String]) throws {
    let trial = try Self.trial(["\(year).yaml": Self.remark(milestone)])
    #expect(trial.diagnostics.map(\.id) == faults)
    #expect(trial.remarks.all.count == (faults.isEmpty ? 1 : 0))
  }

  @Test func noVerdictChanges() throws {
    let plain = try Self.trial([:]).judgement(asOf: "2016-03-31")
    let said = try Self.trial(["2012.yaml": Self.remark("post/2012")]).judgement(
      asOf: "2016-03-31")
    #expect(said.milestones.map(\.verdict) == plain.milestones.map(\.verdict))
    #expect(said.milestones.map(\.proof) == plain.milestones.map(\.proof))
  }

  // MARK: What is asked for

  private static func missing(_ remarks: [String: String], asOf: String) throws -> [String] {
    try trial(remarks).findings(asOf: asOf).filter { $0.rule.rawValue == "remark-missing" }
      .map { "\($0.severity) \($0.subject)" }
  }

  @Test func isAskedForOnceTheYearOfAnUnmetTargetIsOver() throws {
    let remarks = ["2012.yaml": Self.remark("post/2012")]
    #expect(try Self.missing(remarks, asOf: "2012-12-31") == [])
    #expect(try Self.missing(remarks, asOf: "2013-01-01") == ["note a/wait/2012"])
    #expect(
      try Self.missing(remarks, asOf: "2014-06-30") == ["note a/post/2013", "note a/wait/2012"])
  }

  @Test func isNotAskedForWhereNoneAreKept() throws {
    #expect(try Self.missing([:], asOf: "2016-03-31") == [])
    #expect(
      try Self.missing(["LÆSMIG.md": "Om mappen"], asOf: "2016-03-31")
        == ["note a/post/2012", "note a/post/2013", "note a/wait/2012"])
  }

  // MARK: The table of facts

  /// The facts of milestones share a number each; with one bit too few a milestone without a count
  /// hid that of another.
  @Test func whatIsFoundOfOneMilestoneIsNotHiddenByAnother() throws {
    let trial = try Trial(
      """
      indicators:
        plain: {title: Andel, unit: "%", better: lower}
        calls: {title: Opkald, unit: calls, better: neither, measures: flow}
        one:
          title: Andel
          unit: "%"
          better: lower
          share: {of: calls, where: {channel: telephone}, among: {direction: in}}
      goals:
        plain: {title: Plain, indicator: plain, milestones: {2012: 60 %}}
        one: {title: One, indicator: one, milestones: {2012: 60 %}}
      """,
      [
        "m.csv": """
        indicator;period;value;channel;direction
        plain;2012;50;;
        calls;2012;5;telephone;in
        calls;2012;5;letter;in
        """
      ])
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      try trial.findings(asOf: "2013-12-31").map(\.rule.rawValue).contains("count-too-small"))
  }
}
