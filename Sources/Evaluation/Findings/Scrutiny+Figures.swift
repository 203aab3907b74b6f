internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Figures that contradict each other: parts that are not their total, shares that are not a whole.
extension Scrutiny {
  func reportFigures(to found: inout FoundInDocument) {
    if gauge.evidence.observations.isEmpty { return }
    let measured = gauge.evidence.observations.keys.compactMap(scope.reference).sorted()
    for reference in measured {
      if let bound = scope.indicator(reference) { reportFigures(of: bound, to: &found) }
    }
  }

  private func reportFigures(of bound: BoundIndicator, to found: inout FoundInDocument) {
    let breakdowns = breakdowns(of: bound.key)
    // Shares of one whole can't all be better the higher they are.
    let areShares =
      bound.indicator.measuredUnit == .percent && bound.indicator.better?.value == .neither
      && !bound.indicator.isDerived
    guard areShares ? breakdowns.hasParts : breakdowns.areSeveral else { return }
    switch bound.indicator.measuredUnit {
    case .percent where !areShares: return
    case .points, .hoursPerWeek, .set: return
    default: break
    }
    let all = gauge.known(bound.key)
    let byPeriod = Dictionary(grouping: all.indices) { all.period(at: $0) }
    for period in byPeriod.keys.sorted() {
      let rows = (byPeriod[period] ?? []).map { all[$0] }
      if areShares {
        reportShares(rows, period, bound, to: &found)
      } else {
        reportTotals(rows, period, bound, to: &found)
      }
    }
  }

  private func finding(
    _ rule: FindingRule, _ bound: BoundIndicator, _ period: Period, of whole: Dimensions,
    dividedBy dimensions: [Dimension], _ key: MessageKey, _ arguments: Message.Arguments,
    at span: SourceSpan,
    related: [Observation]
  ) -> Finding {
    let parts = Dimension.allCases.map { whole[$0].joined(separator: "+") }.filter { !$0.isEmpty }
    let title = bound.indicator.displayTitle
    var arguments = arguments
    arguments["title"] = .text(
      parts.isEmpty ? title : title + " (" + parts.joined(separator: ", ") + ")")
    arguments["period"] = .period(period)
    // One whole may be divided in several ways.
    let way = dimensions.map(\.rawValue).joined(separator: "+")
    let name = scope.reference(to: bound.key) ?? bound.key.id
    return Finding(
      rule: rule, severity: .warning,
      subject: ([subject(name, period.description, way)] + parts).joined(separator: "/"),
      message: Message(key, arguments), span: span, related: related.prefix(20).map(\.value.span))
  }

  // MARK: Totals

  private func reportTotals(
    _ all: [Observation], _ period: Period, _ bound: BoundIndicator,
    to found: inout FoundInDocument
  ) {
    if !Breakdowns(all.map(\.kind)).areSeveral { return }
    let ways = Gauge.ways(all)
    var told: [Dimensions: [[Dimension]]] = [:]
    for (way, rows) in ways {
      let parts = gauge.vintages(rows).map(\.row)
      guard let contradictions = try? gauge.contradictedTotals(all, parts) else { continue }
      for contradiction in contradictions {
        // Part of one part alone says nothing of the rest.
        if contradiction.sum < contradiction.stated, contradiction.parts.count == 1 { continue }
        // What the finer parts say, coarser ones would only repeat.
        let finer = told[contradiction.total.dimensions] ?? []
        guard !finer.contains(where: { way.allSatisfy($0.contains) }),
          let gap = try? contradiction.sum - contradiction.stated
        else { continue }
        told[contradiction.total.dimensions] = finer + [way]
        report(contradiction, way, gap, period, bound, to: &found)
      }
    }
  }

