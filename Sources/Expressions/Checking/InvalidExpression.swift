/// Everything that keeps an expression from being evaluated, in the order of the source.
public struct InvalidExpression: Error, Sendable {
  /// At least one.
  public let errors: [ExpressionError]

  init(_ errors: [ExpressionError]) {
    self.errors = errors.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
