internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyDiff
internal import StrategyModel

/// `kanaltjek rules`: what is judged by, whether it is tested, and what rules can ask for.
struct RulesCommand {
  let options: CommandLineOptions
  let console: Console

  /// What can be done with the rules.
  enum Action: String, CaseIterable {
    case list, test, explain, coverage
  }

  func run() -> ExitStatus {
    guard let action = options.operands.first.flatMap(Action.init) else {
      let words = Action.allCases.map { Message.Argument.text($0.rawValue) }
      return usage(Message(.usageRulesWhat, ["words": .list(words)]))
    }
    if action == .explain, let word = options.subject {
      guard let subject = RuleSubject(rawValue: word) else { return unknownSubject(word) }
      return print(fields(of: subject))
    }
    let sources = SourceStore()
    var workspace = Workspace(sources: sources, within: options.limits)
    let rules = workspace.rules(for: options.ruleFolders)
    console.report(workspace.diagnostics, sources, options)
    guard !workspace.diagnostics.containErrors else { return .invalidInput }
    let wanted = options.operands.dropFirst().first
    if let wanted, !rules.ids.contains(wanted) {
      return usage(
        Message(.usageUnknownRule, ["id": .text(wanted)]),
        help: Spelling.nearest(to: wanted, among: rules.ids)
          .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    }
    switch action {
    case .list: return print(list(rules))
    case .explain:
      return print(RuleText(rules, width: console.width, options.language).lines(of: wanted))
    case .test: return test(rules, wanted, sources)
    case .coverage: return coverage(rules, wanted, sources)
    }
  }

  private func usage(_ message: Message, help: Message? = nil) -> ExitStatus {
    Program.usage(UsageFault(message, help: help), options.language, console)
  }

  private func unknownSubject(_ word: String) -> ExitStatus {
    let words = RuleSubject.allCases.map(\.rawValue)
    return usage(
      Message(.usageSubject, ["text": .text(word)]),
      help: Spelling.nearest(to: word, among: words)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) }
        ?? Message(.helpKnownKeys, ["keys": .list(words.map { .text($0) })]))
  }

  private func print(_ lines: [String]) -> ExitStatus {
    Program.print(lines.joined(separator: "\n") + "\n", console, options.language)
  }

  private func text(_ key: MessageKey, _ arguments: Message.Arguments = [:]) -> String {
    Message(key, arguments).text(options.language)
  }

  // MARK: What there is

  private func list(_ rules: RuleSet) -> [String] {
    let width = rules.ids.map(TextLayout.width).max() ?? 0
    func line(_ id: String, _ severity: String, _ title: String) -> String {
      TextLayout.pad(id, width + 2) + TextLayout.pad(severity, 10) + title
    }
    return rules.rules.map { rule in
      let off = rules.switchedOff[rule.finding].map {
        " (" + text(.rulesSwitchedOff, ["reason": .text($0)]) + ")"
      }
      return line(
        rule.id.value, rules.severity(of: rule) ?? text(.rulesSeverityDepends),
        rule.title.text[options.language] + (off ?? ""))
    }
      + DocumentCheck.all.map { check in
        let off = rules.switchedOff[check.rule].map {
          " (" + text(.rulesSwitchedOff, ["reason": .text($0)]) + ")"
        }
        return line(
          check.rule.rawValue, (rules.changedSeverity(of: check.rule) ?? check.severity).code,
          check.title[options.language] + (off ?? ""))
      }
  }

  private func fields(of subject: RuleSubject) -> [String] {
    let fields = subject.fields
    let width = fields.map { TextLayout.width($0.name) }.max() ?? 0
    let types = fields.map { TextLayout.width($0.type) }.max() ?? 0
    return fields.flatMap { field -> [String] in
      let head =
        TextLayout.pad(field.name, width + 2) + TextLayout.pad(field.type, types + 2)
      let room = max(30, console.width - width - types - 4)
      let title = TextLayout.wrap(field.title[options.language], width: room)
      let indent = String(repeating: " ", count: width + types + 4)
      return title.enumerated().map { ($0 == 0 ? head : indent) + $1 }
    } + ["", text(.ruleSurroundings, ["names": .list(subject.others.map { .text($0) })])]
  }

  // MARK: Tests

  private func trials(
    _ rules: RuleSet, _ wanted: String?, _ sources: SourceStore
  ) -> [RuleTrial]? {
    let trials = RuleTrial.run(rules, sources: sources)
      .filter { wanted == nil || $0.rule.id.value == wanted }
    if !trials.isEmpty { return trials }
    console.report(
      [
        Diagnostic(
          Message(.noRulesToTest, ["path": .text(RuleLoader.folder)]), at: nil,
          help: Message(.helpOwnRules, ["path": .text(RuleLoader.folder)]))
      ], sources, options)
    return nil
  }

  private func test(_ rules: RuleSet, _ wanted: String?, _ sources: SourceStore) -> ExitStatus {
    guard let trials = trials(rules, wanted, sources) else { return .invalidInput }
    let failures = trials.flatMap(\.failures)
    console.report(failures, sources, options)
    let status = print([
      text(
        .rulesTested,
        [
          "rules": .count(trials.count),
          "tests": .count(trials.reduce(0) { $0 + $1.rule.tests.count }),
          "failures": .count(failures.count),
        ])
    ])
    return status == .success && !failures.isEmpty ? .findings : status
  }

  private func coverage(_ rules: RuleSet, _ wanted: String?, _ sources: SourceStore) -> ExitStatus {
    guard let trials = trials(rules, wanted, sources) else { return .invalidInput }
    var lines: [String] = []
    for trial in trials {
      let missing = trial.branches.filter { !trial.seen.contains($0) }
      if !missing.isEmpty {
        let words = missing.map { Message.Argument.message(Message($0.word)) }
        lines.append(
          "\(trial.rule.id.value): " + text(.rulesNotCovered, ["branches": .list(words)]))
      }
      for (condition, truth) in trial.unseenConditions {
        lines.append(
          "\(trial.rule.id.value): "
            + text(truth ? .rulesNeverTrue : .rulesNeverFalse, ["condition": .text(condition)]))
      }
    }
    for subject in RuleSubject.allCases {
      let tried = trials.filter { $0.subject == subject }.reduce(0) { $0 + $1.tried }
      lines.append(
        text(.rulesSubjects, ["subject": .text(subject.rawValue), "count": .count(tried)]))
    }
    let branches = trials.reduce(0) { $0 + $1.tally.all }
    let covered = trials.reduce(0) { $0 + $1.tally.seen }
    let percent = branches == 0 ? 0 : covered * 100 / branches
    lines.append(
      text(
        .rulesCovered,
        [
          "covered": .count(covered), "branches": .count(branches), "percent": .count(percent),
        ]))
    let status = print(lines)
    return status == .success && percent < options.threshold ?? 0 ? .findings : status
  }
}

extension RuleTrial.Branch {
  fileprivate var word: MessageKey {
    switch self {
    case .skips: .branchSkips
    case .passes: .branchPasses
    case .raises: .branchRaises
    }
  }
}

extension Workspace {
  /// The rules of the repository that the program stands in, with further folders on top.
  mutating func rules(for folders: [String]) -> RuleSet {
    let strategies = FileTree(holding: ["strategies"], sources: sources)
    if strategies.locate("strategies") != nil {
      return rules(beside: strategies, and: folders, changes: .standard)
    }
    let here = FileTree(holding: [RuleLoader.folder], sources: sources)
    let own = here.locate(RuleLoader.folder) == nil ? [] : [RuleLoader.folder]
    return rules(beside: nil, and: own + folders, changes: .standard)
  }
}
