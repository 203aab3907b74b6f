internal import Diagnostics
internal import StrategyModel

/// Collects what the program itself finds in a document: counts it, keeps what will be shown, and
/// takes up the explanations that the strategy gives.
struct FoundInDocument {
  /// The mildest findings to be handed over; nil where all only count.
  private let least: Diagnostic.Severity?
  /// What sets of rules say of the severity of these findings; nil where they say nothing.
  private let rules: RuleSet?
  private let waivers: Waivers
  private var explanations: Explanations
  private var counts = Diagnostic.Severity.allCases.map { _ in 0 }
  private var kept: [Finding] = []

  init(
    from least: Diagnostic.Severity?, explanations: Explanations, rules: RuleSet, waivers: Waivers
  ) {
    self.least = least
    self.explanations = explanations
    self.waivers = waivers
    self.rules = rules.changesDocumentFindings ? rules : nil
  }

  /// Takes up one finding; it is only made where it will be shown or may be explained.
  mutating func add(_ severity: Diagnostic.Severity, _ make: () -> Finding) {
    guard isShown(severity) || !explanations.isEmpty || rules != nil || !waivers.isEmpty else {
      counts[severity.rawValue] += 1
      return
    }
    var finding = make()
    finding.isOfDocument = true
    if let rules {
      if rules.switchedOff[finding.rule] != nil { return }
      finding.severity = rules.severities[finding.rule] ?? severity
    }
    finding = explanations.account(for: finding)
    if waivers.covers(finding.identity) { return }
    counts[finding.severity.rawValue] += 1
    if isShown(finding.severity) { kept.append(finding) }
  }

  private func isShown(_ severity: Diagnostic.Severity) -> Bool {
    least.map { severity >= $0 } ?? false
  }

  /// Reports the explanations of nothing, then hands over what was counted and kept.
  mutating func handOver(count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void) {
    for finding in explanations.unused() {
      add(finding.severity) { finding }
    }
    for severity in Diagnostic.Severity.allCases {
      for _ in 0..<counts[severity.rawValue] { count(severity) }
    }
    kept.forEach(body)
  }
}
