/// Finds its way between the lines of a file's bytes.
struct FileLines {
  let bytes: [UInt8]
  /// What the file ends its lines with.
  let lineBreak: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let first = bytes.firstIndex(of: UInt8(ascii: "\n"))
    let isPair = first.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    lineBreak = isPair ? "\r\n" : "\n"
  }

  /// Where the line of an offset starts; a byte order mark is no part of it.
  func start(of offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// Where the line after that of an offset starts; the end of the file behind its last line.
  func next(after offset: Int) -> Int {
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(end + 1, bytes.count)
  }

  /// The spaces that a line starts with, up to an offset in it; nil where something else stands there.
  func indentation(before offset: Int) -> String? {
    let start = start(of: offset)
    guard start <= offset, bytes[start..<offset].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    return String(repeating: " ", count: offset - start)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Lines or words to be put into a file.
struct Insertion {
  let offset: Int
  let text: String
  /// Whether it belongs to what stands before the place, and so comes before what belongs to what
  /// stands behind it.
  let follows: Bool
  /// Among those that follow the same: the day that it is due.
  var day = 0

  /// Whole lines behind the one that an offset lies in.
  static func lines(_ lines: [String], after offset: Int, day: Int, in file: FileLines) -> Self {
    let next = file.next(after: offset)
    let isCut = next == file.bytes.count && file.bytes.last != UInt8(ascii: "\n")
    let text = lines.joined(separator: file.lineBreak)
    return Insertion(
      offset: next, text: isCut ? file.lineBreak + text : text + file.lineBreak, follows: true,
      day: day)
  }

  /// Whole lines above the one that an offset lies in.
  static func lines(_ lines: [String], above offset: Int, in file: FileLines) -> Self {
    Insertion(
      offset: file.start(of: offset), text: lines.map { $0 + file.lineBreak }.joined(),
      follows: false)
  }
}

extension [UInt8] {
  /// The bytes with every insertion made; what is inserted at one place stands in the order of days.
  func inserting(_ insertions: [Insertion]) -> [UInt8] {
    let ordered = insertions.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.offset != b.offset { return a.offset < b.offset }
      if a.follows != b.follows { return a.follows }
      return a.day != b.day ? a.day < b.day : left.offset < right.offset
    }.map(\.element)
    var result: [UInt8] = []
    var done = 0
    for insertion in ordered {
      let offset = Swift.max(done, Swift.min(insertion.offset, count))
      result += self[done..<offset]
      result += insertion.text.utf8
      done = offset
    }
    return result + self[done...]
  }
}
