internal import Diagnostics

/// What a build is told, with one meaning in every command.
package enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the severity that fails.
  case success = 0
  /// Findings at or above it.
  case findings = 1
  /// The input can't be judged, or there was nothing to judge.
  case invalidInput = 2
  case internalFault = 3
  /// The command line itself is wrong.
  case usage = 64

  /// The one place that decides a status from what was found.
  static func deciding(diagnostics: [Diagnostic], isFailing: Bool) -> ExitStatus {
    if diagnostics.containErrors { return .invalidInput }
    return isFailing ? .findings : .success
  }
}
