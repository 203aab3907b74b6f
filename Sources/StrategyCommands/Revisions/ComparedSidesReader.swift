internal import Diagnostics
private import Glibc
internal import Revisions
internal import StrategyModel

/// Finds what the words of a comparison name, on disk and in the repository.
struct ComparedSidesReader {
  private let sources: SourceStore
  private let language: Language
  /// Where the words are meant from; nil for the current folder.
  private let folder: String?
  private var opened: GitRepository?
  /// The path, from the repository's top, of what a side stands for that names none.
  private var shared = ""
  private var isSharedNamed = false

  init(sources: SourceStore, language: Language, in folder: String? = nil) {
    self.sources = sources
    self.language = language
    self.folder = folder
  }

  /// What one side was named by.
  private enum Named {
    case disk(String)
    case workingTree
    case version(String, path: String?)
    case mergeBase(String, String)
  }

  /// The sides that the words name: none is what is committed against what is on disk, one version
  /// is that against what is on disk.
  ///
  /// - Parameters:
  ///   - words: At most three; a path behind two versions or a range is where both are looked at.
  ///   - base: A third version, nil for none.
  /// - Returns: Both sides, and the third.
  /// - Throws: `ComparedSidesFault` for words that name no two sides.
  mutating func sides(
    _ words: [String], base: String?
  ) throws(ComparedSidesFault) -> ComparedSides {
    openBeside(words)
    let (old, new) = try named(words)
    let baseNamed = try base.map { word throws(ComparedSidesFault) in try self.base(word) }
    if !isSharedNamed { try findShared([old, new] + (baseNamed.map { [$0] } ?? [])) }
    return ComparedSides(
      old: try side(old), new: try side(new),
      base: try baseNamed.map { named throws(ComparedSidesFault) in try side(named) })
  }

  // MARK: Words

  private mutating func named(
    _ words: [String]
  ) throws(ComparedSidesFault) -> (old: Named, new: Named) {
    guard words.count <= 3 else { throw .usage(UsageFault(Message(.usageCompareSides))) }
    var meant: [RevisionArgument] = []
    for word in words.prefix(2) {
      if case .range? = meant.first {
        try share(word)
      } else {
        meant.append(try read(word))
      }
    }
    if let third = words.dropFirst(2).first {
      guard meant.count == 2,
        meant.allSatisfy({ if case .version(_, nil) = $0 { true } else { false } })
      else { throw .usage(UsageFault(Message(.usageCompareSides))) }
      try share(third)
    }
    for case .version(_, let path?) in meant where !isSharedNamed { try share(inVersion: path) }
    for case .disk(let path) in meant where !isSharedNamed && meant.contains(where: \.isVersion) {
      try share(path)
    }
    switch meant.count {
    case 0: return (.version("HEAD", path: nil), .workingTree)
    case 1:
      switch meant[0] {
      case .disk(let path):
        try share(path)
        return (.version("HEAD", path: nil), .disk(path))
      case .version(let name, let path): return (.version(name, path: path), .workingTree)
      case .range(let old, let new, fromMergeBase: true):
        return (.mergeBase(old, new), .version(new, path: nil))
      case .range(let old, let new, fromMergeBase: false):
        return (.version(old, path: nil), .version(new, path: nil))
      }
    default: return (try single(meant[0]), try single(meant[1]))
    }
  }

  private func single(_ argument: RevisionArgument) throws(ComparedSidesFault) -> Named {
    switch argument {
    case .disk(let path): return .disk(path)
    case .version(let name, let path): return .version(name, path: path)
    case .range: throw .usage(UsageFault(Message(.usageCompareSides)))
    }
  }

  private mutating func base(_ word: String) throws(ComparedSidesFault) -> Named {
    let argument = try read(word)
    return try single(argument)
  }

  private mutating func read(_ word: String) throws(ComparedSidesFault) -> RevisionArgument {
    let repository: GitRepository?
    var refusal: GitFault?
    do throws(GitFault) {
      repository = try self.repository()
    } catch {
      repository = nil
      if error != .notARepository { refusal = error }
    }
    return try RevisionArgument(
      word, isOnDisk: { access(place($0), F_OK) == 0 },
      isVersion: { word throws(GitFault) in
        if let refusal { throw refusal }
        return repository?.names(word)
      })
  }

