internal import CByteMasks

/// Where the cells and the rows in a stretch of text end, found for all of it at once.
package struct Separators: ~Copyable {
  private var found = separators()
  private let memory: UnsafeMutablePointer<UInt32>
  /// Which of `ends` is the line feed of each row, by its index.
  package let rows: UnsafePointer<UInt32>

  /// - Parameter capacity: How long a stretch can be.
  package init(capacity: Int) {
    let room = capacity + Int(separators_surplus)
    memory = .allocate(capacity: 1 + room * 2)
    memory.initialize(repeating: 0, count: 1 + room * 2)
    // The stretch begins as if a row had ended before it.
    memory[0] = .max
    found.ends = memory + 1
    found.rows = memory + 1 + room
    rows = UnsafePointer(memory + 1 + room)
  }

  deinit { memory.deallocate() }

  /// The first byte is outside quotes; `RecordCounter.padding` bytes behind the last must be readable.
  package mutating func find(in text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8) {
    separators_find(&found, text, count, delimiter)
  }

  /// How far from the start of the text each cell ends; what comes before the first is as far before the
  /// start as a separator would be.
  package var ends: UnsafePointer<UInt32> { UnsafePointer(memory + 1) }
  package var rowCount: Int { found.row_count }
  /// Whether some cell that begins with a quote may not end with one.
  var hasStrayQuotes: Bool { found.has_stray_quotes }
  /// Whether a quoted cell goes on in another line.
  var hasInnerLineFeeds: Bool { found.has_inner_line_feeds }

  /// Where a cell begins whose separator has an index.
  @inline(__always)
  package func startOfCell(_ index: Int) -> Int { Int(ends[index &- 1] &+ 1) }

  @inline(__always)
  package func end(_ index: Int) -> Int { Int(ends[index]) }
}
