internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Several targets of one thing: two goals, or two milestones, that state one indicator differently.
extension Scrutiny {
  /// What an indicator measures: two that select the same of the same are one.
  private enum Measurand: Hashable {
    case indicator(IndicatorKey)
    case selection(IndicatorKey, share: Bool, part: [String], among: [String])
  }

  private func measurand(_ bound: BoundIndicator) -> Measurand {
    guard bound.indicator.isDerived, let base = gauge.base(of: bound) else {
      return .indicator(bound.key)
    }
    func words(_ selection: Selection?) -> [String] {
      (selection?.conditions ?? []).map { condition in
        condition.dimension.value.rawValue + ": "
          + condition.values.map(\.value).sorted().joined(separator: "+")
      }.sorted()
    }
    return .selection(
      base.key, share: bound.indicator.share != nil,
      part: words(bound.indicator.share?.where ?? bound.indicator.sum?.where),
      among: words(bound.indicator.share?.among))
  }

  /// Whether two goals could be about one thing, found out without looking at what they say.
  struct SameIndicator {
    var isPossible = false
    private let scope: Scope
    private var isUsed: [Bool]
    /// Those that other files declare, or that count what others also may.
    private var others = 0

    init(_ scope: Scope) {
      self.scope = scope
      isUsed = Array(repeating: false, count: scope.strategy.indicators.count)
    }

    mutating func note(_ bound: BoundIndicator) {
      if bound.scope === scope {
        if isUsed[bound.index] { isPossible = true }
        isUsed[bound.index] = true
      }
      if bound.scope !== scope || bound.indicator.isDerived {
        others += 1
        if others > 1 { isPossible = true }
      }
    }
  }

  private struct Statement {
    let goal: StatedGoal
    let milestone: Milestone
    let level: Level
  }

  func reportOverlaps(to found: inout FoundInDocument) {
    var order: [Measurand] = []
    var alike: [Measurand: [StatedGoal]] = [:]
    for goal in strategy.goals.indices.compactMap(stated) where !goal.milestones.isEmpty {
      let measurand = measurand(goal.bound)
      if alike[measurand] == nil { order.append(measurand) }
      alike[measurand, default: []].append(goal)
    }
    for measurand in order { reportOverlaps(alike[measurand] ?? [], to: &found) }
  }

  private func reportOverlaps(_ goals: [StatedGoal], to found: inout FoundInDocument) {
    var byWindow: [Period: [Statement]] = [:]
    for goal in goals {
      for milestone in goal.milestones {
        guard let target = milestone.target, let level = goal.level(target) else { continue }
        let window = milestone.terms?.measuredIn?.value ?? milestone.period.value
        let own = Statement(goal: goal, milestone: milestone, level: level)
        let known = byWindow[window] ?? []
        if let other = known.first(where: { level.contradicts($0.level) }) {
          reportOverlap(own, other, to: &found)
        }
        // One of a kind is enough to hold the later ones against.
        if !known.contains(where: { $0.level.basis == level.basis && $0.level.bound == level.bound }
        ) {
          byWindow[window, default: []].append(own)
        }
      }
    }
  }

  private func reportOverlap(
    _ own: Statement, _ other: Statement, to found: inout FoundInDocument
  ) {
    found.add(.warning) {
      finding(
        .statementsOverlap, .warning, own.goal, own.milestone, .findingStatementsOverlap,
        [
          "target": own.milestone.target.map(own.goal.stated) ?? "",
          "other": .text(subject(strategy.goals[other.goal.index].id.value, other.milestone.id)),
          "stated": other.milestone.target.map(other.goal.stated) ?? "",
        ],
        related: [other.milestone.target?.span ?? other.milestone.span])
    }
  }
}
