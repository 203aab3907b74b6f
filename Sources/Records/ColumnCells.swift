/// The cells of one column in some rows of a text whose separators are known.
package struct ColumnCells {
  let text: UnsafePointer<UInt8>
  /// How far from the start of the text each cell ends.
  let ends: UnsafePointer<UInt32>
  /// The index of the end of each row's first cell.
  let rows: UnsafePointer<UInt32>
  let position: Int
  /// Whether nothing follows but the end of the row, which may be CRLF.
  let isLast: Bool
  /// Whether a time of day behind the date is left out.
  let isDate: Bool

  package init(
    text: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, rows: UnsafePointer<UInt32>,
    position: Int, isLast: Bool, isDate: Bool
  ) {
    (self.text, self.ends, self.rows) = (text, ends, rows)
    (self.position, self.isLast, self.isDate) = (position, isLast, isDate)
  }

  /// Where a cell begins, and how long it is, with its quotes if it has any: a text in quotes is looked up
  /// like another.
  package subscript(row: Int) -> (start: UnsafePointer<UInt8>, count: Int) {
    cell(row, isLast: isLast, isDate: isDate)
  }

  /// The same, made for what is known of the column when the code is made.
  @inline(__always)
  func cell(_ row: Int, isLast: Bool, isDate: Bool) -> (start: UnsafePointer<UInt8>, count: Int) {
    let index = Int(rows[row]) &+ position
    let from = Int(ends[index &- 1] &+ 1)
    var to = Int(ends[index])
    if isLast { to = withoutCarriageReturn(from, to) }
    if isDate, to &- from > 10 { to = endOfDate(from, to) }
    return (text + from, to &- from)
  }

  /// What is inside the quotes, of which the one behind may be left out with a time of day.
  static func content(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> (start: UnsafePointer<UInt8>, count: Int) {
    guard count > 0, start[0] == UInt8(ascii: "\"") else { return (start, count) }
    let isClosed = count > 1 && start[count - 1] == UInt8(ascii: "\"")
    return (start + 1, count - (isClosed ? 2 : 1))
  }

  /// Whether a cell that begins with a quote ends with one, in the row whose first cell's end has an index.
  @inline(__always)
  func isWellQuoted(_ first: Int) -> Bool {
    let index = first &+ position
    let from = Int(ends[index &- 1] &+ 1)
    guard text[from] == UInt8(ascii: "\"") else { return true }
    let to = isLast ? withoutCarriageReturn(from, Int(ends[index])) : Int(ends[index])
    return to &- from >= 2 && text[to &- 1] == UInt8(ascii: "\"")
  }

  @inline(__always)
  private func withoutCarriageReturn(_ from: Int, _ to: Int) -> Int {
    let hasOne =
      to > from && text[to &- 1] == UInt8(ascii: "\r") && text[to] == UInt8(ascii: "\n")
    return hasOne ? to &- 1 : to
  }

  /// Where the date in a cell ends that may go on with a time of day; there are more than ten bytes.
  @inline(__always)
  private func endOfDate(_ from: Int, _ to: Int) -> Int {
    let end = text[from] == UInt8(ascii: "\"") ? from &+ 11 : from &+ 10
    let mark = text[end]
    guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "T") else { return to }
    return isTime(end &+ 1, end &- from == 11 ? to &- 1 : to) ? end : to
  }

  private func isTime(_ from: Int, _ to: Int) -> Bool {
    for offset in from..<max(from, to) {
      switch text[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "Z"):
        continue
      default: return false
      }
    }
    return true
  }
}
