internal import Diagnostics
internal import Measurements
internal import Quantities

extension StrategyJudgement {
  /// Whether what was to be delivered is reported as given up, by the day judged.
  package func isGivenUp(_ milestone: MilestoneJudgement) -> Bool {
    (gauge.evidence.progress[milestone.name] ?? []).contains { row in
      row.status.value == .dropped && row.part == nil
        && row.date.map { $0.value <= asOf } ?? true
    }
  }
}
