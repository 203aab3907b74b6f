internal import Diagnostics
internal import YAMLTree

/// The text of a milestone once more, to stand under another period.
struct MilestoneCopy {
  let lines: FileLines
  /// What `from: previous` of the milestone means, so that its copy counts from the same.
  let base: String?
  /// The line for the decision's number, as a comment.
  let decision: String
  /// What a bare figure is written out with where there is room: `at-least`.
  let side: String?

  /// What says where or why the first one was measured, or what was decided or noted of it.
  private static let left: Set<String> = ["measured-in", "why", "decision", "check", "note"]

  /// What stands behind the colon of the new key; nil for what can't be copied as it stands.
  ///
  /// - Parameters:
  ///   - value: The old milestone's.
  ///   - items: Of a list the ids of those to copy.
  ///   - indentation: How far in the new key stands; nil where it shares a line with others.
  /// - Returns: The text, its first line going on behind the colon.
  func text(of value: Node, items: Set<String>, below indentation: String?) -> String? {
    switch value.content {
    case .scalar:
      let figure = " " + lines.text(value.range)
      guard let side, let indentation else { return figure }
      let lead = lines.lineBreak + indentation + "  "
      return lead + side + ":" + figure + lead + decision
    case .mapping(let mapping) where mapping.isFlow: return flow(mapping).map { " " + $0 }
    case .mapping(let mapping): return block(mapping)
    case .sequence(let nodes):
      return list(nodes.filter { items.contains($0.mapping?["id"]?.scalar?.text ?? "") }, in: value)
    case .unreadable: return nil
    }
  }

  private func kept(_ mapping: Node.Mapping) -> [StrategyOutline.Entry] {
    mapping.entries.filter { !Self.left.contains($0.key.value) }
  }

  /// `{change: -10 %, from: 2014}`
  private func flow(_ mapping: Node.Mapping) -> String? {
    let parts = kept(mapping).compactMap(text)
    guard parts.count == kept(mapping).count else { return nil }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// Lines as far in as the old ones.
  private func block(_ mapping: Node.Mapping) -> String? {
    var result = ""
    for entry in kept(mapping) {
      guard let indentation = lines.indentation(before: Int(entry.key.span.start)),
        let text = text(entry)
      else { return nil }
      result += lines.lineBreak + indentation + text
    }
    guard let first = kept(mapping).first,
      let indentation = lines.indentation(before: Int(first.key.span.start))
    else { return nil }
    return result + lines.lineBreak + indentation + decision
  }

  private func list(_ nodes: [Node], in list: Node) -> String? {
    if nodes.isEmpty { return nil }
    // A list in brackets starts with one.
    if lines.bytes[Int(list.span.start)] == UInt8(ascii: "[") {
      let parts = nodes.compactMap { $0.mapping.flatMap(flow) }
      return parts.count == nodes.count ? " [" + parts.joined(separator: ", ") + "]" : nil
    }
    var result = ""
    for node in nodes {
      guard let mapping = node.mapping, let item = item(node, mapping) else { return nil }
      result += item
    }
    return result
  }

  /// One item with its dash, which stands before it in the same line.
  private func item(_ node: Node, _ mapping: Node.Mapping) -> String? {
    let start = lines.start(of: Int(node.span.start))
    let head = lines.text(start..<Int(node.span.start))
    let indentation = String(repeating: " ", count: head.utf8.count)
    guard head.drop(while: { $0 == " " }).first == "-", head.dropLast().last != nil,
      head.allSatisfy({ $0 == " " || $0 == "-" }), head.count(where: { $0 == "-" }) == 1
    else { return nil }
    if mapping.isFlow { return flow(mapping).map { lines.lineBreak + head + $0 } }
    let parts = kept(mapping).compactMap(text)
    guard parts.count == kept(mapping).count else { return nil }
    return lines.lineBreak + head
      + (parts + [decision]).joined(separator: lines.lineBreak + indentation)
  }

  /// A key with its value as they stand, but for the base of a change.
  private func text(_ entry: StrategyOutline.Entry) -> String? {
    guard entry.isInPlace else { return nil }
    let start = Int(entry.key.span.start)
    if entry.key.value == "from", entry.value.scalar?.text == "previous" {
      return base.map { lines.text(start..<Int(entry.value.span.start)) + $0 }
    }
    return lines.text(start..<Int(entry.value.span.end))
  }
}

extension Node {
  var range: Range<Int> { Int(span.start)..<Int(span.end) }
}