  private func place(_ path: String) -> String {
    guard let folder, !path.hasPrefix("/") else { return path }
    return FileTree.join(folder, path)
  }

  // MARK: The repository and the shared path

  private mutating func repository() throws(GitFault) -> GitRepository {
    if let opened { return opened }
    let repository = try GitRepository(at: folder)
    opened = repository
    return repository
  }

  /// Outside any repository, the one that a path of the comparison lies in is asked.
  private mutating func openBeside(_ words: [String]) {
    do throws(GitFault) {
      _ = try repository()
    } catch .notARepository {
      for word in words where access(place(word), F_OK) == 0 {
        // What can't be asked is said by the word that needs it.
        opened = opened ?? (try? GitRepository(at: PlaceInRepository.home(of: place(word))))
      }
    } catch {
      // The same is said by the first word that needs it.
    }
  }

  private mutating func git<Result>(
    _ work: (GitRepository) throws(GitFault) -> Result
  ) throws(ComparedSidesFault) -> Result {
    do throws(GitFault) {
      return try work(try repository())
    } catch {
      throw .input(error.diagnostic)
    }
  }

  /// Takes a path that is, or once was, on disk for what both sides are looked at by.
  private mutating func share(_ path: String) throws(ComparedSidesFault) {
    let found: PlaceInRepository?
    do throws(GitFault) {
      found = try PlaceInRepository.onDisk(place(path))
    } catch {
      throw .input(error.diagnostic)
    }
    if let found {
      opened = found.repository
      shared = found.path
    } else {
      let prefix = try git { repository in repository.prefix }
      shared = try normal(path, from: prefix)
    }
    isSharedNamed = true
  }

  private mutating func share(inVersion path: String) throws(ComparedSidesFault) {
    shared = try self.path(path)
    isSharedNamed = true
  }

  /// The path behind a colon: from the repository's top, or from here where it begins with a dot.
  private mutating func path(_ written: String) throws(ComparedSidesFault) -> String {
    let isFromHere =
      written == "." || written == ".." || written.hasPrefix("./") || written.hasPrefix("../")
    let prefix = isFromHere ? try git { repository in repository.prefix } : ""
    return try normal(written, from: prefix)
  }

  private func normal(_ path: String, from folder: String) throws(ComparedSidesFault) -> String {
    if let normal = PlaceInRepository.normal(path, from: folder) { return normal }
    throw .input(Diagnostic(Message(.pathLeavesRoot, ["path": .text(path)]), at: nil))
  }

  /// Without any path, the folder `strategies` below here; where no side has one, the folder here.
  private mutating func findShared(_ all: [Named]) throws(ComparedSidesFault) {
    guard all.contains(where: { if case .disk = $0 { false } else { true } }) else { return }
    let usual = FileTree.join(try git { repository in repository.prefix }, "strategies")
    var isThere = access(place("strategies"), F_OK) == 0
    for case .version(let name, nil) in all where !isThere {
      isThere = try git { repository throws(GitFault) in
        try repository.object(usual, in: try repository.commit(name).id) != nil
      }
    }
    shared = isThere ? usual : FileTree.folder(of: usual)
  }

  // MARK: Sides

  private mutating func side(_ named: Named) throws(ComparedSidesFault) -> ComparedSide {
    switch named {
    case .disk(let path): return try onDisk(place(path), label: path.hasPrefix("/") ? nil : path)
    case .workingTree:
      let repository = try git { repository in repository }
      guard let path = repository.placeOnDisk(of: shared) else {
        throw .input(Diagnostic(Message(.gitNoWorkingTree), at: nil))
      }
      return try onDisk(
        path, label: isSharedNamed ? shared : Message(.wordWorkingTree).text(language))
    case .version(let name, let path):
      let commit = try git { repository throws(GitFault) in try repository.commit(name) }
      return try version(
        commit,
        path: try path.map { written throws(ComparedSidesFault) in
          try self.path(written)
        })
    case .mergeBase(let first, let second):
      let commit = try git { repository throws(GitFault) in
        try repository.mergeBase(try repository.commit(first), try repository.commit(second))
      }
      return try version(commit, path: nil)
    }
  }

