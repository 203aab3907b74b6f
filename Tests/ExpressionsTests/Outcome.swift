import Expressions

/// What an expression comes to, as text: a value in the notation of the language, or `error:` with
/// the kind of the error.
func outcome(
  _ expression: String, in environment: Environment = Environment(), _ inputs: [Value?] = [],
  isChecked: Bool = true
) -> String {
  let program: Program
  do throws(InvalidExpression) {
    program = try environment.compile(expression, isChecked: isChecked)
  } catch {
    return "invalid: " + error.errors.map { kindName($0.kind) }.joined(separator: ", ")
  }
  do throws(ExpressionError) {
    return notation(try program.evaluate(inputs))
  } catch {
    return "error: " + kindName(error.kind)
  }
}

/// The faults that keep an expression from being evaluated, with their places.
func faults(
  _ expression: String, in environment: Environment = Environment(),
  expecting: ValueType? = nil
) -> [String] {
  do throws(InvalidExpression) {
    _ = try environment.compile(expression, expecting: expecting)
    return []
  } catch {
    return error.errors.map(\.description)
  }
}

/// The name of a kind, without what it tells.
func kindName(_ kind: ExpressionError.Kind) -> String {
  Mirror(reflecting: kind).children.first?.label ?? "\(kind)"
}

/// A value in the notation of the language, with its type always to be seen.
func notation(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .bool(let truth): "\(truth)"
  case .int(let number): "\(number)"
  case .uint(let number): "\(number)u"
  case .double(let number): "\(number)"
  case .string(let text): "'\(text)'"
  case .bytes(let bytes): "b\(bytes)"
  case .timestamp(let moment): "timestamp(\(moment))"
  case .duration(let span): "duration(\(span))"
  case .list(let list): "[\(list.map(notation).joined(separator: ", "))]"
  case .map(let map):
    "{\(map.entries.map { "\(notation($0.key)): \(notation($0.value))" }.joined(separator: ", "))}"
  case .type(let name): name
  case .optional(let wrapped): "optional(\(wrapped.map(notation) ?? ""))"
  case .record(let record): "\(record.type.name)"
  case .host(let host): "\(host.typeName)(\(host.text))"
  }
}
