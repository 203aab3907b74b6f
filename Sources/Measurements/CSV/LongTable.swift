internal import Diagnostics
internal import StrategyModel

/// A delimited file that is too long to be held, read a stretch at a time.
struct LongTable {
  /// Bytes of the longest row; a quote that nobody closed is noticed there.
  private static let rowLimit = 4 << 20

  /// The file's path below the root.
  let path: String
  let shown: String
  let version: String
  let delimiter: Delimiter?
  let headerRow: Int
  let stated: TextEncoding?
  /// Bytes of one stretch, more or less: it ends with a line.
  let stretchSize: Int
  /// The most bytes that what was read may take.
  let limit: Int
  let onProgress: (ReadingProgress) -> Void
  let open: () throws(ByteStreamFault) -> any ByteStream

  /// Reads the file from its start to its end.
  ///
  /// - Throws: `ByteStreamFault`, also for what is no text or takes more than the limit.
  func read(
    into sources: SourceStore, _ diagnostics: inout [Diagnostic]
  ) throws(ByteStreamFault) -> (table: CSVTable, encoding: CSVText.Encoding)? {
    let stream = try open()
    var decoder = StretchDecoder(stated: stated)
    let places = Places()
    let text = LongText(path: path, version: version) { [open, stated] stretch in
      // What was read once and can't be read again is shown as a place without its line.
      try? places.bytes(ofStretch: stretch, in: open(), stated)
    }
    let source = sources.add(text, path: path)
    var reading = CSVReading(source: source, delimiter: delimiter, headerRow: headerRow)
    let buffer = StretchBuffer(stream, capacity: stretchSize)
    /// The beginning of a row that the stretches before didn't end, and where in the text it is.
    var pending: [UInt8] = []
    var offset = 0
    var line = 1
    repeat {
      var raw = try buffer.lines(upTo: Self.rowLimit)
      if places.ends.isEmpty, raw.starts(with: [0xEF, 0xBB, 0xBF]) {
        raw = UnsafeBufferPointer(rebasing: raw[3...])
        places.start = 3
      }
      guard let (decoded, lineCount) = decoder.text(raw) else {
        throw ByteStreamFault(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
      }
      places.ends.append((places.ends.last ?? places.start) + raw.count)
      if !raw.isEmpty { text.addStretch(at: offset + pending.count, line: line) }
      line += lineCount
      func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let isLast = buffer.isAtEnd || bytes.count > Self.rowLimit
        return reading.take(bytes, at: offset, isLast: isLast, &diagnostics)
      }
      let used: Int
      if case .asItStands = decoded, pending.isEmpty {
        used = take(raw)
        pending += raw[used...]
      } else {
        if case .other(let stretch) = decoded { pending += stretch } else { pending += raw }
        used = pending.withUnsafeBufferPointer(take)
        pending.removeSubrange(..<used)
      }
      offset += used
      buffer.consume((places.ends.last ?? 0) - buffer.consumed)
      guard reading.size <= limit else {
        throw ByteStreamFault(.tableTooLarge(shown, limit: limit))
      }
      onProgress(.reading(shown, done: buffer.consumed, of: stream.size))
    } while !buffer.isAtEnd || !buffer.unread.isEmpty
    onProgress(.ended)
    if let doubt = decoder.evidence.doubt(shown, at: nil) { throw ByteStreamFault(doubt) }
    return reading.table(&diagnostics).map {
      ($0, places.start > 0 ? .utf8WithMark : decoder.evidence.encoding)
    }
  }

  /// Where in the file the stretches are.
  private final class Places {
    /// Where the first begins: behind what marks the encoding.
    var start = 0
    var ends: [Int] = []

    func bytes(
      ofStretch stretch: Int, in stream: any ByteStream, _ stated: TextEncoding?
    ) throws(ByteStreamFault) -> [UInt8] {
      let from = stretch == 0 ? start : ends[stretch - 1]
      try stream.skip(from)
      // A file that has become shorter gives what it has.
      let bytes = try stream.next(ends[stretch] - from)
      var decoder = StretchDecoder(stated: stated)
      let decoded = bytes.withUnsafeBufferPointer { decoder.text($0)?.decoded }
      return if case .other(let text) = decoded { text } else { bytes }
    }
  }
}

extension Diagnostic {
  /// What was read of a table takes more bytes than may be held.
  static func tableTooLarge(_ shown: String, limit: Int) -> Diagnostic {
    Diagnostic(
      Message(.tableTooLarge, ["path": .text(shown), "limit": .count(limit)]), at: nil,
      help: Message(.helpRaiseLimit, ["option": .text("max-table")]))
  }
}
