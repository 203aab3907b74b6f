/// Finds out what an expression's names mean and whether its types agree.
///
/// It goes on after a fault, so that one run tells all. Without checking it finds the names only,
/// and what isn't known is left to be an error of the evaluation.
struct Checker {
  /// Nobody reads more, and looking for the nearest names takes time.
  static let mostErrors = 50

  let environment: Environment
  let isChecking: Bool
  var inference = Inference()
  var errors: [ExpressionError] = []
  private var types: [ValueType]
  private var meanings: [CheckedExpression.Meaning?]
  private var scope: [(name: String, type: ValueType)] = []
  private var localCount = 0

  static func check(
    _ root: Expression, parts: Int, in environment: Environment, isChecking: Bool,
    expecting expected: ValueType? = nil
  ) throws(InvalidExpression) -> CheckedExpression {
    var checker = Checker(parts: parts, environment: environment, isChecking: isChecking)
    let type = checker.check(root)
    if let expected, isChecking, !checker.inference.fits(type, expected) {
      checker.errors.append(
        ExpressionError(
          .notAsExpected(
            expected: expected.description,
            found: checker.inference.resolve(type, openAsDynamic: true).description),
          at: root.range))
    }
    let types = checker.types.map { checker.inference.resolve($0, openAsDynamic: true) }
    if checker.inference.isExhausted {
      throw InvalidExpression([
        ExpressionError(.tooLarge(limit: environment.limits.parts), at: root.range)
      ])
    }
    if !checker.errors.isEmpty { throw InvalidExpression(checker.errors) }
    return CheckedExpression(
      root: root, types: types,
      meanings: checker.meanings, localCount: checker.localCount)
  }

  private init(parts: Int, environment: Environment, isChecking: Bool) {
    self.environment = environment
    self.isChecking = isChecking
    types = Array(repeating: .dyn, count: parts)
    meanings = Array(repeating: nil, count: parts)
  }

  /// The type of a part; its faults are collected.
  mutating func check(_ part: Expression) -> ValueType {
    let type = infer(part)
    let kept = isChecking ? type : .dyn
    types[part.id] = kept
    return kept
  }

  private mutating func infer(_ part: Expression) -> ValueType {
    switch part.kind {
    case .literal(let value): return Self.type(of: value)
    case .group(let inner): return check(inner)
    case .name(let name, let isRooted): return resolveName(name, isRooted: isRooted, part)
    case .select(let operand, let field, let isOptional):
      if let type = resolveQualified(part) { return type }
      let type = check(operand)
      return select(field, from: type, isOptional: isOptional)
    case .presence(let operand, let field, let isOptional):
      let type = check(operand)
      _ = select(field, from: type, isOptional: isOptional)
      return .bool
    case .index(let operand, let index, let isOptional):
      let arguments = [check(operand), check(index)]
      return applyOperator(isOptional ? "_[?_]" : "_[_]", arguments, part.range)
    case .unary(let operation, let operand):
      return applyOperator(operation.rawValue, [check(operand)], part.range)
    case .binary(let operation, let left, let right):
      let arguments = [check(left), check(right)]
      return applyOperator(operation.rawValue, arguments, part.range)
    case .junction(_, let terms):
      for term in terms { expect(check(term), .bool, at: term.range) }
      return .bool
    case .conditional(let condition, let then, let otherwise):
      let arguments = [check(condition), check(then), check(otherwise)]
      return applyOperator("_?_:_", arguments, part.range)
    case .list(let elements): return checkList(elements)
    case .map(let entries): return checkMap(entries)
    case .construction(let name):
      // Nothing can be constructed, so this is refused also where nothing is checked.
      errors.append(ExpressionError(.unsupportedConstruction(name), at: part.range))
      return .error
    case .call(let name, let isRooted, let arguments):
      return checkCall(name, isRooted: isRooted, arguments, part)
    case .method(let target, let name, let arguments):
      return checkMethod(target, name, arguments, part)
    case .comprehension(let loop): return checkComprehension(loop)
    case .binding(let form, let variable, let value, let body):
      return checkBinding(form, variable, value, body)
    }
  }

