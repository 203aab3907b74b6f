internal import Diagnostics
internal import Measurements
internal import Reporting
internal import StrategyModel
private import Glibc

/// `kanaltjek import FILE`: what would be read of a delivered file, and its description.
struct ImportCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    guard let given = options.operands.first, options.operands.count == 1 else {
      return Program.usage(UsageFault(Message(.usageImportWhat)), options.language, console)
    }
    let sources = SourceStore()
    let files = FileTree(holding: [given], sources: sources)
    guard let path = files.locate(given) else {
      let fault =
        files.faultOfLink(at: given)
        ?? Diagnostic(Message(.fileNotFound, ["path": .text(given)]), at: nil)
      return refuse([fault], sources)
    }
    guard files.kind(of: path) == .file else {
      return refuse(
        [Diagnostic(Message(.importNotAFile, ["path": .text(given)]), at: nil)], sources)
    }
    let progress = ProgressLine()
    let importer = Importer(
      files: files, tableLimit: options.limits.table, wish: options.imported,
      language: options.language, onProgress: { progress?.show($0) })
    guard let survey = importer.survey(path) else {
      return refuse(importer.diagnostics, sources)
    }
    console.report(importer.diagnostics, sources, options)
    // Before anything is shown, whose reader may have seen enough.
    let refusal = options.writesDescriptor ? write(survey, of: path, files, sources) : nil
    let target = survey.descriptorPath ?? Importer.descriptorPath(for: path)
    let report = ImportReport(survey, descriptorPath: target, sources: sources)
    for output in options.outputs {
      guard let text = report.text(output.format, options.reportOptions(for: output, console))
      else { continue }
      if let failure = console.deliver([.text(text)], to: output.path, options.language) {
        return failure
      }
    }
    return refusal
      ?? ExitStatus.deciding(
        diagnostics: importer.diagnostics, isFailing: !survey.doubts.isEmpty)
  }

  /// Writes the description where there is none; the status of a failure, nil when it is written.
  private func write(
    _ survey: ImportSurvey, of path: String, _ files: FileTree, _ sources: SourceStore
  ) -> ExitStatus? {
    if let existing = survey.descriptorPath {
      return refuse(
        [
          Diagnostic(
            Message(.importDescribed, ["path": .text(existing)]), at: nil,
            help: Message(.importHelpDescribed))
        ], sources)
    }
    // Asked again: the file read may have been replaced by a link since.
    guard let place = files.place(of: path) else {
      return refuse([Diagnostic(SourceFault.outsideRoot.message(path), at: nil)], sources)
    }
    let target = Importer.descriptorPath(for: path)
    switch console.create(survey.descriptor, at: Importer.descriptorPath(for: place)) {
    case nil:
      let message = Message(.importWritten, ["path": .text(target)])
      console.warn(message.text(options.language) + "\n")
      return nil
    case Self.isTaken:
      return refuse(
        [
          Diagnostic(
            Message(.importTaken, ["path": .text(target)]), at: nil,
            help: Message(.importHelpTaken))
        ], sources)
    case let code?: return console.notWritten(target, code, options.language)
    }
  }

  /// The system's error number for a place where something stands.
  private static let isTaken = EEXIST

  private func refuse(_ diagnostics: [Diagnostic], _ sources: SourceStore) -> ExitStatus {
    console.report(diagnostics, sources, options)
    return .invalidInput
  }
}
