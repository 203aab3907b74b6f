internal import Diagnostics
internal import Quantities
internal import Reporting

/// Tells in the formats of a build what keeps its input from being judged, so that its page is not
/// empty when a file can't be read. People read it on standard error, programs that look for results
/// get none, and what people asked for by other commands is not written over.
struct FaultReports {
  let options: CommandLineOptions
  let console: Console

  /// Writes to every output whose format tells of faults.
  ///
  /// - Returns: The status of a failure, nil when all is written.
  func deliver(_ diagnostics: [Diagnostic], _ sources: SourceStore) -> ExitStatus? {
    guard options.command == .check || options.command == .diff else { return nil }
    let faults = diagnostics.filter { !options.isQuiet || $0.severity == .error }
    func report(
      _ format: ReportFormat, _ reportOptions: ReportOptions
    ) -> [ReportPiece]? {
      let context = ReportContext(
        asOf: options.asOf ?? Clock.lastEndedDay, sources: sources, options: reportOptions)
      return format.reporter(context).flatMap { ReportDraft.report(on: faults, by: $0) }
    }
    for output in options.outputs {
      guard let report = report(output.format, options.reportOptions(for: output, console))
      else { continue }
      if let failure = console.deliver(report, to: output.path, options.language) {
        return failure
      }
    }
    guard options.outputs.contains(where: { $0.format == .github }), let file = StepSummary(),
      let page = report(.md, options.reportOptions(for: .init(format: .md, path: nil), console))
    else { return nil }
    return file.append(page, options.language, console).map {
      console.notWritten(file.path, $0, options.language)
    }
  }
}
