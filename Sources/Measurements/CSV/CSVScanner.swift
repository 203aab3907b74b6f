internal import Diagnostics

/// Where the cells of one row of delimited text stand, by RFC 4180 with any mark between.
struct CSVRowShape {
  let delimiter: UInt8
  /// The cells as they stand, quotes and all.
  private(set) var cells: [Range<Int>] = []
  /// Where the next row begins.
  private(set) var end = 0
  /// Whether the row ended with its line; else the bytes did.
  private(set) var isClosed = false
  /// Where a quote begins that nobody closed.
  private(set) var openQuote: Int?

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Finds the cells of the row that begins at an offset.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    cells.removeAll(keepingCapacity: true)
    (isClosed, openQuote) = (false, nil)
    let count = bytes.count
    let delimiter = self.delimiter
    var offset = start
    while true {
      let from = offset
      if offset < count, bytes[offset] == UInt8(ascii: "\"") {
        if let end = CSVContent.endOfQuoted(bytes, from: from) {
          offset = end
        } else {
          (offset, openQuote) = (count, from)
        }
      }
      while offset < count {
        let byte = bytes[offset]
        if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        offset &+= 1
      }
      cells.append(from..<offset)
      guard offset < count, bytes[offset] == delimiter else { break }
      offset &+= 1
    }
    isClosed = offset < count
    if offset < count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    end = offset
  }
}

extension CSVRowShape {
  /// The row's cells with their places in a text that the bytes stand in from an offset on; quotes that
  /// are not closed and text behind a closing quote are reported.
  func cells(
    in bytes: UnsafeBufferPointer<UInt8>, of source: SourceID, at offset: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> [CSVTable.Cell] {
    let result = cells.map { place in
      let content = CSVContent(UnsafeBufferPointer(rebasing: bytes[place]))
      if let stray = content.stray {
        diagnostics.append(.textAfterQuote(source, offset + place.lowerBound, stray))
      }
      return CSVTable.Cell(content, in: source, at: offset + place.lowerBound)
    }
    if let openQuote { diagnostics.append(.unclosedQuote(source, offset + openQuote)) }
    return result
  }
}

/// What a cell says, of how it stands in the file.
struct CSVContent {
  let text: String
  /// The part of the cell that the text is, without its quotes.
  let range: Range<Int>
  /// What stands behind the closing quote, which nothing may.
  let stray: Range<Int>?

  init(_ raw: UnsafeBufferPointer<UInt8>) {
    guard raw.first == UInt8(ascii: "\"") else {
      (text, range, stray) = (String(decoding: raw, as: UTF8.self), 0..<raw.count, nil)
      return
    }
    guard let end = Self.endOfQuoted(raw, from: 0) else {
      text = Self.withSingleQuotes(raw[1...])
      (range, stray) = (0..<raw.count, nil)
      return
    }
    text = Self.withSingleQuotes(raw[1..<(end - 1)])
    range = 1..<(end - 1)
    stray = end < raw.count ? end..<raw.count : nil
  }

  /// The part of a cell that its text is.
  static func range(_ raw: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard raw.first == UInt8(ascii: "\""), let end = endOfQuoted(raw, from: 0) else {
      return 0..<raw.count
    }
    return 1..<(end - 1)
  }

  private static func withSingleQuotes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(quote) else { return String(decoding: bytes, as: UTF8.self) }
    var single: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == quote && !isSecond
      if byte != quote || isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }

  /// Where what follows the closing quote begins; nil where no quote closes.
  static func endOfQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start &+ 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\"") {
        offset &+= 1
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return offset }
      }
      offset &+= 1
    }
    return nil
  }
}

/// Walks over the bytes of a table, a row at a time.
struct CSVScanner {
  let bytes: [UInt8]
  let source: SourceID
  var offset = 0
  private(set) var isInsideQuote = false
  private var shape: CSVRowShape

  init(bytes: [UInt8], source: SourceID, delimiter: UInt8) {
    self.bytes = bytes
    self.source = source
    shape = CSVRowShape(delimiter: delimiter)
  }

  /// The cells of the next row; quotes that are not closed and text behind a closing quote are
  /// reported, not repaired.
  mutating func row(_ diagnostics: inout [Diagnostic]) -> [CSVTable.Cell]? {
    guard offset < bytes.count else { return nil }
    let cells = bytes.withUnsafeBufferPointer { bytes in
      shape.read(bytes, from: offset)
      return shape.cells(in: bytes, of: source, at: 0, &diagnostics)
    }
    if shape.openQuote != nil { isInsideQuote = true }
    offset = shape.end
    return cells
  }
}

extension CSVTable.Cell {
  /// What a cell says that begins at an offset.
  init(_ content: CSVContent, in source: SourceID, at offset: Int) {
    self.init(
      content.text,
      SourceSpan(source, offset + content.range.lowerBound, offset + content.range.upperBound))
  }
}

extension Diagnostic {
  static func textAfterQuote(_ source: SourceID, _ offset: Int, _ stray: Range<Int>) -> Diagnostic {
    Diagnostic(
      Message(.csvTextAfterQuote),
      at: SourceSpan(source, offset + stray.lowerBound, offset + stray.upperBound),
      help: Message(.helpCSVQuotes))
  }

  static func unclosedQuote(_ source: SourceID, _ offset: Int) -> Diagnostic {
    Diagnostic(
      Message(.csvUnclosedQuote), at: SourceSpan(source, offset, offset + 1),
      help: Message(.helpUnclosedQuote))
  }
}
