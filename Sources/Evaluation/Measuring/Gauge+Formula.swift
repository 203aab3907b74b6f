internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Indicators worked out by a formula from others of the same period.
extension Gauge {
  /// The formula's figure in a window; where something that it asks for was not observed in it, what
  /// was observed of the indicator itself.
  func worked(
    out formula: Formula, _ bound: BoundIndicator, _ window: Period, _ weeks: Set<Int>?,
    _ pairing: Pairing?
  ) throws(Unmeasured) -> Measured {
    let measured: Measured
    do throws(Unmeasured) {
      measured = try worked(out: formula, bound, window, weeks: weeks, pairing)
    } catch {
      guard case .missing = error else { throw error }
      let rows = evidence.observations[bound.key] == nil ? [] : known(bound.key)
      let inside = rows.within(window)
      guard !inside.isEmpty else { throw error }
      return try observed(bound, inside, of: rows, window, weeks)
    }
    if evidence.observations[bound.key] == nil { return measured }
    return try checkedByStated(measured, bound)
  }

  private func worked(
    out formula: Formula, _ bound: BoundIndicator, _ window: Period, weeks: Set<Int>?,
    _ pairing: Pairing?
  ) throws(Unmeasured) -> Measured {
    var inputs: [FormulaInput] = []
    for reference in formula.references {
      inputs.append(try input(reference, bound, window, weeks, pairing))
    }
    guard let arithmetic = formula.arithmetic, let first = inputs.first else {
      throw .unusable(Step(Message(.stepOverflow), at: formula.text.span))
    }
    var reckoning = FormulaReckoning(inputs.byID)
    let value: Bounds
    do throws(ArithmeticFault) {
      value = try reckoning.value(arithmetic)
    } catch {
      throw .unusable(fault(error, formula, arithmetic, inputs, reckoning))
    }
    let periods = Set(inputs.compactMap(\.measured.period))
    let disputed = try alternatives(arithmetic, inputs, formula)
    let amount: Measured.Amount =
      value.exact.map { .number($0) } ?? .interval(low: value.low, high: value.high)
    if case .interval = amount, let other = inputs.first(where: { !$0.measured.disputed.isEmpty }) {
      throw .unusable(other.refused(other.measured.steps.last ?? other.step))
    }
    let unit = bound.indicator.measuredUnit
    let isSum =
      formula.composition == .sum && inputs.allSatisfy { $0.measured.composition != .other }
    return Measured(
      amount: amount, unit: unit, period: periods.count == 1 ? first.measured.period : window,
      observations: Observations(inputs.flatMap(\.measured.observations).withoutRepeats),
      quality: inputs.map(\.measured.quality).max() ?? .final,
      steps: inputs.flatMap { $0.measured.steps + [$0.step] }.withoutRepeats
        + [step(formula, arithmetic, inputs, amount, unit, reckoning)],
      disputed: disputed, composition: isSum ? .sum : .other)
  }

  private func input(
    _ reference: Located<String>, _ bound: BoundIndicator, _ window: Period, _ weeks: Set<Int>?,
    _ pairing: Pairing?
  ) throws(Unmeasured) -> FormulaInput {
    guard let other = bound.scope.indicator(reference.value) else {
      // Reported where the file is checked.
      throw .unusable(nothingMeasured(of: reference.value))
    }
    do throws(Unmeasured) {
      let measured = try measure(other, in: window, weeks: weeks, pairing: pairing)
      let bounds: Bounds
      switch measured.amount {
      case .number(let value): bounds = Bounds(value)
      case .hours(let hours): bounds = Bounds(hours.hoursPerWeek)
      case .interval(let low, let high): bounds = Bounds(low: low, high: high)
      case .members, .delivered: throw .unusable(nothingMeasured(of: reference.value))
      }
      return FormulaInput(
        id: reference.value, title: other.indicator.displayTitle, measured: measured,
        bounds: bounds)
    } catch {
      // What is missing names itself; what can't answer may not say of which indicator.
      guard case .unusable(let step) = error else { throw error }
      throw .unusable(FormulaInput.refused(step, of: other.indicator.displayTitle))
    }
  }

  /// What the formula would give by the other sources of its inputs, in every combination.
  private func alternatives(
    _ arithmetic: ArithmeticExpression, _ inputs: [FormulaInput], _ formula: Formula
  ) throws(Unmeasured) -> [Fraction] {
    guard let doubted = inputs.first(where: { !$0.measured.disputed.isEmpty }) else { return [] }
    var combinations: [[String: Bounds]] = [inputs.byID]
    for input in inputs where !input.measured.disputed.isEmpty {
      combinations += combinations.flatMap { known in
        input.measured.disputed.map { value in
          var other = known
          other[input.id] = Bounds(value)
          return other
        }
      }
      if combinations.count > Self.mostAlternatives {
        throw .unusable(doubted.refused(doubted.measured.steps.last ?? doubted.step))
      }
    }
    var result: [Fraction] = []
    for combination in combinations.dropFirst() {
      var reckoning = FormulaReckoning(combination)
      do throws(ArithmeticFault) {
        if let other = try reckoning.value(arithmetic).exact, !result.contains(other) {
          result.append(other)
        }
      } catch {
        throw .unusable(fault(error, formula, arithmetic, inputs, reckoning))
      }
    }
    return result
  }

