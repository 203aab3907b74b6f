internal import Diagnostics

/// Says in the reader's terms what libyaml says in its own.
///
/// libyaml notices late: a forgotten colon on one line is reported at the start of the next. So
/// the place is moved to what the author has to change, and libyaml's words stay as a note.
enum YAMLSyntaxDiagnosis {
  static func diagnostic(
    for fault: YAMLSyntaxFault, in bytes: [UInt8], source: SourceID
  ) -> Diagnostic {
    let at = min(fault.offset, bytes.count)
    let said = Diagnostic.Note(
      Message(
        .noteLibyaml,
        ["words": .text(fault.context.map { "\($0): \(fault.problem)" } ?? fault.problem)]))
    func found(_ key: MessageKey, _ start: Int, _ end: Int, help: MessageKey?) -> Diagnostic {
      Diagnostic(
        Message(key), at: SourceSpan(source, start, end), notes: [said],
        help: help.map { Message($0) })
    }

    if let space = noBreakSpace(before: at, bytes) {
      return found(.yamlNoBreakSpace, space, space + 2, help: .helpNoBreakSpace)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\t") {
      return found(.yamlTab, at, at + 1, help: .helpTab)
    }
    if at < bytes.count,
      [UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`")].contains(bytes[at])
    {
      return found(.yamlCharacterNeedsQuotes, at, at + 1, help: .helpQuoteValue)
    }
    if fault.context == "while scanning a block scalar" {
      let start = fault.contextOffset ?? at
      let isComparison = start < bytes.count && bytes[start] == UInt8(ascii: ">")
      return found(
        .yamlCharacterNeedsQuotes, start, start + 1,
        help: isComparison ? .helpComparison : .helpQuoteValue)
    }
    if fault.context == "while scanning a quoted scalar" {
      let start = fault.contextOffset ?? at
      return found(.yamlUnclosedQuote, start, start + 1, help: .helpUnclosedQuote)
    }
    if fault.problem == "could not find expected ':'" {
      let start = fault.contextOffset ?? at
      return found(.yamlMissingColon, start, endOfLine(start, bytes), help: .helpMissingColon)
    }
    if fault.problem == "mapping values are not allowed in this context" {
      if let line = lineWithoutColon(above: at, bytes) {
        return found(.yamlMissingColon, line.lowerBound, line.upperBound, help: .helpMissingColon)
      }
      return found(.yamlUnexpectedColon, at, at + 1, help: .helpUnexpectedColon)
    }
    if fault.problem == "did not find expected ',' or '}'"
      || fault.problem == "did not find expected ',' or ']'"
    {
      let start = fault.contextOffset ?? at
      return found(.yamlUnclosedBracket, start, start + 1, help: .helpUnclosedBracket)
    }
    if fault.context == "while parsing a block mapping"
      || fault.context
        == "while parsing a block collection"
    {
      return found(.yamlIndentation, at, endOfWord(at, bytes), help: .helpIndentation)
    }
    return found(.yamlSyntax, at, min(at + 1, bytes.count), help: nil)
  }

  /// The line above a key that libyaml took for the continuation of a text: it is indented like the
  /// key and has no colon of its own. Nil when the colon stands inside a value.
  private static func lineWithoutColon(above colon: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    let space = UInt8(ascii: " ")
    guard let end = bytes[..<colon].lastIndex(of: newline) else { return nil }
    let start = bytes[..<end].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let key = bytes[(end + 1)..<colon]
    let above = bytes[start..<end].prefix { $0 != UInt8(ascii: "\r") }
    guard let firstOfKey = key.firstIndex(where: { $0 != space }),
      let first = above.firstIndex(where: { $0 != space }),
      firstOfKey - key.startIndex == first - above.startIndex,
      !bytes[first...].starts(with: [UInt8(ascii: "-"), space])
    else { return nil }
    let hasColon = above.indices.contains { index in
      bytes[index] == UInt8(ascii: ":")
        && (index + 1 == above.endIndex || bytes[index + 1] == space)
    }
    return hasColon ? nil : first..<above.endIndex
  }

  /// A no-break space where YAML needs an ordinary one, in the indentation or behind a colon, on the
  /// line of a fault or the one above: what a word processor puts there is not seen.
  private static func noBreakSpace(before offset: Int, _ bytes: [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    let lineStart = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let above = bytes[..<max(0, lineStart - 1)].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    var isAtStart = true
    for index in above..<end {
      if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        if isAtStart || (index > above && bytes[index - 1] == UInt8(ascii: ":")) { return index }
      }
      isAtStart = bytes[index] == newline || (isAtStart && bytes[index] == UInt8(ascii: " "))
    }
    return nil
  }

  private static func endOfLine(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] >= UInt8(ascii: " ") { end += 1 }
    return max(end, offset + 1)
  }

  private static func endOfWord(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] > UInt8(ascii: " ") { end += 1 }
    return max(end, offset + 1)
  }
}
