internal import Diagnostics
internal import StrategyModel

/// What a strategy states apart from its goals, explained: what it says, and what is worked out from it
/// step by step.
package struct Account: Sendable {
  package enum Kind: Sendable {
    case fact, prices, indicator
  }

  /// Across strategies: `bornholm/variable-costs`.
  package let id: String
  package let kind: Kind
  package let title: String
  /// In the words of the strategy's author.
  package var text: String?
  package var source: String?
  package let steps: [Step]
}

extension StrategyJudgement {
  /// The facts, price sets and indicators of an id, which each kind may have one of; an indicator of a
  /// used file is written with its prefix.
  package func accounts(of id: String) -> [Account] {
    strategy.facts.filter { $0.id.value == id }.map(account)
      + strategy.prices.filter { $0.id.value == id }.map(account)
      + (scope.indicator(id).map { [account($0, as: id)] } ?? [])
  }

  /// Every id that there is an account of.
  package var accountIDs: [String] {
    strategy.facts.map(\.id.value) + strategy.prices.map(\.id.value)
      + scope.references { $0.indicators.map(\.id.value) }
  }
}
