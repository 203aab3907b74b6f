/// The conditions that an expression is put together from by `&&`, `||`, `!` and `? :`, each with its
/// place in the source, for a program that asks which of them its tests have seen.
package indirect enum ConditionTree: Sendable {
  case condition(Range<Int>)
  case all([ConditionTree])
  case any([ConditionTree])
  case not(ConditionTree)
  case choice(ConditionTree, then: ConditionTree, otherwise: ConditionTree)

  /// Nil for a source that can't be read.
  package init?(parsing source: String, limits: Limits = Limits()) {
    // Whoever compiles the source as well is told what is wrong with it.
    guard let root = try? Parser.parse(source, limits: limits).root else { return nil }
    self.init(root)
  }

  private init(_ part: Expression) {
    switch part.kind {
    case .junction(.and, let terms): self = .all(terms.map(ConditionTree.init))
    case .junction(.or, let terms): self = .any(terms.map(ConditionTree.init))
    case .unary(.not, let operand): self = .not(ConditionTree(operand))
    case .conditional(let condition, let then, let otherwise):
      self = .choice(
        ConditionTree(condition), then: ConditionTree(then), otherwise: ConditionTree(otherwise))
    default: self = .condition(part.range)
    }
  }

  /// The places of the conditions, in the order of the source.
  package var conditions: [Range<Int>] {
    switch self {
    case .condition(let range): [range]
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    case .not(let part): part.conditions
    case .choice(let condition, let then, let otherwise):
      condition.conditions + then.conditions + otherwise.conditions
    }
  }

  /// What it comes to, as far as `value` can tell of its conditions; only those are asked for that an
  /// evaluation comes to.
  package func value(_ value: (Range<Int>) -> Bool?) -> Bool? {
    switch self {
    case .condition(let range): return value(range)
    case .all(let parts): return Self.value(of: parts, decidedBy: false, value)
    case .any(let parts): return Self.value(of: parts, decidedBy: true, value)
    case .not(let part): return part.value(value).map { !$0 }
    case .choice(let condition, let then, let otherwise):
      return condition.value(value).flatMap { ($0 ? then : otherwise).value(value) }
    }
  }

  private static func value(
    of parts: [ConditionTree], decidedBy decisive: Bool, _ value: (Range<Int>) -> Bool?
  ) -> Bool? {
    var isKnown = true
    for part in parts {
      switch part.value(value) {
      case decisive: return decisive
      case nil: isKnown = false
      default: continue
      }
    }
    return isKnown ? !decisive : nil
  }
}
