package import Diagnostics
package import StrategyModel
internal import YAMLTree

/// The records that a file is read with.
package struct FileShape: Sendable {
  let root: Shape
  let named: [RecordShape]

  /// The record of the file itself, and those that others refer to by name.
  package init(_ root: RecordShape, named: [RecordShape] = []) {
    self.init(.record(root), named: named)
  }

  /// A file that is no record by itself, such as a list of them.
  package init(_ root: Shape, named: [RecordShape] = []) {
    self.root = root
    self.named = named
  }
}

/// Rewrites a file in the canonical form, or says why it is left as it is.
///
/// Nothing is taken on trust: what was written is read again and must say the same, with the same
/// comments about the same keys.
package struct StrategyFormatter {
  private let order: KeyOrder

  package init(_ shape: FileShape) {
    order = KeyOrder(shape)
  }

  package enum Outcome {
    /// The text in the canonical form, which may be the one given.
    case formatted([UInt8])
    /// The file is at fault, or written in a way that can't be rewritten.
    case refused
    /// The rewritten file would have said something else, which it never should.
    case unsound
  }

  package func format(
    _ source: SourceID, _ bytes: [UInt8]
  ) -> (outcome: Outcome, diagnostics: [Diagnostic]) {
    let (root, faults) = YAMLComposer.compose(source, bytes)
    let errors = faults.filter { $0.severity == .error }
    guard root != nil, errors.isEmpty else {
      let isEmpty = root == nil && errors.isEmpty
      return (
        .refused,
        isEmpty ? [Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0))] : errors
      )
    }
    var tree: BlockTree
    do throws(UnusualForm) {
      tree = try BlockParser.tree(of: bytes)
    } catch {
      let end = min(bytes.count, error.offset + 1)
      return (
        .refused,
        [
          Diagnostic(
            Message(.formatUnusual), at: SourceSpan(source, error.offset, end),
            help: Message(.helpFormatUnusual))
        ]
      )
    }
    var sorter = KeySorter(bytes)
    sorter.sort(&tree, order)
    let text = BlockPrinter.text(of: tree, bytes)
    let stays = sorter.stays.map { stay in
      Diagnostic(
        Message(.formatOrderKept), severity: .note,
        at: SourceSpan(source, stay.offset, stay.offset + 1), help: Message(stay.reason))
    }
    guard text == bytes || says(text, theSameAs: bytes, source) else {
      return (.unsound, [Diagnostic(Message(.formatUnsound), at: SourceSpan(source, 0, 0))])
    }
    return (.formatted(text), stays)
  }

  /// Whether two texts mean the same and have the same comments about the same keys.
  func says(_ new: [UInt8], theSameAs old: [UInt8], _ source: SourceID) -> Bool {
    guard let oldRoot = YAMLComposer.compose(source, old).root,
      let newRoot = YAMLComposer.compose(source, new).root, saysTheSame(oldRoot, newRoot, order),
      let oldTree = try? BlockParser.tree(of: old), let newTree = try? BlockParser.tree(of: new),
      CommentPlaces(oldTree, old) == CommentPlaces(newTree, new),
      let comments = CommentScanner.comments(in: old)
    else { return false }
    return comments == CommentScanner.comments(in: new)
  }

  /// Whether two trees hold the same texts in the same styles, in the same order except where a
  /// record gives one.
  private func saysTheSame(_ old: Node, _ new: Node, _ order: KeyOrder) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let left), .scalar(let right)): return left == right
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { saysTheSame($0, $1, order.items) }
    case (.mapping(let left), .mapping(let right)):
      guard left.isFlow == right.isFlow, left.entries.count == right.entries.count else {
        return false
      }
      let keys = left.entries.map(\.key.value)
      var entries = right.entries
      if !left.isFlow, order.record(knowing: keys) != nil {
        let places = Dictionary(zip(keys, keys.indices)) { first, _ in first }
        entries.sort { places[$0.key.value] ?? 0 < places[$1.key.value] ?? 0 }
      }
      return zip(left.entries, entries).allSatisfy { old, new in
        old.key.value == new.key.value
          && saysTheSame(old.value, new.value, order.below(old.key.value, among: keys))
      }
    default: return false
    }
  }
}
