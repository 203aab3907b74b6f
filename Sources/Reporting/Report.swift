package import Diagnostics
package import Evaluation
package import Quantities

/// Writes one output format.
///
/// Strategies are handed over one at a time and are gone afterwards, so that a run over thousands of
/// them needs the memory of one; what concerns all of them comes at the end.
package protocol Reporter {
  mutating func add(_ judgement: StrategyJudgement)
  /// The whole output.
  func finish(_ summary: Summary) -> String
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
  /// Whether findings are wanted beside the tables.
  package var includesFindings = true
  /// Whether only findings at least this severe are wanted, and no tables.
  package var onlyFindings: Diagnostic.Severity?

  package init() {}
}

/// What a run found out about all strategies together.
package struct Summary: Sendable {
  package private(set) var strategies = 0
  package private(set) var due = 0
  package private(set) var measured = 0
  private let least: Diagnostic.Severity
  private var counts = Diagnostic.Severity.allCases.map { _ in 0 }
  private var bySeverity: [[Finding]] = Diagnostic.Severity.allCases.map { _ in [] }

  /// Keeps the findings that are at least this severe, and counts the others.
  package init(keeping least: Diagnostic.Severity) {
    self.least = least
  }

  package mutating func add(_ judgement: StrategyJudgement) {
    strategies += 1
    due += judgement.tally.due
    measured += judgement.tally.measured
    judgement.forEachFinding(from: least) {
      counts[$0.rawValue] += 1
    } _: {
      bySeverity[$0.severity.rawValue].append($0)
    }
  }

  /// Those kept, worst first, within one severity as the files are.
  package var findings: [Finding] { Array(bySeverity.reversed().joined()) }

  package func count(_ severity: Diagnostic.Severity) -> Int { counts[severity.rawValue] }

  /// Whether there is a finding at least this severe.
  package func has(_ least: Diagnostic.Severity) -> Bool {
    counts[least.rawValue...].contains { $0 > 0 }
  }

  /// Findings that are at least this severe, worst first.
  func findings(from least: Diagnostic.Severity) -> [Finding] {
    Array(bySeverity[least.rawValue...].reversed().joined())
  }
}

/// The formats that a report can be written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, md, csv

  package func reporter(_ context: ReportContext) -> any Reporter {
    switch self {
    case .text: TextReporter(context: context)
    case .json: JSONReporter(context: context)
    case .md: MarkdownReporter(context: context)
    case .csv: CSVReporter(context: context)
    }
  }
}
