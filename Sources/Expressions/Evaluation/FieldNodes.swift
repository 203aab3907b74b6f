/// Reading fields and elements of whatever has them.
enum Access {
  /// A field's value, nil where there is none.
  static func field(
    _ name: String, of value: Value, _ range: Range<Int>
  ) throws(Fault) -> Value? {
    switch value {
    case .map(let map): return map[field: name]
    case .record(let record):
      guard let slot = record.type.slot(of: name) else {
        throw Fault(.noSuchField(name, type: record.type.name), at: range)
      }
      return record.fields[slot]
    default: throw Fault(.noSuchField(name, type: value.typeName), at: range)
    }
  }

  /// An element's value, nil where there is none.
  static func element(
    _ index: Value, of value: Value, _ node: Node
  ) throws(Fault) -> Value? {
    switch value {
    case .list(let list):
      guard let place = try Access.index(index, node) else { return nil }
      return list.indices.contains(place) ? list[place] : nil
    case .map(let map): return map[index]
    default: throw node.noOverload("_[_]", [value, index])
    }
  }

  /// A number as an index; nil for one that no list is long enough for.
  private static func index(_ value: Value, _ node: Node) throws(Fault) -> Int? {
    switch value {
    case .int(let number): return Int(exactly: number)
    case .uint(let number): return Int(exactly: number)
    case .double(let number):
      guard number == number.rounded(.towardZero) else { break }
      return Int(exactly: number)
    default: break
    }
    throw node.fault(.invalidIndex(shown(value)))
  }

  /// A key or index for a message.
  static func shown(_ value: Value) -> String {
    switch value {
    case .string(let text): "'\(Conversion.shortened(text))'"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .bool(let flag): String(flag)
    case .double(let number): DoubleText.shortest(number)
    default: value.typeName
    }
  }
}

/// `operand.field`
class SelectNode: Node, @unchecked Sendable {
  final let operand: Node
  final let field: String
  final let cost: Int

  init(_ range: Range<Int>, _ operand: Node, _ field: String) {
    self.operand = operand
    self.field = field
    cost = 1 + field.utf8.count / 10
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try read(operand.evaluate(frame), frame)
  }

  /// The field of a value of whatever kind.
  final func read(_ value: Value, _ frame: Frame) throws(Fault) -> Value {
    try frame.charge(cost)
    if case .optional(let wrapped) = value {
      return .optional(
        try wrapped.flatMapFault { (inner) throws(Fault) in
          try Access.field(field, of: inner, range)
        })
    }
    guard let found = try Access.field(field, of: value, range) else {
      if case .record = value { throw fault(.absentField(field)) }
      throw fault(.noSuchKey("'\(Conversion.shortened(field))'"))
    }
    return found
  }
}

/// A field of a record whose type is declared, read by its slot.
final class SlotNode: SelectNode, @unchecked Sendable {
  private let type: RecordType
  private let slot: Int

  init(_ range: Range<Int>, _ operand: Node, _ field: String, _ type: RecordType, slot: Int) {
    self.type = type
    self.slot = slot
    super.init(range, operand, field)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    let value = try operand.evaluate(frame)
    guard case .record(let record) = value, record.type === type else {
      return try read(value, frame)
    }
    try frame.charge(1)
    guard let value = record.fields[slot] else { throw fault(.absentField(field)) }
    return value
  }
}

/// `operand.?field`
final class OptionalSelectNode: SelectNode, @unchecked Sendable {
  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(cost)
    var value = try operand.evaluate(frame)
    if case .optional(let wrapped) = value {
      guard let wrapped else { return value }
      value = wrapped
    }
    return .optional(try Access.field(field, of: value, range))
  }
}

/// `has(operand.field)`
final class PresenceNode: TruthNode, @unchecked Sendable {
  private let operand: Node
  private let field: String
  private let cost: Int

  init(_ range: Range<Int>, _ operand: Node, _ field: String) {
    self.operand = operand
    self.field = field
    cost = 1 + field.utf8.count / 10
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(cost)
    let value = try operand.evaluate(frame)
    if case .optional(let wrapped) = value {
      guard let wrapped else { return false }
      return try Access.field(field, of: wrapped, range) != nil
    }
    return try Access.field(field, of: value, range) != nil
  }
}

/// `operand[index]` and `operand[?index]`
final class IndexNode: Node, @unchecked Sendable {
  private let operand: Node
  private let index: Node
  private let isOptional: Bool

  init(_ range: Range<Int>, _ operand: Node, _ index: Node, isOptional: Bool) {
    self.operand = operand
    self.index = index
    self.isOptional = isOptional
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let value = try operand.evaluate(frame)
    let place = try index.evaluate(frame)
    try frame.charge(for: place)
    if case .optional(let wrapped) = value {
      return .optional(
        try wrapped.flatMapFault { (inner) throws(Fault) in
          try Access.element(place, of: inner, self)
        })
    }
    let found = try Access.element(place, of: value, self)
    if isOptional { return .optional(found) }
    guard let found else {
      if case .list = value { throw fault(.indexOutOfRange(Access.shown(place))) }
      throw fault(.noSuchKey(Access.shown(place)))
    }
    return found
  }
}

extension Optional where Wrapped == Value {
  /// `flatMap` for a body that throws a fault.
  func flatMapFault(_ body: (Value) throws(Fault) -> Value?) throws(Fault) -> Value? {
    guard let self else { return nil }
    return try body(self)
  }
}
