internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Exact sums, and the steps that show them.
extension Gauge {
  func exact<Value>(
    _ body: () throws(ArithmeticFault) -> Value
  ) throws(Unmeasured) -> Value {
    do {
      return try body()
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }

  func sum(_ rows: [Observation]) throws(Unmeasured) -> Fraction {
    let numbers = rows.compactMap { row -> Fraction? in
      if case .number(let value) = row.value.value { value } else { nil }
    }
    return try exact { () throws(ArithmeticFault) in try Self.sum(numbers) }
  }

  static func sum(_ numbers: [Fraction]) throws(ArithmeticFault) -> Fraction {
    var total = Fraction.zero
    for number in numbers { total = try total + number }
    return total
  }

  func terms(_ rows: [Observation], _ scope: Scope) -> [Step] {
    rows.map { row in
      let value: Message.Argument =
        if case .number(let number) = row.value.value { .figure(Figure(number, nil)) } else { "" }
      if row.dimensions.isTotal {
        return Step(
          Message(.termPeriod, ["value": value, "period": .period(row.period)]), at: row.value.span)
      }
      return Step(
        Message(
          .termPart,
          [
            "value": value, "part": .list(scope.names(of: row.dimensions)),
            "period": .period(row.period),
          ]),
        at: row.value.span)
    }
  }

  /// One observation as it stands, several as a sum with its terms.
  func sumSteps(
    _ rows: [Observation], _ total: Fraction, _ unit: Unit?, _ scope: Scope
  ) -> [Step] {
    if rows.count == 1 { return rows.map { observationStep($0, unit) } }
    return [
      Step(
        Message(.stepSum, ["count": .count(rows.count), "sum": .figure(Figure(total, unit))]),
        terms: terms(rows, scope))
    ]
  }

  func observationStep(_ row: Observation, _ unit: Unit?) -> Step {
    let value: Message.Argument =
      switch row.value.value {
      case .number(let number): .figure(Figure(number, unit))
      case .hours(let hours): .hours(hours)
      case .member(let name): .text(name)
      }
    var arguments: Message.Arguments = ["value": value, "period": .period(row.period)]
    guard let published = row.published else {
      return Step(Message(.stepObserved, arguments), at: row.value.span)
    }
    arguments["published"] = .date(published)
    return Step(Message(.stepObservedPublished, arguments), at: row.value.span)
  }
}
