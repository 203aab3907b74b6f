internal import Diagnostics
internal import Spreadsheets

/// A sheet of a workbook as delimited text, so that it is read as every other table: a line a row, the
/// line's number the row's.
struct SheetText {
  static let delimiter = Delimiter.semicolon

  let bytes: [UInt8]
  /// The row that the sheet's content begins with, from one.
  let firstRow: Int
  /// The sheet's name.
  let name: String
  private let firstColumn: Int

  /// - Throws: `SpreadsheetFault`.
  init(
    _ workbook: [UInt8], sheet: String?, range: String?
  ) throws(SpreadsheetFault) {
    let table = try Spreadsheet.table(in: workbook, sheet: sheet, range: range)
    var text = Array(repeating: UInt8(ascii: "\n"), count: table.firstRow - 1)
    for row in table.rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text.append(Self.delimiter.byte) }
        Self.append(cell, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    bytes = text
    firstRow = table.firstRow
    firstColumn = table.firstColumn
    name = table.sheet
  }

  /// Quoted where it must be; a line break in a cell is a space, since a row is a line.
  private static func append(_ cell: String, to text: inout [UInt8]) {
    let mustQuote = cell.utf8.contains { $0 == delimiter.byte || $0 == UInt8(ascii: "\"") }
    if mustQuote { text.append(UInt8(ascii: "\"")) }
    for byte in cell.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): text.append(UInt8(ascii: " "))
      case UInt8(ascii: "\""): text += [byte, byte]
      default: text.append(byte)
      }
    }
    if mustQuote { text.append(UInt8(ascii: "\"")) }
  }

  /// How a place in the text is called by who sees the workbook: `Ark1!B7`.
  var places: CellNames {
    CellNames(delimiter: Self.delimiter.byte) { [name, firstColumn] row, column in
      CellPlace(row: row, column: firstColumn + column).named(in: name)
    }
  }

  /// What the workbook calls a column of the text, counted from zero.
  func letters(ofColumn column: Int) -> String {
    CellPlace.letters(ofColumn: firstColumn + column)
  }

  /// Whether a file is a workbook by its name.
  static func isWorkbook(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"].contains { name.hasSuffix($0) }
  }
}

extension SpreadsheetFault {
  /// The fault with the file's name.
  func diagnostic(_ path: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      Message(.inWorkbook, ["path": .text(path), "fault": .message(message)]), at: span, help: help)
  }
}
