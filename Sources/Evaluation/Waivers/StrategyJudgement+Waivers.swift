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
    var subjects = WaivableSubjects(self, rules)
    applied.settleUnused { subjects.effect(ofUnused: $0) }
    self.waivers = applied
    mark(covered.mapValues(\.waiver))
  }
}

/// What rules may speak of in one strategy, to tell a waiver of nothing from one without need.
private struct WaivableSubjects {
  private let judgement: StrategyJudgement
  private let rules: RuleSet
  private let home: String
  private var waiting: Set<String>?
  private var known: [FindingRule: (list: [String], set: Set<String>)] = [:]
  private var suggestions = 0

  /// Suggestions are looked for this often; a file with more slips has one cause.
  private static let mostSuggestions = 20

  init(_ judgement: StrategyJudgement, _ rules: RuleSet) {
    self.judgement = judgement
    self.rules = rules
    home = judgement.strategy.id + "/"
  }

  mutating func effect(ofUnused waiver: Waiver) -> Waivers.Effect {
    let subject = waiver.currentSubject
    let known = subjects(of: waiver.rule.value)
    guard known.set.contains(subject) || isPart(subject, of: known.set) else {
      return .unknown(nearest: nearest(to: subject, among: known.list))
    }
    let waiting = waiting ?? Set(judgement.milestones.filter { !$0.isDue }.map(\.id))
    self.waiting = waiting
    return waiting.contains(subject) ? .waits : .unused
  }

  private mutating func nearest(to subject: String, among known: [String]) -> String? {
    suggestions += 1
    guard suggestions <= Self.mostSuggestions else { return nil }
    return known.first { $0.hasPrefix(subject + "/") }
      ?? Spelling.nearest(to: subject, among: known)
  }

  /// Everything that a rule may speak of; what the program finds itself may be about anything.
  private mutating func subjects(of rule: FindingRule) -> (list: [String], set: Set<String>) {
    if let found = known[rule] { return found }
    let kind = rules.subject(of: rule)
    let context = RuleContext(judgement)
    let kinds = kind.map { [$0] } ?? [.strategy, .goal, .initiative, .milestone, .indicator]
    var list = kinds.flatMap { context.cases(of: $0, rules.language).map(\.id) }
    if kind == nil { list += judgement.strategy.groups.map { home + $0.id.value } }
    let found = (list, Set(list))
    known[rule] = found
    return found
  }

  /// Whether a finding of the program's own may be about this part of an indicator.
  private func isPart(_ subject: String, of known: Set<String>) -> Bool {
    guard subject.hasPrefix(home) else { return false }
    let id = subject.dropFirst(home.count).prefix { $0 != "/" }
    return known.contains(home + id) && judgement.scope.indicator(String(id)) != nil
  }
}
