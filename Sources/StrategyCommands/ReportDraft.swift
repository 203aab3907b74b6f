internal import Diagnostics
internal import Evaluation
internal import Reporting

/// One report in the making: what its reporter said, put by in the order in which it will be read.
struct ReportDraft {
  private let reporter: any Reporter
  private let includesFindings: Bool
  private let sections = Spool()
  /// By severity, since the worst of all strategies come before the milder of any.
  private let findings = Diagnostic.Severity.allCases.map { _ in Spool() }

  init(_ reporter: any Reporter, includesFindings: Bool) {
    self.reporter = reporter
    self.includesFindings = includesFindings
  }

  func add(_ judgement: StrategyJudgement, _ found: [Finding]) {
    put(reporter.section(judgement), in: sections)
    guard includesFindings else { return }
    for (severity, spool) in zip(Diagnostic.Severity.allCases, findings) {
      let equal = found.filter { $0.severity == severity }
      if !equal.isEmpty { put(reporter.findings(equal), in: spool) }
    }
  }

  private func put(_ text: String, in spool: Spool) {
    guard !text.isEmpty else { return }
    if !spool.isEmpty { spool.append(reporter.separator) }
    spool.append(text)
  }

  /// The whole report in order.
  func finished(_ summary: Summary) -> [ReportPiece] {
    let found = findings.reversed().filter { !$0.isEmpty }
    let parted = found.flatMap { [.text(reporter.separator), .spool($0)] as [ReportPiece] }
    return [
      .text(reporter.opening), .spool(sections),
      .text(reporter.headingOfFindings(areAny: !found.isEmpty)),
    ] + parted.dropFirst() + [.text(reporter.closing(summary, hasFindings: !found.isEmpty))]
  }
}

/// A part of an output that is written as it stands.
enum ReportPiece {
  case text(String)
  case spool(Spool)
}
