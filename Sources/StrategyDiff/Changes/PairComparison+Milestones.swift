internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// The milestones of a goal or an initiative.
extension PairComparison {
  mutating func compareMilestones(_ old: Goal, _ new: Goal, at place: Place) {
    if old.milestonesOf?.value != new.milestonesOf?.value {
      state(
        .linkChanged, Consequence(.structural), from: old.milestonesOf?.side,
        to: new.milestonesOf?.side, at: place)
    }
    let owner = MilestoneOwner(
      id: new.id.value, goals: (old, new),
      indicators: (self.old.indicator(of: old), self.new.indicator(of: new)))
    compareMilestones(pair.milestones[new.id.value] ?? [], of: owner, at: place)
  }

  mutating func compareMilestones(_ old: Initiative, _ new: Initiative, at place: Place) {
    let owner = MilestoneOwner(id: new.id.value, goals: nil, indicators: (nil, nil))
    compareMilestones(pair.milestones[new.id.value] ?? [], of: owner, at: place)
  }

  private mutating func compareMilestones(
    _ matches: [Match<Milestone>], of owner: MilestoneOwner, at place: Place
  ) {
    var moves: Moves?
    for (index, match) in matches.enumerated() {
      switch (match.old, match.new) {
      case (let before?, let after?):
        var place = place.inside(after.id)
        place.decision = after.terms?.decision
        if before.id != after.id, before.period.value == after.period.value {
          stateRename(before, after, at: place)
        }
        if before.period.value.end != after.period.value.end, moves == nil {
          moves = Moves(matches, owner, self)
        }
        let demand = DemandChange(before, after, owner, self)
        compareDemand(before, after, demand, owner, moves?.relations[index], at: place)
        compareBase(before, after, matches, owner, at: place)
        compareTerms(before, after, demand, owner, at: place)
      case (nil, let after?):
        var place = place.inside(after.id)
        place.decision = after.terms?.decision
        var change = Change(
          .strengthened, .milestoneAdded, of: place.subject,
          to: after.target?.side(owner.indicators.new))
        change.verdict = verdict("\(owner.id)/\(after.id)", in: .new)
        state(change, at: place)
      case (let before?, nil):
        let place = place.inside(before.id)
        var change = Change(
          .weakened, .milestoneRemoved, of: place.subject,
          from: before.target?.side(owner.indicators.old))
        change.verdict = verdict("\(owner.id)/\(before.id)", in: .old)
        state(change, at: place)
      case (nil, nil): break
      }
    }
  }

  /// One of several in a period that was given another name.
  private mutating func stateRename(_ old: Milestone, _ new: Milestone, at place: Place) {
    state(
      Change(
        .structural, .renamed, of: place.subject, from: Change.Side(.text(old.id), at: old.span),
        to: Change.Side(.text(new.id), at: new.span)), at: place)
  }

  // MARK: What it demands and when

  private mutating func compareDemand(
    _ old: Milestone, _ new: Milestone, _ demand: DemandChange?, _ owner: MilestoneOwner,
    _ byLevels: Relation?, at place: Place
  ) {
    let (from, to) = (old.period.value, new.period.value)
    guard let before = old.target, let after = new.target, let demand else { return }
    let isOther = demand.isSaidOtherwise && !isBaseAlone(before, after)
    let days = to.end.dayNumber - from.end.dayNumber
    if days == 0, from != to {
      var changed = owner.goals?.old
      changed?.replaceMilestone(old.id) { $0.period = new.period }
      state(
        .measuredInChanged, effect(of: owner, changed),
        from: Change.Side(.period(from), at: old.period.span),
        to: Change.Side(.period(to), at: new.period.span), at: place)
    }
    var consequence = Consequence((isOther ? demand.relation : .equal).class)
    consequence.basis = demand.steps
    var effect = isOther ? demand.effect : nil
    if days != 0 {
      let relation = (isOther ? demand.relation : .equal).and(Relation(from: from.end, to: to.end))
      consequence.class = (byLevels ?? relation).class
      effect = effect ?? Change.Effect()
      effect?.days = days
      if !isOther {
        state(
          days > 0 ? .deadlineLater : .deadlineEarlier, consequence,
          from: Change.Side(.period(from), at: old.period.span),
          to: Change.Side(.period(to), at: new.period.span), at: place, effect: effect)
        return
      }
    }
    guard isOther else { return }
    // Eased while its tolerance was cut: what is met grew and what is nearly met shrank.
    if old.terms?.tolerance?.value != new.terms?.tolerance?.value,
      relation(old, new, owner) == .apart
    {
      consequence.class = .mixed
    }
    if case .parts(let wanted, _)? = Acceptance(before, side: .equals),
      case .parts(let given, _)? = Acceptance(after, side: .equals), wanted == given,
      consequence.class == .editorial
    {
      compareOrder(before, after, owner, old, new, at: place)
      return
    }
    state(
      days != 0 ? .targetMoved : demand.kind(before, after), consequence,
      from: before.side(owner.indicators.old), to: after.side(owner.indicators.new), at: place,
      effect: effect)
  }

