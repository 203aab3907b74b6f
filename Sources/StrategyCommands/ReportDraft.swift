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

  /// A report on nothing but what keeps the input from being judged; nil in formats that don't tell
  /// of it.
  static func report(
    on faults: [Diagnostic], by reporter: any Reporter
  ) -> [ReportPiece]? {
    guard let pieces = reporter.pieces(ofFaults: faults) else { return nil }
    let draft = ReportDraft(reporter, includesFindings: true)
    for piece in pieces { draft.findings.add(piece) }
    return draft.finished(Summary(), nil, faults: faults)
  }

  /// The whole report in order; `rules` are what the strategies were judged by.
  func finished(
    _ summary: Summary, _ rules: RuleSet?, faults: [Diagnostic] = []
  ) -> [ReportPiece] {
    let found = findings.finished()
    let run = ReportedRun(
      summary: summary, rules: rules, hasFindings: !found.isEmpty, cut: findings.cut,
      faults: faults)
    return [
      .text(reporter.opening(run)), .spool(sections),
      .text(reporter.headingOfFindings(run)),
    ] + found + [.text(reporter.closing(run))]
  }
}

/// A part of an output that is written as it stands.
enum ReportPiece {
  case text(String)
  case bytes([UInt8])
  case spool(Spool)
}
