/// Turns a checked expression into nodes, of the class that the types allow.
struct Compiler {
  private let checked: CheckedExpression
  private let environment: Environment
  /// How many local variables are alive around the part that is compiled.
  private var liveLocals = 0
  /// Constants that can never be what they are meant for.
  private(set) var faults: [ExpressionError] = []

  init(_ checked: CheckedExpression, _ environment: Environment) {
    self.checked = checked
    self.environment = environment
  }

  mutating func compile(_ part: Expression) -> Node {
    let range = part.range
    switch part.kind {
    case .literal(.double(let number)): return DoubleConstantNode(range, number)
    case .literal(let value): return ConstantNode(range, value)
    case .group(let inner): return compile(inner)
    case .name(let name, _): return named(part, name)
    case .select(let operand, let field, let isOptional):
      if checked.meaning(of: part) != nil { return named(part, field.text) }
      return select(operand, field, isOptional: isOptional, part)
    case .presence(let operand, let field, _):
      return PresenceNode(range, compile(operand), field.text)
    case .index(let operand, let index, let isOptional):
      return IndexNode(range, compile(operand), compile(index), isOptional: isOptional)
    case .call(_, _, let arguments): return call(part, arguments)
    case .method(let target, _, let arguments):
      guard case .call(_, _, isMethod: false)? = checked.meaning(of: part) else {
        return call(part, [target] + arguments)
      }
      return call(part, arguments)
    case .list(let elements):
      return ListNode(range, elements.map { (compile($0.value), $0.isOptional) })
    case .map(let entries):
      return MapNode(range, entries.map { (compile($0.key), compile($0.value), $0.isOptional) })
    case .construction(let name): return FaultNode(range, .unsupportedConstruction(name))
    case .unary(.not, let operand): return NotNode(range, compile(operand))
    case .unary(.negate, let operand): return NegateNode(range, compile(operand))
    case .binary(let operation, let left, let right): return binary(operation, left, right, range)
    case .junction(let kind, let terms):
      return JunctionNode(range, kind, terms.map { compile($0) })
    case .conditional(let condition, let then, let otherwise):
      return ConditionalNode(range, compile(condition), compile(then), compile(otherwise))
    case .comprehension(let loop): return self.loop(loop, range)
    case .binding(let form, _, let value, let body):
      let node = compile(value)
      let slot = liveLocals
      liveLocals += 1
      defer { liveLocals -= 1 }
      let inner = compile(body)
      return form == .bind
        ? BindingNode(range, slot: slot, value: node, body: inner)
        : OptionalMapNode(
          range, slot: slot, value: node, body: inner, isFlat: form == .optionalFlatMap)
    }
  }

  // MARK: Names and fields

  private func named(_ part: Expression, _ name: String) -> Node {
    switch checked.meaning(of: part) {
    case .local(let slot): LocalNode(part.range, slot: slot)
    case .variable(let slot, let name): InputNode(part.range, slot: slot, name: name)
    case .constant(let value): ConstantNode(part.range, value)
    default: FaultNode(part.range, .unknownName(name, nearest: nil))
    }
  }

  private mutating func select(
    _ operand: Expression, _ field: Expression.Name, isOptional: Bool, _ part: Expression
  ) -> Node {
    let node = compile(operand)
    if isOptional { return OptionalSelectNode(field.range, node, field.text) }
    if case .record(let name) = checked.type(of: operand), let type = environment.records[name],
      let slot = type.slot(of: field.text)
    {
      return SlotNode(field.range, node, field.text, type, slot: slot)
    }
    return SelectNode(field.range, node, field.text)
  }

  // MARK: Operators

  private mutating func binary(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ range: Range<Int>
  ) -> Node {
    let types = (checked.type(of: left), checked.type(of: right))
    let a = compile(left)
    let b = compile(right)
    switch operation {
    case .equal: return EqualityNode(range, a, b, wanted: true)
    case .unequal: return EqualityNode(range, a, b, wanted: false)
    case .contained: return ContainedNode(range, a, b)
    case .less: return order(.less, a, b, types, range)
    case .atMost: return order(.atMost, a, b, types, range)
    case .greater: return order(.greater, a, b, types, range)
    case .atLeast: return order(.atLeast, a, b, types, range)
    case .add: return arithmetic(.add, a, b, types, range)
    case .subtract: return arithmetic(.subtract, a, b, types, range)
    case .multiply: return arithmetic(.multiply, a, b, types, range)
    case .divide: return arithmetic(.divide, a, b, types, range)
    case .remainder: return arithmetic(.remainder, a, b, types, range)
    }
  }

