/// The cells of one sheet as they come, and the table that they make.
struct SheetGrid {
  let sheet: String
  private let range: CellRange
  private let limits: SpreadsheetLimits
  private var cells: [(place: CellPlace, text: String)] = []
  private var textBytes = 0
  /// The first row with anything in it, so far.
  private var headerRow: Int?
  private var merged: [ClosedRange<Int>] = []
  private var uncalculated: [CellPlace] = []
  private var uncalculatedCount = 0
  /// Whether anything stands in the sheet, also outside the range.
  private(set) var hasContent = false

  init(sheet: String, range: CellRange, limits: SpreadsheetLimits) {
    self.sheet = sheet
    self.range = range
    self.limits = limits
  }

  /// Takes a cell; one that shows nothing is none.
  mutating func add(_ text: String, at place: CellPlace) throws(SpreadsheetFault) {
    try add(text, in: CellRange(place))
  }

  /// Takes one text for all cells of an area, of which only those in the range cost anything.
  mutating func add(_ text: String, in area: CellRange) throws(SpreadsheetFault) {
    guard !Self.isBlank(text) else { return }
    hasContent = true
    guard range.rows.overlaps(area.rows), range.columns.overlaps(area.columns) else { return }
    for row in area.rows.clamped(to: range.rows) {
      for column in area.columns.clamped(to: range.columns) {
        try append(text, at: CellPlace(row: row, column: column))
      }
    }
  }

  private mutating func append(_ text: String, at place: CellPlace) throws(SpreadsheetFault) {
    guard cells.count < limits.cells else {
      throw .tooLarge(.cells(sheet: sheet, limit: limits.cells))
    }
    try count(text, in: &textBytes)
    headerRow = min(headerRow ?? place.row, place.row)
    cells.append((place, text))
  }

  /// Takes formulas that nobody has calculated.
  mutating func addUncalculated(in area: CellRange) {
    hasContent = true
    guard range.rows.overlaps(area.rows), range.columns.overlaps(area.columns) else { return }
    let rows = area.rows.clamped(to: range.rows)
    let columns = area.columns.clamped(to: range.columns)
    // No more rows than a sheet has, each with no more columns.
    uncalculatedCount += rows.count * columns.count
    for row in rows.prefix(3) {
      for column in columns.prefix(3 - uncalculated.count) {
        uncalculated.append(CellPlace(row: row, column: column))
      }
    }
  }

  /// Takes cells that are shown as one, once those of their first row have been; only the header row's
  /// matter, and a sheet may have more than there is memory for.
  mutating func merge(_ area: CellRange) {
    guard area.rows.lowerBound == headerRow, merged.count < CellPlace.columns.count else { return }
    merged.append(area.columns)
  }

  private static func isBlank(_ text: String) -> Bool {
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  private func count(_ text: String, in total: inout Int) throws(SpreadsheetFault) {
    total += text.utf8.count
    guard total <= limits.textBytes else {
      throw .tooLarge(.text(sheet: sheet, limit: limits.textBytes))
    }
  }

  // MARK: The table

  func table(among sheets: [String]) throws(SpreadsheetFault) -> SheetTable {
    guard uncalculatedCount == 0 else {
      throw .formulasWithoutValue(sheet: sheet, cells: uncalculated, count: uncalculatedCount)
    }
    guard let first = cells.first?.place else { throw .empty(sheet: sheet, sheets: sheets) }
    var (top, bottom) = (first.row, first.row)
    var (left, right) = (first.column, first.column)
    for (place, _) in cells {
      top = min(top, place.row)
      bottom = max(bottom, place.row)
      left = min(left, place.column)
      right = max(right, place.column)
    }
    // Both factors are at most what a workbook has room for.
    guard (bottom - top + 1) * (right - left + 1) <= limits.cells else {
      throw .tooLarge(.cells(sheet: sheet, limit: limits.cells))
    }
    var rows = Array(
      repeating: Array(repeating: "", count: right - left + 1), count: bottom - top + 1)
    for (place, text) in cells { rows[place.row - top][place.column - left] = text }
    try fillHeader(&rows[0], left: left)
    return SheetTable(
      sheet: sheet, sheetNames: sheets, firstRow: top, firstColumn: left, rows: rows)
  }

  /// A title over several columns is the title of each of them.
  private func fillHeader(_ header: inout [String], left: Int) throws(SpreadsheetFault) {
    var total = textBytes
    for columns in merged {
      let start = columns.lowerBound - left
      guard header.indices.contains(start), !header[start].isEmpty else { continue }
      for column in header.indices.clamped(to: start..<start + columns.count)
      where header[column].isEmpty {
        try count(header[start], in: &total)
        header[column] = header[start]
      }
    }
  }
}
