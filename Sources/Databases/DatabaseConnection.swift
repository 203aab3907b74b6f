internal import Diagnostics

/// The address of a database as an author wrote it: `postgresql://user@host/database` or
/// `sqlite:path/to/file`.
///
/// An author may be a stranger, so an address says no more than where the database is. A secret stands
/// in it as `${NAME}`, which is replaced where the run allows it, and never in clear.
package struct DatabaseConnection: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case postgreSQL = "postgresql"
    case sqlite

    /// How people call it.
    package var name: String { self == .postgreSQL ? "PostgreSQL" : "SQLite" }
  }

  package let kind: Kind
  /// The address for people: without password and parameters, its variables as they were written.
  package let shown: String
  /// The path of an SQLite database as written; empty for others.
  package let path: String
  let address: PostgreSQLAddress?

  /// Whether the text begins as an address does, so that it is no path.
  package static func isAddress(_ text: String) -> Bool {
    ["postgresql://", "postgres://", "sqlite:"].contains { text.utf8.starts(with: $0.utf8) }
  }

  /// - Throws: What is wrong with the text, and a way out.
  package init(_ text: String) throws(DatabaseFault) {
    guard !text.unicodeScalars.contains(where: { $0.isControlling || $0 == " " }) || text.isPath
    else { throw .written(Message(.databaseAddressInvisible), help: nil) }
    if let path = text.dropping("sqlite:") {
      let shown = "sqlite:" + path
      guard !path.isEmpty else {
        throw .written(Message(.databasePathEmpty), help: Message(.helpDatabaseAddress))
      }
      guard !path.hasPrefix("/") else {
        throw .written(Message(.absolutePath, ["path": .text(path)]), help: nil)
      }
      guard !path.unicodeScalars.contains(where: \.isControlling) else {
        throw .written(Message(.databaseAddressInvisible), help: nil)
      }
      guard !path.contains("${") else {
        throw .written(Message(.databaseVariableMisplaced), help: nil)
      }
      (kind, self.shown, self.path, address) = (.sqlite, shown, path, nil)
    } else if let rest = text.dropping("postgresql://") ?? text.dropping("postgres://") {
      let address = try PostgreSQLAddress(rest)
      (kind, shown, path, self.address) = (.postgreSQL, address.shown, "", address)
    } else {
      // Another kind of address may hold a password as well.
      let scheme = text.prefix { $0 != ":" && $0 != "@" && $0 != "/" }
      throw .written(
        Message(.databaseAddressMalformed, ["text": .text(scheme + (scheme == text ? "" : "…"))]),
        help: Message(.helpDatabaseAddress))
    }
  }

  /// The environment variables that stand in it, in their order, each once.
  package var variables: [String] { address?.variables ?? [] }

  /// Whether it is on this machine for certain, so that a run without a network may read it.
  package var isLocal: Bool { address?.isLocal ?? true }

  /// Whether it says itself which machine it is on. What the surroundings hold for a machine of their
  /// own choice, such as `PGPASSWORD`, is not handed to one that an author chose.
  var namesHost: Bool { address?.namesHost ?? false }

  /// Whether a word is the name of a variable as `${NAME}` may have it.
  package static func isVariable(_ word: String) -> Bool {
    guard let first = word.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return word.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
  }

  /// The address as libpq reads it, with its variables replaced.
  ///
  /// - Parameters:
  ///   - allowed: The variables that may be handed on.
  ///   - folder: What the path of a certificate is relative to.
  ///   - value: What the environment says of a variable, nil where it is not set.
  /// - Returns: For SQLite the path as it is.
  /// - Throws: The first variable that is not allowed, or not set.
  func expanded(
    allowing allowed: Set<String>, in folder: String, _ value: (String) -> String?
  ) throws(DatabaseFault) -> String {
    guard let address else { return path }
    return try address.expanded(in: folder) { (name) throws(DatabaseFault) -> String in
      let argument = Message.Argument.text(name)
      guard allowed.contains(name) else {
        throw .written(
          Message(.databaseVariableNotAllowed, ["name": argument, "connection": .text(shown)]),
          help: Message(.helpDatabaseVariableAllowed, ["name": argument]))
      }
      guard let value = value(name) else {
        throw .written(
          Message(.databaseVariableNotSet, ["name": argument]),
          help: Message(.helpDatabaseVariableSet, ["name": argument]))
      }
      guard !value.unicodeScalars.contains(where: \.isControlling) else {
        throw .written(Message(.databaseVariableInvisible, ["name": argument]), help: nil)
      }
      return value
    }
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    // By bytes: to Swift a letter with a mark behind it is another letter.
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(Substring(utf8.dropFirst(prefix.utf8.count)))
  }

  /// Whether it is the path of a file, which may hold spaces.
  fileprivate var isPath: Bool { utf8.starts(with: "sqlite:".utf8) }
}
