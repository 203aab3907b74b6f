/// Writes a block tree in the canonical form: two spaces a level, one after a colon or dash, no
/// blanks at the end of a line, at most one blank line in a row.
struct BlockPrinter {
  private let bytes: [UInt8]
  private let lineBreak: [UInt8]
  private var output: [UInt8] = []
  /// Whether another blank line would be one too many, or become part of a text.
  private var takesNoBlankLine = true

  /// The text of a tree whose keys have already been put in order.
  static func text(of tree: BlockTree, _ bytes: [UInt8]) -> [UInt8] {
    var printer = BlockPrinter(bytes)
    printer.write(tree.header, at: 0)
    switch tree.root {
    case .collection(let collection): printer.write(collection, at: 0)
    case .leaf(let leaf) where leaf.content.isEmpty: break
    case .leaf(let leaf):
      printer.indent(leaf.column)
      printer.write(leaf, shiftedBy: 0)
      printer.endLine()
    }
    printer.write(tree.tail, at: 0)
    return printer.output
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The file's own line breaks are kept, and where they differ the first one decides.
    let first = bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    lineBreak =
      first.map { bytes[$0...].starts(with: "\r\n".utf8) } ?? false
      ? Array("\r\n".utf8) : [UInt8(ascii: "\n")]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { output += bytes[..<3] }
  }

  // MARK: Branches

  /// Writes every branch; `isOnLine` says that the first one continues the line of a dash.
  private mutating func write(
    _ collection: BlockTree.Collection, at column: Int, isOnLine: Bool = false
  ) {
    for (index, branch) in collection.branches.enumerated() {
      if index > 0 || !isOnLine {
        write(branch.lead, at: column)
        indent(column)
      }
      write(branch, at: column)
    }
  }

  private mutating func write(_ branch: BlockTree.Branch, at column: Int) {
    if branch.key.isEmpty {
      put("-")
    } else {
      output += bytes[branch.key]
      put(branch.needsSpaceBeforeColon ? " :" : ":")
    }
    if let properties = branch.properties {
      put(" ")
      output += bytes[properties]
    }
    switch branch.value {
    case .nothing: endLine(branch.comment)
    case .leaf(let leaf):
      put(" ")
      write(leaf, shiftedBy: column - branch.column)
      endLine(branch.comment)
    case .text(let text):
      put(" ")
      write(text, in: column, shiftedBy: column - branch.column)
    case .compact(let collection):
      put(" ")
      write(collection, at: column + 2, isOnLine: true)
    case .leafBelow(let lead, let leaf, let comment):
      endLine(branch.comment)
      write(lead, at: column + 2)
      indent(column + 2)
      write(leaf, shiftedBy: column + 2 - leaf.column, atLeast: column + 2)
      endLine(comment)
    case .below(let collection):
      endLine(branch.comment)
      write(collection, at: column + 2)
    }
    write(branch.tail, at: column + 2)
  }

  // MARK: Texts

  /// The first line as it stands, the others set in as they were against it.
  private mutating func write(
    _ leaf: BlockTree.Leaf, shiftedBy shift: Int, atLeast least: Int = 0
  ) {
    for (index, line) in lines(of: leaf.content).enumerated() {
      if index == 0 {
        output += bytes[line]
        continue
      }
      endLine()
      write(line, shiftedBy: shift, atLeast: least, emptyUpTo: Int.max)
    }
  }

  /// Without a stated indentation every line may move by the same; with one, it counts from where
  /// the key stands.
  private mutating func write(_ text: BlockTree.BlockText, in column: Int, shiftedBy shift: Int) {
    output += bytes[text.head]
    endLine()
    let shift = text.isIndentationStated ? shift : column + 2 - text.indentation
    for line in text.lines {
      write(line, shiftedBy: shift, emptyUpTo: text.indentation)
      endLine()
    }
    takesNoBlankLine = text.keepsBlankLines
  }

  /// A line of spaces alone is nothing, unless the spaces reach into the text.
  private mutating func write(
    _ line: Range<Int>, shiftedBy shift: Int, atLeast least: Int = 0, emptyUpTo limit: Int
  ) {
    let rest = bytes[line].drop { $0 == UInt8(ascii: " ") }
    let indentation = line.count - rest.count
    if rest.isEmpty, indentation <= limit { return }
    indent(max(least, indentation + shift))
    output += rest
  }

  private func lines(of stretch: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = stretch.lowerBound
    var offset = start
    while offset < stretch.upperBound {
      let isPair = bytes[offset...].starts(with: "\r\n".utf8)
      if isPair || bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r") {
        lines.append(start..<offset)
        start = offset + (isPair ? 2 : 1)
        offset = start
      } else {
        offset += 1
      }
    }
    lines.append(start..<stretch.upperBound)
    return lines
  }

  // MARK: Lines between branches

  /// The first comment stands at the column, the others as they stood against it.
  private mutating func write(_ gap: [BlockTree.GapLine], at column: Int) {
    var first: Int?
    for line in gap {
      switch line {
      case .blank:
        if takesNoBlankLine { continue }
        output += lineBreak
        takesNoBlankLine = true
      case .comment(let own, let text):
        indent(column + max(0, own - (first ?? own)))
        first = first ?? own
        output += bytes[text]
        endLine()
      case .marker(let text):
        output += bytes[text]
        endLine()
      }
    }
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { output += $0 }
  }

  private mutating func indent(_ column: Int) {
    output += repeatElement(UInt8(ascii: " "), count: column)
  }

  private mutating func endLine(_ comment: Range<Int>? = nil) {
    if let comment { output += bytes[comment] }
    output += lineBreak
    takesNoBlankLine = false
  }
}
