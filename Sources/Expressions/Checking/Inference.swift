/// What is known so far of the types that an expression leaves open, such as that of `[]`.
///
/// The types are gradual: whatever is `dyn` fits everywhere and is checked at run time, and a type
/// that was guessed from one use is widened by the next.
struct Inference {
  /// Types that share parts may be written shortly and be huge; what is beyond this is refused.
  private static let mostSteps = 500_000

  private var bindings: [ValueType?] = []
  /// What was bound before, so that a guess that fails can be taken back.
  private var trail: [(number: Int, before: ValueType?)] = []
  private let effort = Effort()

  private final class Effort { var steps = 0 }

  /// Whether the types grew beyond all measure, so that nothing more is found out.
  var isExhausted: Bool { effort.steps > Self.mostSteps }

  private func step() -> Bool {
    effort.steps += 1
    return !isExhausted
  }

  mutating func fresh() -> ValueType {
    bindings.append(nil)
    return .unknown(bindings.count - 1)
  }

  private mutating func bind(_ number: Int, to type: ValueType) {
    trail.append((number, bindings[number]))
    bindings[number] = type
  }

  /// Takes back what was learnt unless the body succeeds.
  private mutating func attempt(_ body: (inout Inference) -> Bool) -> Bool {
    let mark = trail.count
    if body(&self) { return true }
    while trail.count > mark, let last = trail.popLast() { bindings[last.number] = last.before }
    return false
  }

  /// The type with the parameters of a declaration replaced by types to be found out.
  mutating func instantiate(
    _ type: ValueType, _ parameters: inout [String: ValueType]
  ) -> ValueType {
    if case .parameter(let name) = type {
      if let known = parameters[name] { return known }
      let made = fresh()
      parameters[name] = made
      return made
    }
    switch type {
    case .list(let element): return .list(instantiate(element, &parameters))
    case .map(let key, let value):
      let key = instantiate(key, &parameters)
      return .map(key, instantiate(value, &parameters))
    case .type(let inner?): return .type(instantiate(inner, &parameters))
    case .abstract(let name, let inner):
      var made: [ValueType] = []
      for type in inner { made.append(instantiate(type, &parameters)) }
      return .abstract(name, made)
    default: return type
    }
  }

  /// The type with what is known filled in; what stays open becomes `dyn` when that is asked for.
  func resolve(_ type: ValueType, openAsDynamic: Bool = false) -> ValueType {
    guard step() else { return .dyn }
    if case .unknown(let number) = type {
      guard let known = bindings[number] else { return openAsDynamic ? .dyn : type }
      return resolve(known, openAsDynamic: openAsDynamic)
    }
    return type.mapParameters { resolve($0, openAsDynamic: openAsDynamic) }
  }

  /// Whether a value of one type can stand where another is wanted; on success what was learnt stays.
  mutating func fits(_ found: ValueType, _ wanted: ValueType) -> Bool {
    attempt { $0.unify(found, wanted) }
  }

  mutating func fit(_ found: [ValueType], _ wanted: [ValueType]) -> Bool {
    found.count == wanted.count
      && attempt { trial in zip(found, wanted).allSatisfy { trial.unify($0, $1) } }
  }

  private mutating func unify(_ found: ValueType, _ wanted: ValueType) -> Bool {
    guard step() else { return false }
    if case .unknown(let number) = wanted {
      switch substitute(found, for: number) {
      case .accepted: return true
      case .contradicted: return false
      case .circular: break
      }
    }
    if case .unknown(let number) = found {
      return substitute(wanted, for: number) == .accepted
    }
    if found.isDynamic || wanted.isDynamic { return true }
    if case .null = found { return wanted.isNullable }
    if case .null = wanted { return found.isNullable }
    switch (found, wanted) {
    case (.list(let a), .list(let b)): return unify(a, b)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return unify(key, otherKey) && unify(value, otherValue)
    case (.type, .type): return true
    case (.abstract(let name, let a), .abstract(let other, let b)):
      guard name == other, a.count == b.count else { return false }
      for (one, another) in zip(a, b) where !unify(one, another) { return false }
      return true
    default: return found == wanted
    }
  }

  private enum Substitution { case accepted, contradicted, circular }

  private mutating func substitute(_ type: ValueType, for number: Int) -> Substitution {
    if case .unknown(number) = type { return .accepted }
    if let known = bindings[number] {
      guard unify(type, known) else { return .contradicted }
      let general = moreGeneral(type, known)
      if !occurs(number, in: general) { bind(number, to: general) }
      return .accepted
    }
    guard !occurs(number, in: type) else { return .circular }
    bind(number, to: type)
    return .accepted
  }

  private func occurs(_ number: Int, in type: ValueType) -> Bool {
    guard step() else { return true }
    return switch type {
    case .unknown(number): true
    case .unknown(let other): bindings[other].map { occurs(number, in: $0) } ?? false
    default: type.parameters.contains { occurs(number, in: $0) }
    }
  }

  /// Of two types that fit each other, the one that says less.
  func moreGeneral(_ one: ValueType, _ other: ValueType) -> ValueType {
    if case .null = one { return other }
    if case .null = other { return one }
    return saysNoMore(one, than: other) ? one : other
  }

  private func saysNoMore(_ one: ValueType, than other: ValueType) -> Bool {
    guard step() else { return true }
    return switch (one, other) {
    case (.dyn, _), (.error, _), (.unknown, _): true
    case (_, .dyn), (_, .error), (_, .unknown): false
    case (.list(let a), .list(let b)): saysNoMore(a, than: b)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      saysNoMore(key, than: otherKey) && saysNoMore(value, than: otherValue)
    case (.type, .type): true
    case (.abstract(let name, let a), .abstract(let otherName, let b)):
      name == otherName && a.count == b.count
        && zip(a, b).allSatisfy { saysNoMore($0, than: $1) }
    default: one == other
    }
  }

  /// The type of a list's elements when one more is met.
  mutating func join(_ previous: ValueType?, _ next: ValueType) -> ValueType {
    guard let previous else { return next }
    return fits(previous, next) ? moreGeneral(previous, next) : .dyn
  }
}

extension ValueType {
  /// Whether null may stand for a value of the type, as the language has it of old.
  fileprivate var isNullable: Bool {
    switch self {
    case .null, .abstract, .record, .timestamp, .duration, .dyn, .error: true
    default: false
    }
  }
}
