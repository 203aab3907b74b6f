/// A call of a function or method, whose receiver is an argument.
final class CallNode: Node, @unchecked Sendable {
  private let name: String
  private let arguments: [Node]
  private let body: FunctionBody

  init(_ range: Range<Int>, _ name: String, _ arguments: [Node], _ body: FunctionBody) {
    self.name = name
    self.arguments = arguments
    self.body = body
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    switch body.form {
    case .unary(let body) where arguments.count == 1:
      let argument = try arguments[0].evaluate(frame)
      do throws(Fault) {
        if let result = try body(argument, frame) { return result }
      } catch {
        throw error.placed(at: range)
      }
      throw noOverload(name, [argument])
    case .binary(let body) where arguments.count == 2:
      let first = try arguments[0].evaluate(frame)
      let second = try arguments[1].evaluate(frame)
      do throws(Fault) {
        if let result = try body(first, second, frame) { return result }
      } catch {
        throw error.placed(at: range)
      }
      throw noOverload(name, [first, second])
    default:
      let values = try arguments.values(frame)
      do throws(Fault) {
        if let result = try body(values, frame) { return result }
      } catch {
        throw error.placed(at: range)
      }
      throw noOverload(name, values)
    }
  }
}

/// A call that only the values decide which function is meant by.
final class DispatchNode: Node, @unchecked Sendable {
  private let name: String
  private let arguments: [Node]
  private let overloads: [Overload]

  init(_ range: Range<Int>, _ name: String, _ arguments: [Node], _ overloads: [Overload]) {
    self.name = name
    self.arguments = arguments
    self.overloads = overloads
    super.init(range)
  }

  override func evaluate(_ frame: Frame) throws(Fault) -> Value {
    try frame.charge(1)
    let values = try arguments.values(frame)
    for overload in overloads where overload.accepts(values) {
      do throws(Fault) {
        if let result = try overload.body?(values, frame) { return result }
      } catch {
        throw error.placed(at: range)
      }
    }
    throw noOverload(name, values)
  }
}

extension [Node] {
  fileprivate func values(_ frame: Frame) throws(Fault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for node in self { values.append(try node.evaluate(frame)) }
    return values
  }
}

/// `text.matches('pattern')` with a pattern that is known beforehand.
final class MatchNode: TruthNode, @unchecked Sendable {
  private let text: Node
  private let pattern: Pattern

  init(_ range: Range<Int>, _ text: Node, _ pattern: Pattern) {
    self.text = text
    self.pattern = pattern
    super.init(range)
  }

  override func truth(_ frame: Frame) throws(Fault) -> Bool {
    try frame.charge(1)
    let value = try text.evaluate(frame)
    guard case .string(let text) = value else { throw noOverload("matches", [value]) }
    do throws(Fault) {
      return try pattern.matches(text, frame)
    } catch {
      throw error.placed(at: range)
    }
  }
}
