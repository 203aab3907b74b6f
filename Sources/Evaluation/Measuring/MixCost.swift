internal import Diagnostics
internal import Measurements
package import Quantities
package import StrategyModel

/// What the contacts of a year cost by the channels they came through, reckoned with one price set of
/// the strategy's own, and what they would have cost by the channels of its baseline.
package struct MixCost: Sendable {
  package let set: PriceSet
  /// The indicator that prices them, as the strategy writes it; nil where only the set is stated.
  package let indicator: String?
  package let title: String
  package let cost: Measured
  /// Where some weeks were counted and no factor makes a year of them, those weeks; else one period.
  package let periods: [Period]
  package let contacts: Fraction
  /// How they came, in the order of the prices.
  package let mix: [Share]
  /// How those of the baseline came; empty where there is none to compare with.
  package let baselineMix: [Share]
  /// Kroner a contact; nil where part of the count is missing.
  package let each: MixGain.Ends?
  /// Nil where no earlier count is there to compare with.
  package let baseline: Period?
  package let gain: MixGain?
  /// From the prices to the cost, and the gain.
  package let steps: [Step]

  /// The contacts that came by what one price is for.
  package struct Share: Sendable {
    /// The channels' titles.
    package let channels: [String]
    /// As counted: of some weeks, where no factor makes a year of them.
    package let contacts: Fraction
    package let price: StatedAmount
  }
}

/// What is known of a price set: the cost, or why there is none.
package enum MixFigure: Sendable {
  case cost(MixCost)
  case lacking(Step)
}

extension StrategyJudgement {
  /// What the contacts cost by each price set that can be used on what was counted.
  package var mixCosts: [MixCost] { mixCosts(through: nil) }

  /// The same of what was counted no later than a day.
  package func mixCosts(through last: CalendarDate?) -> [MixCost] {
    strategy.prices.flatMap { mixFigures(by: $0, through: last) }.compactMap {
      if case .cost(let cost) = $0 { cost } else { nil }
    }
  }

  /// By one price set: a figure for each indicator that is priced by it, or for what is counted by
  /// channel where no indicator is; empty where nothing is counted by channel at all.
  ///
  /// Of what was counted after `last` nothing is seen, where a day is given.
  package func mixFigures(by set: PriceSet, through last: CalendarDate? = nil) -> [MixFigure] {
    if gauge.evidence.observations.isEmpty { return [] }
    let declared = strategy.indicators.compactMap { indicator -> BoundIndicator? in
      guard indicator.priced?.prices?.value == set.id.value else { return nil }
      return scope.indicator(indicator.id.value)
    }
    if !declared.isEmpty {
      return declared.compactMap {
        figure($0, set, reference: $0.indicator.id.value, through: last)
      }
    }
    return counted(for: set).compactMap { figure($0, set, reference: nil, through: last) }
  }

  /// What the strategy counts in contacts and knows by channel, priced by a set that no indicator
  /// names: what comes in, where the rows tell the directions apart, since a contact is a citizen's.
  private func counted(for set: PriceSet) -> [BoundIndicator] {
    var references: [Located<String>] = []
    for counted in goals.compactMap({ $0.indicator?.indicator.counted })
      + strategy.indicators.compactMap(\.counted)
    where !references.contains(where: { $0.value == counted.value }) { references.append(counted) }
    return references.compactMap { reference in
      guard let base = scope.indicator(reference.value),
        base.indicator.unit?.value == .counted("contacts")
      else { return nil }
      let kinds = gauge.known(base.key).kinds.filter { !$0.dimensions.channel.isEmpty }
      guard Set(kinds.flatMap(\.dimensions.channel)).count > 1 else { return nil }
      let isByDirection = kinds.contains { $0.dimensions.direction != nil }
      return BoundIndicator(
        of: reference, direction: isByDirection ? "in" : nil, by: set, scope)
    }
  }

  private func figure(
    _ bound: BoundIndicator, _ set: PriceSet, reference: String?, through last: CalendarDate?
  ) -> MixFigure? {
    var lacking: Step?
    for window in windows(of: bound) where last.map({ window.end <= $0 }) ?? true {
      do throws(Unmeasured) {
        let cost = try gauge.measure(bound, in: window)
        let fault =
          cost.disputed.isEmpty
          ? (reference == nil ? uncounted(cost, set) : nil) : cost.steps.last
        if let fault {
          lacking = lacking ?? fault
          continue
        }
        // A count that does not fit is no figure to show; the cost itself would have said so.
        if let result = try? mixCost(cost, in: window, bound, set, reference) {
          return .cost(result)
        }
      } catch {
        if lacking == nil { lacking = error.step }
      }
    }
    return lacking.map { .lacking($0) }
  }

