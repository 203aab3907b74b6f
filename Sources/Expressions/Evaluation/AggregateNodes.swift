/// `[a, ?b]`
final class ListNode: Node, @unchecked Sendable {
  private let elements: [(node: Node, isOptional: Bool)]

  init(_ range: Range<Int>, _ elements: [(node: Node, isOptional: Bool)]) {
    self.elements = elements
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1 + elements.count)
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (node, isOptional) in elements {
      let value = try node.evaluate(frame)
      guard isOptional else {
        values.append(value)
        continue
      }
      guard case .optional(let wrapped) = value else {
        throw mismatch("optional_type", value)
      }
      if let wrapped { values.append(wrapped) }
    }
    return .list(values)
  }
}

/// `{a: b, ?c: d}`
final class MapNode: Node, @unchecked Sendable {
  typealias Entry = (key: Node, value: Node, isOptional: Bool)

  private let entries: [Entry]

  init(_ range: Range<Int>, _ entries: [Entry]) {
    self.entries = entries
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1 + 2 * entries.count)
    var builder = MapValue.Builder()
    for entry in entries {
      let key = try entry.key.evaluate(frame)
      try frame.charge(for: key)
      var value = try entry.value.evaluate(frame)
      if entry.isOptional {
        guard case .optional(let wrapped) = value else {
          throw mismatch("optional_type", value)
        }
        guard let wrapped else { continue }
        value = wrapped
      }
      if let refusal = builder.insert(key, value) {
        throw Fault(builder.kind(of: refusal, key), at: entry.key.range)
      }
    }
    return .map(builder.finish())
  }
}

extension MapValue.Builder {
  func kind(of refusal: Refusal, _ key: Value) -> ExpressionError.Kind {
    switch refusal {
    case .unsupportedKey: .unsupportedKey(type: key.typeName)
    case .repeatedKey: .repeatedKey(Access.shown(key))
    }
  }
}
