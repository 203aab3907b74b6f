import Foundation
import Testing

/// A value read back by another reader of JSON than ours.
struct JSON {
  let value: Any

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any) {
    self.value = value
  }

  subscript(key: String) -> JSON {
    JSON(value: (value as? [String: Any])?[key] ?? JSON.missing)
  }

  private static let missing = "<missing>"

  var isNull: Bool { value is NSNull }
  var isEmpty: Bool { items.isEmpty }
  var string: String? { value as? String }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var items: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }

  /// All milestones of a strategy, those of its goals first.
  var milestones: [JSON] {
    (self["goals"].items + self["initiatives"].items).flatMap { $0["milestones"].items }
      + self["reviews"].items
  }
}
