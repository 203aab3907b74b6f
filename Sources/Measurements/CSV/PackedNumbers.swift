/// Whole numbers in a row of millions, each held in as few bytes as its neighbours allow.
struct PackedNumbers: Sendable {
  /// Neighbours that are held alike: enough to be worth it, few enough to be near each other.
  private static let blockSize = 1 << 8

  private struct Block {
    /// The smallest of them; the others are held by how much larger they are.
    let least: UInt64
    /// Where its bytes begin.
    let start: Int
    /// Bytes of each: 0 where all are alike.
    let width: Int
    /// Which bits of eight bytes are a number's.
    let kept: UInt64
  }

  private var blocks: [Block] = []
  /// Of all blocks, with as many behind the last as are looked at together.
  private var bytes = [UInt8](repeating: 0, count: 8)
  /// The last ones, which are no block yet.
  private var open: [UInt64] = []
  private(set) var count = 0

  mutating func append(_ number: Int) {
    open.append(UInt64(clamping: number))
    count += 1
    if open.count == Self.blockSize { close() }
  }

  /// Appends some numbers.
  ///
  /// - Parameters:
  ///   - numbers: None is negative.
  ///   - base: What is added to each.
  @inline(__always)
  mutating func append<Number: FixedWidthInteger>(
    _ numbers: UnsafeBufferPointer<Number>, above base: Int = 0
  ) {
    let own = UInt64(truncatingIfNeeded: base)
    var rest = numbers[...]
    while !rest.isEmpty {
      if open.isEmpty, rest.count >= Self.blockSize {
        addBlock(UnsafeBufferPointer(rebasing: rest.prefix(Self.blockSize)), above: base)
        count += Self.blockSize
        rest = rest.dropFirst(Self.blockSize)
      } else {
        let part = rest.prefix(Self.blockSize - open.count)
        open.append(addingCapacity: part.count) { open in
          for number in part { open.append(UInt64(truncatingIfNeeded: number) &+ own) }
        }
        count += part.count
        if open.count == Self.blockSize { close() }
        rest = rest.dropFirst(part.count)
      }
    }
  }

  private mutating func close() {
    var numbers: [UInt64] = []
    swap(&numbers, &open)
    numbers.withUnsafeBufferPointer { addBlock($0) }
    numbers.removeAll(keepingCapacity: true)
    swap(&numbers, &open)
  }

  /// Adds a whole block.
  @inline(__always)
  private mutating func addBlock<Number: FixedWidthInteger>(
    _ numbers: UnsafeBufferPointer<Number>, above base: Int = 0
  ) {
    var (least, most) = (Number.max, Number.min)
    for number in numbers {
      least = min(least, number)
      most = max(most, number)
    }
    let spread = UInt64(truncatingIfNeeded: most) &- UInt64(truncatingIfNeeded: least)
    let width = (64 - spread.leadingZeroBitCount + 7) / 8
    blocks.append(
      Block(
        least: UInt64(truncatingIfNeeded: least) &+ UInt64(truncatingIfNeeded: base),
        start: bytes.count - 8, width: width,
        kept: width == 8 ? .max : 1 << UInt64(width * 8) - 1))
    // The commonest widths as whole numbers, which the processor packs many at a time.
    switch width {
    case 0: break
    case 1: pack(numbers, above: least, as: UInt8.self, width)
    case 2: pack(numbers, above: least, as: UInt16.self, width)
    default: pack(numbers, above: least, as: UInt64.self, width)
    }
  }

  /// Appends the bytes of a block, of each number as many as are its own.
  @inline(__always)
  private mutating func pack<Number: FixedWidthInteger, Packed: FixedWidthInteger>(
    _ numbers: UnsafeBufferPointer<Number>, above least: Number, as _: Packed.Type, _ width: Int
  ) {
    let size = width * numbers.count
    withUnsafeTemporaryAllocation(byteCount: size + 8, alignment: 8) { block in
      // What a number writes behind its own bytes the next one overwrites.
      for place in 0..<numbers.count {
        block.storeBytes(
          of: Packed(truncatingIfNeeded: numbers[place] &- least).littleEndian,
          toByteOffset: place &* width, as: Packed.self)
      }
      block.storeBytes(of: 0, toByteOffset: size, as: UInt64.self)
      bytes.removeLast(8)
      bytes.append(contentsOf: block)
    }
  }

  /// Hands over some of them in order, each with how many came before.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (_ place: Int, _ number: Int) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      let block = index / Self.blockSize
      let end = Swift.min((block + 1) * Self.blockSize, range.upperBound)
      guard block < blocks.count else {
        for own in index..<end {
          body(own - range.lowerBound, Int(clamping: open[own % Self.blockSize]))
        }
        return
      }
      let own = blocks[block]
      bytes.withUnsafeBytes { bytes in
        var offset = own.start + index % Self.blockSize * own.width
        for place in index - range.lowerBound..<end - range.lowerBound {
          let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          offset &+= own.width
          // None was negative when it was put in.
          body(
            place,
            Int(truncatingIfNeeded: own.least &+ (UInt64(littleEndian: eight) & own.kept)))
        }
      }
      index = end
    }
  }

  /// Bytes that they take, about.
  var size: Int { bytes.count + blocks.count * MemoryLayout<Block>.stride + open.count * 8 }

  subscript(index: Int) -> Int {
    let block = index / Self.blockSize
    let place = index % Self.blockSize
    guard block < blocks.count else { return Int(clamping: open[place]) }
    let own = blocks[block]
    let eight = bytes.withUnsafeBytes {
      UInt64(
        littleEndian: $0.loadUnaligned(
          fromByteOffset: own.start + place * own.width, as: UInt64.self))
    }
    return Int(clamping: own.least &+ (eight & own.kept))
  }
}
