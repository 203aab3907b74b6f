#if PostgreSQL
  private import CPostgreSQL
#endif
internal import Databases
internal import Diagnostics

/// Reads a PostgreSQL database in a transaction that can't write.
enum PostgreSQLSource {
  #if PostgreSQL
    static func write(_ request: DatabaseRequest, to writer: RowWriter) throws(QueryEnd) {
      let session = try PostgreSQLSession(request)
      Watch.noticeSignals()
      do throws(QueryEnd) {
        try session.write(to: writer)
        try writer.flush()
      } catch {
        switch error {
        case .readerGone, .signalled: session.cancel()
        case .refused, .failed: break
        }
        throw error
      }
    }
  #else
    static func write(_ request: DatabaseRequest, to writer: RowWriter) throws(QueryEnd) {
      throw .refused(Message(.databaseNotBuiltIn, ["kind": .text(request.kind.name)]))
    }
  #endif
}

#if PostgreSQL
  private final class PostgreSQLSession {
    private let request: DatabaseRequest
    private let connection: OpaquePointer?
    /// A little after the server's own, for a server that does not answer at all.
    private let deadline: Deadline
    private let password: String?

    private static let mostSecondsToConnect = 10
    private static let secondsOfGrace = 5

    init(_ request: DatabaseRequest) throws(QueryEnd) {
      self.request = request
      let seconds = String(min(max(request.seconds, 2), Self.mostSecondsToConnect))
      // The later of two wins, so that the address may say how long.
      var settings = [("connect_timeout", seconds)]
      guard let parsed = PQconninfoParse(request.connection, nil) else {
        // What libpq says of it may show the password.
        throw .refused(Message(.databaseAddressMalformed, ["text": .text(request.shown)]))
      }
      defer { PQconninfoFree(parsed) }
      var option = parsed
      var password: String?
      while let keyword = option.pointee.keyword {
        if let value = option.pointee.val {
          let name = String(cString: keyword)
          if name == "password" { password = String(cString: value) }
          settings.append((name, String(cString: value)))
        }
        option += 1
      }
      self.password = password
      settings += [("application_name", "kanaltjek"), ("client_encoding", "UTF8")]
      let names = CStrings(settings.map(\.0))
      let values = CStrings(settings.map(\.1))
      connection = withExtendedLifetime((names, values)) {
        PQconnectdbParams(names.pointers, values.pointers, 0)
      }
      deadline = Deadline(seconds: request.seconds + Self.secondsOfGrace)
      guard let connection, PQstatus(connection) == CONNECTION_OK else {
        throw .refused(.databaseUnreachable, request, said)
      }
      PQsetNoticeReceiver(connection, { _, _ in }, nil)
    }

    deinit { PQfinish(connection) }

    /// What the library says of the connection, without the password.
    private var said: String {
      withoutPassword(PQerrorMessage(connection).map { String(cString: $0) } ?? "")
    }

    private func withoutPassword(_ text: String) -> String {
      guard let password, !password.isEmpty else { return text }
      return text.replacing(password, with: "***")
    }

    /// Has the server end its work.
    func cancel() {
      guard let cancel = PQgetCancel(connection) else { return }
      defer { PQfreeCancel(cancel) }
      var text = [CChar](repeating: 0, count: 256)
      // A server that does not hear of it notices that nobody takes its rows.
      _ = PQcancel(cancel, &text, Int32(text.count))
    }

    func write(to writer: RowWriter) throws(QueryEnd) {
      try begin()
      try send { PQsendPrepare(connection, "", request.statement, 0, nil) }
      try finish()
      // What gives no rows is not even begun: COPY writes files, and no transaction keeps it from that.
      try send { PQsendDescribePrepared(connection, "") }
      let description = try result()
      defer { PQclear(description) }
      try check(description)
      try finish()
      let count = PQnfields(description)
      guard count > 0 else { throw .refused(Message(.databaseNoColumns)) }
      try writer.header(
        (0..<count).map { PQfname(description, $0).map { String(cString: $0) } ?? "" })
      try send { PQsendQueryPrepared(connection, "", 0, nil, nil, nil, 0) }
      PQsetSingleRowMode(connection)
      while let result = try result() {
        defer { PQclear(result) }
        try check(result)
        for row in 0..<PQntuples(result) {
          for column in 0..<count { try writer.write(cell(result, row, column)) }
          try writer.endRow()
        }
      }
      try run("ROLLBACK")
    }

    private func cell(
      _ result: OpaquePointer, _ row: Int32, _ column: Int32
    ) -> UnsafeBufferPointer<UInt8>? {
      guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column)
      else { return nil }
      let count = Int(PQgetlength(result, row, column))
      return UnsafeBufferPointer(
        start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// Begins what can't write, and fixes what rows look like.
    ///
    /// The SELECT takes the transaction's first snapshot; after it nothing can make it writable. Moments
    /// with a zone fall on the day that it was in Denmark, whoever asks.
    private func begin() throws(QueryEnd) {
      try run(
        """
        BEGIN TRANSACTION READ ONLY;
        SET LOCAL statement_timeout = \(request.seconds * 1000);
        SET LOCAL lock_timeout = \(request.seconds * 1000);
        SET LOCAL datestyle = 'ISO, YMD';
        SET LOCAL intervalstyle = 'iso_8601';
        SET LOCAL timezone = 'Europe/Copenhagen';
        SET LOCAL extra_float_digits = 1;
        SELECT 1
        """)
    }

    /// Sends statements of our own, never anybody else's.
    private func run(_ statements: String) throws(QueryEnd) {
      try send { PQsendQuery(connection, statements) }
      try finish()
    }

    private func send(_ sending: () -> Int32) throws(QueryEnd) {
      guard sending() == 1 else { throw .refused(.databaseUnreachable, request, said) }
    }

    /// Reads what is left of the answer.
    private func finish() throws(QueryEnd) {
      while let result = try result() {
        defer { PQclear(result) }
        try check(result)
      }
    }

    /// The next part of the answer, nil at its end.
    private func result() throws(QueryEnd) -> OpaquePointer? {
      while PQisBusy(connection) != 0 {
        guard try Watch.wait(for: PQsocket(connection), until: deadline) else {
          cancel()
          throw .timedOut(request)
        }
        guard PQconsumeInput(connection) == 1 else {
          throw .refused(.databaseUnreachable, request, said)
        }
      }
      return PQgetResult(connection)
    }

    private func check(_ result: OpaquePointer?) throws(QueryEnd) {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return
      case PGRES_FATAL_ERROR: throw fault(result)
      default: throw .refused(Message(.databaseNoColumns))
      }
    }

    private func fault(_ result: OpaquePointer?) -> QueryEnd {
      func field(_ name: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(name.value)).map { String(cString: $0) }
      }
      // By the letters of the protocol: severity, code, message, place.
      guard let text = field("M") else { return .refused(.databaseUnreachable, request, said) }
      let place = field("P").flatMap { Int($0) }
      switch field("C") {
      case "57014" where deadline.milliseconds <= Int32(Self.secondsOfGrace * 1000):
        return .timedOut(request)
      case "25006": return .refused(.databaseWrites, request, withoutPassword(text))
      // Every other fault of syntax has a place.
      case "42601" where place == nil: return .refused(Message(.databaseSeveralStatements))
      default:
        let text = withoutPassword(text)
        guard let place, place > 0 else { return .refused(.databaseFailed, request, text) }
        return .refused(request, text, at: place - 1)
      }
    }
  }

  /// Texts as a list that ends with nothing, as C takes it.
  private final class CStrings {
    let pointers: [UnsafePointer<CChar>?]

    init(_ texts: [String]) {
      pointers =
        texts.map { text in
          let bytes = Array(text.utf8CString)
          let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
          copy.initialize(from: bytes, count: bytes.count)
          return UnsafePointer(copy)
        } + [nil]
    }

    deinit { pointers.forEach { $0?.deallocate() } }
  }
#endif
