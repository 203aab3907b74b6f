/// Some rows on their way to being counted, column by column.
struct RecordBatch: ~Copyable {
  /// Rows whose columns stay in the processor's caches.
  static let capacity = 1 << 10

  struct Cell {
    var from: UInt32 = 0
    var count: UInt32 = 0
  }

  private struct Place {
    var start = 0
    var end = 0
    var number = 0
  }

  private struct Sum {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var time: Int32 = 0
    var party: Int32 = 0
    /// Negative when some cell means nothing that is counted.
    var doubt: Int32 = 0
  }

  /// What the codes of a column are part of.
  enum Part {
    case time
    case party
    case low(shift: UInt64)
    case high(shift: UInt64)
  }

  private let allCells: UnsafeMutablePointer<Cell>
  private let allCodes: UnsafeMutablePointer<Int32>
  private let places: UnsafeMutablePointer<Place>
  private let sums: UnsafeMutablePointer<Sum>
  private(set) var count = 0

  init(columns: Int) {
    let room = max(columns, 1) * Self.capacity
    allCells = .allocate(capacity: room)
    allCells.initialize(repeating: Cell(), count: room)
    allCodes = .allocate(capacity: room)
    allCodes.initialize(repeating: 0, count: room)
    places = .allocate(capacity: Self.capacity)
    places.initialize(repeating: Place(), count: Self.capacity)
    sums = .allocate(capacity: Self.capacity)
    sums.initialize(repeating: Sum(), count: Self.capacity)
  }

  deinit {
    allCells.deallocate()
    allCodes.deallocate()
    places.deallocate()
    sums.deallocate()
  }

  var isFull: Bool { count == Self.capacity }

  mutating func removeAll() { count = 0 }

  // MARK: Taking rows in

  /// Where the content of a cell of the row at hand is.
  @inline(__always)
  func setCell(_ column: Int, from: Int, to: Int) {
    allCells[column &* Self.capacity &+ count] = Cell(
      from: UInt32(truncatingIfNeeded: from), count: UInt32(truncatingIfNeeded: to &- from))
  }

  @inline(__always)
  mutating func endRow(start: Int, end: Int, number: Int) {
    places[count] = Place(start: start, end: end, number: number)
    count &+= 1
  }

  // MARK: Columns

  func cells(_ column: Int) -> UnsafeMutablePointer<Cell> { allCells + column * Self.capacity }
  func codes(_ column: Int) -> UnsafeMutablePointer<Int32> { allCodes + column * Self.capacity }

  func clearSums() {
    for row in 0..<count { sums[row] = Sum() }
  }

  /// Makes the codes of a column part of what the rows are counted by.
  func take(_ column: Int, into part: Part) {
    let codes = codes(column)
    switch part {
    case .time:
      for row in 0..<count {
        sums[row].time = codes[row]
        sums[row].doubt |= codes[row]
      }
    case .party:
      for row in 0..<count {
        sums[row].party = codes[row]
        sums[row].doubt |= codes[row]
      }
    case .low(let shift):
      for row in 0..<count {
        sums[row].low |= UInt64(truncatingIfNeeded: codes[row]) &<< shift
        sums[row].doubt |= codes[row]
      }
    case .high(let shift):
      for row in 0..<count {
        sums[row].high |= UInt64(truncatingIfNeeded: codes[row]) &<< shift
        sums[row].doubt |= codes[row]
      }
    }
  }

  // MARK: Rows

  @inline(__always) func isDoubtful(_ row: Int) -> Bool { sums[row].doubt < 0 }
  @inline(__always) func time(_ row: Int) -> Int { Int(sums[row].time) }
  @inline(__always) func party(_ row: Int) -> Int { Int(sums[row].party) }
  @inline(__always) func low(_ row: Int) -> UInt64 { sums[row].low }
  @inline(__always) func high(_ row: Int) -> UInt64 { sums[row].high }

  func cell(_ column: Int, _ row: Int) -> (from: Int, count: Int) {
    let cell = cells(column)[row]
    return (Int(cell.from), Int(cell.count))
  }

  /// Where a row begins and ends, and its number among those handed over together.
  func place(_ row: Int) -> (start: Int, end: Int, number: Int) {
    (places[row].start, places[row].end, places[row].number)
  }
}
