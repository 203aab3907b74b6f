internal import Diagnostics
internal import Evaluation
internal import Markups

/// Results as Checkstyle writes them, a `file` for each file and its lines in order.
struct CheckstyleWriter {
  static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
  static let closing = "</checkstyle>\n"

  func text(_ results: [BuildResult]) -> String {
    Self.opening + files(results) + Self.closing
  }

  /// Files in the order of their first result; what stands nowhere is under an empty name.
  func files(_ results: [BuildResult]) -> String {
    var order: [String] = []
    var byFile: [String: [BuildResult]] = [:]
    for result in results {
      let path = result.place?.path ?? ""
      if byFile[path] == nil { order.append(path) }
      byFile[path, default: []].append(result)
    }
    return order.map { path in
      let sorted = (byFile[path] ?? []).enumerated().sorted {
        ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
      }
      return Markup.element("file", [("name", path)], sorted.map { element($0.element) }).rendered
    }.joined()
  }

  private func element(_ result: BuildResult) -> Markup {
    .element(
      "error",
      [
        ("line", String(result.place?.line ?? 1)), ("column", String(result.place?.column ?? 1)),
        ("severity", result.severity.checkstyleWord), ("message", result.message),
        ("source", "kanaltjek." + result.rule),
      ])
  }
}

/// What rules found as Checkstyle writes it, one strategy after the other.
struct CheckstyleReporter: Reporter {
  let context: ReportContext

  func opening(_ run: ReportedRun) -> String { CheckstyleWriter.opening }

  func section(_ judgement: StrategyJudgement, _ findings: [Finding]) -> String {
    let results = [BuildResult](findings, of: judgement, context)
    return CheckstyleWriter().files(
      results.map { $0.withPlacesInWords(context.options.language) })
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] { [] }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    [FindingPiece(severity: .error, text: CheckstyleWriter().files([BuildResult](faults, context)))]
  }

  func closing(_ run: ReportedRun) -> String { CheckstyleWriter.closing }
}

extension BuildResult {
  fileprivate var position: Int { (place?.line ?? 1) << 20 | min(place?.column ?? 1, 1 << 20 - 1) }
}

extension Diagnostic.Severity {
  fileprivate var checkstyleWord: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
