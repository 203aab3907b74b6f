package import Diagnostics

/// One thing that a build's own views show: what was found, by which rule, where.
package struct BuildResult: Sendable {
  package let rule: String
  package let severity: Diagnostic.Severity
  package let message: String
  /// Nil for what stands nowhere.
  package let span: SourceSpan?
  /// Other places that belong to it.
  package let related: [SourceSpan]
  /// The same for the same fault from run to run.
  package let fingerprint: String

  package init(
    rule: String, severity: Diagnostic.Severity, message: String, span: SourceSpan?,
    related: [SourceSpan] = [], fingerprint: String
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.related = related
    self.fingerprint = fingerprint
  }
}

/// A rule that results may name, as their readers are told of it.
package struct ReportedRule: Sendable {
  package let id: String
  package let title: String
  /// Why the rule is there.
  package let explanation: String
  package let severity: Diagnostic.Severity

  package init(
    id: String, title: String, explanation: String, severity: Diagnostic.Severity
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.severity = severity
  }
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
