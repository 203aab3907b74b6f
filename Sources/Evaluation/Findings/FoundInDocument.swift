internal import Diagnostics
internal import StrategyModel

/// Collects what was found in a document: counts it, keeps what will be shown, and takes up the
/// explanations that the strategy gives.
struct FoundInDocument {
  private let least: Diagnostic.Severity
  private let explained: [Explanation]
  /// What sets of rules say of the severity of these findings; nil where they say nothing.
  private let rules: RuleSet?
  private var counts = Diagnostic.Severity.allCases.map { _ in 0 }
  private var kept: [Finding] = []
  /// The explanations by what they are of, and whether anything was found that they explain.
  private var explanations: [FindingIdentity: Int] = [:]
  private var isUsed: [Bool] = []
  /// What was found of each rule, to suggest from; only where there are explanations.
  private var subjects: [FindingRule: [String]] = [:]

  private let waivers: Waivers

  init(
    from least: Diagnostic.Severity, explained: [Explanation], rules: RuleSet, waivers: Waivers
  ) {
    self.least = least
    self.explained = explained
    self.waivers = waivers
    self.rules = rules.changesDocumentFindings ? rules : nil
    if explained.isEmpty { return }
    isUsed = explained.map { _ in false }
    for (index, explanation) in explained.enumerated() {
      guard let rule = explanation.finding?.value, let subject = explanation.subject?.value,
        explanations[FindingIdentity(rule: rule, subject: subject)] == nil
      else { continue }
      explanations[FindingIdentity(rule: rule, subject: subject)] = index
    }
  }

  /// Takes up one finding; it is only made where it will be shown or may be explained.
  mutating func add(_ severity: Diagnostic.Severity, _ make: () -> Finding) {
    if explained.isEmpty, rules == nil, waivers.isEmpty {
      counts[severity.rawValue] += 1
      if severity >= least { kept.append(make()) }
      return
    }
    var finding = make()
    if let rules {
      // An explanation is used all the same.
      if rules.switchedOff[finding.rule] != nil {
        if let index = explanations[finding.identity] {
          isUsed[index] = true
        }
        return
      }
      finding.severity = rules.severities[finding.rule] ?? severity
    }
    let severity = finding.severity
    subjects[finding.rule, default: []].append(finding.subject)
    let isWaived = waivers.covers(finding.identity)
    guard let index = explanations[finding.identity] else {
      if isWaived { return }
      counts[severity.rawValue] += 1
      if severity >= least { kept.append(finding) }
      return
    }
    isUsed[index] = true
    if isWaived { return }
    counts[Diagnostic.Severity.note.rawValue] += 1
    if least == .note { kept.append(finding.explained(by: explained[index])) }
  }

  /// Reports the explanations of nothing, then hands over what was counted and kept.
  mutating func handOver(count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void) {
    var told: Set<String> = []
    for (index, explanation) in explained.enumerated() where !isUsed[index] {
      guard let unused = unused(explanation, suggests: told.count < Self.mostSuggestions),
        told.insert(unused.subject).inserted
      else { continue }
      counts[Diagnostic.Severity.warning.rawValue] += 1
      if least <= .warning { kept.append(unused) }
    }
    for severity in Diagnostic.Severity.allCases {
      for _ in 0..<counts[severity.rawValue] { count(severity) }
    }
    kept.forEach(body)
  }

  /// Suggestions are looked for this often; a file with more slips has one cause.
  private static let mostSuggestions = 20

  private func unused(_ explanation: Explanation, suggests: Bool) -> Finding? {
    guard let rule = explanation.finding?.value, let subject = explanation.subject else {
      return nil
    }
    let first = explanations[FindingIdentity(rule: rule, subject: subject.value)]
    let found = suggests ? subjects[rule] ?? [] : []
    var arguments: Message.Arguments = [
      "rule": .text(rule.rawValue), "subject": .text(subject.value),
    ]
    let nearest = Spelling.nearest(to: subject.value, among: found) ?? found.first
    if let nearest { arguments["nearest"] = .text(nearest) }
    return Finding(
      rule: .explanationUnused, severity: .warning,
      subject: subject.value + "/" + rule.rawValue,
      message: Message(
        first.map { isUsed[$0] } ?? false
          ? .findingExplainedTwice
          : nearest == nil ? .findingExplanationUnused : .findingExplanationElsewhere,
        arguments),
      span: subject.span, related: [])
  }
}

extension Finding {
  /// The same, as something that the document accounts for.
  fileprivate func explained(by explanation: Explanation) -> Finding {
    var arguments: Message.Arguments = [
      "finding": .message(message), "why": .text(explanation.why?.value ?? ""),
    ]
    if let source = explanation.source { arguments["source"] = .text(source.value) }
    return Finding(
      rule: rule, severity: .note, subject: subject,
      message: Message(
        explanation.source == nil ? .findingExplained : .findingExplainedAt, arguments),
      span: span, related: related + [explanation.span])
  }
}
