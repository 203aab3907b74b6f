internal import Diagnostics
internal import Records
internal import StrategyModel

/// The bytes of a delivered table a stretch at a time, from its first line on.
///
/// What marks the encoding is taken off; UTF-16 is made UTF-8, for which the text has to be held.
final class RecordInput {
  /// Bytes of one stretch: what the processor's nearer caches hold, and the longest row is far from.
  private static let capacity = 1 << 18
  /// Bytes that a file's are held together with: whole pages are copied to the start of others fastest.
  private static let page = 1 << 12
  /// Bytes by which a table is known.
  private static let sampleSize = 1 << 16

  private let buffer: UnsafeMutablePointer<UInt8>
  private var stream: any ByteStream
  /// Bytes in the buffer that are still to be looked at, and where they begin.
  private var start = 0
  private var end = 0
  private(set) var isAtEnd = false
  /// Bytes of the file that have been made use of.
  private(set) var consumed = 0
  /// The encoding that the file's first bytes say it is in.
  private(set) var mark: TextEncoding?
  private(set) var encoding: CSVText.Encoding?

  var size: Int? { stream.size }

  /// - Throws: `ByteStreamFault`, also for UTF-16 that is broken or longer than may be held.
  init(_ stream: any ByteStream, heldLimit: Int, shown: String) throws(ByteStreamFault) {
    self.stream = stream
    let size = Self.capacity + Self.page + RecordCounter.padding + 1
    buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.page)
      .initializeMemory(as: UInt8.self, repeating: 0, count: size)
    try fill()
    let first = (0..<min(end, 3)).map { buffer[$0] }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      (mark, encoding, start) = (.utf8, .utf8WithMark, 3)
    } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      guard let text = CSVText(try hold(upTo: heldLimit, shown)) else {
        throw ByteStreamFault(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
      }
      (mark, encoding) = (.utf8, .utf16)
      self.stream = HeldBytes(text.bytes)
      (start, end, isAtEnd) = (0, 0, false)
      try fill()
    }
  }

  deinit { buffer.deallocate() }

  /// Reads on until there is no more room or nothing more to read; what is left before it ends with a page.
  private func fill() throws(ByteStreamFault) {
    let left = end - start
    end = (left + Self.page - 1) / Self.page * Self.page
    (buffer + end - left).update(from: buffer + start, count: left)
    start = end - left
    let full = Self.capacity + Self.page
    while end < full, !isAtEnd {
      let room = UnsafeMutableRawBufferPointer(start: buffer + end, count: full - end)
      let count = try stream.read(into: room)
      end += count
      isAtEnd = count == 0
    }
  }

  private func hold(upTo limit: Int, _ shown: String) throws(ByteStreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      bytes += UnsafeBufferPointer(start: buffer + start, count: end - start)
      guard bytes.count <= limit else {
        throw ByteStreamFault(
          SourceFault.tooLarge(limit: limit).diagnostic(shown, raisedBy: "max-table"))
      }
      start = end
      if isAtEnd { return bytes }
      try fill()
    }
  }

  /// The first whole lines.
  var sample: [UInt8] {
    let count = min(end - start, Self.sampleSize)
    let bytes = Array(UnsafeBufferPointer(start: buffer + start, count: count))
    if isAtEnd, count == end - start { return bytes }
    return bytes.lastIndex(of: UInt8(ascii: "\n")).map { Array(bytes[...$0]) } ?? bytes
  }

  /// Passes over the first lines.
  func skip(lines: Int) {
    for _ in 0..<lines {
      while start < end, buffer[start] != UInt8(ascii: "\n") { start += 1 }
      start = min(start + 1, end)
    }
    consumed = start
  }

  /// Hands over the rows to the end of the file; `afterEach` is told of each stretch.
  func count(
    with counter: inout RecordCounter, afterEach: () -> Void
  ) throws(ByteStreamFault) {
    while true {
      try fill()
      if isAtEnd, end > start, buffer[end - 1] != UInt8(ascii: "\n") {
        // There is always room for one more, since a full buffer is never the last.
        buffer[end] = UInt8(ascii: "\n")
        end += 1
      }
      let isLast = isAtEnd
      let used = counter.take(buffer + start, end - start, isLast: isLast)
      start += used
      consumed += used
      afterEach()
      if isLast { return }
    }
  }
}
