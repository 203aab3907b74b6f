package import Diagnostics
package import Evaluation
package import Quantities

/// Says one output format in pieces, of which the output is put together in this order: the opening,
/// a section a strategy, the heading of the findings, the findings worst first, the closing.
///
/// Strategies are handed over one at a time and are gone afterwards with their texts, so that a run
/// over thousands of them needs the memory of one: whoever puts the pieces together need not keep
/// them in memory, and no piece may hold on to a strategy.
package protocol Reporter {
  func opening(_ run: ReportedRun) -> String
  /// What is said of a strategy and of what rules found of it.
  func section(_ judgement: StrategyJudgement, _ findings: [Finding]) -> String
  /// Findings of one strategy that are equally severe, as the formats say them that gather those.
  func findings(_ findings: [Finding]) -> String
  /// What is said of the findings of one strategy.
  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece]
  /// What is said of the faults that keep the input from being judged, in place of all results; nil in
  /// formats that are read beside standard error, or by who looks for results alone.
  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]?
  func headingOfFindings(_ run: ReportedRun) -> String
  func closing(_ run: ReportedRun) -> String
  /// What stands between two sections, and between two pieces of findings.
  var separator: String { get }
  /// How many pieces of findings readers of the format take; nil for as many as there are.
  var room: FindingRoom? { get }
}

extension Reporter {
  package func opening(_ run: ReportedRun) -> String { "" }
  package func section(_ judgement: StrategyJudgement, _ findings: [Finding]) -> String { "" }
  package func findings(_ findings: [Finding]) -> String { "" }
  package func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? { nil }
  package func headingOfFindings(_ run: ReportedRun) -> String { "" }
  package func closing(_ run: ReportedRun) -> String { "" }
  package var separator: String { "" }
  package var room: FindingRoom? { nil }

  package func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] {
    Diagnostic.Severity.allCases.compactMap { severity in
      let equal = findings.filter { $0.severity == severity }
      return equal.isEmpty
        ? nil : FindingPiece(severity: severity, text: self.findings(equal))
    }
  }
}

/// A part of an output that is about findings of one severity.
package struct FindingPiece: Sendable {
  package let severity: Diagnostic.Severity
  package let text: String
}

/// How many pieces of findings are kept, the worst of them.
package enum FindingRoom: Sendable {
  case inAll(Int)
  /// So many of each severity that is not milder than another.
  case ofASeverity(Int, from: Diagnostic.Severity)
}

/// What is known of a run when every strategy is judged.
package struct ReportedRun {
  package let summary: Summary
  /// What the strategies were judged by; nil where there was none to judge.
  package let rules: RuleSet?
  package let hasFindings: Bool
  /// Pieces that there was no room for.
  package let cut: Int
  /// What kept the input from being judged; then nothing else is told.
  package let faults: [Diagnostic]

  package init(
    summary: Summary, rules: RuleSet?, hasFindings: Bool, cut: Int, faults: [Diagnostic] = []
  ) {
    self.summary = summary
    self.rules = rules
    self.hasFindings = hasFindings
    self.cut = cut
    self.faults = faults
  }
}

/// What holds for every part of a report.
package struct ReportContext {
  package let asOf: CalendarDate
  package let sources: SourceStore
  package let options: ReportOptions

  package init(asOf: CalendarDate, sources: SourceStore, options: ReportOptions) {
    self.asOf = asOf
    self.sources = sources
    self.options = options
  }
}

/// What a reader asked of the output, apart from its format.
package struct ReportOptions: Sendable {
  package var language: Language = .danish
  /// Columns of the terminal, at least 80.
  package var width = 80
  package var usesColor = false
  /// Whether only findings at least this severe are wanted, and no tables.
  package var onlyFindings: Diagnostic.Severity?
  /// The mildest findings that test cases fail for.
  package var failsFrom: Diagnostic.Severity = .error

  package init() {}
}

/// What a run found out about all strategies together, in numbers.
package struct Summary: Sendable {
  package private(set) var strategies = 0
  package private(set) var due = 0
  package private(set) var measured = 0
  /// Findings that waivers cover.
  package private(set) var waived = 0
  /// How many findings a baseline accepts and how many of its lines are stale; nil without one.
  package var baseline: (known: Int, stale: Int)?
  /// How the findings stand to an earlier revision; nil where they are held against none.
  package var since: RevisionSummary?
  package private(set) var noThreshold = 0
  package private(set) var notAssessable = 0
  private var counts = Diagnostic.Severity.allCases.map { _ in 0 }

  package init() {}

  /// Counts a strategy and its findings, and returns those that are at least this severe in the
  /// order of the file, none where nil is given. `accept`, where there is a baseline, marks those that are known and count no
  /// more.
  package mutating func add(
    _ judgement: StrategyJudgement, by rules: RuleSet, findingsFrom least: Diagnostic.Severity?,
    accepting accept: ((inout [Finding]) -> Void)? = nil
  ) -> [Finding] {
    strategies += 1
    due += judgement.tally.due
    measured += judgement.tally.measured
    waived += judgement.waivers.covered
    noThreshold += judgement.tally.count(.noThreshold) ?? 0
    notAssessable += judgement.tally.count(.notAssessable) ?? 0
    var findings: [Finding] = []
    if let accept {
      judgement.forEachFinding(by: rules, from: .note) { _ in
      } _: {
        findings.append($0)
      }
      accept(&findings)
      for finding in findings where !finding.isAccepted { counts[finding.severity.rawValue] += 1 }
      return least.map { least in findings.filter { $0.severity >= least } } ?? []
    }
    judgement.forEachFinding(by: rules, from: least) {
      counts[$0.rawValue] += 1
    } _: {
      findings.append($0)
    }
    return findings
  }

  package func count(_ severity: Diagnostic.Severity) -> Int { counts[severity.rawValue] }

  /// Whether there is a finding at least this severe.
  package func has(_ least: Diagnostic.Severity) -> Bool {
    counts[least.rawValue...].contains { $0 > 0 }
  }
}

/// The formats that a report can be written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, md, csv
  case html, sarif, github, gitlab, junit, checkstyle, tap
  case ics, xlsx

  /// What says results of strategies in the format; nil where only changes are said in it.
  package func reporter(_ context: ReportContext) -> (any Reporter)? {
    switch self {
    case .text: TextReporter(context: context)
    case .json: JSONReporter(context: context)
    case .md: MarkdownReporter(context: context)
    case .csv: CSVReporter(context: context)
    case .sarif: SARIFReporter(context: context)
    case .github: WorkflowReporter(context: context)
    case .gitlab: CodeQualityReporter(context: context)
    case .junit: JUnitReporter(context: context)
    case .checkstyle: CheckstyleReporter(context: context)
    case .tap: TAPReporter(context: context)
    case .html, .ics, .xlsx: nil
    }
  }
}
