internal import Diagnostics
internal import Quantities
internal import StrategyDiff

/// One line a change by RFC 4180, numbers without locale.
struct RevisionTable {
  let report: RevisionReport
  let context: ReportContext

  private static let header = [
    "class", "kind", "subject", "title", "old", "new", "points", "unit", "days", "decision",
    "direction", "certainty", "binding", "gated", "old_file", "old_line", "old_column", "new_file",
    "new_line", "new_column",
  ]

  var text: String {
    CSVWriter.line(Self.header) + report.changes.map { CSVWriter.line(row($0)) }.joined()
  }

  private func row(_ ruled: RuledChange) -> [String] {
    let change = ruled.change
    let language = context.options.language
    func shown(_ side: StrategyDiff.Change.Side?) -> String {
      CSVWriter.neutralised(side?.value.argument.text(language) ?? "")
    }
    let head = [
      change.class.rawValue, change.kind.rawValue, CSVWriter.neutralised(change.subject),
      CSVWriter.neutralised(report.subjects.title(of: change.subject).text(language)),
      shown(change.old), shown(change.new),
    ]
    let effect = [
      change.effect?.points?.machineText ?? "",
      CSVWriter.neutralised(change.effect?.points == nil ? "" : change.effect?.unit?.code ?? ""),
      change.effect?.days.map(String.init) ?? "",
    ]
    let terms = [
      CSVWriter.neutralised(change.decision?.value ?? ""), change.direction?.rawValue ?? "",
      change.certainty.rawValue, String(change.isBinding), String(ruled.ruling.isGated),
    ]
    return head + effect + terms + place(change.old) + place(change.new)
  }

  private func place(_ side: StrategyDiff.Change.Side?) -> [String] {
    guard let span = side?.span else { return ["", "", ""] }
    let location = context.sources.location(of: span)
    return [CSVWriter.neutralised(location.path), String(location.line), String(location.column)]
  }
}
