/// Reads an expression by descending through its levels of precedence.
struct Parser {
  private var lexer: Lexer
  private var token: Token
  private var parts = 0
  private var depth = 0
  private let limits: Limits
  let expandsMacros: Bool
  private(set) var end = 0

  /// The expression that a source is, and how many parts it has.
  static func parse(
    _ source: String, limits: Limits, expandsMacros: Bool = true
  ) throws(ExpressionError) -> (root: Expression, parts: Int) {
    guard source.utf8.count <= limits.length else {
      throw ExpressionError(.tooLong(limit: limits.length), at: 0..<source.utf8.count)
    }
    var parser = try Parser(Array(source.utf8), limits: limits, expandsMacros: expandsMacros)
    let root = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected("the end") }
    return (root, parser.parts)
  }

  private init(
    _ source: [UInt8], limits: Limits, expandsMacros: Bool
  ) throws(ExpressionError) {
    lexer = Lexer(source)
    token = try lexer.next()
    self.limits = limits
    self.expandsMacros = expandsMacros
  }

  // MARK: Tokens

  private mutating func advance() throws(ExpressionError) {
    end = token.range.upperBound
    token = try lexer.next()
  }

  private func isAt(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  private mutating func take(_ symbol: String) throws(ExpressionError) -> Bool {
    guard isAt(symbol) else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ symbol: String) throws(ExpressionError) {
    guard try take(symbol) else { throw unexpected(symbol) }
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    ExpressionError(
      token.kind == .end
        ? .unexpectedEnd(expected: expected)
        : .unexpectedToken(found: token.text, expected: expected),
      at: token.range)
  }

  // MARK: Parts

  mutating func make(
    _ kind: Expression.Kind, _ range: Range<Int>
  ) throws(ExpressionError) -> Expression {
    parts += 1
    guard parts <= limits.parts else {
      throw ExpressionError(.tooLarge(limit: limits.parts), at: range)
    }
    let made = Expression(id: parts - 1, range: range, kind: kind)
    guard made.depth <= limits.depth else {
      throw ExpressionError(.tooDeep(limit: limits.depth), at: range)
    }
    return made
  }

  private mutating func descend() throws(ExpressionError) {
    depth += 1
    guard depth <= limits.depth else {
      throw ExpressionError(.tooDeep(limit: limits.depth), at: token.range)
    }
  }

  // MARK: Precedence

  private mutating func expression() throws(ExpressionError) -> Expression {
    try descend()
    defer { depth -= 1 }
    let condition = try junction(.or)
    guard try take("?") else { return condition }
    let then = try junction(.or)
    try expect(":")
    let otherwise = try expression()
    return try make(
      .conditional(condition, then: then, otherwise: otherwise),
      condition.range.lowerBound..<otherwise.range.upperBound)
  }

  /// Terms joined by `||`, or by `&&` one level down; a row of them is one part.
  private mutating func junction(
    _ kind: Expression.Junction
  ) throws(ExpressionError) -> Expression {
    let symbol = kind == .or ? "||" : "&&"
    var terms = [kind == .or ? try junction(.and) : try relation()]
    let start = terms[0].range.lowerBound
    while try take(symbol) { terms.append(kind == .or ? try junction(.and) : try relation()) }
    return terms.count == 1 ? terms[0] : try make(.junction(kind, terms), start..<end)
  }

  private mutating func relation() throws(ExpressionError) -> Expression {
    var left = try sum()
    while let operation = relationOperator {
      try advance()
      let right = try sum()
      left = try binary(operation, left, right)
    }
    return left
  }

  private var relationOperator: Expression.BinaryOperator? {
    switch token.kind {
    case .symbol("=="): .equal
    case .symbol("!="): .unequal
    case .symbol("<"): .less
    case .symbol("<="): .atMost
    case .symbol(">"): .greater
    case .symbol(">="): .atLeast
    case .name("in"): .contained
    default: nil
    }
  }

  private mutating func sum() throws(ExpressionError) -> Expression {
    var left = try product()
    while isAt("+") || isAt("-") {
      let operation: Expression.BinaryOperator = isAt("+") ? .add : .subtract
      try advance()
      let right = try product()
      left = try binary(operation, left, right)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Expression {
    var left = try unary()
    while isAt("*") || isAt("/") || isAt("%") {
      let operation: Expression.BinaryOperator =
        isAt("*") ? .multiply : isAt("/") ? .divide : .remainder
      try advance()
      let right = try unary()
      left = try binary(operation, left, right)
    }
    return left
  }

  private mutating func binary(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(ExpressionError) -> Expression {
    try make(
      .binary(operation, left, right), left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func unary() throws(ExpressionError) -> Expression {
    var signs: [(operation: Expression.UnaryOperator, start: Int)] = []
    var negativeStart: Int?
    while isAt("!") || isAt("-") {
      let start = token.range.lowerBound
      let isMinus = isAt("-")
      try advance()
      // A minus before a number belongs to it, so that the smallest integer can be written.
      if isMinus, isSignable {
        negativeStart = start
      } else {
        signs.append((isMinus ? .negate : .not, start))
      }
    }
    var operand = try member(try primary(negativeFrom: negativeStart))
    for sign in signs.reversed() {
      operand = try make(.unary(sign.operation, operand), sign.start..<operand.range.upperBound)
    }
    return operand
  }

  private var isSignable: Bool {
    switch token.kind {
    case .int, .double: true
    default: false
    }
  }

  // MARK: Members

  private mutating func member(_ first: Expression) throws(ExpressionError) -> Expression {
    var operand = first
    let start = first.range.lowerBound
    while true {
      if try take(".") {
        let isOptional = try take("?")
        let name = try fieldName()
        if isOptional || !isAt("(") {
          operand = try make(
            .select(operand, field: name, isOptional: isOptional), start..<end)
          continue
        }
        let arguments = try arguments()
        operand = try method(operand, name, arguments, start..<end)
      } else if try take("[") {
        let isOptional = try take("?")
        let index = try expression()
        try expect("]")
        operand = try make(.index(operand, index, isOptional: isOptional), start..<end)
      } else if isAt("{"), let name = operand.dottedName {
        try construction()
        operand = try make(.construction(name.text), start..<end)
      } else {
        return operand
      }
    }
  }

  private mutating func fieldName() throws(ExpressionError) -> Expression.Name {
    let range = token.range
    switch token.kind {
    case .name(let text) where !Self.keywords.contains(text):
      try advance()
      return Expression.Name(text: text, range: range)
    case .quotedName(let text):
      try advance()
      return Expression.Name(text: text, range: range)
    default: throw unexpected("a field's name")
    }
  }

  private mutating func arguments() throws(ExpressionError) -> [Expression] {
    try expect("(")
    var arguments: [Expression] = []
    if try take(")") { return arguments }
    repeat { arguments.append(try expression()) } while try take(",")
    try expect(")")
    return arguments
  }

  private mutating func construction() throws(ExpressionError) {
    try expect("{")
    while !isAt("}") {
      _ = try take("?")
      _ = try fieldName()
      try expect(":")
      _ = try expression()
      guard try take(",") else { break }
    }
    try expect("}")
  }

  // MARK: Primaries

  private mutating func primary(
    negativeFrom start: Int?
  ) throws(ExpressionError) -> Expression {
    let range = (start ?? token.range.lowerBound)..<token.range.upperBound
    switch token.kind {
    case .int(let text):
      guard let value = Self.integer(text, isNegative: start != nil) else {
        throw ExpressionError(.invalidNumber(text), at: range)
      }
      return try literal(.int(value), range)
    case .uint(let text):
      guard let value = Self.magnitude(text) else {
        throw ExpressionError(.invalidNumber(text), at: range)
      }
      return try literal(.uint(value), range)
    case .double(let text):
      guard let value = Double(text), value.isFinite else {
        throw ExpressionError(.invalidNumber(text), at: range)
      }
      return try literal(.double(start == nil ? value : -value), range)
    case .string(let text): return try literal(.string(text), range)
    case .bytes(let bytes): return try literal(.bytes(bytes), range)
    case .name("true"): return try literal(.bool(true), range)
    case .name("false"): return try literal(.bool(false), range)
    case .name("null"): return try literal(.null, range)
    case .name(let name): return try named(name, range)
    case .symbol("."):
      try advance()
      guard case .name(let name) = token.kind else { throw unexpected("a name") }
      return try named(name, range.lowerBound..<token.range.upperBound, isRooted: true)
    case .symbol("("):
      try advance()
      let inner = try expression()
      try expect(")")
      return inner.parenthesised(range.lowerBound..<end)
    case .symbol("["): return try list()
    case .symbol("{"): return try map()
    default: throw unexpected("an expression")
    }
  }

  private mutating func literal(
    _ value: Value, _ range: Range<Int>
  ) throws(ExpressionError) -> Expression {
    try advance()
    return try make(.literal(value), range)
  }

  private mutating func named(
    _ name: String, _ range: Range<Int>, isRooted: Bool = false
  ) throws(ExpressionError) -> Expression {
    if Self.reserved.contains(name) || Self.keywords.contains(name) {
      throw ExpressionError(.reservedWord(name), at: range)
    }
    try advance()
    guard isAt("(") else { return try make(.name(name, isRooted: isRooted), range) }
    let arguments = try arguments()
    return try call(name, isRooted: isRooted, arguments, range.lowerBound..<end)
  }

  private mutating func list() throws(ExpressionError) -> Expression {
    let start = token.range.lowerBound
    try expect("[")
    var elements: [Expression.Element] = []
    while !isAt("]") {
      let isOptional = try take("?")
      elements.append(Expression.Element(value: try expression(), isOptional: isOptional))
      guard try take(",") else { break }
    }
    try expect("]")
    return try make(.list(elements), start..<end)
  }

  private mutating func map() throws(ExpressionError) -> Expression {
    let start = token.range.lowerBound
    try expect("{")
    var entries: [Expression.Entry] = []
    while !isAt("}") {
      let isOptional = try take("?")
      let key = try expression()
      try expect(":")
      let value = try expression()
      entries.append(Expression.Entry(key: key, value: value, isOptional: isOptional))
      guard try take(",") else { break }
    }
    try expect("}")
    return try make(.map(entries), start..<end)
  }

  // MARK: Words and numbers

  private static let keywords: Set = ["true", "false", "null", "in"]

  private static let reserved: Set = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "namespace", "package", "return", "var", "void", "while",
  ]

  private static func magnitude(_ text: String) -> UInt64? {
    text.hasPrefix("0x") || text.hasPrefix("0X")
      ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }

  private static func integer(_ text: String, isNegative: Bool) -> Int64? {
    guard let magnitude = magnitude(text) else { return nil }
    guard isNegative else { return Int64(exactly: magnitude) }
    if magnitude == Int64.min.magnitude { return .min }
    return Int64(exactly: magnitude).map { -$0 }
  }
}
