internal import Diagnostics
internal import Evaluation

/// What rules found as SARIF, for GitHub's code scanning.
struct SARIFReporter: Reporter {
  let context: ReportContext

  private var writer: SARIFWriter { SARIFWriter(language: context.options.language) }

  var separator: String { SARIFWriter.separator }
  var room: FindingRoom? { .inAll(SARIFWriter.mostResults) }

  func opening(_ run: ReportedRun) -> String {
    writer.opening(run.rules.map { ReportedRule.all(of: $0, context.options.language) } ?? [])
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] {
    let ids = ReportedRule.ids(of: rules)
    return [BuildResult](findings, of: judgement, context).map {
      FindingPiece(severity: $0.severity, text: writer.item($0, ids))
    }
  }

  func headingOfFindings(areAny: Bool) -> String { writer.heading(areAny: areAny) }

  func closing(_ run: ReportedRun) -> String {
    writer.closing(hasResults: run.hasFindings, cut: run.cut)
  }
}
