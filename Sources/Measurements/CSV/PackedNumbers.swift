/// Whole numbers in a row of millions, each held in as few bytes as its neighbours allow.
struct PackedNumbers: Sendable {
  /// Neighbours that are held alike: enough to be worth it, few enough to be near each other.
  private static let blockSize = 512

  private struct Block {
    /// The smallest of them; the others are held by how much larger they are.
    private let least: UInt64
    /// Bytes of each: 0 where all are alike.
    private let width: Int
    private let kept: UInt64
    /// With as many behind the last as are looked at together.
    private let bytes: [UInt8]

    init(_ numbers: [UInt64]) {
      let least = numbers.min() ?? 0
      let spread = (numbers.max() ?? 0) - least
      let width = (64 - spread.leadingZeroBitCount + 7) / 8
      (self.least, self.width) = (least, width)
      kept = width == 8 ? .max : 1 << UInt64(width * 8) - 1
      if width == 0 {
        bytes = []
        return
      }
      var bytes = [UInt8](repeating: 0, count: width * numbers.count + 8)
      for (index, number) in numbers.enumerated() {
        for place in 0..<width {
          bytes[index * width + place] = UInt8(
            truncatingIfNeeded: (number - least) >> UInt64(place * 8))
        }
      }
      self.bytes = bytes
    }

    var size: Int { bytes.count + 64 }

    subscript(index: Int) -> UInt64 {
      if width == 0 { return least }
      let eight = bytes.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index * width, as: UInt64.self))
      }
      return least &+ (eight & kept)
    }
  }

  private var blocks: [Block] = []
  /// The last ones, which are no block yet.
  private var open: [UInt64] = []
  private(set) var count = 0

  mutating func append(_ number: Int) {
    if open.isEmpty { open.reserveCapacity(Self.blockSize) }
    open.append(UInt64(clamping: number))
    count += 1
    if open.count == Self.blockSize {
      blocks.append(Block(open))
      open.removeAll(keepingCapacity: true)
    }
  }

  /// Bytes that they take, about.
  var size: Int { blocks.reduce(open.count * 8) { $0 + $1.size } }

  subscript(index: Int) -> Int {
    let block = index / Self.blockSize
    let place = index % Self.blockSize
    return Int(clamping: block < blocks.count ? blocks[block][place] : open[place])
  }
}
