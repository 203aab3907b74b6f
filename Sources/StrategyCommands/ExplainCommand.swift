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
    var reportOptions = ReportOptions()
    reportOptions.language = options.language
    reportOptions.width = console.width
    var workspace = Workspace(sources: SourceStore())
    let sources = workspace.sources
    var explanations: [String] = []
    var subjects: [String] = []
    workspace.judge(
      paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay
    ) { judgement in
      let milestones = judgement.milestones
      explanations += milestones.filter { $0.id == id || $0.id.hasPrefix(id + "/") }.map {
        ExplanationText($0, sources: sources, options: reportOptions).render()
      }
      let home = judgement.strategy.id + "/"
      subjects += milestones.map(\.id)
      subjects += judgement.goals.map { home + $0.id }
      subjects += judgement.initiatives.map { home + $0.id }
    }
    console.report(workspace.diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: workspace.diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    guard !explanations.isEmpty else { return unknown(id, subjects, sources) }
    return Program.print(explanations.joined(separator: "\n"), console, options.language)
  }

  private func unknown(_ id: String, _ subjects: [String], _ sources: SourceStore) -> ExitStatus {
    if subjects.contains(id) {
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
