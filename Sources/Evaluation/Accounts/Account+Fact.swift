internal import Diagnostics
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  func account(_ fact: Fact) -> Account {
    var steps: [Step] = []
    if let value = fact.value {
      let isApproximate = fact.isApproximate?.value ?? false
      steps.append(
        Step(
          Message(isApproximate ? .stepFactAbout : .stepFact, ["value": .message(value.message)]),
          at: value.low.span))
      if let per = fact.per { steps += self.steps(value, per) }
      if let prices = fact.prices { steps += self.steps(value, against: prices.value) }
    }
    return Account(
      id: strategy.id + "/" + fact.id.value, kind: .fact, title: fact.title?.value ?? fact.id.value,
      text: fact.text?.value, source: fact.source?.value, steps: steps)
  }

  /// The figure for each of what was counted in the period named.
  private func steps(_ value: StatedAmount, _ per: Fact.Per) -> [Step] {
    guard let bound = per.of.flatMap({ scope.indicator($0.value) }), let period = per.period else {
      return []
    }
    do throws(Unmeasured) {
      let measured = try gauge.measure(bound, in: period.value)
      guard let count = measured.number else {
        throw .unusable(Step(Message(.stepBaseNotANumber), at: per.span))
      }
      let unit = value.low.value.unit
      let ends = try gauge.exact { () throws(ArithmeticFault) in
        (try value.low.value.value / count, try value.high.value.value / count)
      }
      let each = Measured.Amount.rounded(low: ends.0, high: ends.1, unit)
      return measured.steps + [
        Step(
          Message(
            .stepFactPer,
            [
              "value": .message(value.message), "count": .figure(Figure(count, measured.unit)),
              "each": .message(each),
            ]), at: per.span)
      ]
    } catch {
      return [error.step]
    }
  }

  /// How many times dearer than the cheapest the others of a price set are, and whether the ends
  /// stated are among them.
  private func steps(_ value: StatedAmount, against reference: String) -> [Step] {
    guard let set = scope.prices(reference) else { return [] }
    let compared = PriceComparison(set)
    let isAmong = [value.low, value.high].allSatisfy { end in
      compared.dearer.contains {
        $0.times.low == end.value.value && $0.times.high == end.value.value
      }
    }
    return compared.steps(scope) + [
      Step(
        Message(
          isAmong ? .stepFactAgrees : .stepFactDisagrees, ["value": .message(value.message)]),
        at: value.low.span)
    ]
  }
}

extension StatedAmount {
  /// The figure in words, an interval by its ends.
  var message: Message {
    Measured.Amount.interval(low: low.value.value, high: high.value.value).message(low.value.unit)
  }
}

extension Measured.Amount {
  /// What a division comes to, with two decimals at most: øre, for what is kroner.
  static func rounded(low: Fraction, high: Fraction, _ unit: Unit?) -> Message {
    func figure(_ value: Fraction) -> Message.Argument {
      .figure(Figure(value, unit, decimals: 2))
    }
    return low == high
      ? Message(.termPlain, ["value": figure(low)])
      : Message(.targetBetween, ["low": figure(low), "high": figure(high)])
  }
}
