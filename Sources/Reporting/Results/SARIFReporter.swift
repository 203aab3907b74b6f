internal import Diagnostics
internal import Evaluation

/// What rules found as SARIF, for GitHub's code scanning.
struct SARIFReporter: Reporter {
  let context: ReportContext

  private var writer: SARIFWriter { SARIFWriter(language: context.options.language) }

  var separator: String { SARIFWriter.separator }
  var room: FindingRoom? { .inAll(SARIFWriter.mostResults) }

  func opening(_ run: ReportedRun) -> String {
    let faults = ReportedRule.all(of: run.faults, context.options.language)
    return writer.opening(
      faults + (run.rules.map { ReportedRule.all(of: $0, context.options.language) } ?? []))
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] {
    let ids = ReportedRule.ids(of: rules)
    return [BuildResult](findings, of: judgement, context).map {
      FindingPiece(severity: $0.severity, text: writer.item($0, ids))
    }
  }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    let ids = ReportedRule.all(of: faults, context.options.language).map(\.id)
    return [BuildResult](faults, context).map {
      FindingPiece(severity: $0.severity, text: writer.item($0.placedSomewhere, ids))
    }
  }

  func headingOfFindings(_ run: ReportedRun) -> String { writer.heading(areAny: run.hasFindings) }

  func closing(_ run: ReportedRun) -> String {
    writer.closing(hasResults: run.hasFindings, cut: run.cut, isJudged: run.faults.isEmpty)
  }
}
