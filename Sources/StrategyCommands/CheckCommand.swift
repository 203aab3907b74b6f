internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting

/// `kanaltjek check` and `status`: validate, judge, report.
struct CheckCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let asOf = options.asOf ?? Clock.lastEndedDay
    let sources = SourceStore()
    var workspace = Workspace(sources: sources, within: options.limits)
    var summary = Summary()
    var earlier: EarlierRevision?
    do throws(ComparedSidesFault) {
      earlier = try options.since.map { revision throws(ComparedSidesFault) in
        try EarlierRevision(revision, options, asOf: asOf)
      }
    } catch {
      return Program.refuse(error, SourceStore(), options, console)
    }
    if let earlier { console.report(earlier.diagnostics, earlier.sources, options) }
    var baseline = BaselineFile(options, sources)
    let drafts = options.outputs.compactMap { output in
      output.format.reporter(context(output, asOf, sources)).map {
        ReportDraft($0, includesFindings: options.command == .check)
      }
    }
    let stepSummary = stepSummary(asOf, sources)
    var applied: RuleSet?
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, rules in
      applied = rules
      let findings = summary.add(
        judgement, by: rules,
        findingsFrom: options.command == .check || stepSummary != nil ? leastFinding : nil,
        accepting: baseline.isInUse || earlier != nil
          ? { found in
            baseline.take(&found, of: judgement.strategy)
            earlier?.compare(&found, of: judgement, in: sources)
          } : nil)
      for draft in drafts { draft.add(judgement, findings, by: rules) }
      stepSummary?.draft.add(judgement, findings, by: rules)
    }
    summary.baseline = baseline.counts
    summary.since = earlier?.summary()
    let diagnostics = baseline.diagnostics + workspace.diagnostics
    // Of what was only half judged nobody knows what is stale.
    let notes = diagnostics.containErrors ? [] : baseline.notes
    console.report(diagnostics + notes, sources, options)
    if options.isVerbose {
      for assumption in workspace.assumptions {
        console.warn(assumption.text(options.language) + "\n")
      }
    }
    let status = ExitStatus.deciding(
      diagnostics: diagnostics,
      isFailing: options.command == .check && options.failOn.map(summary.has) ?? false)
    // A report on strategies that were only half read would look like a whole one.
    guard status != .invalidInput else {
      return FaultReports(options: options, console: console).deliver(diagnostics, sources)
        ?? status
    }
    for (output, draft) in zip(options.outputs, drafts) {
      let report = draft.finished(summary, applied)
      if let failure = console.deliver(report, to: output.path, options.language) {
        return failure
      }
    }
    if let stepSummary {
      let report = stepSummary.draft.finished(summary, applied)
      if let code = stepSummary.file.append(report, options.language, console) {
        return console.notWritten(stepSummary.file.path, code, options.language)
      }
    }
    return baseline.save(console) ?? status
  }

  /// The mildest finding that any output will show.
  private var leastFinding: Diagnostic.Severity {
    options.isQuiet ? options.failOn ?? .error : .note
  }

  /// The tables and the findings for the page of a step, where workflow commands are for its log.
  private func stepSummary(
    _ asOf: CalendarDate, _ sources: SourceStore
  ) -> (file: StepSummary, draft: ReportDraft)? {
    guard options.outputs.contains(where: { $0.format == .github }), let file = StepSummary()
    else { return nil }
    var reportOptions = ReportOptions()
    reportOptions.language = options.language
    let context = ReportContext(asOf: asOf, sources: sources, options: reportOptions)
    return ReportFormat.md.reporter(context).map {
      (file, ReportDraft($0, includesFindings: true))
    }
  }

  private func context(
    _ output: CommandLineOptions.Output, _ asOf: CalendarDate, _ sources: SourceStore
  ) -> ReportContext {
    var reportOptions = options.reportOptions(for: output, console)
    if options.isQuiet { reportOptions.onlyFindings = leastFinding }
    // Where nothing fails the run, what would have failed it is still to be seen.
    reportOptions.failsFrom = options.failOn ?? .error
    return ReportContext(asOf: asOf, sources: sources, options: reportOptions)
  }
}

extension CommandLineOptions {
  /// How a report is to look where it goes: a file is no terminal.
  func reportOptions(for output: Output, _ console: Console) -> ReportOptions {
    var result = ReportOptions()
    result.language = language
    if output.path == nil {
      result.width = console.width
      result.usesColor = console.usesColor(color, onErrors: false)
    } else {
      result.usesColor = color == .always
    }
    return result
  }
}

extension Console {
  /// Writes a report to a file, or to standard output where none is named; the status of a failure,
  /// nil when it is written.
  func deliver(
    _ report: [ReportPiece], to path: String?, _ language: Language
  ) -> ExitStatus? {
    guard let path else { return write(report, language) ? nil : .internalFault }
    return save(report, to: path).map { notWritten(path, $0, language) }
  }

  /// Says that a file could not be written, and why.
  func notWritten(_ path: String, _ code: Int32, _ language: Language) -> ExitStatus {
    let message =
      code == Self.ledOut
      ? Message(.pathLeavesRoot, ["path": .text(path)])
      : Message(.outputNotWritten, ["path": .text(path), "code": .count(Int(code))])
    warn("kanaltjek: \(message.text(language))\n")
    return .internalFault
  }

  /// Of one kind in one file so many are shown, the others counted: a table with a wrong column has
  /// as many faults as rows.
  private static var mostOfAKind: Int { 100 }

  /// Shows the diagnostics on standard error.
  func report(_ diagnostics: [Diagnostic], _ sources: SourceStore, _ options: CommandLineOptions) {
    let text = DiagnosticText(
      sources: sources, language: options.language,
      usesColor: usesColor(options.color, onErrors: true))
    var shown: [String: Int] = [:]
    for diagnostic in diagnostics {
      if options.isQuiet, diagnostic.severity < .error { continue }
      let file = diagnostic.span.map { sources.path(of: $0.source) } ?? ""
      let kind = file + " [" + diagnostic.id + "]"
      shown[kind, default: 0] += 1
      if shown[kind, default: 0] <= Self.mostOfAKind { warn(text.render(diagnostic)) }
    }
    for (kind, count) in shown.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAKind {
      let message = Message(
        .moreOfAKind, ["count": .count(count - Self.mostOfAKind), "kind": .text(kind)])
      warn(message.text(options.language) + "\n")
    }
  }
}
