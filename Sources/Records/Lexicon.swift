internal import CByteMasks

/// What the texts of one column mean, each asked for once however often it stands there.
///
/// Texts of up to 16 bytes are two words and are compared as such; the bytes of longer ones are kept.
struct Lexicon: ~Copyable {
  /// Meanings are numbers from zero on; these are none.
  static let refused: Int32 = -1
  static let passedOver: Int32 = -2
  static let unknown: Int32 = -3

  /// The most texts that are remembered; what a column has beyond them is asked for each time.
  private static let capacity = 1 << 16

  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// -1 for an entry that is free.
    var count: Int32 = -1
    var code: Int32 = 0
    /// Where the bytes of a longer text are kept.
    var place = 0
  }

  private var entries: UnsafeMutableBufferPointer<Entry>
  private var shift: UInt64
  private var used = 0
  private var longTexts: [UInt8] = []

  init() {
    entries = .allocate(capacity: 1 << 10)
    entries.initialize(repeating: Entry())
    shift = 64 - 10
  }

  deinit { entries.deallocate() }

  @inline(__always)
  private func slot(_ low: UInt64, _ high: UInt64, _ count: Int) -> Int {
    let mixed =
      (low ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed &* 0xFF51_AFD7_ED55_8CCD) &>> shift)
  }

  /// What a text means; `unknown` where nobody has said so yet.
  func code(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let ends = text_ends_of(start, count)
    var index = slot(ends.low, ends.high, count)
    while true {
      let entry = entries[index]
      if entry.count < 0 { return Self.unknown }
      if entry.low == ends.low, entry.high == ends.high, Int(entry.count) == count,
        count <= 16 || isKept(start, count, at: entry.place)
      {
        return entry.code
      }
      index = (index &+ 1) & (entries.count &- 1)
    }
  }

  /// What the texts in some rows mean, as long as each is where it is looked for first.
  ///
  /// - Returns: The first row that is to be looked up by itself, or the end.
  func codes(
    _ cells: UnsafeMutablePointer<RecordBatch.Cell>, _ codes: UnsafeMutablePointer<Int32>,
    _ start: UnsafePointer<UInt8>, from: Int, to: Int
  ) -> Int {
    var row = from
    while row < to {
      let count = Int(cells[row].count)
      let text = start + Int(cells[row].from)
      let ends = text_ends_of(text, count)
      let entry = entries[slot(ends.low, ends.high, count)]
      guard entry.low == ends.low, entry.high == ends.high, Int(entry.count) == count,
        count <= 16 || isKept(text, count, at: entry.place)
      else { return row }
      codes[row] = entry.code
      row &+= 1
    }
    return to
  }

  private func isKept(_ start: UnsafePointer<UInt8>, _ count: Int, at place: Int) -> Bool {
    for offset in 0..<count where longTexts[place + offset] != start[offset] { return false }
    return true
  }

  /// Remembers what a text means that has no meaning yet.
  mutating func learn(_ start: UnsafePointer<UInt8>, _ count: Int, _ code: Int32) {
    guard used < Self.capacity, count <= 1 << 10 else { return }
    if used * 2 >= entries.count { grow() }
    let ends = text_ends_of(start, count)
    let (low, high) = (ends.low, ends.high)
    var entry = Entry(low: low, high: high, count: Int32(truncatingIfNeeded: count), code: code)
    if count > 16 {
      entry.place = longTexts.count
      longTexts.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
    place(entry)
    used += 1
  }

  private func place(_ entry: Entry) {
    var index = slot(entry.low, entry.high, Int(entry.count))
    while entries[index].count >= 0 { index = (index &+ 1) & (entries.count &- 1) }
    entries[index] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = .allocate(capacity: old.count * 2)
    entries.initialize(repeating: Entry())
    shift -= 1
    for entry in old where entry.count >= 0 { place(entry) }
    old.deallocate()
  }
}
