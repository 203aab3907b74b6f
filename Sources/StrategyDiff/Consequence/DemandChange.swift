internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// What differs between two demands of the same thing.
struct DemandChange {
  /// Whether anything but spelling differs.
  let isSaidOtherwise: Bool
  /// How what satisfies the new one lies to what satisfied the old.
  let relation: Relation
  /// In the new unit; nil where the demands have no number.
  let numbers: (old: Fraction, new: Fraction)?
  let effect: Change.Effect?
  /// How relative targets came to their numbers.
  var steps: [Step] = []

  /// Demands that count from nothing measured; those that do are held together by their amounts.
  init(
    _ old: Target, _ new: Target, _ oldIndicator: Indicator?, _ newIndicator: Indicator?,
    resolved: (old: ResolvedTarget.Criterion?, new: ResolvedTarget.Criterion?) = (nil, nil)
  ) {
    let units = (oldIndicator?.measuredUnit, newIndicator?.measuredUnit)
    let conversion = Conversion(from: units.0, to: units.1)
    let (before, after) = (
      DemandContent(old.demand, in: units.0), DemandContent(new.demand, in: units.1)
    )
    // A figure that is written as before means another side only through its indicator, where that is
    // said.
    let side = newIndicator?.plainBound ?? .equals
    let oldSide = before == after ? side : oldIndicator?.plainBound ?? .equals
    let left =
      (Acceptance(old, side: oldSide)
      ?? resolved.old.flatMap { Acceptance($0) })
      .flatMap { acceptance in conversion.flatMap { acceptance.scaled(by: $0.factor) } }
    let right =
      Acceptance(new, side: side)
      ?? resolved.new.flatMap { Acceptance($0) }
    if let byAmount = Self.byAmount(before, after) {
      relation = byAmount
    } else if let left, let right {
      relation = right.relation(to: left)
    } else {
      relation = before == after && conversion == .identity ? .equal : .unknown
    }
    isSaidOtherwise = before.isOther(than: after, relation)
    numbers = Self.numbers(left, right) ?? Self.amounts(before, after)
    effect = numbers.flatMap { numbers in
      // Figures too long to subtract have no effect that could be shown.
      guard let points = try? numbers.new - numbers.old else { return nil }
      return Change.Effect(points: points, unit: units.1?.ofDifference ?? units.1)
    }
  }

  /// Changes of equal kind from one base: of what is counted a smaller fall is easier, and a greater
  /// rise harder.
  private static func byAmount(_ old: DemandContent, _ new: DemandContent) -> Relation? {
    guard case .change(let before, let base) = old, case .change(let after, base) = new,
      before.unit == after.unit
    else { return nil }
    let (left, right) = (before.value, after.value)
    if left == right { return .equal }
    if left.isNegative != right.isNegative { return .apart }
    return left.isNegative
      ? (left < right ? .wider : .narrower) : (left < right ? .narrower : .wider)
  }

  /// The numbers that two figures move between.
  private static func numbers(
    _ old: Acceptance?, _ new: Acceptance?
  ) -> (old: Fraction, new: Fraction)? {
    guard let old = old?.number, let new = new?.number else { return nil }
    return (old, new)
  }

  /// Of changes that are stated in the unit itself the difference needs no base.
  private static func amounts(
    _ old: DemandContent, _ new: DemandContent
  ) -> (old: Fraction, new: Fraction)? {
    guard case .change(let before, let base) = old, case .change(let after, base) = new,
      before.unit == after.unit, before.unit != .percent
    else { return nil }
    return (before.value, after.value)
  }

  /// Which way the number went; the kind says what moved and not whether that is better.
  func kind(_ old: Target, _ new: Target) -> ChangeKind {
    if let numbers {
      if numbers.new != numbers.old {
        return numbers.new < numbers.old ? .targetLowered : .targetRaised
      }
      return .targetChanged
    }
    if case .change(let before) = old.demand, case .change(let after) = new.demand,
      before.amount.value.unit == after.amount.value.unit,
      before.amount.value.value != after.amount.value.value
    {
      return after.amount.value.value < before.amount.value.value ? .targetLowered : .targetRaised
    }
    if case .between(let low, let high) = old.demand,
      case .between(let newLow, let newHigh) = new.demand
    {
      let ends = [(low, newLow), (high, newHigh)].map { ($0.0.value.value, $0.1.value.value) }
      if ends.allSatisfy({ $0.1 <= $0.0 }) { return .targetLowered }
      if ends.allSatisfy({ $0.1 >= $0.0 }) { return .targetRaised }
    }
    return .targetChanged
  }
}

extension DemandContent {
  /// Whether more than spelling differs: figures in another unit may say the same.
  fileprivate func isOther(than other: DemandContent, _ relation: Relation) -> Bool {
    if self == other { return relation != .equal }
    switch (self, other) {
    case (.plain, _), (.bound, _), (.between, _): return relation != .equal
    default: return true
    }
  }
}

extension Acceptance {
  /// The one number that it turns on.
  var number: Fraction? {
    switch self {
    case .figures(let from?, let to?): from.value == to.value ? from.value : nil
    case .figures(let from, let to): (from ?? to)?.value
    case .count(let count): Fraction(count)
    case .hours(let hours): hours.hoursPerWeek
    case .members, .parts: nil
    }
  }
}
