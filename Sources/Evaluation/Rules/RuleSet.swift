package import Diagnostics
internal import Expressions
package import StrategyModel
internal import YAMLTree

/// The rules that a run judges by: those shipped with the program, those of the repository's
/// `rules/` laid over them, and any further folders on top.
///
/// Used on one thread: what is found out about milestones with the same facts is kept.
package final class RuleSet {
  /// In the order of their files.
  let compiled: [CompiledRule]
  let language: RuleLanguage
  /// What a set says of the severity of a finding, by the rule's id.
  let severities: [FindingRule: Diagnostic.Severity]
  /// Rules that are not used, with the reason.
  package let switchedOff: [FindingRule: String]
  private var milestones: FactTable
  private var goals: FactTable
  private var initiatives: FactTable
  /// Rules about anything else, those about one kind of subject together.
  let others: [(subject: RuleSubject, rules: [CompiledRule])]
  /// Rules about what a new version did.
  let changes: [CompiledRule]
  /// What the rules say of how far from the way to a target is at risk.
  let outlookBand: RuleParameterValue?
  /// Rules about changes in a run that judges none: known by name alone.
  private let unjudged: [Rule]

  init(
    _ compiled: [CompiledRule], _ language: RuleLanguage,
    unjudged: [Rule] = [], severities: [FindingRule: Diagnostic.Severity] = [:],
    switchedOff: [FindingRule: String] = [:]
  ) {
    self.compiled = compiled
    self.language = language
    self.unjudged = unjudged
    self.severities = severities
    self.switchedOff = switchedOff
    outlookBand = OutlookBand.usual(of: compiled.map(\.rule))
    let used = compiled.filter { switchedOff[$0.rule.finding] == nil }
    milestones = FactTable(used.filter { $0.subject == .milestone }, count: MilestoneFacts.count)
    goals = FactTable(used.filter { $0.subject == .goal }, count: GoalFacts.count)
    initiatives = FactTable(
      used.filter { $0.subject == .initiative }, count: InitiativeFacts.count)
    others = [RuleSubject.indicator, .observation, .strategy, .waiver].compactMap { subject in
      let own = used.filter { $0.subject == subject }
      return own.isEmpty ? nil : (subject, own)
    }
    changes = used.filter { $0.subject == .change }
  }

  package var rules: [Rule] { compiled.map(\.rule) }

  /// Those about changes that are in use.
  package var rulesOnChanges: [Rule] { changes.map(\.rule) }

  /// Of the rules of files, and of what the program finds itself.
  package var ids: [String] {
    rules.map(\.id.value) + FindingRule.ofDocument.map(\.rawValue)
  }

  /// What a rule is about; nil for what the program finds itself.
  package func subject(of rule: FindingRule) -> RuleSubject? {
    compiled.first { $0.rule.finding == rule }?.subject
  }

  /// The word for how severe a rule is; nil where that depends on the subject.
  package func severity(of rule: Rule) -> String? {
    if let changed = severities[rule.finding] { return changed.word }
    return rule.severity.flatMap { RuleOverride.Severity(rawValue: $0.value) }?.rawValue
  }

  /// What sets of rules say of a finding's severity.
  package func changedSeverity(of rule: FindingRule) -> Diagnostic.Severity? { severities[rule] }

  /// What is to be told of a milestone by its facts, and what has to be judged on itself.
  func entry(_ facts: MilestoneFacts) -> FactTable.Entry {
    milestones.entry(
      facts.code, facts: { language.milestoneFacts.value(facts) }, outcome: outcome)
  }

  /// What is to be told of a goal by its facts, and what has to be judged on itself.
  func entry(_ facts: GoalFacts) -> FactTable.Entry {
    goals.entry(facts.code, facts: { language.goalFacts.value(facts) }, outcome: outcome)
  }

  /// What is to be told of an initiative by its facts, and what has to be judged on itself.
  func entry(_ facts: InitiativeFacts) -> FactTable.Entry {
    initiatives.entry(
      facts.code, facts: { language.initiativeFacts.value(facts) }, outcome: outcome)
  }

  /// The outcome of one rule, as severe as the sets say.
  func outcome(_ rule: CompiledRule, _ inputs: [Value?]) -> RuleOutcome {
    let outcome = rule.outcome(inputs)
    guard case .raised = outcome, let severity = severities[rule.rule.finding] else {
      return outcome
    }
    return .raised(severity)
  }

  /// Whether sets say anything of findings that are no rule's of a file.
  var changesDocumentFindings: Bool { !severities.isEmpty || !switchedOff.isEmpty }

  /// Rules whose findings a document may account for; what came of a milestone is only to be decided
  /// upon.
  package var explainable: [String] {
    rules.filter(\.isExplainable).map(\.id.value)
      + FindingRule.ofDocument.filter { $0 != .explanationUnused }.map(\.rawValue)
  }

  /// What a strategy says of rules that can't be: under `rules:` a rule or a threshold that there is
  /// none of, or a value of another kind; under `explained:` a rule that can't be explained.
  package func diagnostics(of strategy: Strategy) -> [Diagnostic] {
    if strategy.ruleParameters.isEmpty, strategy.explained.isEmpty { return [] }
    var reader = FieldReader()
    checkParameters(of: strategy, &reader)
    checkExplanations(of: strategy, &reader)
    return reader.diagnostics
  }

  private func checkExplanations(of strategy: Strategy, _ reader: inout FieldReader) {
    if strategy.explained.isEmpty { return }
    let explainable = explainable
    for finding in strategy.explained.compactMap(\.finding)
    where !explainable.contains(finding.value.rawValue) {
      let id = finding.value.rawValue
      // A rule that can't be explained is a name like those that can; only a slip is near to one.
      if !ids.contains(id), let nearest = reader.nearest(id, explainable) {
        reader.report(.ruleUnknown, ["id": .text(id)], at: finding.span, help: nearest)
      } else {
        reader.report(
          .notExplainable, ["rule": .text(id)], at: finding.span,
          help: Message(.helpExplainable, ["rules": .list(explainable.map { .text($0) })]))
      }
    }
  }

  private func checkParameters(of strategy: Strategy, _ reader: inout FieldReader) {
    let rules = rules + unjudged
    for own in strategy.ruleParameters {
      guard let rule = rules.first(where: { $0.id.value == own.rule.value }) else {
        reader.report(
          .ruleUnknown, ["id": .text(own.rule.value)], at: own.rule.span,
          help: reader.nearest(own.rule.value, rules.map(\.id.value)))
        continue
      }
      for value in own.values {
        guard let parameter = rule.parameters.first(where: { $0.name.value == value.name.value })
        else {
          let names = rule.parameters.map(\.name.value)
          reader.report(
            .ruleUnknownParameter,
            ["id": .text(rule.id.value), "name": .text(value.name.value)], at: value.name.span,
            help: reader.nearest(value.name.value, names)
              ?? (names.isEmpty
                ? nil : Message(.helpKnownKeys, ["keys": .list(names.map { .text($0) })])))
          continue
        }
        if parameter.value.reading(value.text.value) == nil {
          reader.report(
            .ruleParameterValue,
            ["name": .text(value.name.value), "text": .text(value.text.value)], at: value.text.span)
        }
      }
    }
  }
}
