/// An expression with what its names and calls mean and the types of its parts.
struct CheckedExpression: Sendable {
  /// What a name or call was found to mean.
  enum Meaning: Sendable {
    case local(slot: Int)
    case variable(slot: Int, name: String)
    case constant(Value)
    /// A name that nothing is known under; an error if it is evaluated.
    case unbound(String)
    /// Overloads that may apply; the receiver is an argument of a method.
    case call(String, [Overload], isMethod: Bool)
    case unknownFunction(String)
  }

  let root: Expression
  var types: [ValueType]
  var meanings: [Meaning?]
  /// How many local variables are alive at once at most.
  var localCount: Int

  func type(of part: Expression) -> ValueType { types[part.id] }
  func meaning(of part: Expression) -> Meaning? { meanings[part.id] }
}