  /// Rows of `progress.csv` may name a part by its number, which the order gives.
  private mutating func compareOrder(
    _ before: Target, _ after: Target, _ owner: MilestoneOwner, _ old: Milestone,
    _ new: Milestone, at place: Place
  ) {
    let rows =
      (pair.old.evidence.progress["\(owner.id)/\(old.id)"] ?? [])
      + (pair.new.evidence.progress["\(owner.id)/\(new.id)"] ?? [])
    let isCounted = rows.contains { $0.part != nil }
    state(
      .orderChanged, Consequence(isCounted ? .undecided : .editorial),
      from: before.side(nil as Indicator?), to: after.side(nil as Indicator?), at: place)
  }

  /// Whether two changes differ in nothing but what they count from, which has a row of its own.
  private func isBaseAlone(_ old: Target, _ new: Target) -> Bool {
    guard case .change(let before) = old.demand, case .change(let after) = new.demand else {
      return false
    }
    return before.amount.value == after.amount.value && before.from?.value != after.from?.value
  }

  /// What a relative target counts from: another base is another measure of progress.
  private mutating func compareBase(
    _ old: Milestone, _ new: Milestone, _ matches: [Match<Milestone>], _ owner: MilestoneOwner,
    at place: Place
  ) {
    guard case .change(let before)? = old.target?.demand,
      case .change(let after)? = new.target?.demand, let goals = owner.goals
    else { return }
    let windows = (
      before.window(of: old, among: matches.compactMap(\.old), goals.old.baseline),
      after.window(of: new, among: matches.compactMap(\.new), goals.new.baseline)
    )
    let isWrittenSo = before.from?.value != after.from?.value
    // A baseline that was moved is said of the goal, once.
    if !isWrittenSo, before.from?.value == .baseline || before.from == nil { return }
    if windows.0 == windows.1 {
      guard isWrittenSo else { return }
      state(
        .basisChanged, Consequence(.editorial), from: before.baseSide(old), to: after.baseSide(new),
        at: place)
      return
    }
    var consequence = Consequence(.rebaselined)
    let resolved = (
      resolver.criterion(of: old, of: goals.old), resolver.criterion(of: new, of: goals.new)
    )
    let relation = Self.relation(resolved.0.criterion, resolved.1.criterion)
    consequence.direction = relation.class
    consequence.basis = (resolved.0.steps + resolved.1.steps).filter(\.isResolution)
    state(
      .basisChanged, consequence, from: before.baseSide(old), to: after.baseSide(new), at: place,
      effect: DemandChange.effect(
        resolved.0.criterion, resolved.1.criterion, owner.indicators.new?.indicator.measuredUnit))
  }

  /// What a change of one field does to the verdicts of a goal; of an initiative nothing is known.
  func effect(of owner: MilestoneOwner, _ changed: Goal?) -> Consequence {
    guard let goals = owner.goals, let changed else { return Consequence(.undecided) }
    return effect(ofGoal: owner.id, from: goals.old, to: changed)
  }
}

/// What milestones belong to.
struct MilestoneOwner {
  let id: String
  /// Nil for an initiative.
  let goals: (old: Goal, new: Goal)?
  let indicators: (old: BoundIndicator?, new: BoundIndicator?)
}

extension DemandChange {
  /// Of two milestones, relative ones by what was measured.
  init?(
    _ old: Milestone, _ new: Milestone, _ owner: MilestoneOwner, _ comparison: PairComparison
  ) {
    guard let before = old.target, let after = new.target else { return nil }
    let indicators = (owner.indicators.old?.indicator, owner.indicators.new?.indicator)
    let isRelative = before.isRelative || after.isRelative
    if isRelative, let goals = owner.goals,
      DemandContent(before.demand, in: nil) != DemandContent(after.demand, in: nil)
    {
      let resolved = (
        comparison.resolver.criterion(of: old, of: goals.old),
        comparison.resolver.criterion(of: new, of: goals.new)
      )
      self.init(
        before, after, indicators.0, indicators.1,
        resolved: (resolved.0.criterion, resolved.1.criterion))
      steps = (resolved.0.steps + resolved.1.steps).filter(\.isResolution)
    } else {
      self.init(before, after, indicators.0, indicators.1)
    }
  }

