/// Some rows on their way to being counted, column by column.
struct RecordBatch: ~Copyable {
  /// Rows whose columns stay in the processor's nearest cache.
  static let capacity = 1 << 10

  private let columnCount: Int
  /// The index of the end of each row's first cell.
  let rows: UnsafeMutablePointer<UInt32>
  private let allCodes: UnsafeMutablePointer<Int32>
  /// The codes of the traits of each row, packed.
  let low: UnsafeMutablePointer<UInt64>
  let high: UnsafeMutablePointer<UInt64>
  private(set) var count = 0

  init(columns: Int) {
    columnCount = columns
    rows = .allocate(capacity: Self.capacity)
    rows.initialize(repeating: 0, count: Self.capacity)
    allCodes = .allocate(capacity: (columns + 1) * Self.capacity)
    allCodes.initialize(repeating: 0, count: (columns + 1) * Self.capacity)
    low = .allocate(capacity: Self.capacity)
    low.initialize(repeating: 0, count: Self.capacity)
    high = .allocate(capacity: Self.capacity)
    high.initialize(repeating: 0, count: Self.capacity)
  }

  deinit {
    rows.deallocate()
    allCodes.deallocate()
    low.deallocate()
    high.deallocate()
  }

  var isFull: Bool { count == Self.capacity }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ row: UInt32) {
    rows[count] = row
    count &+= 1
  }

  /// What the cells of a column mean; all zero for a column that there is not.
  func codes(_ column: Int?) -> UnsafeMutablePointer<Int32> {
    allCodes + (column ?? columnCount) * Self.capacity
  }

  /// Whether some cell of a column means nothing that is counted.
  func hasDoubt(_ column: Int) -> Bool {
    let codes = codes(column)
    var all: Int32 = 0
    for row in 0..<count { all |= codes[row] }
    return all < 0
  }

  /// Makes one of what the columns of traits mean, four of them in a word.
  func pack(_ traits: [Int]) {
    for (place, column) in traits.enumerated() {
      let word = place < 4 ? low : high
      let codes = codes(column)
      if place % 4 == 0 {
        for row in 0..<count { word[row] = UInt64(truncatingIfNeeded: codes[row]) }
      } else {
        let shift = UInt64(place % 4 * 16)
        for row in 0..<count { word[row] |= UInt64(truncatingIfNeeded: codes[row]) &<< shift }
      }
    }
  }
}
