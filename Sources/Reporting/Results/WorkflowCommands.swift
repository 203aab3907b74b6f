internal import Diagnostics

/// Results as commands of GitHub's workflow log, which shows them beside the lines they are about.
///
/// It shows ten errors and ten warnings of a step; the rest is counted.
struct WorkflowCommands {
  let context: ReportContext

  private static let mostOfASeverity = 10

  func text(_ results: [BuildResult]) -> String {
    var shown: [Diagnostic.Severity: Int] = [:]
    var left = 0
    var lines: [String] = []
    for result in results.worstFirst {
      shown[result.severity, default: 0] += 1
      if shown[result.severity, default: 0] <= Self.mostOfASeverity {
        lines.append(command(result))
      } else {
        left += 1
      }
    }
    if left > 0 {
      let message = Message(.resultsCut, ["count": .count(left)])
      lines.append("::notice::" + message.text(context.options.language).escapedForCommand)
    }
    return lines.ended
  }

  private func command(_ result: BuildResult) -> String {
    var properties: [(String, String)] = []
    if let span = result.span {
      let place = context.sources.region(of: span)
      properties = [
        ("file", place.path), ("line", String(place.line)), ("endLine", String(place.endLine)),
        ("col", String(place.column)), ("endColumn", String(place.endColumn)),
      ]
    }
    properties.append(("title", result.rule))
    let head = properties.map { "\($0)=\($1.escapedForProperty)" }.joined(separator: ",")
    return "::\(result.severity.command) \(head)::" + result.message.escapedForCommand
  }
}

extension Diagnostic.Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

extension String {
  fileprivate var escapedForCommand: String {
    replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A").withoutControlCharacters
  }

  fileprivate var escapedForProperty: String {
    escapedForCommand.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
