internal import Diagnostics
internal import Quantities

/// A delimited table whose cells know their place, by RFC 4180 with `;`, `,` or tab between.
struct CSVTable {
  typealias Cell = Located<String>

  let header: [Cell]
  let rows: [[Cell]]
  let delimiter: UInt8

  /// Cells that are known already.
  init(header: [Cell], rows: [[Cell]], delimiter: UInt8) {
    (self.header, self.rows, self.delimiter) = (header, rows, delimiter)
  }

  /// Reads the header and every row; rows with more or fewer cells than the header, unclosed
  /// quotes and text behind a closing quote are reported, not repaired.
  /// The mark between cells may be stated, else the header tells it; what stands before the header's
  /// line is no part of the table.
  init?(
    _ bytes: [UInt8], source: SourceID, delimiter stated: Delimiter? = nil, headerRow: Int = 1,
    _ diagnostics: inout [Diagnostic]
  ) {
    var start = 0
    for _ in 1..<max(headerRow, 1) {
      start += bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.count + 1
      if start >= bytes.count { break }
    }
    start = min(start, bytes.count)
    let firstLine = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    // The mark that the header has most of; a tie goes to the one Danish Excel writes.
    let marks = [Delimiter.semicolon, .tab, .comma].map(\.byte)
    let counts = marks.map { mark in firstLine.count { $0 == mark } }
    let most = counts.max() ?? 0
    delimiter = stated?.byte ?? zip(marks, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ";")
    var scanner = CSVScanner(bytes: bytes, source: source, delimiter: delimiter)
    scanner.offset = start
    guard let header = scanner.row(&diagnostics) else {
      diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
      return nil
    }
    self.header = header
    var rows: [[Cell]] = []
    while let row = scanner.row(&diagnostics) {
      // What an unclosed quote swallowed is no row to count the cells of.
      if scanner.isInsideQuote { break }
      if row.allSatisfy({ QuantityText.trimmed($0.value).isEmpty }) { continue }
      // Excel ends lines with the empty cells of columns that were once used.
      let extra = row.dropFirst(header.count)
      if row.count < header.count || !extra.allSatisfy({ $0.value.isEmpty }) {
        let span = row[0].span.union(row[row.count - 1].span)
        diagnostics.append(
          Diagnostic(
            Message(
              .csvWrongCellCount, ["found": .count(row.count), "expected": .count(header.count)]),
            at: span, help: Message(.helpCSVQuotes)))
        continue
      }
      rows.append(Array(row.prefix(header.count)))
    }
    self.rows = rows
  }
}

/// Walks over the bytes of a table, a row at a time.
struct CSVScanner {
  let bytes: [UInt8]
  let source: SourceID
  let delimiter: UInt8
  var offset = 0
  private(set) var isInsideQuote = false

  init(bytes: [UInt8], source: SourceID, delimiter: UInt8) {
    self.bytes = bytes
    self.source = source
    self.delimiter = delimiter
  }

  mutating func row(_ diagnostics: inout [Diagnostic]) -> [CSVTable.Cell]? {
    guard offset < bytes.count else { return nil }
    var cells: [CSVTable.Cell] = []
    while true {
      cells.append(cell(&diagnostics))
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    return cells
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func cell(_ diagnostics: inout [Diagnostic]) -> CSVTable.Cell {
    let start = offset
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
      return Located(
        String(decoding: bytes[start..<offset], as: UTF8.self), SourceSpan(source, start, offset))
    }
    offset += 1
    var content: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        content.append(byte)
        offset += 1
        continue
      }
      let end = offset
      while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
      if offset > end {
        diagnostics.append(
          Diagnostic(
            Message(.csvTextAfterQuote), at: SourceSpan(source, end, offset),
            help: Message(.helpCSVQuotes)))
      }
      return Located(
        String(decoding: content, as: UTF8.self), SourceSpan(source, start + 1, end - 1))
    }
    isInsideQuote = true
    diagnostics.append(
      Diagnostic(
        Message(.csvUnclosedQuote), at: SourceSpan(source, start, start + 1),
        help: Message(.helpUnclosedQuote)))
    return Located(String(decoding: content, as: UTF8.self), SourceSpan(source, start, offset))
  }
}
