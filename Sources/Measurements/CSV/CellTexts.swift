/// The texts that the cells of one column have, each held once and known by a number.
///
/// The texts are bytes as they stand in the file, quotes and all, so that a row's length is that of its
/// texts and every cell's place can be told from where the row begins.
///
/// Sendable because whoever fills it is done before anybody else looks at it.
final class CellTexts: @unchecked Sendable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 10
  private var used = 0
  /// Where each text begins; the last is where the next will.
  private var starts: [Int] = [0]
  /// By hash one more than a text's number; zero where none is.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = (1 << 8) - 1
  /// The text that was asked for last: neighbouring rows often have the same.
  private var last = 0

  init() {
    bytes = .allocate(capacity: capacity)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit {
    bytes.deallocate()
    slots.deallocate()
  }

  /// How many different texts there are; their numbers are those below.
  var count: Int { starts.count - 1 }

  /// Bytes that they take, about.
  var size: Int { capacity + starts.capacity * 8 + (mask + 1) * 4 }

  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes + starts[number], count: starts[number + 1] - starts[number])
  }

  /// The number of a text, a new one where it has none yet.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    if count > 0, isText(last, text) { return last }
    var slot = Self.hash(text) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isText(number, text) {
        last = number
        return number
      }
      slot = (slot + 1) & mask
    }
    last = add(text, at: slot)
    return last
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let known = self[number]
    guard known.count == text.count else { return false }
    for index in text.indices where known[index] != text[index] { return false }
    return true
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, at slot: Int) -> Int {
    let number = count
    if used + text.count > capacity {
      let room = max(capacity * 2, used + text.count)
      let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
      wider.update(from: bytes, count: used)
      bytes.deallocate()
      (bytes, capacity) = (wider, room)
    }
    for index in text.indices { bytes[used + index] = text[index] }
    used += text.count
    starts.append(used)
    slots[slot] = UInt32(number + 1)
    if count * 2 > mask { grow() }
    return number
  }

  private func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for number in 0..<count {
      var slot = Self.hash(self[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a, eight bytes at a time.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(text.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(text)
    while index + 8 <= text.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    while index < text.count {
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    hash = (hash ^ (hash >> 32)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
