internal import Quantities

/// A part of a sheet, written as in Excel: `A3:F200`, and open to the sheet's end `A3:F` and `A:F`.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package static let wholeSheet = CellRange(rows: CellPlace.rows, columns: CellPlace.columns)

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  init(_ place: CellPlace) {
    self.init(rows: place.row...place.row, columns: place.column...place.column)
  }

  /// Nil for what is no range; corners may be swapped, small or marked by `$`.
  package init?(_ text: String) {
    let ends = QuantityText.trimmed(text).split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2, let start = CellPlace.parts(of: first) else {
      return nil
    }
    guard ends.count == 2, let last = ends.last else {
      guard let row = start.row, let column = start.column else { return nil }
      self.init(rows: row...row, columns: column...column)
      return
    }
    guard let end = last.isEmpty ? (nil, nil) : CellPlace.parts(of: last) else { return nil }
    self.init(
      rows: Self.between(start.row, end.row, in: CellPlace.rows),
      columns: Self.between(start.column, end.column, in: CellPlace.columns))
  }

  private static func between(
    _ start: Int?, _ end: Int?, in whole: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    let start = start ?? whole.lowerBound
    let end = end ?? whole.upperBound
    return min(start, end)...max(start, end)
  }
}
