internal import Quantities

extension GoalJudgement {
  /// Where a goal stands on the day judged, rolled up from its milestones without any score.
  package struct Standing: Sendable {
    /// The milestone with the latest verdict that rests on something measured; nil where none was.
    package let judged: MilestoneJudgement?
    /// What is due later than that one, or at all where there is none, and has no verdict.
    package let gaps: [MilestoneJudgement]
    /// The first that is not yet due and still open.
    package let next: MilestoneJudgement?
  }

  package var standing: Standing {
    let ordered = byDue
    let judged = latestJudged(ordered)
    let gaps = ordered.filter { milestone in
      milestone.isDue && [.noData, .notAssessable].contains(milestone.verdict)
        && judged.map { $0.due < milestone.due } ?? true
    }
    let next = ordered.first {
      !$0.isDue && [.onTrack, .atRisk, .offTrack, .pending].contains($0.verdict)
    }
    return Standing(judged: judged, gaps: gaps, next: next)
  }

  /// The latest verdict that rests on something measured; without one, what is known instead.
  package var verdict: Verdict {
    let ordered = byDue
    return latestJudged(ordered)?.verdict
      ?? ordered.last { $0.isDue && $0.verdict == .notAssessable }?.verdict
      ?? ordered.last { $0.isDue }?.verdict ?? ordered.first?.verdict ?? .noThreshold
  }

  /// In order of their due days: what must hold, what moves and what recurs stand in the file's order.
  private var byDue: [MilestoneJudgement] {
    milestones.enumerated().sorted {
      ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
    }.map(\.element)
  }

  /// Of several that are due on one day the worst. What was delivered before its day says nothing of
  /// those due until then, unless it is all there is; what broke before its day does.
  private func latestJudged(_ ordered: [MilestoneJudgement]) -> MilestoneJudgement? {
    let judged = ordered.filter(\.verdict.isMeasured)
    let due = judged.filter { $0.isDue || $0.verdict == .missed }
    let candidates = due.isEmpty ? judged : due
    guard let day = candidates.last?.due else { return nil }
    return candidates.filter { $0.due == day }.max { $0.verdict.badness < $1.verdict.badness }
  }
}

extension Verdict {
  /// How bad an outcome is beside others of the same day.
  fileprivate var badness: Int {
    switch self {
    case .missed: 4
    case .partly: 3
    case .nearly: 2
    case .metLate: 1
    default: 0
    }
  }
}
