/// A macro that evaluates its body once for every element of a list or key of a map.
class LoopNode: Node, @unchecked Sendable {
  final let subject: Node
  final let body: Node
  final let filter: Node?
  /// Where the element or key is kept, or the index or key of a macro with two variables.
  final let first: Int
  final let second: Int?

  init(
    _ range: Range<Int>, subject: Node, first: Int, second: Int?, filter: Node?, body: Node
  ) {
    self.subject = subject
    self.first = first
    self.second = second
    self.filter = filter
    self.body = body
    super.init(range)
  }

  /// Runs a body with the variables set, for every element that passes the filter, until it says
  /// to stop.
  final func forEach(
    _ frame: Frame, _ visit: (Value) throws(Fault) -> Bool
  ) throws(Fault) {
    let value = try subject.evaluate(frame)
    switch value {
    case .list(let list):
      var index: Int64 = 0
      for element in list {
        try frame.charge(1)
        if let second {
          frame.locals[first] = .int(index)
          frame.locals[second] = element
          index += 1
        } else {
          frame.locals[first] = element
        }
        if let filter, !(try filter.truth(frame)) { continue }
        guard try visit(second == nil ? element : .int(index - 1)) else { return }
      }
    case .map(let map):
      for entry in map.entries {
        try frame.charge(1)
        frame.locals[first] = entry.key
        if let second { frame.locals[second] = entry.value }
        if let filter, !(try filter.truth(frame)) { continue }
        guard try visit(entry.key) else { return }
      }
    default: throw Fault(.notIterable(type: value.typeName), at: subject.range)
    }
  }
}

/// `all` and `exists`: one element that decides does, also past elements in error.
final class QuantifierNode: LoopNode, @unchecked Sendable {
  private let decisive: Bool

  init(
    _ range: Range<Int>, subject: Node, first: Int, second: Int?, body: Node, decisive: Bool
  ) {
    self.decisive = decisive
    super.init(range, subject: subject, first: first, second: second, filter: nil, body: body)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { .bool(try truth(frame)) }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    var isDecided = false
    var fault: Fault?
    try forEach(frame) { (_) throws(Fault) in
      do throws(Fault) {
        isDecided = try body.truth(frame) == decisive
      } catch {
        if error.isFinal { throw error }
        fault = fault ?? error
      }
      return !isDecided
    }
    if isDecided { return decisive }
    if let fault { throw fault }
    return !decisive
  }
}

/// `exists_one`
final class ExistsOneNode: LoopNode, @unchecked Sendable {
  override func evaluate(_ frame: Frame) throws(Fault) -> Value { .bool(try truth(frame)) }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    var count = 0
    try forEach(frame) { (_) throws(Fault) in
      if try body.truth(frame) { count += 1 }
      return true
    }
    return count == 1
  }
}

/// `filter`: the elements or keys for which the body holds.
final class FilterNode: LoopNode, @unchecked Sendable {
  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    var kept: [Value] = []
    try forEach(frame) { (element) throws(Fault) in
      if try body.truth(frame) { kept.append(element) }
      return true
    }
    return .list(kept)
  }
}

/// `map` and `transformList`: what the body makes of every element.
final class TransformNode: LoopNode, @unchecked Sendable {
  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    var made: [Value] = []
    try forEach(frame) { (_) throws(Fault) in
      made.append(try body.evaluate(frame))
      return true
    }
    return .list(made)
  }
}

/// `transformMap` keeps the keys, `transformMapEntry` makes entries of its own.
final class TransformMapNode: LoopNode, @unchecked Sendable {
  private let makesEntries: Bool

  init(
    _ range: Range<Int>, subject: Node, first: Int, second: Int?, filter: Node?, body: Node,
    makesEntries: Bool
  ) {
    self.makesEntries = makesEntries
    super.init(range, subject: subject, first: first, second: second, filter: filter, body: body)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    var builder = MapValue.Builder()
    try forEach(frame) { (key) throws(Fault) in
      let made = try body.evaluate(frame)
      guard makesEntries else {
        try insert(key, made, &builder, frame)
        return true
      }
      guard case .map(let entries) = made else { throw mismatch("map", made) }
      for entry in entries.entries {
        try insert(entry.key, entry.value, &builder, frame)
      }
      return true
    }
    return .map(builder.finish())
  }

  private func insert(
    _ key: Value, _ value: Value, _ builder: inout MapValue.Builder, _ frame: Frame
  ) throws(Fault) {
    try frame.charge(1)
    try frame.charge(for: key)
    if let refusal = builder.insert(key, value) { throw fault(builder.kind(of: refusal, key)) }
  }
}

/// `cel.bind(name, value, body)`
final class BindingNode: Node, @unchecked Sendable {
  private let slot: Int
  private let value: Node
  private let body: Node

  init(_ range: Range<Int>, slot: Int, value: Node, body: Node) {
    self.slot = slot
    self.value = value
    self.body = body
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    frame.locals[slot] = try value.evaluate(frame)
    return try body.evaluate(frame)
  }
}

/// `value.optMap(name, body)` and `value.optFlatMap(name, body)`
final class OptionalMapNode: Node, @unchecked Sendable {
  private let slot: Int
  private let value: Node
  private let body: Node
  private let isFlat: Bool

  init(_ range: Range<Int>, slot: Int, value: Node, body: Node, isFlat: Bool) {
    self.slot = slot
    self.value = value
    self.body = body
    self.isFlat = isFlat
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let optional = try value.evaluate(frame)
    guard case .optional(let wrapped) = optional else { throw mismatch("optional_type", optional) }
    guard let wrapped else { return optional }
    frame.locals[slot] = wrapped
    let result = try body.evaluate(frame)
    guard isFlat else { return .optional(result) }
    guard case .optional = result else { throw mismatch("optional_type", result) }
    return result
  }
}

/// `optional.or(other)` and `optional.orValue(other)`; the other is evaluated only when needed.
final class OptionalOrNode: Node, @unchecked Sendable {
  private let optional: Node
  private let other: Node
  private let isValue: Bool

  init(_ range: Range<Int>, _ optional: Node, _ other: Node, isValue: Bool) {
    self.optional = optional
    self.other = other
    self.isValue = isValue
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let value = try optional.evaluate(frame)
    guard case .optional(let wrapped) = value else {
      throw noOverload(isValue ? "orValue" : "or", [value])
    }
    if let wrapped { return isValue ? wrapped : value }
    let other = try other.evaluate(frame)
    if isValue { return other }
    guard case .optional = other else { throw noOverload("or", [value, other]) }
    return other
  }
}
