internal import Expressions

extension ConformanceCase {
  /// What the implementation does otherwise than the test wants; nil where it passes.
  package var deviation: String? {
    let program: Program
    do throws(InvalidExpression) {
      program = try environment.compile(expression, isChecked: isChecked)
    } catch {
      return judge(error.errors)
    }
    if case .typed(_, let type) = expectation, program.resultType.description != type {
      return "type \(program.resultType) instead of \(type)"
    }
    guard isEvaluated else { return nil }
    do throws(ExpressionError) {
      return judge(try program.evaluate(inputs))
    } catch {
      return judge([error])
    }
  }

  private func judge(_ value: Value) -> String? {
    switch expectation {
    case .value(let wanted), .typed(let wanted?, _):
      Self.areSame(value, wanted) ? nil : "\(value) instead of \(wanted)"
    case .typed(nil, _): nil
    case .error(let messages): "\(value) instead of an error (\(messages.joined(separator: "; ")))"
    }
  }

  private func judge(_ errors: [ExpressionError]) -> String? {
    let found = errors.map(\.description).joined(separator: "; ")
    guard case .error(let messages) = expectation else { return "error: \(found)" }
    let isRight = errors.allSatisfy { error in
      messages.contains {
        ErrorMessages.describe(error.kind, $0, expression: expression)
      }
    }
    return isRight
      ? nil : "another error: \(found) instead of \(messages.joined(separator: "; "))"
  }

  /// Whether two values are the same in type and value, which is stricter than the language's `==`.
  private static func areSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)):
      a.isNaN ? b.isNaN : a == b && a.sign == b.sign
    case (.string(let a), .string(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { areSame($0, $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.entries.allSatisfy { entry in
          b.entries.contains { areSame($0.key, entry.key) && areSame($0.value, entry.value) }
        }
    default: false
    }
  }
}
