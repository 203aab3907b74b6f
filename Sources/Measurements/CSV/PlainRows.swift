private import Glibc
internal import Records

/// Looks up the texts of many rows at once, of stretches that have no quotes.
///
/// Where cells end is found for a stretch together, and a column's texts are numbered one row after
/// another, since nearly all of them stood there before.
final class PlainRows {
  /// Bytes that are looked at together, and how many after a row of another form.
  static let stretch = 1 << 16
  static let shortStretch = 1 << 10
  /// Columns of the widest table that is read so: what their texts are known by takes room.
  static let mostColumns = 32
  /// Rows whose columns stay in the processor's nearest cache.
  private static let batch = 1 << 10
  /// Of all columns the texts that are known at once, and the bytes of the longest: others are looked up
  /// where they are held.
  private static let mostKnown = 1 << 16
  private static let longestKnown = 64

  private let columnCount: Int
  private let delimiter: UInt8
  private var separators = Separators(capacity: stretch)
  private let lexicons: UnsafeMutablePointer<Lexicon>
  /// Of the rows of a batch the index of the end of each one's first cell.
  private let firsts: UnsafeMutableBufferPointer<UInt32>
  private let numbers: UnsafeMutableBufferPointer<Int32>
  /// Where in the text each of them begins.
  private let starts: UnsafeMutableBufferPointer<Int32>
  private var knownCount = 0

  init(columns: Int, delimiter: UInt8) {
    columnCount = columns
    self.delimiter = delimiter
    lexicons = .allocate(capacity: columns)
    for column in 0..<columns { (lexicons + column).initialize(to: Lexicon()) }
    firsts = .allocate(capacity: Self.batch)
    firsts.initialize(repeating: 0)
    numbers = .allocate(capacity: Self.batch)
    numbers.initialize(repeating: 0)
    starts = .allocate(capacity: Self.batch)
    starts.initialize(repeating: 0)
  }

  deinit {
    lexicons.deinitialize(count: columnCount)
    lexicons.deallocate()
    firsts.deallocate()
    numbers.deallocate()
    starts.deallocate()
  }

  /// Whether some bytes have neither quotes nor returns that don't end a line with a line feed; the byte
  /// behind them is readable.
  static func isPlain(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if memchr(text, Int32(UInt8(ascii: "\"")), count) != nil { return false }
    var offset = 0
    while let found = memchr(text + offset, Int32(UInt8(ascii: "\r")), count - offset) {
      offset = UnsafePointer<UInt8>(found.assumingMemoryBound(to: UInt8.self)) - text + 1
      if text[offset] != UInt8(ascii: "\n") { return false }
    }
    return true
  }

  /// Adds the rows that begin and end in a plain stretch to columns, up to one that has another form than
  /// rows mostly have.
  ///
  /// - Parameters:
  ///   - text: The first byte of a row; 64 bytes behind the last must be readable.
  ///   - count: How many bytes there are, `stretch` at most.
  ///   - offset: Where they stand in the text as a whole.
  ///   - columns: What the rows are added to.
  /// - Returns: How many bytes were made use of, and whether a row of another form follows.
  func take(
    _ text: UnsafePointer<UInt8>, _ count: Int, at offset: Int, into columns: inout CSVColumns
  ) -> (used: Int, isOtherNext: Bool) {
    separators.find(in: text, count: count, delimiter: delimiter)
    let (ends, rows, rowCount) = (separators.ends, separators.rows, separators.rowCount)
    // Asking the class for each row would cost a check of exclusive access.
    func start(_ cell: Int) -> Int { Int(ends[cell &- 1] &+ 1) }
    var before = -1
    var batched = 0
    for row in 0..<rowCount {
      let (first, last) = (before &+ 1, Int(rows[row]))
      guard last &- before == columnCount, Self.isFilled(text[start(first)]) else {
        add(batched, text, offset, to: &columns)
        return (start(first), true)
      }
      firsts[batched] = UInt32(truncatingIfNeeded: first)
      starts[batched] = Int32(truncatingIfNeeded: start(first))
      batched &+= 1
      if batched == Self.batch {
        add(batched, text, offset, to: &columns)
        batched = 0
      }
      before = last
    }
    add(batched, text, offset, to: &columns)
    return (start(before + 1), false)
  }

  /// Whether a row that begins with a byte surely has something in it. Two bytes begin spaces of more
  /// than one.
  static func isFilled(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: " ") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ",")
      && byte != UInt8(ascii: "|") && byte != 0xC2 && byte != 0xE2
  }

  /// Adds the rows of a batch.
  private func add(
    _ count: Int, _ text: UnsafePointer<UInt8>, _ offset: Int, to columns: inout CSVColumns
  ) {
    columns.starts.append(Self.first(count, of: starts), above: offset)
    for column in 0..<columnCount {
      number(column, count, text, columns.all[column].texts)
      columns.all[column].numbers.append(Self.first(count, of: numbers))
    }
  }

  private static func first(
    _ count: Int, of numbers: UnsafeMutableBufferPointer<Int32>
  ) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: numbers[..<count])
  }

  /// Finds the numbers of a column's texts in the rows of a batch.
  private func number(
    _ column: Int, _ count: Int, _ text: UnsafePointer<UInt8>, _ texts: CellTexts
  ) {
    guard let firsts = firsts.baseAddress, let numbers = numbers.baseAddress else { return }
    let cells = ColumnCells(
      text: text, ends: separators.ends, rows: UnsafePointer(firsts), position: column,
      isLast: column == columnCount - 1, isDate: false)
    var row = 0
    while true {
      // Goes on as long as nothing new turns up.
      row = lexicons[column].codes(of: cells, into: numbers, from: row, to: count)
      guard row < count else { return }
      let (start, length) = cells[row]
      var number = lexicons[column].code(start, length)
      if number == Lexicon.unknown {
        let known = texts.number(of: UnsafeBufferPointer(start: start, count: length))
        number = Int32(truncatingIfNeeded: known)
        if knownCount < Self.mostKnown, length <= Self.longestKnown {
          lexicons[column].learn(start, length, number)
          knownCount += 1
        }
      }
      numbers[row] = number
      row += 1
    }
  }
}
