import Diagnostics
import Evaluation
import Quantities
import TestSupport
import Testing

/// What a goal's milestones come to: the latest verdict, what is lacking since, and what comes next.
@Suite struct StandingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let goal: String
    var rows = ""
    var progress = ""
    var asOf = "2014-12-31"
    let verdict: Verdict
    /// The milestone that gave it, by what follows the goal's id.
    let judged: String?
    var gaps: [String] = []
    var next: String?

    var testDescription: String { name }
  }

  private static let years = "indicator: post\nmilestones: {2012: 30 %, 2013: 35 %, 2015: 50 %}"

  @Test(arguments: [
    Case(
      name: "the latest measured", goal: years, rows: "post;2012;31\npost;2013;34",
      asOf: "2013-12-31", verdict: .missed, judged: "2013", next: "2015"),
    Case(
      name: "a newer one is not measured", goal: years, rows: "post;2012;31",
      asOf: "2013-12-31", verdict: .met, judged: "2012", gaps: ["2013"], next: "2015"),
    Case(
      name: "an older one is not measured", goal: years, rows: "post;2013;35",
      asOf: "2013-12-31", verdict: .met, judged: "2013", next: "2015"),
    Case(
      name: "a newer one can't be assessed", goal: years,
      rows: "post;2012;31\npost;2013;34;;;;;;bilag 1\npost;2013;36;;;;;;bilag 2",
      asOf: "2013-12-31", verdict: .met, judged: "2012", gaps: ["2013"], next: "2015"),
    Case(
      name: "nothing measured", goal: years, asOf: "2013-12-31", verdict: .noData, judged: nil,
      gaps: ["2012", "2013"], next: "2015"),
    Case(
      name: "nothing due", goal: years, rows: "post;2010;20\npost;2011;25", asOf: "2012-06-30",
      verdict: .onTrack, judged: nil, next: "2012"),
    Case(
      name: "everything due and measured", goal: years,
      rows: "post;2012;31\npost;2013;36\npost;2015;49", asOf: "2016-03-31", verdict: .missed,
      judged: "2015"),
    Case(
      name: "of two of one day the worse",
      goal: "milestones:\n  2013:\n    - {id: a, done: A}\n    - {id: b, done: B}\n"
        + "    - {id: c, done: C}",
      progress: "g/2013/a;2013-05-01;done\ng/2013/b;2013-05-01;dropped\ng/2013/c;2013-05-01;done",
      verdict: .missed, judged: "2013/b"),
    Case(
      name: "what was delivered before its day hides no gap",
      goal: "milestones: {2013: {done: A}, 2015: {done: B}}",
      progress: "g/2015;2013-05-01;done", verdict: .met, judged: "2015"),
    Case(
      name: "nor takes the place of what was due",
      goal: "milestones: {2012: {done: A}, 2013: {done: B}, 2015: {done: C}}",
      progress: "g/2012;2012-05-01;dropped\ng/2015;2013-05-01;done", verdict: .missed,
      judged: "2012", gaps: ["2013"]),
    Case(
      name: "what is not relevant is no gap",
      goal: "milestones: {2012: {done: A}, 2013: {decided: B, when: hvis C}}",
      progress: "g/2012;2012-05-01;done\ng/2013;2013-05-01;not-relevant", verdict: .met,
      judged: "2012"),
    Case(
      name: "by the day due and not by the place in the file",
      goal: "indicator: post\nmilestones: {2013: 30 %}\nkeep: {at-least: 20 %, until: 2012}",
      rows: "post;2012;19\npost;2013;31", verdict: .met, judged: "2013"),
    Case(
      name: "what must hold is broken at once",
      goal: "indicator: post\nkeep: {at-least: 20 %, from: 2013, until: 2014}",
      rows: "post;2013;21\npost;2014-Q1;19", asOf: "2014-06-30", verdict: .missed,
      judged: "2014"),
  ])
  func rollsUp(_ expected: Case) throws {
    let indented = expected.goal.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
    var files: [String: String] = [:]
    if !expected.rows.isEmpty { files["m.csv"] = Ruling.table(expected.rows) }
    if !expected.progress.isEmpty {
      files["progress.csv"] = "milestone;date;status\n" + expected.progress + "\n"
    }
    let trial = try Trial(Ruling.vocabulary + "goals:\n  g:\n" + indented, files)
    #expect(trial.diagnostics.map(\.id) == [])
    let goal = try #require(trial.judgement(asOf: expected.asOf).goals.first)
    func name(_ milestone: MilestoneJudgement) -> String { String(milestone.id.dropFirst(4)) }
    #expect(goal.verdict == expected.verdict)
    #expect(goal.standing.judged.map(name) == expected.judged)
    #expect(goal.standing.gaps.map(name) == expected.gaps)
    #expect(goal.standing.next.map(name) == expected.next)
  }

  // MARK: Data that stop

  @Test(arguments: [
    ("post;2012;31\npost;2013;36", "2014-12-31", "2013", 365, false),
    ("post;2012;31\npost;2013;36", "2015-01-02", "2013", 367, true),
    ("post;2012;31\npost;2013;36", "2013-12-30", "2012", 364, false),
    // What no goal is measured by keeps nothing new.
    ("post;2012;31\nwait;2014;2", "2014-12-31", "2012", 730, true),
    // A share is as new as what it counts.
    ("contacts;2013-Q2;5;email;in", "2014-12-31", "2013-Q2", 549, true),
  ])
  func theNewestMeasurementIsFound(
    rows: String, asOf: String, period: String, age: Int, isOld: Bool
  ) throws {
    let goals = """
      goals:
        g: {indicator: post, milestones: {2012: 30 %}}
        d: {indicator: digital, milestones: {2012: 30 %}}

      """
    let trial = try Trial(Ruling.vocabulary + goals, ["m.csv": Ruling.table(rows)])
    let last = try #require(trial.judgement(asOf: asOf).lastMeasured)
    #expect(last.period.description == period)
    #expect(last.age == age)
    #expect(last.isOld == isOld)
  }

  @Test(arguments: ["", "wait;2012;3", "post;2015;31"])
  func withoutAnyThereIsNone(rows: String) throws {
    let goals = "goals:\n  g: {indicator: post, milestones: {2012: 30 %}}\n"
    let trial = try Trial(
      Ruling.vocabulary + goals, rows.isEmpty ? [:] : ["m.csv": Ruling.table(rows)])
    let judgement = try trial.judgement(asOf: "2014-12-31")
    #expect(judgement.lastMeasured == nil)
    #expect(judgement.asksForFigures)
  }
}
