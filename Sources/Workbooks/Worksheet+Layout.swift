/// Where things stand; rows and columns count from 1, as spreadsheets count them.
extension Worksheet {
  /// The line of column titles.
  var headerRow: Int? {
    columns.contains { !$0.title.isEmpty } ? (title == nil ? 1 : 2) : nil
  }

  var firstRow: Int { 1 + (title == nil ? 0 : 1) + (headerRow == nil ? 0 : 1) }

  /// Where the first note stands, a blank line under the table.
  var noteRow: Int { firstRow + rows.count + 1 }

  var lastRow: Int { notes.isEmpty ? firstRow + rows.count - 1 : noteRow + notes.count - 1 }

  /// Title line and table, which can be sorted and filtered.
  func filtered(isAbsolute: Bool) -> String? {
    guard let headerRow else { return nil }
    let mark = isAbsolute ? "$" : ""
    let last = Self.letters(columns.count)
    return "\(mark)A\(mark)\(headerRow):\(mark)\(last)\(mark)\(headerRow + rows.count)"
  }

  /// A column's letters: 1 is `A`, 28 is `AB`.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let (next, digit) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
      rest = next
    }
    return letters
  }
}
