internal import Diagnostics
internal import Drafting
internal import Evaluation
internal import Quantities
internal import Reporting
internal import StrategyModel

/// `kanaltjek revise PATH`: what has to be decided after a year, and the next version as far as it can
/// be written before that.
struct ReviseCommand {
  let options: CommandLineOptions
  let console: Console

  /// The one strategy that is revised.
  private struct Revision {
    let draft: Draft
    let report: DecisionReport
    /// Of its file, below the root.
    let path: String
  }

  func run() -> ExitStatus {
    if let word = options.operands.dropFirst().first {
      let message = Message(.usageUnexpected, ["word": .text(word), "command": "revise"])
      return Program.usage(UsageFault(message), options.language, console)
    }
    let asOf = options.asOf ?? Clock.lastEndedDay
    if let year = options.year, !isOver(year, asOf) {
      let message = Message(
        .usageYearNotOver, ["year": .text(String(year)), "asOf": .date(asOf)])
      return Program.usage(
        UsageFault(message, help: Message(.helpReviseClock)), options.language, console)
    }
    let sources = SourceStore()
    var workspace = Workspace(sources: sources, for: .revise, within: options.limits)
    var paths: [String] = []
    var revision: Revision?
    var faults: [Diagnostic] = []
    workspace.judge(options.paths, asOf: asOf, by: options.ruleFolders) { judgement, _ in
      let source = judgement.strategy.source
      paths.append(sources.path(of: source))
      guard paths.count == 1, let text = sources.bytes(of: source) else { return }
      switch year(for: judgement.strategy, asOf) {
      case .failure(let fault):
        // The place of the fault is shown when the rest has been read.
        sources.share(source)
        faults.append(fault.diagnostic)
      case .success(let year):
        let draft = Draft(of: judgement, after: year, text, in: options.language)
        revision = Revision(
          draft: draft, report: DecisionReport(draft, from: sources), path: paths[0])
      }
    }
    if !workspace.diagnostics.containErrors, paths.count > 1 { return several(paths) }
    let diagnostics = workspace.diagnostics + faults
    console.report(diagnostics, sources, options)
    guard !diagnostics.containErrors, let revision else { return .invalidInput }
    return deliver(revision)
  }

  // MARK: The year

  private struct YearFault: Error {
    let diagnostic: Diagnostic
  }

  private func isOver(_ year: Int, _ asOf: CalendarDate) -> Bool {
    Period(.year, year: year).map { $0.end <= asOf } ?? false
  }

  /// The year given, or the latest of the strategy's that is over.
  private func year(
    for strategy: Strategy, _ asOf: CalendarDate
  ) -> Result<Int, YearFault> {
    let stated = strategy.period
    let years = (stated?.value.years ?? []).map(\.year)
    if let year = options.year {
      if years.isEmpty || years.contains(year) { return .success(year) }
      return .failure(
        YearFault(
          diagnostic: Diagnostic(
            Message(.reviseYearOutside, ["year": .text(String(year))]), at: stated?.span,
            help: Message(
              .helpReviseYear,
              [
                "first": .text(years.first.map(String.init) ?? ""),
                "last": .text(years.last.map(String.init) ?? ""),
              ]))))
    }
    if let year = years.last(where: { isOver($0, asOf) }) { return .success(year) }
    return .failure(
      YearFault(
        diagnostic: Diagnostic(
          Message(.reviseNoYearYet, ["asOf": .date(asOf)]), at: stated?.span,
          help: Message(.helpReviseClock))))
  }

  // MARK: What is written

  private func several(_ paths: [String]) -> ExitStatus {
    let first = paths[0].split(separator: "/").dropLast().joined(separator: "/")
    let line = "kanaltjek revise " + ShellWord.quoted(first)
    return Program.usage(
      UsageFault(
        Message(.usageReviseOne, ["count": .count(paths.count)]),
        help: Message(.helpReviseOne, ["line": .text(line)])), options.language, console)
  }

  private func deliver(_ revision: Revision) -> ExitStatus {
    var note = ""
    if let folder = options.outputFolder {
      if let failure = write(revision, to: folder) { return failure }
      note = whatIsWritten(revision, folder)
    }
    for output in options.outputs {
      let reportOptions = options.reportOptions(for: output, console)
      guard let text = revision.report.text(output.format, reportOptions) else { continue }
      let ending = output.format == .text ? note : ""
      if let failure = console.deliver([.text(text + ending)], to: nil, options.language) {
        return failure
      }
    }
    return .success
  }

  /// Puts the draft and the list into a folder of their own; a status where that can't be done.
  private func write(_ revision: Revision, to folder: String) -> ExitStatus? {
    if let failure = readAgain(revision) { return failure }
    var listOptions = ReportOptions()
    listOptions.language = options.language
    let list = revision.report.text(.md, listOptions) ?? ""
    let files: FolderWriter.Files = [
      (FileTree.strategyFile, String(decoding: revision.draft.text, as: UTF8.self)),
      (listName, list),
    ]
    let writer = FolderWriter(folder: folder, files: files, console: console)
    do throws(FolderWriter.Fault) {
      _ = try writer.write()
      return nil
    } catch {
      switch error {
      case .taken(let path):
        let fault = Diagnostic(
          Message(.reviseTaken, ["path": .text(path)]), at: nil, help: Message(.helpReviseTaken))
        console.report([fault], SourceStore(), options)
        return .invalidInput
      case .failed(let path, let code): return console.notWritten(path, code, options.language)
      }
    }
  }

  private var listName: String {
    switch options.language {
    case .danish: "beslutninger.md"
    case .english: "decisions.md"
    }
  }

  /// Reads the draft where the strategy stands, since nothing that can't be read is handed out.
  private func readAgain(_ revision: Revision) -> ExitStatus? {
    let sources = SourceStore()
    let disk = FileTree(holding: options.paths, sources: sources)
    let files = FileTree(revision.draft.text, at: revision.path, beside: disk, sources: sources)
    var workspace = Workspace(sources: sources, for: .revise, within: options.limits)
    let side = ComparedSide(files: files, path: revision.path, label: "", commit: nil)
    _ = workspace.version(side, by: options.ruleFolders)
    guard workspace.diagnostics.containErrors else { return nil }
    console.report(workspace.diagnostics, sources, options)
    console.warn("kanaltjek: \(Message(.reviseUnsound).text(options.language))\n")
    return .internalFault
  }

  /// What was written where, and what to do with it.
  private func whatIsWritten(_ revision: Revision, _ folder: String) -> String {
    let home = revision.path.split(separator: "/").dropLast().joined(separator: "/")
    let message = Message(
      .reviseDraftWritten,
      [
        "folder": .text(folder), "files": .list([.text(FileTree.strategyFile), .text(listName)]),
        "path": .text(revision.path),
        "command": .text("kanaltjek diff HEAD \(ShellWord.quoted(home))"),
      ])
    let lines = TextLayout.wrap(message.text(options.language), width: console.width)
    return "\n" + lines.map { $0 + "\n" }.joined()
  }
}
