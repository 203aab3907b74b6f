internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension ComparedRecord where Element == Goal {
  static let goal = ComparedRecord(
    "goal",
    [
      .text("title", \.title),
      ComparedKey("indicator") { $3.compareIndicator($0, $1, at: $2) },
      ComparedKey("baseline") { $3.compareBaseline($0, $1, at: $2) },
      ComparedKey("binding") { $3.compareBinding($0, $1, at: $2) },
      ComparedKey("milestones") { $3.compareMilestones($0, $1, at: $2) },
      ComparedKey("keep") { $3.compareKeep($0, $1, at: $2) },
      ComparedKey("direction") { $3.compareDirection($0, $1, at: $2) },
      ComparedKey("wanted") { $3.compareWanted($0, $1, at: $2) },
      ComparedKey("every") { $3.compareDuties($0.every, $1.every, at: $2) },
      ComparedKey("readings") { $3.compareReadings($0, $1, at: $2) },
      ComparedKey("superseded") { $3.compareSupersession($0, $1, at: $2) },
      .links("serves", \.serves),
      .said("part-of", \.partOf, .structural, .linkChanged),
      .owner(\.owner),
      .text("formerly", \.formerly),
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension PairComparison {
  fileprivate mutating func compareIndicator(_ old: Goal, _ new: Goal, at place: Place) {
    if old.indicator?.value == new.indicator?.value { return }
    let consequence: Consequence
    switch (self.old.indicator(of: old), self.new.indicator(of: new)) {
    case (let before?, let after?):
      let unit = Conversion(from: before.indicator.measuredUnit, to: after.indicator.measuredUnit)
      consequence =
        unit == nil
        ? Consequence(.undecided) : redefinition(before, after, for: new)
    // What nobody measures is not demanded of anyone.
    case (_?, nil): consequence = Consequence(.weakened)
    case (nil, _?): consequence = Consequence(.strengthened)
    case (nil, nil): consequence = Consequence(.undecided)
    }
    state(
      .indicatorExchanged, consequence, from: old.indicator?.side, to: new.indicator?.side,
      at: place)
  }

  fileprivate mutating func compareBinding(_ old: Goal, _ new: Goal, at place: Place) {
    if old.isBinding == new.isBinding { return }
    state(
      .bindingChanged, Consequence(new.isBinding ? .strengthened : .weakened),
      from: Change.Side(.flag(old.isBinding), at: old.binding?.span ?? old.id.span),
      to: Change.Side(.flag(new.isBinding), at: new.binding?.span ?? new.id.span), at: place)
  }

  /// Where progress is counted from: every target that counts from it is another.
  fileprivate mutating func compareBaseline(_ old: Goal, _ new: Goal, at place: Place) {
    if old.baseline?.value == new.baseline?.value { return }
    // The goal of old with nothing else new, so that only the base differs.
    var moved = old
    moved.baseline = new.baseline
    let counted =
      self.old.milestones(of: old).filter(\.countsFromBaseline)
      + [old.keep.flatMap { stated($0, old) }].compactMap { $0 }.filter(\.countsFromBaseline)
    var consequence: Consequence
    if counted.isEmpty {
      consequence = effect(ofGoal: new.id.value, from: old, to: moved)
    } else {
      var relation = Relation.equal
      consequence = Consequence(.rebaselined)
      for milestone in counted {
        let (before, after) = (
          resolver.criterion(of: milestone, of: old), resolver.criterion(of: milestone, of: moved)
        )
        relation = relation.and(Self.relation(before.criterion, after.criterion))
        consequence.basis += (before.steps + after.steps).filter(\.isResolution)
      }
      consequence.direction = relation.class
    }
    if consequence.direction == nil { consequence.direction = consequence.class }
    consequence.class = .rebaselined
    state(
      .basisChanged, consequence,
      from: old.baseline.map { Change.Side(.period($0.value), at: $0.span) },
      to: new.baseline.map { Change.Side(.period($0.value), at: $0.span) }, at: place)
  }

  static func relation(
    _ old: ResolvedTarget.Criterion?, _ new: ResolvedTarget.Criterion?
  ) -> Relation {
    guard let before = old.flatMap({ Acceptance($0) }), let after = new.flatMap({ Acceptance($0) })
    else { return .unknown }
    return after.relation(to: before)
  }

  fileprivate mutating func compareWanted(_ old: Goal, _ new: Goal, at place: Place) {
    let (before, after) = (self.old.indicator(of: old), self.new.indicator(of: new))
    switch (old.wanted, new.wanted) {
    case (nil, nil): break
    case (nil, let wanted?):
      state(
        .wantedChanged, Consequence(.strengthened), from: nil, to: wanted.side(after), at: place)
    case (let wanted?, nil):
      state(.wantedChanged, Consequence(.weakened), from: wanted.side(before), to: nil, at: place)
    case (let left?, let right?):
      let demands = DemandChange(left, right, before?.indicator, after?.indicator)
      guard demands.isSaidOtherwise else { return }
      state(
        .wantedChanged, Consequence(demands.relation.class), from: left.side(before),
        to: right.side(after), at: place, effect: demands.effect)
    }
  }

  fileprivate mutating func compareDirection(_ old: Goal, _ new: Goal, at place: Place) {
    let (before, after) = (old.direction, new.direction)
    guard let before, let after else {
      if before == nil, after == nil { return }
      state(
        .directionChanged, Consequence(before == nil ? .strengthened : .weakened),
        from: before?.side, to: after?.side, at: place)
      return
    }
    let cadence = Relation(from: before.cadence, to: after.cadence)
    if cadence != .equal {
      state(
        .cadenceChanged, Consequence(cadence.class),
        from: before.cadence.map { Change.Side(.text($0.rawValue), at: before.span) },
        to: after.cadence.map { Change.Side(.text($0.rawValue), at: after.span) }, at: place)
    }
    let relaxed = (before.orEqual?.value ?? false, after.orEqual?.value ?? false)
    if before.movement == after.movement, relaxed.0 == relaxed.1 { return }
    let relation: Relation =
      before.movement != after.movement ? .apart : relaxed.1 ? .wider : .narrower
    state(
      .directionChanged, Consequence(relation.class), from: before.side, to: after.side, at: place)
  }

  fileprivate mutating func compareKeep(_ old: Goal, _ new: Goal, at place: Place) {
    guard let before = old.keep, let after = new.keep else {
      if old.keep == nil, new.keep == nil { return }
      state(
        .keepChanged, Consequence(old.keep == nil ? .strengthened : .weakened),
        from: old.keep?.side(self.old.indicator(of: old)),
        to: new.keep?.side(self.new.indicator(of: new)), at: place)
      return
    }
    compareKeptLevel(before, after, old, new, at: place)
    if before.from?.value == after.from?.value, before.until?.value == after.until?.value { return }
    // Fewer days to hold it on are held by whoever holds it on all of them.
    let (days, newDays) = (before.days(in: self.old), after.days(in: self.new))
    var consequence = Consequence(.undecided)
    if let days, let newDays {
      consequence.class =
        Relation(
          oldHoldsNew: newDays.lowerBound <= days.lowerBound
            && days.upperBound <= newDays.upperBound,
          newHoldsOld: days.lowerBound <= newDays.lowerBound
            && newDays.upperBound <= days.upperBound
        ).class
    }
    state(.keepChanged, consequence, from: before.spanSide, to: after.spanSide, at: place)
  }

  private mutating func compareKeptLevel(
    _ before: Keep, _ after: Keep, _ old: Goal, _ new: Goal, at place: Place
  ) {
    let (left, right) = (self.old.indicator(of: old), self.new.indicator(of: new))
    var relation: Relation
    var effect: Change.Effect?
    switch (before.level, after.level) {
    case (.target(let from)?, .target(let to)?):
      let demands = DemandChange(from, to, left?.indicator, right?.indicator)
      guard demands.isSaidOtherwise else { return }
      relation = demands.relation
      effect = demands.effect
    case (.baseline(let from, _)?, .baseline(let to, _)?):
      if from == to { return }
      // A floor and the very value hold the value; a floor and a ceiling do not hold each other.
      relation = to == .equals ? .narrower : from == .equals ? .wider : .apart
    case (nil, nil): return
    default:
      // What was measured in the baseline period against a figure.
      relation = Self.relation(criterion(of: before, old), criterion(of: after, new))
    }
    state(
      .keepChanged, Consequence(relation.class), from: before.side(left), to: after.side(right),
      at: place, effect: effect)
  }

  private func criterion(of keep: Keep, _ goal: Goal) -> ResolvedTarget.Criterion? {
    stated(keep, goal).flatMap { resolver.criterion(of: $0, of: goal).criterion }
  }

  /// What is kept, as a milestone states it.
  private func stated(_ keep: Keep, _ goal: Goal) -> Milestone? {
    let target: Target
    switch keep.level {
    case .target(let stated): target = stated
    case .baseline(let bound, let span): target = Target(demand: .asBaseline(bound), span: span)
    case nil: return nil
    }
    guard let period = goal.baseline ?? keep.until ?? keep.from else { return nil }
    return Milestone(
      id: period.value.description, period: period, target: target, span: keep.span)
  }

  fileprivate mutating func compareSupersession(_ old: Goal, _ new: Goal, at place: Place) {
    let (before, after) = (old.superseded, new.superseded)
    if before?.from?.value != after?.from?.value {
      let relation: Relation =
        switch (before?.from?.value, after?.from?.value) {
        case (nil, _): .wider
        case (_, nil): .narrower
        // From an earlier day on more of it is taken over.
        case (let left?, let right?): Relation(from: right, to: left)
        }
      state(
        .supersessionChanged, Consequence(relation.class), from: before?.side, to: after?.side,
        at: place)
    }
    if let before, let after, before.by?.value != after.by?.value {
      state(
        .textChanged, Consequence(.editorial), from: before.by?.side, to: after.by?.side, at: place)
    }
  }

  fileprivate mutating func compareReadings(_ old: Goal, _ new: Goal, at place: Place) {
    compareReadings(old.readings, new.readings, at: place) { id in
      var changed = old
      changed.readings.removeAll { $0.id.value == id }
      changed.readings += new.readings.filter { $0.id.value == id }
      return changed
    } decided: { comparison, changed in
      comparison.effect(ofGoal: new.id.value, from: old, to: changed)
    }
  }

  /// Readings by their ids: each changed one is put into the old goal alone.
  mutating func compareReadings<Whole>(
    _ old: [Reading], _ new: [Reading], at place: Place, changing: (String) -> Whole,
    decided: (PairComparison, Whole) -> Consequence
  ) {
    if old.isEmpty, new.isEmpty { return }
    let before = Dictionary(old.map { ($0.id.value, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.id.value, $0) }) { first, _ in first }
    for id in (new + old.filter { after[$0.id.value] == nil }).map(\.id.value) {
      let (left, right) = (before[id], after[id])
      if let left, let right {
        ComparedRecord<Reading>.reading.compare(left, right, at: place, in: &self)
        if left.says(right) { continue }
      }
      state(
        .readingChanged, decided(self, changing(id)),
        from: left.map { Change.Side(.text(id), at: $0.id.span) },
        to: right.map { Change.Side(.text(id), at: $0.id.span) }, at: place)
    }
  }
}

extension ComparedRecord where Element == Reading {
  static let reading = ComparedRecord(
    "reading",
    [
      .text("why", \.why),
      // Held against each other whole, where readings are.
      .with("readings", "milestones"),
    ])
}

extension Reading {
  /// Whether another reading wants the same by the same days.
  fileprivate func says(_ other: Reading) -> Bool {
    func said(_ reading: Reading) -> [DemandContent?] {
      reading.milestones.map { $0.target.map { DemandContent($0.demand, in: nil) } }
    }
    func tolerances(_ reading: Reading) -> [Tolerance?] {
      reading.milestones.map { $0.terms?.tolerance?.value }
    }
    func windows(_ reading: Reading) -> [Period?] {
      reading.milestones.map { $0.terms?.measuredIn?.value }
    }
    return milestones.map(\.id) == other.milestones.map(\.id) && said(self) == said(other)
      && tolerances(self) == tolerances(other) && windows(self) == windows(other)
  }
}

extension Keep {
  /// From the first day that it must hold on to the last.
  fileprivate func days(in scope: Scope) -> ClosedRange<CalendarDate>? {
    let period = scope.strategy.period?.value
    guard let start = from?.value.start ?? period?.start, let end = until?.value.end ?? period?.end,
      start <= end
    else { return nil }
    return start...end
  }
}

extension Milestone {
  /// Whether its number depends on the goal's baseline.
  fileprivate var countsFromBaseline: Bool {
    switch target?.demand {
    case .change(let change): change.from?.value == .baseline || change.from == nil
    case .asBaseline: true
    default: false
    }
  }
}

extension Relation {
  /// By how often something is asked: more seldom leaves more room.
  init(from old: Cadence?, to new: Cadence?) {
    let (before, after) = (old?.frequency, new?.frequency)
    switch (before, after) {
    case (nil, nil): self = .equal
    case (nil, _?): self = .narrower
    case (_?, nil): self = .wider
    case (let before?, let after?):
      self = before == after ? .equal : before < after ? .narrower : .wider
    }
  }
}
