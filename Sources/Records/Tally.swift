/// Counts of records by time, by whom they are of, and by the traits that they have together.
///
/// What traits occur together is few, whatever the columns allow: they are numbered as they come, and a
/// row is then one place in a table of numbers.
struct Tally: ~Copyable {
  /// The most combinations of traits, times and parties; beyond them a column tells too much apart.
  static let combinations = 1 << 20
  static let times = 1 << 14
  static let parties = 1 << 10
  /// The most numbers that are held: 64 MiB of them.
  static let places = 1 << 23

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// -1 for a free one.
    var combination: Int32 = -1
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  /// The combinations of a single trait, which need no search; -1 for those not seen yet.
  private let single: UnsafeMutableBufferPointer<Int32>
  private var shift: UInt64 = 64 - 12
  /// The codes of the traits of each combination, packed.
  private(set) var packed: [(low: UInt64, high: UInt64)] = []

  /// By time and party; nil where nothing was counted.
  private var rows: UnsafeMutableBufferPointer<UnsafeMutableBufferPointer<Int>>
  /// How many parties a time has room for.
  private var width = 128
  private(set) var held = 0

  init() {
    slots = .allocate(capacity: 1 << 12)
    slots.initialize(repeating: Slot())
    single = .allocate(capacity: 1 << 10)
    single.initialize(repeating: -1)
    rows = .allocate(capacity: width * 32)
    rows.initialize(repeating: .init(start: nil, count: 0))
  }

  deinit {
    for row in rows { row.deallocate() }
    rows.deallocate()
    slots.deallocate()
    single.deallocate()
  }

  /// Adds to what is counted; false when there is no room for more that differ.
  @inline(__always)
  mutating func add(
    _ weight: Int, time: Int, party: Int, traits low: UInt64, _ high: UInt64
  ) -> Bool {
    let combination = combination(low, high)
    guard combination >= 0 else { return false }
    if party < width, time &* width &+ party < rows.count {
      let row = rows[time &* width &+ party]
      if combination < row.count {
        let (sum, overflows) = row[combination].addingReportingOverflow(weight)
        row[combination] = sum
        return !overflows
      }
    }
    return addFirst(weight, time, party, combination)
  }

  /// Adds one for each of some rows, as long as it is known where each belongs and they have a single trait.
  ///
  /// - Returns: The first row that is to be added by itself, or the end.
  func addOnes(
    times: UnsafePointer<Int32>, parties: UnsafePointer<Int32>, traits: UnsafePointer<UInt64>,
    from: Int, to: Int
  ) -> Int {
    guard let known = single.baseAddress, let rows = rows.baseAddress else { return from }
    let (singleCount, rowCount, width) = (UInt64(single.count), self.rows.count, width)
    for index in from..<to {
      let (trait, party) = (traits[index], Int(parties[index]))
      let place = Int(times[index]) &* width &+ party
      guard trait < singleCount, party < width, place < rowCount else { return index }
      let combination = Int(known[Int(truncatingIfNeeded: trait)])
      guard combination >= 0, combination < rows[place].count, let row = rows[place].baseAddress
      else { return index }
      let (sum, overflows) = row[combination].addingReportingOverflow(1)
      guard !overflows else { return index }
      row[combination] = sum
    }
    return to
  }

  @inline(__always)
  private mutating func combination(_ low: UInt64, _ high: UInt64) -> Int {
    if high == 0, low < UInt64(single.count) {
      let known = single[Int(truncatingIfNeeded: low)]
      if known >= 0 { return Int(known) }
    }
    var index = slot(low, high)
    while true {
      let entry = slots[index]
      if entry.combination < 0 { return learn(low, high) }
      if entry.low == low, entry.high == high { return Int(entry.combination) }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  private func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: ((mixed ^ (mixed &>> 29)) &* 0xFF51_AFD7_ED55_8CCD) &>> shift)
  }

  private mutating func learn(_ low: UInt64, _ high: UInt64) -> Int {
    guard packed.count < Self.combinations else { return -1 }
    if packed.count * 2 >= slots.count {
      let old = slots
      slots = .allocate(capacity: old.count * 2)
      slots.initialize(repeating: Slot())
      shift -= 1
      for entry in old where entry.combination >= 0 { place(entry) }
      old.deallocate()
    }
    let combination = packed.count
    packed.append((low, high))
    if high == 0, low < UInt64(single.count) {
      single[Int(truncatingIfNeeded: low)] = Int32(truncatingIfNeeded: combination)
    }
    place(Slot(low: low, high: high, combination: Int32(truncatingIfNeeded: combination)))
    return combination
  }

  private func place(_ entry: Slot) {
    var index = slot(entry.low, entry.high)
    while slots[index].combination >= 0 { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = entry
  }

  /// Makes room for what has none yet.
  private mutating func addFirst(
    _ weight: Int, _ time: Int, _ party: Int, _ combination: Int
  ) -> Bool {
    guard time < Self.times, party < Self.parties else { return false }
    if party >= width || time >= rows.count / width {
      let newWidth = party >= width ? Self.parties : width
      let times = max(rows.count / width, (time + 1) * 2)
      let wider = UnsafeMutableBufferPointer<UnsafeMutableBufferPointer<Int>>
        .allocate(capacity: newWidth * times)
      wider.initialize(repeating: .init(start: nil, count: 0))
      for index in rows.indices { wider[index / width * newWidth + index % width] = rows[index] }
      rows.deallocate()
      (rows, width) = (wider, newWidth)
    }
    let row = rows[time * width + party]
    if combination >= row.count {
      let count = max(combination + 1, min(packed.count * 2, row.count * 2), 16)
      guard held + count - row.count <= Self.places else { return false }
      let longer = UnsafeMutableBufferPointer<Int>.allocate(capacity: count)
      longer.initialize(repeating: 0)
      for index in row.indices { longer[index] = row[index] }
      row.deallocate()
      rows[time * width + party] = longer
      held += count - row.count
    }
    let (sum, overflows) = rows[time * width + party][combination]
      .addingReportingOverflow(weight)
    rows[time * width + party][combination] = sum
    return !overflows
  }

  /// Everything counted, in the order of times, parties and combinations.
  func forEach(_ body: (_ time: Int, _ party: Int, _ combination: Int, _ count: Int) -> Void) {
    for (index, row) in rows.enumerated() {
      for (combination, count) in row.enumerated() where count != 0 {
        body(index / width, index % width, combination, count)
      }
    }
  }
}
