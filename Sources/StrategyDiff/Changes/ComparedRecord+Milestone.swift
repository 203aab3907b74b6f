internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// One milestone in both versions, with what it belongs to.
struct ComparedMilestone {
  let milestone: Milestone
  let other: Milestone
  let owner: MilestoneOwner
  /// How what satisfies the demand itself was moved.
  let demand: DemandChange?

  var terms: Milestone.Terms? { milestone.terms }
  fileprivate var title: Located<String>? { terms?.title }
  fileprivate var why: Located<String>? { terms?.why }
  fileprivate var source: Located<String>? { terms?.source }
  fileprivate var note: Located<String>? { terms?.note }
  fileprivate var decision: Located<String>? { terms?.decision }
  fileprivate var isApproximate: Located<Bool>? { terms?.isApproximate }
}

extension ComparedRecord where Element == ComparedMilestone {
  /// The key of a milestone is its period, and compared with what it demands.
  static let milestone = ComparedRecord(
    "milestone",
    [
      .with("period", "id"),
      .text("title", \.title),
    ] + demandKeys + [
      ComparedKey("check") { $3.compareChecks($0, $1, at: $2) },
      ComparedKey("tolerance") { $3.compareTolerance($0, $1, at: $2) },
      ComparedKey("when") { $3.compareCondition($0, $1, at: $2) },
      ComparedKey("measured-in") { $3.compareWindow($0, $1, at: $2) },
      .value("approximate", \.isApproximate, .editorial, .textChanged) { .flag($0) },
      ComparedKey("each") { $3.compareEach($0, $1, at: $2) },
      .said("decision", \.decision, .governance, .decisionChanged),
      .text("why", \.why),
      .text("source", \.source),
      .text("note", \.note),
    ])

  /// The keys of which one says what is demanded, compared together as what satisfies it.
  private static var demandKeys: [ComparedKey<Element>] {
    [
      "at-least", "at-most", "equals", "between", "change", "from", "includes", "count-at-least",
      "hours", "done", "decided",
    ].map { .with("demand", $0) }
  }
}

extension ComparedRecord where Element == Target {
  /// A target by itself: of `wanted`, `check` and `every`, compared where those are.
  static let target = ComparedRecord(
    "target",
    [
      "at-least", "at-most", "equals", "between", "change", "from", "includes", "count-at-least",
      "hours", "done", "decided",
    ].map { .with("demand", $0) })
}

extension PairComparison {
  mutating func compareTerms(
    _ old: Milestone, _ new: Milestone, _ demand: DemandChange?, _ owner: MilestoneOwner,
    at place: Place
  ) {
    if old.terms == nil, new.terms == nil { return }
    ComparedRecord<ComparedMilestone>.milestone.compare(
      ComparedMilestone(milestone: old, other: new, owner: owner, demand: demand),
      ComparedMilestone(milestone: new, other: old, owner: owner, demand: demand), at: place,
      in: &self)
  }

  /// What the document also says is compared with the target and decides nothing.
  fileprivate mutating func compareChecks(
    _ old: ComparedMilestone, _ new: ComparedMilestone, at place: Place
  ) {
    let (before, after) = (old.terms?.checks ?? [], new.terms?.checks ?? [])
    func contents(_ checks: [Target], _ bound: BoundIndicator?) -> [DemandContent] {
      checks.map { DemandContent($0.demand, in: bound?.indicator.measuredUnit) }
    }
    let (left, right) = (old.owner.indicators.old, new.owner.indicators.new)
    if contents(before, left) == contents(after, right) { return }
    state(
      .textChanged, Consequence(.editorial), from: before.first?.side(left),
      to: after.first?.side(right), at: place)
  }

  /// What is met and what is nearly met are compared apart: a target that was eased while its
  /// tolerance was cut is neither easier nor harder.
  fileprivate mutating func compareTolerance(
    _ old: ComparedMilestone, _ new: ComparedMilestone, at place: Place
  ) {
    let (before, after) = (old.terms?.tolerance, new.terms?.tolerance)
    if before?.value == after?.value { return }
    let indicators = new.owner.indicators
    let relation =
      relation(old.milestone, new.milestone, new.owner)
      ?? Relation(tolerance: before?.value, to: after?.value)
    var effect: Change.Effect?
    if let from = before?.value.width, let to = after?.value.width, from.unit == to.unit,
      // Figures too long to subtract have no effect that could be shown.
      let points = try? to.value - from.value
    {
      effect = Change.Effect(
        points: points, unit: to.unit ?? indicators.new?.indicator.measuredUnit?.ofDifference)
    }
    let unit = indicators.new?.indicator.measuredUnit?.ofDifference
    state(
      .toleranceChanged, Consequence(relation.class),
      from: before.map { Change.Side($0.value.said(unit), at: $0.span) },
      to: after.map { Change.Side($0.value.said(unit), at: $0.span) }, at: place, effect: effect)
  }

