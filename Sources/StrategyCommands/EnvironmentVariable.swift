internal import Diagnostics
private import Glibc

/// All that the command reads of its surroundings itself; what git is handed on is git's.
enum EnvironmentVariable: String, CaseIterable {
  case noColor = "NO_COLOR"
  case stepSummary = "GITHUB_STEP_SUMMARY"
  case temporaryFolder = "TMPDIR"

  /// Nil where it is not set, or to nothing.
  var value: String? {
    guard let value = getenv(rawValue), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  var summary: MessageKey {
    switch self {
    case .noColor: .environmentNoColor
    case .stepSummary: .environmentStepSummary
    case .temporaryFolder: .environmentTemporaryFolder
    }
  }
}
