internal import Diagnostics
internal import Reporting
internal import Revisions
internal import StrategyModel

/// `kanaltjek history GOAL [PATH]`: how one commitment moved through the repository's commits.
struct HistoryCommand {
  let options: CommandLineOptions
  let console: Console

  func run() -> ExitStatus {
    let words = options.operands.first?.split(separator: "/").map(String.init) ?? []
    guard let id = options.operands.first, words.count >= 2, options.operands.count <= 2 else {
      return Program.usage(UsageFault(Message(.usageHistoryWhat)), options.language, console)
    }
    let path = options.operands.dropFirst().first ?? "strategies"
    do throws(GitFault) {
      guard let place = try place(path) else {
        return refuse(Diagnostic(Message(.pathLeavesRoot, ["path": .text(path)]), at: nil))
      }
      let repository = place.repository
      let file = try file(of: words[0], at: place.path, repository)
      var reader = try HistoryReader(words[1], in: file, repository)
      let history = try reader.history(as: id)
      guard let history else {
        return refuse(
          reader.fault.map { Diagnostic($0, at: nil) } ?? unknown(id, among: reader.known))
      }
      let notes = try notes(file, repository)
      console.report(notes, SourceStore(), options)
      return deliver(history)
    } catch {
      return refuse(error.diagnostic)
    }
  }

  private func place(_ path: String) throws(GitFault) -> PlaceInRepository? {
    if let found = try PlaceInRepository.onDisk(path) { return found }
    // What is no longer on disk, or never was in a bare repository.
    let here = try GitRepository()
    return PlaceInRepository.normal(path, from: here.prefix)
      .map { PlaceInRepository(repository: here, path: $0) }
  }

  /// The strategy's file: the path itself, in the folder, or in the strategy's folder below it.
  private func file(
    of strategy: String, at path: String, _ repository: GitRepository
  ) throws(GitFault) -> String {
    if path.hasSuffix(".yaml") { return path }
    let own = FileTree.join(path, FileTree.strategyFile)
    let below = FileTree.join(FileTree.join(path, strategy), FileTree.strategyFile)
    if try repository.object(own, in: "HEAD") != nil { return own }
    if try repository.object(below, in: "HEAD") != nil { return below }
    return FileTree.name(of: path) == strategy ? own : below
  }

  private func unknown(_ id: String, among known: [String]) -> Diagnostic {
    Diagnostic(
      Message(.unknownID, ["id": .text(id), "kind": .message(Message(.wordGoalOrInitiative))]),
      at: nil,
      help: Spelling.nearest(to: id, among: known)
        .map { Message(.helpDidYouMean, ["word": .text($0)]) })
  }

  /// What the history does not show.
  private func notes(_ file: String, _ repository: GitRepository) throws(GitFault) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if repository.isShallow {
      notes.append(
        Diagnostic(
          Message(.historyShallow), severity: .warning, at: nil, help: Message(.helpGitShallow)))
    }
    if try repository.hasChanges(below: file) {
      notes.append(
        Diagnostic(
          Message(.historyUncommitted, ["path": .text(file)]), severity: .note, at: nil))
    }
    return notes
  }

  private func refuse(_ diagnostic: Diagnostic) -> ExitStatus {
    console.report([diagnostic], SourceStore(), options)
    return .invalidInput
  }

  private func deliver(_ history: CommitmentHistory) -> ExitStatus {
    for output in options.outputs {
      let report = HistoryReport(history, options.reportOptions(for: output, console))
      guard let text = report.text(output.format) else { continue }
      if let failure = console.deliver([.text(text)], to: output.path, options.language) {
        return failure
      }
    }
    return .success
  }
}
