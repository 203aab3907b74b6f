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

  /// The ends of a text as two words. Eight bytes from `start` on must be readable,
  /// however short the text is.
  @inline(__always)
  private static func words(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> (low: UInt64, high: UInt64) {
    let raw = UnsafeRawPointer(start)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    // Of up to sixteen the two overlap or meet; of more, the middle is compared by itself.
    let second = UInt64(
      littleEndian: (raw + max(count &- 8, 0)).loadUnaligned(as: UInt64.self))
    let kept: UInt64 = count >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    return (first & kept, count > 8 ? second : 0)
  }

  @inline(__always)
  private func slot(_ low: UInt64, _ high: UInt64, _ count: Int) -> Int {
    let mixed =
      (low ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed &* 0xFF51_AFD7_ED55_8CCD) >> shift)
  }

  /// What a text means; `unknown` where nobody has said so yet.
  @inline(__always)
  func code(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let (low, high) = Self.words(start, count)
    var index = slot(low, high, count)
    while true {
      let entry = entries[index]
      if entry.count < 0 { return Self.unknown }
      if entry.low == low, entry.high == high, Int(entry.count) == count,
        count <= 16 || isKept(start, count, at: entry.place)
      {
        return entry.code
      }
      index = (index &+ 1) & (entries.count &- 1)
    }
  }

  private func isKept(_ start: UnsafePointer<UInt8>, _ count: Int, at place: Int) -> Bool {
    for offset in 0..<count where longTexts[place + offset] != start[offset] { return false }
    return true
  }

  /// Remembers what a text means that has no meaning yet.
  mutating func learn(_ start: UnsafePointer<UInt8>, _ count: Int, _ code: Int32) {
    guard used < Self.capacity, count <= 1 << 10 else { return }
    if used * 2 >= entries.count { grow() }
    let (low, high) = Self.words(start, count)
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
