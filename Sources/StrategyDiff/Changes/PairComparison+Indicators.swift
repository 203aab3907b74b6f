internal import Diagnostics
internal import Evaluation
internal import StrategyModel

/// Indicators of the file and of the files it uses, and the goals that they concern.
extension PairComparison {
  mutating func compareIndicators() {
    for match in pair.indicators {
      guard let id = (match.new ?? match.old)?.id else { continue }
      let place = home.inside(id.value)
      guard let (before, after) = match.both else {
        state(
          Change(
            .structural, match.old == nil ? .indicatorAdded : .indicatorRemoved,
            of: place.subject, from: match.old?.id.side, to: match.new?.id.side), at: place)
        continue
      }
      stateRename(match.certainty, pair.formerIDs.indicators, before.id, after.id, at: place)
      compareIndicator(after.id.value, at: place)
    }
    for reference in usedReferences { compareIndicator(reference, at: home.inside(reference)) }
  }

  private mutating func compareIndicator(_ reference: String, at place: Place) {
    guard let before = old.indicator(reference), let after = new.indicator(reference) else {
      return
    }
    ComparedRecord<ComparedIndicator>.indicator.compare(
      ComparedIndicator(bound: before, other: after),
      ComparedIndicator(bound: after, other: before),
      at: place, in: &self)
    compareUsedPrices(before, after)
  }

  /// Indicators of used files that goals are measured by, as this file would write them.
  private var usedReferences: [String] {
    var seen: Set<String> = []
    func known(_ reference: String?) -> String? {
      guard let reference, reference.contains(":"), seen.insert(reference).inserted else {
        return nil
      }
      return reference
    }
    var result: [String] = []
    for goal in new.strategy.goals {
      guard let bound = new.indicator(of: goal) else { continue }
      if let own = known(goal.indicator?.value) { result.append(own) }
      for other in Self.measured(bound) {
        if let reference = known(new.reference(to: other)) { result.append(reference) }
      }
    }
    return result
  }

  /// What an indicator is worked out from.
  private static func measured(_ bound: BoundIndicator) -> [IndicatorKey] {
    var references = [bound.indicator.counted?.value].compactMap { $0 }
    if let formula = bound.indicator.formula?.value {
      // Names stand in it as texts; what is none of an indicator is found nowhere.
      references += formula.split(whereSeparator: { $0 == "\"" || $0 == "'" }).map(String.init)
    }
    return references.compactMap { bound.scope.indicator($0)?.key }
  }

  // MARK: Goals

  /// The goals that an indicator concerns, those that are worked out from it as well.
  func goals(measuredBy key: IndicatorKey) -> [(old: Goal, new: Goal)] {
    pair.goals.compactMap(\.both).filter { goal in
      guard let bound = new.indicator(of: goal.new) else { return false }
      return bound.key == key || Self.measured(bound).contains(key)
    }
  }

  /// What another definition does to all of them.
  func redefinition(of bound: BoundIndicator) -> Consequence {
    let key = bound.key
    return redefinition { goal in
      guard let own = new.indicator(of: goal.new) else { return false }
      return own.key == key || Self.measured(own).contains(key)
    }
  }

  /// What is done to the goals that something concerns, as one; what concerns none changes nothing.
  func redefinition(concerning: ((old: Goal, new: Goal)) -> Bool) -> Consequence {
    let goals = pair.goals.compactMap(\.both).filter(concerning)
    var consequence = Consequence(.editorial)
    var relation = Relation.equal
    for goal in goals {
      guard let before = old.indicator(of: goal.old), let after = new.indicator(of: goal.new) else {
        continue
      }
      let own = redefinition(before, after, for: goal.new)
      relation = relation.and(Relation(own.class))
      consequence.basis += own.basis
    }
    consequence.class = relation.class
    name(goals, &consequence)
    return consequence
  }

  /// Says whom it concerns, first.
  func name(_ goals: [(old: Goal, new: Goal)], _ consequence: inout Consequence) {
    if goals.isEmpty { return }
    consequence.basis.insert(
      Step(
        Message(
          .stepConcernsGoals, ["goals": .list(goals.map { .text($0.new.id.value) })])), at: 0)
  }
}