  static func type(of literal: Value) -> ValueType {
    switch literal {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  // MARK: Faults

  mutating func report(_ kind: ExpressionError.Kind, at range: Range<Int>) {
    guard isChecking, errors.count < Self.mostErrors else { return }
    errors.append(ExpressionError(kind, at: range))
  }

  mutating func expect(_ found: ValueType, _ wanted: ValueType, at range: Range<Int>) {
    guard isChecking, !inference.fits(found, wanted) else { return }
    report(.typeMismatch(expected: text(wanted), found: text(found)), at: range)
  }

  func text(_ type: ValueType) -> String {
    inference.resolve(type, openAsDynamic: true).description
  }

  mutating func setMeaning(_ meaning: CheckedExpression.Meaning, of part: Expression) {
    meanings[part.id] = meaning
  }

  // MARK: Names

  /// Checks a part with more local variables, and gives their slots back afterwards.
  mutating func with<Result>(
    _ variables: [(name: String, type: ValueType)], _ body: (inout Checker) -> Result
  ) -> Result {
    scope += variables
    localCount = max(localCount, scope.count)
    let result = body(&self)
    scope.removeLast(variables.count)
    return result
  }

  func isLocal(_ name: String) -> Bool { scope.contains { $0.name == name } }

  private mutating func resolveName(
    _ name: String, isRooted: Bool, _ part: Expression
  ) -> ValueType {
    if !isRooted, let slot = scope.lastIndex(where: { $0.name == name }) {
      setMeaning(.local(slot: slot), of: part)
      return scope[slot].type
    }
    if let type = resolveGlobal(name, isRooted: isRooted, part) { return type }
    setMeaning(.unbound(name), of: part)
    if errors.count < Self.mostErrors {
      report(.unknownName(name, nearest: nearestName(to: name)), at: part.range)
    }
    return .error
  }

  /// The type of a selection that spells a variable's dotted name.
  private mutating func resolveQualified(_ part: Expression) -> ValueType? {
    guard let name = part.dottedName, name.isRooted || !isLocal(name.root) else { return nil }
    return resolveGlobal(name.text, isRooted: name.isRooted, part)
  }

  private mutating func resolveGlobal(
    _ name: String, isRooted: Bool, _ part: Expression
  ) -> ValueType? {
    for candidate in environment.candidates(name, isRooted: isRooted) {
      if let variable = environment.variables[candidate] {
        setMeaning(.variable(slot: variable.slot, name: candidate), of: part)
        return variable.type
      }
      if let type = typeNamed(candidate) {
        setMeaning(.constant(.type(type.runtimeName ?? candidate)), of: part)
        return .type(type)
      }
    }
    return nil
  }

  private func typeNamed(_ name: String) -> ValueType? {
    StandardLibrary.types[name] ?? environment.records[name].map { .record($0.name) }
  }

  private func nearestName(to name: String) -> String? {
    let known = scope.map(\.name) + environment.variables.keys.sorted()
    return Spelling.nearest(to: name, among: known)
  }

  // MARK: Fields

  mutating func select(
    _ field: Expression.Name, from operand: ValueType, isOptional: Bool
  ) -> ValueType {
    let type = inference.resolve(operand)
    let inner = type.wrapped
    let found = self.type(ofField: field, in: inner.map { inference.resolve($0) } ?? type)
    return inner != nil || isOptional ? .optional(found) : found
  }

  private mutating func type(
    ofField field: Expression.Name, in type: ValueType
  ) -> ValueType {
    switch type {
    case .dyn, .error: return .dyn
    case .unknown:
      // A later use must not make it something without this field.
      _ = inference.fits(.dyn, type)
      return .dyn
    case .map(_, let value): return value
    case .record(let name):
      guard let record = environment.records[name] else { return .dyn }
      if let slot = record.slot(of: field.text) { return record.fields[slot].type }
      report(
        .unknownField(
          field.text, type: name,
          nearest: Spelling.nearest(to: field.text, among: record.fields.map(\.name))),
        at: field.range)
      return .error
    default:
      report(.noFields(type: text(type)), at: field.range)
      return .error
    }
  }

  // MARK: Aggregates

  private mutating func checkList(_ elements: [Expression.Element]) -> ValueType {
    var joined: ValueType?
    for element in elements {
      var type = check(element.value)
      if element.isOptional { type = unwrapped(type, at: element.value.range) }
      joined = inference.join(joined, type)
    }
    return .list(joined ?? inference.fresh())
  }

  private mutating func checkMap(_ entries: [Expression.Entry]) -> ValueType {
    var key: ValueType?
    var value: ValueType?
    for entry in entries {
      var keyType = check(entry.key)
      switch inference.resolve(keyType) {
      case .bool, .int, .uint, .string, .dyn, .error, .unknown: break
      case let other:
        report(.unsupportedKeyType(text(other)), at: entry.key.range)
        keyType = .error
      }
      key = inference.join(key, keyType)
      var type = check(entry.value)
      if entry.isOptional { type = unwrapped(type, at: entry.value.range) }
      value = inference.join(value, type)
    }
    return .map(key ?? inference.fresh(), value ?? inference.fresh())
  }

  /// What an optional is of; a fault where it is none.
  mutating func unwrapped(_ type: ValueType, at range: Range<Int>) -> ValueType {
    let type = inference.resolve(type)
    if let wrapped = type.wrapped { return wrapped }
    if type.isDynamic { return .dyn }
    let wrapped = inference.fresh()
    expect(type, .optional(wrapped), at: range)
    return wrapped
  }
}
