internal import Expressions

/// What the messages of the conformance files tell of the kind of an error.
///
/// They are the words of another implementation, and some are loose: `no matching overload` stands
/// also where a term of `&&` or `||` divides by zero.
enum ErrorMessages {
  static func describe(
    _ kind: ExpressionError.Kind, _ message: String, expression: String
  ) -> Bool {
    let text = message.lowercased()
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    switch kind {
    case .noSuchOverload, .noMatchingOverload, .typeMismatch, .notIterable:
      return says("no such overload", "no_such_overload", "no matching overload")
    case .divisionByZero:
      return says("divide by zero", "division by zero")
        || says("no matching overload") && expression.contains("/")
    case .modulusByZero: return says("modulus by zero", "modulus or divide by zero")
    case .integerOverflow: return says("overflow", "range")
    case .conversionOutOfRange, .timeOutOfRange: return says("range", "overflow")
    case .noSuchKey: return says("no such key")
    case .noSuchField:
      return says(
        "no such key", "no such field", "no_such_field", "does not support field selection")
    case .noFields: return says("does not support field selection")
    case .repeatedKey: return says("repeated key")
    case .unsupportedKey, .unsupportedKeyType: return says("unsupported key type")
    case .indexOutOfRange:
      return says("invalid_argument", "index out of range", "out of bounds", "substring range")
    case .invalidIndex: return says("invalid_argument", "unsupported index")
    case .invalidArgument: return says("negative offset", "invalid argument")
    case .invalidFormat: return says("formatting", "out of range")
    case .unknownName, .unboundVariable:
      return says("undeclared reference", "unbound", "no such attribute", "unknown variable")
    case .unknownFunction:
      return says("unbound function", "undeclared reference", "unknown function")
    case .conversionFailed: return says("conversion", "invalid", "cannot be converted", "parse")
    case .invalidUnicode: return says("utf-8", "utf8", "conversion")
    case .unknownTimeZone: return says("time zone", "timezone")
    case .emptyOptional: return says("optional.none()")
    case .invalidPattern:
      return says("regex", "regular expression", "error parsing regexp", "match")
    default: return false
    }
  }
}
