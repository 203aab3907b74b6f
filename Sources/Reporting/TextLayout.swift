/// Widths and line breaks of text in a terminal.
package enum TextLayout {
  /// Columns that a text takes: none for combining marks, two for wide East Asian characters and
  /// emoji.
  package static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x00...0x2FF, 0x2010...0x2027, 0x2190...0x27BF: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }

  /// Parts columns of given widths into as few blocks as the room allows, about equally many in
  /// each; one block at least.
  static func blocks(_ widths: [Int], room: Int) -> [Range<Int>] {
    for count in 1...max(1, widths.count) {
      let size = (widths.count + count - 1) / count
      let blocks = stride(from: 0, to: max(1, widths.count), by: max(1, size)).map {
        $0..<min($0 + size, widths.count)
      }
      if size <= 1 || blocks.allSatisfy({ $0.reduce(0) { $0 + widths[$1] } <= room }) {
        return blocks
      }
    }
    return [0..<widths.count]
  }

  package static func pad(_ text: String, _ width: Int) -> String {
    text + space(max(0, width - self.width(text)))
  }

  /// What `String(repeating:count:)` gives, which adds the spaces one by one.
  private static func space(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { text in
      text.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }

  /// What stands between the spaces of a text.
  static func words(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: " ").map(Substring.init)
  }

  /// Lines of at most `width` columns, broken at spaces; a longer word is cut.
  package static func wrap(_ text: String, width: Int) -> [String] {
    if text.isSpacedAsWords, self.width(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(text) {
      var word = String(word)
      var needed = self.width(word)
      if !line.isEmpty, used + 1 + needed > width {
        lines.append(line)
        line = ""
      }
      while needed > width {
        // Text can only be cut where it still leaves something on the line: behind a stroke where it
        // has one, as in `12.275/≥15.000`.
        let room = word.prefix(max(1, width))
        let head = room.lastIndex { "/-".contains($0) }.map { String(room[...$0]) } ?? String(room)
        if !line.isEmpty { lines.append(line) }
        lines.append(head)
        line = ""
        word = String(word.dropFirst(head.count))
        needed = self.width(word)
      }
      used = line.isEmpty ? needed : used + 1 + needed
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension String {
  var trimmingTrailingSpace: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == UInt8(ascii: " ") {
      end = utf8.index(before: end)
    }
    return end == utf8.endIndex ? self : String(self[..<end])
  }

  /// Whether it is words with one space between them.
  fileprivate var isSpacedAsWords: Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    for byte in utf8 {
      if byte == space, previous == space { return false }
      previous = byte
    }
    return previous != space
  }
}

extension String {
  /// The text without what a build's log would obey as a command: a zero-width space stands before
  /// each line that begins with `::`, as a row of a table with the title `::error::…` does, and a
  /// space parts the older `##[error]` and Azure's `##vso[…]`, which are obeyed anywhere in a line.
  package var withoutWorkflowCommands: String {
    // Nothing is obeyed without two colons or two of the others in a row.
    var previous = UInt8(ascii: " ")
    let isPlain = utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte != previous || byte != UInt8(ascii: ":") && byte != UInt8(ascii: "#")
    }
    if isPlain { return self }
    var result = String.UnicodeScalarView()
    for line in unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex != startIndex { result.append("\n") }
      let start = line.drop { $0.properties.isWhitespace }
      if start.starts(with: "::".unicodeScalars) { result.append("\u{200B}") }
      for scalar in line {
        if scalar == "[", result.endInCommandMark { result.append(" ") }
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String.UnicodeScalarView {
  fileprivate var endInCommandMark: Bool {
    suffix(2).elementsEqual("##".unicodeScalars) || String(suffix(5)).lowercased() == "##vso"
  }
}
