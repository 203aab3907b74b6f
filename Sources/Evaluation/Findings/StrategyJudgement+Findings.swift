package import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  /// Judges one strategy by rules: counts the findings and hands over those that are at least this
  /// severe, those of milestones first, each kind in the order of the file; none where nil is given.
  package func forEachFinding(
    by rules: RuleSet = RuleLoader.shipped(), from least: Diagnostic.Severity?,
    count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    var teller = RuleTeller(
      rules: rules, context: RuleContext(self), least: least,
      explanations: Explanations(strategy.explained, rules))
    for index in goals.indices {
      teller.tell(of: goals[index].milestones, in: .goal(index), count, body)
    }
    for index in initiatives.indices {
      teller.tell(of: initiatives[index].milestones, in: .initiative(index), count, body)
    }
    teller.tell(of: reviews, in: .strategy, count, body)
    for index in goals.indices { teller.tell(ofGoal: index, count, body) }
    for index in initiatives.indices { teller.tell(ofInitiative: index, count, body) }
    for (subject, rules) in rules.others { teller.tell(of: subject, by: rules, count, body) }
    var found = FoundInDocument(
      from: least, explanations: teller.explanations, rules: rules, waivers: waivers)
    teller.context.scrutiny.report(to: &found)
    for finding in expiredParents { found.add(finding.severity) { finding } }
    found.handOver(count: count, body)
  }
}

/// Makes findings of what rules say of one strategy.
private struct RuleTeller {
  let rules: RuleSet
  let context: RuleContext
  /// The mildest findings to be made; nil where all only count.
  let least: Diagnostic.Severity?
  private(set) var explanations: Explanations

  /// What the strategy sets instead of the rules' own thresholds.
  private var settings: [RuleParameters] { context.judgement.strategy.ruleParameters }

  /// What milestones belong to.
  enum Home {
    case goal(Int), initiative(Int), strategy
  }

  mutating func tell(
    of milestones: [MilestoneJudgement], in home: Home, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    var standings: [TargetStanding] = []
    if case .goal(let index) = home { standings = context.scrutiny.standings(ofGoal: index) }
    // By index: a judgement is large, and most of them only count.
    for index in milestones.indices {
      let entry = rules.entry(MilestoneFacts(milestones, index, standings))
      if entry.isEmpty { continue }
      let (context, language) = (context, rules.language)
      tell(entry, count, body) {
        var subject = MilestoneSubject(
          judgement: milestones[index],
          standing: index < standings.count ? standings[index] : nil)
        switch home {
        case .goal(let index): subject.goal = context.goal(index)
        case .initiative(let index): subject.initiative = context.initiative(index)
        case .strategy: break
        }
        return context.case(subject, language)
      }
    }
  }

  mutating func tell(
    ofGoal index: Int, _ count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    let entry = rules.entry(context.goalFacts[index])
    if entry.isEmpty { return }
    let (context, language) = (context, rules.language)
    tell(entry, count, body) { context.case(context.goal(index), language) }
  }

  mutating func tell(
    ofInitiative index: Int, _ count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void
  ) {
    let entry = rules.entry(context.initiativeFacts[index])
    if entry.isEmpty { return }
    let (context, language) = (context, rules.language)
    tell(entry, count, body) { context.case(context.initiative(index), language) }
  }

  /// The subject is made once it is asked for: most findings of facts alone only count.
  private mutating func tell(
    _ entry: FactTable.Entry, _ count: (Diagnostic.Severity) -> Void, _ body: (Finding) -> Void,
    make: () -> RuleCase
  ) {
    lazy var subject = make()
    for (rule, outcome) in entry.found { tell(rule, outcome, count, body) { subject } }
    for rule in entry.open { judge(rule, subject, count, body) }
  }

  mutating func tell(
    of subject: RuleSubject, by rules: [CompiledRule], _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    if subject == .observation { return tell(ofObservationsBy: rules, count, body) }
    for subject in context.cases(of: subject, self.rules.language) {
      for rule in rules { judge(rule, subject, count, body) }
    }
  }

  private mutating func tell(
    ofObservationsBy rules: [CompiledRule], _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    let language = self.rules.language
    for indicator in context.measuredIndicators {
      let open = context.rules(rules, inDoubtOf: indicator, language)
      let rows = open.rows
      if rows.isEmpty { continue }
      let cases = context.observationCases(of: indicator, at: rows, language)
      for (row, subject) in zip(rows, cases) {
        for rule in open[row] { judge(rule, subject, count, body) }
      }
    }
  }

  private mutating func judge(
    _ rule: CompiledRule, _ subject: RuleCase, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void
  ) {
    let inputs = rule.complete(subject.inputs, settings)
    tell(rule, rules.outcome(rule, inputs), count, body) { subject }
  }

  /// Counts an outcome, and makes a finding of it where it will be shown or may be explained.
  private mutating func tell(
    _ rule: CompiledRule, _ outcome: RuleOutcome, _ count: (Diagnostic.Severity) -> Void,
    _ body: (Finding) -> Void, _ subject: () -> RuleCase
  ) {
    guard outcome.isToBeTold else { return }
    switch outcome {
    case .skipped, .passed: return
    case .raised(let severity):
      if rule.rule.isExplainable, !explanations.isEmpty {
        // An explanation of what is waived as well is used all the same.
        let finding = explanations.account(
          for: rule.finding(severity, subject(), settings))
        if isWaived(rule, subject) { return }
        count(finding.severity)
        if isShown(finding.severity) { body(finding) }
        return
      }
      if isWaived(rule, subject) { return }
      count(severity)
      if isShown(severity) {
        body(rule.finding(severity, subject(), settings))
      }
    case .undecided(let reason):
      if isWaived(rule, subject) { return }
      // It may be as bad as the rule says, but nobody knows.
      let severity = Diagnostic.Severity.warning
      count(severity)
      if isShown(severity) { body(rule.undecided(severity, subject(), reason)) }
    }
  }

  private func isShown(_ severity: Diagnostic.Severity) -> Bool {
    least.map { severity >= $0 } ?? false
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
    _ severity: Diagnostic.Severity, _ subject: RuleCase, _ settings: [RuleParameters]
  ) -> Finding {
    let shortfall = isAboutGap ? subject.milestone?.shortfall : nil
    if case .own(let sentence) = message, let milestone = subject.milestone {
      let said = milestone.sentence(sentence)
      return Finding(
        rule: rule.finding, severity: severity, subject: subject.id, message: said.message,
        span: said.span, related: said.related, shortfall: shortfall)
    }
    let inputs = complete(subject.inputs, settings)
    let said = message.wording(inputs)
    let text = said?.wording.text.text(inputs) ?? rule.title.text
    let places = subject.places(of: rule.places)
    let measured = rule.places.isEmpty ? subject.milestone?.measured : nil
    var finding = Finding(
      rule: rule.finding, severity: severity, subject: subject.id,
      message: Message(.findingOfRule, ["text": .wording(text)]),
      span: places.first ?? subject.span,
      related: places.isEmpty
        ? measured?.observations.prefix(8).map(\.value.span) ?? [] : Array(places.dropFirst()),
      shortfall: shortfall)
    finding.isOfDocument = !rule.places.isEmpty
    finding.gathered = said.flatMap { place, wording in
      wording.several.map { Gathered(title: subject.title, wording: place, text: $0) }
    }
    return finding
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