  private func onDisk(_ path: String, label: String?) throws(ComparedSidesFault) -> ComparedSide {
    let files = FileTree(holding: [path], sources: sources)
    guard let below = files.locate(path) else {
      throw .input(
        files.faultOfLink(at: path)
          ?? Diagnostic(
            Message(.fileNotFound, ["path": .text(label ?? FileTree.name(of: path))]), at: nil))
    }
    let shown = label ?? (below.isEmpty ? FileTree.name(of: path) : below)
    return ComparedSide(
      files: files, path: below, label: shown.withoutControlCharacters, commit: nil)
  }

  /// The commit that work on a path began from: of a branch the newest one that it has in common with
  /// what is checked out, of any other revision that itself; and what stood at the path there, nil
  /// where nothing did.
  mutating func start(
    _ revision: String, of path: String
  ) throws(ComparedSidesFault) -> (commit: GitRepository.Commit, side: ComparedSide?) {
    openBeside([path])
    try share(path)
    let commit = try git { repository throws(GitFault) in
      let named = try repository.commit(revision)
      guard try repository.isBranch(revision) else { return named }
      return try repository.mergeBase(try repository.commit("HEAD"), named)
    }
    return (commit, try find(shared, in: commit, mayBeFormer: true))
  }

  /// The lines on disk that changed since a commit; none where what changed is more than git is let
  /// tell of, and everything then stays where it is shown without.
  mutating func touchedLines(
    since commit: GitRepository.Commit
  ) throws(ComparedSidesFault) -> TouchedLines {
    try git { repository throws(GitFault) in
      do throws(GitFault) {
        return try repository.touchedLines(since: commit)
      } catch .tooMuch {
        return TouchedLines()
      }
    }
  }

  private mutating func version(
    _ commit: GitRepository.Commit, path: String?
  ) throws(ComparedSidesFault) -> ComparedSide {
    let wanted = path ?? shared
    if let side = try find(wanted, in: commit, mayBeFormer: path == nil) { return side }
    throw .input(try missing(wanted, in: commit))
  }

  private mutating func find(
    _ wanted: String, in commit: GitRepository.Commit, mayBeFormer: Bool
  ) throws(ComparedSidesFault) -> ComparedSide? {
    for name in try names(of: wanted, in: commit, mayBeFormer: mayBeFormer) {
      let snapshot = try git { repository throws(GitFault) in
        try repository.snapshot(of: commit, holding: [name])
      }
      let files = FileTree(snapshot, sources: sources)
      let below = String(name.dropFirst(snapshot.root.isEmpty ? 0 : snapshot.root.count + 1))
      guard let located = files.locate(below), files.kind(of: located) != .other else { continue }
      let isPlain = mayBeFormer && !isSharedNamed
      let label = isPlain ? commit.name : commit.name + ":" + name
      return ComparedSide(
        files: files, path: located, label: label.withoutControlCharacters, commit: commit)
    }
    return nil
  }

  /// The path, and where it is not there and was not written, the names that it had before.
  private mutating func names(
    of path: String, in commit: GitRepository.Commit, mayBeFormer: Bool
  ) throws(ComparedSidesFault) -> [String] {
    let isThere = try git { repository throws(GitFault) in
      try repository.object(path, in: commit.id) != nil
    }
    guard mayBeFormer, !isThere else { return [path] }
    let isFile = path.hasSuffix(".yaml")
    let file = isFile ? path : FileTree.join(path, FileTree.strategyFile)
    let former = try git { repository throws(GitFault) in
      try repository.names(of: file, upTo: try repository.commit("HEAD"))
    }
    return [path] + former.dropFirst().map { isFile ? $0 : FileTree.folder(of: $0) }
  }

  private mutating func missing(
    _ path: String, in commit: GitRepository.Commit
  ) throws(ComparedSidesFault) -> Diagnostic {
    let folder = FileTree.folder(of: path)
    let snapshot = try git { repository throws(GitFault) in try repository.snapshot(of: commit) }
    let nearest = Spelling.nearest(to: FileTree.name(of: path), among: snapshot.names(in: folder))
    return GitFault.missingPath(
      path, revision: commit.name, nearest: nearest.map { FileTree.join(folder, $0) }
    ).diagnostic
  }
}

extension RevisionArgument {
  fileprivate var isVersion: Bool { if case .version = self { true } else { false } }
}
