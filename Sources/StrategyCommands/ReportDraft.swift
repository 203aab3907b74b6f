internal import Diagnostics
internal import Evaluation
internal import Reporting

/// One report in the making: what its reporter said, put by in the order in which it will be read.
struct ReportDraft {
  private let reporter: any Reporter
  private let includesFindings: Bool
  private let sections = Spool()
  private let findings: FindingDraft

  init(_ reporter: any Reporter, includesFindings: Bool) {
    self.reporter = reporter
    self.includesFindings = includesFindings
    findings = FindingDraft(separator: reporter.separator, room: reporter.room)
  }

  func add(_ judgement: StrategyJudgement, _ found: [Finding], by rules: RuleSet) {
    let section = reporter.section(judgement, includesFindings ? found : [])
    if !section.isEmpty {
      if !sections.isEmpty { sections.append(reporter.separator) }
      sections.append(section)
    }
    guard includesFindings, !found.isEmpty else { return }
    for piece in reporter.pieces(found, of: judgement, by: rules) { findings.add(piece) }
  }

  /// The whole report in order; `rules` are what the strategies were judged by.
  func finished(_ summary: Summary, _ rules: RuleSet?) -> [ReportPiece] {
    let found = findings.finished()
    let run = ReportedRun(
      summary: summary, rules: rules, hasFindings: !found.isEmpty, cut: findings.cut)
    return [
      .text(reporter.opening(run)), .spool(sections),
      .text(reporter.headingOfFindings(areAny: run.hasFindings)),
    ] + found + [.text(reporter.closing(run))]
  }
}

/// A part of an output that is written as it stands.
enum ReportPiece {
  case text(String)
  case bytes([UInt8])
  case spool(Spool)
}
