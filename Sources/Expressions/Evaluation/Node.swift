/// A part of an expression, ready to be evaluated.
///
/// The tree is made once and run often. What the checker knows of types chooses the class of a node,
/// and the ways of evaluation that hand over a plain number or truth value spare the wrapping.
class Node: @unchecked Sendable {
  final let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  func evaluate(_ frame: Frame) throws(Fault) -> Value {
    throw Fault(.noSuchOverload(function: "", arguments: []), at: range)
  }

  func truth(_ frame: Frame) throws(Fault) -> Bool {
    let value = try evaluate(frame)
    guard case .bool(let truth) = value else { throw mismatch("bool", value) }
    return truth
  }

  func double(_ frame: Frame) throws(Fault) -> Double {
    let value = try evaluate(frame)
    guard case .double(let number) = value else { throw mismatch("double", value) }
    return number
  }

  func int(_ frame: Frame) throws(Fault) -> Int64 {
    let value = try evaluate(frame)
    guard case .int(let number) = value else { throw mismatch("int", value) }
    return number
  }

  func timestamp(_ frame: Frame) throws(Fault) -> Timestamp {
    let value = try evaluate(frame)
    guard case .timestamp(let moment) = value else { throw mismatch("timestamp", value) }
    return moment
  }

  @inline(never)
  final func mismatch(_ wanted: String, _ value: Value) -> Fault {
    Fault(.noSuchOverload(function: wanted, arguments: [value.typeName]), at: range)
  }

  @inline(never)
  final func noOverload(_ function: String, _ arguments: [Value]) -> Fault {
    Fault(
      .noSuchOverload(function: Checker.shown(function), arguments: arguments.map(\.typeName)),
      at: range)
  }

  @inline(never)
  final func fault(_ kind: ExpressionError.Kind) -> Fault { Fault(kind, at: range) }
}

/// A node whose value is a truth value.
class TruthNode: Node, @unchecked Sendable {
  final override func evaluate(_ frame: Frame) throws(Fault) -> Value { .bool(try truth(frame)) }
}

final class ConstantNode: Node, @unchecked Sendable {
  let value: Value

  init(_ range: Range<Int>, _ value: Value) {
    self.value = value
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { value }
}

/// A number that is known beforehand.
final class DoubleConstantNode: Node, @unchecked Sendable {
  private let value: Double

  init(_ range: Range<Int>, _ value: Double) {
    self.value = value
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { .double(value) }
  override func double(_ frame: Frame) throws(Fault) -> Double { value }
}

/// What can't be evaluated, such as a name that nothing is known under.
final class FaultNode: Node, @unchecked Sendable {
  private let kind: ExpressionError.Kind

  init(_ range: Range<Int>, _ kind: ExpressionError.Kind) {
    self.kind = kind
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { throw fault(kind) }
}

/// A declared variable.
final class InputNode: Node, @unchecked Sendable {
  private let slot: Int
  private let name: String

  init(_ range: Range<Int>, slot: Int, name: String) {
    self.slot = slot
    self.name = name
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    guard slot < frame.inputs.count, let value = frame.inputs[slot] else {
      throw fault(.unboundVariable(name))
    }
    return value
  }

  override func double(_ frame: Frame) throws(Fault) -> Double {
    if slot < frame.inputs.count, case .double(let number)? = frame.inputs[slot] { return number }
    throw mismatch("double", try evaluate(frame))
  }
}

/// A variable of a macro around.
final class LocalNode: Node, @unchecked Sendable {
  private let slot: Int

  init(_ range: Range<Int>, slot: Int) {
    self.slot = slot
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { frame.locals[slot] }
}
