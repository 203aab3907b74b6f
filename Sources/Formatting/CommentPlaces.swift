internal import YAMLTree

/// The comments of a file and what each is about, to hold against the same file rewritten.
struct CommentPlaces: Equatable {
  /// What a comment is about, by keys and by places in lists, and where it stands to it.
  private struct Place: Hashable {
    enum Side { case header, above, beside, betweenKeyAndValue, below }

    let path: [String]
    let side: Side
  }

  private var texts: [Place: [[UInt8]]] = [:]

  init(_ tree: BlockTree, _ bytes: [UInt8]) {
    add(tree.header, [], .header, bytes)
    if case .collection(let root) = tree.root { add(root, [], bytes) }
    add(tree.tail, [], .below, bytes)
  }

  private mutating func add(
    _ collection: BlockTree.Collection, _ path: [String], _ bytes: [UInt8]
  ) {
    for (index, branch) in collection.branches.enumerated() {
      let name =
        collection.kind == .mapping
        ? String(decoding: bytes[branch.key], as: UTF8.self) : String(index)
      let path = path + [name]
      add(branch.lead, path, .above, bytes)
      add(branch.comment, path, .beside, bytes)
      switch branch.value {
      case .nothing, .leaf: break
      case .text(let text): add(text.head, path, .beside, bytes)
      case .compact(let inner), .below(let inner): add(inner, path, bytes)
      case .leafBelow(let lead, _, let comment):
        add(lead, path, .betweenKeyAndValue, bytes)
        add(comment, path, .betweenKeyAndValue, bytes)
      }
      add(branch.tail, path, .below, bytes)
    }
  }

  private mutating func add(
    _ gap: [BlockTree.GapLine], _ path: [String], _ side: Place.Side, _ bytes: [UInt8]
  ) {
    for case .comment(_, let text) in gap { add(text, path, side, bytes) }
  }

  private mutating func add(
    _ text: Range<Int>?, _ path: [String], _ side: Place.Side, _ bytes: [UInt8]
  ) {
    guard let text else { return }
    texts[Place(path: path, side: side), default: []].append(Array(bytes[text]))
  }
}

/// Every comment of a text by its bytes, found apart from any layout: what starts with `#` outside
/// of texts, at the start of a line or behind a blank.
enum CommentScanner {
  /// The comments in the order of their bytes; nil for a text that is not valid YAML.
  static func comments(in bytes: [UInt8]) -> [[UInt8]]? {
    guard let texts = textSpans(in: bytes) else { return nil }
    var comments: [[UInt8]] = []
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isAfterBlank = true
    var text = 0
    while offset < bytes.count {
      while text < texts.count, texts[text].upperBound <= offset { text += 1 }
      if text < texts.count, texts[text].contains(offset) {
        offset = texts[text].upperBound
        // A text of lines ends with a line break, so what follows starts a line.
        isAfterBlank = offset > 0 && bytes[offset - 1] <= UInt8(ascii: " ")
        continue
      }
      if bytes[offset] == UInt8(ascii: "#"), isAfterBlank {
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        comments.append(Array(bytes[offset..<end]))
        offset = end
        continue
      }
      isAfterBlank = bytes[offset] <= UInt8(ascii: " ")
      offset += 1
    }
    return comments.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Where texts stand, the heads of those in `|` and `>` left out.
  private static func textSpans(in bytes: [UInt8]) -> [Range<Int>]? {
    guard var reader = YAMLEventReader(bytes) else { return nil }
    var spans: [Range<Int>] = []
    while true {
      guard let event = try? reader.next() else { return nil }
      switch event.kind {
      case .streamEnd: return spans
      case .scalar(.literal), .scalar(.folded):
        let head = bytes[event.start..<event.end].firstIndex { $0 == 0x0A || $0 == 0x0D }
        if let head { spans.append(head..<event.end) }
      case .scalar where event.end > event.start: spans.append(event.start..<event.end)
      default: break
      }
    }
  }
}
