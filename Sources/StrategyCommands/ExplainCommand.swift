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
    let paths = Array(options.operands.dropFirst())
    var workspace = Workspace(sources: SourceStore())
    var chosen: [MilestoneJudgement] = []
    var subjects: [String] = []
    var goal: GoalJudgement?
    workspace.judge(
      paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay
    ) { judgement in
      let milestones = judgement.milestones
      chosen += milestones.filter { $0.id == id || $0.id.hasPrefix(id + "/") }
      let home = judgement.strategy.id + "/"
      subjects += milestones.map(\.id)
      subjects += judgement.goals.map { home + $0.id }
      goal = goal ?? judgement.goals.first { home + $0.id == id }
      subjects += judgement.initiatives.map { home + $0.id }
    }
    console.report(workspace.diagnostics, workspace.sources, options)
    let status = ExitStatus.deciding(diagnostics: workspace.diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    guard !chosen.isEmpty else { return unknown(id, subjects, goal, workspace.sources) }
    let text = chosen.map {
      ExplanationText($0, sources: workspace.sources, options: reportOptions).render()
    }.joined(separator: "\n")
    return Program.print(text, console, options.language)
  }

  private var reportOptions: ReportOptions {
    var reportOptions = ReportOptions()
    reportOptions.language = options.language
    reportOptions.width = console.width
    return reportOptions
  }

  private func unknown(
    _ id: String, _ subjects: [String], _ goal: GoalJudgement?, _ sources: SourceStore
  ) -> ExitStatus {
    if subjects.contains(id) {
      if let wanted = goal?.wanted {
        let text = WantedText(id, wanted, sources: sources, options: reportOptions).render()
        return Program.print(text, console, options.language)
      }
      let message = Message(.explainNoMilestones, ["id": .text(id)])
      return Program.print(message.text(options.language) + "\n", console, options.language)
    }
    let diagnostic = Diagnostic(
      Message(.unknownID, ["id": .text(id), "kind": .message(Message(.wordMilestone))]), at: nil,
      help: (subjects.first { $0.hasPrefix(id) } ?? Spelling.nearest(to: id, among: subjects))
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([diagnostic], sources, options)
    return .invalidInput
  }
}
