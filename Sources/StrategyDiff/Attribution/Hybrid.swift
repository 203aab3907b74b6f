internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What would stand if only some factors were as the new version has them, and the others as the old
/// has them.
struct Hybrid {
  let pair: StrategyPair
  /// Those as the new version has them.
  let switched: Set<Factor>

  private func isNew(_ factor: Factor) -> Bool { switched.contains(factor) }

  private func side<Value>(_ factor: Factor, _ old: Value, _ new: Value) -> Value {
    isNew(factor) ? new : old
  }

  // MARK: The strategy around a commitment

  /// The factors that the strategy as a whole has a part in, whatever a goal says.
  static let wide: Set<Factor> = [.deadline, .definition, .rules]

  /// Indicators and participants by the definition's version, prices by the rules', and the
  /// strategy's own period by the deadline's.
  func scope(reviewed: Bool = false) -> Scope {
    let choice = switched.intersection(reviewed ? Self.wide.union([.target]) : Self.wide)
    if choice.isEmpty { return pair.old.scope }
    if choice.count == Self.wide.count + (reviewed ? 1 : 0) { return pair.new.scope }
    let base = side(.definition, pair.old.scope, pair.new.scope)
    var strategy = base.strategy
    strategy.period = side(.deadline, pair.old, pair.new).strategy.period
    strategy.review = side(.target, pair.old, pair.new).strategy.review
    let priced = side(.rules, pair.old.scope, pair.new.scope)
    strategy.prices = priced.strategy.prices
    return Scope(strategy, used: Self.used(base, pricedBy: priced))
  }

  /// What one version uses, with the prices that the other gives. An indicator is at most a file
  /// further away than what it counts.
  private static func used(
    _ scope: Scope, pricedBy other: Scope, levels: Int = 2
  ) -> [String: Scope] {
    if scope === other { return scope.used }
    return Dictionary(
      uniqueKeysWithValues: scope.used.map { prefix, own in
        guard let prices = other.used[prefix], levels > 0 else { return (prefix, own) }
        var strategy = own.strategy
        strategy.prices = prices.strategy.prices
        return (prefix, Scope(strategy, used: used(own, pricedBy: prices, levels: levels - 1)))
      })
  }

  // MARK: The commitments

  func goal(from old: Goal, to new: Goal, _ schedule: Schedule) -> Goal {
    var goal = side(.target, old, new)
    let other = side(.target, new, old)
    goal.id = new.id
    goal.indicator = side(.definition, old, new).indicator
    goal.baseline = side(.definition, old, new).baseline
    let scope = side(.target, pair.old.scope, pair.new.scope)
    goal.milestones = schedule.scheduled(
      scope.milestones(of: goal), isNew: isNew(.target), at: isNew(.deadline))
    goal.milestonesOf = nil
    goal.readings = goal.readings.map { reading in
      schedule.scheduled(
        reading, beside: other.readings.first { $0.id.value == reading.id.value },
        isNew: isNew(.target), at: isNew(.deadline))
    }
    if let span = side(.deadline, old, new).keep {
      goal.keep?.from = span.from
      goal.keep?.until = span.until
    }
    // Never due, so never judged.
    goal.wanted = nil
    return goal
  }

  func initiative(from old: Initiative, to new: Initiative, _ schedule: Schedule) -> Initiative {
    var initiative = side(.target, old, new)
    initiative.id = new.id
    initiative.participants = side(.definition, old, new).participants
    initiative.milestones = schedule.scheduled(
      initiative.milestones, isNew: isNew(.target), at: isNew(.deadline))
    let other = side(.target, new, old)
    initiative.readings = initiative.readings.map { reading in
      schedule.scheduled(
        reading, beside: other.readings.first { $0.id.value == reading.id.value },
        isNew: isNew(.target), at: isNew(.deadline))
    }
    return initiative
  }
}
