package import StrategyModel

/// The two versions of one strategy, matched piece by piece.
///
/// The old version is put in the words of the new: what was renamed carries its new id in both, in
/// the evidence as well, so that everything after the matching looks things up by one id.
package struct StrategyPair: Sendable {
  package let old: VersionedStrategy
  package let new: VersionedStrategy
  package var goals: [Match<Goal>] = []
  package var initiatives: [Match<Initiative>] = []
  package var indicators: [Match<Indicator>] = []
  /// By the id of a goal or initiative that both versions have; periods may differ inside a match.
  package var milestones: [String: [Match<Milestone>]] = [:]
  package var groups: [Match<Group>] = []
  package var prices: [Match<PriceSet>] = []
  /// Goals that were declared to be split or merged, and initiatives likewise.
  package var goalSuccessions: [Succession<Goal>] = []
  package var initiativeSuccessions: [Succession<Initiative>] = []
  /// What ids were in the old version, by what they are now; of strategies, goals, initiatives,
  /// groups, indicators and price sets.
  package var formerIDs: FormerIDs = FormerIDs()
  /// How it is known that the two are one strategy.
  package let certainty: Certainty

  package init(
    old: VersionedStrategy, new: VersionedStrategy, certainty: Certainty = .identical
  ) {
    self.old = old
    self.new = new
    self.certainty = certainty
  }

  package var id: String { new.strategy.id }
}

/// Several in one version that stand for one in the other.
package struct Succession<Element: Sendable>: Sendable {
  package let old: [Element]
  package let new: [Element]
}

/// What renamed things were called before, by kind.
package struct FormerIDs: Sendable {
  package var strategy: String?
  package var elements: [String: String] = [:]
  package var indicators: [String: String] = [:]
  package var prices: [String: String] = [:]
}
