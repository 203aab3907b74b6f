package import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  /// Judges one strategy by rules: counts the findings and hands over those that are at least this
  /// severe, those of milestones first, each kind in the order of the file.
  package func forEachFinding(
    by rules: RuleSet = RuleLoader.shipped(), from least: Diagnostic.Severity,
    count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    let teller = RuleTeller(rules: rules, context: RuleContext(self), least: least)
    for index in goals.indices {
      teller.tell(of: goals[index].milestones, in: .goal(index), count, body)
    }
    for index in initiatives.indices {
      teller.tell(of: initiatives[index].milestones, in: .initiative(index), count, body)
    }
    teller.tell(of: reviews, in: .strategy, count, body)
    for index in goals.indices { teller.tell(ofGoal: index, count, body) }
    for rule in rules.others { teller.tell(rule, count, body) }
    var found = FoundInDocument(
      from: least, explained: strategy.explained, rules: rules, waivers: waivers)
    Scrutiny(judgement: self).report(to: &found)
    for finding in expiredParents { found.add(finding.severity) { finding } }
    found.handOver(count: count, body)
  }
}

/// Makes findings of what rules say of one strategy.
private struct RuleTeller {
  let rules: RuleSet
  let context: RuleContext
  let least: Diagnostic.Severity

  /// What milestones belong to.
  enum Home {
    case goal(Int), initiative(Int), strategy
  }

  func tell(
    of milestones: [MilestoneJudgement], in home: Home, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    // By index: a judgement is large, and most of them only count.
    for index in milestones.indices {
      let entry = rules.entry(milestones[index].facts)
      if entry.isEmpty { continue }
      for (rule, outcome) in entry.found {
        tell(rule, outcome, count, body) { self.case(milestones[index], home) }
      }
      for rule in entry.open {
        let subject = self.case(milestones[index], home)
        judge(rule, subject, count, body)
      }
    }
  }

  func tell(
    ofGoal index: Int, _ count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    let entry = rules.entry(context.facts(ofGoal: index))
    if entry.isEmpty { return }
    let subject = context.case(context.goal(index), rules.language)
    for (rule, outcome) in entry.found { tell(rule, outcome, count, body) { subject } }
    for rule in entry.open { judge(rule, subject, count, body) }
  }

  func tell(
    _ rule: CompiledRule, _ count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    for subject in context.cases(of: rule.subject, rules.language) {
      judge(rule, subject, count, body)
    }
  }

  private func judge(
    _ rule: CompiledRule, _ subject: RuleCase, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    let inputs = rule.complete(subject.inputs, context.judgement.strategy)
    tell(rule, rules.outcome(rule, inputs), count, body) { subject }
  }

  private func `case`(_ milestone: MilestoneJudgement, _ home: Home) -> RuleCase {
    var subject = MilestoneSubject(judgement: milestone)
    switch home {
    case .goal(let index): subject.goal = context.goal(index)
    case .initiative(let index): subject.initiative = context.initiative(index)
    case .strategy: break
    }
    return context.case(subject, rules.language)
  }

  /// Counts an outcome, and makes a finding of it where it will be shown.
  private func tell(
    _ rule: CompiledRule, _ outcome: RuleOutcome, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void, _ subject: () -> RuleCase
  ) {
    guard outcome.isToBeTold, !isWaived(rule, subject) else { return }
    switch outcome {
    case .skipped, .passed: return
    case .raised(let severity):
      count(severity)
      if severity >= least {
        body(rule.finding(severity, subject(), context.judgement.strategy))
      }
    case .undecided(let reason):
      // It may be as bad as the rule says, but nobody knows.
      let severity = Diagnostic.Severity.warning
      count(severity)
      if severity >= least { body(rule.undecided(severity, subject(), reason)) }
    }
  }

  private func isWaived(_ rule: CompiledRule, _ subject: () -> RuleCase) -> Bool {
    let waivers = context.judgement.waivers
    return !waivers.isEmpty
      && waivers.covers(FindingIdentity(rule: rule.rule.finding, subject: subject().id))
  }
}

extension CompiledRule {
  /// What the rule says of a subject that it does not hold for.
  func finding(
    _ severity: Diagnostic.Severity, _ subject: RuleCase, _ strategy: Strategy?
  ) -> Finding {
    let shortfall = rule.isAboutGap ? subject.milestone?.shortfall : nil
    if case .own(let sentence) = message, let milestone = subject.milestone {
      let said = milestone.sentence(sentence)
      return Finding(
        rule: rule.finding, severity: severity, subject: subject.id, message: said.message,
        span: said.span, related: said.related, shortfall: shortfall)
    }
    let text = message.text(complete(subject.inputs, strategy)) ?? rule.title.text
    return Finding(
      rule: rule.finding, severity: severity, subject: subject.id,
      message: Message(.findingOfRule, ["text": .wording(text)]), span: subject.span,
      related: subject.milestone?.measured?.observations.prefix(8).map(\.value.span) ?? [],
      shortfall: shortfall)
  }

  /// That the rule can't be judged on a subject.
  func undecided(
    _ severity: Diagnostic.Severity, _ subject: RuleCase, _ reason: Message
  ) -> Finding {
    Finding(
      rule: rule.finding, severity: severity, subject: subject.id,
      message: Message(
        .findingUndecided, ["title": .wording(rule.title.text), "reason": .message(reason)]),
      span: subject.span, related: [])
  }
}
