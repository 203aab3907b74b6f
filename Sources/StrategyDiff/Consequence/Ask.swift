internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Something asked for by a day, apart from which goal asks for it: what a conjunction is made of.
struct Ask {
  let key: IndicatorKey?
  let due: CalendarDate
  let demand: Acceptance

  /// Nil for what can't be held against anything without measurements.
  init?(_ milestone: Milestone, key: IndicatorKey?, side: Target.Bound) {
    guard let target = milestone.target, let demand = Acceptance(target, side: side) else {
      return nil
    }
    self.key = key
    self.demand = demand
    due = milestone.period.value.end
  }

  /// Whether who does this has done the other as well.
  func implies(_ other: Ask) -> Bool {
    guard key == other.key, other.demand.holds(demand) else { return false }
    // A delivery stands from its day on; so does a level, until another one is asked for.
    return due <= other.due
  }

  /// How what is asked for now lies to what was.
  static func relation(_ old: [Ask], _ new: [Ask]) -> Relation {
    Relation(oldHoldsNew: all(old, followFrom: new), newHoldsOld: all(new, followFrom: old))
  }

  private static func all(_ asks: [Ask], followFrom others: [Ask]) -> Bool {
    asks.allSatisfy { ask in
      if others.contains(where: { $0.implies(ask) }) { return true }
      // Parts of a delivery may be spread over several.
      guard case .parts(let wanted, let areDecisions) = ask.demand else { return false }
      var done: Set<String> = []
      for other in others where other.due <= ask.due && other.key == ask.key {
        if case .parts(let given, let isDecision) = other.demand, areDecisions || !isDecision {
          done.formUnion(given)
        }
      }
      return wanted.isSubset(of: done)
    }
  }
}
