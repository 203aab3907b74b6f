/// `!operand`
final class NotNode: TruthNode, @unchecked Sendable {
  private let operand: Node

  init(_ range: Range<Int>, _ operand: Node) {
    self.operand = operand
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    return !(try operand.truth(frame))
  }
}

/// `-operand`
final class NegateNode: Node, @unchecked Sendable {
  private let operand: Node

  init(_ range: Range<Int>, _ operand: Node) {
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let value = try operand.evaluate(frame)
    switch value {
    case .int(let number):
      guard number != .min else { throw fault(.integerOverflow) }
      return .int(-number)
    case .double(let number): return .double(-number)
    case .host(let host):
      guard let negated = host.negated() else { break }
      return negated
    default: break
    }
    throw noOverload("-_", [value])
  }
}

/// An operator between two operands.
class BinaryNode: Node, @unchecked Sendable {
  final let left: Node
  final let right: Node

  init(_ range: Range<Int>, _ left: Node, _ right: Node) {
    self.left = left
    self.right = right
    super.init(range)
  }
}

/// Arithmetic on values of any kind.
final class ArithmeticNode: BinaryNode, @unchecked Sendable {
  private let operation: ArithmeticOperation

  init(_ range: Range<Int>, _ operation: ArithmeticOperation, _ left: Node, _ right: Node) {
    self.operation = operation
    super.init(range, left, right)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let left = try left.evaluate(frame)
    let right = try right.evaluate(frame)
    do throws(Fault) {
      if let result = try Arithmetic.apply(operation, left, right, frame) { return result }
    } catch {
      throw error.placed(at: range)
    }
    throw noOverload(operation.rawValue, [left, right])
  }
}

/// Arithmetic on doubles, which can't fail.
final class DoubleArithmeticNode: BinaryNode, @unchecked Sendable {
  private let operation: ArithmeticOperation

  init(_ range: Range<Int>, _ operation: ArithmeticOperation, _ left: Node, _ right: Node) {
    self.operation = operation
    super.init(range, left, right)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value { .double(try double(frame)) }

  override func double(_ frame: Frame) throws(Fault) -> Double {
    try frame.charge(1)
    let left = try left.double(frame)
    let right = try right.double(frame)
    switch operation {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .divide: return left / right
    case .remainder: throw noOverload(operation.rawValue, [.double(left), .double(right)])
    }
  }
}

/// What the operators of arithmetic do.
enum Arithmetic {
  /// The result; nil where the operator isn't for values of these kinds.
  static func apply(
    _ operation: ArithmeticOperation, _ left: Value, _ right: Value, _ meter: Meter
  ) throws(Fault) -> Value? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try integer(operation, a, b))
    case (.uint(let a), .uint(let b)): return .uint(try integer(operation, a, b))
    case (.double(let a), .double(let b)):
      switch operation {
      case .add: return .double(a + b)
      case .subtract: return .double(a - b)
      case .multiply: return .double(a * b)
      case .divide: return .double(a / b)
      case .remainder: return nil
      }
    case (.host(let host), let other):
      return host.applying(operation, with: other, isLeft: true)
    case (let other, .host(let host)):
      return host.applying(operation, with: other, isLeft: false)
    default: break
    }
    switch operation {
    case .add: return try sum(left, right, meter)
    case .subtract: return try difference(left, right)
    case .multiply, .divide, .remainder: return nil
    }
  }

  private static func integer<Number: FixedWidthInteger>(
    _ operation: ArithmeticOperation, _ left: Number, _ right: Number
  ) throws(Fault) -> Number {
    let (result, overflow) =
      switch operation {
      case .add: left.addingReportingOverflow(right)
      case .subtract: left.subtractingReportingOverflow(right)
      case .multiply: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      case .remainder: left.remainderReportingOverflow(dividingBy: right)
      }
    guard overflow else { return result }
    guard right == 0 else { throw Fault(.integerOverflow) }
    switch operation {
    case .divide: throw Fault(.divisionByZero)
    case .remainder: throw Fault(.modulusByZero)
    default: throw Fault(.integerOverflow)
    }
  }

  private static func sum(
    _ left: Value, _ right: Value, _ meter: Meter
  ) throws(Fault) -> Value? {
    switch (left, right) {
    case (.string(let a), .string(let b)):
      try meter.charge(forBytes: a.utf8.count + b.utf8.count)
      return .string(a + b)
    case (.bytes(let a), .bytes(let b)):
      try meter.charge(forBytes: a.count + b.count)
      return .bytes(a + b)
    case (.list(let a), .list(let b)):
      try meter.charge(a.count + b.count)
      return .list(a + b)
    case (.timestamp(let moment), .duration(let span)),
      (.duration(let span), .timestamp(let moment)):
      guard let sum = moment.adding(span) else { throw Fault(.timeOutOfRange) }
      return .timestamp(sum)
    case (.duration(let a), .duration(let b)):
      guard let sum = a.adding(b) else { throw Fault(.timeOutOfRange) }
      return .duration(sum)
    default: return nil
    }
  }

  private static func difference(_ left: Value, _ right: Value) throws(Fault) -> Value? {
    switch (left, right) {
    case (.timestamp(let a), .timestamp(let b)):
      guard let span = a.span(since: b) else { throw Fault(.timeOutOfRange) }
      return .duration(span)
    case (.timestamp(let moment), .duration(let span)):
      guard span.nanoseconds != .min,
        let result = moment.adding(TimeSpan(nanoseconds: -span.nanoseconds))
      else { throw Fault(.timeOutOfRange) }
      return .timestamp(result)
    case (.duration(let a), .duration(let b)):
      guard let difference = a.subtracting(b) else { throw Fault(.timeOutOfRange) }
      return .duration(difference)
    default: return nil
    }
  }
}

