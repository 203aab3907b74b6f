internal import Diagnostics
internal import Evaluation
internal import Markups

/// Suites of test cases as JUnit writes them, and as GitLab and Jenkins read them.
struct JUnitWriter {
  static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  func text(_ suite: TestSuite) -> String {
    Self.opening
      + Markup.element("testsuites", attributes(suite), element(suite)).rendered
  }

  func element(_ suite: TestSuite) -> Markup {
    .element("testsuite", attributes(suite), suite.cases.map(element))
  }

  private func attributes(_ suite: TestSuite) -> [(name: String, value: String)] {
    var failures = 0
    var errors = 0
    var skipped = 0
    for item in suite.cases {
      switch item.outcome {
      case .passed: break
      case .skipped, .accepted: skipped += 1
      case .failed: failures += 1
      case .broken: errors += 1
      }
    }
    return [
      ("name", suite.name), ("tests", String(suite.cases.count)), ("failures", String(failures)),
      ("errors", String(errors)), ("skipped", String(skipped)),
    ]
  }

  private func element(_ item: TestSuite.Case) -> Markup {
    let outcome: [Markup] =
      switch item.outcome {
      case .passed: []
      case .skipped(let why), .accepted(let why): [.element("skipped", [("message", why)])]
      case .failed(let kind, let line, let body):
        [.element("failure", [("type", kind), ("message", line)], .text(body))]
      case .broken(let kind, let line, let body):
        [.element("error", [("type", kind), ("message", line)], .text(body))]
      }
    var attributes = [(name: "name", value: item.name), (name: "classname", value: item.group)]
    if let place = item.place {
      attributes += [(name: "file", value: place.path), (name: "line", value: String(place.line))]
    }
    return .element("testcase", attributes, outcome)
  }
}

/// Milestones as JUnit's test cases, a suite for each strategy.
struct JUnitReporter: Reporter {
  let context: ReportContext

  func opening(_ run: ReportedRun) -> String {
    JUnitWriter.opening + "<testsuites name=\"\(ToolIdentity.name)\">\n"
  }

  func section(_ judgement: StrategyJudgement, _ findings: [Finding]) -> String {
    JUnitWriter().element(TestSuite(judgement, findings, context)).rendered
  }

  func pieces(
    _ findings: [Finding], of judgement: StrategyJudgement, by rules: RuleSet
  ) -> [FindingPiece] { [] }

  func pieces(ofFaults faults: [Diagnostic]) -> [FindingPiece]? {
    let suite = JUnitWriter().element(TestSuite(ofFaults: faults, context))
    return [FindingPiece(severity: .error, text: suite.rendered)]
  }

  func closing(_ run: ReportedRun) -> String { "</testsuites>\n" }
}