  private func report(
    _ contradiction: Gauge.Contradiction, _ way: [Dimension], _ gap: Fraction, _ period: Period,
    _ bound: BoundIndicator, to found: inout FoundInDocument
  ) {
    found.add(.warning) {
      let unit = bound.indicator.measuredUnit
      var difference = Figure(gap, nil)
      difference.isChange = true
      let whole = contradiction.total
      return finding(
        .partsDisagree, bound, period, of: whole.dimensions,
        dividedBy: way.filter { whole.dimensions[$0].isEmpty },
        .findingPartsDisagree,
        [
          "sum": .figure(Figure(contradiction.sum, unit)),
          "total": .figure(Figure(contradiction.stated, unit)), "gap": .figure(difference),
        ],
        at: whole.value.span, related: contradiction.parts)
    }
  }

  // MARK: Shares

  /// An indicator in per cent of which nothing is better than anything else tells how a whole is
  /// divided: if one part is to grow, another must fall.
  private func reportShares(
    _ rows: [Observation], _ period: Period, _ bound: BoundIndicator,
    to found: inout FoundInDocument
  ) {
    // A figure for the whole is a rate, and so are those for its parts.
    if rows.contains(where: \.dimensions.isTotal) { return }
    for division in Division.all(of: gauge.vintages(rows).map(\.row)) {
      guard let sum = division.sum, let off = try? (sum - .hundred).magnitude,
        off > division.rounding, division.isMeantAsWhole(off), let first = division.shares.first
      else { continue }
      found.add(.warning) {
        finding(
          .sharesNotWhole, bound, period, of: division.whole, dividedBy: [division.dimension],
          .findingSharesNotWhole,
          [
            "count": .count(division.shares.count), "sum": .figure(Figure(sum, .percent)),
            "rounding": .figure(Figure(division.rounding, .points)),
          ],
          at: first.value.span, related: Array(division.shares.dropFirst()))
      }
    }
  }

  /// Shares that one dimension divides a whole into.
  private struct Division {
    let dimension: Dimension
    /// What the shares have in common.
    let whole: Dimensions
    let shares: [Observation]

    /// The divisions that rows about one period make up.
    static func all(of rows: [Observation]) -> [Division] {
      var result: [Division] = []
      for (way, rows) in Gauge.ways(rows) {
        // Directions come last: channels are divided for each, not each channel by direction.
        let varying = [Dimension.channel, .type, .resolved, .area, .population, .direction].filter {
          one in
          way.contains(one) && Set(rows.map { $0.dimensions[one] }).count > 1
        }
        guard let dimension = varying.first else { continue }
        let joint = Division(dimension: dimension, whole: Dimensions(), shares: rows)
        if varying.count > 1, joint.isWhole { continue }
        var order: [Dimensions] = []
        var byWhole: [Dimensions: [Observation]] = [:]
        for row in rows {
          var whole = row.dimensions
          whole[dimension] = []
          if byWhole[whole] == nil { order.append(whole) }
          byWhole[whole, default: []].append(row)
        }
        result += order.compactMap { whole in
          guard let shares = byWhole[whole], shares.count > 1 else { return nil }
          return Division(dimension: dimension, whole: whole, shares: shares)
        }
      }
      return result
    }

    var sum: Fraction? {
      let numbers = shares.compactMap { row -> Fraction? in
        if case .number(let number) = row.value.value { number } else { nil }
      }
      return try? Fraction(sumOf: numbers)
    }

    /// How far rounding each share may have moved the sum: half of the last decimal printed.
    var rounding: Fraction {
      let decimals =
        shares.compactMap { row -> Int? in
          guard case .number(let number) = row.value.value else { return nil }
          return number.exactDecimals(limit: 9)
        }.max() ?? 0
      let half = Fraction(significand: 5, decimals: decimals + 1)
      return (try? half * Fraction(shares.count)) ?? half
    }

    var isWhole: Bool {
      guard let sum, let off = try? (sum - .hundred).magnitude else { return false }
      return off <= rounding
    }

    /// Rates of areas or groups of people may add up to anything; shares of them that are wrong are
    /// wrong by little. A category known to be missing is what lacks.
    func isMeantAsWhole(_ off: Fraction) -> Bool {
      if shares.contains(where: { !$0.missing.isEmpty }) { return false }
      return dimension != .area && dimension != .population || off <= Fraction(20)
    }
  }
}
