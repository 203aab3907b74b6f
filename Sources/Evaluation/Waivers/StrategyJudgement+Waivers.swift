internal import Diagnostics
internal import StrategyModel

extension StrategyJudgement {
  /// Puts waivers in force: what they cover is found no longer, and the milestones that it was found
  /// of carry them. No verdict changes.
  package mutating func apply(_ waivers: [Waiver], by rules: RuleSet) {
    guard !waivers.isEmpty else { return }
    self.waivers = Waivers()
    var applied = Waivers(waivers, asOf: gauge.asOf)
    var covered: [String: (severity: Diagnostic.Severity, waiver: Waiver)] = [:]
    forEachFinding(by: rules, from: .note) { _ in
    } _: { finding in
      guard let waiver = applied.take(finding.identity) else { return }
      // Of several on one milestone the one of the worst finding stands beside its verdict.
      if covered[finding.subject].map({ $0.severity < finding.severity }) ?? true {
        covered[finding.subject] = (finding.severity, waiver)
      }
    }
    applied.settleUnused { effect(ofUnused: $0, rules) }
    self.waivers = applied
    mark(covered.mapValues(\.waiver))
  }

  private func effect(ofUnused waiver: Waiver, _ rules: RuleSet) -> Waivers.Effect {
    let subject = waiver.currentSubject
    let known = subjects(of: waiver.rule.value, rules)
    guard isKnown(subject, among: known) else {
      let within = known.first { $0.hasPrefix(subject + "/") }
      return .unknown(nearest: within ?? Spelling.nearest(to: subject, among: known))
    }
    return milestones.contains { !$0.isDue && $0.id == subject } ? .waits : .unused
  }

  /// Everything that a rule may speak of.
  private func subjects(of rule: FindingRule, _ rules: RuleSet) -> [String] {
    let context = RuleContext(self)
    let kinds =
      rules.subject(of: rule).map { [$0] } ?? [
        .strategy, .goal, .initiative, .milestone, .indicator,
      ]
    let home = strategy.id + "/"
    return kinds.flatMap { context.cases(of: $0, rules.language).map(\.id) }
      + (rules.subject(of: rule) == nil ? strategy.groups.map { home + $0.id.value } : [])
  }

  /// The program's own findings may be about a part of an indicator, and no rule tells which.
  private func isKnown(_ subject: String, among known: [String]) -> Bool {
    if known.contains(subject) { return true }
    let home = strategy.id + "/"
    return scope.references { $0.indicators.map(\.id.value) }
      .contains { known.contains(home + $0) && subject.hasPrefix(home + $0 + "/") }
  }
}
