internal import CByteMasks
private import Glibc

/// What the texts of one column mean, each asked for once however often it stands there.
///
/// Texts of up to 16 bytes are two words and are compared as such; the bytes of longer ones are kept.
package struct Lexicon: ~Copyable {
  /// Meanings are numbers from zero on; these are none.
  static let refused: Int32 = -1
  static let passedOver: Int32 = -2
  package static let unknown: Int32 = -3

  /// The most texts that are remembered; what a column has beyond them is asked for each time.
  private static let capacity = 1 << 16
  /// Entries among which texts are kept so far apart that nearly each is where it is looked for first.
  private static let sparse = 1 << 14

  private struct Entry {
    var key = text_key()
    /// -1 for an entry that is free.
    var count: Int32 = -1
    var code: Int32 = 0
    /// Where the bytes of a longer text are kept.
    var place = 0
  }

  private var entries: UnsafeMutableBufferPointer<Entry>
  private var shift: UInt64
  private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// How often the texts may still be placed anew because one is not where it is looked for first.
  private var attempts = 0
  private var used = 0
  private var longTexts: [UInt8] = []

  package init() {
    entries = .allocate(capacity: 1 << 10)
    entries.initialize(repeating: Entry())
    shift = 64 - 10
  }

  deinit { entries.deallocate() }

  @inline(__always)
  private func slot(_ key: text_key) -> Int {
    let mixed = key.low ^ (key.high &<< 5 | key.high &>> 59)
    return Int(truncatingIfNeeded: (mixed &* multiplier) &>> shift)
  }

  @inline(__always)
  private func isMeant(
    by entry: Entry, _ key: text_key, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    entry.key.low == key.low && entry.key.high == key.high
      && entry.count == Int32(truncatingIfNeeded: count)
      && (count <= 16 || isKept(start, count, at: entry.place))
  }

  private func isKept(_ start: UnsafePointer<UInt8>, _ count: Int, at place: Int) -> Bool {
    longTexts.withUnsafeBytes { kept in
      kept.baseAddress.map { memcmp($0 + place, start, count) == 0 } ?? false
    }
  }

  /// What a text means; `unknown` where nobody has said so yet.
  package func code(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let key = text_key_of(start, count)
    var index = slot(key)
    while true {
      let entry = entries[index]
      if entry.count < 0 { return Self.unknown }
      if isMeant(by: entry, key, start, count) { return entry.code }
      index = (index &+ 1) & (entries.count &- 1)
    }
  }

  /// What the texts in some rows mean, as long as each is where it is looked for first.
  ///
  /// - Returns: The first row that is to be looked up by itself, or the end.
  package func codes(
    of cells: ColumnCells, into codes: UnsafeMutablePointer<Int32>, from: Int, to: Int
  ) -> Int {
    if cells.isLast {
      return self.codes(into: codes, from: from, to: to) { cells[$0] }
    }
    if cells.isDate {
      return self.codes(into: codes, from: from, to: to) {
        cells.cell($0, isLast: false, isDate: true)
      }
    }
    return self.codes(into: codes, from: from, to: to) {
      cells.cell($0, isLast: false, isDate: false)
    }
  }

  @inline(__always)
  private func codes(
    into codes: UnsafeMutablePointer<Int32>, from: Int, to: Int,
    cell: (Int) -> (start: UnsafePointer<UInt8>, count: Int)
  ) -> Int {
    for row in from..<to {
      let (start, count) = cell(row)
      let key = text_key_of(start, count)
      let entry = entries[slot(key)]
      guard isMeant(by: entry, key, start, count) else { return row }
      codes[row] = entry.code
    }
    return to
  }

  /// Remembers what a text means that has no meaning yet.
  package mutating func learn(_ start: UnsafePointer<UInt8>, _ count: Int, _ code: Int32) {
    guard used < Self.capacity, count <= 1 << 10 else { return }
    var entry = Entry(
      key: text_key_of(start, count), count: Int32(truncatingIfNeeded: count), code: code)
    if count > 16 {
      entry.place = longTexts.count
      longTexts.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
    if used * (entries.count < Self.sparse ? 16 : 2) >= entries.count {
      place(in: entries.count * 2)
      attempts = 8
    }
    used += 1
    var isFirst = place(entry)
    while !isFirst, attempts > 0 {
      attempts -= 1
      multiplier = multiplier &* 0xD134_2543_DE82_EF95 | 1
      isFirst = place(in: entries.count)
    }
  }

  /// Puts an entry where it is looked for; false when it is not looked for there first.
  @discardableResult
  private func place(_ entry: Entry) -> Bool {
    let first = slot(entry.key)
    var index = first
    while entries[index].count >= 0 { index = (index &+ 1) & (entries.count &- 1) }
    entries[index] = entry
    return index == first
  }

  /// Puts all entries into a table of another size, or anew; false when some is not looked for first.
  @discardableResult
  private mutating func place(in count: Int) -> Bool {
    let old = entries
    entries = .allocate(capacity: count)
    entries.initialize(repeating: Entry())
    shift = UInt64(count.leadingZeroBitCount + 1)
    var areFirst = true
    for entry in old where entry.count >= 0 {
      if !place(entry) { areFirst = false }
    }
    old.deallocate()
    return areFirst
  }
}
