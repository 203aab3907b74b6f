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
    let workspace = Workspace.open(
      paths: paths.isEmpty ? ["strategies"] : paths, asOf: options.asOf ?? Clock.lastEndedDay)
    console.report(workspace.diagnostics, workspace.sources, options)
    let status = ExitStatus.deciding(
      diagnostics: workspace.diagnostics, findings: [], failOn: nil)
    guard status != .invalidInput else { return status }
    let milestones = workspace.judgements.flatMap(\.milestones)
    let chosen = milestones.filter { $0.id == id || $0.id.hasPrefix(id + "/") }
    guard !chosen.isEmpty else { return unknown(id, workspace) }
    var reportOptions = ReportOptions()
    reportOptions.language = options.language
    reportOptions.width = console.width
    let text = chosen.map {
      ExplanationText($0, sources: workspace.sources, options: reportOptions).render()
    }.joined(separator: "\n")
    return Program.print(text, console)
  }

  private func unknown(_ id: String, _ workspace: Workspace) -> ExitStatus {
    let subjects = workspace.judgements.flatMap { judgement in
      judgement.milestones.map(\.id)
        + judgement.goals.map { "\(judgement.strategy.id)/\($0.goal.id.value)" }
        + judgement.initiatives.map { "\(judgement.strategy.id)/\($0.initiative.id.value)" }
    }
    if subjects.contains(id) {
      return Program.print(
        Message(.explainNoMilestones, ["id": .text(id)]).text(options.language) + "\n", console)
    }
    let diagnostic = Diagnostic(
      Message(.unknownID, ["id": .text(id), "kind": .message(Message(.wordMilestone))]), at: nil,
      help: Spelling.nearest(to: id, among: subjects)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
    console.report([diagnostic], workspace.sources, options)
    return .invalidInput
  }
}
