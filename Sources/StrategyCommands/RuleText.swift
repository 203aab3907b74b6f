internal import Diagnostics
internal import Evaluation
internal import Reporting
internal import StrategyModel

/// Rules in words: what they find, why, and when they apply.
struct RuleText {
  private let rules: RuleSet
  private let width: Int
  private let language: Language

  init(_ rules: RuleSet, width: Int, _ language: Language) {
    self.rules = rules
    self.width = width
    self.language = language
  }

  /// One rule, or all where none is named.
  func lines(of wanted: String?) -> [String] {
    let chosen = rules.rules.filter { wanted == nil || $0.id.value == wanted }
    let checks = DocumentCheck.all.filter { wanted == nil || $0.rule.rawValue == wanted }
    return Array((chosen.map(lines) + checks.map(lines)).joined(separator: [""]))
  }

  private func lines(_ check: DocumentCheck) -> [String] {
    let severity = rules.changedSeverity(of: check.rule) ?? check.severity
    return [check.rule.rawValue + ": " + check.title[language]]
      + [
        check.why[language], text(.rulesOfProgram),
        text(.ruleSeverityIs, ["severity": .text(severity.code)]),
      ].flatMap { line in TextLayout.wrap(line, width: width - 2).map { "  " + $0 } }
  }

  private func lines(_ rule: Rule) -> [String] {
    var lines = ["\(rule.id.value): \(rule.title.text[language])"]
    func add(_ line: String) {
      lines += TextLayout.wrap(line, width: width - 2).map { "  " + $0 }
    }
    if let why = rule.why { add(why.text[language]) }
    add(
      text(
        .ruleSeverityIs,
        ["severity": .text(rules.severity(of: rule) ?? rule.severity?.value ?? "")]))
    if let when = rule.when { add(text(.ruleApplies, ["text": .text(when.value)])) }
    if let require = rule.require { add(text(.ruleRequires, ["text": .text(require.value)])) }
    if rule.isExplainable { add(text(.ruleIsExplainable)) }
    for parameter in rule.parameters {
      add(
        text(
          .ruleParameterIs,
          ["name": .text(parameter.name.value), "value": .text(parameter.written)]))
    }
    return lines
  }

  private func text(_ key: MessageKey, _ arguments: Message.Arguments = [:]) -> String {
    Message(key, arguments).text(language)
  }
}
