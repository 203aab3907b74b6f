internal import Diagnostics
internal import Quantities
internal import Records

/// The rows of a delimited table, each made of its texts when it is asked for.
///
/// Millions of rows have few different texts: each column's are held once, and a row is where it begins
/// and which texts it has. The cells and their places come out as they stand in the file.
struct CSVRows: RandomAccessCollection, Sendable {
  fileprivate let source: SourceID
  /// Where all cells are said to stand, of rows that have no place that anybody could look at.
  fileprivate let place: SourceSpan?
  fileprivate let columns: CSVColumns
  /// Where the cells stand of rows that were not delivered as such.
  fileprivate var unpivoted: UnpivotedPlaces?

  var startIndex: Int { 0 }
  var endIndex: Int { unpivoted?.count ?? columns.starts.count }

  subscript(row: Int) -> [CSVTable.Cell] {
    if unpivoted != nil {
      return columns.all.enumerated().map { position, column in
        Located(column.text(column.numbers[row]), span(row: row, column: position))
      }
    }
    var start = columns.starts[row]
    return columns.all.indices.map { position in
      let raw = raw(row, position)
      defer { start += raw.count + 1 }
      let content = CSVContent(raw)
      return place.map { Located(content.text, $0) }
        ?? CSVTable.Cell(content, in: source, at: start)
    }
  }

  /// A cell as it stands in the file. By index: a column holds much that a copy of it would hold as well.
  private func raw(_ row: Int, _ position: Int) -> UnsafeBufferPointer<UInt8> {
    columns.all[position].texts[columns.all[position].numbers[row]]
  }

  /// The column at a position, for whoever asks what its texts are rather than what rows say.
  func column(_ position: Int) -> CSVColumns.Column { columns.all[position] }

  var columnCount: Int { columns.all.count }

  /// Bytes that they take, about.
  var size: Int { columns.size }

  /// The stretch of a row's cell that its text is.
  func span(row: Int, column position: Int) -> SourceSpan {
    if let unpivoted { return unpivoted.span(row: row, column: position) }
    if let place { return place }
    var start = columns.starts[row]
    for before in 0..<position { start += raw(row, before).count + 1 }
    let range = CSVContent.range(raw(row, position))
    return SourceSpan(source, start + range.lowerBound, start + range.upperBound)
  }
}

extension CSVRows {
  /// Rows of other columns, the cells of which stand in rows that were delivered.
  init(_ columns: CSVColumns, of delivered: CSVRows, at places: UnpivotedPlaces) {
    (source, place, self.columns) = (delivered.source, delivered.place, columns)
    unpivoted = places
  }
}

/// What rows are made of, column by column.
struct CSVColumns: Sendable {
  var all: [Column]
  /// Where in the text each row begins.
  var starts = PackedNumbers()

  /// The cells of one column.
  struct Column: Sendable {
    let texts = CellTexts()
    /// Which text each row has.
    var numbers = PackedNumbers()

    /// What a text says.
    func text(_ number: Int) -> String { CSVContent(texts[number]).text }

    /// Of each text whether it says nothing.
    var areBlank: [Bool] {
      (0..<texts.count).map { QuantityText.trimmed(text($0)).isEmpty }
    }
  }

  init(count: Int) { all = (0..<count).map { _ in Column() } }

  /// Bytes that they take, about.
  var size: Int { all.reduce(starts.size) { $0 + $1.texts.size + $1.numbers.size } }
}

/// Puts rows in as their bytes come.
struct CSVFilling {
  private var columns: CSVColumns
  let delimiter: UInt8
  private let source: SourceID
  private let place: SourceSpan?
  private var shape: CSVRowShape
  /// By column the texts that have something behind their closing quote.
  private var strays: [Set<Int>]
  private var hasStrays = false
  /// Whether a quote was not closed: what it swallowed is no row.
  private var isStopped = false
  private var repeated = RepeatedFaults()
  /// What reads plain rows, where there are enough of them.
  private var plain: PlainRows?
  /// Where in the text the next plain stretch may begin, and how long it is.
  private var plainFrom = 0
  private var reach = PlainRows.stretch
  /// Bytes that are read row by row where stretch upon stretch begins with a row of another form.
  private var pause = 0

  init(columns: Int, delimiter: UInt8, source: SourceID, place: SourceSpan?) {
    self.columns = CSVColumns(count: columns)
    self.delimiter = delimiter
    self.source = source
    self.place = place
    shape = CSVRowShape(delimiter: delimiter)
    strays = Array(repeating: [], count: columns)
  }

  var rows: CSVRows { CSVRows(source: source, place: place, columns: columns) }

  /// Bytes that the rows take, about.
  var size: Int { columns.size }

  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at offset: Int, isLast: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    var start = start
    while start < bytes.count {
      if isStopped { return bytes.count }
      if let end = takePlain(bytes, from: start, at: offset) {
        start = end
        continue
      }
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

  /// Takes in the rows of a stretch at once; nil where it is too short or has quotes, or the table is too
  /// wide.
  private mutating func takePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at offset: Int
  ) -> Int? {
    let length = min(reach, bytes.count - start - RecordCounter.padding)
    guard columns.all.count <= PlainRows.mostColumns, offset + start >= plainFrom,
      length >= PlainRows.shortStretch, let text = bytes.baseAddress
    else { return nil }
    guard PlainRows.isPlain(text + start, length) else {
      plainFrom = offset + start + PlainRows.stretch
      return nil
    }
    let plain = plain ?? PlainRows(columns: columns.all.count, delimiter: delimiter)
    self.plain = plain
    let (used, isOtherNext) = plain.take(text + start, length, at: offset + start, into: &columns)
    reach = isOtherNext ? PlainRows.shortStretch : min(reach * 2, PlainRows.stretch)
    pause = used > 0 ? 0 : min(max(pause * 2, PlainRows.shortStretch), PlainRows.stretch)
    // The next row is read by itself.
    if isOtherNext || used == 0 { plainFrom = offset + start + used + 1 + pause }
    return used > 0 ? start + used : nil
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
    let count = columns.all.count
    guard shape.cells.count == count || hasOnlyEmptyCells(bytes, behind: count) else {
      report(offset, bytes, &diagnostics)
      return
    }
    columns.starts.append(offset + shape.cells[0].lowerBound)
    for position in 0..<count {
      let place = shape.cells[position]
      let raw = UnsafeBufferPointer(rebasing: bytes[place])
      let texts = columns.all[position].texts
      let known = texts.count
      let number = texts.number(of: raw)
      columns.all[position].numbers.append(number)
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
        ["found": .count(shape.cells.count), "expected": .count(columns.all.count)]),
      at: place ?? first.span.union(last.span), help: Message(.helpCSVQuotes))
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
      if PlainRows.isFilled(byte), byte != UInt8(ascii: "\"") { return false }
    }
    return shape.cells.allSatisfy { QuantityText.trimmed(cell($0, bytes, 0).value).isEmpty }
  }

  /// Excel ends lines with the empty cells of columns that were once used.
  private func hasOnlyEmptyCells(_ bytes: UnsafeBufferPointer<UInt8>, behind count: Int) -> Bool {
    shape.cells.count > count
      && shape.cells[count...].allSatisfy { cell($0, bytes, 0).value.isEmpty }
  }
}
