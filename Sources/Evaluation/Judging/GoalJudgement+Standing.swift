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
    let gaps = ordered.filter { index in
      milestones[index].isDue && [.noData, .notAssessable].contains(milestones[index].verdict)
        && judged.map { milestones[$0].due < milestones[index].due } ?? true
    }
    let next = ordered.first {
      !milestones[$0].isDue
        && [.onTrack, .atRisk, .offTrack, .pending].contains(milestones[$0].verdict)
    }
    return Standing(
      judged: judged.map { milestones[$0] }, gaps: gaps.map { milestones[$0] },
      next: next.map { milestones[$0] })
  }

  /// The latest verdict that rests on something measured; without one, what is known instead.
  package var verdict: Verdict {
    let ordered = byDue
    let chosen =
      latestJudged(ordered)
      ?? ordered.last { milestones[$0].isDue && milestones[$0].verdict == .notAssessable }
      ?? ordered.last { milestones[$0].isDue } ?? ordered.first
    return chosen.map { milestones[$0].verdict } ?? .noThreshold
  }

  /// The places of the milestones in order of their due days: what must hold, what moves and what
  /// recurs stand in the file's order. Places, since a judgement is large.
  private var byDue: [Int] {
    let days = milestones.indices.map { milestones[$0].due }
    return days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
  }

  /// Of several that are due on one day the worst. What was delivered before its day says nothing of
  /// those due until then, unless it is all there is; what broke before its day does.
  private func latestJudged(_ ordered: [Int]) -> Int? {
    let judged = ordered.filter { milestones[$0].verdict.isMeasured }
    let due = judged.filter { milestones[$0].isDue || milestones[$0].verdict == .missed }
    let candidates = due.isEmpty ? judged : due
    guard let day = candidates.last.map({ milestones[$0].due }) else { return nil }
    return candidates.filter { milestones[$0].due == day }
      .max { milestones[$0].verdict.badness < milestones[$1].verdict.badness }
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
