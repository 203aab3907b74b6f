internal import Diagnostics
internal import Quantities
internal import StrategyModel

extension StrategyJudgement {
  func account(_ set: PriceSet) -> Account {
    var steps = set.prices.map { price in
      Step(
        Message(
          .stepPrice,
          [
            "channel": .text(scope.className(price.channels.value)),
            "price": .message(price.amount.message),
          ]), at: price.channels.span)
    }
    steps += PriceComparison(set).steps(scope)
    let figures = mixFigures(by: set)
    for figure in figures {
      switch figure {
      case .cost(let cost): steps += cost.steps
      case .lacking(let step):
        steps.append(
          Step(Message(.explainNoCost, ["reason": .message(step.message)]), at: step.span))
      }
    }
    if figures.isEmpty { steps.append(Step(Message(.explainNotCounted), at: set.id.span)) }
    return Account(
      id: strategy.id + "/" + set.id.value, kind: .prices, title: set.title?.value ?? set.id.value,
      source: set.source?.value, steps: steps)
  }
}

/// How many times dearer than the cheapest each price of a set is.
struct PriceComparison {
  struct Dearer {
    let price: Price
    /// Both ends where either price is an interval; no upper end where the cheapest may be free.
    let times: (low: Fraction, high: Fraction?)
  }

  let cheapest: Price?
  let dearer: [Dearer]

  init(_ set: PriceSet) {
    let ordered = set.prices.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    cheapest = ordered.first
    guard let cheapest, !cheapest.high.isZero else {
      dearer = []
      return
    }
    dearer = set.prices.filter { $0.channels.span != cheapest.channels.span }.compactMap { price in
      // Prices too large to be divided are compared by nobody.
      guard let low = try? price.low / cheapest.high else { return nil }
      let high = cheapest.low.isZero ? nil : try? price.high / cheapest.low
      return Dearer(price: price, times: (low, high))
    }
  }

  func steps(_ scope: Scope) -> [Step] {
    guard let cheapest else { return [] }
    return dearer.map { dearer in
      let (low, high) = dearer.times
      let unit = Unit.counted("times")
      let times =
        high.map { Measured.Amount.rounded(low: low, high: $0, unit) }
        ?? Message(.targetAtLeast, ["value": .figure(Figure(low, unit, decimals: 2))])
      return Step(
        Message(
          .stepPriceTimes,
          [
            "price": .message(dearer.price.amount.message),
            "channel": .text(scope.className(dearer.price.channels.value)),
            "cheapest": .message(cheapest.amount.message),
            "cheapestChannel": .text(scope.className(cheapest.channels.value)),
            "times": .message(times),
          ]), at: dearer.price.channels.span)
    }
  }
}

extension Price {
  fileprivate var low: Fraction { amount.low.value.value }
  fileprivate var high: Fraction { amount.high.value.value }
}
