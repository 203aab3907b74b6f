internal import Diagnostics
internal import Quantities

/// Whether a budget adds up, and prices name channels that exist.
extension Validation {
  mutating func checkPrices() {
    let channels = Set(scope.channels.map(\.id.value))
    guard !channels.isEmpty else { return }
    for price in strategy.prices.flatMap(\.prices) {
      for channel in price.channels.value where !channels.contains(channel) {
        reader.report(
          .unknownID, ["id": .text(channel), "kind": .message(Message(.wordChannel))],
          at: price.channels.span, help: reader.nearest(channel, channels.sorted()))
      }
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
