internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// The figures or states that satisfy a demand.
enum Acceptance: Hashable {
  /// Figures between two ends; an absent end is open.
  case figures(from: End?, to: End?)
  /// Sets that hold these members.
  case members(Set<String>)
  /// Sets of at least so many members.
  case count(Int)
  case hours(OpeningHours)
  /// Deliveries of all parts, or decisions on them.
  case parts(Set<String>, areDecisions: Bool)

  /// Where figures that satisfy a demand begin or end.
  struct End: Hashable {
    let value: Fraction
    /// Whether the end itself satisfies it.
    var isIncluded = true
  }

  init?(_ criterion: ResolvedTarget.Criterion) {
    switch criterion {
    case .atLeast(let value): self = .figures(from: End(value: value), to: nil)
    case .atMost(let value): self = .figures(from: nil, to: End(value: value))
    case .equals(let value): self = .figures(from: End(value: value), to: End(value: value))
    case .between(let low, let high): self = .figures(from: End(value: low), to: End(value: high))
    case .above(let value):
      self = .figures(from: End(value: value, isIncluded: false), to: nil)
    case .below(let value):
      self = .figures(from: nil, to: End(value: value, isIncluded: false))
    case .members(let members): self = .members(Set(members))
    case .hours(let hours): self = .hours(hours)
    case .delivered: return nil
    }
  }

  /// What satisfies a target that counts from nothing measured; nil for one that does.
  init?(_ target: Target, side: Target.Bound) {
    switch target.demand {
    case .plain(let quantity): self.init(side, quantity.value.value)
    case .bound(let bound, let quantity): self.init(bound, quantity.value.value)
    case .between(let low, let high):
      self = .figures(from: End(value: low.value.value), to: End(value: high.value.value))
    case .includes(let members): self = .members(Set(members.map(\.value)))
    case .countAtLeast(let count): self = .count(count.value)
    case .hours(let hours): self = .hours(hours.value)
    case .done(let parts):
      self = .parts(Set(parts.map { $0.value.plainSpaces }), areDecisions: false)
    case .decided(let parts):
      self = .parts(Set(parts.map { $0.value.plainSpaces }), areDecisions: true)
    case .change, .review, .asBaseline, .movement: return nil
    }
  }

  init(_ bound: Target.Bound, _ value: Fraction) {
    switch bound {
    case .atLeast: self = .figures(from: End(value: value), to: nil)
    case .atMost: self = .figures(from: nil, to: End(value: value))
    case .equals: self = .figures(from: End(value: value), to: End(value: value))
    }
  }

  /// The same in a unit of which one of this is so many; nil where the figures grow too long.
  func scaled(by factor: Fraction) -> Acceptance? {
    guard case .figures(let from, let to) = self else { return self }
    func scaled(_ end: End) -> End? {
      // What does not fit is told apart from what is open by the caller.
      (try? end.value * factor).map { End(value: $0, isIncluded: end.isIncluded) }
    }
    let (low, high) = (from.map(scaled), to.map(scaled))
    if case .some(.none) = low { return nil }
    if case .some(.none) = high { return nil }
    return .figures(from: low ?? nil, to: high ?? nil)
  }

  /// What comes no further from it than a tolerance allows; nil where that can't be reckoned.
  func widened(by tolerance: Tolerance?) -> Acceptance? {
    guard case .figures(let from, let to) = self, let tolerance else { return self }
    func width(_ value: Fraction) throws(ArithmeticFault) -> Fraction {
      switch tolerance {
      case .absolute(let width): width
      case .relative(let part): try value.magnitude * part / .hundred
      }
    }
    do throws(ArithmeticFault) {
      var (low, high) = (from, to)
      if let from { low = End(value: try from.value - width(from.value)) }
      if let to { high = End(value: try to.value + width(to.value)) }
      return .figures(from: low, to: high)
    } catch {
      return nil
    }
  }
}
