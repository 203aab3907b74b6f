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
    var input = Stretches(stream)
    /// Text of which the rows are not read yet, and where it begins.
    var pending: [UInt8] = []
    var offset = 0
    var line = 1
    while let raw = try input.next(of: stretchSize, most: Self.rowLimit) {
      var raw = raw
      if places.ends.isEmpty, raw.starts(with: [0xEF, 0xBB, 0xBF]) {
        raw.removeFirst(3)
        places.start = 3
      }
      guard let (stretch, lineCount) = decoder.text(raw) else {
        throw ByteStreamFault(Diagnostic(Message(.csvNotText, ["path": .text(shown)]), at: nil))
      }
      places.ends.append((places.ends.last ?? places.start) + raw.count)
      if !stretch.isEmpty { text.addStretch(at: offset + pending.count, line: line) }
      line += lineCount
      pending += stretch
      let isLast = input.isAtEnd || pending.count > Self.rowLimit
      let used = pending.withUnsafeBufferPointer {
        reading.take($0, at: offset, isLast: isLast, &diagnostics)
      }
      pending.removeSubrange(..<used)
      offset += used
      guard reading.size <= limit else {
        throw ByteStreamFault(.tableTooLarge(shown, limit: limit))
      }
      onProgress(.reading(shown, done: places.ends.last ?? 0, of: stream.size))
    }
    onProgress(.ended)
    if let doubt = decoder.doubt(shown, at: nil) { throw ByteStreamFault(doubt) }
    return reading.table(&diagnostics).map {
      ($0, places.start > 0 ? .utf8WithMark : decoder.encoding)
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
      var bytes: [UInt8] = []
      // A file that has become shorter gives what it has.
      _ = try stream.append(upTo: ends[stretch] - from, to: &bytes)
      var decoder = StretchDecoder(stated: stated)
      return decoder.text(bytes)?.bytes ?? bytes
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

/// The bytes of a file a stretch at a time, each of whole lines.
private struct Stretches {
  private let stream: any ByteStream
  /// What follows the last whole line that was handed over.
  private var rest: [UInt8] = []
  private(set) var isAtEnd = false

  init(_ stream: any ByteStream) { self.stream = stream }

  /// The next lines, about as many bytes as are asked for; nil at the end. Only a line that is longer
  /// than `most` is parted.
  mutating func next(of size: Int, most: Int) throws(ByteStreamFault) -> [UInt8]? {
    if isAtEnd, rest.isEmpty { return nil }
    var bytes = rest
    rest = []
    while !isAtEnd {
      if bytes.count >= size, let end = Self.endOfLines(bytes) {
        rest = Array(bytes[end...])
        bytes.removeSubrange(end...)
        return bytes
      }
      if bytes.count >= most { return bytes }
      isAtEnd = try !stream.append(upTo: size, to: &bytes)
    }
    return bytes
  }

  /// Where the last whole line ends; nil where none does. A return that ends the bytes may have a line
  /// feed behind it.
  private static func endOfLines(_ bytes: [UInt8]) -> Int? {
    let last =
      bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.dropLast().lastIndex(of: UInt8(ascii: "\r"))
    return last.map { $0 + 1 }
  }
}
