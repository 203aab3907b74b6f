/// A value that only the embedding program understands, such as an exact figure with its unit.
///
/// The language passes it on, compares it and calculates with it through these functions. Which of
/// them an expression may use is declared in the environment, as overloads of the operators.
public protocol HostValue: AnyObject, Sendable {
  /// The name of its type, as declared.
  var typeName: String { get }
  /// The text that `string(value)` and `format` give.
  var text: String { get }
  /// Whether the other value is equal, of whatever kind that is.
  func isEqual(to other: Value) -> Bool
  /// The order beside another value; nil where there is none.
  func order(beside other: Value) -> ValueOrder?
  /// The result of arithmetic; nil where there is none. `isLeft` says on which side this value stands.
  func applying(_ operation: ArithmeticOperation, with other: Value, isLeft: Bool) -> Value?
  /// The value with its sign turned; nil where it has none.
  func negated() -> Value?
}

extension HostValue {
  /// No order.
  public func order(beside other: Value) -> ValueOrder? { nil }

  /// No arithmetic.
  public func applying(
    _ operation: ArithmeticOperation, with other: Value, isLeft: Bool
  ) -> Value? { nil }

  /// No negation.
  public func negated() -> Value? { nil }
}

/// How two values lie to each other; a NaN lies nowhere.
public enum ValueOrder: Sendable {
  case less, equal, greater, unordered

  /// How the second lies to the first.
  public var reversed: ValueOrder {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered: self
    }
  }
}

/// The five operators of arithmetic.
public enum ArithmeticOperation: String, Sendable, CaseIterable {
  case add = "_+_"
  case subtract = "_-_"
  case multiply = "_*_"
  case divide = "_/_"
  case remainder = "_%_"
}
