package import Diagnostics
package import Expressions

extension ExpressionError.Kind {
  /// What is wrong with an expression, for its author.
  package var message: Message {
    switch self {
    case .tooLong(let limit), .tooDeep(let limit), .tooLarge(let limit):
      Message(.ruleTooLarge, ["limit": .count(limit)])
    case .unexpectedCharacter(let text):
      Message(.ruleUnexpected, ["text": .text(text)])
    case .unexpectedToken(let found, _): Message(.ruleUnexpected, ["text": .text(found)])
    case .unexpectedEnd: Message(.ruleUnexpectedEnd)
    case .unterminatedText: Message(.ruleOpenText)
    case .invalidEscape(let text): Message(.ruleInvalidEscape, ["text": .text(text)])
    case .invalidNumber(let text): Message(.ruleInvalidNumber, ["text": .text(text)])
    case .reservedWord(let name): Message(.ruleReservedWord, ["name": .text(name)])
    case .invalidMacroArgument(let macro, _):
      Message(.ruleMacroArgument, ["name": .text(macro)])
    case .unknownName(let name, _): Message(.ruleUnknownName, ["name": .text(name)])
    case .unknownFunction(let name, _): Message(.ruleUnknownFunction, ["name": .text(name)])
    case .unknownField(let name, let type, _), .noSuchField(let name, let type):
      Message(.ruleUnknownField, ["name": .text(name), "type": .type(type)])
    case .noFields(let type), .notIterable(let type), .unsupportedKeyType(let type),
      .unsupportedConstruction(let type), .unsupportedKey(let type):
      Message(.ruleUnsuitable, ["type": .type(type)])
    case .noMatchingOverload(let function, let arguments),
      .noSuchOverload(let function, let arguments):
      Message(
        .ruleNoOverload,
        [
          "function": .text(Self.sign(function)),
          "arguments": .list(arguments.map { .type($0) }),
        ])
    case .notArithmetic(let text): Message(.formulaNotArithmetic, ["text": .text(text)])
    case .typeMismatch(let expected, let found), .notAsExpected(let expected, let found):
      Message(.ruleTypeMismatch, ["expected": .type(expected), "found": .type(found)])
    default: Message(.ruleNeverWorks, ["reason": .message(reason)])
    }
  }

  /// The nearest name that there is.
  package var help: Message? {
    switch self {
    case .unknownName(_, let nearest), .unknownFunction(_, let nearest),
      .unknownField(_, _, let nearest):
      nearest.map { Message(.helpDidYouMean, ["word": .text($0)]) }
    default: nil
    }
  }

  /// Why an evaluation has no result.
  package var reason: Message {
    switch self {
    case .absentField(let name): Message(.ruleReasonAbsent, ["name": .text(name)])
    case .unboundVariable(let name): Message(.ruleReasonAbsent, ["name": .text(name)])
    case .divisionByZero, .modulusByZero: Message(.ruleReasonDivision)
    case .costExceeded(let limit): Message(.ruleReasonCost, ["limit": .count(limit)])
    case .invalidPattern(let pattern, _):
      Message(.ruleReasonPattern, ["pattern": .text(pattern)])
    case .conversionFailed(let text, _), .invalidArgument(_, let text):
      Message(.ruleReasonConversion, ["text": .text(text)])
    default: Message(.ruleReasonOther, ["kind": .text(text)])
    }
  }

  /// An operator as it is written.
  private static func sign(_ function: String) -> String {
    function.split(separator: "_").joined()
  }
}

extension ExpressionError {
  package var reason: Message { kind.reason }
}

extension Message.Argument {
  /// A type as whoever writes rules knows it: `list(string)` is a list of texts.
  fileprivate static func type(_ name: String) -> Message.Argument {
    let key: MessageKey
    switch name {
    case "int", "uint": key = .typeWholeNumber
    case "double": key = .typeDecimalNumber
    case "bool": key = .typeTruth
    case "string", "wording": key = .typeText
    case "timestamp": key = .typeDate
    case "duration": key = .typeDuration
    case "figure": key = .typeFigure
    case "null_type": key = .typeNull
    default:
      if name.hasPrefix("list("), name.hasSuffix(")") {
        return .message(
          Message(.typeList, ["element": type(String(name.dropFirst(5).dropLast()))]))
      }
      // A record is called what its variable is: `milestone`.
      return .text(name.prefix(1).lowercased() + name.dropFirst())
    }
    return .message(Message(key))
  }
}
