package import Diagnostics
private import Glibc

/// The rows that a database answers a query with: CSV in UTF-8 with a header, as they come.
///
/// They are fetched by a program of their own. Let go of before the end, it is ended, and has the
/// database end its work.
package final class DatabaseReader {
  /// The program that the rows come from.
  package static let program = "kanaltjek-databases"

  private let child: ChildProcess
  private var errors: [UInt8] = []
  private var end: Result<Void, DatabaseFault>?

  /// How a run lets databases be asked.
  package struct Terms {
    package var allowedVariables: Set<String>
    /// How many seconds an answer may take.
    package var seconds: Int
    package var language: Language
    /// Whether the run is denied the network.
    package var isOffline: Bool
    /// What the path of a certificate is relative to.
    package var folder: String
    /// Where the program is; nil to look for it.
    package var program: String?
    /// What the environment says of a variable, nil where it is not set.
    package var variable: (String) -> String?

    package init(
      allowedVariables: Set<String> = [], seconds: Int = 600, language: Language,
      isOffline: Bool = false, folder: String = "", program: String? = nil,
      variable: @escaping (String) -> String? = { name in
        getenv(name).map { String(cString: $0) }
      }
    ) {
      (self.allowedVariables, self.seconds, self.language) = (allowedVariables, seconds, language)
      (self.isOffline, self.folder, self.program) = (isOffline, folder, program)
      self.variable = variable
    }
  }

  /// Starts to ask.
  ///
  /// - Parameters:
  ///   - connection: The database.
  ///   - statement: One SELECT.
  ///   - file: The file of an SQLite database, found by whoever knows the root; nil for others.
  ///   - terms: How it may be asked.
  /// - Throws: What kept it from being asked.
  package init(
    _ connection: DatabaseConnection, _ statement: String, file: DatabaseFile? = nil, terms: Terms
  ) throws(DatabaseFault) {
    if terms.isOffline, !connection.isLocal { throw .offline(connection: connection.shown) }
    guard statement.utf8.count <= DatabaseRequest.mostBytes else {
      throw .written(
        Message(.databaseTextTooLong, ["limit": .count(DatabaseRequest.mostBytes)]), help: nil)
    }
    guard !statement.utf8.contains(0) else {
      throw .written(Message(.databaseTextInvisible), help: nil)
    }
    let address = try connection.expanded(
      allowing: terms.allowedVariables, in: terms.folder, terms.variable)
    var place = address
    var handedOver: HandedOverFile?
    switch file {
    case .path(let path): place = path
    case .bytes(let bytes):
      (place, handedOver) = ("", try HandedOverFile(bytes, in: terms.variable("TMPDIR")))
    case nil: break
    }
    let request = DatabaseRequest(
      kind: connection.kind, connection: place, shown: connection.shown,
      statement: statement, seconds: min(max(terms.seconds, 1), DatabaseRequest.mostSeconds),
      language: terms.language)
    guard let program = terms.program ?? Self.path(terms.variable("PATH")) else {
      throw .programMissing
    }
    child = try ChildProcess(
      program, environment: Self.environment(for: connection, terms),
      handedOver: handedOver?.descriptor)
    // One that ended before it read all tells why on its other channels.
    child.write(request.bytes)
  }

  /// The next bytes of the answer.
  ///
  /// - Returns: How many, 0 at its end: only then was it whole.
  /// - Throws: `DatabaseFault` where it ended early; what came before is no answer.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(DatabaseFault) -> Int {
    if let end {
      try end.get()
      return 0
    }
    if buffer.isEmpty { return 0 }
    switch child.read(into: buffer, errors: &errors) {
    case .success(let count) where count > 0: return count
    case .success: break
    case .failure(let fault):
      child.stop()
      end = .failure(.programNotStarted(code: fault.code))
      throw .programNotStarted(code: fault.code)
    }
    let outcome = Self.outcome(of: child.wait(), errors)
    end = outcome
    try outcome.get()
    return 0
  }

  /// Ends it before all was read.
  package func cancel() {
    child.stop()
    if end == nil { end = .failure(.stopped(code: 128 + SIGTERM, text: "")) }
  }

  deinit { child.stop() }

  private static func outcome(of status: Int32, _ errors: [UInt8]) -> Result<Void, DatabaseFault> {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let text = lines.last.map(String.init) ?? ""
    switch status {
    case 0: return .success(())
    case 2: return .failure(.refused(text))
    default: return .failure(.stopped(code: status, text: text))
    }
  }

  /// The program beside the one that runs, else the first in the search path.
  private static func path(_ search: String?) -> String? {
    var folders: [Substring] = []
    if let own = realpath("/proc/self/exe", nil) {
      defer { free(own) }
      let path = String(cString: own)
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { folders.append(path[..<slash]) }
    }
    let search = search ?? "/usr/local/bin:/usr/bin:/bin"
    // A folder by a relative name would be one that a stranger may have filled.
    folders += search.split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { $0 + "/" + program }.first { access($0, X_OK) == 0 }
  }

  /// What is handed on of the surroundings: what libpq reads, and where SQLite keeps what it sorts.
  private static let handedOn = [
    "HOME", "PATH", "TMPDIR", "KRB5CCNAME", "KRB5_CONFIG", "PGAPPNAME", "PGCHANNELBINDING",
    "PGCONNECT_TIMEOUT", "PGDATABASE", "PGGSSENCMODE", "PGGSSLIB", "PGHOST", "PGHOSTADDR",
    "PGKRBSRVNAME", "PGPASSFILE", "PGPORT", "PGREQUIREAUTH", "PGREQUIREPEER", "PGSSLCERT",
    "PGSSLCERTMODE", "PGSSLCRL", "PGSSLCRLDIR", "PGSSLKEY", "PGSSLMAXPROTOCOLVERSION",
    "PGSSLMINPROTOCOLVERSION", "PGSSLMODE", "PGSSLROOTCERT", "PGSSLSNI", "PGTARGETSESSIONATTRS",
    "PGUSER", "SSL_CERT_DIR", "SSL_CERT_FILE", "ASAN_OPTIONS",
  ]

  /// Secrets that libpq would give to any server. An address that names its own is only given those
  /// that the run allows; passwords in `~/.pgpass` say themselves which server they are for.
  private static let forAnyServer = ["PGPASSWORD", "PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR"]

  private static func environment(
    for connection: DatabaseConnection, _ terms: Terms
  ) -> [String] {
    let secrets = forAnyServer.filter {
      !connection.namesHost || terms.allowedVariables.contains($0)
    }
    return ["LANG=C", "LC_ALL=C.UTF-8"]
      + (handedOn + secrets).compactMap { name in terms.variable(name).map { name + "=" + $0 } }
  }
}
