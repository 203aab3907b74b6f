internal import Diagnostics
internal import Quantities

/// The rows of a table of figures in the tidy form, as they were delivered or by what a description says
/// of them.
///
/// A class, since whoever looks at millions of rows hands it on with each few of them.
final class TidyForm {
  let header: [CSVTable.Cell]
  let delivered: CSVRows
  private let described: DescribedTable?
  /// Which delivered rows are among them; nil for all.
  private let kept: [Int]?

  /// A table that is in the form already.
  init(_ table: CSVTable) {
    (header, delivered, described, kept) = (table.header, table.rows, nil, nil)
  }

  /// A described table: `kept` are the rows that are neither left out nor unclear.
  init(_ described: DescribedTable, header: [CSVTable.Cell], kept: [Int]?) {
    (self.header, self.described, self.kept) = (header, described, kept)
    delivered = described.table.rows
  }

  /// The same rows under another header of as many cells.
  func under(_ header: [CSVTable.Cell]) -> TidyForm { TidyForm(self, header) }

  private init(_ form: TidyForm, _ header: [CSVTable.Cell]) {
    self.header = header
    (delivered, described, kept) = (form.delivered, form.described, form.kept)
  }

  var count: Int { kept?.count ?? delivered.count }

  /// The cells of a row, in the order of the header.
  func row(_ index: Int) -> [CSVTable.Cell] {
    let cells = delivered[deliveredRow(index)]
    return described?.tidy(cells) ?? cells
  }

  /// Which of the delivered rows a row is.
  func deliveredRow(_ index: Int) -> Int { kept?[index] ?? index }

  // MARK: Columns of what was delivered

  var deliveredColumns: Range<Int> { 0..<delivered.columnCount }

  /// The delivered column whose texts tell a column of the form, and nothing else; nil where there is
  /// none.
  func deliveredColumn(telling column: TidyColumn, _ columns: ColumnIndex<TidyColumn>) -> Int? {
    guard let described else { return columns.position(of: column) }
    return DescribedColumn(rawValue: column.rawValue)
      .flatMap { described.position(ofNothingBut: $0) }
  }

  /// The number of the text that a row has in a delivered column.
  func textNumber(_ index: Int, column: Int) -> Int {
    delivered.column(column).numbers[deliveredRow(index)]
  }

  /// Writes the numbers of the texts that some rows have in a delivered column.
  func readTextNumbers(
    of rows: Range<Int>, column: Int, into numbers: UnsafeMutableBufferPointer<Int32>
  ) {
    let texts = delivered.column(column).numbers
    guard let kept else {
      texts.forEach(in: rows) { numbers[$0] = Int32(truncatingIfNeeded: $1) }
      return
    }
    for (place, row) in rows.enumerated() {
      numbers[place] = Int32(truncatingIfNeeded: texts[kept[row]])
    }
  }

  /// How many different texts a delivered column has.
  func textCount(column: Int) -> Int { delivered.column(column).texts.count }

  func text(_ number: Int, column: Int) -> String { delivered.column(column).text(number) }

  /// A row's cell of a delivered column without space at its ends, where it is a column of the form as it
  /// stands; nil for an empty one.
  func plainCell(_ index: Int, column position: Int, telling column: DescribedColumn) -> CSVTable
    .Cell?
  {
    if let described, described.says(somethingOf: column) { return nil }
    let text = text(textNumber(index, column: position), column: position)
    return Located(text, span(index, column: position)).trimmed
  }

  /// The texts of a delivered column without space at their ends, each once, where it is a column of the
  /// form as it stands; nil also where some rows are left out, and texts with them.
  func plainTexts(column position: Int, telling column: DescribedColumn) -> [String]? {
    if kept != nil || described?.says(somethingOf: column) ?? false { return nil }
    return (0..<textCount(column: position)).compactMap { number in
      let text = QuantityText.trimmed(text(number, column: position))
      return text.isEmpty ? nil : text
    }
  }

  /// Where a row's cell of a delivered column stands.
  func span(_ index: Int, column: Int) -> SourceSpan {
    delivered.span(row: deliveredRow(index), column: column)
  }
}
