internal import Diagnostics
internal import Evaluation
internal import Reporting

/// `kanaltjek upcoming [PATH…]`: what falls due in the time ahead, and what is overdue.
struct UpcomingCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let asOf = options.asOf ?? Clock.lastEndedDay
    let until = options.within.end(from: asOf)
    var workspace = Workspace(sources: SourceStore(), for: .upcoming, within: options.limits)
    var report = UpcomingReport(asOf: asOf, until: until)
    let sources = workspace.sources
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, _ in
      report.add(judgement.duties(until: until), from: sources)
    }
    console.report(workspace.diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: workspace.diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    for output in options.outputs {
      let reportOptions = options.reportOptions(for: output, console)
      guard let text = report.text(output.format, reportOptions) else { continue }
      if let failure = console.deliver([.text(text)], to: output.path, options.language) {
        return failure
      }
    }
    return status
  }
}
