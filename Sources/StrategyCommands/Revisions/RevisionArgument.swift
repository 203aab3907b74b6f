internal import Diagnostics
internal import Revisions
private import Glibc

/// What one word of a comparison means.
enum RevisionArgument: Equatable {
  case disk(String)
  /// The path is the one written behind the colon, nil where none is.
  case version(String, path: String?)
  case range(String, String, fromMergeBase: Bool)

  /// Reads a word: `./x` and `/x` are on disk, `x:` and `x:path` in a version, `a..b` and `a...b` are
  /// two versions; any other word is whichever of the two there is.
  ///
  /// - Parameters:
  ///   - word: As the user wrote it.
  ///   - isOnDisk: Whether a path leads to something.
  ///   - isVersion: Whether a word names a commit, nil where there is no repository.
  /// - Throws: `ComparedSidesFault.input` for a word that is both or neither.
  init(
    _ word: String, isOnDisk: (String) -> Bool, isVersion: (String) throws(GitFault) -> Bool?
  ) throws(ComparedSidesFault) {
    if Self.isPath(word) {
      guard isOnDisk(word) else {
        throw .input(Diagnostic(Message(.fileNotFound, ["path": .text(word)]), at: nil))
      }
      self = .disk(word)
      return
    }
    let existsOnDisk = !word.isEmpty && isOnDisk(word)
    if !existsOnDisk, !word.hasPrefix("-") {
      if let range = Self.range(word) {
        self = range
        return
      }
      if let colon = Self.colon(in: word) {
        let path = String(word[word.index(after: colon)...])
        self = .version(String(word[..<colon]), path: path.isEmpty ? nil : path)
        return
      }
    }
    let names: Bool?
    do throws(GitFault) {
      names = word.hasPrefix("-") ? false : try isVersion(word)
    } catch {
      // A file is a file, also where git can't be asked.
      guard existsOnDisk else { throw .input(error.diagnostic) }
      names = nil
    }
    switch (existsOnDisk, names) {
    case (true, true):
      throw .input(
        Diagnostic(
          Message(.revisionAndFile, ["word": .text(word)]), at: nil,
          help: Message(.helpRevisionAndFile, ["word": .text(word)])))
    case (true, _): self = .disk(word)
    case (false, nil):
      throw .input(Diagnostic(Message(.fileNotFound, ["path": .text(word)]), at: nil))
    // Which of the two it was to be is not known; what is wrong with it as a version is told.
    case (false, _): self = .version(word, path: nil)
    }
  }

  private static func isPath(_ word: String) -> Bool {
    word == "." || word == ".." || ["/", "./", "../"].contains(where: word.hasPrefix)
  }

  /// Two versions; one that is left out is `HEAD`, as in git.
  private static func range(_ word: String) -> Self? {
    for (mark, fromMergeBase) in [("...", true), ("..", false)] {
      guard let found = word.firstRange(of: mark), !word[found.upperBound...].hasPrefix(".") else {
        continue
      }
      // Behind a colon stands a path, and `main:../x` is one.
      guard !word[..<found.lowerBound].contains(":") else { return nil }
      let ends = [word[..<found.lowerBound], word[found.upperBound...]]
        .map { $0.isEmpty ? "HEAD" : String($0) }
      return .range(ends[0], ends[1], fromMergeBase: fromMergeBase)
    }
    return nil
  }

  /// The colon before a path: the first that does not stand in braces, as in `main@{12:00}`.
  private static func colon(in word: String) -> String.Index? {
    var depth = 0
    for index in word.indices {
      switch word[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case ":" where depth == 0: return index
      default: break
      }
    }
    return nil
  }
}
