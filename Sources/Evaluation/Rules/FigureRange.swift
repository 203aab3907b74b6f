internal import Expressions
internal import Quantities

/// All figures from one to another: what is true of it is true of every figure in it.
///
/// Where it is true of some and not of others, comparing it is an error or leaves a `Doubt`. So a
/// condition that is fulfilled by the range is fulfilled by millions of figures that were never looked
/// at, and any other outcome says nothing.
final class FigureRange: HostValue {
  /// Whether something was answered that can't be told of the range as a whole.
  final class Doubt: @unchecked Sendable {
    fileprivate(set) var arose = false

    /// Forgets what was answered until now.
    func settle() { arose = false }
  }

  private let least: Fraction
  private let most: Fraction
  private let doubt: Doubt

  init(_ figures: ClosedRange<Fraction>, _ doubt: Doubt) {
    (least, most, self.doubt) = (figures.lowerBound, figures.upperBound, doubt)
  }

  var typeName: String { "figure" }

  var text: String {
    doubt.arose = true
    return ""
  }

  /// What a value lies between; nil for what is no figure.
  private static func bounds(_ value: Value) -> (least: Fraction, most: Fraction)? {
    if case .host(let range as FigureRange) = value { return (range.least, range.most) }
    return FigureValue.number(value).map { ($0, $0) }
  }

  func order(beside other: Value) -> ValueOrder? {
    guard let other = Self.bounds(other) else { return nil }
    if most < other.least { return .less }
    if other.most < least { return .greater }
    return least == most && other.least == other.most ? .equal : nil
  }

  func isEqual(to other: Value) -> Bool {
    if let order = order(beside: other) { return order == .equal }
    doubt.arose = true
    return false
  }

  func applying(_ operation: ArithmeticOperation, with other: Value, isLeft: Bool) -> Value? {
    guard let other = Self.bounds(other) else { return nil }
    switch operation {
    case .add: return range { (try least + other.least, try most + other.most) }
    case .subtract:
      return range {
        isLeft
          ? (try least - other.most, try most - other.least)
          : (try other.least - most, try other.most - least)
      }
    case .multiply where other.least == other.most:
      return range { (try least * other.least, try most * other.least) }
    case .divide where other.least == other.most && isLeft && other.least != .zero:
      return range { (try least / other.least, try most / other.least) }
    case .multiply, .divide, .remainder: return nil
    }
  }

  func negated() -> Value? { .host(FigureRange(-most ... -least, doubt)) }

  /// What lies between two ends, whichever is larger; nil where they can't be held.
  private func range(_ ends: () throws -> (Fraction, Fraction)) -> Value? {
    guard let (a, b) = try? ends() else { return nil }
    return .host(FigureRange(min(a, b)...max(a, b), doubt))
  }
}
