/// The history of one zone's offsets, as a compiled file of the time zone database has it.
struct ZoneTable: Sendable {
  private let moments: [Int64]
  private let offsets: [Int]
  private let first: Int
  private let future: ZoneRule?

  func offset(at seconds: Int64) -> Int {
    guard let last = moments.last, seconds < last else {
      return future?.offset(at: seconds) ?? offsets.last ?? first
    }
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }

  /// Nil for bytes that aren't such a file.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndianReader(bytes)
    guard let short = reader.header() else { return nil }
    var header = short
    var width = 4
    if short.version >= 2 {
      guard reader.skip(short.length(width: 4)), let long = reader.header() else { return nil }
      header = long
      width = 8
    }
    var moments: [Int64] = []
    for _ in 0..<header.transitions {
      guard let moment = reader.integer(width) else { return nil }
      moments.append(moment)
    }
    var indices: [Int] = []
    for _ in 0..<header.transitions {
      guard let index = reader.integer(1) else { return nil }
      indices.append(Int(index) & 0xFF)
    }
    var types: [Int] = []
    for _ in 0..<header.types {
      guard let offset = reader.integer(4), reader.skip(2) else { return nil }
      types.append(Int(offset))
    }
    guard let first = types.first, indices.allSatisfy({ $0 < types.count }) else { return nil }
    self.moments = moments
    offsets = indices.map { types[$0] }
    self.first = first
    guard width == 8, reader.skip(header.trailer(width: 8)), let rule = reader.line() else {
      future = nil
      return
    }
    future = ZoneRule(rule)
  }
}

/// What a compiled zone file says of its own size.
private struct ZoneHeader {
  let version: Int
  let universal, standard, leaps, transitions, types, characters: Int

  func length(width: Int) -> Int {
    transitions * (width + 1) + types * 6 + trailer(width: width)
  }

  func trailer(width: Int) -> Int { characters + leaps * (width + 4) + standard + universal }
}

/// Reads the numbers of a compiled zone file.
private struct BigEndianReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= rest.count else { return false }
    rest = rest.dropFirst(count)
    return true
  }

  mutating func integer(_ width: Int) -> Int64? {
    guard rest.count >= width, let first = rest.first else { return nil }
    var value: Int64 = first >= 0x80 ? -1 : 0
    for byte in rest.prefix(width) { value = value << 8 | Int64(byte) }
    rest = rest.dropFirst(width)
    return value
  }

  mutating func header() -> ZoneHeader? {
    guard rest.starts(with: "TZif".utf8), skip(4), let version = rest.first, skip(16) else {
      return nil
    }
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = integer(4), (0...100_000).contains(count) else { return nil }
      counts.append(Int(count))
    }
    return ZoneHeader(
      version: version >= 0x32 ? 2 : 1, universal: counts[0], standard: counts[1],
      leaps: counts[2], transitions: counts[3], types: counts[4], characters: counts[5])
  }

  mutating func line() -> String? {
    guard rest.first == 0x0A else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
