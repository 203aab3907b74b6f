internal import Diagnostics
internal import StrategyModel

/// A repository as the `git` command tells of it.
///
/// Nothing in it is changed and nothing is fetched. Words that come from outside reach git where they
/// can't be taken for options, and what git prints is bounded.
package final class GitRepository {
  /// Where git runs; nil for the current folder.
  private let folder: String?
  private let objects: ObjectReader
  /// The folder it was opened in, relative to the top: `""` at the top and in a bare repository,
  /// else `a/b`.
  package let prefix: String
  /// Whether there is a working tree beside what is committed.
  package let hasWorkingTree: Bool
  /// Whether the history ends early, as in a clone with `--depth`.
  package let isShallow: Bool
  /// From the folder to the top: `""` or `../../`.
  private let wayUp: String

  /// The most bytes of a listing of files or commits.
  private static let mostListed = 64 << 20

  /// Opens the repository that a folder is part of.
  ///
  /// - Parameter folder: Nil for the current folder.
  /// - Throws: `GitFault` when there is none, or git will not read it.
  package init(at folder: String? = nil) throws(GitFault) {
    self.folder = folder
    objects = ObjectReader(in: folder)
    let outcome = try GitProcess.run(
      [
        "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix",
        "--show-cdup",
      ], in: folder, limit: Self.mostListed)
    guard outcome.status == 0 else { throw GitFault("rev-parse", outcome) }
    let lines = String(decoding: outcome.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4 else { throw .failed(command: "rev-parse", text: "\(lines.count)") }
    hasWorkingTree = lines[0] == "true"
    isShallow = lines[1] == "true"
    prefix = lines[2].hasSuffix("/") ? String(lines[2].dropLast()) : lines[2]
    wayUp = lines[3]
  }

  /// A commit, and the name that it was asked for by.
  package struct Commit: Hashable, Sendable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A path as it may be opened from where git runs, nil without a working tree.
  package func placeOnDisk(of path: String) -> String? {
    guard hasWorkingTree else { return nil }
    return folder.map { FileTree.join($0, pathspec(path)) } ?? pathspec(path)
  }

  // MARK: Commits

  /// The commit that a branch, a tag, a number or an expression such as `HEAD~2` names.
  package func commit(_ revision: String) throws(GitFault) -> Commit {
    guard !revision.hasPrefix("-") else { throw .looksLikeAnOption(revision) }
    guard !revision.isEmpty, !revision.utf8.contains(where: { $0 < 0x20 }) else {
      throw .unknownRevision(revision, nearest: nil, isShallow: isShallow)
    }
    let outcome = try parse(revision + "^{commit}")
    if outcome.errors.contains("is ambiguous") { throw .ambiguous(revision) }
    if outcome.status == 0, let id = Self.firstLine(outcome.output),
      id.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
    {
      return Commit(id: id, name: revision)
    }
    if outcome.errors.contains("dubious ownership") { throw .foreignOwner }
    if outcome.status != 0, try parse(revision).status == 0 { throw .notACommit(revision) }
    if revision == "HEAD" { throw .noCommits }
    throw .unknownRevision(revision, nearest: try nearestName(to: revision), isShallow: isShallow)
  }

  /// Whether a word names any commit, whatever else may be wrong with it.
  package func names(_ revision: String) -> Bool {
    do throws(GitFault) {
      _ = try commit(revision)
      return true
    } catch .ambiguous {
      return true
    } catch {
      return false
    }
  }

  private func parse(_ name: String) throws(GitFault) -> GitProcess.Outcome {
    try run(["rev-parse", "--verify", "--end-of-options", name])
  }

  /// The branch or tag that a word was probably meant to be.
  private func nearestName(to revision: String) throws(GitFault) -> String? {
    // An expression goes wrong in other ways than by a letter.
    guard !revision.contains(where: { "~^:@{".contains($0) }) else { return nil }
    let outcome = try run(
      ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"])
    guard outcome.status == 0 else { return nil }
    let names = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    return Spelling.nearest(to: revision, among: names.map(String.init))
  }

  /// The newest commit that two have in common.
  package func mergeBase(_ first: Commit, _ second: Commit) throws(GitFault) -> Commit {
    let outcome = try run(["merge-base", "--end-of-options", first.id, second.id])
    guard outcome.status <= 1 else { throw GitFault("merge-base", outcome) }
    guard let id = Self.firstLine(outcome.output) else {
      throw .noMergeBase(first.name, second.name, isShallow: isShallow)
    }
    return Commit(id: id, name: String(id.prefix(Self.digits)))
  }

  /// How many digits of a commit people are shown.
  package static let digits = 8

  /// Runs git where the repository is, its output bounded as listings are.
  func run(_ arguments: [String]) throws(GitFault) -> GitProcess.Outcome {
    try GitProcess.run(arguments, in: folder, limit: Self.mostListed)
  }

  /// A path below the top as git takes it where it runs; a bare repository has no other place.
  func pathspec(_ path: String) -> String {
    wayUp + (path.isEmpty ? "." : path)
  }

  private static func firstLine(_ output: [UInt8]) -> String? {
    output.split(separator: 10).first.map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Files

  /// The files of a commit below the folder that a run on the paths may see: the one above
  /// `strategies/`, or the repository's top.
  ///
  /// - Parameters:
  ///   - commit: The version.
  ///   - paths: Relative to the repository's top, `""` for the top itself.
  /// - Returns: The files; none where the version lacks the folder.
  /// - Throws: `GitFault` when git can't list them.
  package func snapshot(
    of commit: Commit, holding paths: [String] = [""]
  ) throws(GitFault) -> GitSnapshot {
    let roots = paths.map { path in
      FileTree.aboveStrategies(path.split(separator: "/")).map(Array.init) ?? []
    }
    var common = roots.first ?? []
    for other in roots.dropFirst() {
      common = Array(zip(common, other).prefix { $0 == $1 }.map(\.0))
    }
    let root = common.joined(separator: "/")
    // A folder that the version lacks holds no files.
    let listing = try kind(of: root, in: commit) == "tree" ? listing(root, of: commit) : []
    return GitSnapshot(
      listing: listing, root: root,
      label: commit.name + ":" + (root.isEmpty ? "" : root + "/"), objects)
  }

  private func listing(_ root: String, of commit: Commit) throws(GitFault) -> [UInt8] {
    let outcome = try run(
      ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit.id + ":" + root])
    guard outcome.status == 0 else { throw GitFault("ls-tree", outcome) }
    return outcome.output
  }

  /// The id of what stands at a path in a commit, nil where nothing does.
  package func object(_ path: String, in commit: String) throws(GitFault) -> String? {
    try describe(path, in: commit)?.id
  }

  private func kind(of path: String, in commit: Commit) throws(GitFault) -> String? {
    try describe(path, in: commit.id)?.kind
  }

  private func describe(
    _ path: String, in commit: String
  ) throws(GitFault) -> ObjectReader.Description? {
    do throws(SourceFault) {
      return try objects.describe(commit + ":" + path)
    } catch .failed(let code) {
      throw .systemFault(command: "cat-file", code: code)
    } catch {
      throw .failed(command: "cat-file", text: error.message(path).text(.english))
    }
  }

  /// Whether what is on disk differs from what is committed, files that git does not know included.
  package func hasChanges(below path: String) throws(GitFault) -> Bool {
    guard hasWorkingTree else { return false }
    let outcome = try run([
      "status", "--porcelain=v1", "-z", "--untracked-files=normal", "--ignore-submodules=all",
      "--", pathspec(path),
    ])
    guard outcome.status == 0 else { throw GitFault("status", outcome) }
    return !outcome.output.isEmpty
  }
}
