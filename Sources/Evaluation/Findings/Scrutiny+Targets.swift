internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// The targets of one goal that can't all be meant: weaker year by year, or behind where it began.
extension Scrutiny {
  func reportTargets(to found: inout FoundInDocument) {
    var alike = SameIndicator(scope)
    for index in strategy.goals.indices {
      guard let bound = judgement.goals[index].indicator else { continue }
      alike.note(bound)
      if isSteady(index, bound) { continue }
      guard let goal = stated(index) else { continue }
      reportOrder(goal, to: &found)
      if goal.baseline != nil { reportBaseline(goal, to: &found) }
      if goal.milestones.contains(where: { $0.itemName != nil }) { alike.isPossible = true }
    }
    if alike.isPossible { reportOverlaps(to: &found) }
  }

  /// Whether a goal has nothing but bare figures that never grow weaker, as most have: then there is
  /// nothing to say of them by themselves.
  private func isSteady(_ index: Int, _ bound: BoundIndicator) -> Bool {
    if strategy.goals[index].milestonesOf != nil || strategy.goals[index].baseline != nil {
      return false
    }
    let milestones = strategy.goals[index].milestones
    let side = bound.indicator.plainBound
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

  // MARK: One goal's targets among themselves

  private func reportOrder(_ goal: StatedGoal, to found: inout FoundInDocument) {
    // Items of lists are compared with those of the same name.
    var earlier: [Substring: (level: Level, milestone: Int)] = [:]
    var last: (level: Level, milestone: Int)?
    for index in goal.milestones.indices {
      guard let target = goal.milestones[index].target else { continue }
      let terms = goal.milestones[index].terms
      if let terms, !terms.checks.isEmpty {
        reportChanges(goal, goal.milestones[index], terms.checks, to: &found)
      }
      guard let level = goal.level(target) else { continue }
      reportWrongWay(goal, index, level, to: &found)
      let name = terms == nil ? nil : goal.milestones[index].itemName
      let before = name.map { earlier[$0] } ?? last
      if let before, level.isWeaker(than: before.level, better: goal.better),
        goal.milestones[before.milestone].period.value != goal.milestones[index].period.value,
        !isBroken(goal, goal.milestones[before.milestone], goal.milestones[index])
      {
        reportWeaker(goal, index, than: before.milestone, to: &found)
      }
      if let name { earlier[name] = (level, index) } else { last = (level, index) }
    }
  }

  private func reportWeaker(
    _ goal: StatedGoal, _ index: Int, than before: Int, to found: inout FoundInDocument
  ) {
    found.add(.warning) {
      let (milestone, earlier) = (goal.milestones[index], goal.milestones[before])
      return finding(
        .targetsNotMonotone, .warning, goal, milestone, .findingNotMonotone,
        [
          "target": milestone.target.map(goal.stated) ?? "",
          "earlier": earlier.target.map(goal.stated) ?? "",
          "before": .period(earlier.period.value),
        ],
        related: [earlier.target?.span ?? earlier.span])
    }
  }

  /// A change that leads away from what the indicator calls better, from wherever it counts.
  private func reportWrongWay(
    _ goal: StatedGoal, _ index: Int, _ level: Level, to found: inout FoundInDocument
  ) {
    guard case .change = level.basis, !level.value.isZero,
      goal.better == .higher && level.value.isNegative
        || goal.better == .lower && !level.value.isNegative
    else { return }
    found.add(.warning) {
      finding(
        .targetBehindBaseline, .warning, goal, goal.milestones[index],
        goal.better == .higher ? .findingShouldRise : .findingShouldFall,
        [
          "target": goal.milestones[index].target.map(goal.stated) ?? "",
          "indicator": .text(goal.bound.indicator.displayTitle),
        ],
        related: (goal.bound.indicator.better?.span).map { [$0] } ?? [])
    }
  }

  /// Whether the series was redefined between two milestones, so that their figures don't compare.
  private func isBroken(_ goal: StatedGoal, _ earlier: Milestone, _ later: Milestone) -> Bool {
    isBroken(goal, from: earlier.period.value, to: later.period.value)
  }

  private func isBroken(_ goal: StatedGoal, from: Period, to: Period) -> Bool {
    gauge.breaks(of: goal.bound).contains {
      from.start < $0.period.value.start && to.end >= $0.period.value.start
    }
  }

  // MARK: Against the baseline

  private func reportBaseline(_ goal: StatedGoal, to found: inout FoundInDocument) {
    guard let baseline = goal.baseline else { return }
    let levels = goal.milestones.indices.compactMap { index -> (Int, Level)? in
      guard goal.milestones[index].period.value.end > baseline.end,
        let target = goal.milestones[index].target, let level = goal.level(target),
        level.basis == .figure
      else { return nil }
      return (index, level)
    }
    guard !levels.isEmpty,
      let measured = try? gauge.measure(goal.bound, in: baseline), let base = measured.number
    else { return }
    for (index, level) in levels where level.isWorse(than: base, better: goal.better) {
      let milestone = goal.milestones[index]
      if isBroken(goal, from: baseline, to: milestone.period.value) { continue }
      found.add(.warning) {
        finding(
          .targetBehindBaseline, .warning, goal, milestone, .findingBehindBaseline,
          [
            "target": milestone.target.map(goal.stated) ?? "",
            "base": .figure(Figure(base, measured.unit, beside: level.value)),
            "baseline": .period(baseline),
          ],
          related: measured.observations.prefix(8).map(\.value.span))
      }
    }
  }
}

extension Milestone {
  /// The name that tells an item from the others of its period; nil where it is alone.
  var itemName: Substring? {
    id.utf8.firstIndex(of: UInt8(ascii: "/")).map { id[id.utf8.index(after: $0)...] }
  }
}