  /// A mix is all of the channels that are priced: some of them alone are none.
  private func uncounted(_ cost: Measured, _ set: PriceSet) -> Step? {
    let counted = cost.observations.kinds.flatMap { $0.dimensions.channel + $0.missing }
    let lacking = set.prices.flatMap(\.channels.value).filter { !counted.contains($0) }
    guard !lacking.isEmpty, let period = cost.period else { return nil }
    return Step(
      Message(
        .stepChannelNotCounted,
        [
          "channels": .list(lacking.map { .text(scope.channelName($0)) }),
          "period": .period(period),
        ]),
      at: cost.observations.first?.value.span)
  }

  /// Years, the latest first, and where none is whole the latest period that was counted itself.
  private func windows(of bound: BoundIndicator) -> [Period] {
    let base: Observations = gauge.base(of: bound).map { gauge.known($0.key) } ?? []
    let last = base.filter { !$0.dimensions.channel.isEmpty }.map(\.period).max()
    let years = gauge.windows(of: bound)
    return years + (last.map { years.contains($0) ? [] : [$0] } ?? [])
  }

  private func mixCost(
    _ cost: Measured, in window: Period, _ bound: BoundIndicator, _ set: PriceSet,
    _ reference: String?
  ) throws(ArithmeticFault) -> MixCost {
    var counts = Fraction.zero
    let mix = try shares(cost.observations, set)
    for share in mix { counts = try counts + share.contacts }
    let contacts = try counts * (cost.yearFactor ?? .one)
    let before = baseline(of: bound, before: window)
    var gain: MixGain?
    var steps = cost.steps
    if let before, let found = try gauge.gain(bound, from: before.measured, to: cost) {
      gain = found
      steps.append(found.step(set, baseline: before.period))
    }
    var baselineMix: [MixCost.Share] = []
    if let before, gain != nil { baselineMix = try shares(before.measured.observations, set) }
    let weeks = Set(cost.observations.periods).sorted()
    let isWeeks = cost.yearFactor == nil && weeks.allSatisfy { $0.frequency == .week }
    return MixCost(
      set: set, indicator: reference, title: bound.indicator.displayTitle, cost: cost,
      periods: isWeeks ? weeks : [window], contacts: contacts, mix: mix,
      baselineMix: baselineMix,
      each: try each(cost, of: contacts),
      baseline: gain == nil ? nil : before?.period, gain: gain, steps: steps)
  }

  private func shares(
    _ rows: Observations, _ set: PriceSet
  ) throws(ArithmeticFault) -> [MixCost.Share] {
    zip(set.prices, try Gauge.counts(rows, by: set)).map { price, contacts in
      MixCost.Share(
        channels: price.channels.value.map(scope.channelName), contacts: contacts,
        price: price.amount)
    }
  }

  private func each(
    _ cost: Measured, of contacts: Fraction
  ) throws(ArithmeticFault) -> MixGain.Ends? {
    guard !contacts.isZero else { return nil }
    switch cost.amount {
    case .number(let value):
      let each = try value / contacts
      return .init(low: each, high: each)
    case .interval(let low?, let high?):
      return .init(low: try low / contacts, high: try high / contacts)
    default: return nil
    }
  }

  /// The baseline of a goal that is measured by it, else of one that counts the same contacts, else the
  /// first year that can be measured: only what was counted before the window is one.
  private func baseline(
    of bound: BoundIndicator, before window: Period
  ) -> (period: Period, measured: Measured)? {
    let counted = gauge.base(of: bound)?.key
    let own = goals.indices.filter { goals[$0].indicator?.key == bound.key }
    let others = goals.indices.filter { index in
      goals[index].indicator.flatMap { gauge.base(of: $0)?.key } == counted
    }
    let stated = (own + others).compactMap { strategy.goals[$0].baseline?.value }
    for period in stated + gauge.windows(of: bound).reversed() where period.end < window.start {
      // What can't be measured is no baseline; the next may be.
      if let measured = try? gauge.measure(bound, in: period) { return (period, measured) }
    }
    return nil
  }
}
