internal import CByteMasks

/// Counts the records of a delimited text by what some of their cells mean, as the bytes come.
///
/// The one place that is written for speed: a nation's contacts are tens of millions of rows. Where
/// cells end is found 64 bytes at a time, what a cell means is asked once for each text that a column
/// has, and nothing is held but counts. What the texts mean is for others to say.
package struct RecordCounter: ~Copyable {
  /// What a column's cells are for.
  package enum Purpose: Sendable {
    case time
    case party
    /// Something that records are told apart by.
    case trait
    /// How many a record stands for.
    case weight
  }

  package struct Column: Sendable {
    package let position: Int
    package let purpose: Purpose

    package init(position: Int, purpose: Purpose) {
      (self.position, self.purpose) = (position, purpose)
    }
  }

  /// What a text in a column stands for.
  package enum Meaning: Sendable {
    /// A number from zero to 65 534; texts that mean the same have the same.
    case code(Int)
    /// The record is not to be counted, and that is as it should be.
    case passedOver
    /// It means nothing.
    case refused
  }

  /// The longest row; a quote that nobody closed is noticed there.
  package static let rowLimit = 1 << 16
  /// How many bytes behind those handed over must be readable.
  package static let padding = 64
  private static let mostCells = 1 << 10
  private static let mostTraits = 8

  private let delimiter: UInt8
  private let cellCount: Int
  private let columns: [Column]
  private let columnCount: Int
  /// Where the columns stand, and which of them says when; -1 where none does.
  private let positions: UnsafeMutablePointer<Int>
  private let timeColumn: Int
  /// The index of the column that says how many a record stands for; -1 where none does.
  private let weightColumn: Int
  private let lexicons: UnsafeMutablePointer<Lexicon>
  private let ends: UnsafeMutablePointer<Int>
  private var tally = Tally()
  private var batch: RecordBatch
  private let meaning: (_ column: Int, _ text: [UInt8]) -> Meaning

  /// How many the rows stand for that were counted, with `passedOver` and what is refused.
  package private(set) var counted = 0
  /// Of rows that are not to be counted.
  package private(set) var passedOver = 0
  package private(set) var refused: RefusedRecords
  /// The line that the next bytes begin with.
  private var line: Int

  /// - Parameters:
  ///   - columns: Those that matter, at most eight traits among them.
  ///   - cellCount: How many cells a row has.
  ///   - delimiter: The mark between them.
  ///   - firstLine: The line that the first bytes begin with, from one.
  ///   - meaning: Asked for a text of the column at an index, quotes taken off.
  package init(
    _ columns: [Column], cellCount: Int, delimiter: UInt8, firstLine: Int,
    meaning: @escaping (_ column: Int, _ text: [UInt8]) -> Meaning
  ) {
    self.columns = columns
    columnCount = columns.count
    positions = .allocate(capacity: max(columns.count, 1))
    for (index, column) in columns.enumerated() {
      (positions + index).initialize(to: column.position)
    }
    timeColumn = columns.firstIndex { $0.purpose == .time } ?? -1
    weightColumn = columns.firstIndex { $0.purpose == .weight } ?? -1
    self.cellCount = cellCount
    self.delimiter = delimiter
    self.meaning = meaning
    line = firstLine
    refused = RefusedRecords()
    lexicons = .allocate(capacity: max(columns.count, 1))
    for index in columns.indices { (lexicons + index).initialize(to: Lexicon()) }
    batch = RecordBatch(columns: columns.count)
    ends = .allocate(capacity: Self.mostCells)
    ends.initialize(repeating: 0, count: Self.mostCells)
  }

  deinit {
    lexicons.deinitialize(count: columns.count)
    lexicons.deallocate()
    ends.deallocate()
    positions.deallocate()
  }

  /// Everything counted, in the order of codes: the codes of time and party (zero where no column says
  /// them), those of the traits in the order of their columns, and how many.
  package func forEach(
    _ body: (_ time: Int, _ party: Int, _ traits: [Int], _ count: Int) -> Void
  ) {
    let count = columns.count { $0.purpose == .trait }
    let traits = tally.packed.map { packed in
      (0..<count).map { index in
        let word = index < 4 ? packed.low : packed.high
        return Int(truncatingIfNeeded: word >> UInt64(index % 4 * 16) & 0xFFFF)
      }
    }
    tally.forEach { body($0, $1, traits[$2], $3) }
  }

  /// Counts the whole rows among some bytes.
  ///
  /// - Parameters:
  ///   - start: The first byte of a row; `padding` bytes behind the last must be readable.
  ///   - count: How many bytes there are.
  ///   - isLast: Whether nothing follows; the last row must end in a line feed all the same.
  /// - Returns: How many bytes were made use of; the rest begins a row and is to be handed over again.
  package mutating func take(_ start: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Int {
    var rowStart = 0
    var rows = 0
    // Line feeds inside quotes make lines and rows differ.
    var hasLineBreaks = false
    var block = -64
    var separators: UInt64 = 0
    var isInside: UInt64 = 0
    var cells = 0
    let delimiter = self.delimiter
    while rowStart < count {
      while separators == 0 {
        block &+= 64
        if block >= count { break }
        let masks = byte_masks_at(start + block, delimiter)
        separators = masks.delimiters | masks.newlines
        if masks.quotes | isInside != 0 {
          let inside = Self.runningParity(masks.quotes) ^ isInside
          isInside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
          if masks.newlines & inside != 0 { hasLineBreaks = true }
          separators &= ~inside
        }
        let left = count &- block
        if left < 64 { separators &= (1 &<< UInt64(truncatingIfNeeded: left)) &- 1 }
      }
      let isOpen = separators == 0
      if isOpen, !isLast, count - rowStart < Self.rowLimit { break }
      if !isOpen {
        let end = block &+ separators.trailingZeroBitCount
        separators &= separators &- 1
        if cells < Self.mostCells { ends[cells] = end }
        cells &+= 1
        if start[end] != UInt8(ascii: "\n") { continue }
        if gather(start, rowStart, cells, rows) {
          if batch.isFull { tallyBatch(start, hasLineBreaks) }
          rowStart = end &+ 1
          rows &+= 1
          cells = 0
          continue
        }
      }
      // Nobody knows what a row without its form swallowed: it is taken to be one line of the file, and
      // the next line is looked at afresh.
      var end = rowStart
      while end < count, start[end] != UInt8(ascii: "\n") { end += 1 }
      if end == count, !isLast, count - rowStart < Self.rowLimit { break }
      refuse(
        isOpen ? .unclosedQuote : .cellCount(cells), start, rowStart, end, rows, hasLineBreaks)
      rowStart = min(end + 1, count)
      rows += 1
      (cells, separators, isInside, block) = (0, 0, 0, rowStart - 64)
    }
    tallyBatch(start, hasLineBreaks)
    line = lineNumber(start, rowStart, rows, hasLineBreaks)
    return rowStart
  }

  /// Bit i is set when an odd number of bits up to i are.
  @inline(__always)
  private static func runningParity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    for shift in [1, 2, 4, 8, 16, 32] as [UInt64] { parity ^= parity &<< shift }
    return parity
  }

  private func lineNumber(
    _ start: UnsafePointer<UInt8>, _ offset: Int, _ rows: Int, _ hasLineBreaks: Bool
  ) -> Int {
    guard hasLineBreaks else { return line + rows }
    return line + (0..<offset).count { start[$0] == UInt8(ascii: "\n") }
  }

  /// Takes one row into the batch whose cells end where `ends` says; false when it has not the form of a
  /// row.
  @inline(__always)
  private mutating func gather(
    _ start: UnsafePointer<UInt8>, _ rowStart: Int, _ cells: Int, _ row: Int
  ) -> Bool {
    // More than there is room for were counted, but are not known.
    guard cells <= Self.mostCells else { return false }
    if cells != cellCount, !hasOnlyEmptyCells(start, rowStart, cells, behind: cellCount) {
      return isBlank(start, rowStart, cells)
    }
    for index in 0..<columnCount {
      let position = positions[index]
      var from = position == 0 ? rowStart : ends[position &- 1] &+ 1
      var to = ends[position]
      if position == cells &- 1, to > from, start[to &- 1] == UInt8(ascii: "\r") { to &-= 1 }
      if from < to, start[from] == UInt8(ascii: "\"") {
        guard to &- from >= 2, start[to &- 1] == UInt8(ascii: "\"") else { return false }
        from &+= 1
        to &-= 1
      }
      if index == timeColumn, to &- from > 10 { to = Self.endOfDate(start, from, to) }
      batch.setCell(index, from: from, to: to)
    }
    batch.endRow(start: rowStart, end: ends[cells &- 1], number: row)
    return true
  }

  /// Counts the rows of the batch, a column at a time: what one cell means waits for no other's.
  private mutating func tallyBatch(_ start: UnsafePointer<UInt8>, _ hasLineBreaks: Bool) {
    batch.clearSums()
    var trait: UInt64 = 0
    for index in 0..<columnCount where index != weightColumn {
      resolve(index, start)
      switch columns[index].purpose {
      case .time: batch.take(index, into: .time)
      case .party: batch.take(index, into: .party)
      case .trait:
        batch.take(
          index, into: trait < 4 ? .low(shift: trait * 16) : .high(shift: (trait - 4) * 16))
        trait += 1
      case .weight: break
      }
    }
    for row in 0..<batch.count {
      var weight = 1
      if weightColumn >= 0 {
        let cell = batch.cell(weightColumn, row)
        guard let number = Self.wholeNumber(start, cell.from, cell.from + cell.count) else {
          refuseCell(weightColumn, start, row, hasLineBreaks, 1)
          continue
        }
        weight = number
      }
      if batch.isDoubtful(row) {
        passOver(row, start, weight, hasLineBreaks)
      } else if tally.add(
        weight, time: batch.time(row), party: batch.party(row), traits: batch.low(row),
        batch.high(row))
      {
        counted = counted.addingSaturated(weight)
      } else {
        refused.hasTooMany = true
      }
    }
    batch.removeAll()
  }

  /// Finds out what the cells of a column mean.
  private mutating func resolve(_ index: Int, _ start: UnsafePointer<UInt8>) {
    var row = 0
    let count = batch.count
    let cells = batch.cells(index)
    let codes = batch.codes(index)
    while row < count {
      // Goes on as long as nothing new turns up.
      row = lexicons[index].codes(cells, codes, start, from: row, to: count)
      guard row < count else { return }
      let (from, length) = (Int(cells[row].from), Int(cells[row].count))
      var code = lexicons[index].code(start + from, length)
      if code == Lexicon.unknown { code = learn(index, start, from, from + length) }
      codes[row] = code
      row += 1
    }
  }

  /// Deals with a row that has a cell that is not to be counted: by the first such cell.
  private mutating func passOver(
    _ row: Int, _ start: UnsafePointer<UInt8>, _ weight: Int, _ hasLineBreaks: Bool
  ) {
    for index in 0..<columnCount where index != weightColumn {
      switch batch.codes(index)[row] {
      case Lexicon.passedOver:
        passedOver = passedOver.addingSaturated(weight)
        return
      case ..<0:
        refuseCell(index, start, row, hasLineBreaks, weight)
        return
      default: break
      }
    }
  }

  /// Where the date in a cell ends that may go on with a time of day.
  @inline(__always)
  private static func endOfDate(_ start: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int {
    guard to &- from > 10 else { return to }
    let mark = start[from &+ 10]
    guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "T") else { return to }
    for offset in (from + 11)..<to {
      switch start[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "Z"):
        break
      default: return to
      }
    }
    return from &+ 10
  }

  private static func wholeNumber(
    _ start: UnsafePointer<UInt8>, _ from: Int, _ to: Int
  ) -> Int? {
    guard from < to, to - from <= 15 else { return nil }
    var number = 0
    for offset in from..<to {
      let digit = Int(start[offset]) - 48
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Asks what a text means that the column has not had before.
  private mutating func learn(
    _ index: Int, _ start: UnsafePointer<UInt8>, _ from: Int, _ to: Int
  ) -> Int32 {
    let code: Int32 =
      switch meaning(index, Self.text(start, from, to)) {
      case .code(let number) where (0..<0xFFFF).contains(number): Int32(number)
      case .code, .refused: Lexicon.refused
      case .passedOver: Lexicon.passedOver
      }
    lexicons[index].learn(start + from, to - from, code)
    return code
  }

  /// A cell's content, doubled quotes made single.
  private static func text(_ start: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> [UInt8] {
    var text: [UInt8] = []
    var offset = from
    while offset < to {
      text.append(start[offset])
      let isDoubled =
        start[offset] == UInt8(ascii: "\"") && offset + 1 < to
        && start[offset + 1] == UInt8(ascii: "\"")
      offset += isDoubled ? 2 : 1
    }
    return text
  }

  private mutating func refuseCell(
    _ index: Int, _ start: UnsafePointer<UInt8>, _ row: Int, _ hasLineBreaks: Bool, _ weight: Int
  ) {
    let cell = batch.cell(index, row)
    let (rowStart, rowEnd, number) = batch.place(row)
    // A row of empty cells is what Excel leaves where something was deleted.
    if cell.count == 0, isBlank(start, from: rowStart, to: rowEnd) { return }
    refuse(
      .cell(column: index, text: Self.text(start, cell.from, cell.from + cell.count)), start,
      rowStart, rowEnd, number, hasLineBreaks, weight)
  }

  private mutating func refuse(
    _ cause: RefusedRecords.Cause, _ start: UnsafePointer<UInt8>, _ rowStart: Int, _ end: Int,
    _ rows: Int, _ hasLineBreaks: Bool, _ weight: Int = 1
  ) {
    if refused.addAnother(cause, weight) { return }
    let at = lineNumber(start, rowStart, rows, hasLineBreaks)
    refused.addFirst(
      cause, weight, line: at,
      row: UnsafeBufferPointer(start: start + rowStart, count: end - rowStart))
  }

  private func hasOnlyEmptyCells(
    _ start: UnsafePointer<UInt8>, _ rowStart: Int, _ cells: Int, behind count: Int
  ) -> Bool {
    guard cells > count, cells <= Self.mostCells else { return false }
    for cell in count..<cells {
      var end = ends[cell]
      let from = ends[cell - 1] + 1
      if end > from, start[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > from { return false }
    }
    return true
  }

  private func isBlank(_ start: UnsafePointer<UInt8>, _ rowStart: Int, _ cells: Int) -> Bool {
    (1...Self.mostCells).contains(cells) && isBlank(start, from: rowStart, to: ends[cells - 1])
  }

  private func isBlank(_ start: UnsafePointer<UInt8>, from: Int, to: Int) -> Bool {
    for offset in from..<to {
      switch start[offset] {
      case delimiter, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return false
      }
    }
    return true
  }
}

extension Int {
  /// The sum, or the largest number there is.
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
