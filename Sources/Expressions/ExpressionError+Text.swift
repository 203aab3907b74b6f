extension ExpressionError: CustomStringConvertible {
  /// The error in English, for logs and tools; a product has its own catalogue.
  public var description: String { "\(range.lowerBound)-\(range.upperBound): \(kind.text)" }
}

extension ExpressionError.Kind {
  /// The kind in English.
  public var text: String {
    switch self {
    case .tooLong(let limit): "the expression is longer than \(limit) bytes"
    case .tooDeep(let limit): "the expression is nested deeper than \(limit) levels"
    case .tooLarge(let limit): "the expression has more than \(limit) parts"
    case .unexpectedCharacter(let text): "unexpected character \(text)"
    case .unexpectedToken(let found, let expected): "found \(found) where \(expected) was expected"
    case .unexpectedEnd(let expected): "the expression ends where \(expected) was expected"
    case .unterminatedText: "the text has no closing quote"
    case .invalidEscape(let text): "invalid escape \(text)"
    case .invalidNumber(let text): "invalid number \(text)"
    case .reservedWord(let name): "\(name) is a reserved word"
    case .invalidMacroArgument(let macro, let expected): "\(macro) wants \(expected)"
    case .unknownName(let name, let nearest): "undeclared reference to \(name)\(hint(nearest))"
    case .unknownFunction(let name, let nearest): "unknown function \(name)\(hint(nearest))"
    case .unknownField(let name, let type, let nearest):
      "\(type) has no field \(name)\(hint(nearest))"
    case .noFields(let type): "type \(type) does not support field selection"
    case .noMatchingOverload(let function, let arguments):
      "found no matching overload for \(function) applied to (\(list(arguments)))"
    case .typeMismatch(let expected, let found): "expected \(expected), found \(found)"
    case .notIterable(let type): "type \(type) can't be iterated"
    case .unsupportedKeyType(let type): "type \(type) can't be a key"
    case .unsupportedConstruction(let name): "\(name) can't be constructed"
    case .notAsExpected(let expected, let found): "the result must be \(expected), but is \(found)"
    case .notArithmetic(let text): "\(text) is no arithmetic"
    case .noSuchOverload(let function, let arguments):
      "no such overload: \(function)(\(list(arguments)))"
    case .unboundVariable(let name): "no value for \(name)"
    case .absentField(let name): "no value for field \(name)"
    case .noSuchField(let name, let type): "no such field: \(name) of \(type)"
    case .noSuchKey(let key): "no such key: \(key)"
    case .repeatedKey(let key): "repeated key: \(key)"
    case .unsupportedKey(let type): "unsupported key type: \(type)"
    case .indexOutOfRange(let index): "index out of range: \(index)"
    case .invalidIndex(let text): "invalid index: \(text)"
    case .divisionByZero: "division by zero"
    case .modulusByZero: "modulus by zero"
    case .integerOverflow: "integer overflow"
    case .conversionOutOfRange(let type): "range error converting to \(type)"
    case .conversionFailed(let text, let type): "\(text) can't be converted to \(type)"
    case .invalidUnicode: "invalid UTF-8"
    case .timeOutOfRange: "time out of range"
    case .unknownTimeZone(let name): "unknown time zone \(name)"
    case .invalidPattern(let pattern, let fault): "invalid pattern \(pattern): \(fault)"
    case .invalidFormat(let fault): "error during formatting: \(fault)"
    case .invalidArgument(let function, let text): "invalid argument of \(function): \(text)"
    case .emptyOptional: "the optional has no value"
    case .costExceeded(let limit): "the evaluation costs more than \(limit)"
    case .host(let code, let arguments): "\(code)(\(list(arguments)))"
    }
  }

  private func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }

  private func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
}
