package import Diagnostics

extension Diagnostic.Severity {
  /// The word in machine formats and on the command line.
  package var code: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity's name for people.
  package var word: MessageKey {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .error: .severityError
    }
  }
}
