internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// An indicator in one version, with the scope that its references are looked up in.
struct ComparedIndicator {
  let bound: BoundIndicator
  let other: BoundIndicator

  var indicator: Indicator { bound.indicator }
  fileprivate var title: Located<String>? { indicator.title }
  fileprivate var source: Located<String>? { indicator.source }
  fileprivate var note: Located<String>? { indicator.note }
}

extension ComparedRecord where Element == ComparedIndicator {
  static let indicator = ComparedRecord(
    "indicator",
    [
      .text("title", \.title),
      ComparedKey("unit") { $3.compareUnit($0, $1, at: $2) },
      ComparedKey("better") { $3.compareBetter($0, $1, at: $2) },
      .defined("measures", .definitionChanged) {
        $0.measures?.value.rawValue
      } span: {
        $0.measures?.span
      },
      .byVerdicts("outlook", .outlookChanged) {
        $0.outlook?.value.rawValue
      } span: {
        $0.outlook?.span
      } keep: {
        $0.outlook = $1.outlook
      },
      ComparedKey("share") { $3.compareDefinition($0, $1, at: $2) },
      .with("share", "sum"),
      .with("share", "priced"),
      .defined("formula", .definitionChanged) {
        $0.formula?.text.value.plainSpaces
      } span: {
        $0.formula?.text.span
      },
      .byVerdicts("collected", .collectionChanged) {
        $0.collected?.content
      } span: {
        $0.collected?.weeks.first?.span
      } keep: {
        $0.collected = $1.collected
      },
      .defined("annual", .definitionChanged) {
        $0.annual?.factor?.value.plainDecimal
      } span: {
        $0.annual?.span
      },
      .byVerdicts("minimum-n", .definitionChanged) {
        $0.minimumN.map { String($0.value) }
      } span: {
        $0.minimumN?.span
      } keep: {
        $0.minimumN = $1.minimumN
      },
      .byVerdicts("limit", .outlookChanged) {
        $0.limit?.value.value.plainDecimal
      } span: {
        $0.limit?.span
      } keep: {
        $0.limit = $1.limit
      },
      ComparedKey("breaks") { $3.compareBreaks($0, $1, at: $2) },
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension ComparedKey where Element == ComparedIndicator {
  /// Part of what is measured: the goals that it concerns are measured otherwise.
  fileprivate static func defined(
    _ key: String, _ kind: ChangeKind, _ said: @escaping @Sendable (Indicator) -> String?,
    span: @escaping @Sendable (Indicator) -> SourceSpan?
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      let (before, after) = (said(old.indicator), said(new.indicator))
      if before == after { return }
      comparison.state(
        kind, comparison.redefinition(of: new.bound),
        from: before.map { Change.Side(.text($0), at: span(old.indicator)) },
        to: after.map { Change.Side(.text($0), at: span(new.indicator)) }, at: place)
    }
  }

  /// What only shows in the verdicts.
  fileprivate static func byVerdicts(
    _ key: String, _ kind: ChangeKind, _ said: @escaping @Sendable (Indicator) -> String?,
    span: @escaping @Sendable (Indicator) -> SourceSpan?,
    keep: @escaping @Sendable (inout Indicator, Indicator) -> Void
  ) -> ComparedKey {
    ComparedKey(key) { old, new, place, comparison in
      let (before, after) = (said(old.indicator), said(new.indicator))
      if before == after { return }
      comparison.state(
        kind, comparison.effect(from: old.indicator, to: new.bound, keep),
        from: before.map { Change.Side(.text($0), at: span(old.indicator)) },
        to: after.map { Change.Side(.text($0), at: span(new.indicator)) }, at: place)
    }
  }
}

extension Indicator.Collection {
  fileprivate var content: String {
    weeks.map(\.value).sorted().map { String($0) }.joined(separator: ", ")
  }
}

// MARK: What it is worked out from

extension PairComparison {
  fileprivate mutating func compareDefinition(
    _ old: ComparedIndicator, _ new: ComparedIndicator, at place: Place
  ) {
    let (before, after) = (Composition(old.indicator), Composition(new.indicator))
    if before == after { return }
    state(
      before.differsInScopeAlone(from: after) ? .scopeChanged : .definitionChanged,
      redefinition(of: new.bound), from: before.side(old.indicator), to: after.side(new.indicator),
      at: place)
  }

  fileprivate mutating func compareBreaks(
    _ old: ComparedIndicator, _ new: ComparedIndicator, at place: Place
  ) {
    let (before, after) = (old.indicator.breaks, new.indicator.breaks)
    if before.isEmpty, after.isEmpty { return }
    let periods = (Set(before.map(\.period.value)), Set(after.map(\.period.value)))
    if periods.0 != periods.1 {
      let changed = periods.0.symmetricDifference(periods.1)
      func side(_ breaks: [Indicator.SeriesBreak]) -> Change.Side? {
        let own = breaks.filter { changed.contains($0.period.value) }
        guard let first = own.first else { return nil }
        return Change.Side(
          .list(own.map(\.period.value.description)), at: first.period.span)
      }
      state(
        .breakChanged, effect(from: old.indicator, to: new.bound) { $0.breaks = $1.breaks },
        from: side(before),
        to: side(after), at: place)
    }
    for entry in after {
      guard let same = before.first(where: { $0.period.value == entry.period.value }),
        same.reason.value.plainSpaces != entry.reason.value.plainSpaces
      else { continue }
      state(
        .textChanged, Consequence(.editorial), from: same.reason.side, to: entry.reason.side,
        at: place)
    }
  }

  /// Figures are held against each other in one unit; without an exact way from one to the other
  /// nothing can be said.
  fileprivate mutating func compareUnit(
    _ old: ComparedIndicator, _ new: ComparedIndicator, at place: Place
  ) {
    let (before, after) = (old.indicator.measuredUnit, new.indicator.measuredUnit)
    if before == after { return }
    var consequence: Consequence
    if let before, let after, let conversion = Conversion(from: before, to: after) {
      consequence = Consequence(
        .editorial,
        basis: [
          Step(
            Message(
              .stepConversion,
              [
                "old": .figure(Figure(.one, before)),
                "new": .figure(Figure(conversion.factor, after)),
              ]))
        ])
    } else {
      consequence = Consequence(.undecided)
    }
    name(goals(measuredBy: new.bound.key), &consequence)
    state(
      .unitChanged, consequence,
      from: before.map { Change.Side(.text($0.code), at: old.indicator.unit?.span) },
      to: after.map { Change.Side(.text($0.code), at: new.indicator.unit?.span) }, at: place)
  }

  /// The way that is better gives plain figures their side.
  fileprivate mutating func compareBetter(
    _ old: ComparedIndicator, _ new: ComparedIndicator, at place: Place
  ) {
    let (before, after) = (old.indicator.better, new.indicator.better)
    if before?.value == after?.value { return }
    let goals = goals(measuredBy: new.bound.key)
    var relation: Relation?
    for goal in goals
    where goal.new.indicator.map({ self.new.indicator($0.value)?.key }) == new.bound.key {
      for milestone in self.new.milestones(of: goal.new) {
        guard case .plain(let quantity)? = milestone.target?.demand else { continue }
        let sides = (
          Acceptance(old.indicator.plainBound, quantity.value.value),
          Acceptance(new.indicator.plainBound, quantity.value.value)
        )
        relation = (relation ?? .equal).and(sides.1.relation(to: sides.0))
      }
    }
    var consequence =
      relation.map { Consequence($0.class) }
      ?? effect(from: old.indicator, to: new.bound) { $0.better = $1.better }
    if relation != nil { name(goals, &consequence) }
    state(
      .directionChanged, consequence,
      from: before.map { Change.Side(.text($0.value.rawValue), at: $0.span) },
      to: after.map { Change.Side(.text($0.value.rawValue), at: $0.span) }, at: place)
  }
}

/// What an indicator is worked out from, free of places and of the order of what it selects.
private struct Composition: Equatable {
  var kind: String?
  var of: String?
  var prices: String?
  var selected: [Dimension: Set<String>] = [:]
  var among: [Dimension: Set<String>] = [:]

  init(_ indicator: Indicator) {
    of = indicator.counted?.value
    if let share = indicator.share {
      (kind, selected, among) = ("share", share.where.content, share.among.content)
    } else if let sum = indicator.sum {
      (kind, selected) = ("sum", sum.where.content)
    } else if let priced = indicator.priced {
      (kind, prices, selected) = ("priced", priced.prices?.value, priced.where.content)
    }
  }

  /// Whether another part of the area or of the people is all that differs.
  func differsInScopeAlone(from other: Composition) -> Bool {
    func without(_ composition: Composition) -> Composition {
      var rest = composition
      for dimension in [Dimension.area, .population] {
        rest.selected[dimension] = nil
        rest.among[dimension] = nil
      }
      return rest
    }
    return without(self) == without(other)
  }

  func side(_ indicator: Indicator) -> Change.Side? {
    guard let kind else { return nil }
    func words(_ selection: [Dimension: Set<String>]) -> [String] {
      Dimension.allCases.compactMap { dimension in
        selection[dimension].map {
          dimension.rawValue + ": " + $0.sorted().joined(separator: ", ")
        }
      }
    }
    let span = indicator.share?.span ?? indicator.sum?.span ?? indicator.priced?.span
    let said = [kind, of, prices].compactMap { $0 } + words(selected) + words(among)
    return Change.Side(.list(said), at: span)
  }
}

extension Selection {
  fileprivate var content: [Dimension: Set<String>] {
    var result: [Dimension: Set<String>] = [:]
    for condition in conditions {
      result[condition.dimension.value, default: []].formUnion(condition.values.map(\.value))
    }
    return result
  }
}
