internal import Diagnostics
internal import YAMLTree

/// Whether a file says what it said before and some keys more: nothing that was added is taken on
/// trust.
struct AddedKeys {
  /// By the way to the mapping that they stand in.
  private var keys: [[String]: Set<String>] = [:]

  mutating func add(_ key: String, at path: [String]) { keys[path, default: []].insert(key) }

  func areAll(between old: Node, and new: Node, at path: [String] = []) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let left), .scalar(let right)): return left == right
    case (.sequence(let left), .sequence(let right)):
      // No added key stands below a list.
      return left.count == right.count
        && zip(left, right).allSatisfy { AddedKeys().areAll(between: $0, and: $1) }
    case (.mapping(let left), .mapping(let right)):
      let added = keys[path] ?? []
      let rest = right.entries.filter { !added.contains($0.key.value) }
      return right.entries.count == rest.count + added.count
        && left.entries.map(\.key.value) == rest.map(\.key.value)
        && zip(left.entries, rest).allSatisfy { old, new in
          areAll(between: old.value, and: new.value, at: path + [old.key.value])
        }
    default: return false
    }
  }
}
