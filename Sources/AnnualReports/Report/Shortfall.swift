internal import Diagnostics
internal import Evaluation
internal import Quantities

extension AnnualReport {
  /// What was measured or reported of the year and is not as it was to be, the worst first.
  var shortfalls: [Entry] {
    due.filter { $0.milestone.verdict.isMeasured && $0.milestone.verdict != .met }
      .enumerated().sorted { left, right in
        let (a, b) = (left.element.milestone, right.element.milestone)
        if a.verdict != b.verdict { return a.verdict.rank > b.verdict.rank }
        let (first, second) = (a.relativeGap, b.relativeGap)
        if first != second { return (first ?? .zero) > (second ?? .zero) }
        return left.offset < right.offset
      }.map(\.element)
  }

  /// What fell due in the year and nobody has measured or reported, or can judge.
  var unmeasured: [Entry] { due.filter { !$0.milestone.verdict.isMeasured } }

  /// What rests on figures that are not final, were late, or are disputed.
  var weaklyFounded: [Entry] {
    due.filter { entry in
      guard entry.milestone.verdict.isMeasured, let quality = entry.milestone.quality else {
        return false
      }
      return quality != .final && !(entry.milestone.isDeliverable && quality == .late)
    }
  }
}

extension MilestoneJudgement {
  /// How far what was measured is from its target, as a part of the target; nil where no figure says.
  var relativeGap: Fraction? {
    guard let gap = gap?.value, let number = target?.criterion?.number else { return nil }
    guard !number.isZero else { return gap.magnitude }
    // What does not fit is further away than what does, and can't be compared.
    return try? gap.magnitude / number.magnitude
  }
}

extension Verdict {
  /// How far an outcome is from being met, for the order of reading.
  var rank: Int {
    switch self {
    case .missed: 4
    case .partly: 3
    case .nearly: 2
    case .metLate: 1
    default: 0
    }
  }
}
