package import Diagnostics
package import Measurements
package import Quantities
internal import StrategyModel

/// An observation by the names that readers know its indicator and its part of the whole by.
package struct UsedObservation: Sendable {
  package let observation: Observation
  /// The indicator's name.
  package let title: String
  package let unit: Unit?
  /// A name for each dimension that it is told apart by; empty for the whole.
  package let parts: [Message.Argument]
}

extension StrategyJudgement {
  /// Observations with their names, each once, by indicator and period.
  package func used(_ observations: some Sequence<Observation>) -> [UsedObservation] {
    let known = Dictionary(
      scope.references { $0.indicators.map(\.id.value) }.compactMap(scope.indicator).map {
        ($0.key, $0.indicator)
      }
    ) { first, _ in first }
    var seen: Set<SourceSpan> = []
    return observations.filter { seen.insert($0.value.span).inserted }
      .map { observation in
        let indicator = known[observation.indicator]
        return UsedObservation(
          observation: observation, title: indicator?.displayTitle ?? observation.indicator.id,
          unit: indicator?.measuredUnit,
          parts: scope.names(of: observation.dimensions))
      }
      .sorted { left, right in
        let (a, b) = (left.observation, right.observation)
        if left.title != right.title { return DanishOrder.precedes(left.title, right.title) }
        return a < b
      }
  }
}
