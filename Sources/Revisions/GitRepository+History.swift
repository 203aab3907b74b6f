extension GitRepository {
  /// One commit of a history.
  package struct Entry: Hashable, Sendable {
    package let id: String
    package let parents: [String]
    /// The author's day where the author was: `2014-11-03`.
    package let date: String
    package let author: String
    package let subject: String
  }

  /// Every name that a file has had, the newest first, as far as git sees renames.
  package func names(of path: String, upTo commit: Commit) throws(GitFault) -> [String] {
    let outcome = try log(
      ["--follow", "--name-status", "--diff-filter=RC", "--format=tformat:"], commit, [path])
    var names = [path]
    // `R087`, the old name, the new name, each ended by NUL; a line break may stand before.
    let words = outcome.split(separator: 0).map {
      String(decoding: $0.drop { $0 == 10 }, as: UTF8.self)
    }
    var rest = words.filter { !$0.isEmpty }[...]
    while let status = rest.popFirst() {
      guard status.first == "R" || status.first == "C", rest.count >= 2 else { continue }
      let old = rest.removeFirst()
      rest.removeFirst()
      if !names.contains(old) { names.append(old) }
    }
    return names
  }

  /// The commits that touched any of the files, the newest first, those of every branch that was
  /// merged among them.
  package func commits(touching paths: [String], upTo commit: Commit) throws(GitFault) -> [Entry] {
    let outcome = try log(
      [
        "--full-history", "--topo-order", "--date=short",
        "--format=tformat:%H%x00%P%x00%ad%x00%an%x00%s",
      ], commit, paths)
    let fields = outcome.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    return stride(from: 0, to: fields.count - 4, by: 5).map { at in
      Entry(
        id: fields[at], parents: fields[at + 1].split(separator: " ").map(String.init),
        date: fields[at + 2], author: fields[at + 3], subject: fields[at + 4])
    }
  }

  private func log(
    _ options: [String], _ commit: Commit, _ paths: [String]
  ) throws(GitFault) -> [UInt8] {
    let outcome = try run(
      ["log", "-z", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"] + options
        + ["--end-of-options", commit.id, "--"] + paths.map(pathspec))
    guard outcome.status == 0 else { throw GitFault("log", outcome) }
    return outcome.output
  }
}
