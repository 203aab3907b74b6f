internal import Diagnostics
internal import Evaluation
internal import StrategyModel

/// Test cases for a build's view of tests.
struct TestSuite {
  var name: String
  var cases: [Case]

  struct Case {
    /// Unique in its report: readers drop the second of two equal names.
    var name: String
    var group: String
    var place: SourceLocation?
    var outcome: Outcome
  }

  enum Outcome {
    case passed
    /// There is nothing to pass or fail yet, and why.
    case skipped(String)
    /// It is not as it should be, and does not fail: why not.
    case accepted(String)
    /// What it fails for, in one word, in one line and in whole.
    case failed(kind: String, line: String, body: String)
    /// Nothing can be told of it, since its input is at fault; in the same words.
    case broken(kind: String, line: String, body: String)
  }
}

extension TestSuite {
  /// A case for each milestone, and one for each other finding that fails the build.
  init(_ judgement: StrategyJudgement, _ findings: [Finding], _ context: ReportContext) {
    let home = judgement.strategy.id
    var bySubject: [String: [Finding]] = [:]
    for finding in findings { bySubject[finding.subject, default: []].append(finding) }
    var ids: Set<String> = []
    var cases = judgement.milestones.map { milestone in
      ids.insert(milestone.id)
      let found = bySubject[milestone.id] ?? []
      let span = found.first { $0.fails(context) }?.span ?? milestone.span
      return Case(
        name: milestone.id, group: home, place: context.sources.region(of: span),
        outcome: Outcome(milestone, found, context))
    }
    var seen: [String: Int] = [:]
    for finding in findings where !ids.contains(finding.subject) && finding.fails(context) {
      let name = "\(finding.subject) \(finding.rule.rawValue)"
      seen[name, default: 0] += 1
      let count = seen[name, default: 1]
      let text = finding.message.text(context.options.language)
      cases.append(
        Case(
          name: count == 1 ? name : "\(name) \(count)", group: home,
          place: context.sources.region(of: finding.span),
          outcome: .failed(
            kind: finding.rule.rawValue, line: text, body: text.withoutWorkflowCommands)))
    }
    self.init(name: home, cases: cases)
  }
}

extension TestSuite.Outcome {
  fileprivate init(
    _ milestone: MilestoneJudgement, _ findings: [Finding], _ context: ReportContext
  ) {
    let language = context.options.language
    let failing = findings.filter { $0.fails(context) }
    if let first = failing.first {
      let said = failing.map { $0.message.text(language) }
      // The proof is wrapped for reading, whatever the width of the terminal.
      var options = ReportOptions()
      options.language = language
      let proof = ExplanationText(milestone, sources: context.sources, options: options)
      self = .failed(
        kind: first.rule.rawValue, line: said.joined(separator: " "),
        body: (said.joined(separator: "\n") + "\n\n" + proof.render()).withoutWorkflowCommands)
      return
    }
    let word = Message(milestone.verdict.word).text(language)
    switch milestone.verdict {
    case .met, .metLate, .nearly: self = .passed
    case _ where milestone.waiver != nil:
      self = .accepted(milestone.waiver?.message.text(language) ?? word)
    case _ where findings.contains(where: \.isKnown):
      self = .accepted(Message(.caseKnown).text(language))
    case _ where findings.contains(where: \.isAccepted):
      self = .accepted(Message(.caseUnchanged).text(language))
    case .missed, .partly: self = .accepted(word)
    default: self = .skipped(word)
    }
  }
}

extension Finding {
  fileprivate func fails(_ context: ReportContext) -> Bool {
    !isAccepted && severity >= context.options.failsFrom
  }
}
