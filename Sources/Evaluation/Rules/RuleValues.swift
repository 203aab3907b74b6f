internal import Diagnostics
internal import Expressions
internal import Quantities

/// A measured or stated number as rules see it: exact, with its unit.
///
/// A number written in a rule is taken as the decimals that stand there, never as the binary
/// number nearest to them.
final class FigureValue: HostValue {
  static let type = ValueType.abstract("figure", [])

  let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  convenience init(_ value: Fraction, _ unit: Unit?) { self.init(Figure(value, unit)) }

  var typeName: String { "figure" }
  var text: String { figure.value.plainText }

  /// What a value is as an exact number; nil for what is none.
  static func number(_ value: Value) -> Fraction? {
    switch value {
    case .host(let host as FigureValue): host.figure.value
    case .int(let number): Fraction(Int(number))
    case .uint(let number): Fraction(Int128(number))
    case .double(let number): exactly(number)
    default: nil
    }
  }

  /// The shortest decimal number that reads back as this binary one: what its author wrote.
  private static func exactly(_ number: Double) -> Fraction? {
    guard number.isFinite else { return nil }
    guard case .number(let value) = DecimalText("\(number)", dot: .decimal) else {
      return Fraction(rounding: number, decimals: 12)
    }
    return value
  }

  func isEqual(to other: Value) -> Bool {
    if let number = Self.number(other) { return number == figure.value }
    if case .host(let range as FigureRange) = other { return range.isEqual(to: .host(self)) }
    return false
  }

  func order(beside other: Value) -> ValueOrder? {
    guard let number = Self.number(other) else {
      guard case .host(let range as FigureRange) = other else { return nil }
      return range.order(beside: .host(self))?.reversed
    }
    return figure.value < number ? .less : number < figure.value ? .greater : .equal
  }

  func applying(_ operation: ArithmeticOperation, with other: Value, isLeft: Bool) -> Value? {
    guard let number = Self.number(other) else {
      guard case .host(let range as FigureRange) = other else { return nil }
      return range.applying(operation, with: .host(self), isLeft: !isLeft)
    }
    let (left, right) = isLeft ? (figure.value, number) : (number, figure.value)
    let result: Fraction? =
      switch operation {
      case .add: try? left + right
      case .subtract: try? left - right
      case .multiply: try? left * right
      case .divide: try? left / right
      case .remainder: nil
      }
    return result.map { .host(FigureValue($0, figure.unit)) }
  }

  func negated() -> Value? { .host(FigureValue(-figure.value, figure.unit)) }

  /// Makes figures known to expressions, and what may be done with them.
  static func declare(in environment: inout Environment) {
    for other in [type, .int, .double] {
      environment.declareOrder(type, other)
      for operation in ArithmeticOperation.allCases where operation != .remainder {
        environment.declare(operation, type, other, giving: type)
        if other != type { environment.declare(operation, other, type, giving: type) }
      }
    }
    environment.declareNegation(of: type)
    environment.declareOrder(WordingValue.type, WordingValue.type)
    environment.declareOrder(WordingValue.type, .string)
    environment.declare(
      function: "days",
      [
        Overload("days_timestamp_timestamp", [.timestamp, .timestamp], .int) {
          arguments throws(HostFailure) in
          guard case .timestamp(let from) = arguments[0], case .timestamp(let to) = arguments[1]
          else { throw HostFailure(.invalidArgument(function: "days", "")) }
          return .int((to.seconds - from.seconds) / 86400)
        }
      ])
  }
}

extension Fraction {
  /// The value with a decimal point, as machines write it.
  fileprivate var plainText: String {
    let digits = digits(significant: 18)
    return (digits.isNegative ? "-" : "") + digits.integer
      + (digits.fraction.isEmpty ? "" : "." + digits.fraction)
  }
}

/// A text that has a wording in each language; rules compare it as it reads in Danish.
final class WordingValue: HostValue {
  static let type = ValueType.abstract("wording", [])

  let argument: Message.Argument

  init(_ argument: Message.Argument) { self.argument = argument }

  var typeName: String { "wording" }
  var text: String { argument.text(.danish) }

  func isEqual(to other: Value) -> Bool { order(beside: other) == .equal }

  func order(beside other: Value) -> ValueOrder? {
    let scalars: String.UnicodeScalarView
    switch other {
    case .string(let other): scalars = other.unicodeScalars
    case .host(let host as WordingValue): scalars = host.text.unicodeScalars
    default: return nil
    }
    if text.unicodeScalars.elementsEqual(scalars) { return .equal }
    return text.unicodeScalars.lexicographicallyPrecedes(scalars) ? .less : .greater
  }
}

extension Value {
  /// A day, as midnight UTC.
  init?(_ date: CalendarDate) {
    guard let moment = Timestamp(dayNumber: date.dayNumber) else { return nil }
    self = .timestamp(moment)
  }

  init?(_ text: String?) {
    guard let text else { return nil }
    self = .string(text)
  }

  /// The value as a reader of a language writes it.
  func text(_ language: Language) -> String {
    switch self {
    case .null: ""
    case .bool(let truth): Message(truth ? .wordTrue : .wordFalse).text(language)
    case .int(let number): language.number(Fraction(Int(number)), decimals: 0)
    case .uint(let number): language.number(Fraction(Int128(number)), decimals: 0)
    case .double:
      FigureValue.number(self).map { language.figure(Figure($0, nil)) } ?? ""
    case .string(let text): text.withoutControlCharacters
    case .timestamp(let moment):
      language.date(CalendarDate(dayNumber: Int(moment.seconds / 86400)))
    case .host(let host as FigureValue): language.figure(host.figure)
    case .host(let host as WordingValue): host.argument.text(language)
    case .list(let items): items.map { $0.text(language) }.joined(separator: ", ")
    case .optional(let wrapped): wrapped?.text(language) ?? ""
    case .bytes, .duration, .map, .type, .record, .host: typeName
    }
  }
}
