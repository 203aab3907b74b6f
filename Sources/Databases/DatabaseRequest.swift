package import Diagnostics

/// What the program that reads databases is asked for, as it comes on its standard input: arguments are
/// shown to everybody on the machine.
///
/// A line of name and number of bytes stands before each value and a line break behind it, so that
/// values may hold anything.
package struct DatabaseRequest: Hashable, Sendable {
  package var kind: DatabaseConnection.Kind
  /// The address as libpq reads it, or the path of a file; empty for a file that is handed over open.
  package var connection: String
  /// What is said instead of it.
  package var shown: String
  package var statement: String
  /// How long the answer may take.
  package var seconds: Int
  package var language: Language

  package init(
    kind: DatabaseConnection.Kind, connection: String, shown: String, statement: String,
    seconds: Int, language: Language
  ) {
    (self.kind, self.connection, self.shown) = (kind, connection, shown)
    (self.statement, self.seconds, self.language) = (statement, seconds, language)
  }

  /// The descriptor by which a file is handed over.
  package static let handedOver: Int32 = 3
  /// The most bytes of one value.
  package static let mostBytes = 1 << 20
  /// A day at most, as a run may take.
  package static let mostSeconds = 86_400

  private static let opening = "kanaltjek-databases 1\n"

  private enum Field: String, CaseIterable {
    case kind, connection, shown, statement, seconds, language
  }

  /// The most bytes of the whole.
  package static let mostBytesOfAll = (mostBytes + 64) * Field.allCases.count

  private func value(of field: Field) -> String {
    switch field {
    case .kind: kind.rawValue
    case .connection: connection
    case .shown: shown
    case .statement: statement
    case .seconds: String(seconds)
    case .language: language.rawValue
    }
  }

  package var bytes: [UInt8] {
    var bytes = Array(Self.opening.utf8)
    for field in Field.allCases {
      let value = value(of: field)
      bytes += Array("\(field.rawValue) \(value.utf8.count)\n".utf8) + Array(value.utf8) + [10]
    }
    return bytes
  }

  /// Nil for anything that `bytes` never is.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.opening.utf8) else { return nil }
    var rest = bytes[Self.opening.utf8.count...]
    func value(of field: Field) -> String? {
      let name = Array((field.rawValue + " ").utf8)
      guard rest.starts(with: name), let end = rest.firstIndex(of: 10) else { return nil }
      let digits = rest[(rest.startIndex + name.count)..<end]
      rest = rest[(end + 1)...]
      guard (1...7).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let count = Int(String(decoding: digits, as: UTF8.self)), count <= Self.mostBytes,
        rest.count > count, rest[rest.startIndex + count] == 10
      else { return nil }
      let value = rest.prefix(count)
      rest = rest.dropFirst(count + 1)
      // Both libraries end a text at its first zero.
      return value.contains(0) ? nil : String(validating: value, as: UTF8.self)
    }
    guard let kind = value(of: .kind).flatMap(DatabaseConnection.Kind.init),
      let connection = value(of: .connection), let shown = value(of: .shown),
      let statement = value(of: .statement),
      let seconds = value(of: .seconds).flatMap({ Int($0) }),
      (1...Self.mostSeconds).contains(seconds),
      let language = value(of: .language).flatMap(Language.init), rest.isEmpty
    else { return nil }
    self.init(
      kind: kind, connection: connection, shown: shown, statement: statement, seconds: seconds,
      language: language)
  }
}
