internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What contacts cost by one price set, which is never mixed with another.
extension Gauge {
  /// Each row times the price of its channel. A price for several channels together holds for them
  /// together alone: where some of them are counted and others not, there is no figure.
  func cost(
    _ priced: Indicator.Priced, _ bound: BoundIndicator, _ picks: [Pick], _ about: Period,
    _ quality: EvidenceQuality
  ) throws(Unmeasured) -> Measured {
    guard let set = priced.prices.flatMap({ bound.scope.prices($0.value) }) else {
      throw .unusable(Step(Message(.stepNoPrices), at: priced.span))
    }
    let scope = bound.scope
    try refuseUncounted(priced, picks.map(\.row), about, scope)
    var prices: [Price] = []
    for pick in picks { prices.append(try price(of: pick.row, in: set, scope)) }
    try refuseParts(of: prices, picks.map(\.row), set, scope)
    let others = picks.flatMap(\.others)
    let missing = missing(picks.map(\.row), priced.where)
    let low = try total(picks.map(\.row), prices.map(\.amount.low.value.value))
    let high = try total(picks.map(\.row), prices.map(\.amount.high.value.value))
    let amount: Measured.Amount =
      missing.isEmpty && low == high
      ? .number(low) : .interval(low: low, high: missing.isEmpty ? high : nil)
    if let other = others.first, case .interval = amount {
      throw .unusable(disputeStep(other, nil))
    }
    let disputed = try alternatives(picks) { numbers throws(ArithmeticFault) in
      try Self.total(numbers, prices.map(\.amount.low.value.value))
    }
    let isApproximate = prices.contains { ($0.isApproximate ?? set.isApproximate)?.value ?? false }
    var steps = try costSteps(set, picks.map(\.row), prices, amount, scope)
    if isApproximate { steps.append(Step(Message(.stepApproximatePrices), at: set.id.span)) }
    steps += others.map { disputeStep($0, nil) }
    steps += missing.map { missingStep($0, picks.map(\.row), scope) }
    return Measured(
      amount: amount, unit: .kroner, period: about,
      observations: Observations(picks.map(\.row) + others),
      quality: isApproximate ? max(quality, .provisional) : quality, steps: steps,
      disputed: disputed)
  }

  /// A channel that is asked for and was not counted in some period costs what nobody knows, unless
  /// its source says that it is counted elsewhere.
  private func refuseUncounted(
    _ priced: Indicator.Priced, _ rows: [Observation], _ about: Period, _ scope: Scope
  ) throws(Unmeasured) {
    guard !rows.isEmpty else {
      throw .missing(Step(Message(.stepNothingPriced, ["window": .period(about)]), at: priced.span))
    }
    guard let wanted = priced.where[.channel] else { return }
    for (period, own) in Dictionary(grouping: rows, by: \.period).sorted(by: { $0.key < $1.key }) {
      let known = own.flatMap { $0.dimensions.channel + $0.missing }
      let lacking = wanted.filter { !known.contains($0) }
      guard !lacking.isEmpty else { continue }
      throw .missing(
        Step(
          Message(
            .stepChannelNotCounted,
            [
              "channels": .list(lacking.map { .text(scope.channelName($0)) }),
              "period": .period(period),
            ]),
          at: own.first?.value.span))
    }
  }

  /// The price that covers all that a row counts.
  private func price(
    of row: Observation, in set: PriceSet, _ scope: Scope
  ) throws(Unmeasured) -> Price {
    let own = row.dimensions.channel
    if let price = set.prices.first(where: { own.allSatisfy($0.channels.value.contains) }) {
      return price
    }
    let isPartlyPriced = set.prices.contains { own.contains(where: $0.channels.value.contains) }
    // Counted together and priced apart, or not priced at all.
    let step =
      own.count > 1 && isPartlyPriced
      ? Message(.stepMergedClass, ["class": .text(scope.className(own))])
      : Message(
        .stepChannelWithoutPrice,
        ["channel": .text(scope.className(own)), "set": .text(set.displayTitle)])
    throw .unusable(Step(step, at: row.value.span))
  }

  /// Refuses a price of several channels where, in one period and direction, not all are counted.
  private func refuseParts(
    of prices: [Price], _ rows: [Observation], _ set: PriceSet, _ scope: Scope
  ) throws(Unmeasured) {
    for (price, row) in zip(prices, rows) where price.channels.value.count > 1 {
      let counted = zip(prices, rows).filter {
        $0.channels.span == price.channels.span && $1.period == row.period
          && $1.dimensions.direction == row.dimensions.direction
      }.flatMap(\.1.dimensions.channel)
      let lacking = price.channels.value.filter { !counted.contains($0) }
      guard !lacking.isEmpty else { continue }
      throw .unusable(
        Step(
          Message(
            .stepPriceOfClass,
            [
              "class": .text(scope.className(price.channels.value)),
              "counted": .text(scope.className(row.dimensions.channel)),
              "lacking": .list(lacking.map { .text(scope.channelName($0)) }),
            ]),
          at: price.channels.span))
    }
  }

  private func total(
    _ rows: [Observation], _ prices: [Fraction]
  ) throws(Unmeasured) -> Fraction {
    let numbers = rows.map(\.number)
    return try exact { () throws(ArithmeticFault) in try Self.total(numbers, prices) }
  }

  private static func total(
    _ numbers: [Fraction], _ prices: [Fraction]
  ) throws(ArithmeticFault) -> Fraction {
    var total = Fraction.zero
    for (number, price) in zip(numbers, prices) { total = try total + number * price }
    return total
  }

  /// The whole, and below it each number times its price.
  private func costSteps(
    _ set: PriceSet, _ rows: [Observation], _ prices: [Price], _ amount: Measured.Amount,
    _ scope: Scope
  ) throws(Unmeasured) -> [Step] {
    var terms: [Step] = []
    for (row, price) in zip(rows, prices) {
      let (low, high) = (price.amount.low.value.value, price.amount.high.value.value)
      let cost = Measured.Amount.interval(
        low: try total([row], [low]), high: try total([row], [high]))
      terms.append(
        Step(
          Message(
            .termCost,
            [
              "count": .figure(Figure(row.number, nil)),
              "price": .message(Measured.Amount.interval(low: low, high: high).message(.kroner)),
              "cost": .message(cost.message(.kroner)),
              "part": .list(scope.names(of: row.dimensions)), "period": .period(row.period),
            ]),
          at: row.value.span))
    }
    return [
      Step(
        Message(
          .stepCost,
          [
            "set": .text(set.displayTitle), "count": .count(rows.count),
            "cost": .message(amount.message(.kroner)),
          ]),
        at: set.id.span, terms: terms)
    ]
  }
}

extension Observation {
  /// The figure counted; a row that is no figure counts nothing.
  fileprivate var number: Fraction {
    if case .number(let value) = value.value { value } else { .zero }
  }
}

extension PriceSet {
  fileprivate var displayTitle: String { title?.value ?? id.value }
}

extension Measured.Amount {
  /// A figure in words, an interval by its ends.
  func message(_ unit: Unit?) -> Message {
    switch self {
    case .number(let value): Message(.termPlain, ["value": .figure(Figure(value, unit))])
    case .interval(let low, let high) where low == high && low != nil:
      Message(.termPlain, ["value": .figure(Figure(low ?? .zero, unit))])
    case .interval(let low, let high): .interval(low: low, high: high, unit)
    case .members, .hours, .delivered: Message(.termNone)
    }
  }
}
