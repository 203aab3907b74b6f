internal import YAMLTree

/// Reads a valid YAML text into its block tree: libyaml's events say what a stretch is, the bytes
/// between them what belongs to it.
struct BlockParser: ~Copyable {
  private typealias GapLine = BlockTree.GapLine

  private let bytes: [UInt8]
  private let lines: LineScanner
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
    lines = LineScanner(bytes: bytes)
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
      let line = position..<lines.endOfLine(position)
      pending.append(lines.gapLine(line) ?? .marker(line))
      position = lines.startOfNextLine(position)
    }
    let last = lines.endOfLine(end)
    let after = lines.skipBlanks(from: end)
    guard after == last || bytes[after] == UInt8(ascii: "#") else {
      throw UnusualForm(offset: after)
    }
  }

  /// `...` and what follows it.
  private mutating func readMarkers() {
    while bytes[position...].starts(with: "...".utf8) {
      pending.append(.marker(position..<lines.endOfLine(position)))
      position = lines.startOfNextLine(position)
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
    guard isBlank(upTo: key.start), key.end > key.start, key.end <= lines.endOfLine(key.start)
    else {
      throw UnusualForm(offset: min(position, key.start))
    }
    noteNames(of: key)
    let stretch = key.start..<key.end
    let colon = lines.skipBlanks(from: key.end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
      throw UnusualForm(offset: key.start)
    }
    var branch = BlockTree.Branch(
      lead: lead, column: lines.column(of: key.start), key: stretch,
      needsSpaceBeforeColon: colon > key.end && "&*!".utf8.contains(bytes[key.start]))
    position = colon + 1
    try readValue(try next(), into: &branch)
    return branch
  }

  private mutating func item(_ event: YAMLEvent) throws(UnusualForm) -> BlockTree.Branch {
    let lead = takePending()
    let dash = lines.skipBlanks(from: position)
    guard dash < bytes.count, bytes[dash] == UInt8(ascii: "-") else {
      throw UnusualForm(offset: dash)
    }
    var branch = BlockTree.Branch(lead: lead, column: lines.column(of: dash), key: dash..<dash)
    position = dash + 1
    try readValue(event, into: &branch)
    return branch
  }

  // MARK: Values

  private mutating func readValue(
    _ event: YAMLEvent, into branch: inout BlockTree.Branch
  ) throws(UnusualForm) {
    let start = lines.skipBlanks(from: position)
    let isOnThisLine = start < lines.endOfLine(position) && bytes[start] != UInt8(ascii: "#")
    if isOnThisLine {
      guard event.start == start else { throw UnusualForm(offset: start) }
      switch event.kind {
      case .scalar(.literal), .scalar(.folded):
        branch.value = .text(try blockText(event, in: branch.column))
        readGap()
        return
      case _ where isCollection(event):
        guard reader.properties != nil, let end = lines.endOfProperties(from: start) else {
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
    return BlockTree.Leaf(content: event.start..<end, column: lines.column(of: event.start))
  }

  private mutating func blockText(
    _ event: YAMLEvent, in parent: Int
  ) throws(UnusualForm) -> BlockTree.BlockText {
    noteNames(of: event)
    let indicator = lines.skipBlanks(from: lines.endOfProperties(from: event.start) ?? event.start)
    let head =
      event.start..<lines.trimmed(event.start..<lines.endOfLine(event.start), after: indicator)
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
    var text: [Range<Int>] = []
    var start = lines.startOfNextLine(event.start)
    while start < event.end {
      text.append(start..<lines.endOfLine(start))
      start = lines.startOfNextLine(start)
    }
    let indentation =
      stated.map { parent + $0 }
      ?? text.first { !lines.isBlank($0) }.map {
        lines.skipSpaces(from: $0.lowerBound) - $0.lowerBound
      } ?? 0
    // Without a line break at its end the text means something else than with one.
    if !strips, let last = text.last, last.upperBound == bytes.count {
      throw UnusualForm(offset: last.upperBound)
    }
    position = start
    if !keeps {
      while let last = text.last, lines.isBlank(last),
        indentation == 0 || last.count <= indentation
      {
        text.removeLast()
        position = last.lowerBound
      }
    }
    return BlockTree.BlockText(
      head: head, lines: text, indentation: indentation, isIndentationStated: stated != nil,
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
      let line = position..<lines.endOfLine(position)
      guard let gap = lines.gapLine(line) else { return }
      pending.append(gap)
      position = lines.startOfNextLine(position)
    }
  }

  /// The comment that ends the line, with the blanks before it; nothing else may stand there.
  private mutating func restOfLine() throws(UnusualForm) -> Range<Int>? {
    let end = lines.endOfLine(position)
    let start = lines.skipBlanks(from: position)
    let found = position..<end
    guard start == end || bytes[start] == UInt8(ascii: "#") else {
      throw UnusualForm(offset: start)
    }
    position = lines.startOfNextLine(position)
    return start == end ? nil : found
  }

  /// Whether only blanks stand between what has been read and an offset behind it.
  private func isBlank(upTo offset: Int) -> Bool {
    offset >= position && lines.isBlank(position..<offset)
  }

}
