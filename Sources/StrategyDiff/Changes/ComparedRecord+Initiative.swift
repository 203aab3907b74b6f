internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension ComparedRecord where Element == Initiative {
  static let initiative = ComparedRecord(
    "initiative",
    [
      .text("title", \.title),
      .links("supports", \.supports),
      .said("part-of", \.partOf, .structural, .linkChanged),
      .owner(\.owner),
      ComparedKey("participants") { old, new, place, comparison in
        comparison.compareParticipants(
          old.participants, new.participants, bindsEach: old.bindsEach || new.bindsEach, at: place)
      },
      ComparedKey("duty") { $3.compareDuty($0, $1, at: $2) },
      ComparedKey("when") { old, new, place, comparison in
        if old.condition?.value == new.condition?.value { return }
        comparison.state(
          .conditionChanged, Consequence(.undecided), from: old.condition?.side,
          to: new.condition?.side, at: place)
      },
      ComparedKey("budget") { $3.compareBudget($0.budget, $1.budget, at: $2) },
      ComparedKey("milestones") { $3.compareMilestones($0, $1, at: $2) },
      ComparedKey("every") { $3.compareDuties($0.every, $1.every, at: $2) },
      ComparedKey("readings") { old, new, place, comparison in
        comparison.compareReadings(old.readings, new.readings, at: place) {
          $0
        } decided: { _, _ in
          // One report says what became of a delivery, however its milestone is read.
          Consequence(.undecided)
        }
      },
      .text("formerly", \.formerly),
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension Initiative {
  /// Whether each of its participants must deliver something by itself.
  var bindsEach: Bool { milestones.contains { $0.terms?.each != nil } }
}

extension PairComparison {
  /// The duty in words: what other words ask for is for people to say.
  fileprivate mutating func compareDuty(_ old: Initiative, _ new: Initiative, at place: Place) {
    let (before, after) = (old.duty, new.duty)
    if before?.value.plainSpaces == after?.value.plainSpaces { return }
    let relation: Relation = before == nil ? .narrower : after == nil ? .wider : .unknown
    state(
      .dutyChanged, Consequence(relation.class), from: before?.side, to: after?.side, at: place)
  }

  /// What recurs: by how often, and where that changed by what it is.
  mutating func compareDuties(
    _ old: [RecurringDuty], _ new: [RecurringDuty], at place: Place
  ) {
    if old.isEmpty, new.isEmpty { return }
    var (left, right) = (old, new)
    for duty in new {
      guard
        let index = left.firstIndex(where: { $0.cadence.value == duty.cadence.value }),
        let other = right.firstIndex(where: { $0.cadence.value == duty.cadence.value })
      else { continue }
      let before = left.remove(at: index)
      right.remove(at: other)
      let demand = DemandChange(before.target, duty.target, nil, nil)
      guard demand.isSaidOtherwise else { continue }
      state(
        .dutyChanged, Consequence(demand.relation.class), from: before.side, to: duty.side,
        at: place)
    }
    if left.count == 1, right.count == 1, let before = left.first, let after = right.first {
      let demand = DemandChange(before.target, after.target, nil, nil)
      let cadence = Relation(from: before.cadence.value, to: after.cadence.value)
      state(
        .cadenceChanged, Consequence(cadence.and(demand.relation).class),
        from: Change.Side(.text(before.cadence.value.rawValue), at: before.cadence.span),
        to: Change.Side(.text(after.cadence.value.rawValue), at: after.cadence.span), at: place)
      return
    }
    for duty in right {
      state(.dutyChanged, Consequence(.strengthened), from: nil, to: duty.side, at: place)
    }
    for duty in left {
      state(.dutyChanged, Consequence(.weakened), from: duty.side, to: nil, at: place)
    }
  }

  // MARK: Budget

  fileprivate mutating func compareBudget(_ old: Budget?, _ new: Budget?, at place: Place) {
    guard let old, let new else {
      if old == nil, new == nil { return }
      state(
        Change(
          .governance, .budgetChanged, of: place.subject, from: old?.side, to: new?.side),
        at: place)
      return
    }
    ComparedRecord<Budget>.budget.compare(old, new, at: place, in: &self)
  }

  fileprivate mutating func compareAmounts(
    _ old: Located<Quantity>?, _ new: Located<Quantity>?, _ units: (Unit?, Unit?), at place: Place
  ) {
    func stated(_ amount: Located<Quantity>?, _ unit: Unit?) -> Located<Quantity>? {
      amount?.map { Quantity(value: $0.value, unit: $0.unit ?? unit) }
    }
    let (before, after) = (stated(old, units.0), stated(new, units.1))
    if before?.value == after?.value { return }
    var effect: Change.Effect?
    // Figures too long to subtract have no effect that could be shown.
    if let before, let after, before.value.unit == after.value.unit,
      let points = try? after.value.value - before.value.value
    {
      effect = Change.Effect(points: points, unit: after.value.unit)
    }
    state(
      .budgetChanged, Consequence(.governance),
      from: before.map { Change.Side(.quantity($0.value), at: $0.span) },
      to: after.map { Change.Side(.quantity($0.value), at: $0.span) }, at: place, effect: effect)
  }
}

extension Budget {
  /// Its total, and without one how many items it has.
  fileprivate var side: Change.Side {
    total.map { Change.Side(.quantity($0.value), at: $0.span) }
      ?? Change.Side(.count(items.count), at: span)
  }
}

extension ComparedRecord where Element == Budget {
  static let budget = ComparedRecord(
    "budget",
    [
      .value("unit", \.unit, .governance, .budgetChanged) { .text($0.code) },
      .said("per", \.per, .governance, .budgetChanged),
      .items("items", \.items, \.id, .item, .governance, .budgetChanged),
      ComparedKey("total") {
        $3.compareAmounts($0.total, $1.total, ($0.unit?.value, $1.unit?.value), at: $2)
      },
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension ComparedRecord where Element == Budget.Item {
  static let item = ComparedRecord(
    "budget-item",
    [
      .text("title", \.title),
      ComparedKey("amount") { $3.compareAmounts($0.amount, $1.amount, (nil, nil), at: $2) },
      .said("hours", \.hours, .governance, .budgetChanged),
      ComparedKey("rate") { $3.compareAmounts($0.rate, $1.rate, (nil, nil), at: $2) },
      .text("source", \.source),
      .text("note", \.note),
    ])
}
