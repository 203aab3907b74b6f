/// The most that an expression can cost, as far as the sizes of what it is given are declared.
///
/// The meter counts what an evaluation really costs; this is for telling an author beforehand that a
/// rule can't stay within the budget. It is generous: every branch is taken, every loop runs through.
struct CostEstimate {
  /// A part's greatest cost, and the greatest number of elements or bytes of its value.
  private struct Bound {
    var cost: Int
    var size: Int?
  }

  private let checked: CheckedExpression
  private let environment: Environment
  /// The sizes of the local variables around, by slot.
  private var locals: [Int?] = []

  /// Nil where the sizes that matter aren't known.
  static func greatestCost(of checked: CheckedExpression, in environment: Environment) -> Int? {
    var estimate = CostEstimate(checked: checked, environment: environment)
    return estimate.bound(checked.root)?.cost
  }

  private init(checked: CheckedExpression, environment: Environment) {
    self.checked = checked
    self.environment = environment
  }

  private static func sum(_ costs: Int...) -> Int {
    costs.reduce(0) { total, cost in
      let (sum, overflow) = total.addingReportingOverflow(cost)
      return overflow ? .max : sum
    }
  }

  private static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  private mutating func bound(_ part: Expression) -> Bound? {
    switch part.kind {
    case .literal(.string(let text)): return Bound(cost: 0, size: text.utf8.count)
    case .literal(.bytes(let bytes)): return Bound(cost: 0, size: bytes.count)
    case .literal: return Bound(cost: 0)
    case .group(let inner): return bound(inner)
    case .name, .construction: return Bound(cost: 0, size: size(of: part))
    case .select(_, let field, _) where checked.meaning(of: part) == nil:
      return children(part, adding: 1 + field.text.utf8.count / 10)
    case .select: return Bound(cost: 0, size: size(of: part))
    case .presence(_, let field, _): return children(part, adding: 1 + field.text.utf8.count / 10)
    case .index(_, let index, _):
      guard let key = bound(index), let total = children(part, adding: 1) else { return nil }
      guard checked.type(of: index).isText else { return total }
      return key.size.map { Bound(cost: Self.sum(total.cost, $0 / 10)) }
    case .unary, .junction: return children(part, adding: 1)
    case .conditional(_, let then, let otherwise):
      guard var total = children(part, adding: 0), let one = bound(then),
        let other = bound(otherwise)
      else { return nil }
      if let one = one.size, let other = other.size { total.size = max(one, other) }
      return total
    case .binary(let operation, let left, let right): return binary(operation, left, right)
    case .list(let elements):
      guard var total = children(part, adding: 1 + elements.count) else { return nil }
      total.size = elements.count
      return total
    case .map(let entries):
      guard var total = children(part, adding: 1 + 2 * entries.count) else { return nil }
      for entry in entries {
        guard let key = bound(entry.key) else { return nil }
        if checked.type(of: entry.key).isText {
          guard let size = key.size else { return nil }
          total.cost = Self.sum(total.cost, size / 10)
        }
      }
      total.size = entries.count
      return total
    case .call, .method: return call(part)
    case .comprehension(let loop): return self.loop(loop)
    case .binding(_, _, let value, let body):
      guard let value = bound(value) else { return nil }
      locals.append(value.size)
      defer { locals.removeLast() }
      guard let inner = bound(body) else { return nil }
      return Bound(cost: Self.sum(1, value.cost, inner.cost), size: inner.size)
    }
  }

  private func size(of part: Expression) -> Int? {
    switch checked.meaning(of: part) {
    case .local(let slot): slot < locals.count ? locals[slot] : nil
    case .variable(_, let name): environment.variables[name]?.greatestSize
    default: nil
    }
  }

  private mutating func children(_ part: Expression, adding cost: Int) -> Bound? {
    var total = cost
    for child in part.kind.children {
      guard let bound = bound(child) else { return nil }
      total = Self.sum(total, bound.cost)
    }
    return Bound(cost: total)
  }

