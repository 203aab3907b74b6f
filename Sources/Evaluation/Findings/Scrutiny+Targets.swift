internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Targets that can't all be meant: weaker year by year, behind where one began, or stated twice.
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

  private func stated(_ index: Int) -> StatedGoal? {
    guard let bound = judgement.goals[index].indicator else { return nil }
    return StatedGoal(
      index: index, bound: bound, milestones: scope.milestones(of: strategy.goals[index]),
      baseline: strategy.goals[index].baseline?.value)
  }

  /// A goal whose milestones are figures of one indicator.
  private struct StatedGoal {
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

  private func finding(
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
    let breaks =
      goal.bound.indicator.breaks + (gauge.base(of: goal.bound)?.indicator.breaks ?? [])
    return breaks.contains {
      from.start < $0.period.value.start && to.end >= $0.period.value.start
    }
  }

  /// Changes of one level from one base that can't all be true: -6 hours to 19,5 is -23,5 %, not
  /// the -15 % that is also stated.
  private func reportChanges(
    _ goal: StatedGoal, _ milestone: Milestone, _ checks: [Target],
    to found: inout FoundInDocument
  ) {
    let stated = [milestone.target].compactMap(\.self) + checks
    let levels = stated.compactMap { target in goal.level(target).map { (target, $0) } }
    guard let level = levels.first(where: { $0.1.basis == .figure }) else { return }
    let changes = levels.compactMap { StatedChange($0.0, $0.1) }
    // A number of units says more exactly than a percentage where it began.
    guard let first = changes.first(where: { !$0.isPercentage }) ?? changes.first else { return }
    for other in changes where other.from == first.from && other.target.span != first.target.span {
      guard let implied = try? first.implied(for: other, at: level.1.value),
        !other.isRounded(implied)
      else { continue }
      found.add(.note) {
        var figure = Figure(implied, other.figure.unit, decimals: 1)
        figure.isChange = true
        return finding(
          .changesDisagree, .note, goal, milestone, .findingChangesDisagree,
          [
            "first": .figure(first.figure),
            "level": .figure(Figure(level.1.value, goal.bound.indicator.measuredUnit)),
            "implied": .figure(figure), "second": .figure(other.figure),
          ],
          at: other.target.span, related: [level.0.span, first.target.span])
      }
      return
    }
  }

  /// A change among those that a document states of one level.
  private struct StatedChange {
    let target: Target
    let from: Change.Base
    let figure: Figure

    init?(_ target: Target, _ level: Level) {
      guard case .change(let change) = target.demand, case .change(let from, _) = level.basis else {
        return nil
      }
      self.target = target
      self.from = from
      figure = change.figure
    }

    var isPercentage: Bool { figure.unit == .percent }

    /// What another change would be by this one, given the level that both lead to.
    func implied(for other: StatedChange, at level: Fraction) throws(ArithmeticFault) -> Fraction {
      let base =
        isPercentage
        ? try level * .hundred / (.hundred + figure.value) : try level - figure.value
      let difference = try level - base
      return other.isPercentage ? try difference * .hundred / base : difference
    }

    /// Whether a figure is this one as far as it is stated, within half of its last decimal.
    func isRounded(_ implied: Fraction) -> Bool {
      guard let decimals = figure.value.exactDecimals(limit: 6),
        let distance = try? (implied - figure.value).magnitude
      else { return false }
      return distance <= Fraction(significand: 5, decimals: decimals + 1)
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

  // MARK: Several goals about one thing

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
  private struct SameIndicator {
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

  private func reportOverlaps(to found: inout FoundInDocument) {
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

extension Milestone {
  /// The name that tells an item from the others of its period; nil where it is alone.
  fileprivate var itemName: Substring? {
    id.utf8.firstIndex(of: UInt8(ascii: "/")).map { id[id.utf8.index(after: $0)...] }
  }
}
