internal import Diagnostics
internal import Evaluation
internal import Formatting
internal import Measurements
internal import StrategyModel
internal import YAMLTree

/// `kanaltjek fmt`: the canonical form, written or asked for.
struct FormatCommand {
  private let options: CommandLineOptions
  private let console: Console
  private let sources = SourceStore()
  private let files: FileTree
  private var diagnostics: [Diagnostic] = []
  /// Files that were, or with `--check` would be, rewritten.
  private var rewritten: [String] = []
  private var hasFailed = false

  private let strategies = StrategyFormatter(
    FileShape(Strategy.shape, named: Strategy.namedShapes))
  private let descriptors = StrategyFormatter(FileShape(SourceDescription.shape))
  private let forms = StrategyFormatter(FileShape(SourceDescription.formShape))
  private let waivers = StrategyFormatter(FileShape(Waiver.shape))
  private let remarks = StrategyFormatter(FileShape(Remark.shape))

  init(options: CommandLineOptions, console: Console) {
    self.options = options
    self.console = console
    files = FileTree(holding: options.paths, sources: sources)
  }

  mutating func run() -> ExitStatus {
    let found = FormattedFiles.find(options.paths, files, &diagnostics)
    if found.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          Message(.noStrategyFound, ["paths": .list(options.paths.map { .text($0) })]), at: nil,
          help: Message(.helpNoStrategyFound)))
    }
    for path in found { format(path) }
    console.report(diagnostics, sources, options)
    let list = rewritten.map { $0.withoutControlCharacters + "\n" }.joined()
    guard console.write(list, options.language), !hasFailed else { return .internalFault }
    let status = ExitStatus.deciding(
      diagnostics: diagnostics, isFailing: options.onlyChecks && !rewritten.isEmpty)
    if status == .findings {
      let message = Message(.formatWouldChange, ["count": .count(rewritten.count)])
      console.warn(message.text(options.language) + "\n")
    }
    return status
  }

  private mutating func format(_ path: String) {
    guard
      let (source, bytes) = files.read(path, limit: YAMLLimits.standard.fileSize, &diagnostics)
    else { return }
    let (outcome, found) = formatter(of: path).format(source, bytes)
    diagnostics += found
    switch outcome {
    case .refused: break
    case .unsound: hasFailed = true
    case .formatted(let text):
      if text == bytes { return }
      if options.onlyChecks || write(text, to: path) { rewritten.append(path) }
    }
  }

  private func formatter(of path: String) -> StrategyFormatter {
    switch FileTree.name(ofFolderAbove: path) {
    case FormattedFiles.measurements: descriptors
    case RemarkLoader.folder: remarks
    case _ where FileTree.name(of: path) == SourceDescription.formFile: forms
    default: FileTree.name(of: path) == WaiverLoader.file ? waivers : strategies
    }
  }

  private mutating func write(_ text: [UInt8], to path: String) -> Bool {
    // Asked again: the file read may have been replaced by a link since.
    guard let place = files.place(of: path) else {
      diagnostics.append(Diagnostic(SourceFault.outsideRoot.message(path), at: nil))
      return false
    }
    guard let code = console.save([.text(String(decoding: text, as: UTF8.self))], to: place) else {
      return true
    }
    hasFailed = true
    diagnostics.append(
      Diagnostic(
        Message(.outputNotWritten, ["path": .text(path), "code": .count(Int(code))]), at: nil))
    return false
  }
}

/// Which files `fmt` is about.
enum FormattedFiles {
  static let measurements = "measurements"
  /// Folders of files that belong to no single strategy.
  private static let shared = ["common", measurements]

  /// The files below the paths, each once, in the order of the paths and of their bytes.
  static func find(
    _ paths: [String], _ files: FileTree, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    var result: [String] = []
    var seen: Set<String> = []
    for given in paths {
      guard let path = files.locate(given) else {
        diagnostics.append(
          files.faultOfLink(at: given)
            ?? Diagnostic(
              Message(.fileNotFound, ["path": .text(given)]), at: nil,
              help: Message(.helpStandAbove, ["command": "fmt"])))
        continue
      }
      let found: [String]
      switch files.kind(of: path) {
      case .folder:
        found =
          own(path, files)
          ?? files.names(in: path).flatMap { own(FileTree.join(path, $0), files) ?? [] }
      case .file where isYAML(path): found = [path]
      case .file:
        diagnostics.append(Diagnostic(Message(.formatNotYAML, ["path": .text(given)]), at: nil))
        found = []
      case .other, nil:
        diagnostics.append(Diagnostic(Message(.fileNotRegular, ["path": .text(given)]), at: nil))
        found = []
      }
      result += found.filter { seen.insert($0).inserted }
    }
    return result
  }

  /// The files of a strategy's folder or of a shared one, nil for a folder that is neither.
  private static func own(_ folder: String, _ files: FileTree) -> [String]? {
    let strategy = FileTree.join(folder, FileTree.strategyFile)
    if files.kind(of: strategy) != nil {
      let waivers = FileTree.join(folder, WaiverLoader.file)
      return [strategy] + (files.kind(of: waivers) == nil ? [] : [waivers])
        + texts(in: FileTree.join(folder, RemarkLoader.folder), files)
        + texts(in: FileTree.join(folder, measurements), files)
    }
    return shared.contains(FileTree.name(of: folder)) ? texts(in: folder, files) : nil
  }

  private static func texts(in folder: String, _ files: FileTree) -> [String] {
    guard files.kind(of: folder) == .folder else { return [] }
    return files.names(in: folder).filter(isYAML).map { FileTree.join(folder, $0) }
  }

  private static func isYAML(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }
}
