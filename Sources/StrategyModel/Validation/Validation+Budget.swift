internal import Diagnostics
internal import Quantities

/// Whether a budget adds up, and prices name channels that exist.
extension Validation {
  mutating func checkPrices() {
    guard !strategy.prices.isEmpty else { return }
    let channels = Set(scope.channels.map(\.id.value))
    for set in strategy.prices {
      var priced: [String: SourceSpan] = [:]
      for price in set.prices {
        for channel in price.channels.value {
          guard reader.checkChannel(channel, at: price.channels.span, among: channels) else {
            continue
          }
          if let earlier = priced.updateValue(price.channels.span, forKey: channel) {
            reader.report(
              .channelPricedTwice, ["channel": .text(channel)], at: price.channels.span,
              notes: [.init(Message(.noteFirstHere), at: earlier)])
          }
        }
        check(price)
      }
    }
  }

  /// A price is an amount of kroner.
  private mutating func check(_ price: Price) {
    let amounts =
      price.variants.isEmpty ? [price.amount] : price.variants.map(\.amount)
    for amount in amounts {
      switch amount {
      case .exactly(let value): checkPrice(value)
      case .between(let low, let high):
        checkPrice(low)
        checkPrice(high)
      }
    }
  }

  private mutating func checkPrice(_ value: Located<Quantity>) {
    if let unit = value.value.unit, unit != .kroner {
      reader.report(.priceNotKroner, ["unit": .text(unit.code)], at: value.span)
    } else if value.value.value.isNegative {
      reader.report(.negativePrice, at: value.span)
    }
  }

  mutating func checkFacts() {
    for fact in strategy.facts {
      if let about = fact.about { check(about, among: .goalsAndInitiatives) }
      if let of = fact.per?.of { check(of, among: .indicators) }
      if let prices = fact.prices { check(prices, among: .prices) }
    }
  }

  mutating func check(_ budget: Budget) {
    for item in budget.items { checkCalculation(item) }
    guard let total = budget.total else { return }
    let amounts = budget.items.compactMap(\.amount)
    guard amounts.count == budget.items.count, let sum = Self.sum(amounts.map(\.value.value)),
      sum != total.value.value
    else { return }
    reader.diagnostics.append(
      Diagnostic(
        Message(
          .budgetTotal,
          [
            "sum": .figure(Figure(sum, budget.unit?.value)),
            "total": .figure(Figure(total.value.value, budget.unit?.value)),
          ]),
        severity: .warning, at: total.span))
  }

  /// Holds hours times rate against the amount stated beside them.
  private mutating func checkCalculation(_ item: Budget.Item) {
    guard let hours = item.hours else { return }
    guard let number = Self.product(hours.value) else {
      reader.report(
        .notACalculation, ["text": .text(hours.value)], at: hours.span,
        help: Message(.helpCalculation))
      return
    }
    guard let rate = item.rate, let amount = item.amount,
      let product = try? number * rate.value.value, product != amount.value.value
    else { return }
    reader.diagnostics.append(
      Diagnostic(
        Message(
          .budgetItem,
          [
            "hours": .figure(Figure(number, nil)), "rate": .figure(Figure(rate.value.value, nil)),
            "product": .figure(Figure(product, nil)),
            "amount": .figure(Figure(amount.value.value, nil)),
          ]),
        severity: .warning, at: amount.span))
  }

  private static func sum(_ values: [Fraction]) -> Fraction? {
    try? values.reduce(Fraction.zero) { try $0 + $1 }
  }

  /// The value of factors joined by `*` and `/`: `12 * 50 / 5 * 1.5` is 180.
  static func product(_ text: String) -> Fraction? {
    var result = Fraction.one
    var isDivisor = false
    var factor = ""
    for character in text + "*" {
      guard character == "*" || character == "/" else {
        factor.append(character)
        continue
      }
      guard case .number(let value) = DecimalText(QuantityText.trimmed(factor), dot: .decimal),
        let next = try? (isDivisor ? result / value : result * value)
      else { return nil }
      result = next
      isDivisor = character == "/"
      factor = ""
    }
    return result
  }
}
