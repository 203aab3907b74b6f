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

  static let parts = """
    initiatives:
      print:
        milestones:
          2012: {done: [Indført, Taget i brug]}
    """

  @Test(arguments: [
    ("print/2012;1;2012-06-01;done", Verdict.partly, "Der mangler Taget i brug."),
    ("print/2012;Taget i brug;2012-06-01;done", .partly, "Der mangler Indført."),
    ("print/2012;1;2012-06-01;done\nprint/2012;2;2012-06-01;started", .partly, "Taget i brug: "),
    ("print/2012;1;2012-06-01;done\nprint/2012;2;2012-07-01;done", .met, "Indført: Meldt"),
    ("print/2012;1;2012-06-01;done\nprint/2012;2;2013-01-05;done", .metLate, "opfyldt for sent"),
    ("print/2012;1;2012-06-01;done\nprint/2012;2;2012-07-01;not-relevant", .met, "opfyldt"),
    ("print/2012;1;2012-06-01;started", .missed, "Der mangler Indført, Taget i brug."),
    ("print/2012;1;2012-06-01;done\nprint/2012;;2012-07-01;done", .met, "opfyldt"),
    ("print/2012;;2012-07-01;done", .met, "opfyldt"),
  ])
  func someOfSeveralPartsAreAPart(rows: String, verdict: Verdict, says: String) throws {
    for header in ["milestone;part;date;status", "milepæl;del;dato;status"] {
      let trial = try Trial(Self.parts, ["progress.csv": header + "\n" + rows + "\n"])
      #expect(trial.diagnostics.map(\.id) == [])
      let judged = try trial.milestone("print/2012", asOf: "2013-06-30")
      #expect(judged.verdict == verdict, "\(judged.proof)")
      #expect(judged.proof.contains(says), "\(judged.proof)")
    }
  }

  @Test(arguments: ["3", "0", "-1", "Afskaffet", "-9223372036854775808"])
  func anUnknownPartIsReportedWithThoseThatAre(part: String) throws {
    let trial = try Trial(
      Self.parts,
      ["progress.csv": "milestone;part;date;status\nprint/2012;\(part);2012-06-01;done\n"])
    #expect(trial.diagnostics.map(\.id) == ["measurements.unknown-part"])
    #expect(
      trial.diagnostics.first?.help?.text(.danish).ordinarySpaces
        == "skriv en dels tekst eller nummer: 1 Indført, 2 Taget i brug")
  }
}