  // MARK: Steps

  private func fault(
    _ fault: ArithmeticFault, _ formula: Formula, _ arithmetic: ArithmeticExpression,
    _ inputs: [FormulaInput], _ reckoning: FormulaReckoning
  ) -> Step {
    switch fault {
    case .overflow: Step(Message(.stepOverflow), at: formula.text.span)
    case .divisionByZero:
      Step(
        Message(
          .stepFormulaDivision,
          ["expression": .wording(formula.withNumbers(arithmetic, inputs))]),
        at: formula.text.span, terms: inputs.map(\.step) + reckoning.steps)
    }
  }

  /// The formula with its inputs' numbers, and each operation where there is more than one.
  private func step(
    _ formula: Formula, _ arithmetic: ArithmeticExpression, _ inputs: [FormulaInput],
    _ amount: Measured.Amount, _ unit: Unit?, _ reckoning: FormulaReckoning
  ) -> Step {
    let value: Message =
      if case .number(let number) = amount {
        Message(.termPlain, ["value": .figure(Figure(number, unit, decimals: 4))])
      } else {
        amount.message(unit)
      }
    return Step(
      Message(
        .stepFormula,
        [
          "expression": .wording(formula.withNumbers(arithmetic, inputs)),
          "value": .message(value),
        ]),
      at: formula.text.span,
      terms: reckoning.steps.count > 1 ? Array(reckoning.steps.prefix(Self.mostFormulaSteps)) : [])
  }

  /// Operations shown one by one; more than these nobody follows.
  private static let mostFormulaSteps = 30
}

/// What a formula asks for, as it was measured.
private struct FormulaInput {
  let id: String
  let title: String
  let measured: Measured
  let bounds: Bounds

  var step: Step {
    let value =
      bounds.exact.map {
        Message(.termPlain, ["value": .figure(Figure($0, measured.unit, decimals: 4))])
      } ?? Measured.Amount.interval(low: bounds.low, high: bounds.high).message(measured.unit)
    var arguments: Message.Arguments = [
      "id": .text(id), "title": .text(title), "value": .message(value),
    ]
    if let period = measured.period { arguments["period"] = .period(period) }
    return Step(Message(.stepFormulaInput, arguments))
  }

  func refused(_ step: Step) -> Step { Self.refused(step, of: title) }

  /// Why it can't be reckoned with.
  static func refused(_ step: Step, of title: String) -> Step {
    Step(
      Message(
        .stepFormulaWithout, ["title": .text(title), "reason": .message(step.message)]),
      at: step.span, terms: step.terms)
  }
}

extension [FormulaInput] {
  fileprivate var byID: [String: Bounds] {
    Dictionary(map { ($0.id, $0.bounds) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Observation] {
  /// Each once: several inputs may rest on the same rows.
  fileprivate var withoutRepeats: [Observation] {
    var seen: Set<SourceSpan> = []
    return filter { seen.insert($0.value.span).inserted }
  }
}

extension [Step] {
  /// Each once: several inputs may rest on the same figures.
  fileprivate var withoutRepeats: [Step] {
    var told: [Message: Set<SourceSpan?>] = [:]
    return filter { told[$0.message, default: []].insert($0.span).inserted }
  }
}

extension Formula {
  /// The text with every indicator replaced by its number, and all numbers as the reader writes them.
  fileprivate func withNumbers(
    _ arithmetic: ArithmeticExpression, _ inputs: [FormulaInput]
  ) -> LocalizedText {
    LocalizedText(
      da: withNumbers(arithmetic, inputs, .danish), en: withNumbers(arithmetic, inputs, .english))
  }

  private func withNumbers(
    _ arithmetic: ArithmeticExpression, _ inputs: [FormulaInput], _ language: Language
  ) -> String {
    let numbers = inputs.byID
    var pieces: [(range: Range<Int>, text: String)] = []
    func collect(_ part: ArithmeticExpression) {
      switch part.kind {
      case .number(let text):
        guard let number = Fraction(literal: text) else { return }
        // A number keeps the decimals that it is written with.
        pieces.append((part.range, language.figure(Figure(number, nil, decimals: 18))))
      case .reference(let id, _):
        let bounds = numbers[id] ?? .unknown
        pieces.append((part.range, bounds.text(language, isOperand: true)))
      default: part.parts.forEach(collect)
      }
    }
    collect(arithmetic)
    let source = Array(text.value.utf8)
    var result = ""
    var end = 0
    func add(_ range: Range<Int>) {
      // Between numbers with a decimal comma a comma would be one too many.
      let sign = String(decoding: source[range], as: UTF8.self)
      result += language == .danish ? sign.replacing(",", with: ";") : sign
    }
    for (range, number) in pieces where range.lowerBound >= end {
      add(end..<range.lowerBound)
      result += number
      end = range.upperBound
    }
    add(end..<source.count)
    return result.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" })
      .joined(separator: " ")
  }
}
