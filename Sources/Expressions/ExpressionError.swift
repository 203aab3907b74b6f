/// Why an expression can't be read, checked or evaluated, and where in it.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What went wrong.
  public let kind: Kind
  /// UTF-8 offsets in the expression's source.
  public let range: Range<Int>

  /// An error of a kind at a place.
  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What went wrong, as data, so that whoever shows it chooses the words.
  public enum Kind: Hashable, Sendable {
    // Of reading.
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    case unexpectedCharacter(String)
    case unexpectedToken(found: String, expected: String)
    case unexpectedEnd(expected: String)
    case unterminatedText
    case invalidEscape(String)
    case invalidNumber(String)
    case reservedWord(String)
    /// An argument of a macro that has to be a plain name or a field.
    case invalidMacroArgument(macro: String, expected: String)

    // Of checking.
    case unknownName(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    case unknownField(String, type: String, nearest: String?)
    case noFields(type: String)
    case noMatchingOverload(function: String, arguments: [String])
    case typeMismatch(expected: String, found: String)
    case notIterable(type: String)
    case unsupportedKeyType(String)
    case unsupportedConstruction(String)
    case notAsExpected(expected: String, found: String)
    /// A part of something that may only be arithmetic.
    case notArithmetic(String)

    // Of evaluating.
    case noSuchOverload(function: String, arguments: [String])
    case unboundVariable(String)
    /// The record has such a field, but no value for it.
    case absentField(String)
    case noSuchField(String, type: String)
    case noSuchKey(String)
    case repeatedKey(String)
    case unsupportedKey(type: String)
    case indexOutOfRange(String)
    case invalidIndex(String)
    case divisionByZero
    case modulusByZero
    case integerOverflow
    case conversionOutOfRange(to: String)
    case conversionFailed(String, to: String)
    case invalidUnicode
    case timeOutOfRange
    case unknownTimeZone(String)
    case invalidPattern(String, PatternFault)
    case invalidFormat(FormatFault)
    case invalidArgument(function: String, String)
    case emptyOptional
    case costExceeded(limit: Int)
    /// Of a function of the embedding program.
    case host(code: String, arguments: [String])

    /// Whether `&&`, `||` and the macros may not absorb it.
    var isFinal: Bool {
      if case .costExceeded = self { true } else { false }
    }
  }

  /// What is wrong with a regular expression.
  public enum PatternFault: Hashable, Sendable {
    case missingParenthesis, unexpectedParenthesis, missingBracket, invalidRange, invalidEscape
    case missingRepeatArgument, invalidRepeatSize, repeatedRepeat, invalidGroup, invalidName
    case unknownClass(String)
    case tooLarge, tooDeep
  }

  /// What is wrong with a format or what it is given.
  public enum FormatFault: Hashable, Sendable {
    case unknownClause(String)
    case unfinishedClause
    case missingArgument(Int)
    case precisionTooLarge
    case unsuitableArgument(clause: String, type: String)
  }
}

/// An error on its way out of an evaluation; a reference, so that it travels in one word.
final class Fault: Error {
  let error: ExpressionError

  init(_ kind: ExpressionError.Kind, at range: Range<Int> = 0..<0) {
    error = ExpressionError(kind, at: range)
  }

  var isFinal: Bool { error.kind.isFinal }

  /// The same error with a place, where it has none yet.
  func placed(at range: Range<Int>) -> Fault {
    error.range.isEmpty ? Fault(error.kind, at: range) : self
  }
}
