internal import Diagnostics
internal import Measurements
internal import StrategyModel

/// Reads a strategy as its critic would: which targets can't all be meant, and which figures
/// contradict each other.
///
/// What comes of it are properties of the document and not of anything measured, so they are never
/// errors; what is most likely a slip of the pen is a warning.
struct Scrutiny {
  let judgement: StrategyJudgement
  let scope: Scope
  let strategy: Strategy
  let gauge: Gauge

  init(judgement: StrategyJudgement) {
    self.judgement = judgement
    scope = judgement.scope
    strategy = judgement.scope.strategy
    gauge = judgement.gauge
  }

  func report(to found: inout FoundInDocument) {
    reportTargets(to: &found)
    reportDefinitions(to: &found)
    reportFigures(to: &found)
  }

  /// An id of this strategy as findings carry it.
  func subject(_ parts: String...) -> String {
    ([strategy.id] + parts).joined(separator: "/")
  }
}
