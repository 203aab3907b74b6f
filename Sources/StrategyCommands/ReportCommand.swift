internal import AnnualReports
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// `kanaltjek report [PATH…]`: the annual revision of each strategy, for the group of chiefs.
struct ReportCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let asOf = options.asOf ?? Clock.lastEndedDay
    var workspace = Workspace(sources: SourceStore(), for: .report, within: options.limits)
    let sources = workspace.sources
    var files: [WrittenReport] = []
    var faults: [Diagnostic] = []
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, rules in
      var summary = Summary()
      let findings = summary.add(judgement, by: rules, findingsFrom: .note)
      let years = AnnualReport.years(of: judgement)
      if let year = options.year, !years.contains(year) {
        faults.append(outOfPeriod(year, years, judgement))
        return
      }
      let report = AnnualReport(
        judgement, year: options.year ?? AnnualReport.latestYear(of: judgement),
        findings: findings, sources: sources)
      for output in options.outputs {
        guard
          let text = report.text(output.format, options.reportOptions(for: output, console))
        else { continue }
        files.append(
          WrittenReport(
            name: "\(judgement.strategy.id)-\(report.year)", output: output,
            content: .text(text)))
      }
    }
    let diagnostics = workspace.diagnostics + faults
    console.report(diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    return ReportFolder(console: console, language: options.language).write(files) ?? status
  }

  private func outOfPeriod(
    _ year: Int, _ years: [Int], _ judgement: StrategyJudgement
  ) -> Diagnostic {
    let strategy = judgement.strategy
    return Diagnostic(
      Message(
        .reportYearOutside,
        ["year": .text(String(year)), "title": .text(strategy.displayTitle)]),
      at: strategy.period?.span ?? strategy.title?.span,
      help: years.isEmpty
        ? nil : Message(.helpKnownKeys, ["keys": .list(years.map { .text(String($0)) })]))
  }
}
