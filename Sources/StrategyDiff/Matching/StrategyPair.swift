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

  package init(old: VersionedStrategy, new: VersionedStrategy) {
    self.old = old
    self.new = new
  }

  package var id: String { new.strategy.id }
}
