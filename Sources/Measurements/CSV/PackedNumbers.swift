/// Whole numbers in a row of millions, each held in as few bytes as its neighbours allow.
struct PackedNumbers: Sendable {
  /// Neighbours that are held alike: enough to be worth it, few enough to be near each other.
  private static let blockSize = 512

  private struct Block {
    /// The smallest of them; the others are held by how much larger they are.
    let least: UInt64
    /// Bytes of each: 0 where all are alike.
    let width: Int
    let bytes: [UInt8]

    init(_ numbers: [UInt64]) {
      let least = numbers.min() ?? 0
      let spread = (numbers.max() ?? 0) - least
      self.least = least
      width = spread == 0 ? 0 : spread < 1 << 8 ? 1 : spread < 1 << 16 ? 2 : spread < 1 << 32 ? 4 : 8
      var bytes: [UInt8] = []
      bytes.reserveCapacity(width * numbers.count)
      for number in numbers {
        for place in 0..<width {
          bytes.append(UInt8(truncatingIfNeeded: (number - least) >> UInt64(place * 8)))
        }
      }
      self.bytes = bytes
    }

    subscript(index: Int) -> UInt64 {
      switch width {
      case 0: return least
      case 1: return least + UInt64(bytes[index])
      case 2: return least + UInt64(bytes[index * 2]) + UInt64(bytes[index * 2 + 1]) << 8
      default:
        var number: UInt64 = 0
        for place in 0..<width { number |= UInt64(bytes[index * width + place]) << UInt64(place * 8) }
        return least + number
      }
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
  var size: Int { blocks.reduce(open.count * 8) { $0 + $1.bytes.count + 64 } }

  subscript(index: Int) -> Int {
    let block = index / Self.blockSize
    let place = index % Self.blockSize
    return Int(clamping: block < blocks.count ? blocks[block][place] : open[place])
  }
}
