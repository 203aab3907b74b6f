internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// A formula worked out by given inputs, with each operation told.
struct FormulaReckoning {
  /// By the id that the formula asks for it with.
  let inputs: [String: Bounds]
  /// Each operation in the order that they are worked out in: `3.000 + 4.000 = 7.000`.
  private(set) var steps: [Step] = []

  init(_ inputs: [String: Bounds]) { self.inputs = inputs }

  mutating func value(_ part: ArithmeticExpression) throws(ArithmeticFault) -> Bounds {
    switch part.kind {
    case .number(let text):
      guard let number = Fraction(literal: text) else { throw .overflow }
      return Bounds(number)
    case .reference(let id, _): return inputs[id] ?? .unknown
    case .negation(let operand): return -(try value(operand))
    case .operation(let operation, let left, let right):
      return try value(operation, try value(left), try value(right))
    case .function(let function, let parts): return try value(function, parts)
    case .conditional(let condition, let then, let otherwise):
      switch try truth(condition) {
      case true?: return try value(then)
      case false?: return try value(otherwise)
      // Either may be what comes out.
      case nil: return try value(then).joined(try value(otherwise))
      }
    case .truth, .comparison, .not, .all, .any: return .unknown
    }
  }

  private mutating func value(
    _ operation: ArithmeticOperation, _ left: Bounds, _ right: Bounds
  ) throws(ArithmeticFault) -> Bounds {
    let result: Bounds
    let sign: String
    switch operation {
    case .add: (result, sign) = (try left + right, "+")
    case .subtract: (result, sign) = (try left - right, "-")
    case .multiply: (result, sign) = (try left * right, "*")
    case .divide: (result, sign) = (try left / right, "/")
    case .remainder: return .unknown
    }
    tell(result) { "\(left.text($0, isOperand: false)) \(sign) \(right.text($0, isOperand: true))" }
    return result
  }

  private mutating func value(
    _ function: ArithmeticExpression.Function, _ parts: [ArithmeticExpression]
  ) throws(ArithmeticFault) -> Bounds {
    var values: [Bounds] = []
    for part in parts { values.append(try value(part)) }
    guard let first = values.first else { return .unknown }
    let result =
      switch function {
      case .greatest: values.dropFirst().reduce(first, Bounds.greatest)
      case .least: values.dropFirst().reduce(first, Bounds.least)
      case .magnitude: Bounds.greatest(first, -first)
      }
    tell(result) { language in
      let list = values.map { $0.text(language, isOperand: false) }
      return "\(function.rawValue)(\(list.joined(separator: "; ")))"
    }
    return result
  }

  /// Nil for what can't be told from bounds.
  private mutating func truth(_ part: ArithmeticExpression) throws(ArithmeticFault) -> Bool? {
    switch part.kind {
    case .truth(let truth): return truth
    case .not(let operand): return try truth(operand).map { !$0 }
    case .all(let terms): return try truth(of: terms, decidedBy: false)
    case .any(let terms): return try truth(of: terms, decidedBy: true)
    case .conditional(let condition, let then, let otherwise):
      guard let isChosen = try truth(condition) else {
        let ends = (try truth(then), try truth(otherwise))
        return ends.0 == ends.1 ? ends.0 : nil
      }
      return try truth(isChosen ? then : otherwise)
    case .comparison(let comparison, let left, let right):
      return try truth(comparison, try value(left), try value(right))
    case .number, .reference, .negation, .operation, .function: return nil
    }
  }

  private mutating func truth(
    of terms: [ArithmeticExpression], decidedBy decisive: Bool
  ) throws(ArithmeticFault) -> Bool? {
    var isOpen = false
    for term in terms {
      switch try truth(term) {
      case decisive: return decisive
      case nil: isOpen = true
      default: continue
      }
    }
    return isOpen ? nil : !decisive
  }

  private mutating func truth(
    _ comparison: ArithmeticExpression.Comparison, _ left: Bounds, _ right: Bounds
  ) throws(ArithmeticFault) -> Bool? {
    let result: Bool? =
      switch comparison {
      case .less: left.isLess(than: right)
      case .atLeast: left.isLess(than: right).map { !$0 }
      case .greater: right.isLess(than: left)
      case .atMost: right.isLess(than: left).map { !$0 }
      case .equal: left.isEqual(to: right)
      case .unequal: left.isEqual(to: right).map { !$0 }
      }
    func text(_ language: Language) -> String {
      "\(left.text(language, isOperand: false)) \(comparison.rawValue) "
        + right.text(language, isOperand: false)
    }
    let word: MessageKey = result.map { $0 ? .wordTrue : .wordFalse } ?? .termUndecided
    steps.append(
      Step(
        Message(
          .stepFormulaPart,
          [
            "expression": .wording(LocalizedText(da: text(.danish), en: text(.english))),
            "value": .message(Message(word)),
          ])))
    return result
  }

  private mutating func tell(_ result: Bounds, _ text: (Language) -> String) {
    steps.append(
      Step(
        Message(
          .stepFormulaPart,
          [
            "expression": .wording(LocalizedText(da: text(.danish), en: text(.english))),
            "value": .wording(
              LocalizedText(
                da: result.text(.danish, isOperand: false),
                en: result.text(.english, isOperand: false))),
          ])))
  }
}

extension Bounds {
  /// The number as it is reckoned with, in a reader's language; behind an operator a negative one
  /// has parentheses.
  func text(_ language: Language, isOperand: Bool) -> String {
    guard let exact else {
      let message = Message.interval(low: low, high: high, nil)
      return "(" + message.text(language) + ")"
    }
    let text = language.figure(Figure(exact, nil, decimals: 4))
    return isOperand && exact.isNegative ? "(" + text + ")" : text
  }
}
