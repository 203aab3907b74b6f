internal import Diagnostics
internal import Evaluation
internal import Reporting
internal import StrategyModel

/// `kanaltjek explain ID`: one verdict, or all of one goal, derived step by step.
struct ExplainCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let id = options.operands.first else {
      return Program.usage(UsageFault(Message(.usageExplainWhat)), options.language, console)
    }
    let sources = SourceStore()
    var reportOptions = ReportOptions()
    reportOptions.language = options.language
    reportOptions.width = console.width
    var explanations: [String] = []
    var wanted: String?
    let diagnostics = judge(sources) { judgement in
      for milestone in judgement.milestones
      where milestone.id == id || milestone.id.hasPrefix(id + "/") {
        explanations.append(
          ExplanationText(milestone, sources: sources, options: reportOptions).render())
      }
      let home = judgement.strategy.id + "/"
      if id.hasPrefix(home), let goal = judgement.goals.first(where: { home + $0.id == id }) {
        wanted = goal.wanted.map {
          WantedText(id, $0, sources: sources, options: reportOptions).render()
        }
      }
    }
    console.report(diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    if explanations.isEmpty, let wanted { explanations = [wanted] }
    guard !explanations.isEmpty else { return unknown(id) }
    return Program.print(explanations.joined(separator: "\n"), console, options.language)
  }

  /// Judges the strategies below the paths given, and returns what is wrong with them.
  private func judge(_ sources: SourceStore, each: (StrategyJudgement) -> Void) -> [Diagnostic] {
    let paths = Array(options.operands.dropFirst())
    var workspace = Workspace(sources: sources)
    workspace.judge(
      paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay,
      by: options.ruleFolders
    ) { judgement, _ in each(judgement) }
    return workspace.diagnostics
  }

  /// Says what an id without milestones may be. The strategies are read once more for it: their ids
  /// are not kept for those who ask for what is there.
  private func unknown(_ id: String) -> ExitStatus {
    let sources = SourceStore()
    var isSubject = false
    var longer: String?
    var nearest: [String] = []
    _ = judge(sources) { judgement in
      let home = judgement.strategy.id + "/"
      let subjects =
        judgement.milestones.map(\.id) + judgement.goals.map { home + $0.id }
        + judgement.initiatives.map { home + $0.id }
      isSubject = isSubject || subjects.contains(id)
      longer = longer ?? subjects.first { $0.hasPrefix(id) }
      nearest += Spelling.nearest(to: id, among: subjects).map { [$0] } ?? []
    }
    if isSubject {
      let message = Message(.explainNoMilestones, ["id": .text(id)])
      return Program.print(message.text(options.language) + "\n", console, options.language)
    }
    let diagnostic = Diagnostic(
      Message(.unknownID, ["id": .text(id), "kind": .message(Message(.wordMilestone))]), at: nil,
      help: (longer ?? Spelling.nearest(to: id, among: nearest))
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([diagnostic], sources, options)
    return .invalidInput
  }
}
