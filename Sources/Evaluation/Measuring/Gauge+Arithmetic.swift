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

  func sum(_ rows: Observations) throws(Unmeasured) -> Fraction {
    guard let figures = rows.figures else { return try sum(Array(rows)) }
    return try exact { () throws(ArithmeticFault) in try Fraction(sumOf: figures) }
  }

  func sum(_ rows: [Observation]) throws(Unmeasured) -> Fraction {
    let numbers = rows.compactMap { row -> Fraction? in
      if case .number(let value) = row.value.value { value } else { nil }
    }
    return try exact { () throws(ArithmeticFault) in try Fraction(sumOf: numbers) }
  }

  /// One observation as it stands, several as a sum with its terms.
  func sumSteps(
    _ rows: Observations, _ total: Fraction, _ unit: Unit?, _ scope: Scope
  ) -> [Step] {
    if rows.count == 1 { return rows.map { observationStep($0, unit) } }
    return [
      Step(
        Message(
          .stepSum, ["count": .count(rows.count), "sum": .figure(Figure(asStated: total, unit))]),
        terms: .figures(of: rows, scope))
    ]
  }

  func observationStep(_ row: Observation, _ unit: Unit?) -> Step {
    var arguments: Message.Arguments = ["value": row.shown(unit), "period": .period(row.period)]
    guard let published = row.published else {
      return row.step(Message(.stepObserved, arguments), isSentence: true)
    }
    arguments["published"] = .date(published)
    return row.step(Message(.stepObservedPublished, arguments), isSentence: true)
  }

  func disputeStep(_ row: Observation, _ unit: Unit?) -> Step {
    row.step(Message(.stepDisputed, ["value": row.shown(unit)]), isSentence: true)
  }

  /// Which earlier figures those used hold instead of.
  func replacementSteps(_ picks: [Pick], _ unit: Unit?) -> [Step] {
    picks.flatMap(\.replaced).map { replacementStep($0, unit) }
  }

  /// That a figure holds instead of an earlier one.
  func replacementStep(_ row: Observation, _ unit: Unit?) -> Step {
    Step(
      Message(
        .stepReplaces,
        [
          "value": row.shown(unit), "period": .period(row.period),
          "status": .message(Message(row.status.word)), "date": .date(row.knownFrom),
        ]),
      at: row.value.span, status: row.status == .final ? nil : row.status)
  }

  func rejectionStep(_ row: Observation, _ unit: Unit?) -> Step {
    Step(
      Message(.stepRejected, ["value": row.shown(unit), "period": .period(row.period)]),
      at: row.value.span, status: row.status)
  }
}

extension Step {
  /// An observation as one of the figures of a sum.
  static func term(_ row: Observation, _ scope: Scope) -> Step {
    let value: Message.Argument =
      if case .number(let number) = row.value.value {
        .figure(Figure(asStated: number, nil))
      } else { "" }
    if row.dimensions.isTotal {
      return row.step(Message(.termPeriod, ["value": value, "period": .period(row.period)]))
    }
    return row.step(
      Message(
        .termPart,
        [
          "value": value, "part": .list(scope.names(of: row.dimensions)),
          "period": .period(row.period),
        ]))
  }
}

extension Observation {
  fileprivate func shown(_ unit: Unit?) -> Message.Argument {
    switch value.value {
    case .number(let number): .figure(Figure(asStated: number, unit))
    case .hours(let hours): .hours(hours)
    case .member(let name): .text(name)
    }
  }

  /// A step that shows the row, and says how far its figure has come where that is not final.
  fileprivate func step(_ message: Message, isSentence: Bool = false) -> Step {
    if status == .final { return Step(message, at: value.span) }
    return Step(
      Message(
        isSentence ? .stepFlagged : .termFlagged,
        ["said": .message(message), "status": .message(Message(status.word))]),
      at: value.span, status: status)
  }
}
