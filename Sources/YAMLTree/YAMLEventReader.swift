internal import CLibYAML

/// The one wrapper over libyaml: UTF-8 text in, events out.
///
/// libyaml keeps the address of the parser inside it and does not copy its input, so both live at
/// fixed addresses that this value owns alone, and the event last read beside them.
package struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// Where a byte order mark ends; libyaml is given what follows.
  private let offsetOfText: Int
  private var wide: WideCharacters

  /// Nil when memory for the parser can't be had.
  package init?(_ bytes: [UInt8]) {
    offsetOfText = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    wide = WideCharacters(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(input)[offsetOfText..<bytes.count]))
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      event.deallocate()
      input.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(
      parser, input.baseAddress.map { UnsafePointer($0 + offsetOfText) }, bytes.count - offsetOfText
    )
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
    input.deallocate()
  }

  /// The next event; after `streamEnd` there is none to ask for.
  package mutating func next() throws(YAMLSyntaxFault) -> YAMLEvent {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw fault() }
    return YAMLEvent(
      kind: kind, start: offset(event.pointee.start_mark), end: offset(event.pointee.end_mark))
  }

  private var kind: YAMLEvent.Kind {
    switch event.pointee.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT:
      .documentStart(isExplicit: event.pointee.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT:
      .documentEnd(isExplicit: event.pointee.data.document_end.implicit == 0)
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT: .scalar(Self.style(event.pointee.data.scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(
        isFlow: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      .mappingStart(isFlow: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
  }

  /// The text of the scalar, or the name that the alias refers to, that was read last; empty after
  /// anything else.
  package var text: String {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let (start, count) = (event.pointee.data.scalar.value, event.pointee.data.scalar.length)
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    case YAML_ALIAS_EVENT: return Self.string(event.pointee.data.alias.anchor) ?? ""
    default: return ""
    }
  }

  /// A number that equal scalars share and different ones mostly do not.
  var digest: UInt8 {
    guard event.pointee.type == YAML_SCALAR_EVENT else { return 0 }
    let (start, count) = (event.pointee.data.scalar.value, event.pointee.data.scalar.length)
    return UnsafeBufferPointer(start: start, count: count).reduce(0) { $0 &* 29 &+ $1 }
  }

  /// The anchor and the tag of the node whose start was read last; nil when it has neither.
  @inline(__always) package var properties: YAMLEvent.Properties? {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      Self.properties(event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      Self.properties(
        event.pointee.data.sequence_start.anchor, event.pointee.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      Self.properties(
        event.pointee.data.mapping_start.anchor, event.pointee.data.mapping_start.tag)
    default: nil
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  @inline(__always) private static func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLEvent.Properties? {
    if anchor == nil, tag == nil { return nil }
    return YAMLEvent.Properties(anchor: string(anchor), tag: string(tag))
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer else { return nil }
    var count = 0
    while pointer[count] != 0 { count += 1 }
    return String(decoding: UnsafeBufferPointer(start: pointer, count: count), as: UTF8.self)
  }

  private mutating func fault() -> YAMLSyntaxFault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    if parser.pointee.error == YAML_READER_ERROR {
      return YAMLSyntaxFault(
        problem: problem, offset: offsetOfText + Int(parser.pointee.problem_offset), context: nil,
        contextOffset: nil)
    }
    let context = parser.pointee.context.map { String(cString: $0) }
    let contextMark = parser.pointee.context_mark
    let problemMark = parser.pointee.problem_mark
    return YAMLSyntaxFault(
      problem: problem, offset: offset(problemMark), context: context,
      contextOffset: context == nil ? nil : offset(contextMark))
  }

  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    offsetOfText + wide.offset(ofCharacter: Int(mark.index))
  }

  /// The characters of more than one byte, which part libyaml's character counts from offsets.
  private struct WideCharacters {
    /// Which character each one is, and how many bytes those up to and with it have beyond one.
    private var entries: [(character: Int, extra: Int)] = []
    /// How many of them lie before the last character asked for; the next one is never far away.
    private var position = 0
    /// The characters before which just as many lie, and how many bytes those have beyond one.
    private var stretch: ClosedRange<Int> = 0...0
    private var extra = 0

    init(_ text: UnsafeRawBufferPointer) {
      var extra = 0
      var offset = 0
      while offset < text.count {
        // Eight characters of one byte at once.
        if offset + 8 <= text.count,
          text.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let byte = text[offset]
        if byte >= 0xC0 {
          let character = offset - extra
          extra += byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
          entries.append((character, extra))
        }
        offset += 1
      }
    }

    mutating func offset(ofCharacter character: Int) -> Int {
      if !stretch.contains(character) { move(to: character) }
      return character + extra
    }

    private mutating func move(to character: Int) {
      while position < entries.count, entries[position].character < character { position += 1 }
      while position > 0, entries[position - 1].character >= character { position -= 1 }
      extra = position == 0 ? 0 : entries[position - 1].extra
      let first = position == 0 ? 0 : entries[position - 1].character + 1
      stretch = first...(position < entries.count ? entries[position].character : Int.max)
    }
  }
}
