/// Names one file among those that a run has read.
public struct SourceID: Hashable, Sendable {
  let index: UInt32
}

/// A stretch of one source in UTF-8 offsets, end exclusive.
public struct SourceSpan: Hashable, Sendable {
  package let source: SourceID
  package var start: UInt32
  package var end: UInt32

  package init(_ source: SourceID, _ start: Int, _ end: Int) {
    self.source = source
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  /// From the start of one stretch to the end of another in the same source.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(source, Int(min(start, other.start)), Int(max(end, other.end)))
  }
}

/// A value and the place where its author wrote it.
public struct Located<Value> {
  /// What was written.
  public var value: Value
  /// The stretch that it was written on.
  public var span: SourceSpan

  /// A value written on a stretch.
  @inlinable public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// Another value made of this one, at the same place.
  @inlinable public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A place as people and machine formats name it: 1-based, columns in Unicode scalars, the end
/// column exclusive.
package struct SourceLocation: Hashable, Sendable {
  package var path: String
  /// What stands before the path for people where it is not what is on disk: `v2012:`.
  package var version = ""
  package var line: Int
  package var column: Int
  package var endLine: Int
  package var endColumn: Int
  /// The cell's name where the file is a workbook: `Ark1!B7`. Line and column are then those of the sheet.
  package var cell: String?

  package init(
    path: String, version: String = "", line: Int, column: Int, endLine: Int, endColumn: Int,
    cell: String? = nil
  ) {
    (self.path, self.version, self.cell) = (path, version, cell)
    (self.line, self.column) = (line, column)
    (self.endLine, self.endColumn) = (endLine, endColumn)
  }

  /// `file:line:column` for people, or `file:cell`, with the version where that is not what is on disk.
  package var text: String {
    "\(version)\(path):\(cell ?? "\(line):\(column)")".withoutControlCharacters
  }
}

/// How the places of a text are called that was made of a sheet, a line a row.
package struct CellNames: Sendable {
  let delimiter: UInt8
  /// By the sheet's row, from one, and the column of the text, from zero.
  let name: @Sendable (_ row: Int, _ column: Int) -> String

  package init(
    delimiter: UInt8, name: @escaping @Sendable (_ row: Int, _ column: Int) -> String
  ) {
    (self.delimiter, self.name) = (delimiter, name)
  }

  /// How many cells end before an offset of a line; delimiters inside quotes end none.
  func column(in line: ArraySlice<UInt8>, before offset: Int) -> Int {
    var isQuoted = false
    var column = 0
    for byte in line[..<offset] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == delimiter, !isQuoted { column += 1 }
    }
    return column
  }
}

/// One file's text as UTF-8, and where its lines begin.
package struct SourceText: Sendable {
  /// Relative to the root that the run works under, with `/`.
  package let path: String
  /// The version that the file is of, for people; empty for what is on disk.
  let version: String
  package let bytes: [UInt8]
  /// The line of the file that the text begins with, from one: of a long file only some lines are held.
  let firstLine: Int
  /// Nil for what is a text itself.
  let cells: CellNames?

  /// The offset of each line's first byte.
  package private(set) var lineStarts: [Int] = []

  init(path: String, version: String, bytes: [UInt8], firstLine: Int, cells: CellNames?) {
    self.path = path
    self.version = version
    self.firstLine = firstLine
    self.cells = cells
    self.bytes = bytes
  }

  /// LF, CRLF and a lone CR end a line, as editors count them.
  mutating func findLines() {
    guard lineStarts.isEmpty else { return }
    lineStarts = [0]
    for (offset, byte) in bytes.enumerated() {
      let next = offset + 1
      if byte == UInt8(ascii: "\n") {
        lineStarts.append(next)
      } else if byte == UInt8(ascii: "\r"), next == bytes.count || bytes[next] != UInt8(ascii: "\n")
      {
        lineStarts.append(next)
      }
    }
  }

  /// The index of the line that an offset lies in.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Offsets of a line without its ending; a byte order mark is no part of the first line.
  func contents(ofLine line: Int) -> Range<Int> {
    var start = lineStarts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return min(start, end)..<end
  }
}

