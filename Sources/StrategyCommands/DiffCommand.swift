internal import Diagnostics
internal import Reporting
internal import StrategyDiff

/// `kanaltjek diff OLD NEW`: what a new version does to the commitments, and why verdicts changed.
struct DiffCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let driver = GitDriver(language: options.language, console: console)
    switch options.diffMode {
    case .comparison: return compareSides()
    case .installation:
      return Program.print(GitDriver.installation(options.language), console, options.language)
    case .driver: return driver.compare(options.operands, inWords: changes)
    case .conversion:
      guard let file = options.operands.first, options.operands.count == 1 else {
        return Program.usage(
          UsageFault(Message(.usageTextconvWhat)), options.language, console)
      }
      return driver.convert(file)
    }
  }

  private func compareSides() -> ExitStatus {
    let sources = SourceStore()
    var reader = ComparedSidesReader(sources: sources, language: options.language)
    let compared: ComparedSides
    do throws(ComparedSidesFault) {
      compared = try reader.sides(options.operands, base: options.base)
    } catch {
      return Program.refuse(error, sources, options, console)
    }
    let sides = VersionSides(
      compared, by: options.ruleFolders, within: options.limits, sources: sources)
    let diagnostics = sides.diagnostics(sources)
    console.report(diagnostics, sources, options)
    guard !sides.containErrors else {
      return FaultReports(options: options, console: console).deliver(diagnostics, sources)
        ?? .invalidInput
    }
    let report = sides.report(options)
    let status = ExitStatus.deciding(
      diagnostics: [], isFailing: report.rulings.contains(where: \.isGated))
    for output in options.outputs {
      let context = ReportContext(
        asOf: report.comparison.asOf, sources: sources,
        options: options.reportOptions(for: output, console))
      let text = report.text(output.format, context)
      if let failure = console.deliver([.text(text)], to: output.path, options.language) {
        return failure
      }
    }
    return status
  }

  /// What differs in words, nil where a version has faults.
  private func changes(_ compared: ComparedSides, _ sources: SourceStore) -> String? {
    let sides = VersionSides(
      compared, by: options.ruleFolders, within: options.limits, sources: sources)
    guard !sides.containErrors else { return nil }
    let report = sides.report(options)
    let context = ReportContext(
      asOf: report.comparison.asOf, sources: sources,
      options: options.reportOptions(for: .init(format: .text, path: nil), console))
    return report.changes(context)
  }
}
