internal import YAMLTree

/// Reads a valid YAML text into its block tree: libyaml's events say what a stretch is, the bytes
/// between them what belongs to it.
struct BlockParser: ~Copyable {
  private typealias GapLine = BlockTree.GapLine

  private let bytes: [UInt8]
  private var reader: YAMLEventReader
  /// The end of what has been read.
  private var position: Int
  /// Lines read that no branch has claimed yet.
  private var pending: [GapLine] = []
  private var anchors: [String] = []
  private var aliases: [String] = []

  static func tree(of bytes: [UInt8]) throws(UnusualForm) -> BlockTree {
    guard let reader = YAMLEventReader(bytes) else { throw UnusualForm(offset: 0) }
    var parser = BlockParser(bytes: bytes, reader: reader)
    return try parser.document()
  }

  private init(bytes: [UInt8], reader: consuming YAMLEventReader) {
    self.bytes = bytes
    self.reader = reader
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func next() throws(UnusualForm) -> YAMLEvent {
    do {
      return try reader.next()
    } catch {
      throw UnusualForm(offset: error.offset)
    }
  }

  // MARK: The document

  private mutating func document() throws(UnusualForm) -> BlockTree {
    var event = try next()
    while case .streamStart = event.kind { event = try next() }
    if case .documentStart(let isExplicit) = event.kind {
      if isExplicit { try readMarkers(upTo: event.end) }
      event = try next()
    }
    readGap()
    let header = takeHeader()
    let root: BlockTree.Root
    if isCollection(event) {
      root = .collection(try collection(event))
    } else {
      let leaf = try leaf(event)
      if let comment = try restOfLine() { throw UnusualForm(offset: comment.lowerBound) }
      readGap()
      root = .leaf(leaf)
    }
    readMarkers()
    guard position == bytes.count else { throw UnusualForm(offset: position) }
    var tail = pending
    while case .blank? = tail.last { tail.removeLast() }
    return BlockTree(header: header, root: root, tail: tail)
  }

  /// What is above a blank line is about the file; what is directly above the first key, about it.
  private mutating func takeHeader() -> [BlockTree.GapLine] {
    let end = pending.lastIndex { !$0.isComment }.map { $0 + 1 } ?? 0
    let header = Array(pending[..<end])
    pending.removeFirst(end)
    return header
  }

  /// The lines of directives up to `---`, which must stand alone.
  private mutating func readMarkers(upTo end: Int) throws(UnusualForm) {
    while position < end {
      let line = position..<endOfLine(position)
      pending.append(gapLine(line) ?? .marker(line))
      position = startOfNextLine(position)
    }
    let last = endOfLine(end)
    let after = skipBlanks(from: end)
    guard after == last || bytes[after] == UInt8(ascii: "#") else {
      throw UnusualForm(offset: after)
    }
  }

  /// `...` and what follows it.
  private mutating func readMarkers() {
    while bytes[position...].starts(with: "...".utf8) {
      pending.append(.marker(position..<endOfLine(position)))
      position = startOfNextLine(position)
      readGap()
    }
  }

  // MARK: Collections

  private func isCollection(_ event: YAMLEvent) -> Bool {
    event.kind == .mappingStart(isFlow: false) || event.kind == .sequenceStart(isFlow: false)
  }

  private mutating func collection(
    _ event: YAMLEvent, propertiesRead: Bool = false
  ) throws(UnusualForm) -> BlockTree.Collection {
    if let properties = reader.properties {
      guard propertiesRead else { throw UnusualForm(offset: event.start) }
      if let anchor = properties.anchor { anchors.append(anchor) }
    }
    var collection = BlockTree.Collection(
      kind: event.kind == .mappingStart(isFlow: false) ? .mapping : .list)
    while true {
      let inner = try next()
      switch inner.kind {
      case .mappingEnd, .sequenceEnd: return collection
      default:
        let (firstAnchor, firstAlias) = (anchors.count, aliases.count)
        var branch =
          collection.kind == .mapping ? try entry(inner) : try item(inner)
        // What is set in below a text of lines would be read as more of it.
        if case .text = branch.value {} else { branch.tail = claim(deeperThan: branch.column) }
        branch.anchors = Set(anchors[firstAnchor...])
        branch.aliases = Set(aliases[firstAlias...])
        collection.branches.append(branch)
      }
    }
  }

  private mutating func entry(_ key: YAMLEvent) throws(UnusualForm) -> BlockTree.Branch {
    let lead = takePending()
    switch key.kind {
    case .scalar, .alias: break
    default: throw UnusualForm(offset: key.start)
    }
    guard isBlank(upTo: key.start), key.end > key.start, key.end <= endOfLine(key.start) else {
      throw UnusualForm(offset: min(position, key.start))
    }
    noteNames(of: key)
    let stretch = key.start..<key.end
    let colon = skipBlanks(from: key.end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
      throw UnusualForm(offset: key.start)
    }
    var branch = BlockTree.Branch(
      lead: lead, column: column(of: key.start), key: stretch,
      needsSpaceBeforeColon: colon > key.end && "&*!".utf8.contains(bytes[key.start]))
    position = colon + 1
    try readValue(try next(), into: &branch)
    return branch
  }

  private mutating func item(_ event: YAMLEvent) throws(UnusualForm) -> BlockTree.Branch {
    let lead = takePending()
    let dash = skipBlanks(from: position)
    guard dash < bytes.count, bytes[dash] == UInt8(ascii: "-") else {
      throw UnusualForm(offset: dash)
    }
    var branch = BlockTree.Branch(lead: lead, column: column(of: dash), key: dash..<dash)
    position = dash + 1
    try readValue(event, into: &branch)
    return branch
  }

  // MARK: Values

  private mutating func readValue(
    _ event: YAMLEvent, into branch: inout BlockTree.Branch
  ) throws(UnusualForm) {
    let start = skipBlanks(from: position)
    let isOnThisLine = start < endOfLine(position) && bytes[start] != UInt8(ascii: "#")
    if isOnThisLine {
      guard event.start == start else { throw UnusualForm(offset: start) }
      switch event.kind {
      case .scalar(.literal), .scalar(.folded):
        branch.value = .text(try blockText(event, in: branch.column))
        readGap()
        return
      case _ where isCollection(event):
        guard reader.properties != nil, let end = endOfProperties(from: start) else {
          branch.value = .compact(try collection(event))
          return
        }
        branch.properties = start..<end
        position = end
        branch.comment = try restOfLine()
        readGap()
        branch.value = .below(try collection(event, propertiesRead: true))
        return
      default:
        branch.value = .leaf(try leaf(event))
        branch.comment = try restOfLine()
        readGap()
        return
      }
    }
    branch.comment = try restOfLine()
    readGap()
    switch event.kind {
    case .scalar(.literal), .scalar(.folded): throw UnusualForm(offset: event.start)
    case .scalar where event.start == event.end: return
    case _ where isCollection(event): branch.value = .below(try collection(event))
    default:
      let lead = takePending()
      let leaf = try leaf(event)
      let comment = try restOfLine()
      readGap()
      branch.value = .leafBelow(lead, leaf, comment: comment)
    }
  }

  /// A text, an alias, or a flow collection to its end.
  private mutating func leaf(_ event: YAMLEvent) throws(UnusualForm) -> BlockTree.Leaf {
    guard isBlank(upTo: event.start) else { throw UnusualForm(offset: position) }
    noteNames(of: event)
    var end = event.end
    var depth = 0
    var last = event
    while true {
      switch last.kind {
      case .mappingStart, .sequenceStart: depth += 1
      case .mappingEnd, .sequenceEnd: depth -= 1
      case .scalar(.literal), .scalar(.folded): throw UnusualForm(offset: event.start)
      default: break
      }
      end = last.end
      if depth == 0 { break }
      last = try next()
      noteNames(of: last)
    }
    position = end
    return BlockTree.Leaf(content: event.start..<end, column: column(of: event.start))
  }

  private mutating func blockText(
    _ event: YAMLEvent, in parent: Int
  ) throws(UnusualForm) -> BlockTree.BlockText {
    noteNames(of: event)
    let indicator = skipBlanks(from: endOfProperties(from: event.start) ?? event.start)
    let head = event.start..<trimmed(event.start..<endOfLine(event.start), after: indicator)
    var stated: Int?
    var (keeps, strips) = (false, false)
    var offset = indicator + 1
    while offset < head.upperBound, bytes[offset] > UInt8(ascii: " ") {
      switch bytes[offset] {
      case UInt8(ascii: "+"): keeps = true
      case UInt8(ascii: "-"): strips = true
      case UInt8(ascii: "1")...UInt8(ascii: "9"): stated = Int(bytes[offset] - UInt8(ascii: "0"))
      default: break
      }
      offset += 1
    }
    var lines: [Range<Int>] = []
    var start = startOfNextLine(event.start)
    while start < event.end {
      lines.append(start..<endOfLine(start))
      start = startOfNextLine(start)
    }
    let indentation =
      stated.map { parent + $0 }
      ?? lines.first { !isBlank($0) }.map { skipSpaces(from: $0.lowerBound) - $0.lowerBound } ?? 0
    // Without a line break at its end the text means something else than with one.
    if !strips, let last = lines.last, last.upperBound == bytes.count {
      throw UnusualForm(offset: last.upperBound)
    }
    position = start
    if !keeps {
      while let last = lines.last, isBlank(last), indentation == 0 || last.count <= indentation {
        lines.removeLast()
        position = last.lowerBound
      }
    }
    return BlockTree.BlockText(
      head: head, lines: lines, indentation: indentation, isIndentationStated: stated != nil,
      keepsBlankLines: keeps)
  }

  private mutating func noteNames(of event: YAMLEvent) {
    if case .alias = event.kind { aliases.append(reader.text) }
    if let anchor = reader.properties?.anchor { anchors.append(anchor) }
  }

  // MARK: Lines

  private mutating func takePending() -> [BlockTree.GapLine] {
    defer { pending = [] }
    return pending
  }

  /// The lines up to the last comment in a row that is set further in than a branch.
  private mutating func claim(deeperThan column: Int) -> [BlockTree.GapLine] {
    var end = 0
    for (index, line) in pending.enumerated() {
      if case .comment(let own, _) = line {
        guard own > column else { break }
        end = index + 1
      } else if case .marker = line {
        break
      }
    }
    let claimed = Array(pending[..<end])
    pending.removeFirst(end)
    return claimed
  }

  /// Whole lines of nothing and of comments, up to the next line that says something.
  private mutating func readGap() {
    while position < bytes.count {
      let line = position..<endOfLine(position)
      guard let gap = gapLine(line) else { return }
      pending.append(gap)
      position = startOfNextLine(position)
    }
  }

  private func gapLine(_ line: Range<Int>) -> BlockTree.GapLine? {
    let start = skipBlanks(from: line.lowerBound)
    if start == line.upperBound { return .blank }
    guard bytes[start] == UInt8(ascii: "#") else { return nil }
    return .comment(column: column(of: start), start..<line.upperBound)
  }

  /// The comment that ends the line, with the blanks before it; nothing else may stand there.
  private mutating func restOfLine() throws(UnusualForm) -> Range<Int>? {
    let end = endOfLine(position)
    let start = skipBlanks(from: position)
    let found = position..<end
    guard start == end || bytes[start] == UInt8(ascii: "#") else {
      throw UnusualForm(offset: start)
    }
    position = startOfNextLine(position)
    return start == end ? nil : found
  }

  /// Where an anchor and a tag end, nil when there is none.
  private func endOfProperties(from start: Int) -> Int? {
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
  private func trimmed(_ line: Range<Int>, after start: Int) -> Int {
    if bytes[start..<line.upperBound].contains(UInt8(ascii: "#")) { return line.upperBound }
    var end = line.upperBound
    while end > line.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return offset - start
  }

  private func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    return end
  }

  private func startOfNextLine(_ offset: Int) -> Int {
    let end = endOfLine(offset)
    guard end < bytes.count else { return end }
    let isPair = bytes[end...].starts(with: "\r\n".utf8)
    return end + (isPair ? 2 : 1)
  }

  private func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func skipSpaces(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  private func isBlank(_ stretch: Range<Int>) -> Bool {
    bytes[stretch].allSatisfy(Self.isBlank)
  }

  /// Whether only blanks stand between what has been read and an offset behind it.
  private func isBlank(upTo offset: Int) -> Bool {
    offset >= position && isBlank(position..<offset)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
