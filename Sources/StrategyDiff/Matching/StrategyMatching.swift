internal import Diagnostics
internal import StrategyModel

/// Which strategy of one version is which of the other.
package struct StrategyMatching: Sendable {
  package var pairs: [StrategyPair] = []
  package var added: [VersionedStrategy] = []
  package var removed: [VersionedStrategy] = []
  /// A strategy whose goals are now spread over several, or several that became one. What belongs
  /// together is among the pairs as well, each part by itself.
  package var successions: [Succession<VersionedStrategy>] = []

  package init(_ old: [VersionedStrategy], _ new: [VersionedStrategy]) {
    let result = Matcher<VersionedStrategy>(id: { $0.strategy.id }, traits: { $0.traits })
      .match(old, new)
    var partners: [Int: (old: Int, certainty: Certainty)] = [:]
    var addedIndices: [Int] = []
    var removedIndices: [Int] = []
    for pair in result.pairs {
      switch (pair.old, pair.new) {
      case (let before?, let after?): partners[after] = (before, pair.certainty)
      case (nil, let after?): addedIndices.append(after)
      case (let before?, nil): removedIndices.append(before)
      case (nil, nil): break
      }
    }
    var parts: [Int: [Int]] = [:]
    Self.findSplits(old, new, partners, &addedIndices, &removedIndices, &parts)
    for (index, strategy) in new.enumerated() {
      guard let partner = partners[index], parts[partner.old] == nil else { continue }
      pairs.append(
        StrategyPair(matching: old[partner.old], with: strategy, certainty: partner.certainty))
    }
    for (before, heirs) in parts.sorted(by: { $0.key < $1.key }) {
      successions.append(Succession(old: [old[before]], new: heirs.map { new[$0] }))
      for (position, heir) in heirs.enumerated() {
        let others = heirs.filter { $0 != heir }.map { new[$0] }
        // What none of them took over is missed where most would look for it.
        let part = old[before].part(held: new[heir], by: others, takesRest: position == 0)
        pairs.append(StrategyPair(matching: part, with: new[heir], certainty: .probable))
      }
    }
    pairs.sort { $0.new.path < $1.new.path }
    added = addedIndices.map { new[$0] }
    removed = removedIndices.map { old[$0] }
  }

  /// An old strategy is split where several new ones each took over goals of it that no other has, and
  /// all but one of those are new.
  private static func findSplits(
    _ old: [VersionedStrategy], _ new: [VersionedStrategy],
    _ partners: [Int: (old: Int, certainty: Certainty)], _ added: inout [Int],
    _ removed: inout [Int], _ parts: inout [Int: [Int]]
  ) {
    if added.isEmpty { return }
    let heirOf = Dictionary(partners.map { ($0.value.old, $0.key) }) { first, _ in first }
    for (index, strategy) in old.enumerated() {
      let names = strategy.names
      let kept = heirOf[index].map { new[$0].names } ?? []
      let lost = names.subtracting(kept)
      if lost.isEmpty { continue }
      let takers = added.filter { !new[$0].names.isDisjoint(with: lost) }
        .filter { 2 * new[$0].names.intersection(lost).count >= new[$0].names.count }
      let heirs = [heirOf[index]].compactMap { $0 } + takers
      guard heirs.count > 1 else { continue }
      parts[index] = heirs
      added.removeAll { takers.contains($0) }
      removed.removeAll { $0 == index }
    }
  }
}

extension VersionedStrategy {
  /// The ids of its goals and initiatives.
  fileprivate var names: Set<String> {
    Set(strategy.goals.map(\.id.value)).union(strategy.initiatives.map(\.id.value))
  }

  fileprivate var traits: [Trait] {
    var traits = Traits()
    traits.text("title", strategy.title, weight: 3)
    traits.text("municipality", strategy.municipality)
    traits.text("organisation", strategy.organisation)
    traits.texts("municipalities", strategy.municipalities)
    for goal in strategy.goals { traits.text("goals", goal.id, weight: 2) }
    for initiative in strategy.initiatives { traits.text("initiatives", initiative.id) }
    for indicator in strategy.indicators { traits.text("indicators", indicator.id) }
    traits.text("document", strategy.document?.title)
    return traits.all
  }

  /// What of it one of several heirs has taken over, with what none has where that is asked for.
  fileprivate func part(
    held heir: VersionedStrategy, by others: [VersionedStrategy], takesRest: Bool
  ) -> VersionedStrategy {
    let own = heir.names
    let foreign = others.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    func belongs(_ id: String) -> Bool {
      own.contains(id) || (takesRest && !foreign.contains(id))
    }
    var reduced = strategy
    reduced.goals.removeAll { !belongs($0.id.value) }
    reduced.initiatives.removeAll { !belongs($0.id.value) }
    let needed = Set(heir.strategy.indicators.map(\.id.value))
    reduced.indicators.removeAll { indicator in
      !needed.contains(indicator.id.value)
        && !reduced.goals.contains { $0.indicator?.value == indicator.id.value }
        && !strategy.indicators.contains { $0.counted?.value == indicator.id.value }
    }
    var part = self
    part.scope = Scope(reduced, used: scope.used)
    return part
  }
}
