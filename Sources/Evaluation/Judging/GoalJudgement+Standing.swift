internal import Quantities

extension GoalJudgement {
  /// Where a goal stands on the day judged, rolled up from its milestones without any score.
  package struct Standing: Sendable {
    /// Of the goal, and below them by index, since a judgement is large.
    private let milestones: [MilestoneJudgement]
    private let judgedIndex: Int?
    private let gapIndices: [Int]
    private let nextIndex: Int?
    /// The latest verdict that rests on something measured; without one, what is known instead.
    package let verdict: Verdict

    fileprivate init(of milestones: [MilestoneJudgement]) {
      self.milestones = milestones
      let ordered = Self.byDue(milestones)
      let judged = Self.latestJudged(ordered, milestones)
      judgedIndex = judged
      gapIndices = ordered.filter { index in
        milestones[index].isDue && [.noData, .notAssessable].contains(milestones[index].verdict)
          && judged.map { milestones[$0].due < milestones[index].due } ?? true
      }
      nextIndex = ordered.first {
        !milestones[$0].isDue
          && [.onTrack, .atRisk, .offTrack, .pending].contains(milestones[$0].verdict)
      }
      let chosen =
        judged ?? ordered.last { milestones[$0].isDue && milestones[$0].verdict == .notAssessable }
        ?? ordered.last { milestones[$0].isDue } ?? ordered.first
      verdict = chosen.map { milestones[$0].verdict } ?? .noThreshold
    }

    package var isJudged: Bool { judgedIndex != nil }

    /// The milestone with the latest verdict that rests on something measured; nil where none was.
    package var judged: MilestoneJudgement? { judgedIndex.map { milestones[$0] } }

    /// What is due later than that one, or at all where there is none, and has no verdict.
    package var gaps: [MilestoneJudgement] { gapIndices.map { milestones[$0] } }

    /// The first that is not yet due and still open.
    package var next: MilestoneJudgement? { nextIndex.map { milestones[$0] } }
  }

  package var standing: Standing { Standing(of: milestones) }

  /// The latest verdict that rests on something measured; without one, what is known instead.
  package var verdict: Verdict { standing.verdict }
}

extension GoalJudgement.Standing {
  /// The places of milestones in order of their due days: what must hold, what moves and what recurs
  /// stand in the file's order.
  private static func byDue(_ milestones: [MilestoneJudgement]) -> [Int] {
    let days = milestones.indices.map { milestones[$0].due }
    if zip(days, days.dropFirst()).allSatisfy(<=) { return Array(days.indices) }
    return days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
  }

  /// Of several that are due on one day the worst. What was delivered before its day says nothing of
  /// those due until then, unless it is all there is; what broke before its day does.
  private static func latestJudged(
    _ ordered: [Int], _ milestones: [MilestoneJudgement]
  ) -> Int? {
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
