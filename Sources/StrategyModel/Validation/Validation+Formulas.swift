internal import Diagnostics
internal import Expressions
internal import Quantities
internal import YAMLTree

/// Whether formulas can be worked out, and are of the unit that they say.
extension Validation {
  mutating func check(_ formula: Formula, of indicator: Indicator) {
    for (key, span) in indicator.partsForCounts {
      reader.report(.formulaTakesNo, ["key": .text(key)], at: span)
    }
    let map = ScalarMap(formula.text, in: sources.bytes(of: formula.text.span.source) ?? [])
    for fault in formula.faults { report(fault, map) }
    guard let arithmetic = formula.arithmetic else { return }
    let known = reader.diagnostics.count
    var inputs: [Unit] = []
    for (id, range) in Formula.references(arithmetic, formula.text.span) {
      if let unit = unit(ofInput: Located(id, map.span(range))) { inputs.append(unit) }
    }
    if arithmetic.isConstant {
      reader.report(.formulaWithoutIndicator, at: map.span(arithmetic.range))
    }
    guard reader.diagnostics.count == known else { return }
    var checker = FormulaChecker(scope: scope, map: map)
    let found = checker.unit(arithmetic)
    reader.diagnostics += checker.reader.diagnostics
    if let found, let unit = indicator.unit, !found.mayBeCalled(unit.value, inputs: inputs) {
      reader.report(
        .formulaResultUnit,
        ["found": found.argument, "expected": .text(unit.value.code)],
        at: map.span(arithmetic.range), help: found.advice(for: unit.value),
        notes: [.init(Message(.noteDeclaredHere), at: unit.span)])
    }
    if reader.diagnostics.count == known, let bound = scope.indicator(indicator.id.value) {
      checkDescent(bound, formula)
    }
  }

  private mutating func report(_ fault: ExpressionError, _ map: ScalarMap) {
    var help = fault.kind.help
    if case .unknownName(let name, _) = fault.kind {
      let references = scope.references { $0.indicators.map(\.id.value) }
      if let meant = Spelling.nearest(to: name, among: references) {
        help = Message(.helpFormulaReference, ["id": .text(meant)])
      }
    }
    reader.diagnostics.append(
      Diagnostic(fault.kind.message, at: map.span(fault.range), help: help))
  }

  /// The unit of an indicator that a formula asks for; what is none, or no number, is reported.
  private mutating func unit(ofInput reference: Located<String>) -> Unit? {
    guard let bound = scope.indicator(reference.value) else {
      check(reference, among: .indicators)
      return nil
    }
    let unit = bound.unit
    if unit == .set {
      reader.report(.formulaOfSet, ["id": .text(reference.value)], at: reference.span)
    }
    return unit
  }

  // MARK: What it is worked out from, all the way down

  /// Formulas that lead back to themselves, or go too far, can't be worked out.
  private mutating func checkDescent(_ bound: BoundIndicator, _ formula: Formula) {
    var descent = FormulaDescent(from: bound)
    switch descent.follow() {
    case .ends: return
    case .circles(let names):
      reader.report(
        .formulaCircle, ["circle": .text(names.joined(separator: " → "))], at: formula.text.span,
        help: Message(.helpFormulaCircle))
    case .isTooFar:
      reader.report(
        .formulaTooFar,
        ["levels": .count(Formula.mostLevels), "inputs": .count(Formula.mostInputs)],
        at: formula.text.span)
    }
  }
}

/// Follows a formula to what it rests on in the end.
private struct FormulaDescent {
  enum End {
    case ends
    /// The ids on the way back to where it began, that one first and last.
    case circles([String])
    case isTooFar
  }

  private let start: BoundIndicator
  private var path: [BoundIndicator] = []
  private var inputs = 0

  init(from start: BoundIndicator) { self.start = start }

  mutating func follow() -> End { follow(start) }

  private mutating func follow(_ bound: BoundIndicator) -> End {
    if let first = path.firstIndex(where: { $0.key == bound.key }) {
      // A circle further down is reported where it lies.
      guard first == 0 else { return .ends }
      // Once, where the file comes to it first.
      let isToldBefore = path.contains { $0.key.home == start.key.home && $0.index < start.index }
      if isToldBefore { return .ends }
      return .circles((path + [bound]).map { start.scope.reference(to: $0.key) ?? $0.key.id })
    }
    guard let formula = bound.indicator.formula else { return .ends }
    guard path.count < Formula.mostLevels else { return .isTooFar }
    path.append(bound)
    defer { path.removeLast() }
    for reference in formula.references {
      inputs += 1
      guard inputs <= Formula.mostInputs else { return .isTooFar }
      guard let next = bound.scope.indicator(reference.value) else { continue }
      let end = follow(next)
      if case .ends = end { continue }
      return end
    }
    return .ends
  }
}