  static func effect(
    _ old: ResolvedTarget.Criterion?, _ new: ResolvedTarget.Criterion?, _ unit: Unit?
  ) -> Change.Effect? {
    guard let before = old?.number, let after = new?.number,
      // Figures too long to subtract have no effect that could be shown.
      let points = try? after - before
    else { return nil }
    return Change.Effect(points: points, unit: unit?.ofDifference)
  }
}

extension Target {
  /// Whether its number depends on what was measured.
  var isRelative: Bool {
    switch demand {
    case .change, .asBaseline, .movement: true
    default: false
    }
  }
}

extension StrategyModel.Change {
  /// The period that it counts from.
  fileprivate func window(
    of milestone: Milestone, among all: [Milestone], _ baseline: Located<Period>?
  ) -> Period? {
    switch from?.value {
    case .baseline, nil: return baseline?.value
    case .period(let period): return period
    case .previous:
      let due = milestone.period.value.end
      let previous = all.filter { $0.period.value.end < due }
        .max { $0.period.value.end < $1.period.value.end }
      return previous.map { $0.terms?.measuredIn?.value ?? $0.period.value }
    }
  }

  fileprivate func baseSide(_ milestone: Milestone) -> Change.Side? {
    milestone.target.map {
      Change.Side(.message($0.stated(by: nil)), at: from?.span ?? amount.span)
    }
  }
}

extension Goal {
  /// Changes one milestone of its own.
  mutating func replaceMilestone(_ id: String, _ change: (inout Milestone) -> Void) {
    guard let index = milestones.firstIndex(where: { $0.id == id }) else { return }
    change(&milestones[index])
  }
}

/// What moving milestones does to the level that is required at each time.
private struct Moves {
  /// By the place of the match; none where the levels can't all be told.
  var relations: [Int: Relation] = [:]

  /// What stands beside a milestone may differ as well: it is moved among its old neighbours and among
  /// its new ones, so that the same is said of it whichever version is called the old one.
  init(_ matches: [Match<Milestone>], _ owner: MilestoneOwner, _ comparison: PairComparison) {
    let conversion = Conversion(
      from: owner.indicators.old?.indicator.measuredUnit,
      to: owner.indicators.new?.indicator.measuredUnit)
    guard let goals = owner.goals, let factor = conversion?.factor else { return }
    func demand(_ milestone: Milestone, _ goal: Goal, _ bound: BoundIndicator?) -> Acceptance? {
      guard let target = milestone.target, !target.isDeliverable else { return nil }
      return Acceptance(target, side: bound?.indicator.plainBound ?? .equals)
        ?? comparison.resolver.criterion(of: milestone, of: goal).criterion
        .flatMap { Acceptance($0) }
    }
    var old: [RequiredLevels.Level] = []
    var new: [RequiredLevels.Level] = []
    for (index, match) in matches.enumerated() {
      if let milestone = match.old {
        guard let known = demand(milestone, goals.old, owner.indicators.old)?.scaled(by: factor)
        else { return }
        old.append(.init(index: index, due: milestone.period.value.end, demand: known))
      }
      if let milestone = match.new {
        guard let known = demand(milestone, goals.new, owner.indicators.new) else { return }
        new.append(.init(index: index, due: milestone.period.value.end, demand: known))
      }
    }
    let forth = Self.moves(old, new)
    let back = Self.moves(new, old)
    for (index, relation) in forth {
      relations[index] = back[index].map { relation.and($0.mirrored) } ?? relation
    }
  }

  /// One after the other, on from what the one before left.
  private static func moves(
    _ old: [RequiredLevels.Level], _ new: [RequiredLevels.Level]
  ) -> [Int: Relation] {
    let targets = Dictionary(new.map { ($0.index, $0) }) { first, _ in first }
    guard var current = RequiredLevels(old) else { return [:] }
    let moved = old.compactMap { level in targets[level.index].map { (old: level, new: $0) } }
      .filter { $0.old.due != $0.new.due }
    // From the far end, so that none is put where another one still stands.
    let later = moved.filter { $0.old.due < $0.new.due }.sorted { $0.old.due > $1.old.due }
    let earlier = moved.filter { $0.old.due > $0.new.due }.sorted { $0.old.due < $1.old.due }
    var relations: [Int: Relation] = [:]
    for move in later + earlier {
      guard let next = current.moving(move.old.index, to: move.new.due, move.new.demand) else {
        continue
      }
      relations[move.old.index] = next.relation(to: current)
      current = next
    }
    return relations
  }
}
