import Foundation
import TestSupport

/// A fixture's files without marks, where a run can see them, and the places that were marked.
struct BrokenFixture {
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: Stored.folder + "/Broken").sorted()) ?? []

  let sandbox: Sandbox
  private(set) var marked: [Place] = []
  /// What the run has to be told beside the folder: the baseline, where there is one.
  private(set) var options: [String] = []

  init(_ name: String) throws {
    sandbox = try Sandbox()
    let folder = Stored.folder + "/Broken/" + name
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where file.contains(".") && !file.hasPrefix("expected.") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      let source = MarkedSource(String(decoding: bytes, as: UTF8.self))
      let path = "strategies/\(name)/\(file)"
      try sandbox.write(Array(source.text.utf8), to: path)
      if file == "baseline.txt" { options = ["--baseline", path] }
      marked += source.expected.map { Place($0, of: source.text, in: path) }
    }
  }
}

/// Where a diagnostic points: its first character, and how many its carets underline.
struct Place: Hashable, Comparable {
  let file: String
  let line: Int
  let column: Int
  let carets: Int

  /// A marked stretch of UTF-8 offsets; only its first line can be underlined.
  init(_ range: Range<Int>, of text: String, in file: String) {
    let utf8 = Array(text.utf8)
    let before = utf8[..<range.lowerBound]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let marked = utf8[range].prefix { $0 != UInt8(ascii: "\n") }
    self.file = file
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column =
      String(decoding: utf8[lineStart..<range.lowerBound], as: UTF8.self)
      .unicodeScalars.count + 1
    carets = max(1, String(decoding: marked, as: UTF8.self).count)
  }

  private init(file: String, line: Int, column: Int, carets: Int) {
    (self.file, self.line, self.column, self.carets) = (file, line, column, carets)
  }

  /// The places that `file:line:column: ` at the start of a line names; notes are indented.
  static func reported(in errors: String) -> [Place] {
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { index in
      guard let match = lines[index].prefixMatch(of: #/(strategies/[^:]+):(\d+):(\d+): /#),
        let line = Int(match.2), let column = Int(match.3), index + 2 < lines.count
      else { return nil }
      return Place(
        file: String(match.1), line: line, column: column,
        carets: lines[index + 2].count { $0 == "^" })
    }
  }

  static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column, left.carets)
      < (right.file, right.line, right.column, right.carets)
  }
}
