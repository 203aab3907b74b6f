package import Diagnostics
package import Evaluation
package import Quantities

/// Everything a run found out, ready to be written in any format.
package struct Report {
  package let asOf: CalendarDate
  package let strategies: [StrategyJudgement]
  package let findings: [Finding]
  package let sources: SourceStore

  /// Findings are ordered worst first, within one severity as the files are.
  package init(asOf: CalendarDate, strategies: [StrategyJudgement], sources: SourceStore) {
    self.asOf = asOf
    self.strategies = strategies
    self.sources = sources
    let all = strategies.flatMap(\.findings)
    findings = Diagnostic.Severity.allCases.reversed().flatMap { severity in
      all.filter { $0.severity == severity }
    }
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

/// The formats that a report can be written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, md, csv

  package func render(_ report: Report, _ options: ReportOptions) -> String {
    switch self {
    case .text: TextReporter(report: report, options: options).render()
    case .json: JSONReporter(report: report).render()
    case .md: MarkdownReporter(report: report, options: options).render()
    case .csv: CSVReporter(report: report).render()
    }
  }
}
