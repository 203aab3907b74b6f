internal import Diagnostics
internal import Evaluation
internal import StrategyModel

/// Goals and initiatives: what came, what went, and what each of the others says otherwise.
extension PairComparison {
  mutating func compareGoals() {
    for match in pair.goals {
      guard let goal = match.new ?? match.old else { continue }
      var place = home.inside(goal.id.value)
      place.isBinding = goal.isBinding || match.old?.isBinding ?? false
      guard let (before, after) = match.both else {
        let isAdded = match.new != nil
        var change = Change(
          isAdded ? .strengthened : .weakened, isAdded ? .goalAdded : .goalRemoved,
          of: place.subject, from: match.old?.side, to: match.new?.side)
        change.verdict = verdict(goal.id.value, in: isAdded ? .new : .old)
        change.basis = suggestion(match, among: pair.goals.map { ($0.old, $0.new) })
        state(change, at: place)
        continue
      }
      place.certainty = match.certainty
      stateRename(match.certainty, pair.formerIDs.elements, before.id, after.id, at: place)
      ComparedRecord<Goal>.goal.compare(before, after, at: place, in: &self)
    }
    for succession in pair.goalSuccessions { compare(succession) }
  }

  mutating func compareInitiatives() {
    for match in pair.initiatives {
      guard let initiative = match.new ?? match.old else { continue }
      var place = home.inside(initiative.id.value)
      guard let (before, after) = match.both else {
        let isAdded = match.new != nil
        state(
          Change(
            isAdded ? .strengthened : .weakened,
            isAdded ? .initiativeAdded : .initiativeRemoved, of: place.subject,
            from: match.old?.id.side, to: match.new?.id.side), at: place)
        continue
      }
      place.certainty = match.certainty
      stateRename(match.certainty, pair.formerIDs.elements, before.id, after.id, at: place)
      ComparedRecord<Initiative>.initiative.compare(before, after, at: place, in: &self)
    }
    for succession in pair.initiativeSuccessions { compare(succession) }
  }

  // MARK: Names

  mutating func stateNames() {
    if isPart { return }
    guard let former = pair.formerIDs.strategy else {
      if pair.old.path != pair.new.path {
        state(
          Change(
            .structural, .moved, of: pair.id,
            from: Change.Side(.text(pair.old.path), at: old.strategy.title?.span),
            to: Change.Side(.text(pair.new.path), at: new.strategy.title?.span)), at: home)
      }
      return
    }
    state(
      Change(
        .structural, .renamed, of: pair.id,
        from: Change.Side(.text(former), at: old.strategy.title?.span),
        to: Change.Side(.text(pair.id), at: new.strategy.title?.span)), at: home)
  }

  mutating func stateRename(
    _ certainty: Certainty, _ former: [String: String], _ old: Located<String>,
    _ new: Located<String>, at place: Place
  ) {
    guard certainty != .identical, let name = former[new.value] else { return }
    var place = place
    place.certainty = certainty
    state(
      Change(
        .structural, .renamed, of: place.subject, from: Change.Side(.text(name), at: old.span),
        to: new.side), at: place)
  }

  /// Which of those that went or came it may be, so that the author can say so.
  private func suggestion(
    _ match: Match<Goal>, among goals: [(old: Goal?, new: Goal?)]
  ) -> [Step] {
    let gone = goals.filter { $0.new == nil }.compactMap(\.old)
    let come = goals.filter { $0.old == nil }.compactMap(\.new)
    guard !gone.isEmpty, !come.isEmpty, gone.count <= 50, come.count <= 50 else { return [] }
    let own = Set((match.old.map { $0.traits(in: old) } ?? match.new?.traits(in: new)) ?? [])
    let others = match.old == nil ? gone : come
    func shared(_ goal: Goal) -> Int {
      Set(goal.traits(in: match.old == nil ? old : new)).intersection(own)
        .reduce(0) { $0 + $1.weight }
    }
    let scored = others.map { (goal: $0, shared: shared($0)) }.filter { $0.shared >= 2 }
    guard let best = scored.max(by: { $0.shared < $1.shared }) else { return [] }
    let names =
      match.old == nil
      ? (best.goal.id.value, match.new?.id.value ?? "")
      : (match.old?.id.value ?? "", best.goal.id.value)
    return [
      Step(
        Message(.stepSuggestFormerly, ["old": .text(names.0), "new": .text(names.1)]),
        at: match.new?.id.span ?? best.goal.id.span)
    ]
  }

  // MARK: Declared successors

  /// Several that stand for one are held against it together.
  private mutating func compare(_ succession: Succession<Goal>) {
    let (before, after) = (succession.old, succession.new)
    guard let subject = after.first ?? before.first else { return }
    var place = home.inside(subject.id.value)
    place.isBinding = (before + after).contains(where: \.isBinding)
    place.certainty = .declared
    let asked = before.flatMap { asks($0, old) }
    let given = after.flatMap { asks($0, new) }
    var relation = Relation.unknown
    if !(asked + given).contains(where: { $0 == nil }) {
      relation = Ask.relation(asked.compactMap(\.self), given.compactMap(\.self))
    }
    state(
      relation == .equal ? .structural : relation.class, before.map(\.id), after.map(\.id),
      at: place)
  }

  private mutating func compare(_ succession: Succession<Initiative>) {
    let (before, after) = (succession.old, succession.new)
    guard let subject = after.first ?? before.first else { return }
    var place = home.inside(subject.id.value)
    place.certainty = .declared
    func asks(_ initiatives: [Initiative]) -> [Ask?] {
      initiatives.flatMap { initiative in
        initiative.milestones.map { Ask($0, key: nil, side: .equals) }
      }
    }
    let (asked, given) = (asks(before), asks(after))
    var relation = Relation.unknown
    if !(asked + given).contains(where: { $0 == nil }) {
      relation = Ask.relation(asked.compactMap(\.self), given.compactMap(\.self))
    }
    state(
      relation == .equal ? .structural : relation.class, before.map(\.id), after.map(\.id),
      at: place)
  }

  private mutating func state(
    _ class: Change.Class, _ old: [Located<String>], _ new: [Located<String>], at place: Place
  ) {
    state(
      Change(
        `class`, old.count < new.count ? .split : .merged, of: place.subject, from: old.side,
        to: new.side), at: place)
  }

  private func asks(_ goal: Goal, _ scope: Scope) -> [Ask?] {
    let bound = scope.indicator(of: goal)
    if goal.keep != nil || goal.direction != nil || !goal.every.isEmpty { return [nil] }
    return scope.milestones(of: goal).map {
      Ask($0, key: bound?.key, side: bound?.indicator.plainBound ?? .equals)
    }
  }
}

extension Goal {
  /// What it is called, or its id.
  fileprivate var side: Change.Side { Change.Side(.text(title?.value ?? id.value), at: id.span) }
}
