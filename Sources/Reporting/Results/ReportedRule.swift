internal import Diagnostics
internal import Evaluation
internal import StrategyModel

/// A rule that results may name, as their readers are told of it.
struct ReportedRule: Sendable {
  let id: String
  let title: String
  /// Why the rule is there.
  let explanation: String
  /// Nil where it depends on what is found.
  let severity: Diagnostic.Severity?

  /// No text is ever empty: readers refuse the whole report for one that is.
  init(id: String, title: String, explanation: String, severity: Diagnostic.Severity?) {
    self.id = id
    self.title = title.isEmpty ? id : title
    self.explanation = explanation.isEmpty ? self.title : explanation
    self.severity = severity
  }

  init(_ rule: Rule, of rules: RuleSet, _ language: Language) {
    self.init(
      id: rule.id.value, title: rule.title.text[language],
      explanation: rule.why?.text[language] ?? "",
      severity: rules.severity(of: rule).flatMap(Diagnostic.Severity.init(code:)))
  }

  /// Those that findings of a run may name, in the order of `ids(of:)`.
  static func all(of rules: RuleSet, _ language: Language) -> [ReportedRule] {
    let used = Set(ids(of: rules))
    return rules.rules.filter { used.contains($0.id.value) }.map {
      ReportedRule($0, of: rules, language)
    }
      + DocumentCheck.all.filter { used.contains($0.rule.rawValue) }.map { check in
        ReportedRule(
          id: check.rule.rawValue, title: check.title[language], explanation: check.why[language],
          severity: rules.changedSeverity(of: check.rule) ?? check.severity)
      }
  }

  /// The rules in use.
  static func ids(of rules: RuleSet) -> [String] {
    rules.ids.filter { rules.switchedOff[FindingRule(rawValue: $0)] == nil }
  }
}

extension Diagnostic.Severity {
  init?(code: String) {
    guard let severity = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = severity
  }
}
