package import Quantities
internal import StrategyModel

/// What meets a demand.
extension ResolvedTarget.Criterion {
  /// The same demand of another number.
  func with(_ number: Fraction) -> Self {
    switch self {
    case .atLeast: .atLeast(number)
    case .atMost: .atMost(number)
    case .equals: .equals(number)
    case .above: .above(number)
    case .below: .below(number)
    case .between, .members, .hours, .delivered: self
    }
  }

  /// Whether a figure meets the demand; the boundary itself does.
  func isSatisfied(by value: Fraction) -> Bool {
    switch self {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .equals(let wanted): value == wanted
    case .between(let low, let high): low <= value && value <= high
    case .above(let other): value > other
    case .below(let other): value < other
    case .hours(let hours): value == hours.hoursPerWeek
    case .members(let members): value == Fraction(members.count)
    case .delivered: false
    }
  }

  /// The figures that a measured one must not seem to lie on the other side of.
  package var bounds: [Fraction] {
    if case .between(let low, let high) = self { return [low, high] }
    return number.map { [$0] } ?? []
  }

  /// The value that a gap is counted from: of an interval the nearer end.
  func nearest(to value: Fraction) -> Fraction? {
    guard case .between(let low, let high) = self else { return number }
    return value < low ? low : value > high ? high : value
  }

  /// Whether an outcome by the end of a base that is known is the same wherever beyond it the base
  /// lies: a higher base makes a least harder to meet, and a most easier.
  func stands(
    _ verdict: Verdict, base: (low: Fraction?, high: Fraction?)
  ) -> Bool {
    if base.low != nil, base.high != nil { return true }
    switch self {
    case .atLeast, .above: return verdict == (base.low != nil ? .missed : .met)
    case .atMost, .below: return verdict == (base.low != nil ? .met : .missed)
    default: return false
    }
  }

  /// Whether everything between two ends meets the demand, or nothing does; nil when some would
  /// and some would not. An absent end is open.
  func outcome(low: Fraction?, high: Fraction?) -> Bool? {
    switch self {
    case .atLeast(let least):
      if let low, low >= least { return true }
      if let high, high < least { return false }
    case .above(let other):
      if let low, low > other { return true }
      if let high, high <= other { return false }
    case .atMost(let most):
      if let high, high <= most { return true }
      if let low, low > most { return false }
    case .below(let other):
      if let high, high < other { return true }
      if let low, low >= other { return false }
    case .equals(let wanted):
      if let low, low > wanted { return false }
      if let high, high < wanted { return false }
    case .between(let from, let to):
      if let low, let high, from <= low, high <= to { return true }
      if let low, low > to { return false }
      if let high, high < from { return false }
    case .members, .hours, .delivered: return nil
    }
    return nil
  }
}
