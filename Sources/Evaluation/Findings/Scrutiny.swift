internal import Diagnostics
internal import Measurements
internal import StrategyModel

/// Reads a strategy as its critic would: which targets can't all be meant, and which figures
/// contradict each other.
///
/// What comes of it are properties of the document and not of anything measured, so they are never
/// errors; what is most likely a slip of the pen is a warning.
///
/// A class, since it is asked of every goal.
final class Scrutiny {
  let judgement: StrategyJudgement

  var scope: Scope { judgement.scope }
  var strategy: Strategy { judgement.scope.strategy }
  var gauge: Gauge { judgement.gauge }

  init(judgement: StrategyJudgement) { self.judgement = judgement }

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
