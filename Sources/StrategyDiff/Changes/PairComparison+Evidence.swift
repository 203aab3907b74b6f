internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What was measured and delivered: said for each indicator and period, however many rows that are.
extension PairComparison {
  mutating func compareEvidence() {
    compareObservations()
    compareProgress()
  }

  private mutating func compareObservations() {
    let (before, after) = (pair.old.evidence.observations, pair.new.evidence.observations)
    let keys = Set(before.keys).union(after.keys)
    let sorted = keys.sorted { ($0.home, $0.id) < ($1.home, $1.id) }
    for key in sorted {
      let (left, right) = (before[key] ?? [], after[key] ?? [])
      let name = new.reference(to: key) ?? old.reference(to: key) ?? key.id
      let conversion = Conversion(
        from: old.indicator(name)?.indicator.measuredUnit,
        to: new.indicator(name)?.indicator.measuredUnit)
      let factor = conversion?.factor ?? .one
      if factor == .one, left.count == right.count,
        zip(left, right).allSatisfy({ $0.says($1) })
      {
        continue
      }
      compare(left, right, factor, at: home.inside(name))
    }
  }

  private mutating func compare(
    _ old: Observations, _ new: Observations, _ factor: Fraction, at place: Place
  ) {
    let before = Dictionary(grouping: old, by: \.period)
    let after = Dictionary(grouping: new, by: \.period)
    for period in Set(before.keys).union(after.keys).sorted() {
      let (left, right) = (before[period] ?? [], after[period] ?? [])
      var counts: [Figures: Int] = [:]
      for row in left { counts[Figures(row, factor), default: 0] += 1 }
      for row in right { counts[Figures(row, .one), default: 0] -= 1 }
      if counts.values.allSatisfy({ $0 == 0 }) { continue }
      let kind: ChangeKind =
        left.isEmpty ? .observationAdded : right.isEmpty ? .observationRemoved : .observationRevised
      var change = Change(
        .data, kind, of: place.inside(period.description).subject, from: left.side, to: right.side)
      change.basis = [
        Step(
          Message(
            .stepRowsDiffer,
            [
              "removed": .count(counts.values.reduce(0) { $0 + max(0, $1) }),
              "added": .count(counts.values.reduce(0) { $0 + max(0, -$1) }),
            ]))
      ]
      if left.count == 1, right.count == 1, case .number(let from)? = left.first?.value.value,
        case .number(let to)? = right.first?.value.value,
        // Figures too long to subtract have no effect that could be shown.
        let points = try? to - (from * factor)
      {
        let unit = right.first.flatMap { row in
          self.new.reference(to: row.indicator).flatMap { self.new.indicator($0) }
        }?.indicator.measuredUnit
        change.effect = Change.Effect(points: points, unit: unit?.ofDifference)
      }
      state(change, at: place)
    }
  }

  private mutating func compareProgress() {
    let (before, after) = (pair.old.evidence.progress, pair.new.evidence.progress)
    if before.isEmpty, after.isEmpty { return }
    for name in Set(before.keys).union(after.keys).sorted() {
      let (left, right) = (before[name] ?? [], after[name] ?? [])
      if left.map(\.content) == right.map(\.content) { continue }
      if left.map(\.content).sorted() == right.map(\.content).sorted(), left.allSatisfy(\.isPlain) {
        continue
      }
      state(
        Change(
          .data, .progressChanged, of: home.inside(name).subject, from: left.side, to: right.side),
        at: home)
    }
  }
}

/// What a row says, free of its place and of the order of the table.
private struct Figures: Hashable {
  let value: Observation.Value
  let dimensions: Dimensions
  let status: Observation.Status
  let published: CalendarDate?
  let sampleSize: Int?
  let missing: [String]
  let origin: String?

  init(_ row: Observation, _ factor: Fraction) {
    // A figure too long to convert is shown as the change that it may be.
    if case .number(let number) = row.value.value, factor != .one, let scaled = try? number * factor
    {
      value = .number(scaled)
    } else {
      value = row.value.value
    }
    dimensions = row.dimensions
    status = row.status
    published = row.published
    sampleSize = row.sampleSize
    missing = row.missing
    origin = row.origin
  }
}

extension Observation {
  fileprivate func says(_ other: Observation) -> Bool {
    value.value == other.value.value && period == other.period && dimensions == other.dimensions
      && status == other.status && published == other.published && sampleSize == other.sampleSize
      && missing == other.missing && origin == other.origin
  }
}

extension [Observation] {
  /// The figure of one row, the number of several.
  fileprivate var side: Change.Side? {
    guard let first else { return nil }
    guard count == 1 else { return Change.Side(.count(count), at: first.value.span) }
    switch first.value.value {
    case .number(let value):
      return Change.Side(.quantity(Quantity(value: value, unit: nil)), at: first.value.span)
    case .hours(let hours): return Change.Side(.text(hours.description), at: first.value.span)
    case .member(let member): return Change.Side(.text(member), at: first.value.span)
    }
  }
}

extension Progress {
  fileprivate var content: String {
    [
      municipality?.value ?? "", part.map { String($0) } ?? "", date?.value.description ?? "",
      status.value.rawValue,
    ].joined(separator: "\t")
  }

  /// Of rows that say it did not become relevant the last one's words are shown.
  fileprivate var isPlain: Bool { status.value != .notRelevant }
}

extension [Progress] {
  fileprivate var side: Change.Side? {
    guard let first else { return nil }
    guard count == 1 else { return Change.Side(.count(count), at: first.status.span) }
    let said = [first.date?.value.description, first.status.value.rawValue].compactMap { $0 }
    return Change.Side(.list(said), at: first.status.span)
  }
}
