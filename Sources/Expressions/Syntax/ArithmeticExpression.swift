/// An expression of numbers alone, for a program that reckons by itself: in exact numbers, or in
/// such as have units.
///
/// It is read as any expression is; what is no arithmetic is an error at its place.
package struct ArithmeticExpression: Sendable {
  package let kind: Kind
  /// UTF-8 offsets in the source.
  package let range: Range<Int>

  package indirect enum Kind: Sendable {
    /// As it is written, with a point and perhaps an exponent; never rounded.
    case number(String)
    case truth(Bool)
    /// A call of the function that leads to a named number, and where the name stands.
    case reference(String, at: Range<Int>)
    case negation(ArithmeticExpression)
    case operation(ArithmeticOperation, ArithmeticExpression, ArithmeticExpression)
    case comparison(Comparison, ArithmeticExpression, ArithmeticExpression)
    case function(Function, [ArithmeticExpression])
    case not(ArithmeticExpression)
    case all([ArithmeticExpression])
    case any([ArithmeticExpression])
    case conditional(
      ArithmeticExpression, then: ArithmeticExpression, otherwise: ArithmeticExpression)
  }

  package enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  package enum Function: String, CaseIterable, Sendable {
    case greatest = "math.greatest"
    case least = "math.least"
    case magnitude = "math.abs"
  }

  /// Reads a source in which `reference("name")` stands for a number.
  package init(
    parsing source: String, reference: String, limits: Limits
  ) throws(InvalidExpression) {
    let root: Expression
    do throws(ExpressionError) {
      root = try Parser.parse(source, limits: limits, expandsMacros: false).root
    } catch {
      throw InvalidExpression([error])
    }
    var reader = ArithmeticReader(source: Array(source.utf8), reference: reference)
    let arithmetic = reader.read(root)
    guard let arithmetic, reader.errors.isEmpty else { throw InvalidExpression(reader.errors) }
    self = arithmetic
  }

  fileprivate init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The parts directly below, in the order of the source.
  package var parts: [ArithmeticExpression] {
    switch kind {
    case .number, .truth, .reference: []
    case .negation(let part), .not(let part): [part]
    case .operation(_, let left, let right), .comparison(_, let left, let right): [left, right]
    case .function(_, let parts), .all(let parts), .any(let parts): parts
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    }
  }
}

/// Takes a parsed expression for arithmetic, and says of each part that is none what it is.
private struct ArithmeticReader {
  let source: [UInt8]
  let reference: String
  var errors: [ExpressionError] = []

  init(source: [UInt8], reference: String) {
    self.source = source
    self.reference = reference
  }

  /// Nil where some part is no arithmetic, which is then among the errors.
  mutating func read(_ part: Expression) -> ArithmeticExpression? {
    kind(part).map { ArithmeticExpression($0, part.range) }
  }

  private mutating func kind(_ part: Expression) -> ArithmeticExpression.Kind? {
    switch part.kind {
    case .literal(let value): return literal(value, part)
    case .group(let inner): return kind(inner)
    case .unary(.negate, let operand): return read(operand).map { .negation($0) }
    case .unary(.not, let operand): return read(operand).map { .not($0) }
    case .binary(let operation, let left, let right): return binary(operation, left, right, part)
    case .junction(let junction, let terms):
      let parts = terms.compactMap { read($0) }
      guard parts.count == terms.count else { return nil }
      return junction == .and ? .all(parts) : .any(parts)
    case .conditional(let condition, let then, let otherwise):
      let parts = [condition, then, otherwise].compactMap { read($0) }
      guard parts.count == 3 else { return nil }
      return .conditional(parts[0], then: parts[1], otherwise: parts[2])
    case .call(let name, _, let arguments): return call(name, arguments, part)
    case .method(let target, let name, let arguments):
      guard let prefix = target.dottedName?.text else { return refuse(part) }
      return call("\(prefix).\(name.text)", arguments, part)
    case .name(let name, _):
      errors.append(ExpressionError(.unknownName(name, nearest: nil), at: part.range))
      return nil
    case .select, .presence, .index, .list, .map, .construction, .comprehension, .binding:
      return refuse(part)
    }
  }

  private mutating func refuse(_ part: Expression) -> ArithmeticExpression.Kind? {
    errors.append(ExpressionError(.notArithmetic(text(part.range)), at: part.range))
    return nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private mutating func literal(_ value: Value, _ part: Expression) -> ArithmeticExpression.Kind? {
    switch value {
    case .bool(let truth): return .truth(truth)
    case .int(let number): return .number(String(number))
    case .uint(let number): return .number(String(number))
    // As written: a binary number would not be the decimal one.
    case .double: return .number(text(part.range).filter { !$0.isWhitespace })
    default: return refuse(part)
    }
  }

  private mutating func binary(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ part: Expression
  ) -> ArithmeticExpression.Kind? {
    let arithmetic: ArithmeticOperation
    switch operation {
    case .add: arithmetic = .add
    case .subtract: arithmetic = .subtract
    case .multiply: arithmetic = .multiply
    case .divide: arithmetic = .divide
    case .remainder, .contained: return refuse(part)
    case .equal, .unequal, .less, .atMost, .greater, .atLeast:
      let comparison = ArithmeticExpression.Comparison(
        rawValue: operation.rawValue.filter { $0 != "_" })
      let (first, second) = (read(left), read(right))
      guard let comparison, let first, let second else { return nil }
      return .comparison(comparison, first, second)
    }
    let (first, second) = (read(left), read(right))
    guard let first, let second else { return nil }
    return .operation(arithmetic, first, second)
  }

  /// The function that was probably meant, as spreadsheets call it or nearly as it is spelt.
  private func nearest(_ name: String) -> String? {
    let function: ArithmeticExpression.Function
    switch name.lowercased() {
    case "max": function = .greatest
    case "min": function = .least
    case "abs": function = .magnitude
    default:
      let known = [reference] + ArithmeticExpression.Function.allCases.map(\.rawValue)
      return Spelling.nearest(to: name, among: known)
    }
    return function.rawValue
  }

  private mutating func call(
    _ name: String, _ arguments: [Expression], _ part: Expression
  ) -> ArithmeticExpression.Kind? {
    if name == reference {
      guard arguments.count == 1, case .literal(.string(let id)) = arguments[0].kind else {
        return refuse(part)
      }
      return .reference(id, at: arguments[0].range)
    }
    guard let function = ArithmeticExpression.Function(rawValue: name) else {
      errors.append(ExpressionError(.unknownFunction(name, nearest: nearest(name)), at: part.range))
      return nil
    }
    let parts = arguments.compactMap { read($0) }
    guard parts.count == arguments.count else { return nil }
    guard function == .magnitude ? parts.count == 1 : !parts.isEmpty else { return refuse(part) }
    return .function(function, parts)
  }
}
