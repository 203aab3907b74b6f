internal import Diagnostics
internal import Evaluation

/// Results as GitLab's report on code quality.
struct CodeQualityWriter {
  func text(_ results: [BuildResult]) -> String {
    JSONValue.array(results.worstFirst.compactMap(entry)).text
  }

  /// Nil for what has no place: such an entry would make GitLab drop the whole report.
  func entry(_ result: BuildResult) -> JSONValue? {
    guard let place = result.place else { return nil }
    let lines: [(String, JSONValue)] = [
      ("begin", .integer(place.line)), ("end", .integer(place.endLine)),
    ]
    return .object([
      ("description", .string(result.message)),
      ("check_name", .string(result.rule)),
      ("fingerprint", .string(result.fingerprint)),
      ("severity", .string(result.severity.gitlabWord)),
      ("location", .object([("path", .string(place.path)), ("lines", .object(lines))])),
    ])
  }
}

/// What rules found as GitLab's report on code quality.
struct CodeQualityReporter: Reporter {
  let context: ReportContext

  var separator: String { ",\n" }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] {
    [BuildResult](findings, of: judgement, context).compactMap { result in
      let said = result.withPlacesInWords(context.options.language)
      return CodeQualityWriter().entry(said).map {
        FindingPiece(severity: result.severity, text: $0.item(depth: 1))
      }
    }
  }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    [BuildResult](faults, context).compactMap { result in
      CodeQualityWriter().entry(result.placedSomewhere).map {
        FindingPiece(severity: result.severity, text: $0.item(depth: 1))
      }
    }
  }

  func headingOfFindings(_ run: ReportedRun) -> String { run.hasFindings ? "[\n" : "[" }
  func closing(_ run: ReportedRun) -> String { run.hasFindings ? "\n]\n" : "]\n" }
}

extension Diagnostic.Severity {
  fileprivate var gitlabWord: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
