internal import Diagnostics
internal import Quantities

/// A delimited table whose cells know their place, by RFC 4180 with `;`, `,` or tab between.
struct CSVTable {
  typealias Cell = Located<String>

  let header: [Cell]
  let rows: CSVRows
  let delimiter: UInt8

  init(header: [Cell], rows: CSVRows, delimiter: UInt8) {
    (self.header, self.rows, self.delimiter) = (header, rows, delimiter)
  }

  /// Reads the header and every row; rows with more or fewer cells than the header, unclosed
  /// quotes and text behind a closing quote are reported, not repaired.
  /// The mark between cells may be stated, else the header tells it; what stands before the header's
  /// line is no part of the table. Cells whose place nobody could look at are all said to stand
  /// `place`.
  init?(
    _ bytes: [UInt8], source: SourceID, delimiter stated: Delimiter? = nil, headerRow: Int = 1,
    place: SourceSpan? = nil, _ diagnostics: inout [Diagnostic]
  ) {
    var reading = CSVReading(
      source: source, delimiter: stated, headerRow: headerRow, place: place)
    bytes.withUnsafeBufferPointer { bytes in
      _ = reading.take(bytes, at: 0, isLast: true, &diagnostics)
    }
    guard let table = reading.table(&diagnostics) else { return nil }
    self = table
  }
}

/// A table on its way in, as its bytes come.
struct CSVReading {
  /// The most columns, as many as a spreadsheet has.
  private static let columnLimit = 16_384

  private let source: SourceID
  private let stated: Delimiter?
  /// Lines before the header's that are still to be passed over.
  private var linesBefore: Int
  private let place: SourceSpan?
  private var header: [CSVTable.Cell]?
  private var filling: CSVFilling?
  /// Whether the header is none, which is reported.
  private var isRefused = false

  init(
    source: SourceID, delimiter: Delimiter? = nil, headerRow: Int = 1, place: SourceSpan? = nil
  ) {
    (self.source, stated, linesBefore, self.place) = (
      source, delimiter, max(headerRow, 1) - 1, place
    )
  }

  /// Bytes that what was read takes, about.
  var size: Int { filling?.size ?? 0 }

  /// Takes in the rows that begin and end among some bytes.
  ///
  /// The bytes begin at an offset of the text, and the last row ends where they do if nothing follows
  /// (`isLast`).
  ///
  /// - Returns: How many bytes were made use of; the rest begins a row and is to be handed over again.
  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isLast: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    var start = 0
    if isRefused { return bytes.count }
    if header == nil {
      while linesBefore > 0, start < bytes.count {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
          if isLast { start = bytes.count }
          return start
        }
        start = end + 1
        linesBefore -= 1
      }
      guard start < bytes.count, let end = readHeader(bytes, start, offset, isLast, &diagnostics)
      else { return start }
      start = end
    }
    return filling?.take(bytes, from: start, at: offset, isLast: isLast, &diagnostics) ?? start
  }

  /// Returns where the rows begin.
  private mutating func readHeader(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ offset: Int, _ isLast: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    // The mark that the header has most of; a tie goes to the one Danish Excel writes.
    let marks = [Delimiter.semicolon, .tab, .comma].map(\.byte)
    let counts = marks.map { mark in line.count { $0 == mark } }
    let most = counts.max() ?? 0
    let delimiter =
      stated?.byte ?? zip(marks, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ";")
    var shape = CSVRowShape(delimiter: delimiter)
    shape.read(bytes, from: start)
    if !shape.isClosed, !isLast { return nil }
    guard shape.cells.count <= Self.columnLimit else {
      diagnostics.append(
        Diagnostic(
          Message(
            .csvTooManyColumns,
            ["count": .count(shape.cells.count), "limit": .count(Self.columnLimit)]),
          at: SourceSpan(source, offset + start, offset + start)))
      isRefused = true
      return bytes.count
    }
    var header = shape.cells(in: bytes, of: source, at: offset, &diagnostics)
    if let place { header = header.map { Located($0.value, place) } }
    self.header = header
    filling = CSVFilling(
      columns: header.count, delimiter: delimiter, source: source, place: place)
    return shape.end
  }

  /// What was read, when everything was; nil, which is reported, where there was nothing.
  func table(_ diagnostics: inout [Diagnostic]) -> CSVTable? {
    if isRefused { return nil }
    guard let header, let filling else {
      diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
      return nil
    }
    var filled = filling
    filled.finish(&diagnostics)
    return CSVTable(header: header, rows: filled.rows, delimiter: filling.delimiter)
  }
}
