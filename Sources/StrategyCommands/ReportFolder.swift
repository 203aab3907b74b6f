internal import Diagnostics
internal import Reporting
private import Glibc

/// A report and where it goes.
struct WrittenReport {
  /// Without an ending: `holbaek-2013`.
  let name: String
  let output: CommandLineOptions.Output
  let content: ReportPiece
}

/// Writes reports: one to a file or to standard output, several into a folder under names of their own.
struct ReportFolder {
  let console: Console
  let language: Language

  /// The status of a failure; nil when all are written.
  func write(_ reports: [WrittenReport]) -> ExitStatus? {
    let outputs = Set(reports.map(\.output.path))
    for path in outputs {
      let count = reports.count { $0.output.path == path }
      guard count > 1, !(path.map(isFolder) ?? false) else { continue }
      return Program.usage(
        UsageFault(Message(.reportsNeedFolder, ["count": .count(count)])), language, console)
    }
    for report in reports {
      if let failure = write(report) { return failure }
    }
    return nil
  }

  private func write(_ report: WrittenReport) -> ExitStatus? {
    guard let path = report.output.path, isFolder(path) else {
      return console.deliver([report.content], to: report.output.path, language)
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST { return console.notWritten(path, errno, language) }
    let file = FolderWriter.join(path, report.name + "." + report.output.format.rawValue)
    return console.deliver([report.content], to: file, language)
  }

  /// Whether a path is a folder, or is to be one.
  private func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
