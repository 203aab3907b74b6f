internal import Diagnostics
internal import Records
internal import StrategyModel

/// The bytes of a delivered table a stretch at a time, from its first line on.
///
/// What marks the encoding is taken off; UTF-16 is made UTF-8, for which the text has to be held.
final class RecordInput {
  /// Bytes of one stretch: what the processor's nearer caches hold, and the longest row is far from.
  private static let capacity = 1 << 18
  /// Bytes by which a table is known.
  private static let sampleSize = 1 << 16

  private var buffer: StretchBuffer
  /// The encoding that the file's first bytes say it is in.
  private(set) var mark: TextEncoding?
  private(set) var encoding: CSVText.Encoding?

  /// - Throws: `ByteStreamFault`, also for UTF-16 that is broken or longer than may be held.
  init(_ stream: any ByteStream, heldLimit: Int, shown: String) throws(ByteStreamFault) {
    buffer = StretchBuffer(stream, capacity: Self.capacity)
    try buffer.fill()
    let first = Array(buffer.unread.prefix(3))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      (mark, encoding) = (.utf8, .utf8WithMark)
      buffer.consume(3)
    } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      guard let text = CSVText(try hold(upTo: heldLimit, shown)) else {
        throw ByteStreamFault(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
      }
      (mark, encoding) = (.utf8, .utf16)
      buffer = StretchBuffer(HeldBytes(text.bytes), capacity: Self.capacity)
      try buffer.fill()
    }
  }

  var size: Int? { buffer.size }

  /// Bytes of the file that have been made use of.
  var consumed: Int { buffer.consumed }

  private func hold(upTo limit: Int, _ shown: String) throws(ByteStreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      bytes += buffer.unread
      guard bytes.count <= limit else {
        throw ByteStreamFault(
          SourceFault.tooLarge(limit: limit).diagnostic(shown, raisedBy: "max-table"))
      }
      buffer.consume(buffer.unread.count)
      if buffer.isAtEnd { return bytes }
      try buffer.fill()
    }
  }

  /// The first whole lines.
  var sample: [UInt8] {
    let bytes = Array(buffer.unread.prefix(Self.sampleSize))
    if buffer.isAtEnd, bytes.count == buffer.unread.count { return bytes }
    return bytes.lastIndex(of: UInt8(ascii: "\n")).map { Array(bytes[...$0]) } ?? bytes
  }

  /// Passes over the first lines.
  func skip(lines: Int) {
    for _ in 0..<lines {
      let unread = buffer.unread
      buffer.consume(unread.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? unread.count)
    }
  }

  /// Hands over the rows to the end of the file; `afterEach` is told of each stretch.
  func count(
    with counter: inout RecordCounter, afterEach: () -> Void
  ) throws(ByteStreamFault) {
    while true {
      buffer.closeLastLine()
      let rows = buffer.unread
      if let first = rows.baseAddress {
        buffer.consume(counter.take(first, rows.count, isLast: buffer.isAtEnd))
      }
      afterEach()
      if buffer.isAtEnd { return }
      try buffer.fill()
    }
  }
}
