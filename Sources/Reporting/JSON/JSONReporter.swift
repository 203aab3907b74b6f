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
  private var strategies: [JSONValue] = []

  init(context: ReportContext) {
    self.context = context
  }

  mutating func add(_ judgement: StrategyJudgement) {
    // Written out at once, so that the judgement need not be kept.
    strategies.append(
      OutputRecord<StrategyJudgement>.strategy.json(judgement, context.sources).settled(indent: 2))
  }

  func finish(_ summary: Summary) -> String {
    let findings = context.options.includesFindings ? summary.findings : []
    return JSONValue.object([
      ("version", .integer(Self.version)),
      ("asOf", .string(context.asOf.description)),
      ("strategies", .array(strategies)),
      (
        "findings", .array(findings.map { OutputRecord<Finding>.finding.json($0, context.sources) })
      ),
    ]).text
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
    ])
}
