#if SQLite
  private import CSQLite
#endif
internal import Databases
internal import Diagnostics
private import Glibc

/// Reads an SQLite file that may be a stranger's: nothing is written, and nothing in it is run but the
/// functions that SQLite has itself.
enum SQLiteSource {
  #if SQLite
    static func write(_ request: DatabaseRequest, to writer: RowWriter) throws(QueryEnd) {
      let database = try SQLiteDatabase(request)
      try database.write(to: writer)
    }
  #else
    static func write(_ request: DatabaseRequest, to writer: RowWriter) throws(QueryEnd) {
      throw .refused(Message(.databaseNotBuiltIn, ["kind": .text(request.kind.name)]))
    }
  #endif
}

#if SQLite
  private final class SQLiteDatabase {
    private let request: DatabaseRequest
    private var database: OpaquePointer?
    private let deadline: Deadline

    /// How long another program's lock is waited for.
    private static let mostSecondsLocked = 5

    /// The most that a statement may be or hold.
    private static let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, 16 << 20), (SQLITE_LIMIT_SQL_LENGTH, Int32(DatabaseRequest.mostBytes)),
      (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_EXPR_DEPTH, 200),
      (SQLITE_LIMIT_COMPOUND_SELECT, 50), (SQLITE_LIMIT_VDBE_OP, 100_000),
      (SQLITE_LIMIT_FUNCTION_ARG, 32), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
      (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    private static let mostMemory: Int64 = 512 << 20

    init(_ request: DatabaseRequest) throws(QueryEnd) {
      self.request = request
      deadline = Deadline(seconds: request.seconds)
      sqlite3_hard_heap_limit64(Self.mostMemory)
      var code = open()
      guard code == SQLITE_OK else { throw fault(code) }
      for (setting, value): (Int32, Int32) in [
        (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
        // A misspelt column in quotation marks would be a text.
        (SQLITE_DBCONFIG_DQS_DML, 0),
      ] {
        code = csqlite_configure(database, setting, value)
        guard code == SQLITE_OK else { throw fault(code) }
      }
      for (limit, value) in Self.limits { sqlite3_limit(database, limit, value) }
      sqlite3_busy_timeout(database, Int32(min(request.seconds, Self.mostSecondsLocked) * 1000))
      code = sqlite3_exec(database, "PRAGMA query_only = 1", nil, nil, nil)
      guard code == SQLITE_OK else { throw fault(code) }
      sqlite3_set_authorizer(database, allow, nil)
      sqlite3_progress_handler(
        database, 10_000, isOverdue(_:), Unmanaged.passUnretained(self).toOpaque())
    }

    private func open() -> Int32 {
      if request.connection.isEmpty {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(":memory:", &database, flags, nil)
        return code == SQLITE_OK ? takeHandedOver() : code
      }
      // With a folder before it no name means anything but a file.
      let path =
        request.connection.hasPrefix("/") ? request.connection : "./" + request.connection
      return sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    }

    /// Where a file's header says how it is written and read: 2 for a log beside the file.
    private static let logMarks = 18..<20

    /// Makes a file that was handed over the database, in memory.
    private func takeHandedOver() -> Int32 {
      let file = DatabaseRequest.handedOver
      let size = lseek(file, 0, SEEK_END)
      guard size >= 0 else { return SQLITE_CANTOPEN }
      if size == 0 { return SQLITE_OK }
      guard let memory = sqlite3_malloc64(UInt64(size)) else { return SQLITE_NOMEM }
      let bytes = UnsafeMutableRawBufferPointer(start: memory, count: size)
      var count = 0
      while count < size {
        let read = pread(file, memory + count, size - count, off_t(count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else {
          sqlite3_free(memory)
          return SQLITE_IOERR
        }
        count += read
      }
      // Nobody committed the log, and in memory there can be none.
      if size >= Self.logMarks.upperBound, Self.logMarks.allSatisfy({ bytes[$0] == 2 }) {
        for place in Self.logMarks { bytes[place] = 1 }
      }
      return sqlite3_deserialize(
        database, "main", memory.assumingMemoryBound(to: UInt8.self), Int64(size), Int64(size),
        UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY))
    }

    deinit {
      // The statements are gone by now.
      sqlite3_close_v2(database)
    }

    /// Whether the work is to be broken off.
    var isOver: Bool { deadline.isOver || Watch.isReaderGone }

    func write(to writer: RowWriter) throws(QueryEnd) {
      let statement = try prepared()
      defer { sqlite3_finalize(statement) }
      let count = sqlite3_column_count(statement)
      guard count > 0, sqlite3_stmt_readonly(statement) != 0 else {
        throw .refused(Message(.databaseNoColumns))
      }
      try writer.header(
        (0..<count).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" })
      while true {
        let code = sqlite3_step(statement)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else { throw fault(code) }
        for column in 0..<count {
          switch sqlite3_column_type(statement, column) {
          case SQLITE_NULL: try writer.write(nil)
          case SQLITE_BLOB:
            // Counted as a cell, so that the fault names its column.
            try writer.write(nil)
            throw writer.notText()
          default:
            guard let text = sqlite3_column_text(statement, column) else {
              throw fault(SQLITE_NOMEM)
            }
            let length = Int(sqlite3_column_bytes(statement, column))
            try writer.write(UnsafeBufferPointer(start: text, count: length))
          }
        }
        try writer.endRow()
      }
    }

    /// The one statement that the text is.
    private func prepared() throws(QueryEnd) -> OpaquePointer? {
      var bytes = Array(request.statement.utf8CString)
      var statement: OpaquePointer?
      // Where the text goes on behind the first statement.
      var end = 0
      let code = bytes.withUnsafeMutableBufferPointer { bytes in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(
          database, bytes.baseAddress, Int32(clamping: bytes.count), &statement, &tail)
        if let tail, let start = bytes.baseAddress { end = tail - UnsafePointer(start) }
        return code
      }
      guard code == SQLITE_OK else { throw fault(code) }
      guard statement != nil else { throw .refused(Message(.databaseQueryEmpty)) }
      // What is no statement, such as a comment, may follow.
      var second: OpaquePointer?
      let rest = Array(bytes[end...])
      let after = sqlite3_prepare_v2(database, rest, Int32(clamping: rest.count), &second, nil)
      guard after == SQLITE_OK, second == nil else {
        sqlite3_finalize(second)
        sqlite3_finalize(statement)
        throw .refused(Message(.databaseSeveralStatements))
      }
      return statement
    }

    private func fault(_ code: Int32) -> QueryEnd {
      let connection = Message.Argument.text(request.shown)
      let text = sqlite3_errmsg(database).map { String(cString: $0) } ?? ""
      switch code & 0xFF {
      // What a function or a table of SQLite's own may not do comes as an ordinary error.
      case _ where text.hasPrefix("not authorized"): return .refused(.databaseWrites, request, text)
      case SQLITE_READONLY: return .refused(.databaseWrites, request, text)
      case SQLITE_BUSY, SQLITE_LOCKED:
        return .refused(Message(.databaseLocked, ["connection": connection]))
      case SQLITE_NOTADB: return .refused(Message(.databaseNotSQLite, ["connection": connection]))
      case SQLITE_CANTOPEN: return .refused(.databaseNotOpened, request, text)
      case SQLITE_INTERRUPT:
        return Watch.isReaderGone ? .readerGone : .timedOut(request)
      default:
        let offset = Int(csqlite_error_offset(database))
        guard offset >= 0 else { return .refused(.databaseFailed, request, text) }
        let before = String(decoding: request.statement.utf8.prefix(offset), as: UTF8.self)
        return .refused(request, text, at: before.unicodeScalars.count)
      }
    }
  }

  /// Asked by SQLite now and then while it works.
  private func isOverdue(_ context: UnsafeMutableRawPointer?) -> Int32 {
    guard let context else { return 1 }
    return Unmanaged<SQLiteDatabase>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
  }

  /// Asked by SQLite for each thing that a statement is to do: to read is all that it may, also what it
  /// reads of itself, as a series of days is made.
  private func allow(
    _: UnsafeMutableRawPointer?, _ action: Int32, _: UnsafePointer<CChar>?,
    _ name: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?
  ) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: SQLITE_OK
    case SQLITE_FUNCTION:
      name.map { ["load_extension", "fts3_tokenizer"].contains(String(cString: $0).lowercased()) }
        ?? true ? SQLITE_DENY : SQLITE_OK
    default: SQLITE_DENY
    }
  }
#endif
