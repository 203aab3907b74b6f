internal import Diagnostics
internal import Evaluation
internal import Quantities

/// The versioned JSON of `status` and `check`: languages side by side, numbers without locale.
///
/// What the objects hold is said by the output records; `kanaltjek schema output` is made from the
/// same.
struct JSONReporter: Reporter {
  static let version = 1

  let context: ReportContext

  func opening(_ run: ReportedRun) -> String {
    """
    {
      "version": \(Self.version),
      "asOf": "\(context.asOf)",
      "strategies": [

    """
  }

  /// Items of the arrays at the top, each written out at its depth.
  private static let depth = 2

  var separator: String { ",\n" }

  func section(_ judgement: StrategyJudgement, _: [Finding]) -> String {
    OutputRecord<StrategyJudgement>.strategy.json(judgement, context.sources)
      .item(depth: Self.depth)
  }

  func findings(_ findings: [Finding]) -> String {
    findings.map {
      OutputRecord<Finding>.finding.json($0, context.sources).item(depth: Self.depth)
    }.joined(separator: separator)
  }

  func headingOfFindings(_ run: ReportedRun) -> String {
    "\n  ],\n  \"findings\": [" + (run.hasFindings ? "\n" : "")
  }

  func closing(_ run: ReportedRun) -> String {
    let since = run.summary.since.map { since in
      ",\n  \"since\": "
        + OutputRecord<RevisionSummary>.since.json(since, context.sources).item(depth: 1).dropFirst(
          2)
    }
    return (run.hasFindings ? "\n  ]" : "]") + (since ?? "") + "\n}\n"
  }

  /// The output as a whole, for its schema.
  static let shape = OutputRecordShape(
    name: "result", title: LocalizedText(da: "Kørslens resultat", en: "The result of a run"),
    members: [
      (
        "version", LocalizedText(da: "Formatets version", en: "Version of the format"), true,
        .integer
      ),
      (
        "asOf", LocalizedText(da: "Dagen, der er dømt efter", en: "The day judged by"), true, .date
      ),
      (
        "strategies", LocalizedText(da: "Strategierne", en: "The strategies"), true,
        .list(.record(OutputRecord<StrategyJudgement>.strategy.recordShape))
      ),
      (
        "findings",
        LocalizedText(da: "Anmærkninger, de værste først", en: "Findings, worst first"), true,
        .list(.record(OutputRecord<Finding>.finding.recordShape))
      ),
      (
        "since",
        LocalizedText(
          da: "Hvordan de står til den udgave, --since nævner",
          en: "How they stand to the revision that --since names"), false,
        .record(OutputRecord<RevisionSummary>.since.recordShape)
      ),
    ])
}
