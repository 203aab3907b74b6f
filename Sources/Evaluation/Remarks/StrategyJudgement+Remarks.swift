internal import Diagnostics
internal import Quantities
package import StrategyModel

extension StrategyJudgement {
  /// Lets milestones carry what is known to be said of them on the day judged. No verdict changes.
  package mutating func apply(_ remarks: Remarks) {
    guard remarks.areKept else { return }
    let known = Dictionary(grouping: remarks.all.filter { $0.knownFrom <= asOf }) {
      $0.milestone.value
    }
    forEachMilestone { milestone in
      milestone.remarks = known[milestone.name] ?? []
      milestone.isRemarkExpected = milestone.milestone.period.value.year < milestone.asOf.year
    }
  }
}

extension MilestoneJudgement {
  /// What was last said of its result; nil where nothing was.
  package var remark: Remark? { remarks.last }

  /// What is said of it among the results of one year.
  package func remark(of year: Int) -> Remark? { remarks.last { $0.year == year } }
}