/// `left == right` and `left != right`
final class EqualityNode: TruthNode, @unchecked Sendable {
  private let left: Node
  private let right: Node
  private let wanted: Bool

  init(_ range: Range<Int>, _ left: Node, _ right: Node, wanted: Bool) {
    self.left = left
    self.right = right
    self.wanted = wanted
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    let left = try left.evaluate(frame)
    let right = try right.evaluate(frame)
    do throws(Fault) {
      if case .string(let a) = left, case .string(let b) = right {
        try frame.charge(forBytes: min(a.utf8.count, b.utf8.count))
        return CodePoints.areEqual(a, b) == wanted
      }
      return try Comparison.areEqual(left, right, frame) == wanted
    } catch {
      throw error.placed(at: range)
    }
  }
}

/// The four operators of order.
enum OrderOperation {
  case less, atMost, greater, atLeast

  /// A NaN is in no order, and so every comparison with it is false.
  @inline(__always)
  func holds(_ order: ValueOrder) -> Bool {
    switch self {
    case .less: order == .less
    case .atMost: order == .less || order == .equal
    case .greater: order == .greater
    case .atLeast: order == .greater || order == .equal
    }
  }

  @inline(__always)
  func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }

  var name: String {
    switch self {
    case .less: "_<_"
    case .atMost: "_<=_"
    case .greater: "_>_"
    case .atLeast: "_>=_"
    }
  }
}

/// The order of values of any kind, or of one kind that is known.
class OrderNode: TruthNode, @unchecked Sendable {
  final let operation: OrderOperation
  final let left: Node
  final let right: Node

  init(_ range: Range<Int>, _ operation: OrderOperation, _ left: Node, _ right: Node) {
    self.operation = operation
    self.left = left
    self.right = right
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    let left = try left.evaluate(frame)
    let right = try right.evaluate(frame)
    do throws(Fault) {
      if let order = try Comparison.order(left, right, frame) { return operation.holds(order) }
    } catch {
      throw error.placed(at: range)
    }
    throw noOverload(operation.name, [left, right])
  }
}

final class DoubleOrderNode: OrderNode, @unchecked Sendable {
  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    return operation.holds(try left.double(frame), try right.double(frame))
  }
}

final class IntOrderNode: OrderNode, @unchecked Sendable {
  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    return operation.holds(try left.int(frame), try right.int(frame))
  }
}

final class TimestampOrderNode: OrderNode, @unchecked Sendable {
  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    return operation.holds(try left.timestamp(frame), try right.timestamp(frame))
  }
}

/// `element in list` and `key in map`
final class ContainedNode: TruthNode, @unchecked Sendable {
  private let element: Node
  private let container: Node

  init(_ range: Range<Int>, _ element: Node, _ container: Node) {
    self.element = element
    self.container = container
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    let element = try element.evaluate(frame)
    let container = try container.evaluate(frame)
    switch container {
    case .list(let list):
      do throws(Fault) {
        for other in list {
          try frame.charge(1)
          if try Comparison.areEqual(element, other, frame) { return true }
        }
      } catch {
        throw error.placed(at: range)
      }
      return false
    case .map(let map):
      try frame.charge(for: element)
      return map[element] != nil
    default: throw noOverload("@in", [element, container])
    }
  }
}

/// `a && b && c` and `a || b || c`: the first term that decides does, also past terms in error.
final class JunctionNode: TruthNode, @unchecked Sendable {
  private let terms: [Node]
  /// The truth value of one term that settles the whole.
  private let decisive: Bool

  init(_ range: Range<Int>, _ kind: Expression.Junction, _ terms: [Node]) {
    self.terms = terms
    decisive = kind == .or
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    var first: Fault?
    for term in terms {
      do throws(Fault) {
        if try term.truth(frame) == decisive { return decisive }
      } catch {
        if error.isFinal { throw error }
        first = first ?? error
      }
    }
    if let first { throw first }
    return !decisive
  }
}

/// `condition ? then : otherwise`
final class ConditionalNode: Node, @unchecked Sendable {
  private let condition: Node
  private let then: Node
  private let otherwise: Node

  init(_ range: Range<Int>, _ condition: Node, _ then: Node, _ otherwise: Node) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try condition.truth(frame) ? try then.evaluate(frame) : try otherwise.evaluate(frame)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try condition.truth(frame) ? try then.truth(frame) : try otherwise.truth(frame)
  }

  override func double(_ frame: Frame) throws(Fault) -> Double {
    try condition.truth(frame) ? try then.double(frame) : try otherwise.double(frame)
  }
}
