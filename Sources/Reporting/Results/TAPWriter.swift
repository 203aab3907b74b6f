internal import Diagnostics
internal import Evaluation

/// Test cases by version 14 of the Test Anything Protocol, numbered throughout.
final class TAPWriter {
  static let opening = "TAP version 14\n"
  private var count = 0

  func text(_ suite: TestSuite) -> String { Self.opening + points(suite) + closing }

  /// The plan; at the end, since only then it is known how many there are.
  var closing: String { "1..\(count)\n" }

  func points(_ suite: TestSuite) -> String { suite.cases.map(point).joined() }

  private func point(_ item: TestSuite.Case) -> String {
    count += 1
    let name = item.name.escapedForTAP
    switch item.outcome {
    case .passed: return "ok \(count) - \(name)\n"
    case .skipped(let why): return "ok \(count) - \(name) # SKIP \(why.escapedForTAP)\n"
    case .accepted(let why): return "not ok \(count) - \(name) # TODO \(why.escapedForTAP)\n"
    case .failed(let kind, let line, let body), .broken(let kind, let line, let body):
      return "not ok \(count) - \(name)\n" + diagnosis(item.place, kind, line, body)
    }
  }

  /// What is known of a failure, as the YAML that the protocol has for it. JSON's quotes are YAML's.
  private func diagnosis(
    _ place: SourceLocation?, _ kind: String, _ line: String, _ body: String
  ) -> String {
    func quoted(_ text: String) -> String {
      JSONValue.string(text.withoutWorkflowCommands).text(depth: 0)
    }
    var lines = ["---", "message: \(quoted(line))", "severity: fail", "rule: \(quoted(kind))"]
    if let place {
      lines += [
        "at:", "  file: \(quoted(place.path))", "  line: \(place.line)",
        "  column: \(place.column)",
      ]
    }
    // A block that its first line indents; Perl's reader knows no other way to write a text.
    let proof = body.withoutLeadingSpace.split(separator: "\n")
    if !proof.isEmpty {
      lines += ["proof: |"] + proof.map { "  " + String($0).withoutControlCharacters }
    }
    lines.append("...")
    return lines.map { "  " + $0 }.ended
  }
}

/// Milestones as points of the Test Anything Protocol.
struct TAPReporter: Reporter {
  let context: ReportContext
  private let writer = TAPWriter()

  init(context: ReportContext) { self.context = context }

  func opening(_ run: ReportedRun) -> String { TAPWriter.opening }

  func section(_ judgement: StrategyJudgement, _ findings: [Finding]) -> String {
    writer.points(TestSuite(judgement, findings, context))
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] { [] }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    let points = writer.points(TestSuite(ofFaults: faults, context))
    return [FindingPiece(severity: .error, text: points)]
  }

  func closing(_ run: ReportedRun) -> String { writer.closing }
}

extension String {
  fileprivate var withoutLeadingSpace: Substring { drop { $0.isWhitespace } }

  /// A text in which nothing begins a directive.
  fileprivate var escapedForTAP: String {
    withoutControlCharacters.replacingScalars { $0 == "\\" || $0 == "#" ? "\\\($0)" : nil }
  }
}
