internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// The factors in which two versions of a commitment differ at all, by what they say and not by where
/// or how it is written.
///
/// Only what a verdict may rest on is compared: titles, sources and notes never are.
struct Differences {
  private let pair: StrategyPair
  private let oldEvidence: Evidence
  private let isOnOtherDay: Bool
  /// Whether the same was observed of an indicator, which many goals may ask for.
  private var isObservedAlike: [IndicatorKey: Bool] = [:]

  init(_ pair: StrategyPair, _ oldEvidence: Evidence, isOnOtherDay: Bool) {
    self.pair = pair
    self.oldEvidence = oldEvidence
    self.isOnOtherDay = isOnOtherDay
  }

  mutating func factors(from old: Goal, to new: Goal, _ schedule: Schedule) -> [Factor] {
    let milestones = (
      old: schedule.scheduled(
        pair.old.scope.milestones(of: old), isNew: false, at: true),
      new: pair.new.scope.milestones(of: new)
    )
    let measured = (
      old: old.indicator.flatMap { pair.old.scope.indicator($0.value) }?.closure ?? [],
      new: new.indicator.flatMap { pair.new.scope.indicator($0.value) }?.closure ?? []
    )
    var factors: Set<Factor> = isOnOtherDay ? [.clock] : []
    if !old.demandsSame(as: new)
      || !milestones.old.elementsEqual(milestones.new, by: { $0.demandsSame(as: $1) })
      || !readings(old.readings, new.readings, schedule)
    {
      factors.insert(.target)
    }
    if schedule.isMoved || !old.isDueLike(new) || !isReadLike(old.readings, new.readings)
      || isPeriodMoved && (new.recurs || old.recurs)
    {
      factors.insert(.deadline)
    }
    if old.baseline?.value != new.baseline?.value
      || !measured.old.elementsEqual(measured.new, by: { $0.isDefinedLike($1) })
      || !haveSameMembers
    {
      factors.insert(.definition)
    }
    if !measured.old.elementsEqual(measured.new, by: { $0.isPricedLike($1) }) {
      factors.insert(.rules)
    }
    if !(measured.old + measured.new).allSatisfy({ isObservedAlike($0.key) })
      || !isReportedAlike(pair.new.scope.commitments(of: new).map(\.id))
    {
      factors.insert(.data)
    }
    return Factor.allCases.filter(factors.contains)
  }

  func factors(from old: Initiative, to new: Initiative, _ schedule: Schedule) -> [Factor] {
    let milestones = schedule.scheduled(old.milestones, isNew: false, at: true)
    var factors: Set<Factor> = isOnOtherDay ? [.clock] : []
    if !milestones.elementsEqual(new.milestones, by: { $0.demandsSame(as: $1) })
      || !old.every.elementsEqual(new.every, by: { $0.demandsSame(as: $1) })
    {
      factors.insert(.target)
    }
    if schedule.isMoved || isPeriodMoved && !(old.every.isEmpty && new.every.isEmpty) {
      factors.insert(.deadline)
    }
    if old.participants.map(\.value) != new.participants.map(\.value) || !haveSameMembers {
      factors.insert(.definition)
    }
    if !isReportedAlike(pair.new.scope.commitments(of: new).map(\.id)) { factors.insert(.data) }
    return Factor.allCases.filter(factors.contains)
  }

  var factorsOfReviews: [Factor] {
    guard let old = pair.old.strategy.review, let new = pair.new.strategy.review else { return [] }
    var factors: Set<Factor> = isOnOtherDay ? [.clock] : []
    if old.every?.value != new.every?.value { factors.insert(.target) }
    if isPeriodMoved { factors.insert(.deadline) }
    if !isReportedAlike([Scope.reviewID] + pair.new.scope.reviews.map(\.id)) {
      factors.insert(.data)
    }
    return Factor.allCases.filter(factors.contains)
  }

  private var isPeriodMoved: Bool {
    pair.old.strategy.period?.value != pair.new.strategy.period?.value
  }

  /// Who delivers what all must.
  private var haveSameMembers: Bool {
    pair.old.strategy.municipalities.map(\.value) == pair.new.strategy.municipalities.map(\.value)
  }

  // MARK: Readings

  private func readings(_ old: [Reading], _ new: [Reading], _ schedule: Schedule) -> Bool {
    old.elementsEqual(new) { old, new in
      schedule.scheduled(old, beside: nil, isNew: false, at: true).milestones
        .elementsEqual(new.milestones) { $0.demandsSame(as: $1) }
    }
  }

  private func isReadLike(_ old: [Reading], _ new: [Reading]) -> Bool {
    old.elementsEqual(new) { old, new in
      old.milestones.map(\.terms?.measuredIn?.value)
        == new.milestones.map(\.terms?.measuredIn?.value)
    }
  }

  // MARK: Evidence

  private mutating func isObservedAlike(_ key: IndicatorKey) -> Bool {
    if let known = isObservedAlike[key] { return known }
    let old = oldEvidence.observations[key] ?? []
    let new = pair.new.evidence.observations[key] ?? []
    let isAlike = old.elementsEqual(new) { $0.saysSame(as: $1) }
    isObservedAlike[key] = isAlike
    return isAlike
  }

  private func isReportedAlike(_ ids: @autoclosure () -> [String]) -> Bool {
    let (old, new) = (oldEvidence.progress, pair.new.evidence.progress)
    if old.isEmpty, new.isEmpty { return true }
    return ids().allSatisfy { id in
      (old[id] ?? []).elementsEqual(new[id] ?? []) { $0.saysSame(as: $1) }
    }
  }
}

extension Observation {
  fileprivate func saysSame(as other: Observation) -> Bool {
    period == other.period && value.value == other.value.value && dimensions == other.dimensions
      && status == other.status && published == other.published && sampleSize == other.sampleSize
      && origin == other.origin && missing == other.missing
  }
}

extension Progress {
  fileprivate func saysSame(as other: Progress) -> Bool {
    municipality?.value == other.municipality?.value && part == other.part
      && date?.value == other.date?.value && status.value == other.status.value
  }
}
