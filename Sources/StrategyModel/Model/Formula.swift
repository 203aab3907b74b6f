package import Diagnostics
package import Expressions
package import Quantities

/// How an indicator is worked out from others of the same period, in exact numbers:
/// `value("digital-share") - value("kl:digital-share")`.
///
/// A figure stands for its number as it is written: 30 % is 30. A number in the formula itself is
/// the decimal number that stands there.
package struct Formula: Sendable {
  /// As its author wrote it.
  package let text: Located<String>
  /// What it says; nil for one with faults.
  package let arithmetic: ArithmeticExpression?
  /// The faults of its text, each at its place in it.
  let faults: [ExpressionError]

  /// The function that an indicator is asked for with.
  package static let reference = "value"

  /// How deep formulas may be worked out from formulas.
  static let mostLevels = 16
  /// How many figures one may rest on, those of the formulas below it counted with.
  static let mostInputs = 256

  private static var limits: Limits {
    var limits = Limits()
    limits.length = 4096
    limits.depth = 64
    limits.parts = 1000
    return limits
  }

  package init(_ text: Located<String>) {
    self.text = text
    do throws(InvalidExpression) {
      arithmetic = try ArithmeticExpression(
        parsing: text.value, reference: Self.reference, limits: Self.limits)
      faults = []
    } catch {
      arithmetic = nil
      faults = error.errors
    }
  }

  /// The indicators that it asks for, each once, in the order of the text.
  package var references: [Located<String>] {
    var seen: Set<String> = []
    return arithmetic.map { Self.references($0, text.span) }?
      .filter { seen.insert($0.id).inserted }
      .map { Located($0.id, text.span) } ?? []
  }

  /// The places in the text at which indicators are asked for.
  static func references(
    _ part: ArithmeticExpression, _ span: SourceSpan
  ) -> [(id: String, range: Range<Int>)] {
    if case .reference(let id, let range) = part.kind { return [(id, range)] }
    return part.parts.flatMap { references($0, span) }
  }
}

extension Formula {
  /// How a formula puts its inputs together.
  package enum Composition: Sendable {
    /// Sums and differences of its inputs, each at most times a number: what is true of counts that
    /// are added up is true of it.
    case sum
    case other
  }

  package var composition: Composition {
    arithmetic.map { Self.isSum($0) } ?? false ? .sum : .other
  }

  private static func isSum(_ part: ArithmeticExpression) -> Bool {
    switch part.kind {
    case .reference: true
    case .negation(let part): isSum(part)
    case .operation(.add, let left, let right), .operation(.subtract, let left, let right):
      isSum(left) && isSum(right)
    case .operation(.multiply, let left, let right):
      isSum(left) && right.isConstant || left.isConstant && isSum(right)
    case .operation(.divide, let left, let right): isSum(left) && right.isConstant
    default: false
    }
  }
}

extension ArithmeticExpression {
  /// Whether it asks for no indicator.
  package var isConstant: Bool {
    if case .reference = kind { return false }
    return parts.allSatisfy(\.isConstant)
  }

  /// Whether it is a number written out, and this one.
  func isLiteral(_ number: Fraction) -> Bool {
    if case .number(let text) = kind { Fraction(literal: text) == number } else { false }
  }
}

extension Fraction {
  /// The number that a formula spells with a point and perhaps an exponent; nil for one of more
  /// digits than are reckoned with.
  package init?(literal text: String) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first else { return nil }
    // `.5` is written without the zero before the point.
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let digits = mantissa.drop { $0 == "-" }
    let full = sign + (digits.hasPrefix(".") ? "0" : "") + digits
    guard case .number(var value) = DecimalText(full, dot: .decimal) else { return nil }
    guard parts.count == 2 else {
      self = value
      return
    }
    guard let exponent = Int(parts[1]), exponent.magnitude <= 18 else { return nil }
    for _ in 0..<Int(exponent.magnitude) {
      let ten = Fraction(10)
      guard let next = exponent < 0 ? try? value / ten : try? value * ten else { return nil }
      value = next
    }
    self = value
  }
}
