package import Diagnostics

/// Builds the node tree of one file from its events and collects every fault on the way.
package struct YAMLComposer: ~Copyable {
  private let source: SourceID
  private let bytes: [UInt8]
  private let limits: YAMLLimits
  private var diagnostics: [Diagnostic] = []
  private var anchors: [String: Anchor] = [:]
  private var nodes = 0
  private var aliasCopies = 0

  /// The end of the last thing read that a reader sees.
  private var reached = 0

  /// Nodes read so far, those that aliases copied among them.
  private var expandedNodes: Int { nodes + aliasCopies }

  private struct Anchor {
    var span: SourceSpan
    /// Nil while the node is still being read: an alias to it would hold itself.
    var node: Node?
    var size: Int
  }

  /// Ends the reading of a file; the diagnostic has been recorded.
  private struct Stop: Error {}

  /// The tree of a text, nil when it can't be had, and the faults found.
  package static func compose(
    _ source: SourceID, _ bytes: [UInt8], limits: YAMLLimits = .standard
  ) -> (root: Node?, diagnostics: [Diagnostic]) {
    if let fault = YAMLTextCheck.fault(in: bytes, source: source) { return (nil, [fault]) }
    var composer = YAMLComposer(source: source, bytes: bytes, limits: limits)
    let root = composer.document()
    return (root, composer.diagnostics)
  }

  private init(source: SourceID, bytes: [UInt8], limits: YAMLLimits) {
    self.source = source
    self.bytes = bytes
    self.limits = limits
  }

  private mutating func document() -> Node? {
    guard var reader = YAMLEventReader(bytes) else {
      report(Message(.yamlOutOfMemory), 0, 0)
      return nil
    }
    var root: Node?
    do {
      var documents = 0
      while true {
        let event = try next(&reader)
        switch event.kind {
        case .streamStart, .documentEnd: continue
        case .streamEnd: return root
        case .documentStart:
          documents += 1
          guard documents == 1 else {
            diagnostics.append(
              Diagnostic(
                Message(.yamlSeveralDocuments), at: span(event),
                notes: root.map { [.init(Message(.noteFirstDocument), at: firstByte(of: $0))] }
                  ?? [], help: Message(.helpOneDocument)))
            return root
          }
        default:
          root = try node(event, &reader, depth: 1)
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next(_ reader: inout YAMLEventReader) throws(Stop) -> YAMLEvent {
    do {
      return try reader.next()
    } catch {
      diagnostics.append(YAMLSyntaxDiagnosis.diagnostic(for: error, in: bytes, source: source))
      throw Stop()
    }
  }

  private mutating func node(
    _ event: YAMLEvent, _ reader: inout YAMLEventReader, depth: Int
  ) throws(Stop) -> Node {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw stop(Message(.yamlTooManyNodes, ["limit": .count(limits.nodes)]), event)
    }
    switch event.kind {
    case .scalar(let style): return try scalar(event, style, reader)
    case .sequenceStart: return try sequence(event, &reader, depth: depth)
    case .mappingStart(let isFlow):
      return try mapping(event, isFlow: isFlow, &reader, depth: depth)
    case .alias:
      reached = event.end
      return try copy(reader.text, event)
    default:
      throw Stop()
    }
  }

  private mutating func scalar(
    _ event: YAMLEvent, _ style: ScalarStyle, _ reader: borrowing YAMLEventReader
  ) throws(Stop) -> Node {
    let text = reader.text
    guard text.utf8.count <= limits.scalarSize else {
      throw stop(Message(.yamlScalarTooLong, ["limit": .count(limits.scalarSize)]), event)
    }
    let node = Node(.scalar(Node.Scalar(text: text, style: style)), scalarSpan(event, style))
    reached = Int(node.span.end)
    if let properties = reader.properties { define(properties, node, size: 1, at: event) }
    if style == .plain { warnOfLostText(after: event) }
    return node
  }

  private mutating func sequence(
    _ event: YAMLEvent, _ reader: inout YAMLEventReader, depth: Int
  ) throws(Stop) -> Node {
    try checkDepth(depth, event)
    let properties = reader.properties
    begin(properties, event)
    let before = expandedNodes
    var items: [Node] = []
    while true {
      let inner = try next(&reader)
      if inner.kind == .sequenceEnd {
        let node = Node(.sequence(items), collectionSpan(event, inner))
        if let properties {
          define(properties, node, size: expandedNodes - before + 1, at: event)
        }
        return node
      }
      items.append(try node(inner, &reader, depth: depth + 1))
    }
  }

  private mutating func mapping(
    _ event: YAMLEvent, isFlow: Bool, _ reader: inout YAMLEventReader, depth: Int
  ) throws(Stop) -> Node {
    try checkDepth(depth, event)
    let properties = reader.properties
    begin(properties, event)
    let before = expandedNodes
    var entries: [Node.Mapping.Entry] = []
    // Few mappings have more keys: one block of memory for each is the rule.
    entries.reserveCapacity(6)
    var isTemplate = false
    // A bit for each key's digest: one that is set tells of a key that may be there already.
    var digests: UInt64 = 0
    var mayRepeat = false
    while true {
      let inner = try next(&reader)
      if inner.kind == .mappingEnd {
        if isTemplate { return template(SourceSpan(source, event.start, inner.end)) }
        let node = Node(
          .mapping(
            Node.Mapping(entries: mayRepeat ? unique(entries) : entries, isFlow: isFlow)),
          collectionSpan(event, inner))
        if let properties {
          define(properties, node, size: expandedNodes - before + 1, at: event)
        }
        return node
      }
      let faults = diagnostics.count
      let key = try node(inner, &reader, depth: depth + 1)
      let digest: UInt64 = 1 << UInt64(reader.digest & 63)
      mayRepeat = mayRepeat || digests & digest != 0
      digests |= digest
      if isFlow, key.mapping?.isFlow ?? false {
        // Told once, of the whole.
        diagnostics.removeSubrange(faults...)
        isTemplate = true
      }
      let valueEvent = try next(&reader)
      let value = try node(valueEvent, &reader, depth: depth + 1)
      guard case .scalar(let name) = key.content else {
        if !isTemplate, !key.isUnreadable {
          diagnostics.append(Diagnostic(Message(.yamlKeyIsNotText), at: key.span))
        }
        continue
      }
      if isFlow, valueEvent.start == valueEvent.end, value.isNull {
        diagnostics.append(
          Diagnostic(
            Message(.yamlFlowKeyWithoutValue, ["key": .text(name.text)]), at: key.span,
            help: Message(.helpFlowComma)))
        continue
      }
      entries.append(.init(key: Located(name.text, key.span), value: value))
    }
  }

  private mutating func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(Stop) {
    guard depth <= limits.depth else {
      throw stop(Message(.yamlTooDeep, ["limit": .count(limits.depth)]), event)
    }
  }

  // MARK: Keys

  /// The entries without repetitions; each repetition is reported at both places.
  private mutating func unique(_ entries: [Node.Mapping.Entry]) -> [Node.Mapping.Entry] {
    let repeated = Self.repetitions(in: entries)
    if repeated.isEmpty { return entries }
    for (index, earlier) in repeated {
      let key = entries[index].key
      diagnostics.append(
        Diagnostic(
          Message(.yamlDuplicateKey, ["key": .text(key.value)]), at: key.span,
          notes: [.init(Message(.noteFirstHere), at: entries[earlier].key.span)],
          help: Message(.helpDuplicateKey)))
    }
    let left = Set(entries.indices).subtracting(repeated.map(\.index))
    return left.sorted().map { entries[$0] }
  }

  /// Where a key stands again, and where it stood first.
  private static func repetitions(
    in entries: [Node.Mapping.Entry]
  ) -> [(index: Int, earlier: Int)] {
    guard entries.count > 32 else {
      // Looking through a few costs less than a table of them.
      return entries.indices.compactMap { index in
        first(entries[index].key.value, in: entries[..<index]).map { (index, $0) }
      }
    }
    var places: [String: Int] = [:]
    places.reserveCapacity(entries.count)
    return entries.indices.compactMap { index in
      if let earlier = places[entries[index].key.value] { return (index, earlier) }
      places[entries[index].key.value] = index
      return nil
    }
  }

  private static func first(
    _ key: String, in entries: ArraySlice<Node.Mapping.Entry>
  ) -> Int? {
    let length = key.utf8.count
    for index in entries.indices {
      // Lengths differ far more often than words of one length do.
      if entries[index].key.value.utf8.count == length, entries[index].key.value == key {
        return index
      }
    }
    return nil
  }

  /// `{{ name }}` without quotes is a mapping as the key of a mapping.
  private mutating func template(_ span: SourceSpan) -> Node {
    diagnostics.append(
      Diagnostic(Message(.yamlUnquotedTemplate), at: span, help: Message(.helpQuoteValue)))
    return Node(.unreadable, span)
  }

  // MARK: Anchors

  private mutating func begin(_ properties: YAMLEvent.Properties?, _ event: YAMLEvent) {
    guard let name = properties?.anchor else { return }
    anchors[name] = Anchor(span: propertySpan(event, "&"), node: nil, size: 0)
  }

  private mutating func define(
    _ properties: YAMLEvent.Properties, _ node: Node, size: Int, at event: YAMLEvent
  ) {
    if let tag = properties.tag {
      diagnostics.append(
        Diagnostic(
          Message(.yamlTag, ["tag": .text(tag)]), at: propertySpan(event, "!"),
          help: Message(.helpTag)))
    }
    if let name = properties.anchor {
      anchors[name] = Anchor(span: propertySpan(event, "&"), node: node, size: size)
    }
  }

  private mutating func copy(_ name: String, _ event: YAMLEvent) throws(Stop) -> Node {
    guard let anchor = anchors[name] else {
      let nearest = Spelling.nearest(to: name, among: anchors.keys.sorted())
      diagnostics.append(
        Diagnostic(
          Message(.yamlUnknownAnchor, ["name": .text(name)]), at: span(event),
          help: nearest.map { Message(.helpDidYouMean, ["word": .text("*" + $0)]) }))
      return Node(.unreadable, span(event))
    }
    guard let node = anchor.node else {
      diagnostics.append(
        Diagnostic(
          Message(.yamlAliasOfItself, ["name": .text(name)]), at: span(event),
          notes: [.init(Message(.noteAnchorHere), at: anchor.span)]))
      return Node(.unreadable, span(event))
    }
    aliasCopies += anchor.size
    guard aliasCopies <= limits.aliasCopies else {
      diagnostics.append(
        Diagnostic(
          Message(.yamlAliasBomb, ["limit": .count(limits.aliasCopies)]), at: span(event),
          notes: [.init(Message(.noteAnchorHere), at: anchor.span)]))
      throw Stop()
    }
    return node
  }

  // MARK: Places

  private func span(_ event: YAMLEvent) -> SourceSpan {
    SourceSpan(source, event.start, event.end)
  }

  private func firstByte(of node: Node) -> SourceSpan {
    SourceSpan(source, Int(node.span.start), Int(node.span.start) + 1)
  }

  /// The anchor or the tag alone: libyaml's event starts with the one that is written first.
  private func propertySpan(_ event: YAMLEvent, _ sign: Unicode.Scalar) -> SourceSpan {
    var start = event.start
    if start < bytes.count, bytes[start] != UInt8(ascii: sign) {
      start = endOfProperty(from: start)
      while start < bytes.count, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    }
    return SourceSpan(source, start, endOfProperty(from: start))
  }

  private func endOfProperty(from start: Int) -> Int {
    let isVerbatim = bytes[start...].starts(with: "!<".utf8)
    var end = start
    while end < bytes.count, bytes[end] > UInt8(ascii: " "),
      isVerbatim || !",]}".utf8.contains(bytes[end])
    {
      end += 1
    }
    return end
  }

  /// libyaml ends a block scalar, and a plain one over several lines, where the next thing starts;
  /// the text itself ends with its last visible character.
  private func scalarSpan(_ event: YAMLEvent, _ style: ScalarStyle) -> SourceSpan {
    guard style == .literal || style == .folded else { return span(event) }
    return SourceSpan(source, event.start, withoutSpace(from: event.start, to: event.end))
  }

  /// A block collection's end mark is the next token, often lines below: the end of the last
  /// thing in it is the place that a reader sees.
  private mutating func collectionSpan(_ start: YAMLEvent, _ end: YAMLEvent) -> SourceSpan {
    let closes = end.end > end.start
    reached = closes ? end.end : withoutSpace(from: start.start, to: max(reached, start.end))
    return SourceSpan(source, start.start, reached)
  }

  private func withoutSpace(from start: Int, to end: Int) -> Int {
    var end = min(end, bytes.count)
    while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }

  /// `title: Mål #1` silently loses `#1`, which nobody writes as a comment.
  private mutating func warnOfLostText(after event: YAMLEvent) {
    var offset = event.end
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: " ") else { return }
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    guard event.end > event.start, offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "#"), bytes[offset + 1] > UInt8(ascii: " "),
      bytes[offset + 1] != UInt8(ascii: "#")
    else { return }
    var end = offset
    while end < bytes.count, bytes[end] >= UInt8(ascii: " ") { end += 1 }
    diagnostics.append(
      Diagnostic(
        Message(.yamlCommentInValue), severity: .warning, at: SourceSpan(source, offset, end),
        help: Message(.helpCommentInValue)))
  }

  private mutating func report(_ message: Message, _ start: Int, _ end: Int) {
    diagnostics.append(Diagnostic(message, at: SourceSpan(source, start, end)))
  }

  private mutating func stop(_ message: Message, _ event: YAMLEvent) -> Stop {
    report(message, event.start, min(event.start + 1, bytes.count))
    return Stop()
  }
}
