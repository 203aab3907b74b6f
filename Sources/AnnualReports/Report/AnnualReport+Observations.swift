internal import Evaluation

extension AnnualReport {
  /// Every figure that a verdict, a chart or a cost of the report was made from, by indicator and period.
  var observations: [UsedObservation] {
    let measured =
      dueUntilNow.compactMap(\.milestone.measured)
      + judgement.goals.indices.flatMap { index -> [Measured] in
        let course = judgement.course(ofGoalAt: index, through: lastDay)
        return (course?.points ?? []) + [course?.baseline].compactMap(\.self)
      } + judgement.mixCosts(through: lastDay).map(\.cost)
      + judgement.goals.compactMap { $0.wanted?.measured }
    return judgement.used(measured.flatMap(\.observations))
  }
}
