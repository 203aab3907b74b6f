import Diagnostics
import Evaluation
import TestSupport
import Testing

@Suite struct DeliveryTests {
  static let strategy = """
    review: {every: year, by: chefgruppen}
    goals:
      account: {every: {year: {done: Redegørelse}}}
      law:
        milestones: {2015: {done: Loven gælder}}
        superseded: {from: 2014-11-01, by: lov om Digital Post}
    initiatives:
      print:
        milestones:
          2012: {done: [Indført, Taget i brug]}
          2013: {decided: Callcenter vurderet, when: hvis der er potentiale}
    """

  /// Rows of `progress.csv`, the milestone and the day; what it must be judged to be.
  struct Line: Sendable, CustomTestStringConvertible {
    var milestone = "print/2012"
    let rows: String
    var asOf = "2013-06-30"
    let verdict: Verdict
    var days: Int?
    var testDescription: String { "\(milestone): \(rows)" }
  }

  @Test(arguments: [
    Line(rows: "print/2012;2012-12-31;done", verdict: .met),
    Line(rows: "print/2012;2013-01-01;done", verdict: .metLate, days: 1),
    Line(rows: "print/2012;2013-03-01;done", verdict: .metLate, days: 60),
    Line(rows: "print/2012;2012-03-01;done", asOf: "2012-04-01", verdict: .met),
    Line(rows: "print/2012;2012-03-01;done", asOf: "2012-02-29", verdict: .pending),
    Line(rows: "print/2012;2013-03-01;done", asOf: "2013-02-28", verdict: .noData),
    Line(rows: "print/2012;2012-06-01;started", verdict: .missed),
    Line(rows: "print/2012;2012-06-01;started", asOf: "2012-12-30", verdict: .pending),
    Line(rows: "print/2012;2012-06-01;dropped", verdict: .missed),
    Line(rows: "print/2012;2012-06-01;dropped", asOf: "2012-12-30", verdict: .pending),
    Line(
      rows: "print/2012;2012-06-01;started\nprint/2012;2013-01-02;done", verdict: .metLate, days: 2),
    Line(rows: "", verdict: .noData),
    Line(rows: "", asOf: "2012-12-30", verdict: .pending),
    Line(milestone: "print/2013", rows: "print/2013;;not-relevant", verdict: .notRelevant),
    Line(
      milestone: "print/2013", rows: "print/2013;2013-05-01;ikke relevant", asOf: "2014-06-30",
      verdict: .notRelevant),
    Line(
      milestone: "print/2013", rows: "print/2013;2014-05-01;not-relevant", asOf: "2014-04-30",
      verdict: .noData),
    Line(
      milestone: "review/2012", rows: "review;2012-11-29;done\nreview;2013-11-28;done",
      verdict: .met),
    Line(milestone: "review/2012", rows: "review;2013-11-28;done", verdict: .noData),
    Line(
      milestone: "review/2012", rows: "review/2012;2013-01-10;done", verdict: .metLate, days: 10),
    Line(milestone: "account/2012", rows: "account/2012;2012-12-12;done", verdict: .met),
    Line(milestone: "account/2012", rows: "account/2013;2013-01-12;done", verdict: .noData),
    Line(milestone: "account/2013", rows: "account/2013;2013-01-12;done", verdict: .met),
    Line(milestone: "law/2015", rows: "", asOf: "2014-10-31", verdict: .pending),
    Line(milestone: "law/2015", rows: "", asOf: "2016-01-01", verdict: .superseded),
  ])
  func aRowOfProgressDecides(_ line: Line) throws {
    let trial = try Trial(
      Self.strategy, ["progress.csv": "milestone;date;status\n" + line.rows + "\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone(line.milestone, asOf: line.asOf)
    #expect(judged.verdict == line.verdict, "\(judged.proof)")
    #expect(judged.daysLate == line.days)
  }

  @Test func everyYearOfThePeriodHasItsDuty() throws {
    let judged = try Trial(Self.strategy).judgement(asOf: "2016-01-31")
    #expect(
      judged.reviews.map(\.id)
        == ["a/review/2012", "a/review/2013", "a/review/2014", "a/review/2015"])
    #expect(judged.goals.first?.milestones.count == 4)
  }
}
