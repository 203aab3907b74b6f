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
      return found(.yamlCharacterNeedsQuotes, start, start + 1, help: .helpQuoteValue)
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
        return found(
          .yamlMissingColon, line.lowerBound, line.upperBound, help: .helpMissingColon)
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

  /// The text of the line above, where it lacks its colon and so runs on into a line that is
  /// indented alike: libyaml then takes both for one value.
  private static func lineWithoutColon(above offset: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let lines = bytes[..<offset].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let line = lines.last, let above = lines.dropLast().last else { return nil }
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let text = above.drop(while: isSpace)
    guard text.startIndex - above.startIndex == line.prefix(while: isSpace).count,
      let first = text.first, first > UInt8(ascii: " "), !"-#".utf8.contains(first),
      !text.contains(UInt8(ascii: ":"))
    else { return nil }
    return text.startIndex..<endOfLine(text.startIndex, bytes)
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