  private mutating func binary(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression
  ) -> Bound? {
    guard let a = bound(left), let b = bound(right) else { return nil }
    let both = Self.sum(1, a.cost, b.cost)
    let type = checked.type(of: left)
    switch operation {
    case .add where type.isSized:
      guard let one = a.size, let other = b.size else { return nil }
      let size = Self.sum(one, other)
      return Bound(cost: Self.sum(both, type.isText ? size / 10 : size), size: size)
    case .equal, .unequal, .less, .atMost, .greater, .atLeast:
      if type.isScalar { return Bound(cost: both) }
      guard type.isText, let least = [a.size, b.size].compactMap({ $0 }).min() else { return nil }
      return Bound(cost: Self.sum(both, least / 10))
    case .contained:
      guard let count = b.size, case .list(let element) = checked.type(of: right) else {
        return nil
      }
      if element.isScalar { return Bound(cost: Self.sum(both, count)) }
      guard element.isText, let length = a.size else { return nil }
      return Bound(cost: Self.sum(both, Self.product(count, 1 + length / 10)))
    default: return type.isScalar ? Bound(cost: both) : nil
    }
  }

  private mutating func call(_ part: Expression) -> Bound? {
    guard case .call(let name, let overloads, let isMethod)? = checked.meaning(of: part) else {
      return nil
    }
    var arguments = part.kind.children
    if !isMethod, case .method = part.kind { arguments.removeFirst() }
    var total = 1
    var texts: [Int] = []
    for argument in arguments {
      guard let bound = bound(argument) else { return nil }
      total = Self.sum(total, bound.cost)
      if checked.type(of: argument).isScalar { continue }
      guard checked.type(of: argument).isText, let size = bound.size else { return nil }
      texts.append(size)
    }
    // What a function of the embedding program costs, it says itself.
    guard overloads.allSatisfy({ StandardLibrary.isPlain(name, $0) }) else { return nil }
    let factor = texts.reduce(1) { Self.product($0, max(1, $1)) }
    return Bound(cost: Self.sum(total, texts.isEmpty ? 0 : factor / 10 + 1))
  }

  private mutating func loop(_ loop: Expression.Comprehension) -> Bound? {
    guard let subject = bound(loop.subject), let count = subject.size else { return nil }
    let added = loop.second == nil ? 1 : 2
    locals += Array(repeating: nil, count: added)
    defer { locals.removeLast(added) }
    var round = 1
    for part in [loop.filter, loop.body].compactMap({ $0 }) {
      guard let bound = bound(part) else { return nil }
      round = Self.sum(round, bound.cost)
    }
    switch loop.form {
    case .transformMap, .transformMapEntry: return nil
    default:
      return Bound(cost: Self.sum(subject.cost, Self.product(count, round)), size: count)
    }
  }
}

extension ValueType {
  fileprivate var isText: Bool { self == .string || self == .bytes }

  /// Whether its values have a size at all.
  fileprivate var isSized: Bool {
    switch self {
    case .list, .map, .dyn: true
    default: isText
    }
  }

  /// Whether every value takes the same effort.
  fileprivate var isScalar: Bool {
    switch self {
    case .bool, .int, .uint, .double, .timestamp, .duration, .null, .type: true
    default: false
    }
  }
}

extension StandardLibrary {
  /// Functions whose cost doesn't grow faster than the product of the sizes of their texts.
  private static let plain: Set = [
    "bool", "int", "uint", "double", "timestamp", "duration", "date", "size", "contains",
    "startsWith", "endsWith", "charAt", "indexOf", "lastIndexOf", "getFullYear", "getMonth",
    "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes",
    "getSeconds", "getMilliseconds", "math.abs", "math.ceil", "math.floor", "math.round",
    "math.trunc", "math.sign", "math.isNaN", "math.isInf", "math.isFinite",
  ]

  fileprivate static func isPlain(_ name: String, _ overload: Overload) -> Bool {
    plain.contains(name) && (functions[name] ?? []).contains { $0.body === overload.body }
  }
}
