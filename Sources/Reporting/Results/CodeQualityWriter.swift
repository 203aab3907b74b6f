internal import Diagnostics

/// Results as GitLab's report on code quality.
struct CodeQualityWriter {
  let context: ReportContext

  func text(_ results: [BuildResult]) -> String {
    JSONValue.array(
      results.worstFirst.compactMap { result in
        // An entry without a place would make GitLab drop the whole report.
        guard let span = result.span else { return nil }
        let place = context.sources.region(of: span)
        return .object([
          ("description", .string(result.message)),
          ("check_name", .string(result.rule)),
          ("fingerprint", .string(result.fingerprint)),
          ("severity", .string(result.severity.gitlabWord)),
          (
            "location",
            .object([
              ("path", .string(place.path)),
              (
                "lines",
                .object([("begin", .integer(place.line)), ("end", .integer(place.endLine))])
              ),
            ])
          ),
        ])
      }
    ).text
  }
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