/// Works out the unit of every part of a formula; each one that does not fit is reported at its place.
private struct FormulaChecker {
  let scope: Scope
  let map: ScalarMap
  var reader = FieldReader()

  init(scope: Scope, map: ScalarMap) {
    self.scope = scope
    self.map = map
  }

  /// Nil for a part whose fault is reported, or whose unit is not known.
  mutating func unit(_ part: ArithmeticExpression) -> FormulaUnit? {
    switch part.kind {
    case .number(let text):
      guard Fraction(literal: text) != nil else {
        report(.ruleInvalidNumber, ["text": .text(text)], part)
        return nil
      }
      return .plain
    case .reference(let id, _):
      return scope.indicator(id)?.unit.map { FormulaUnit($0) }
    case .negation(let operand): return unit(operand)
    case .operation(let operation, let left, let right): return unit(operation, left, right)
    case .function(_, let parts): return joined(parts)
    case .conditional(let condition, let then, let otherwise):
      check(condition)
      return joined([then, otherwise])
    case .truth, .comparison, .not, .all, .any:
      check(part)
      report(.formulaNotANumber, [:], part)
      return nil
    }
  }

  private mutating func unit(
    _ operation: ArithmeticOperation, _ left: ArithmeticExpression, _ right: ArithmeticExpression
  ) -> FormulaUnit? {
    if operation == .add || operation == .subtract { return joined([left, right]) }
    let (first, second) = (unit(left), unit(right))
    guard let first, let second else { return nil }
    let isDivided = operation == .divide
    if right.isLiteral(.hundred) { return first.timesHundred(divided: isDivided) }
    if left.isLiteral(.hundred), !isDivided { return second.timesHundred(divided: false) }
    return first.times(second, divided: isDivided)
  }

  /// The unit that all of some parts have; the first that has another is reported.
  private mutating func joined(_ parts: [ArithmeticExpression]) -> FormulaUnit? {
    var common: FormulaUnit? = FormulaUnit.plain
    for part in parts {
      guard let own = unit(part) else {
        common = nil
        continue
      }
      guard let before = common else { continue }
      if let both = before.joined(own) {
        common = both
      } else {
        report(
          .formulaUnitsDiffer, ["found": own.argument, "expected": before.argument], part)
        common = nil
      }
    }
    return common
  }

  /// Checks a part that has to be true or false.
  private mutating func check(_ part: ArithmeticExpression) {
    switch part.kind {
    case .truth: return
    case .comparison(_, let left, let right): _ = joined([left, right])
    case .not(let operand): check(operand)
    case .all(let terms), .any(let terms): for term in terms { check(term) }
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { check(part) }
    case .number, .reference, .negation, .operation, .function:
      report(.formulaNotACondition, [:], part)
    }
  }

  private mutating func report(
    _ key: MessageKey, _ arguments: Message.Arguments, _ part: ArithmeticExpression
  ) {
    reader.report(key, arguments, at: map.span(part.range))
  }
}

extension FormulaUnit {
  /// The unit for people.
  fileprivate var argument: Message.Argument {
    if isNumber { return .message(Message(.unitOfNumber)) }
    return isRatio ? .message(Message(.unitOfRatio)) : .text(code)
  }

  /// What makes it the unit wanted.
  fileprivate func advice(for unit: Unit) -> Message? {
    if isRatio, FormulaUnit(unit).isPercent { return Message(.helpTimesHundred) }
    return hasPercent && !isPercent ? Message(.helpDividedByHundred) : nil
  }
}

extension Indicator {
  /// Keys that say how something is counted, which a formula's inputs are and it is not.
  fileprivate var partsForCounts: [(key: String, span: SourceSpan)] {
    [
      ("collected", collected?.weeks.first?.span), ("annual", annual?.span),
      ("minimum-n", minimumN?.span),
    ].compactMap { key, span in span.map { (key, $0) } }
  }
}

extension BoundIndicator {
  /// The unit of its figures: a sum's is that of what it adds up.
  var unit: Unit? {
    indicator.measuredUnit
      ?? indicator.counted.flatMap { scope.indicator($0.value) }?.indicator.measuredUnit
  }
}
