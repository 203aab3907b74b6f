internal import Diagnostics
internal import Reporting

/// `kanaltjek check` and `status`: validate, judge, report.
struct CheckCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let asOf = options.asOf ?? Clock.lastEndedDay
    let workspace = Workspace.open(
      paths: options.operands.isEmpty ? ["strategies"] : options.operands, asOf: asOf)
    console.report(workspace.diagnostics, workspace.sources, options)
    if options.isVerbose {
      for assumption in workspace.assumptions {
        console.warn(assumption.text(options.language) + "\n")
      }
    }
    let report = Report(
      asOf: asOf, strategies: workspace.judgements, sources: workspace.sources)
    let isCheck = options.command == .check
    let status = ExitStatus.deciding(
      diagnostics: workspace.diagnostics, findings: isCheck ? report.findings : [],
      failOn: options.failOn)
    // A report on strategies that were only half read would look like a whole one.
    guard status != .invalidInput else { return status }
    return write(report, isCheck: isCheck) ?? status
  }

  /// Writes every output asked for; the status of a failure, nil when all are written.
  private func write(_ report: Report, isCheck: Bool) -> ExitStatus? {
    for output in options.outputs {
      var reportOptions = ReportOptions()
      reportOptions.language = options.language
      reportOptions.includesFindings = isCheck
      if options.isQuiet { reportOptions.onlyFindings = options.failOn ?? .error }
      guard let path = output.path else {
        reportOptions.width = console.width
        reportOptions.usesColor = console.usesColor(options.color, onErrors: false)
        guard console.write(output.format.render(report, reportOptions)) else {
          return .internalFault
        }
        continue
      }
      reportOptions.usesColor = options.color == .always
      if let code = console.save(output.format.render(report, reportOptions), to: path) {
        let message = Message(
          .outputNotWritten, ["path": .text(path), "code": .count(Int(code))])
        console.warn("kanaltjek: \(message.text(options.language))\n")
        return .internalFault
      }
    }
    return nil
  }
}

extension Console {
  /// Shows every diagnostic on standard error.
  func report(_ diagnostics: [Diagnostic], _ sources: SourceStore, _ options: CommandLineOptions) {
    let text = DiagnosticText(
      sources: sources, language: options.language,
      usesColor: usesColor(options.color, onErrors: true))
    for diagnostic in diagnostics {
      if options.isQuiet, diagnostic.severity < .error { continue }
      warn(text.render(diagnostic))
    }
  }
}
