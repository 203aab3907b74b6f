/// One part of a parsed expression, with its place in the source.
///
/// The macros are parts of their own instead of being rewritten into loops over helper variables,
/// so that no name of theirs can meet one of the author's.
final class Expression: Sendable {
  /// Its number among the expression's parts, under which the checker keeps what it finds.
  let id: Int
  let range: Range<Int>
  let kind: Kind
  /// Levels of parts below and including this one.
  let depth: Int

  init(id: Int, range: Range<Int>, kind: Kind) {
    self.id = id
    self.range = range
    self.kind = kind
    depth = (kind.children.map(\.depth).max() ?? 0) + 1
  }

  private init(_ original: Expression, range: Range<Int>) {
    id = original.id
    self.range = range
    kind = original.kind
    depth = original.depth
  }

  enum Kind: Sendable {
    case literal(Value)
    /// A name; rooted when written with a leading dot.
    case name(String, isRooted: Bool)
    /// A name or selection in parentheses.
    case group(Expression)
    case select(Expression, field: Name, isOptional: Bool)
    /// `has(operand.field)`
    case presence(Expression, field: Name, isOptional: Bool)
    case index(Expression, Expression, isOptional: Bool)
    case call(String, isRooted: Bool, [Expression])
    case method(Expression, Name, [Expression])
    case list([Element])
    case map([Entry])
    /// `Name{…}`, which nothing can be made with yet.
    case construction(String)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a && b && c` or `a || b || c`.
    case junction(Junction, [Expression])
    case conditional(Expression, then: Expression, otherwise: Expression)
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`, `value.optMap(name, body)` and `value.optFlatMap(name, body)`.
    case binding(BindingForm, variable: Name, value: Expression, body: Expression)
  }

  struct Name: Sendable {
    let text: String
    let range: Range<Int>
  }

  struct Element: Sendable {
    let value: Expression
    let isOptional: Bool
  }

  struct Entry: Sendable {
    let key: Expression
    let value: Expression
    let isOptional: Bool
  }

  struct Comprehension: Sendable {
    let form: Form
    let subject: Expression
    let variable: Name
    let second: Name?
    let filter: Expression?
    let body: Expression
  }

  enum Form: String, Sendable {
    case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
  }

  enum BindingForm: Sendable { case bind, optionalMap, optionalFlatMap }

  enum Junction: Sendable { case and, or }

  enum UnaryOperator: String, Sendable {
    case not = "!_"
    case negate = "-_"
  }

  enum BinaryOperator: String, Sendable {
    case add = "_+_"
    case subtract = "_-_"
    case multiply = "_*_"
    case divide = "_/_"
    case remainder = "_%_"
    case equal = "_==_"
    case unequal = "_!=_"
    case less = "_<_"
    case atMost = "_<=_"
    case greater = "_>_"
    case atLeast = "_>=_"
    case contained = "@in"
  }

  /// The dotted name that this is a spelling of, if it is one.
  var dottedName: (text: String, isRooted: Bool, root: String)? {
    switch kind {
    case .name(let text, let isRooted): (text, isRooted, text)
    case .select(let operand, let field, false):
      operand.dottedName.map { ("\($0.text).\(field.text)", $0.isRooted, $0.root) }
    default: nil
    }
  }

  /// The same part with its parentheses; a name in parentheses is no longer part of a dotted one.
  func parenthesised(_ range: Range<Int>) -> Expression {
    switch kind {
    case .name, .select: Expression(id: id, range: range, kind: .group(self))
    default: Expression(self, range: range)
    }
  }
}

extension Expression.Kind {
  /// The parts directly below, in the order of their evaluation.
  var children: [Expression] {
    switch self {
    case .literal, .name, .construction: []
    case .group(let inner): [inner]
    case .select(let operand, _, _), .presence(let operand, _, _), .unary(_, let operand):
      [operand]
    case .index(let left, let right, _), .binary(_, let left, let right): [left, right]
    case .call(_, _, let arguments): arguments
    case .method(let target, _, let arguments): [target] + arguments
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .junction(_, let terms): terms
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .comprehension(let loop): [loop.subject] + (loop.filter.map { [$0] } ?? []) + [loop.body]
    case .binding(_, _, let value, let body): [value, body]
    }
  }
}
