internal import Diagnostics
internal import Records

/// The bytes of a stream on their way to being read, a stretch at a time: what nobody made use of yet, and
/// what follows it.
///
/// Whole pages of a file are copied to the start of others fastest. So what is left of the stretch before
/// is moved to where it ends with a page, and whole pages follow it.
final class StretchBuffer {
  private static let page = 1 << 12
  /// Bytes behind the last that are readable, and one more for the end of its line.
  private static let surplus = RecordCounter.padding + 1

  private let stream: any ByteStream
  private let capacity: Int
  private var memory: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private(set) var isAtEnd = false
  /// How many bytes were made use of.
  private(set) var consumed = 0

  /// - Parameters:
  ///   - stream: Whose bytes they are.
  ///   - capacity: How many are read together.
  init(_ stream: any ByteStream, capacity: Int) {
    self.stream = stream
    self.capacity = capacity
    memory = Self.room(capacity + Self.page + Self.surplus)
  }

  deinit { memory.deallocate() }

  private static func room(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: page)
      .initializeMemory(as: UInt8.self, repeating: 0)
  }

  var size: Int? { stream.size }

  /// The bytes that were read and nobody made use of, as they are until more is read; `RecordCounter`'s
  /// padding is readable behind them.
  var unread: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory[start..<end])
  }

  func consume(_ count: Int) {
    start += count
    consumed += count
  }

  /// Reads as many bytes more as the stream has and are read together.
  func fill() throws(ByteStreamFault) {
    let left = end - start
    let first = (left + Self.page - 1) / Self.page * Self.page
    let needed = first + capacity + Self.surplus
    // Only where lines are longer than what is read together.
    let old = memory
    if needed > old.count { memory = Self.room(max(needed, old.count * 2)) }
    // They may overlap.
    _ = memory[(first - left)..<first].update(fromContentsOf: old[start..<end])
    if needed > old.count { old.deallocate() }
    (start, end) = (first - left, first)
    while end < first + capacity, !isAtEnd {
      let count = try stream.read(
        into: UnsafeMutableRawBufferPointer(.init(rebasing: memory[end..<first + capacity])))
      end += count
      isAtEnd = count == 0
    }
  }

  /// What is unread, or more where that is needed, up to the end of the last whole line; all of it at the
  /// end and where a line is longer than some bytes.
  func lines(upTo most: Int) throws(ByteStreamFault) -> UnsafeBufferPointer<UInt8> {
    while !isAtEnd, unread.count < most {
      if let end = Self.endOfLines(unread) { return UnsafeBufferPointer(rebasing: unread[..<end]) }
      try fill()
    }
    return unread
  }

  /// Where the last whole line ends; nil where none does. A return that ends the bytes may have a line
  /// feed behind it.
  private static func endOfLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let last =
      bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.dropLast().lastIndex(of: UInt8(ascii: "\r"))
    return last.map { $0 + 1 }
  }

  /// Ends the last line of the stream, where it has no end.
  func closeLastLine() {
    guard isAtEnd, let last = unread.last, last != UInt8(ascii: "\n") else { return }
    memory[end] = UInt8(ascii: "\n")
    end += 1
  }
}
