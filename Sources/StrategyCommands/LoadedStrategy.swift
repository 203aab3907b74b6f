internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// A strategy with everything that lies beside it in its folder.
struct LoadedStrategy {
  let scope: Scope
  /// Its file below the root.
  let path: String
  var evidence = Evidence()
  var waivers: [Waiver] = []
  var remarks = Remarks()

  /// What is known of it on a day; its waivers hold for what rules find.
  func judgement(asOf: CalendarDate, by rules: RuleSet?) -> StrategyJudgement {
    var judgement = Judge(scope: scope, evidence: evidence, asOf: asOf, rules: rules).judgement()
    judgement.apply(remarks)
    if let rules { judgement.apply(waivers, by: rules) }
    return judgement
  }

  init(scope: Scope, path: String) {
    self.scope = scope
    self.path = path
  }
}
