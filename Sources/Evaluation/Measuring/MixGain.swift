internal import Diagnostics
internal import Measurements
package import Quantities
internal import StrategyModel

/// What contacts cost by the channels they came through, against what as many would have cost by the
/// channels of the baseline: the gain that a change of channels has brought, by one price set.
///
/// A class, since few judgements have one and all would else have room for it.
package final class MixGain: Sendable {
  /// A figure, or two that it lies between where the prices are intervals.
  package struct Ends: Hashable, Sendable {
    package let low: Fraction
    package let high: Fraction

    package init(low: Fraction, high: Fraction) {
      self.low = low
      self.high = high
    }
  }

  package let contacts: Fraction
  /// Kroner a contact.
  package let each: Ends
  package let baselineEach: Ends
  /// Kroner for all of them by the baseline's channels.
  package let atBaselineMix: Ends
  /// That minus what they cost; negative where the channels have become dearer.
  package let saved: Ends

  init(contacts: Fraction, each: Ends, baselineEach: Ends, atBaselineMix: Ends, saved: Ends) {
    self.contacts = contacts
    self.each = each
    self.baselineEach = baselineEach
    self.atBaselineMix = atBaselineMix
    self.saved = saved
  }
}

extension Gauge {
  /// The gain between a baseline and a window, both measured by one priced indicator; nil where either
  /// is no closed figure, or nothing was counted.
  ///
  /// Of each price the contacts that the baseline's mix would have had, less those there were, times
  /// the price: an interval of price is taken at the end that the difference's sign asks for.
  func gain(
    _ bound: BoundIndicator, from base: Measured, to measured: Measured
  ) throws(ArithmeticFault) -> MixGain? {
    guard let set = bound.indicator.priced?.prices.flatMap({ bound.scope.prices($0.value) }),
      base.isClosed, measured.isClosed
    else { return nil }
    let before = try Self.counts(base.observations, by: set)
    let after = try Self.counts(measured.observations, by: set)
    let all = (before: try Fraction(sumOf: before), after: try Fraction(sumOf: after))
    guard !all.before.isZero, !all.after.isZero else { return nil }
    let factor = measured.yearFactor ?? .one
    let contacts = try all.after * factor
    var ends = (cost: Ends(), atBase: Ends(), saved: Ends())
    for (index, price) in set.prices.enumerated() {
      let (low, high) = (price.amount.low.value.value, price.amount.high.value.value)
      let now = try after[index] * factor
      let then = try before[index] * contacts / all.before
      let moved = try then - now
      try ends.cost.add(now, low, high)
      try ends.atBase.add(then, low, high)
      try moved.isNegative ? ends.saved.add(moved, high, low) : ends.saved.add(moved, low, high)
    }
    return MixGain(
      contacts: contacts, each: try ends.cost.divided(by: contacts),
      baselineEach: try ends.atBase.divided(by: contacts), atBaselineMix: ends.atBase.ends,
      saved: ends.saved.ends)
  }

  /// How many contacts each price of a set is for.
  static func counts(
    _ rows: Observations, by set: PriceSet
  ) throws(ArithmeticFault) -> [Fraction] {
    var counts = set.prices.map { _ in Fraction.zero }
    for row in rows {
      guard case .number(let number) = row.value.value,
        let index = set.prices.firstIndex(where: {
          row.dimensions.channel.allSatisfy($0.channels.value.contains)
        })
      else { continue }
      counts[index] = try counts[index] + number
    }
    return counts
  }

  /// Both ends of a sum of products.
  private struct Ends {
    private var low = Fraction.zero
    private var high = Fraction.zero

    var ends: MixGain.Ends { .init(low: low, high: high) }

    mutating func add(
      _ number: Fraction, _ low: Fraction, _ high: Fraction
    ) throws(ArithmeticFault) {
      self.low = try self.low + number * low
      self.high = try self.high + number * high
    }

    func divided(by count: Fraction) throws(ArithmeticFault) -> MixGain.Ends {
      .init(low: try low / count, high: try high / count)
    }
  }
}

extension Appraisal {
  /// The gain since the baseline period, where contacts are priced and both were measured.
  func gain(to measured: Measured) -> (gain: MixGain, step: Step)? {
    guard let priced = bound.indicator.priced, let baseline, let base = start,
      // A sum that does not fit is no gain to show; the cost itself has said so.
      let gain = try? gauge.gain(bound, from: base, to: measured)
    else { return nil }
    let set = priced.prices.flatMap { bound.scope.prices($0.value) }
    return (gain, gain.step(set, baseline: baseline.value))
  }
}

extension Measured {
  /// Whether it is one figure or lies between two, and no source says another.
  var isClosed: Bool {
    guard disputed.isEmpty else { return false }
    return switch amount {
    case .number: true
    case .interval(let low, let high): low != nil && high != nil
    case .members, .hours, .delivered: false
    }
  }
}

extension MixGain {
  /// The gain in words, by the set that it is reckoned with.
  func step(_ set: PriceSet?, baseline: Period) -> Step {
    func message(_ ends: Ends) -> Message.Argument {
      .message(Measured.Amount.interval(low: ends.low, high: ends.high).message(.kroner))
    }
    return Step(
      Message(
        .stepMixGain,
        [
          "contacts": .figure(Figure(contacts, nil)), "each": message(each),
          "baselineEach": message(baselineEach), "baseline": .period(baseline),
          "atBaselineMix": message(atBaselineMix), "saved": message(saved),
          "set": .text(set?.title?.value ?? set?.id.value ?? ""),
        ]),
      at: set?.id.span)
  }
}
