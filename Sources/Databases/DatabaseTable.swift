internal import Diagnostics

/// Where the rows of a query come from.
package enum DatabaseTable: Hashable, Sendable {
  /// A table or a view by the name that it has there: `contacts`, `public.contacts`; a part that holds
  /// a point stands in quotation marks.
  case named(String)
  /// One SELECT in the database's own language.
  case query(String)

  /// What stands behind FROM.
  func sql() throws(DatabaseFault) -> String {
    switch self {
    case .named(let name):
      return try Self.parts(of: name).map { (part) throws(DatabaseFault) in
        try SQLText.identifier(part, of: name)
      }.joined(separator: ".")
    case .query(let text):
      // A comment may end it, so the bracket stands on a line of its own.
      return "(\n" + (try Self.statement(text)) + "\n) AS \"q\""
    }
  }

  private static let mostParts = 3

  private static func parts(of name: String) throws(DatabaseFault) -> [String] {
    var parts = [""]
    var isQuoted = false
    var rest = name.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        parts[parts.count - 1].unicodeScalars.append(scalar)
      case "\"" where isQuoted || parts.last?.isEmpty == true: isQuoted.toggle()
      case "." where !isQuoted: parts.append("")
      default: parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted, parts.count <= mostParts else { throw SQLText.notAName(name) }
    return parts
  }

  private static func statement(_ text: String) throws(DatabaseFault) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == ";" || last.properties.isWhitespace {
      scalars.removeLast()
    }
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    guard !scalars.isEmpty else {
      throw .written(Message(.databaseQueryEmpty), help: Message(.helpDatabaseQuery))
    }
    guard !scalars.contains("\0") else {
      throw .written(Message(.databaseTextInvisible), help: nil)
    }
    return String(scalars)
  }
}

/// Names as SQL takes them.
enum SQLText {
  /// A name between quotation marks, whatever it holds.
  ///
  /// - Parameters:
  ///   - name: One part of a name.
  ///   - whole: What was written, to be shown where the part is none.
  /// - Returns: SQL.
  /// - Throws: That it is empty or holds a zero.
  static func identifier(_ name: String, of whole: String? = nil) throws(DatabaseFault) -> String {
    guard !name.isEmpty, !name.utf8.contains(0) else { throw notAName(whole ?? name) }
    return name.inDoubledQuotes
  }

  static func notAName(_ text: String) -> DatabaseFault {
    .written(
      Message(.databaseNameMalformed, ["text": .text(text)]), help: Message(.helpDatabaseName))
  }
}
