package import Evaluation
package import Measurements
package import StrategyModel

/// One of the two states that are compared: the strategies that stood then, what was measured by
/// then, and the rules it was judged by.
package struct Version {
  /// What reports call it: a revision, or a path as the user gave it.
  package let name: String
  package let strategies: [VersionedStrategy]
  package let rules: RuleSet
  /// What the version accepts of what rules find.
  package var waivers: [Waiver] = []

  package init(name: String, strategies: [VersionedStrategy], rules: RuleSet) {
    self.name = name
    self.strategies = strategies
    self.rules = rules
  }
}

/// A strategy as it stood in one version, with its evidence.
package struct VersionedStrategy: Sendable {
  package var scope: Scope
  package var evidence: Evidence
  /// The file below the root of its version.
  package let path: String

  package init(scope: Scope, evidence: Evidence, path: String) {
    self.scope = scope
    self.evidence = evidence
    self.path = path
  }

  package var strategy: Strategy { scope.strategy }
}
