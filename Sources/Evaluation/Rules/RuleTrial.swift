package import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// The tests of one rule, run.
package struct RuleTrial {
  /// What a rule can make of a subject, as coverage counts it.
  package enum Branch: CaseIterable, Hashable, Sendable {
    case skips, passes, raises
  }

  package let rule: Rule
  package let subject: RuleSubject
  package private(set) var failures: [Diagnostic] = []
  /// What the tests have seen the rule do.
  package private(set) var seen: Set<Branch> = []
  /// How many subjects it was tried on.
  package private(set) var tried = 0
  private var coverage: ConditionCoverage
  private let compiled: CompiledRule
  private let rules: RuleSet
  private let sources: SourceStore

  /// What there is to see: a rule without `when` applies to everything.
  package var branches: [Branch] {
    rule.when == nil ? [.passes, .raises] : Branch.allCases
  }

  /// How many ways there are to go, and how many of them the tests have seen: what a rule can make of a
  /// subject, and each of its conditions true and false.
  package var tally: (seen: Int, all: Int) {
    let conditions = coverage.conditions
    return (
      branches.count { seen.contains($0) }
        + conditions.reduce(0) { $0 + ($1.wasTrue ? 1 : 0) + ($1.wasFalse ? 1 : 0) },
      branches.count + 2 * conditions.count
    )
  }

  /// The conditions that the tests have not seen true, or not false.
  package var unseenConditions: [(text: String, truth: Bool)] {
    coverage.conditions.flatMap { condition in
      (condition.wasTrue ? [] : [(condition.text, true)])
        + (condition.wasFalse ? [] : [(condition.text, false)])
    }
  }

  /// Runs the tests of every rule that states its tests; those that come with the program have
  /// theirs where they are written.
  package static func run(_ rules: RuleSet, sources: SourceStore) -> [RuleTrial] {
    rules.compiled.filter { !$0.rule.isShipped }.map { compiled in
      var trial = RuleTrial(compiled, rules, sources)
      for test in compiled.rule.tests { trial.run(test) }
      trial.checkThatBothSidesAreTested()
      return trial
    }
  }

  private init(_ compiled: CompiledRule, _ rules: RuleSet, _ sources: SourceStore) {
    self.compiled = compiled
    self.rules = rules
    self.sources = sources
    rule = compiled.rule
    subject = compiled.subject
    coverage = ConditionCoverage(
      compiled.rule,
      rules.language.environment(of: compiled.subject, parameters: compiled.parameterType))
  }

  private var language: RuleLanguage { rules.language }

  private mutating func checkThatBothSidesAreTested() {
    if rule.tests.allSatisfy(\.raises.isEmpty) { report(.ruleWithoutFailingTest, at: rule.id.span) }
    if rule.tests.allSatisfy(\.passes.isEmpty) { report(.ruleWithoutPassingTest, at: rule.id.span) }
  }

  private mutating func report(
    _ key: MessageKey, _ arguments: Message.Arguments = [:], at span: SourceSpan
  ) {
    var arguments = arguments
    arguments["id"] = .text(rule.id.value)
    failures.append(Diagnostic(Message(key, arguments), at: span))
  }

  // MARK: One test

  private mutating func run(_ test: RuleTest) {
    if !test.changes.isEmpty { return runOnChanges(test) }
    guard let judgement = judgement(test) else { return }
    let home = judgement.strategy.id
    let settings = judgement.strategy.ruleParameters
    let context = RuleContext(judgement)
    var outcomes: [String: RuleOutcome] = [:]
    for subject in context.cases(of: subject, language) {
      let inputs =
        compiled.isOfFacts
        ? subject.facts(language) : compiled.complete(subject.inputs, settings)
      let id = subject.id == home ? "strategy" : String(subject.id.dropFirst(home.count + 1))
      outcomes[id] = outcome(
        inputs, seeing: compiled.complete(subject.inputs, settings), of: id, test)
    }
    checkThatAllWereTried(test, outcomes)
  }

  /// On changes that are given by their fields.
  private mutating func runOnChanges(_ test: RuleTest) {
    guard let asOf = test.asOf?.value else { return }
    var outcomes: [String: RuleOutcome] = [:]
    if subject == .change {
      for change in test.changes.compactMap(\.change) {
        let inputs = compiled.complete(language.inputs(change, asOf), [])
        outcomes[change.id] = outcome(inputs, seeing: inputs, of: change.id, test)
      }
    }
    checkThatAllWereTried(test, outcomes)
  }

  /// The outcome on a subject of which facts alone may be given, and all that its conditions ask for.
  private mutating func outcome(
    _ inputs: [Value?], seeing all: [Value?], of id: String, _ test: RuleTest
  ) -> RuleOutcome {
    let outcome = compiled.outcome(inputs)
    tried += 1
    coverage.see(all)
    switch outcome {
    case .skipped: seen.insert(.skips)
    case .passed: seen.insert(.passes)
    case .raised: seen.insert(.raises)
    case .undecided: break
    }
    compare(id, outcome, test)
    return outcome
  }

  private mutating func checkThatAllWereTried(_ test: RuleTest, _ outcomes: [String: RuleOutcome]) {
    for expected in test.raises + test.passes + test.undecided
    where outcomes[expected.value] == nil {
      failures.append(
        Diagnostic(
          Message(.ruleTestUnknownSubject, ["subject": .text(expected.value)]), at: expected.span,
          help: Spelling.nearest(to: expected.value, among: outcomes.keys.sorted())
            .map { Message(.helpDidYouMean, ["word": .text($0)]) }))
    }
  }

  private mutating func compare(_ id: String, _ outcome: RuleOutcome, _ test: RuleTest) {
    let name: Message.Arguments = ["subject": .text(id)]
    func isAmong(_ expected: [Located<String>]) -> SourceSpan? {
      expected.first { $0.value == id }?.span
    }
    switch outcome {
    case .raised(let severity):
      guard isAmong(test.raises) != nil else {
        let place = isAmong(test.passes) ?? isAmong(test.undecided) ?? test.span
        return report(.ruleTestRaised, name, at: place)
      }
      if let expected = test.severity, expected.value.value != severity {
        report(
          .ruleTestSeverity,
          [
            "subject": .text(id), "found": .text(severity.word),
            "expected": .text(expected.value.rawValue),
          ], at: expected.span)
      }
    case .undecided(let reason):
      if isAmong(test.undecided) != nil { return }
      let place = isAmong(test.raises) ?? isAmong(test.passes) ?? test.span
      report(
        .ruleTestUndecided, ["subject": .text(id), "reason": .message(reason)], at: place)
    case .skipped, .passed:
      if let place = isAmong(test.raises) { report(.ruleTestNotRaised, name, at: place) }
      if let place = isAmong(test.undecided) { report(.ruleTestDecided, name, at: place) }
    }
  }

  // MARK: What is given

  /// What a test leaves out, since most tests are about something else.
  private static let frame: [(key: String, text: String)] = [
    ("kanaltjek", "1"), ("title", "Prøve"), ("period", "2012/2015"),
  ]

  private mutating func judgement(_ test: RuleTest) -> StrategyJudgement? {
    guard let node = test.strategy, let mapping = node.mapping, let asOf = test.asOf else {
      return nil
    }
    let hasAuthority = ["municipality", "municipalities", "organisation"]
      .contains { mapping[$0] != nil }
    let whole = mapping.completed(
      with: Self.frame + (hasAuthority ? [] : [("municipality", "Holbæk")]), at: node.span)
    var faults: [Diagnostic] = []
    let scope = Scope.standalone(
      Node(.mapping(whole), node.span), named: "test", sources: sources, &faults)
    var inner: [SourceID: ScalarMap] = [:]
    func table(_ text: Located<String>?) -> (source: SourceID, bytes: [UInt8])? {
      guard let text else { return nil }
      let bytes = Array(text.value.utf8)
      let source = sources.add(
        path: sources.path(of: text.span.source), bytes: bytes, isShared: true)
      inner[source] = ScalarMap(text, in: sources.bytes(of: text.span.source) ?? [])
      return (source, bytes)
    }
    let evidence = Evidence(
      of: scope, measurements: table(test.measurements), progress: table(test.progress),
      expectedBy: test.expectedBy, &faults)
    // What a table says wrong is told where it stands in the rule's file.
    failures += faults.map { fault in
      guard let span = fault.span, let map = inner[span.source] else { return fault }
      return Diagnostic(
        fault.message, severity: fault.severity,
        at: map.span(Int(span.start)..<Int(span.end)), help: fault.help)
    }
    var reader = FieldReader()
    let waivers = test.waivers.map {
      Waiver.decode($0, for: scope.strategy, by: rules, &reader)
    }
    let remarks = test.remarks.map { Self.remarks($0, of: scope, &reader) }
    failures += reader.diagnostics
    guard !faults.containErrors, !reader.diagnostics.containErrors else { return nil }
    var judgement = Judge(scope: scope, evidence: evidence, asOf: asOf.value, rules: rules)
      .judgement()
    if let remarks { judgement.apply(remarks) }
    judgement.apply(waivers ?? [], by: rules)
    return judgement
  }

  private static func remarks(
    _ node: Node, of scope: Scope, _ reader: inout FieldReader
  ) -> Remarks {
    var remarks = RemarkReader(scope: scope)
    for entry in reader.mapping(node)?.entries ?? [] {
      guard let year = reader.period(entry.key) else { continue }
      remarks.read(entry.value, year: year.value.year, &reader)
    }
    return Remarks(areKept: true, remarks.remarks)
  }
}

extension Diagnostic.Severity {
  /// The word in rule files.
  package var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
