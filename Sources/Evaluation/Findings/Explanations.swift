internal import Diagnostics
internal import StrategyModel

/// The explanations that a strategy gives of what is found in its document, and which of them were
/// of use.
struct Explanations {
  private let explained: [Explanation]
  /// By what they are of, the first of several.
  private var places: [FindingIdentity: Int] = [:]
  /// Whether anything was found that they explain.
  private var isUsed: [Bool] = []
  /// What was found of each rule, to suggest from.
  private var subjects: [FindingRule: [String]] = [:]

  var isEmpty: Bool { explained.isEmpty }

  /// Those of rules that are switched off wait for them to be switched on again.
  init(_ explained: [Explanation], _ rules: RuleSet) {
    self.explained = explained
    if explained.isEmpty { return }
    isUsed = explained.map { explanation in
      explanation.finding.map { rules.switchedOff[$0.value] != nil } ?? false
    }
    for (index, explanation) in explained.enumerated() {
      guard let identity = explanation.identity, places[identity] == nil else { continue }
      places[identity] = index
    }
  }

  /// The finding, as a note that says how the document accounts for it where it does.
  mutating func account(for finding: Finding) -> Finding {
    if explained.isEmpty { return finding }
    subjects[finding.rule, default: []].append(finding.subject)
    guard let index = places[finding.identity] else { return finding }
    isUsed[index] = true
    return finding.explained(by: explained[index])
  }

  /// Suggestions are looked for this often; a file with more slips has one cause.
  private static let mostSuggestions = 20

  /// A finding for each explanation of nothing.
  func unused() -> [Finding] {
    var told: Set<String> = []
    var found: [Finding] = []
    for (index, explanation) in explained.enumerated() where !isUsed[index] {
      guard let unused = unused(explanation, suggests: told.count < Self.mostSuggestions),
        told.insert(unused.subject).inserted
      else { continue }
      found.append(unused)
    }
    return found
  }

  private func unused(_ explanation: Explanation, suggests: Bool) -> Finding? {
    guard let identity = explanation.identity, let subject = explanation.subject else { return nil }
    let rule = identity.rule
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
        places[identity].map { isUsed[$0] } ?? false
          ? .findingExplainedTwice
          : nearest == nil ? .findingExplanationUnused : .findingExplanationElsewhere,
        arguments),
      span: subject.span, related: [])
  }
}

extension Explanation {
  /// What it is of; nil for one that lacks a key, which is reported where it is read.
  fileprivate var identity: FindingIdentity? {
    guard let rule = finding?.value, let subject = subject?.value else { return nil }
    return FindingIdentity(rule: rule, subject: subject)
  }
}

extension Finding {
  /// The same, as something that the document accounts for.
  fileprivate func explained(by explanation: Explanation) -> Finding {
    var arguments: Message.Arguments = [
      "finding": .message(message), "why": .text(explanation.why?.value ?? ""),
    ]
    if let source = explanation.source { arguments["source"] = .text(source.value) }
    var finding = Finding(
      rule: rule, severity: .note, subject: subject,
      message: Message(
        explanation.source == nil ? .findingExplained : .findingExplainedAt, arguments),
      span: span, related: related + [explanation.span])
    finding.isOfDocument = isOfDocument
    return finding
  }
}
