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
    "file", "line", "column",
  ]

  var opening: String { Self.line(Self.header) }

  func section(_ judgement: StrategyJudgement) -> String {
    judgement.milestones.map { Self.line(row($0, judgement.strategy.id)) }.joined()
  }

  func findings(_ findings: [Finding]) -> String { "" }
  func headingOfFindings(areAny: Bool) -> String { "" }
  func closing(_ summary: Summary, hasFindings: Bool) -> String { "" }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

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
      strategy, milestone.id, Self.neutralised(milestone.title.text(.danish)),
      milestone.due.description,
      milestone.verdict.rawValue, milestone.target?.kind.rawValue ?? "",
      milestone.target?.criterion?.number?.machineText ?? "",
      Self.neutralised(milestone.target?.unit?.code ?? ""),
      measured?.number?.machineText ?? delivered, low, high, measured?.period?.description ?? "",
      milestone.gap?.value.machineText ?? "", Self.neutralised(milestone.gap?.unit?.code ?? ""),
      milestone.quality?.rawValue ?? "", milestone.daysLate.map(String.init) ?? "",
      location.path, String(location.line), String(location.column),
    ]
  }

  /// Text from a strategy that a spreadsheet would run as a formula gets an apostrophe before it.
  private static func neutralised(_ text: String) -> String {
    let clean = text.withoutControlCharacters
    guard let first = clean.first, "=+-@\t\r".contains(first) else { return clean }
    return "'" + clean
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
