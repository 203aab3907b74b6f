internal import Diagnostics
internal import Quantities

extension MilestoneJudgement {
  /// How far what was measured is from its target, in tenths of the target; nil where nothing is
  /// wanting, or nothing can be counted.
  ///
  /// Of a target of zero there are no tenths: a step is then one of what is counted.
  var shortfall: Fraction? {
    switch verdict {
    case .missed, .nearly, .partly, .offTrack, .atRisk: break
    default: return nil
    }
    guard let gap = gap?.value.magnitude, let wanted = wantedNumber?.magnitude else { return nil }
    if wanted.isZero { return gap }
    // A distance that does not fit exact arithmetic is taken as one without steps.
    return try? gap * Fraction(10) / wanted
  }

  private var wantedNumber: Fraction? {
    guard let criterion = target?.criterion else { return nil }
    if case .members(let members) = criterion { return Fraction(members.count) }
    return measured?.number.flatMap { criterion.nearest(to: $0) } ?? criterion.number
  }
}
