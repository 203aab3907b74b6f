internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyDiff
internal import StrategyModel

/// Changes as a build's own views show them.
extension RevisionReport {
  /// What rules found, and each change that none of them found anything about; wording and order are
  /// left out, unless they fail.
  func results(_ context: ReportContext) -> [BuildResult] {
    let language = context.options.language
    var results: [BuildResult] = []
    var seen: [String: Int] = [:]
    func add(
      _ rule: String, _ severity: Diagnostic.Severity, _ text: String, _ ruled: RuledChange
    ) {
      // One subject may have several changes of a kind.
      let identity = "\(rule) \(ruled.change.subject) \(ruled.change.kind.rawValue)"
      seen[identity, default: 0] += 1
      let count = seen[identity, default: 1]
      results.append(
        BuildResult(
          rule: rule, severity: severity, message: text,
          place: ruled.ruling.place.map(context.sources.region),
          related: [ruled.change.old?.span].compactMap(\.self).map(context.sources.region),
          fingerprint: (count == 1 ? identity : "\(identity) \(count)").fingerprint))
    }
    let words = RevisionWords(report: self, context: context)
    for ruled in changes {
      let `class` = ruled.change.class
      for finding in ruled.ruling.findings {
        add(finding.rule.rawValue, finding.severity, finding.message.text(language), ruled)
      }
      if ruled.ruling.isGated, !ruled.ruling.findings.contains(where: { $0.severity == .error }) {
        add(Self.rule(of: `class`), .error, gated(ruled, words, language), ruled)
      } else if ruled.ruling.findings.isEmpty, `class` != .editorial {
        add(Self.rule(of: `class`), .note, words.sentence(ruled.change), ruled)
      }
    }
    return results
  }

  private func gated(
    _ ruled: RuledChange, _ words: RevisionWords, _ language: Language
  ) -> String {
    Message(
      .resultGated,
      [
        "text": .text(words.sentence(ruled.change)),
        "class": .text(Message(ruled.change.class.word).text(language).lowercased()),
      ]
    ).text(language)
  }

  private static func rule(of class: StrategyDiff.Change.Class) -> String {
    "change-" + `class`.rawValue
  }

  /// The rules that results may name: those about changes, and one for each class.
  func reportedRules(_ context: ReportContext) -> [ReportedRule] {
    let language = context.options.language
    let own = rules.rulesOnChanges.map { ReportedRule($0, of: rules, language) }
    return own
      + StrategyDiff.Change.Class.allCases.map { `class` in
        ReportedRule(
          id: Self.rule(of: `class`), title: Message(`class`.word).text(language),
          explanation: Message(`class`.explanation).text(language), severity: .note)
      }
  }

  /// One test case a change; those that fail the build fail.
  func testSuite(_ context: ReportContext) -> TestSuite {
    let language = context.options.language
    let words = RevisionWords(report: self, context: context)
    var seen: [String: Int] = [:]
    let cases = changes.map { ruled -> TestSuite.Case in
      let change = ruled.change
      let name = "\(change.subject) \(change.kind.rawValue)"
      seen[name, default: 0] += 1
      let count = seen[name, default: 1]
      var outcome = TestSuite.Outcome.passed
      if ruled.ruling.isGated {
        let row = words.row(ruled)
        let found = ruled.ruling.findings.map { $0.message.text(language) }
        let sentence = words.sentence(change)
        outcome = .failed(
          kind: change.class.rawValue, line: sentence,
          body: ([sentence] + found + row.notes + row.basis + [row.place]).filter { !$0.isEmpty }
            .joined(separator: "\n"))
      }
      return TestSuite.Case(
        name: count == 1 ? name : "\(name) \(count)", group: "diff." + change.class.rawValue,
        outcome: outcome)
    }
    return TestSuite(name: "\(comparison.old) → \(comparison.new)", cases: cases)
  }
}

extension RevisionWords {
  /// A change in one sentence: `Digital Post, 2015: måltal sænket: 80 % → 70 %, -10 procentpoint`.
  func sentence(_ change: StrategyDiff.Change) -> String {
    let language = context.options.language
    let effect = effect(change)
    let values = Message(
      .resultFromTo, ["old": .text(value(change.old)), "new": .text(value(change.new))]
    ).text(language)
    return Message(
      .resultChange,
      [
        "title": .text(title(change.subject)), "what": .text(what(change)),
        "change": .text(effect == Self.nothing ? values : "\(values), \(effect)"),
      ]
    ).text(language)
  }
}