  private func order(
    _ operation: OrderOperation, _ left: Node, _ right: Node, _ types: (ValueType, ValueType),
    _ range: Range<Int>
  ) -> Node {
    switch types {
    case (.double, .double): DoubleOrderNode(range, operation, left, right)
    case (.int, .int): IntOrderNode(range, operation, left, right)
    case (.timestamp, .timestamp): TimestampOrderNode(range, operation, left, right)
    default: OrderNode(range, operation, left, right)
    }
  }

  private func arithmetic(
    _ operation: ArithmeticOperation, _ left: Node, _ right: Node,
    _ types: (ValueType, ValueType), _ range: Range<Int>
  ) -> Node {
    switch types {
    case (.double, .double): DoubleArithmeticNode(range, operation, left, right)
    default: ArithmeticNode(range, operation, left, right)
    }
  }

  // MARK: Calls

  private mutating func call(_ part: Expression, _ arguments: [Expression]) -> Node {
    let range = part.range
    guard case .call(let name, let overloads, let isMethod)? = checked.meaning(of: part) else {
      if case .unknownFunction(let name)? = checked.meaning(of: part) {
        return FaultNode(range, .unknownFunction(name, nearest: nil))
      }
      return FaultNode(range, .noSuchOverload(function: "", arguments: []))
    }
    let nodes = arguments.map { compile($0) }
    if isMethod, nodes.count == 2, name == "or" || name == "orValue" {
      return OptionalOrNode(range, nodes[0], nodes[1], isValue: name == "orValue")
    }
    if name == "matches", nodes.count == 2, let pattern = constantPattern(nodes[1]) {
      return MatchNode(range, nodes[0], pattern)
    }
    var bodies: [FunctionBody] = []
    for body in overloads.compactMap(\.body) where !bodies.contains(where: { $0 === body }) {
      bodies.append(body)
    }
    guard let body = bodies.first else {
      return FaultNode(
        range,
        .noSuchOverload(
          function: name, arguments: arguments.map { checked.type(of: $0).description }))
    }
    if bodies.count > 1 { return DispatchNode(range, name, nodes, overloads) }
    return folded(CallNode(range, name, nodes, body), name, nodes)
  }

  private mutating func constantPattern(_ node: Node) -> Pattern? {
    guard let node = node as? ConstantNode, case .string(let source) = node.value else {
      return nil
    }
    do throws(Fault) {
      return try Pattern(source, Meter(limit: environment.limits.cost))
    } catch {
      faults.append(error.placed(at: node.range).error)
      return nil
    }
  }

  /// A conversion of a constant is done beforehand, where it succeeds.
  private mutating func folded(_ call: CallNode, _ name: String, _ arguments: [Node]) -> Node {
    guard Self.foldable.contains(name), arguments.count == 1,
      let constant = arguments[0] as? ConstantNode
    else { return call }
    do throws(Fault) {
      let frame = Frame(limit: environment.limits.cost, locals: 0)
      let value = try call.evaluate(frame)
      if case .double(let number) = value { return DoubleConstantNode(call.range, number) }
      return ConstantNode(call.range, value)
    } catch {
      switch error.error.kind {
      case .conversionFailed, .conversionOutOfRange, .timeOutOfRange:
        faults.append(ExpressionError(error.error.kind, at: constant.range))
      default: break
      }
      return call
    }
  }

  private static let foldable: Set = [
    "timestamp", "duration", "date", "int", "uint", "double", "string", "bytes", "bool",
  ]

  // MARK: Macros

  private mutating func loop(_ loop: Expression.Comprehension, _ range: Range<Int>) -> Node {
    let subject = compile(loop.subject)
    let first = liveLocals
    let second = loop.second == nil ? nil : liveLocals + 1
    let added = loop.second == nil ? 1 : 2
    liveLocals += added
    defer { liveLocals -= added }
    let filter = loop.filter.map { compile($0) }
    let body = compile(loop.body)
    switch loop.form {
    case .all, .exists:
      return QuantifierNode(
        range, subject: subject, first: first, second: second, body: body,
        decisive: loop.form == .exists)
    case .existsOne:
      return ExistsOneNode(
        range, subject: subject, first: first, second: second, filter: nil, body: body)
    case .filter:
      return FilterNode(
        range, subject: subject, first: first, second: second, filter: nil, body: body)
    case .map, .transformList:
      return TransformNode(
        range, subject: subject, first: first, second: second, filter: filter, body: body)
    case .transformMap, .transformMapEntry:
      return TransformMapNode(
        range, subject: subject, first: first, second: second, filter: filter, body: body,
        makesEntries: loop.form == .transformMapEntry)
    }
  }
}
