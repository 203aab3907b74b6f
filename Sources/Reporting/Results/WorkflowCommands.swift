internal import Diagnostics
internal import Evaluation

/// Results as commands of GitHub's workflow log, which shows them beside the lines they are about.
///
/// It shows ten errors and ten warnings of a step; the rest is counted.
struct WorkflowCommands {
  let language: Language

  static let mostOfASeverity = 10

  func text(_ results: [BuildResult]) -> String {
    var shown: [Diagnostic.Severity: Int] = [:]
    var text = ""
    for result in results.worstFirst {
      shown[result.severity, default: 0] += 1
      if shown[result.severity, default: 0] <= Self.mostOfASeverity { text += line(result) }
    }
    return text + rest(shown.values.reduce(0) { $0 + max(0, $1 - Self.mostOfASeverity) })
  }

  /// The line that says how many are not shown, where any are.
  func rest(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let message = Message(.resultsCut, ["count": .count(count)])
    return "::notice::" + message.text(language).escapedForCommand + "\n"
  }

  func line(_ result: BuildResult) -> String {
    var properties: [(String, String)] = []
    if let place = result.place {
      properties = [
        ("file", place.path), ("line", String(place.line)), ("endLine", String(place.endLine)),
        ("col", String(place.column)), ("endColumn", String(place.endColumn)),
      ]
    }
    properties.append(("title", result.rule))
    let head = properties.map { "\($0)=\($1.escapedForProperty)" }.joined(separator: ",")
    return "::\(result.severity.command) \(head)::" + result.message.escapedForCommand + "\n"
  }
}

/// What rules found as commands of GitHub's workflow log. Notes are only counted, unless they fail
/// the build: they would crowd out what has to be done.
struct WorkflowReporter: Reporter {
  let context: ReportContext

  private var writer: WorkflowCommands { WorkflowCommands(language: context.options.language) }

  var room: FindingRoom? {
    .ofASeverity(
      WorkflowCommands.mostOfASeverity, from: min(.warning, context.options.failsFrom))
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] {
    [BuildResult](findings, of: judgement, context).map {
      FindingPiece(
        severity: $0.severity,
        text: writer.line($0.withPlacesInWords(context.options.language)))
    }
  }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    [BuildResult](faults, context).map {
      FindingPiece(severity: $0.severity, text: writer.line($0))
    }
  }

  func closing(_ run: ReportedRun) -> String { writer.rest(run.cut) }
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
    replacingScalars { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }.withoutControlCharacters
  }

  fileprivate var escapedForProperty: String {
    escapedForCommand.replacingScalars { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : nil }
  }
}
