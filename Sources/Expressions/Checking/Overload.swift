/// One signature of a function, method or operator.
public struct Overload: Sendable {
  /// A short stable name, such as `size_string`.
  public let id: String
  /// The receiver first, where it is a method.
  public let parameters: [ValueType]
  /// What the call gives; type parameters are those of `parameters`.
  public let result: ValueType
  /// Whether it is called as `a.name(b)`.
  public let isMethod: Bool
  let body: FunctionBody?

  /// A signature of the embedding program. Without a body it can be checked but not evaluated.
  ///
  /// A body gets as many arguments as there are parameters, of their types, and may be called at
  /// any time and on any thread.
  public init(
    _ id: String, _ parameters: [ValueType], _ result: ValueType, isMethod: Bool = false,
    cost: Int = 1, body: (@Sendable ([Value]) throws(HostFailure) -> Value)? = nil
  ) {
    self.init(
      id: id, parameters: parameters, result: result, isMethod: isMethod,
      body: body.map { body in
        FunctionBody(many: { (arguments, meter) throws(Fault) -> Value? in
          try meter.charge(cost)
          do throws(HostFailure) {
            return try body(arguments)
          } catch {
            throw Fault(error.kind)
          }
        })
      })
  }

  init(
    id: String, parameters: [ValueType], result: ValueType, isMethod: Bool, body: FunctionBody?
  ) {
    self.id = id
    self.parameters = parameters
    self.result = result
    self.isMethod = isMethod
    self.body = body
  }

  /// Whether values have the kinds that the parameters want, as far as values tell.
  func accepts(_ arguments: [Value]) -> Bool {
    arguments.count == parameters.count
      && zip(arguments, parameters).allSatisfy { argument, parameter in
        parameter.runtimeName.map { $0 == argument.typeName } ?? true
      }
  }
}

/// Why a function of the embedding program has no result.
public struct HostFailure: Error {
  /// What is told to the author of the expression.
  public let kind: ExpressionError.Kind

  /// A failure of a kind of the language, or of the program's own as `.host`.
  public init(_ kind: ExpressionError.Kind) { self.kind = kind }
}

/// What a function does. It gives nil for arguments of kinds that it isn't made for.
///
/// A reference, so that overloads that share one can be told from those that don't.
final class FunctionBody: Sendable {
  enum Form: Sendable {
    case unary(@Sendable (Value, Meter) throws(Fault) -> Value?)
    case binary(@Sendable (Value, Value, Meter) throws(Fault) -> Value?)
    case many(@Sendable ([Value], Meter) throws(Fault) -> Value?)
  }

  let form: Form

  init(_ body: @escaping @Sendable (Value, Meter) throws(Fault) -> Value?) { form = .unary(body) }

  init(_ body: @escaping @Sendable (Value, Value, Meter) throws(Fault) -> Value?) {
    form = .binary(body)
  }

  init(many body: @escaping @Sendable ([Value], Meter) throws(Fault) -> Value?) {
    form = .many(body)
  }

  func callAsFunction(_ arguments: [Value], _ meter: Meter) throws(Fault) -> Value? {
    switch form {
    case .unary(let body): arguments.count == 1 ? try body(arguments[0], meter) : nil
    case .binary(let body):
      arguments.count == 2 ? try body(arguments[0], arguments[1], meter) : nil
    case .many(let body): try body(arguments, meter)
    }
  }
}
