internal import Diagnostics
package import Measurements
package import Quantities
package import StrategyModel

/// What relative targets come to by what was measured: the number behind `-10 % from previous`.
package struct TargetResolver {
  private let scope: Scope
  private let gauge: Gauge

  package init(scope: Scope, evidence: Evidence, asOf: CalendarDate) {
    self.scope = scope
    gauge = Gauge(evidence: evidence, asOf: asOf)
  }

  /// What a milestone of a goal demands in figures, and the steps from its base to them.
  ///
  /// The criterion is nil where what it counts from is not measured, or can't be counted from.
  package func criterion(
    of milestone: Milestone, of goal: Goal
  ) -> (criterion: ResolvedTarget.Criterion?, steps: [Step]) {
    guard let target = milestone.target,
      let bound = goal.indicator.flatMap({ scope.indicator($0.value) })
    else { return (nil, []) }
    let appraisal = Appraisal(
      gauge: gauge, baseline: goal.baseline, milestones: scope.milestones(of: goal), bound: bound)
    // Judged before its day nothing is compared, but what it is to be held against is known.
    let result = appraisal.appraise(milestone, target, isDue: false)
    // A base that is only known to lie between two figures is no figure to hold another against.
    guard result.baseEnds == nil, result.otherCriteria.isEmpty else { return (nil, result.steps) }
    return (result.target.criterion, result.steps)
  }
}
