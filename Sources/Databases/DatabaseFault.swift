package import Diagnostics

/// What kept a database from giving its rows.
package enum DatabaseFault: Error, Hashable, Sendable {
  /// What is wrong with what was written, before any program is started.
  case written(Message, help: Message?)
  /// The program that reads databases is neither beside this one nor in the search path.
  case programMissing
  case programNotStarted(code: Int32)
  /// The run may not use the network, and the database is on another machine.
  case offline(connection: String)
  /// What the database said, in the language that was asked for.
  case refused(String)
  /// The program ended otherwise than it may; half of the rows may have been given.
  case stopped(code: Int32, text: String)

  package func diagnostic(at span: SourceSpan?) -> Diagnostic {
    let (message, help) = words
    return Diagnostic(message, at: span, help: help)
  }

  private var words: (Message, help: Message?) {
    let program = Message.Argument.text(DatabaseReader.program)
    switch self {
    case .written(let message, let help): return (message, help)
    case .programMissing:
      return (
        Message(.databaseProgramMissing, ["program": program]), Message(.helpDatabaseProgram)
      )
    case .programNotStarted(let code):
      let code = Message.Argument.count(Int(code))
      return (Message(.databaseProgramNotStarted, ["program": program, "code": code]), nil)
    case .offline(let connection):
      return (
        Message(.databaseOffline, ["connection": .text(connection)]), Message(.helpDatabaseOffline)
      )
    case .refused(let text): return (Message(.databaseRefused, ["text": .text(text)]), nil)
    case .stopped(let code, let text):
      return (
        Message(
          .databaseProgramStopped,
          ["program": program, "code": .count(Int(code)), "text": .text(text)]), nil
      )
    }
  }
}
