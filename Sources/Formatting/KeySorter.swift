internal import Diagnostics
internal import StrategyModel

/// Puts the keys of records in order, each with its lines and comments, and leaves alone what can't
/// be moved without a comment or an alias ending up elsewhere.
struct KeySorter {
  private let bytes: [UInt8]
  /// Why some keys stay, and where.
  private(set) var stays: [(reason: MessageKey, offset: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func sort(_ tree: inout BlockTree, _ order: KeyOrder) {
    guard case .collection(var root) = tree.root else { return }
    let below = tree.tail.prefix { if case .marker = $0 { false } else { true } }
    sort(
      &root, order, isHeadless: !tree.header.contains(where: \.isComment),
      endsWithComment: below.contains(where: \.isComment))
    tree.root = .collection(root)
  }

  private mutating func sort(
    _ collection: inout BlockTree.Collection, _ order: KeyOrder, isHeadless: Bool = false,
    isCompact: Bool = false, endsWithComment: Bool
  ) {
    let keys = collection.branches.map { String(decoding: bytes[$0.key], as: UTF8.self) }
      .map(Self.unquoted)
    for index in collection.branches.indices {
      let below =
        collection.kind == .mapping ? order.below(keys[index], among: keys) : order.items
      sort(&collection.branches[index], below)
    }
    guard collection.kind == .mapping, let record = order.record(knowing: keys) else { return }
    let places = keys.map { key in
      record.fields.firstIndex { $0.key == key } ?? record.fields.count
    }
    let sorted = keys.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    guard sorted != Array(keys.indices), let first = sorted.first, let last = sorted.last else {
      return
    }
    let branches = collection.branches
    func stay(_ reason: MessageKey) {
      stays.append((reason, branches[0].key.lowerBound))
    }
    let headline = branches[isHeadless ? 0 : first].lead
    if isHeadless || isCompact, first != 0, headline.contains(where: \.isComment) {
      stay(isHeadless ? .formatCommentOnTop : .formatCommentInItem)
    } else if endsWithComment, last != branches.count - 1 {
      stay(.formatCommentBelow)
    } else if holdsAliasOfOther(branches) {
      stay(.formatAlias)
    } else {
      collection.branches = sorted.map { branches[$0] }
    }
  }

  private mutating func sort(_ branch: inout BlockTree.Branch, _ order: KeyOrder) {
    let endsWithComment = branch.tail.contains(where: \.isComment)
    switch branch.value {
    case .below(var collection):
      sort(&collection, order, endsWithComment: endsWithComment)
      branch.value = .below(collection)
    case .compact(var collection):
      sort(&collection, order, isCompact: true, endsWithComment: endsWithComment)
      branch.value = .compact(collection)
    default: break
    }
  }

  /// Whether one branch refers to what another names: they must not change places.
  private func holdsAliasOfOther(_ branches: [BlockTree.Branch]) -> Bool {
    var homes: [String: [Int]] = [:]
    for (index, branch) in branches.enumerated() {
      for anchor in branch.anchors { homes[anchor, default: []].append(index) }
    }
    return branches.enumerated().contains { index, branch in
      branch.aliases.contains { homes[$0, default: []] != [index] && homes[$0] != nil }
    }
  }

  /// A key without its quotes; none that a record has needs an escape.
  private static func unquoted(_ key: String) -> String {
    guard key.count >= 2, let quote = key.first, quote == key.last, quote == "\"" || quote == "'"
    else { return key }
    return String(key.dropFirst().dropLast())
  }
}
