internal import Diagnostics
internal import Evaluation
internal import Reporting
internal import StrategyModel

/// `kanaltjek explain ID`: a verdict, all of a goal, an initiative or a strategy, a fact, a price set, an
/// indicator or a rule, step by step.
struct ExplainCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let id = options.operands.first else {
      return Program.usage(UsageFault(Message(.usageExplainWhat)), options.language, console)
    }
    let sources = SourceStore()
    var explanations: [String] = []
    let diagnostics = judge(sources) { explanations += explain(id, $0, sources) }
    // The strategies need not be right for a rule to be explained.
    if explanations.isEmpty, !id.contains("/"), let lines = ruleLines(id) {
      return Program.print(lines.joined(separator: "\n") + "\n", console, options.language)
    }
    console.report(diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    guard !explanations.isEmpty else { return unknown(id) }
    return Program.print(explanations.joined(separator: "\n"), console, options.language)
  }

  private var reportOptions: ReportOptions {
    var result = ReportOptions()
    result.language = options.language
    result.width = console.width
    return result
  }

  /// All that one strategy has of an id.
  private func explain(
    _ id: String, _ judgement: StrategyJudgement, _ sources: SourceStore
  ) -> [String] {
    let strategy = judgement.strategy.id
    guard id == strategy || id.hasPrefix(strategy + "/") else { return [] }
    var explanations: [String] = []
    for goal in judgement.goals {
      let own = strategy + "/" + goal.id
      if id == own || id == strategy { explanations += explain(own, goal) }
      explanations += proofs(goal.milestones, of: id, sources)
      if id == own || id == strategy, let wanted = goal.wanted {
        explanations.append(
          WantedText(own, wanted, sources: sources, options: reportOptions).render())
      }
    }
    for initiative in judgement.initiatives {
      if id == strategy + "/" + initiative.id, initiative.milestones.isEmpty {
        explanations.append(withoutMilestones(id))
      }
      explanations += proofs(initiative.milestones, of: id, sources)
    }
    explanations += proofs(judgement.reviews, of: id, sources)
    explanations += judgement.accounts(of: String(id.dropFirst(strategy.count + 1))).map {
      AccountText($0, sources: sources, options: reportOptions).render()
    }
    return explanations
  }

  /// Where a goal stands, or that it has nothing to stand by.
  private func explain(_ id: String, _ goal: GoalJudgement) -> [String] {
    if !goal.milestones.isEmpty {
      return [StandingText(id, goal, options: reportOptions).render()]
    }
    return goal.wanted == nil ? [withoutMilestones(id)] : []
  }

  private func proofs(
    _ milestones: [MilestoneJudgement], of id: String, _ sources: SourceStore
  ) -> [String] {
    milestones.filter { $0.id == id || $0.id.hasPrefix(id + "/") }.map {
      ExplanationText($0, sources: sources, options: reportOptions).render()
    }
  }

  private func withoutMilestones(_ id: String) -> String {
    Message(.explainNoMilestones, ["id": .text(id)]).text(options.language) + "\n"
  }

  /// A rule by its id; nil where there is none of that id.
  private func ruleLines(_ id: String) -> [String]? {
    var workspace = Workspace(sources: SourceStore(), within: options.limits)
    let rules = workspace.rules(for: [])
    guard rules.ids.contains(id) else { return nil }
    return RuleText(rules, width: console.width, options.language).lines(of: id)
  }

  /// Judges the strategies below the paths given, and returns what is wrong with them.
  private func judge(_ sources: SourceStore, each: (StrategyJudgement) -> Void) -> [Diagnostic] {
    let paths = Array(options.operands.dropFirst())
    var workspace = Workspace(sources: sources, within: options.limits)
    workspace.judge(
      paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay,
      by: options.ruleFolders
    ) { judgement, _ in each(judgement) }
    return workspace.diagnostics
  }

  /// Says that nothing has an id, and which is nearest. The strategies are read once more for it: their
  /// ids are not kept for those who ask for what is there.
  private func unknown(_ id: String) -> ExitStatus {
    let sources = SourceStore()
    var workspace = Workspace(sources: sources, within: options.limits)
    var ids = workspace.rules(for: []).ids
    _ = judge(sources) { judgement in
      let home = judgement.strategy.id + "/"
      ids += [judgement.strategy.id] + judgement.milestones.map(\.id)
      ids += (judgement.goals.map(\.id) + judgement.initiatives.map(\.id)).map { home + $0 }
      ids += judgement.accountIDs.map { home + $0 }
    }
    let nearest =
      ids.first { $0.hasSuffix("/" + id) }
      ?? ids.filter { $0.hasPrefix(id) }.min { $0.utf8.count < $1.utf8.count }
      ?? Spelling.nearest(to: id, among: ids)
    let diagnostic = Diagnostic(
      Message(.unknownID, ["id": .text(id), "kind": .message(Message(.wordAnything))]), at: nil,
      help: nearest.map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([diagnostic], sources, options)
    return .invalidInput
  }
}
