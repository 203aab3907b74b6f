internal import Diagnostics
internal import Reporting
internal import Revisions
internal import StrategyModel

/// Reads how a goal or an initiative stood in each commit that touched its strategy.
struct HistoryReader {
  private let repository: GitRepository
  private let head: GitRepository.Commit
  /// The names that the strategy's file has had, the newest first.
  private let names: [String]
  /// The files that the strategy uses: a goal may have its milestones, and a figure its side, there.
  private var used: [String] = []
  /// The ids that the commitment has had, those found first first.
  private var ids: [String]
  /// What was read, by the contents it was read from.
  private var states: [[String?]: State] = [:]
  /// Why the newest version can't be read, nil where it can.
  private(set) var fault: Message?
  /// Every id of the newest version that could be read.
  private(set) var known: [String] = []

  private enum State {
    case absent
    case stated(StatedCommitment, strategy: String)
    case unreadable(Message)

    var isUnreadable: Bool { if case .unreadable = self { true } else { false } }

    var commitment: StatedCommitment? {
      if case .stated(let commitment, _) = self { commitment } else { nil }
    }
  }

  /// - Parameters:
  ///   - id: Of the goal or initiative inside its strategy.
  ///   - file: The strategy's file as it is or was called, below the repository's top.
  ///   - repository: Whose commits up to `HEAD` are read.
  /// - Throws: `GitFault` when it has none.
  init(_ id: String, in file: String, _ repository: GitRepository) throws(GitFault) {
    self.repository = repository
    ids = [id]
    head = try repository.commit("HEAD")
    names = try repository.names(of: file, upTo: head)
  }

  /// The history under the id that the user wrote; nil when no commit has the commitment.
  mutating func history(as asked: String) throws(GitFault) -> CommitmentHistory? {
    // The files that are used are known when the newest version is read.
    if case .unreadable(let reason) = try state(head.id) { fault = reason }
    let entries = try repository.commits(touching: names + used, upTo: head)
    // From the newest on, since each version says what its commitments were called before.
    var states: [State] = []
    for entry in entries { states.append(try state(entry.id)) }
    var steps: [CommitmentHistory.Step] = []
    var skipped: [CommitmentHistory.Skipped] = []
    var strategy = ""
    for (index, entry) in entries.enumerated().reversed() {
      let parents = try parents(of: index, entries, states)
      if case .unreadable(let reason) = states[index] {
        var isNew = entry.parents.isEmpty
        for parent in entry.parents where !isNew {
          isNew = try key(of: parent) != key(of: entry.id)
        }
        if isNew { skipped.append(.init(commit: .init(entry), reason: reason)) }
        continue
      }
      let after = states[index].commitment
      guard !parents.contains(after) else { continue }
      if case .stated(_, let name) = states[index] { strategy = name }
      steps.append(
        .init(commit: .init(entry), strategy: strategy, before: parents.first ?? nil, after: after))
    }
    guard !steps.isEmpty else { return nil }
    return CommitmentHistory(id: asked, steps: steps, skipped: skipped)
  }

  /// What the commits before one say; of one that can't be read, what the commit below it in the list
  /// says, as far as there is one.
  private mutating func parents(
    of index: Int, _ entries: [GitRepository.Entry], _ states: [State]
  ) throws(GitFault) -> [StatedCommitment?] {
    guard !entries[index].parents.isEmpty else { return [nil] }
    var result: [StatedCommitment?] = []
    for parent in entries[index].parents {
      let state = try state(parent)
      result.append(
        state.isUnreadable
          ? states[(index + 1)...].first { !$0.isUnreadable }.flatMap(\.commitment)
          : state.commitment)
    }
    return result
  }

  // MARK: One version

  private func file(in commit: String) throws(GitFault) -> String? {
    for name in names where try repository.object(name, in: commit) != nil { return name }
    return nil
  }

  /// The contents that a version of the commitment depends on.
  private func key(of commit: String) throws(GitFault) -> [String?] {
    guard let file = try file(in: commit) else { return [] }
    var key = [file, try repository.object(file, in: commit)]
    for path in used { key.append(try repository.object(path, in: commit)) }
    return key
  }

  private mutating func state(_ commit: String) throws(GitFault) -> State {
    let key = try key(of: commit)
    if let state = states[key] { return state }
    guard let file = try file(in: commit) else { return .absent }
    let state = try read(file, in: commit)
    states[key] = state
    return state
  }

