internal import AnnualReports
internal import Diagnostics
internal import Evaluation
internal import Reporting

/// `kanaltjek site [PATH…] --output DIR`: the reports of all strategies as pages in a folder.
struct SiteCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let folder = options.outputFolder else {
      return Program.usage(UsageFault(Message(.usageSiteWhere)), options.language, console)
    }
    let asOf = options.asOf ?? Clock.lastEndedDay
    let sources = SourceStore()
    var workspace = Workspace(sources: sources, for: .site, within: options.limits)
    var site = Site(language: options.language, asOf: asOf, sources: sources)
    var files: [SiteFile] = []
    var faults: [Diagnostic] = []
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, rules in
      var summary = Summary()
      let findings = summary.add(judgement, by: rules, findingsFrom: .note)
      do throws(ReportFault) {
        files += try site.add(judgement, findings, by: rules)
      } catch {
        faults.append(error.diagnostic)
      }
    }
    do throws(ReportFault) {
      files += try site.closing()
    } catch {
      faults.append(error.diagnostic)
    }
    let diagnostics = workspace.diagnostics + faults
    console.report(diagnostics, sources, options)
    let status = ExitStatus.deciding(diagnostics: diagnostics, isFailing: false)
    guard status != .invalidInput else { return status }
    return SiteFolder(path: folder, console: console, options: options).write(files) ?? status
  }
}
