/// How the diff treats the keys of one record of the format: a row for each key.
///
/// Beside the record that decodes it, this is the other half of what a key means: a key without a row
/// could be changed unseen, so a test holds the two against each other.
struct ComparedRecord<Element>: Sendable {
  /// The name of the record that decodes it.
  let name: String
  let keys: [ComparedKey<Element>]

  init(_ name: String, _ keys: [ComparedKey<Element>]) {
    self.name = name
    self.keys = keys
  }

  func compare(
    _ old: Element, _ new: Element, at place: Place, in comparison: inout PairComparison
  ) {
    for key in keys { key.compare(old, new, place, &comparison) }
  }
}

/// One key: what is said when it says something else.
struct ComparedKey<Element>: Sendable {
  typealias Compare = @Sendable (Element, Element, Place, inout PairComparison) -> Void

  let key: String
  let compare: Compare

  init(_ key: String, compare: @escaping Compare) {
    self.key = key
    self.compare = compare
  }

  /// A key that is read together with another one, whose row compares both.
  static func with(_ other: String, _ key: String) -> ComparedKey {
    ComparedKey(key) { _, _, _, _ in }
  }
}
