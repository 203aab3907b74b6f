import Diagnostics
import Evaluation
import TestSupport
import Testing

/// A joint milestone is each municipality's own.
@Suite struct ParticipantTests {
  private static let strategy = """
    initiatives:
      hotline:
        participants: [Albertslund, Glostrup, Ishøj]
        milestones:
          2013-05: {decided: Skitsen godkendt, each: participant}
    """

  @Test(arguments: [
    ("", Verdict.noData, ["no-data", "no-data", "no-data"]),
    ("Albertslund;2013-05-02;done", .partly, ["met", "no-data", "no-data"]),
    ("Albertslund;2013-05-02;started", .missed, ["missed", "no-data", "no-data"]),
    (
      "Albertslund;2013-05-02;done\nhotline/2013-05;Glostrup;2013-05-31;done\nhotline/2013-05;ishøj;2013-05-03;done",
      .met, ["met", "met", "met"]
    ),
    (
      "Albertslund;2013-05-02;done\nhotline/2013-05;Glostrup;2013-06-10;done\nhotline/2013-05;Ishøj;2013-06-03;done",
      .metLate, ["met", "met-late", "met-late"]
    ),
    (
      "Albertslund;2013-05-02;done\nhotline/2013-05;Glostrup;2013-05-10;done\nhotline/2013-05;Ishøj;2013-05-03;not-relevant",
      .met, ["met", "met", "not-relevant"]
    ),
  ])
  func isMetWhenAllHaveDelivered(rows: String, verdict: Verdict, each: [String]) throws {
    let row = rows.isEmpty ? "" : "hotline/2013-05;\(rows)\n"
    let trial = try Trial(
      Self.strategy, ["progress.csv": "milestone;municipality;date;status\n" + row])
    #expect(trial.diagnostics.map(\.id) == [])
    let milestone = try trial.milestone("hotline/2013-05", asOf: "2013-12-31")
    #expect(milestone.verdict == verdict)
    #expect(milestone.municipalities.map(\.delivery.verdict.rawValue) == each)
    #expect(milestone.daysLate == (verdict == .metLate ? 10 : nil))
  }

  @Test func aReportSaysWhoseItIsAndWhatIsLacking() throws {
    let trial = try Trial(
      """
      initiatives:
        hotline:
          participants: [Albertslund, Glostrup, Ishøj]
          milestones:
            2013-05: {done: [Skitse, Drift], each: participant}
      """,
      [
        "progress.csv": """
        milestone;municipality;part;date;status
        hotline/2013-05;Albertslund;1;2013-05-02;done
        hotline/2013-05;Albertslund;2;2013-05-03;done
        hotline/2013-05;Glostrup;1;2013-05-04;done
        hotline/2013-05;Ishøj;;2013-05-05;not-relevant

        """
      ])
    #expect(trial.diagnostics.map(\.id) == [])
    let judged = try trial.milestone("hotline/2013-05", asOf: "2013-12-31")
    #expect(judged.verdict == .partly)
    #expect(
      judged.steps.map { $0.message.text(.danish).ordinarySpaces } == [
        "Albertslund: Skitse: Meldt 2. maj 2013: udført.",
        "Albertslund: Drift: Meldt 3. maj 2013: udført.",
        "Glostrup: Skitse: Meldt 4. maj 2013: udført.",
        "Ishøj: Meldt 5. maj 2013: ikke relevant.", "Der mangler Glostrup.",
        "Glostrup: Der mangler Drift.",
      ])
  }

  /// A report of nobody, or of one that takes no part, would otherwise just be left out.
  @Test(arguments: [
    ("«hotline/2013-05»;;2013-05-02;done", "measurements.progress-of-whom"),
    ("hotline/2013-05;«Holbæk»;2013-05-02;done", "measurements.progress-of-non-participant"),
    ("hotline/2013-05;«Glostrop»;2013-05-02;done", "measurements.progress-of-non-participant"),
  ])
  func aReportNamesAParticipant(row: String, id: String) throws {
    let source = MarkedSource("milestone;municipality;date;status\n\(row)\n")
    let trial = try Trial(Self.strategy, ["progress.csv": source.text])
    #expect(trial.diagnostics.map(\.id) == [id])
    #expect(trial.diagnostics.compactMap(\.span?.offsets) == source.expected)
    #expect(trial.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func waitsUntilItIsDue() throws {
    let trial = try Trial(
      Self.strategy,
      [
        "progress.csv":
          "milestone;municipality;date;status\nhotline/2013-05;Ishøj;2013-05-01;done\n"
      ])
    #expect(try trial.milestone("hotline/2013-05", asOf: "2013-05-15").verdict == .pending)
  }

  @Test func someoneMustBeEachOf() throws {
    let source = MarkedSource(
      Trial.frame + """
        initiatives:
          hotline:
            milestones:
              2013: {decided: Skitsen godkendt, each: «participant»}

        """)
    let trial = try Trial(source.text)
    #expect(trial.diagnostics.map(\.id) == ["strategy.each-without-participants"])
    #expect(trial.diagnostics.compactMap(\.span?.offsets) == source.expected)
  }
}
