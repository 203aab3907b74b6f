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
    let sources = SourceStore()
    var revisions: [RevisionReport] = []
    do throws(ComparedSidesFault) {
      if let version = options.since { revisions = try self.revisions(since: version, sources) }
    } catch {
      return Program.refuse(error, sources, options, console)
    }
    var workspace = Workspace(sources: sources, for: .report, within: options.limits)
    var files: [WrittenReport] = []
    var faults: [Diagnostic] = []
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, rules in
      var summary = Summary()
      let findings = summary.add(judgement, by: rules, findingsFrom: .note)
      let years = AnnualReport.years(of: judgement)
      if let year = options.year, !years.contains(year) {
        // The place of the fault is shown when the rest has been read.
        sources.share(judgement.strategy.source)
        faults.append(outOfPeriod(year, years, judgement))
        return
      }
      let report = AnnualReport(
        judgement, year: options.year ?? AnnualReport.latestYear(of: judgement),
        findings: findings, sources: sources,
        revision: revisions.lazy.map { $0.part(of: judgement.strategy.id) }.first { !$0.isEmpty }
          ?? revisions.first?.part(of: judgement.strategy.id))
      for output in options.outputs {
        do throws(ReportFault) {
          let own = options.reportOptions(for: output, console)
          guard let content = try report.content(output.format, own) else { continue }
          files.append(
            WrittenReport(name: report.fileName, output: output, content: content.piece))
        } catch {
          faults.append(error.diagnostic)
        }
      }
    }
    let diagnostics = workspace.diagnostics + faults
    console.report(diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    return ReportFolder(console: console, language: options.language).write(files) ?? status
  }

  /// What became of each path's strategies since a version; that one can't be read is told by it.
  private func revisions(
    since version: String, _ sources: SourceStore
  ) throws(ComparedSidesFault) -> [RevisionReport] {
    var reports: [RevisionReport] = []
    for path in options.paths {
      var reader = ComparedSidesReader(sources: sources, language: options.language)
      let sides = VersionSides(
        try reader.sides([version, path], base: nil), by: options.ruleFolders,
        within: options.limits, sources: sources)
      guard !sides.containErrors else {
        console.report(sides.diagnostics(sources), sources, options)
        continue
      }
      reports.append(sides.report(options))
    }
    return reports
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

extension AnnualReport.Content {
  fileprivate var piece: ReportPiece {
    switch self {
    case .text(let text): .text(text)
    case .bytes(let bytes): .bytes(bytes)
    }
  }
}
