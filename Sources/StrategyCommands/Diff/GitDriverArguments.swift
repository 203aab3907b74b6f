internal import Diagnostics
internal import Revisions
internal import StrategyModel

/// What git hands to an external diff driver: the path, and for each side a file that holds it, its
/// number and its mode; for a renamed file the new name and what git says of it as well. For a file
/// that is not merged yet there is only the path.
struct GitDriverArguments: Equatable {
  /// A file that git wrote for the driver, or the one in the working tree.
  struct Side: Equatable {
    /// In the repository, from its top.
    let path: String
    let file: String
    let mode: String
  }

  let path: String
  /// Nil for a file that was added.
  let old: Side?
  /// Nil for a file that was removed.
  let new: Side?
  let isUnmerged: Bool

  /// Nil for words that git does not hand to a driver.
  init?(_ words: [String]) {
    guard [1, 7, 9].contains(words.count) else { return nil }
    isUnmerged = words.count == 1
    path = words.count == 9 ? words[7] : words[0]
    func side(_ name: String, _ at: Int) -> Side? {
      guard words.count > 1, words[at] != "/dev/null" else { return nil }
      return Side(path: name, file: words[at], mode: words[at + 2])
    }
    old = side(words[0], 1)
    new = side(path, 4)
  }
}

extension GitDriverArguments.Side {
  /// The version as the comparison takes it.
  ///
  /// Git says which file it is and not which commit it is of. What the file uses is read from `HEAD`
  /// for the old version and from the disk for the new one; in a repository without files on disk
  /// from `HEAD` for both.
  ///
  /// - Parameters:
  ///   - label: `a/` or `b/`, as git itself tells the versions apart.
  ///   - isOld: Whether it is the old version.
  ///   - sources: Where the texts are kept.
  /// - Returns: The version; the file alone where there is no repository to look into.
  /// - Throws: `SourceFault` when git's file can't be read.
  func compared(
    _ label: String, isOld: Bool, sources: SourceStore
  ) throws(SourceFault) -> ComparedSide {
    // A link is kept as the path that it points at, which is no strategy.
    let bytes = try SourceReader.read(file, limit: 4 << 20)
    var root = ""
    var others: FileTree?
    do throws(GitFault) {
      let repository = try GitRepository()
      if !isOld, let place = repository.placeOnDisk(of: path) {
        others = FileTree(holding: [place], sources: sources)
        root = FileTree.aboveStrategies(path.split(separator: "/"))?.joined(separator: "/") ?? ""
      } else {
        let snapshot = try repository.snapshot(of: repository.commit("HEAD"), holding: [path])
        others = FileTree(snapshot, sources: sources)
        root = snapshot.root
      }
    } catch {
      // A comparison of two loose files, as `git diff --no-index` makes it.
      others = nil
    }
    let below = String(path.dropFirst(root.isEmpty ? 0 : root.count + 1))
    let files = FileTree(
      bytes, at: below, shownBehind: label + (root.isEmpty ? "" : root + "/"), beside: others,
      sources: sources)
    return ComparedSide(files: files, path: below, label: label + path, commit: nil)
  }
}
