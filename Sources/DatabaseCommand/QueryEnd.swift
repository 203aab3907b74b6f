internal import Databases
internal import Diagnostics

/// Why there are no more rows, where the last one was not reached.
enum QueryEnd: Error {
  /// The database said no, or what it has can't be handed on.
  case refused(Message)
  /// Nobody reads what is written.
  case readerGone
  case signalled(Int32)
  case failed(Message)
}

extension QueryEnd {
  static func timedOut(_ request: DatabaseRequest) -> QueryEnd {
    .refused(
      Message(
        .databaseTimedOut,
        ["connection": .text(request.shown), "seconds": .count(request.seconds)]))
  }

  static func refused(_ key: MessageKey, _ request: DatabaseRequest, _ text: String) -> QueryEnd {
    .refused(Message(key, ["connection": .text(request.shown), "text": .text(text.onOneLine)]))
  }

  /// What is wrong with a statement, and where in it: `offset` Unicode scalars from its beginning.
  static func refused(_ request: DatabaseRequest, _ text: String, at offset: Int) -> QueryEnd {
    let scalars = request.statement.unicodeScalars
    var arguments: Message.Arguments = [
      "connection": .text(request.shown), "text": .text(text.onOneLine),
    ]
    let before = scalars.prefix(offset)
    let word = word(scalars.dropFirst(offset))
    guard !word.isEmpty else { return .refused(Message(.databaseFailedAtEnd, arguments)) }
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    arguments["word"] = .text(word)
    arguments["line"] = .count(before.count { $0 == "\n" } + 1)
    arguments["column"] = .count(line + 1)
    return .refused(Message(.databaseFailedAt, arguments))
  }

  private static let mostOfAWord = 40

  /// A name, quoted or not, or the sign that a text begins with.
  private static func word(_ text: Substring.UnicodeScalarView) -> String {
    guard let first = text.first else { return "" }
    func isOfAName(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let rest = text.dropFirst().prefix(mostOfAWord)
    let more = first == "\"" ? rest.prefix { $0 != "\"" } : rest.prefix(while: isOfAName)
    return String(first) + (first == "\"" || isOfAName(first) ? String(more) : "")
      + (first == "\"" ? "\"" : "")
  }
}

extension String {
  private static let mostShown = 2000

  /// What a library says on several lines, with single spaces and no more than a reader can take.
  var onOneLine: String {
    let words = unicodeScalars.split { $0.properties.isWhitespace || $0 == "\0" }
    let text = words.map { String($0) }.joined(separator: " ")
    guard text.unicodeScalars.count > Self.mostShown else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostShown))) + "…"
  }
}