  /// How all that is at least nearly met lies to what was, and against what is met where the two go
  /// apart; nil where either is not known.
  func relation(_ old: Milestone, _ new: Milestone, _ owner: MilestoneOwner) -> Relation? {
    guard let before = acceptance(old, owner, in: .old),
      let after = acceptance(new, owner, in: .new),
      let conversion = Conversion(
        from: owner.indicators.old?.indicator.measuredUnit,
        to: owner.indicators.new?.indicator.measuredUnit),
      let met = before.scaled(by: conversion.factor),
      let near = before.widened(by: old.terms?.tolerance?.value)?.scaled(by: conversion.factor),
      let nearly = after.widened(by: new.terms?.tolerance?.value)
    else { return nil }
    let relation = nearly.relation(to: near)
    return after.relation(to: met).and(relation) == .apart ? .apart : relation
  }

  private func acceptance(
    _ milestone: Milestone, _ owner: MilestoneOwner, in version: Side
  ) -> Acceptance? {
    guard let target = milestone.target else { return nil }
    let bound = version == .old ? owner.indicators.old : owner.indicators.new
    if let absolute = Acceptance(target, side: bound?.indicator.plainBound ?? .equals) {
      return absolute
    }
    guard let goals = owner.goals else { return nil }
    return resolver.criterion(of: milestone, of: version == .old ? goals.old : goals.new)
      .criterion.flatMap { Acceptance($0) }
  }

  /// A condition lets a milestone lapse, by what was reported.
  fileprivate mutating func compareCondition(
    _ old: ComparedMilestone, _ new: ComparedMilestone, at place: Place
  ) {
    let (before, after) = (old.terms?.condition, new.terms?.condition)
    if before?.value == after?.value { return }
    if let before, let after, before.value.plainSpaces == after.value.plainSpaces { return }
    var changed = new.owner.goals?.old
    changed?.replaceMilestone(old.milestone.id) {
      $0.terms = Milestone.Terms(old.terms, condition: after)
    }
    state(
      .conditionChanged, effect(of: new.owner, changed), from: before?.side, to: after?.side,
      at: place)
  }

  fileprivate mutating func compareWindow(
    _ old: ComparedMilestone, _ new: ComparedMilestone, at place: Place
  ) {
    let (before, after) = (old.terms?.measuredIn, new.terms?.measuredIn)
    if before?.value == after?.value { return }
    var changed = new.owner.goals?.old
    changed?.replaceMilestone(old.milestone.id) {
      $0.terms = Milestone.Terms(old.terms, measuredIn: after)
    }
    state(
      .measuredInChanged, effect(of: new.owner, changed),
      from: before.map { Change.Side(.period($0.value), at: $0.span) },
      to: after.map { Change.Side(.period($0.value), at: $0.span) }, at: place)
  }

  /// What each must do, one can't do for all.
  fileprivate mutating func compareEach(
    _ old: ComparedMilestone, _ new: ComparedMilestone, at place: Place
  ) {
    let (before, after) = (old.terms?.each, new.terms?.each)
    if before?.value == after?.value { return }
    let relation: Relation = before == nil ? .narrower : after == nil ? .wider : .unknown
    state(
      .dutyChanged, Consequence(relation.class), from: before?.side, to: after?.side, at: place)
  }
}

extension Milestone.Terms {
  /// Other terms with one of them replaced, what stands beside it kept.
  fileprivate convenience init(_ other: Milestone.Terms?, condition: Located<String>?) {
    self.init(other, condition, other?.measuredIn)
  }

  fileprivate convenience init(_ other: Milestone.Terms?, measuredIn: Located<Period>?) {
    self.init(other, other?.condition, measuredIn)
  }

  private convenience init(
    _ other: Milestone.Terms?, _ condition: Located<String>?, _ measuredIn: Located<Period>?
  ) {
    self.init(
      title: other?.title, checks: other?.checks ?? [], tolerance: other?.tolerance,
      condition: condition, measuredIn: measuredIn, isApproximate: other?.isApproximate,
      each: other?.each, decision: other?.decision, why: other?.why, source: other?.source,
      note: other?.note)
  }
}

extension Relation {
  /// Tolerances of a target that is not known.
  fileprivate init(tolerance old: Tolerance?, to new: Tolerance?) {
    let none = Tolerance.absolute(.zero)
    switch (old ?? none, new ?? none) {
    case (.absolute(let before), .absolute(let after)),
      (.relative(let before), .relative(let after)):
      self = before == after ? .equal : before < after ? .wider : .narrower
    case (.absolute(.zero), _): self = .wider
    case (_, .absolute(.zero)): self = .narrower
    default: self = .unknown
    }
  }
}

extension Tolerance {
  /// Its figure; in per cent of the target, or in the indicator's own unit.
  fileprivate var width: (value: Fraction, unit: Unit?) {
    switch self {
    case .absolute(let width): (width, nil)
    case .relative(let part): (part, .percent)
    }
  }

  fileprivate func said(_ unit: Unit?) -> ChangeValue {
    let (value, own) = width
    return .quantity(Quantity(value: value, unit: own ?? unit))
  }
}
