internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// One line a milestone by RFC 4180, numbers without locale.
struct CSVReporter: Reporter {
  let context: ReportContext

  private static let header = [
    "strategy", "milestone", "title", "due", "verdict", "target_kind", "target", "unit", "measured",
    "measured_low", "measured_high", "measured_period", "gap", "gap_unit", "evidence", "days_late",
    "waiver", "waiver_until",
    "file", "line", "column",
  ]

  func opening(_ run: ReportedRun) -> String { CSVWriter.line(Self.header) }

  func section(_ judgement: StrategyJudgement, _: [Finding]) -> String {
    judgement.milestones.map { CSVWriter.line(row($0, judgement.strategy.id)) }.joined()
  }

  /// A table of milestones has no place for findings.
  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] { [] }

  private func row(_ milestone: MilestoneJudgement, _ strategy: String) -> [String] {
    let location = context.sources.location(of: milestone.span)
    let measured = milestone.measured
    var low = ""
    var high = ""
    if case .interval(let least, let most) = measured?.amount {
      low = least?.machineText ?? ""
      high = most?.machineText ?? ""
    }
    var delivered = ""
    if case .delivered(let date?) = measured?.amount { delivered = date.description }
    return [
      CSVWriter.neutralised(strategy), CSVWriter.neutralised(milestone.id),
      CSVWriter.neutralised(milestone.title.text(.danish)),
      milestone.due.description,
      milestone.verdict.rawValue, milestone.target?.kind.rawValue ?? "",
      milestone.target?.criterion?.number?.machineText ?? "",
      CSVWriter.neutralised(milestone.target?.unit?.code ?? ""),
      measured?.number?.machineText ?? delivered, low, high, measured?.period?.description ?? "",
      milestone.gap?.value.machineText ?? "",
      CSVWriter.neutralised(milestone.gap?.unit?.code ?? ""),
      milestone.quality?.rawValue ?? "", milestone.daysLate.map(String.init) ?? "",
      CSVWriter.neutralised(milestone.waiver?.reason ?? ""),
      milestone.waiver?.until.description ?? "",
      CSVWriter.neutralised(location.path), String(location.line), String(location.column),
    ]
  }
}
