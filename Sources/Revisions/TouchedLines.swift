private import Glibc
internal import StrategyModel

/// The lines on disk that are new or other than in a commit: those that reviewers are shown.
package struct TouchedLines: Sendable {
  private enum Extent: Sendable {
    case whole
    /// In the order of the file.
    case lines([ClosedRange<Int>])
  }

  /// By where the files really are.
  private var files: [String: Extent] = [:]

  package init() {}

  /// Whether a change touched any of the lines of a file, named by its real path.
  package func touch(_ lines: ClosedRange<Int>, of file: String) -> Bool {
    switch files[file] {
    case nil: false
    case .whole: true
    case .lines(let touched): touched.contains { $0.overlaps(lines) }
    }
  }

  fileprivate mutating func add(_ lines: ClosedRange<Int>?, of file: String) {
    guard let lines else {
      files[file] = .whole
      return
    }
    guard case .lines(let known) = files[file] else {
      if files[file] == nil { files[file] = .lines([lines]) }
      return
    }
    files[file] = .lines(known + [lines])
  }
}

extension GitRepository {
  /// The lines that differ between a commit and what is on disk; of files that git does not know,
  /// all of them.
  ///
  /// Files whose names git quotes, for a line break or a quote mark in them, are left out.
  package func touchedLines(since commit: Commit) throws(GitFault) -> TouchedLines {
    var touched = TouchedLines()
    guard hasWorkingTree else { return touched }
    // Attributes of the branch have no say in what is compared, nor in how.
    let outcome = try run([
      "diff", "--unified=0", "--text", "--find-renames", "--no-color", "--no-ext-diff",
      "--no-textconv", "--ignore-submodules=all", "--no-relative", "--src-prefix=a/",
      "--dst-prefix=b/", "--end-of-options", commit.id, "--",
    ])
    guard outcome.status == 0 else { throw GitFault("diff", outcome) }
    var file: String?
    var contents = 0
    for line in outcome.output.split(separator: 10) {
      guard contents == 0 else {
        // No line of a file is mistaken for one of git's own.
        if line.first != UInt8(ascii: "\\") { contents -= 1 }
        continue
      }
      if line.starts(with: Self.newFile) {
        // Git ends a name with blanks in it by a tab.
        let name = line.dropFirst(Self.newFile.count).prefix { $0 != UInt8(ascii: "\t") }
        file = realPlace(of: String(decoding: name, as: UTF8.self))
      } else if line.starts(with: Self.deletedFile) {
        file = nil
      } else if let hunk = Hunk(line) {
        contents = hunk.removed + hunk.added
        if let file, hunk.added > 0 {
          touched.add(hunk.start...(hunk.start + hunk.added - 1), of: file)
        }
      }
    }
    let unknown = try run([
      "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", pathspec(""),
    ])
    guard unknown.status == 0 else { throw GitFault("ls-files", unknown) }
    for name in unknown.output.split(separator: 0) {
      guard let file = realPlace(of: String(decoding: name, as: UTF8.self)) else { continue }
      touched.add(nil, of: file)
    }
    return touched
  }

  private static let newFile = Array("+++ b/".utf8)
  private static let deletedFile = Array("+++ ".utf8)

  /// Where a file of the working tree really is; nil for one that is not there.
  private func realPlace(of path: String) -> String? {
    guard let place = placeOnDisk(of: path), let real = realpath(place, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The heading of a stretch that differs: `@@ -12,3 +12 @@`; a count that is left out is one.
private struct Hunk {
  let removed: Int
  let start: Int
  let added: Int

  init?(_ line: some Collection<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count == 4, words[0].elementsEqual("@@".utf8),
      let old = Self.range(words[1], UInt8(ascii: "-")),
      let new = Self.range(words[2], UInt8(ascii: "+"))
    else { return nil }
    (removed, start, added) = (old.count, new.start, new.count)
  }

  private static func range(
    _ word: some Collection<UInt8>, _ sign: UInt8
  ) -> (start: Int, count: Int)? {
    guard word.first == sign else { return nil }
    let numbers = word.dropFirst().split(separator: UInt8(ascii: ","))
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let start = numbers.first ?? nil else { return nil }
    guard numbers.count > 1 else { return (start, 1) }
    return numbers[1].map { (start, $0) }
  }
}
