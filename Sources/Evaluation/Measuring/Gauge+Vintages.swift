internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Which of several values for one thing holds, and which contradict it.
extension Gauge {
  /// One row of each part, the vintage that holds.
  func vintages(_ rows: [Observation]) -> [Pick] {
    if areOfDifferentParts(rows) {
      return rows.map { Pick(row: $0, others: [], replaced: []) }
    }
    var places: [Dimensions: Int] = [:]
    var groups: [[Observation]] = []
    for row in rows {
      if let place = places[row.dimensions] {
        groups[place].append(row)
      } else {
        places[row.dimensions] = groups.count
        groups.append([row])
      }
    }
    return groups.compactMap { rows in
      let (chosen, others, replaced) = latestVintage(rows)
      return chosen.map { Pick(row: $0, others: others, replaced: replaced) }
    }
  }

  /// Whether no part is told twice among a few rows; of many it is not asked.
  private func areOfDifferentParts(_ rows: [Observation]) -> Bool {
    rows.count <= 16
      && rows.indices.allSatisfy { index in
        !rows[..<index].contains { $0.isOfSamePart(as: rows[index]) }
      }
  }

  /// Sources that disagree, in all ways to believe them.
  static let mostAlternatives = 256

  /// What a figure would be by the other sources, in every combination.
  func alternatives(
    _ picks: [Pick], _ value: ([Fraction]) throws(ArithmeticFault) -> Fraction
  ) throws(Unmeasured) -> [Fraction] {
    guard let first = picks.lazy.flatMap(\.others).first else { return [] }
    var combinations: [[Fraction]] = [[]]
    for pick in picks {
      let numbers = ([pick.row] + pick.others).map { row -> Fraction in
        if case .number(let number) = row.value.value { number } else { .zero }
      }
      combinations = combinations.flatMap { known in numbers.map { known + [$0] } }
      if combinations.count > Self.mostAlternatives { throw .unusable(disputeStep(first, nil)) }
    }
    var result: [Fraction] = []
    // The first combination is the figure itself.
    for numbers in combinations.dropFirst() {
      let other = try exact { () throws(ArithmeticFault) in try value(numbers) }
      if !result.contains(other) { result.append(other) }
    }
    return result
  }

  /// A derived figure beside the same figure as some source states it: one that the stated decimals
  /// don't allow for contradicts it.
  func checkedByStated(
    _ measured: Measured, _ bound: BoundIndicator
  ) throws(Unmeasured) -> Measured {
    let totals = known(bound.key).totals
    let stated = totals.selecting { totals.period(at: $0) == measured.period }
    let (chosen, others, _) = latestVintage(Array(stated))
    let contrary = ([chosen].compactMap { $0 } + others).filter { row in
      guard case .number(let value) = row.value.value else { return false }
      return !measured.amount.allows(value)
    }
    guard let first = contrary.first else { return measured }
    guard case .number = measured.amount else {
      throw .unusable(disputeStep(first, measured.unit))
    }
    var disputed = measured.disputed
    for row in contrary {
      if case .number(let value) = row.value.value { disputed.append(value) }
    }
    return Measured(
      amount: measured.amount, unit: measured.unit, period: measured.period,
      numerator: measured.numerator, denominator: measured.denominator,
      observations: measured.observations.adding(contrary), quality: .disputed,
      steps: measured.steps + contrary.map { disputeStep($0, measured.unit) }, disputed: disputed,
      yearFactor: measured.yearFactor, composition: measured.composition)
  }

  /// The value that holds among several of one thing, those of other sources that contradict it, and
  /// those that it replaced. Later vintages replace earlier ones, firmer statuses weaker ones.
  func latestVintage(
    _ rows: [Observation]
  ) -> (chosen: Observation?, others: [Observation], replaced: [Observation]) {
    guard rows.count > 1 else { return (rows.first, [], []) }
    func isFirm(_ row: Observation) -> Bool { row.status == .final || row.status == .revised }
    let firm = rows.filter(isFirm)
    let candidates = firm.isEmpty ? rows : firm
    let ordered = candidates.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.knownFrom != b.knownFrom { return a.knownFrom < b.knownFrom }
      if a.status != b.status { return b.status == .revised }
      return left.offset < right.offset
    }.map(\.element)
    guard let chosen = ordered.last else { return (nil, [], []) }
    func contradicts(_ row: Observation) -> Bool {
      if chosen.status == .revised { return false }
      let isOtherSource = row.origin != nil && chosen.origin != nil && row.origin != chosen.origin
      return isOtherSource || row.knownFrom == chosen.knownFrom
    }
    let different = ordered.dropLast().filter { $0.value.value != chosen.value.value }
    // A preliminary figure that came after the final one replaced nothing, and was not replaced.
    let earlier = (firm.isEmpty ? [] : rows.filter { !isFirm($0) })
      .filter { $0.value.value != chosen.value.value && $0.knownFrom <= chosen.knownFrom }
    return (
      chosen, different.filter(contradicts), earlier + different.filter { !contradicts($0) }
    )
  }

  func quality(_ kinds: [Observation.Kind], isOld: Bool) -> EvidenceQuality {
    let worst =
      kinds.map { kind -> EvidenceQuality in
        switch kind.status {
        case .final, .revised: .final
        case .preliminary, .estimated, .assumedPeriod: .provisional
        case .imputed: .imputed
        case .rejected: .disputed
        }
      }.max() ?? .final
    return isOld ? max(worst, .old) : worst
  }
}

extension Measured.Amount {
  /// Whether a figure as stated, with the decimals that it has, may be this one rounded.
  fileprivate func allows(_ stated: Fraction) -> Bool {
    func rounds(_ value: Fraction) -> Bool {
      let decimals = stated.exactDecimals() ?? 0
      return value.looksLike(stated, decimals: decimals)
    }
    switch self {
    case .number(let value): return rounds(value)
    case .interval(let low, let high):
      return (low.map { $0 <= stated || rounds($0) } ?? true)
        && (high.map { stated <= $0 || rounds($0) } ?? true)
    case .members, .hours, .delivered: return true
    }
  }
}