  private mutating func read(_ file: String, in commit: String) throws(GitFault) -> State {
    let version = GitRepository.Commit(
      id: commit, name: String(commit.prefix(GitRepository.digits)))
    let snapshot = try repository.snapshot(of: version, holding: [file])
    let files = FileTree(snapshot, sources: SourceStore())
    let loader = StrategyLoader(files: files)
    let path = String(file.dropFirst(snapshot.root.isEmpty ? 0 : snapshot.root.count + 1))
    let scope = loader.load(path)
    let faults = loader.diagnostics.filter { $0.severity == .error }
    guard let scope else {
      return .unreadable(faults.first.map { Self.reason($0, files) } ?? Message(.emptyFile))
    }
    if known.isEmpty {
      let strategy = scope.strategy
      known = (strategy.goals.map(\.id.value) + strategy.initiatives.map(\.id.value))
        .map { strategy.id + "/" + $0 }
      used = Self.used(scope.strategy, path, snapshot, files)
    }
    guard let commitment = find(in: scope) else {
      // It may be what could not be read.
      return faults.first.map { .unreadable(Self.reason($0, files)) } ?? .absent
    }
    // A fault elsewhere, such as a reference that leads nowhere, does not touch it.
    let stretch = Self.stretch(of: commitment.id, in: scope.strategy)
    let own = faults.first { fault in
      fault.span.map { $0.source == scope.strategy.source && stretch.contains($0.start) } ?? false
    }
    if let own { return .unreadable(Self.reason(own, files)) }
    return .stated(commitment, strategy: scope.strategy.id)
  }

  /// From the id of a goal or an initiative to the next one's.
  private static func stretch(of id: String, in strategy: Strategy) -> Range<UInt32> {
    let ids = strategy.goals.map(\.id) + strategy.initiatives.map(\.id)
    let start = ids.first { $0.value == id }?.span.start ?? 0
    let next = ids.map(\.span.start).filter { $0 > start }.min() ?? .max
    return start..<next
  }

  /// The place and the fault, as a reader of the file would be told.
  private static func reason(_ fault: Diagnostic, _ files: FileTree) -> Message {
    guard let span = fault.span else { return fault.message }
    let location = files.sources.location(of: span)
    return Message(
      .historyUnreadable,
      [
        "place": .text("\(location.path):\(location.line)"), "fault": .message(fault.message),
      ])
  }

  private static func used(
    _ strategy: Strategy, _ path: String, _ snapshot: GitSnapshot, _ files: FileTree
  ) -> [String] {
    // Whatever is wrong with them was said when the strategy was read.
    var faults: [Diagnostic] = []
    return strategy.uses.compactMap { files.resolve($0.path, from: path, &faults) }
      .map { FileTree.join(snapshot.root, $0) }
  }

  /// The commitment under any of the ids known so far; the one it has here, and the one it says it
  /// had before, are known from then on.
  private mutating func find(in scope: Scope) -> StatedCommitment? {
    let strategy = scope.strategy
    for id in ids {
      if let goal = strategy.goals.first(where: { $0.id.value == id }) {
        return found(StatedCommitment(goal, in: scope), goal.formerly)
      }
      if let initiative = strategy.initiatives.first(where: { $0.id.value == id }) {
        return found(StatedCommitment(initiative), initiative.formerly)
      }
    }
    if let goal = strategy.goals.first(where: {
      $0.formerly.map { ids.contains($0.value) } ?? false
    }) {
      return found(StatedCommitment(goal, in: scope), nil)
    }
    return strategy.initiatives.first { $0.formerly.map { ids.contains($0.value) } ?? false }
      .map { found(StatedCommitment($0), nil) }
  }

  private mutating func found(
    _ commitment: StatedCommitment, _ formerly: Located<String>?
  ) -> StatedCommitment {
    for id in [commitment.id] + (formerly.map { [$0.value] } ?? []) where !ids.contains(id) {
      ids.append(id)
    }
    return commitment
  }
}

extension CommitmentHistory.Commit {
  fileprivate init(_ entry: GitRepository.Entry) {
    self.init(id: entry.id, date: entry.date, author: entry.author, subject: entry.subject)
  }
}
