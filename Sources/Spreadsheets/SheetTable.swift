/// What stands in a part of a sheet, each cell as the text that readers of numbers, dates and periods
/// take.
///
/// Empty rows and columns before the first text and behind the last are left out, those between
/// kept; all rows are of equal length. Rows and columns that are hidden or filtered away count as the
/// others do.
package struct SheetTable: Hashable, Sendable {
  package let sheet: String
  /// Every sheet with cells in the workbook's order, the hidden ones too.
  package let sheetNames: [String]
  /// The number of the first row in its sheet, from 1.
  package let firstRow: Int
  /// The number of the first column in its sheet, from 1.
  package let firstColumn: Int
  package let rows: [[String]]

  /// Where a cell of the table stands in its sheet, `Ark1!B7`; both indices count from 0.
  package func name(ofCellIn row: Int, column: Int) -> String {
    CellPlace(row: firstRow + row, column: firstColumn + column).named(in: sheet)
  }
}
