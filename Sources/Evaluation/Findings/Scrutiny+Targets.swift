internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What a document states of one target besides, and of one thing in several targets.
extension Scrutiny {
  func reportTargets(to found: inout FoundInDocument) {
    var alike = SameIndicator(scope)
    for index in strategy.goals.indices {
      guard let bound = judgement.goals[index].indicator else { continue }
      alike.note(bound)
      if isSteady(index, bound) { continue }
      guard let goal = stated(index) else { continue }
      for milestone in goal.milestones {
        guard let checks = milestone.terms?.checks, !checks.isEmpty else { continue }
        reportChanges(goal, milestone, checks, to: &found)
      }
      if goal.milestones.contains(where: { $0.itemName != nil }) { alike.isPossible = true }
    }
    if alike.isPossible { reportOverlaps(to: &found) }
  }

  /// Whether a goal has nothing but bare figures that never grow weaker, as most have: then there is
  /// nothing to say of them by themselves.
  func isSteady(_ index: Int, _ bound: BoundIndicator) -> Bool {
    if strategy.goals[index].milestonesOf != nil || strategy.goals[index].baseline != nil {
      return false
    }
    let milestones = strategy.goals[index].milestones
    let side = bound.plainBound
    var last: Fraction?
    for index in milestones.indices {
      guard milestones[index].terms == nil,
        case .plain(let quantity) = milestones[index].target?.demand
      else { return false }
      let value = quantity.value.value
      if let last, side == .atLeast ? value < last : side == .atMost ? value > last : value != last
      {
        return false
      }
      last = value
    }
    return true
  }

  func stated(_ index: Int) -> StatedGoal? {
    guard let bound = judgement.goals[index].indicator else { return nil }
    return StatedGoal(
      index: index, bound: bound, milestones: scope.milestones(of: strategy.goals[index]),
      baseline: strategy.goals[index].baseline?.value)
  }

  /// A goal whose milestones are figures of one indicator.
  struct StatedGoal {
    let index: Int
    let bound: BoundIndicator
    let milestones: [Milestone]
    let baseline: Period?

    var better: Indicator.Direction? { bound.indicator.better?.value }

    func level(_ target: Target) -> Level? {
      Level(target, bound.indicator, baseline: baseline)
    }

    func stated(_ target: Target) -> Message.Argument {
      .message(
        ResolvedTarget(
          target: target, side: bound.indicator.plainBound, unit: bound.indicator.measuredUnit,
          criterion: nil
        ).stated)
    }
  }

  func finding(
    _ rule: FindingRule, _ severity: Diagnostic.Severity, _ goal: StatedGoal,
    _ milestone: Milestone, _ key: MessageKey, _ arguments: Message.Arguments,
    at span: SourceSpan? = nil, related: [SourceSpan] = []
  ) -> Finding {
    var arguments = arguments
    let title = milestone.terms?.title?.value ?? judgement.goals[goal.index].title
    arguments["title"] = .text(title)
    arguments["period"] = .period(milestone.period.value)
    // A goal that another file states points to where this strategy refers to it.
    let isOwn = strategy.goals[goal.index].milestonesOf == nil
    return Finding(
      rule: rule, severity: severity,
      subject: subject(strategy.goals[goal.index].id.value, milestone.id),
      message: Message(key, arguments),
      span: isOwn ? span ?? milestone.target?.span ?? milestone.span : milestone.span,
      related: related)
  }
}
