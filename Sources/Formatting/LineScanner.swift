/// Finds its way in a file's bytes, line by line.
struct LineScanner {
  let bytes: [UInt8]

  /// A line without content, nil for one that says something.
  func gapLine(_ line: Range<Int>) -> BlockTree.GapLine? {
    let start = skipBlanks(from: line.lowerBound)
    if start == line.upperBound { return .blank }
    guard bytes[start] == UInt8(ascii: "#") else { return nil }
    return .comment(column: column(of: start), start..<line.upperBound)
  }

  /// Where an anchor and a tag end, nil when there is none.
  func endOfProperties(from start: Int) -> Int? {
    var end: Int?
    var offset = start
    while offset < bytes.count, "&!".utf8.contains(bytes[offset]) {
      while offset < bytes.count, bytes[offset] > UInt8(ascii: " ") { offset += 1 }
      end = offset
      offset = skipBlanks(from: offset)
    }
    return end
  }

  /// The end of a line without the blanks at its end, unless a comment ends it.
  func trimmed(_ line: Range<Int>, after start: Int) -> Int {
    if bytes[start..<line.upperBound].contains(UInt8(ascii: "#")) { return line.upperBound }
    var end = line.upperBound
    while end > line.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// How far in its line an offset is; a byte order mark is no part of the line.
  func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return offset - start
  }

  func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    return end
  }

  func startOfNextLine(_ offset: Int) -> Int {
    let end = endOfLine(offset)
    guard end < bytes.count else { return end }
    let isPair = bytes[end...].starts(with: "\r\n".utf8)
    return end + (isPair ? 2 : 1)
  }

  func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  func skipSpaces(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  func isBlank(_ stretch: Range<Int>) -> Bool {
    bytes[stretch].allSatisfy(Self.isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