/// The texts that a run has read, so that a span in them can be shown.
///
/// A text is let go with the strategy that it is part of: a run over thousands of strategies holds
/// the texts of one. What will be shown after that, the places that diagnostics point at, is
/// resolved while the text is there and kept as lines and columns with their excerpts. Texts that
/// several strategies share stay to the end.
package final class SourceStore {
  private var paths: [String] = []
  /// By source; nil for a text that was let go.
  private var texts: [SourceText?] = []
  /// The sources to let go of with the strategy at hand.
  private var passing: [SourceID] = []
  private var kept: [SourceSpan: (location: SourceLocation, excerpt: SourceExcerpt)] = [:]
  private var longTexts: [SourceID: LongText] = [:]

  package init() {}

  /// Takes in a text that is not held. It stays to the end, since it takes hardly any room.
  package func add(_ text: LongText, path: String) -> SourceID {
    let source = SourceID(index: UInt32(clamping: texts.count))
    paths.append(path)
    texts.append(nil)
    longTexts[source] = text
    return source
  }

  /// Takes in a text; a shared one stays when the strategy at hand is done. `version` stands before
  /// the path where people read it, and the text begins with the file's line `firstLine`.
  package func add(
    path: String, version: String = "", bytes: [UInt8], firstLine: Int = 1,
    cells: CellNames? = nil, isShared: Bool = false
  ) -> SourceID {
    let source = SourceID(index: UInt32(clamping: texts.count))
    paths.append(path)
    texts.append(
      SourceText(path: path, version: version, bytes: bytes, firstLine: firstLine, cells: cells))
    if !isShared { passing.append(source) }
    return source
  }

  /// Keeps a text to the end that others than the strategy at hand turn out to have to do with.
  package func share(_ source: SourceID) {
    passing.removeAll { $0 == source }
  }

  /// Lets go of every text that is not shared.
  ///
  /// - Parameter spans: Those that will be shown later; spans in shared texts may be among them.
  package func release(keeping spans: some Sequence<SourceSpan>) {
    for span in spans where passing.contains(span.source) {
      kept[span] = (location(of: span), excerpt(of: span))
    }
    for source in passing { texts[Int(source.index)] = nil }
    passing.removeAll(keepingCapacity: true)
  }

  package func path(of source: SourceID) -> String {
    paths[Int(source.index)]
  }

  /// A text that is still held; nil after its release.
  package func bytes(of source: SourceID) -> [UInt8]? {
    texts[Int(source.index)]?.bytes
  }

  /// Line and column of both ends.
  package func location(of span: SourceSpan) -> SourceLocation {
    guard let (text, first) = text(of: span.source, at: Int(span.start)),
      let (last, lastFirst) = self.text(of: span.source, at: Int(span.end))
    else {
      return kept[span]?.location ?? lost(span)
    }
    func place(_ text: SourceText, _ offset: Int) -> (line: Int, column: Int) {
      let line = text.line(at: offset)
      let contents = text.contents(ofLine: line)
      let upTo = max(contents.lowerBound, min(offset, text.bytes.count))
      let column: Int =
        text.cells.map { $0.column(in: text.bytes[contents], before: upTo) }
        ?? text.bytes[contents.lowerBound..<upTo].count(where: { $0 & 0xC0 != 0x80 })
      return (line + text.firstLine, column + 1)
    }
    let start = place(text, Int(span.start) - first)
    let end = place(last, Int(span.end) - lastFirst)
    return SourceLocation(
      path: text.path, version: text.version, line: start.line, column: start.column,
      endLine: end.line, endColumn: end.column,
      cell: text.cells.map { $0.name(start.line, start.column - 1) })
  }

  /// The line that a span starts in, and the part of it that the span covers, both as text.
  package func excerpt(of span: SourceSpan) -> SourceExcerpt {
    guard let (text, first) = text(of: span.source, at: Int(span.start)) else {
      return kept[span]?.excerpt ?? SourceExcerpt(before: "", marked: "", after: "")
    }
    let contents = text.contents(ofLine: text.line(at: Int(span.start) - first))
    let start = min(max(Int(span.start) - first, contents.lowerBound), contents.upperBound)
    var end = min(max(Int(span.end) - first, start), contents.upperBound)
    // A span of a first byte may be one of a letter that has more.
    while end > start, end < contents.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    func decode(_ range: Range<Int>) -> String {
      String(decoding: text.bytes[range], as: UTF8.self)
    }
    return SourceExcerpt(
      before: decode(contents.lowerBound..<start), marked: decode(start..<end),
      after: decode(end..<contents.upperBound))
  }

  /// The text that an offset lies in, its lines found, and the offset that it begins with: a long text
  /// is there in parts. Nil when it was let go.
  private func text(of source: SourceID, at offset: Int) -> (text: SourceText, start: Int)? {
    if !longTexts.isEmpty, let long = longTexts[source] { return long.text(at: offset) }
    let index = Int(source.index)
    texts[index]?.findLines()
    return texts[index].map { ($0, 0) }
  }

  /// The file alone, for a place that nobody said would be shown.
  private func lost(_ span: SourceSpan) -> SourceLocation {
    assertionFailure("a span of \(path(of: span.source)) is shown after its text was released")
    return SourceLocation(
      path: path(of: span.source), line: 1, column: 1, endLine: 1, endColumn: 1)
  }
}

/// A source line in three parts: before, inside and after what a message points at.
package struct SourceExcerpt: Hashable, Sendable {
  package var before: String
  package var marked: String
  package var after: String
}
