internal import Diagnostics
internal import Quantities

/// The rows of a delimited table, each made of its texts when it is asked for.
///
/// Millions of rows have few different texts: each column's are held once, and a row is where it begins
/// and which texts it has. The cells and their places come out as they stand in the file.
struct CSVRows: RandomAccessCollection, Sendable {
  fileprivate let source: SourceID
  /// Where all cells are said to stand, of rows that have no place that anybody could look at.
  fileprivate let place: SourceSpan?
  fileprivate var columns: [Column]
  /// Where in the text each row begins.
  fileprivate var starts = PackedNumbers()

  /// The cells of one column.
  struct Column: Sendable {
    let texts = CellTexts()
    /// Which text each row has.
    fileprivate(set) var numbers = PackedNumbers()

    /// What a text says.
    func text(_ number: Int) -> String { CSVContent(texts[number]).text }
  }

  fileprivate init(columns: Int, source: SourceID, place: SourceSpan?) {
    (self.source, self.place) = (source, place)
    self.columns = (0..<columns).map { _ in Column() }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  subscript(row: Int) -> [CSVTable.Cell] {
    var start = starts[row]
    return columns.map { column in
      let raw = column.texts[column.numbers[row]]
      defer { start += raw.count + 1 }
      let content = CSVContent(raw)
      return place.map { Located(content.text, $0) }
        ?? CSVTable.Cell(content, in: source, at: start)
    }
  }

  /// The column at a position, for whoever asks what its texts are rather than what rows say.
  func column(_ position: Int) -> Column { columns[position] }

  var columnCount: Int { columns.count }

  /// The stretch of a row's cell that its text is.
  func span(row: Int, column position: Int) -> SourceSpan {
    if let place { return place }
    var start = starts[row]
    for column in columns[..<position] {
      start += column.texts[column.numbers[row]].count + 1
    }
    let column = columns[position]
    let range = CSVContent.range(column.texts[column.numbers[row]])
    return SourceSpan(source, start + range.lowerBound, start + range.upperBound)
  }
}

/// Puts rows in as their bytes come.
struct CSVFilling {
  private(set) var rows: CSVRows
  let delimiter: UInt8
  private let source: SourceID
  private var shape: CSVRowShape
  /// By column the texts that have something behind their closing quote.
  private var strays: [Set<Int>]
  private var hasStrays = false
  /// Whether a quote was not closed: what it swallowed is no row.
  private var isStopped = false
  private var repeated = RepeatedFaults()

  init(columns: Int, delimiter: UInt8, source: SourceID, place: SourceSpan?) {
    rows = CSVRows(columns: columns, source: source, place: place)
    self.delimiter = delimiter
    self.source = source
    shape = CSVRowShape(delimiter: delimiter)
    strays = Array(repeating: [], count: columns)
  }

  /// Bytes that the rows take, about.
  var size: Int {
    rows.columns.reduce(rows.starts.size) { $0 + $1.texts.size + $1.numbers.size }
  }

  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at offset: Int, isLast: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    var start = start
    while start < bytes.count {
      if isStopped { return bytes.count }
      shape.read(bytes, from: start)
      if !shape.isClosed, !isLast { return start }
      if let quote = shape.openQuote {
        diagnostics.append(.unclosedQuote(source, offset + quote))
        isStopped = true
        return bytes.count
      }
      add(bytes, offset, &diagnostics)
      start = shape.end
    }
    return start
  }

  /// Says how many faults were not told one by one.
  mutating func finish(_ diagnostics: inout [Diagnostic]) {
    diagnostics += repeated.summaries
  }

  /// Adds the row at hand.
  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ diagnostics: inout [Diagnostic]
  ) {
    if isBlank(bytes) { return }
    let count = rows.columns.count
    guard shape.cells.count == count || hasOnlyEmptyCells(bytes, behind: count) else {
      report(offset, bytes, &diagnostics)
      return
    }
    rows.starts.append(offset + shape.cells[0].lowerBound)
    for position in 0..<count {
      let place = shape.cells[position]
      let raw = UnsafeBufferPointer(rebasing: bytes[place])
      let texts = rows.columns[position].texts
      let known = texts.count
      let number = texts.number(of: raw)
      rows.columns[position].numbers.append(number)
      if number == known, raw.first == UInt8(ascii: "\""), CSVContent(raw).stray != nil {
        strays[position].insert(number)
        hasStrays = true
      }
      if hasStrays, strays[position].contains(number), let stray = CSVContent(raw).stray {
        let fault = Diagnostic.textAfterQuote(source, offset + place.lowerBound, stray)
        if repeated.isToBeTold(fault) { diagnostics.append(fault) }
      }
    }
  }

  private mutating func report(
    _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ diagnostics: inout [Diagnostic]
  ) {
    let first = cell(shape.cells[0], bytes, offset)
    let last = cell(shape.cells[shape.cells.count - 1], bytes, offset)
    let fault = Diagnostic(
      Message(
        .csvWrongCellCount,
        ["found": .count(shape.cells.count), "expected": .count(rows.columns.count)]),
      at: rows.place ?? first.span.union(last.span), help: Message(.helpCSVQuotes))
    if repeated.isToBeTold(fault) { diagnostics.append(fault) }
  }

  private func cell(
    _ place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> CSVTable.Cell {
    CSVTable.Cell(
      CSVContent(UnsafeBufferPointer(rebasing: bytes[place])), in: source,
      at: offset + place.lowerBound)
  }

  /// Excel leaves rows of empty cells where something was deleted.
  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Mostly the first letter tells.
    let first = shape.cells[0]
    if !first.isEmpty {
      let byte = bytes[first.lowerBound]
      // Two bytes begin spaces of more than one.
      if byte > UInt8(ascii: "\""), byte != 0xC2, byte != 0xE2 { return false }
    }
    return shape.cells.allSatisfy { QuantityText.trimmed(cell($0, bytes, 0).value).isEmpty }
  }

  /// Excel ends lines with the empty cells of columns that were once used.
  private func hasOnlyEmptyCells(_ bytes: UnsafeBufferPointer<UInt8>, behind count: Int) -> Bool {
    shape.cells.count > count
      && shape.cells[count...].allSatisfy { cell($0, bytes, 0).value.isEmpty }
  }
}
