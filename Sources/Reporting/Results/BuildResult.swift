internal import Diagnostics

/// One thing that a build's own views show: what was found, by which rule, where.
///
/// Places are lines and columns: by the time it is written the texts may be gone.
struct BuildResult: Sendable {
  let rule: String
  let severity: Diagnostic.Severity
  let message: String
  /// Nil for what stands nowhere.
  let place: SourceLocation?
  /// Other places that belong to it.
  var related: [SourceLocation] = []
  /// The same for the same fault from run to run.
  let fingerprint: String
}

extension [BuildResult] {
  /// The worst first, equally severe ones in their order.
  var worstFirst: [BuildResult] {
    enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
  }
}

extension SourceStore {
  /// The place of a result for readers that count from one and take no empty stretch.
  func region(of span: SourceSpan) -> SourceLocation {
    var location = location(of: span)
    if location.endLine == location.line, location.endColumn <= location.column {
      location.endColumn = location.column + 1
    }
    return location
  }
}

/// What readers of results are told that wrote them.
package enum ToolIdentity {
  package static let name = "Kanaltjek"
  package static let version = "0.1.0"
}
