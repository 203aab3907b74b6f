internal import Databases
internal import Diagnostics
private import Glibc

/// The program that reads databases: a request in, rows out.
///
/// It ends with 0 after the last row, with 2 where the database said no, with 3 where something failed
/// that has nothing to do with it, and otherwise by the signal that ended it.
package enum DatabaseProgram {
  package static func run(_ words: [String]) -> Never {
    guard let language = language(words), isatty(STDIN_FILENO) == 0 else {
      let program = Message.Argument.text(DatabaseReader.program)
      say(Message(.databaseUsage, ["program": program]), language(words) ?? .danish)
      exit(64)
    }
    // Noticed where rows are written, so that the database is told.
    signal(SIGPIPE, SIG_IGN)
    guard let request = DatabaseRequest(input()) else {
      say(Message(.databaseRequestMalformed), language)
      exit(3)
    }
    do throws(QueryEnd) {
      let writer = RowWriter(for: request)
      switch request.kind {
      case .postgreSQL: try PostgreSQLSource.write(request, to: writer)
      case .sqlite: try SQLiteSource.write(request, to: writer)
      }
      try writer.flush()
      exit(0)
    } catch {
      end(error, request.language)
    }
  }

  private static func end(_ end: QueryEnd, _ language: Language) -> Never {
    switch end {
    case .refused(let message):
      say(message, language)
      exit(2)
    case .failed(let message):
      say(message, language)
      exit(3)
    case .readerGone: die(by: SIGPIPE)
    case .signalled(let signal): die(by: signal)
    }
  }

  private static func die(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }

  /// Danish where nothing is said, nil where something else is.
  private static func language(_ words: [String]) -> Language? {
    guard !words.isEmpty else { return .danish }
    let parts = words.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    return parts.count == 2 && parts[0] == "--language" ? Language(rawValue: parts[1]) : nil
  }

  private static func input() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= DatabaseRequest.mostBytesOfAll {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func say(_ message: Message, _ language: Language) {
    let line = Array((message.text(language) + "\n").utf8)
    // There is nowhere else to say that this could not be said.
    _ = write(STDERR_FILENO, line, line.count)
  }
}
