internal import Diagnostics
internal import Evaluation
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
      switch error {
      case .usage(let fault): return Program.usage(fault, options.language, console)
      case .input(let diagnostic):
        console.report([diagnostic], sources, options)
        return .invalidInput
      }
    }
    let sides = VersionSides(
      compared, by: options.ruleFolders, within: options.limits, sources: sources)
    console.report(sides.diagnostics(sources), sources, options)
    guard !sides.containErrors else { return .invalidInput }
    let report = report(sides)
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
    let report = report(sides)
    let context = ReportContext(
      asOf: report.comparison.asOf, sources: sources,
      options: options.reportOptions(for: .init(format: .text, path: nil), console))
    return report.changes(context)
  }

  private func report(_ sides: VersionSides) -> RevisionReport {
    let asOf = options.asOf ?? Clock.lastEndedDay
    let (old, new) = (sides.old.version, sides.new.version)
    let subjects = SubjectIndex(from: old, to: new)
    let comparison = VersionComparison(
      of: old, and: new, asOf: asOf, oldAsOf: options.oldAsOf ?? asOf)
    let gate = ChangeGate(classes: options.gate, failOn: options.failOn)
    return RevisionReport(
      comparison, rulings: gate.rulings(on: comparison, to: new, called: subjects),
      subjects: subjects, rules: new.rules,
      sinceBase: sides.base.map {
        VersionComparison(of: $0.version, and: new, asOf: asOf, oldAsOf: asOf)
      })
  }
}
