internal import CByteMasks

/// Counts the records of a delimited text by what some of their cells mean, as the bytes come.
///
/// The one place that is written for speed: a nation's contacts are tens of millions of rows. Where
/// cells end is found for a stretch of text at once, what a cell means is asked once for each text that a
/// column has, and nothing is held but counts. What the texts mean is for others to say.
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

  /// The longest row, and as much as is looked at together: a quote that nobody closed is noticed there.
  package static let rowLimit = 1 << 16
  /// How many bytes behind those handed over must be readable.
  package static let padding = 64
  /// The stretch that is looked at first where the last one had to be given up.
  private static let shortStretch = 1 << 10

  private let delimiter: UInt8
  private let cellCount: Int
  private let columns: [Column]
  /// The indices of the columns that say when and of whom, tell apart, and say how many.
  private let timeColumn: Int?
  private let partyColumn: Int?
  private let traitColumns: [Int]
  private let weightColumn: Int?
  private let lexicons: UnsafeMutablePointer<Lexicon>
  private var separators = Separators(capacity: rowLimit)
  /// How long a stretch is looked at next.
  private var reach = rowLimit
  private var tally = Tally()
  private var batch: RecordBatch
  private let meaning: (_ column: Int, _ text: [UInt8]) -> Meaning

  /// How many the rows stand for that were counted, with `passedOver` and what is refused.
  package private(set) var counted = 0
  /// Of rows that are not to be counted.
  package private(set) var passedOver = 0
  package private(set) var refused = RefusedRecords()
  /// The line that the stretch at hand begins with.
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
    timeColumn = columns.firstIndex { $0.purpose == .time }
    partyColumn = columns.firstIndex { $0.purpose == .party }
    traitColumns = columns.indices.filter { columns[$0].purpose == .trait }
    weightColumn = columns.firstIndex { $0.purpose == .weight }
    self.cellCount = cellCount
    self.delimiter = delimiter
    self.meaning = meaning
    line = firstLine
    lexicons = .allocate(capacity: max(columns.count, 1))
    for index in columns.indices { (lexicons + index).initialize(to: Lexicon()) }
    batch = RecordBatch(columns: columns.count)
  }

  deinit {
    lexicons.deinitialize(count: columns.count)
    lexicons.deallocate()
  }

  /// Everything counted, in the order of codes: the codes of time and party (zero where no column says
  /// them), those of the traits in the order of their columns, and how many.
  package func forEach(
    _ body: (_ time: Int, _ party: Int, _ traits: [Int], _ count: Int) -> Void
  ) {
    let traits = tally.packed.map { packed in
      traitColumns.indices.map { index in
        let word = index < 4 ? packed.low : packed.high
        return Int(truncatingIfNeeded: word >> UInt64(index % 4 * 16) & 0xFFFF)
      }
    }
    tally.forEach { body($0, $1, traits[$2], $3) }
  }

  // MARK: Rows

  /// Counts the whole rows among some bytes.
  ///
  /// - Parameters:
  ///   - start: The first byte of a row; `padding` bytes behind the last must be readable.
  ///   - count: How many bytes there are.
  ///   - isLast: Whether nothing follows; the last row must end in a line feed all the same.
  /// - Returns: How many bytes were made use of; the rest begins a row and is to be handed over again.
  package mutating func take(_ start: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Int {
    var used = 0
    while used < count {
      let left = count - used
      let length = min(left, reach)
      separators.find(in: start + used, count: length, delimiter: delimiter)
      if separators.rowCount > 0 {
        used += takeRows(start + used)
      } else if length < min(left, Self.rowLimit) {
        reach = min(reach * 2, Self.rowLimit)
      } else if isLast || left >= Self.rowLimit {
        used += refuseLine(start + used, left)
      } else {
        break
      }
    }
    return used
  }

  /// Counts the rows of the stretch whose separators are known.
  ///
  /// - Returns: Where the next stretch begins.
  private mutating func takeRows(_ text: UnsafePointer<UInt8>) -> Int {
    var before = -1
    // Where quotes are strange, each row is looked at.
    let plainCount = separators.hasStrayQuotes ? -1 : cellCount
    for row in 0..<separators.rowCount {
      let (first, last) = (before &+ 1, Int(separators.rows[row]))
      if last &- before == plainCount || hasForm(text, first, last) {
        batch.append(UInt32(truncatingIfNeeded: first))
        if batch.isFull { tallyBatch(text) }
      } else if !isBlank(text, separators.startOfCell(first), separators.end(last)) {
        let (start, end) = (separators.startOfCell(first), separators.end(last))
        let lineEnd = Self.endOfLine(text, start, end)
        refuse(.cellCount(last - before), text, start, lineEnd)
        // Nobody knows what a row without its form swallowed: it is taken to be one line of the file, and
        // the next line is looked at afresh.
        if lineEnd < end { return endStretch(text, at: lineEnd + 1, reach: Self.shortStretch) }
      }
      before = last
    }
    return endStretch(text, at: separators.end(before) + 1, reach: min(reach * 2, Self.rowLimit))
  }

  private mutating func endStretch(
    _ text: UnsafePointer<UInt8>, at end: Int, reach: Int
  ) -> Int {
    tallyBatch(text)
    line += separators.hasInnerLineFeeds ? Self.lineFeeds(text, end) : separators.rowCount
    self.reach = reach
    return end
  }

  /// Refuses a row without an end: the first line of some bytes.
  private mutating func refuseLine(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let end = Self.endOfLine(text, 0, count)
    refuse(.unclosedQuote, text, 0, end)
    if end == count { return count }
    line += 1
    return end + 1
  }

  private static func endOfLine(_ text: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private static func lineFeeds(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    (0..<count).count { text[$0] == UInt8(ascii: "\n") }
  }

  /// Whether a row has as many cells as it should, or more that are empty, and each cell that matters its
  /// quotes.
  private func hasForm(_ text: UnsafePointer<UInt8>, _ first: Int, _ last: Int) -> Bool {
    let count = last &- first &+ 1
    guard count == cellCount || hasOnlyEmptyCells(text, first + cellCount, last) else {
      return false
    }
    guard separators.hasStrayQuotes else { return true }
    for index in columns.indices where !cells(index, text).isWellQuoted(first) { return false }
    return true
  }

  private func hasOnlyEmptyCells(
    _ text: UnsafePointer<UInt8>, _ first: Int, _ last: Int
  ) -> Bool {
    guard first <= last else { return false }
    return (first...last).allSatisfy { cell in
      let (start, end) = (separators.startOfCell(cell), separators.end(cell))
      return start == end || start + 1 == end && text[start] == UInt8(ascii: "\r")
    }
  }

  private func isBlank(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for offset in start..<end {
      switch text[offset] {
      case delimiter, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return false
      }
    }
    return true
  }

  // MARK: Columns

  @inline(__always)
  private func cells(_ index: Int, _ text: UnsafePointer<UInt8>) -> ColumnCells {
    ColumnCells(
      text: text, ends: separators.ends, rows: UnsafePointer(batch.rows),
      position: columns[index].position, isLast: columns[index].position == cellCount &- 1,
      isDate: columns[index].purpose == .time)
  }

  private func content(
    _ index: Int, _ text: UnsafePointer<UInt8>, _ row: Int
  ) -> (start: UnsafePointer<UInt8>, count: Int) {
    let (start, count) = cells(index, text)[row]
    return ColumnCells.content(start, count)
  }

  /// Counts the rows of the batch, a column at a time: what one cell means waits for no other's.
  private mutating func tallyBatch(_ text: UnsafePointer<UInt8>) {
    var needsCare = weightColumn != nil
    for index in columns.indices where index != weightColumn {
      resolve(index, text)
      if batch.hasDoubt(index) { needsCare = true }
    }
    batch.pack(traitColumns)
    if needsCare { addEach(text) } else { addAll() }
    batch.removeAll()
  }

  /// Finds out what the cells of a column mean.
  private mutating func resolve(_ index: Int, _ text: UnsafePointer<UInt8>) {
    let cells = cells(index, text)
    let codes = batch.codes(index)
    var row = 0
    while true {
      // Goes on as long as nothing new turns up.
      row = lexicons[index].codes(of: cells, into: codes, from: row, to: batch.count)
      guard row < batch.count else { return }
      let (start, count) = cells[row]
      let known = lexicons[index].code(start, count)
      codes[row] = known == Lexicon.unknown ? learn(index, start, count) : known
      row += 1
    }
  }

  /// Learns what a text means that the column has not had before; with quotes it means the same as without.
  private mutating func learn(
    _ index: Int, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Int32 {
    let content = ColumnCells.content(start, count)
    var code = lexicons[index].code(content.start, content.count)
    if code == Lexicon.unknown {
      code = ask(index, content.start, content.count)
      lexicons[index].learn(content.start, content.count, code)
    }
    if content.count < count { lexicons[index].learn(start, count, code) }
    return code
  }

  private func ask(_ index: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    switch meaning(index, Self.text(start, count)) {
    case .code(let number) where (0..<0xFFFF).contains(number): Int32(number)
    case .code, .refused: Lexicon.refused
    case .passedOver: Lexicon.passedOver
    }
  }

  /// A cell's content, doubled quotes made single.
  private static func text(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    var offset = 0
    while offset < count {
      text.append(start[offset])
      let isDoubled =
        start[offset] == UInt8(ascii: "\"") && offset + 1 < count
        && start[offset + 1] == UInt8(ascii: "\"")
      offset += isDoubled ? 2 : 1
    }
    return text
  }

  // MARK: Counts

  /// Counts the rows of the batch when each stands for one and has its meanings.
  private mutating func addAll() {
    let (times, parties) = (batch.codes(timeColumn), batch.codes(partyColumn))
    var row = 0
    while row < batch.count {
      if traitColumns.count <= 4 {
        let known = tally.addOnes(
          times: times, parties: parties, traits: batch.low, from: row, to: batch.count)
        counted = counted.addingSaturated(known - row)
        row = known
      }
      guard row < batch.count else { return }
      add(1, row, times, parties)
      row += 1
    }
  }

  /// Counts the rows of the batch when they differ in how many they stand for, or some is not counted.
  private mutating func addEach(_ text: UnsafePointer<UInt8>) {
    let (times, parties) = (batch.codes(timeColumn), batch.codes(partyColumn))
    for row in 0..<batch.count {
      var weight = 1
      if let weightColumn {
        let (start, count) = content(weightColumn, text, row)
        guard let number = Self.wholeNumber(start, count) else {
          refuseCell(weightColumn, text, row, 1)
          continue
        }
        weight = number
      }
      if let column = firstInDoubt(row) {
        passOver(column, text, row, weight)
      } else {
        add(weight, row, times, parties)
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ weight: Int, _ row: Int, _ times: UnsafePointer<Int32>, _ parties: UnsafePointer<Int32>
  ) {
    let isAdded = tally.add(
      weight, time: Int(times[row]), party: Int(parties[row]), traits: batch.low[row],
      batch.high[row])
    if isAdded { counted = counted.addingSaturated(weight) } else { refused.hasTooMany = true }
  }

  @inline(__always)
  private func firstInDoubt(_ row: Int) -> Int? {
    for index in columns.indices where index != weightColumn && batch.codes(index)[row] < 0 {
      return index
    }
    return nil
  }

  /// Deals with a row that has a cell that is not to be counted.
  private mutating func passOver(
    _ column: Int, _ text: UnsafePointer<UInt8>, _ row: Int, _ weight: Int
  ) {
    if batch.codes(column)[row] == Lexicon.passedOver {
      passedOver = passedOver.addingSaturated(weight)
    } else {
      refuseCell(column, text, row, weight)
    }
  }

  private mutating func refuseCell(
    _ index: Int, _ text: UnsafePointer<UInt8>, _ row: Int, _ weight: Int
  ) {
    let (start, count) = content(index, text, row)
    let first = Int(batch.rows[row])
    var last = first + cellCount - 1
    while text[separators.end(last)] != UInt8(ascii: "\n") { last += 1 }
    let (rowStart, rowEnd) = (separators.startOfCell(first), separators.end(last))
    // A row of empty cells is what Excel leaves where something was deleted.
    if count == 0, isBlank(text, rowStart, rowEnd) { return }
    refuse(.cell(column: index, text: Self.text(start, count)), text, rowStart, rowEnd, weight)
  }

  private mutating func refuse(
    _ cause: RefusedRecords.Cause, _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int,
    _ weight: Int = 1
  ) {
    if refused.addAnother(cause, weight) { return }
    refused.addFirst(
      cause, weight, line: line + Self.lineFeeds(text, start),
      row: UnsafeBufferPointer(start: text + start, count: end - start))
  }

  private static func wholeNumber(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Int? {
    guard (1...15).contains(count) else { return nil }
    var number = 0
    for offset in 0..<count {
      let digit = Int(start[offset]) - 48
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}

extension Int {
  /// The sum, or the largest number there is.
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
