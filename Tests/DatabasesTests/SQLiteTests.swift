import Databases
import Diagnostics
import Foundation
import Quantities
import Testing
import TestSupport

/// Files that Python's sqlite3 made, read by the built program.
@Suite(.enabled("Python is not here") { try Python.isThere() }) struct SQLiteTests {
  private static let contacts = """
    database.executescript('''
    CREATE TABLE kontakter (dato TEXT, kommune TEXT, kanal TEXT, antal INTEGER);
    INSERT INTO kontakter VALUES
      ('2013-01-07', 'Køge', 'telefon', 2), ('2013-01-07T23:59:59+02:00', 'Køge', 'telefon', 3),
      ('2013-01-08 00:00', 'Køge', 'brev, "anbefalet"', 1), ('2013-02-30', 'Køge', 'telefon', 1),
      ('now', 'Køge', 'telefon', 1), ('2013', 'Køge', 'telefon', 1), (NULL, NULL, '', NULL);
    ''')
    """

  @Test func countsByDayAndKeepsWhatIsNoDay() throws {
    let example = try SQLiteExample(Self.contacts)
    let query = AggregateQuery(
      of: .named("kontakter"), date: "dato",
      groups: [.init("kommune", as: "municipality"), .init("kanal", as: "channel")])
    #expect(
      try example.ask(query.text(for: .sqlite))
        == .rows(
          """
          date,municipality,channel,count
          ,,"",1
          2013,Køge,telefon,1
          2013-01-07,Køge,telefon,2
          2013-01-08,Køge,"brev, ""anbefalet""\",1
          2013-02-30,Køge,telefon,1
          now,Køge,telefon,1

          """))
  }

  @Test func addsUpAColumnByMonth() throws {
    let example = try SQLiteExample(Self.contacts)
    let query = AggregateQuery(
      of: .query("SELECT * FROM kontakter WHERE kommune = 'Køge' -- de andre er tomme"),
      date: "dato", sum: "antal", per: .month)
    #expect(
      try example.ask(query.text(for: .sqlite))
        == .rows(
          "date,count\n2013,1\n2013-01-01,6\n2013-02-30,1\nnow,1\n"))
  }

  /// To SQLite the sum of a text is zero.
  @Test func aSumOfWhatIsNoNumberIsNoNumber() throws {
    let example = try SQLiteExample(
      """
      database.executescript('''
      CREATE TABLE t (d TEXT, n);
      INSERT INTO t VALUES ('2013-01-01', 1), ('2013-01-01', '1,5'), ('2013-01-02', '2'),
        ('2013-01-02', 3), ('2013-02-01', 4);
      ''')
      """)
    for (per, expected): (Period.Frequency, String) in [
      (.day, "date,count\n2013-01-01,\"? 1,5\"\n2013-01-02,5\n2013-02-01,4\n"),
      (.month, "date,count\n2013-01-01,\"? ? 1,5\"\n2013-02-01,4\n"),
    ] {
      let query = AggregateQuery(of: .named("t"), date: "d", sum: "n", per: per)
      #expect(try example.ask(query.text(for: .sqlite)) == .rows(expected))
    }
  }

  @Test func aSeriesMayBeMadeOfItself() throws {
    let example = try SQLiteExample("database.execute('CREATE TABLE t (x)')")
    let statement = """
      WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 3) SELECT n FROM c
      """
    #expect(try example.ask(statement) == .rows("n\n1\n2\n3\n"))
  }

  @Test(arguments: Period.Frequency.allCases)
  func aDayBelongsToTheSamePeriodAsElsewhere(per: Period.Frequency) throws {
    let days = PeriodDays.days
    let example = try SQLiteExample(
      """
      database.execute('CREATE TABLE t (d)')
      database.executemany('INSERT INTO t VALUES (?)', [(d,) for d in '\(days.joined(separator: " "))'.split()])
      """)
    let query = AggregateQuery(of: .named("t"), date: "d", per: per)
    #expect(try example.ask(query.text(for: .sqlite)) == .rows(PeriodDays.counts(per)))
  }

  @Test func readsColumnsAsTheyAre() throws {
    let example = try SQLiteExample(
      """
      database.execute('CREATE TABLE "t""; DROP TABLE x" ("a""b", c)')
      database.execute('INSERT INTO "t""; DROP TABLE x" VALUES (?, ?), (?, ?), (?, ?)',
        ('linje 1\\nlinje 2\\r', 1.5, 'æøå', -7, None, 9007199254740993))
      """)
    let query = ColumnQuery(
      of: .named("t\"; DROP TABLE x"), [.init("a\"b", as: "note"), .init("c", as: "va,lue")])
    #expect(
      try example.ask(query.text())
        == .rows(
          "note,\"va,lue\"\n\"linje 1\nlinje 2\r\",1.5\næøå,-7\n,9007199254740993\n"))
    let single = ColumnQuery(of: .named("t\"; DROP TABLE x"), [.init("a\"b", as: "note")])
    #expect(
      try example.ask(single.text())
        == .rows(
          "note\n\"linje 1\nlinje 2\r\"\næøå\n\"\"\n"))
  }

  @Test(
    arguments: [
      (
        "SELECT kanale FROM kontakter",
        "no such column: kanale, ved »kanale« (linje 1, tegn 8 i forespørgslen)"
      ),
      (
        "SELECT \"kanale\"\nFROM kontakter",
        "no such column: kanale, ved »\"kanale\"« (linje 1, tegn 8 i forespørgslen)"
      ),
      (
        "SELECT 1\nFROM kontakt",
        "no such table: kontakt"
      ),
      ("SELECT 'æ',, 1", "near \",\": syntax error, ved »,« (linje 1, tegn 12 i forespørgslen)"),
      ("SELECT (1", "incomplete input"),
    ])
  func saysWhatTheDatabaseSays(statement: String, said: String) throws {
    let example = try SQLiteExample(Self.contacts)
    #expect(try example.ask(statement).refusal == "sqlite:prøve.db svarer: " + said)
  }

  @Test(
    arguments: [
      (
        "INSERT INTO kontakter DEFAULT VALUES", "der må kun læses i sqlite:prøve.db: not authorized"
      ),
      ("DELETE FROM kontakter RETURNING 1", "der må kun læses i sqlite:prøve.db: not authorized"),
      ("DROP TABLE kontakter", "der må kun læses i sqlite:prøve.db: not authorized"),
      ("ATTACH 'anden.db' AS a", "der må kun læses i sqlite:prøve.db: not authorized"),
      ("PRAGMA query_only = 0", "der må kun læses i sqlite:prøve.db: not authorized"),
      ("VACUUM INTO 'anden.db'", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      ("BEGIN", "der må kun læses i sqlite:prøve.db: not authorized"),
      (
        "SELECT load_extension('x')",
        "der må kun læses i sqlite:prøve.db: not authorized to use function: load_extension"
      ),
      (
        "SELECT * FROM pragma_table_info('kontakter')",
        "der må kun læses i sqlite:prøve.db: not authorized"
      ),
      ("SELECT 1; DROP TABLE kontakter", "forespørgslen er mere end én SQL-sætning"),
      ("SELECT 1; SELECT 2", "forespørgslen er mere end én SQL-sætning"),
      ("-- intet", "forespørgslen er tom"),
      (
        "SELECT readfile('/etc/passwd')",
        "sqlite:prøve.db svarer: no such function: readfile, ved »readfile« (linje 1, tegn 8 i forespørgslen)"
      ),
    ])
  func nothingButReadingIsDone(statement: String, said: String) throws {
    let example = try SQLiteExample(Self.contacts)
    let before = try example.bytes()
    #expect(try example.ask(statement).refusal == said)
    #expect(try example.bytes() == before)
    #expect(try example.names() == ["prøve.db"])
    #expect(try example.ask("SELECT count(*) AS n FROM kontakter; -- igen") == .rows("n\n7\n"))
  }

  @Test func aQueryThatDoesNotEndIsEnded() throws {
    let example = try SQLiteExample(
      """
      database.execute('CREATE TABLE t (n)')
      database.executemany('INSERT INTO t VALUES (?)', [(n,) for n in range(2000)])
      """)
    let statement = "SELECT count(*) FROM t a, t b, t c, t d"
    #expect(
      try example.ask(statement, seconds: 1).refusal
        == "sqlite:prøve.db var ikke færdig med at svare efter 1 sekunder")
  }

  @Test(
    arguments: [
      (
        "database.execute('CREATE TABLE t (x)'); database.execute('INSERT INTO t VALUES (?)', (b'\\xff\\xd8',))",
        "sqlite:prøve.db har noget, der ikke er tekst i UTF-8, i kolonnen x, række 1"
      ),
      (
        "database.execute('CREATE TABLE t (x)'); database.execute('INSERT INTO t SELECT 1 UNION ALL SELECT cast(? AS text)', (b'K\\xf8ge',))",
        "sqlite:prøve.db har noget, der ikke er tekst i UTF-8, i kolonnen x, række 2"
      ),
      (
        "database.execute('CREATE TABLE t (x)'); database.execute('INSERT INTO t VALUES (?)', ('a\\0b',))",
        "sqlite:prøve.db har noget, der ikke er tekst i UTF-8, i kolonnen x, række 1"
      ),
    ])
  func whatIsNoTextIsRefused(python: String, said: String) throws {
    let example = try SQLiteExample(python)
    #expect(try example.ask("SELECT x FROM t").refusal == said)
  }

  @Test func aFileThatIsNoDatabaseIsNone() throws {
    let example = try SQLiteExample(
      """
      database.execute('CREATE TABLE t (x)')
      database.executemany('INSERT INTO t VALUES (?)', [(n,) for n in range(2000)])
      """)
    let sandbox = try Sandbox(["a.db": String(repeating: "Dette er ikke en database. ", count: 99)])
    func ask(_ path: String) throws -> String? {
      DatabaseAnswer("sqlite:a.db", "SELECT 1 FROM t", file: .path(path), try .tested()).refusal
    }
    #expect(
      try ask(sandbox.path + "/a.db")
        == "sqlite:a.db er ikke en SQLite-database, eller den er krypteret")
    #expect(
      try ask(sandbox.path + "/b.db")
        == "sqlite:a.db kunne ikke åbnes: unable to open database file")
    // Cut short in its middle, and with a page overwritten.
    let bytes = try example.bytes()
    try sandbox.write(Array(bytes.prefix(3 * 4096)), to: "kort.db")
    #expect(
      try ask(sandbox.path + "/kort.db") == "sqlite:a.db svarer: database disk image is malformed")
    var torn = bytes
    for at in 100..<4000 { torn[at] = UInt8(truncatingIfNeeded: at) }
    try sandbox.write(torn, to: "revet.db")
    #expect(
      try ask(sandbox.path + "/revet.db") == "sqlite:a.db svarer: database disk image is malformed")
  }

  @Test func aLockedFileIsWaitedForAndThenTold() throws {
    let example = try SQLiteExample(Self.contacts)
    let locking = try example.hold(
      "database.isolation_level = None; database.execute('BEGIN EXCLUSIVE')")
    defer { locking.end() }
    #expect(
      try example.ask("SELECT count(*) FROM kontakter", seconds: 1).refusal
        == "sqlite:prøve.db er låst af et andet program")
  }

  @Test func aDatabaseThatOthersWriteToIsReadAsItIs() throws {
    let example = try SQLiteExample(Self.contacts)
    let writing = try example.hold(
      """
      database.isolation_level = None; database.execute('PRAGMA journal_mode = WAL')
      database.execute('DELETE FROM kontakter WHERE antal > 1')
      """)
    defer { writing.end() }
    #expect(try example.ask("SELECT count(*) AS n FROM kontakter") == .rows("n\n5\n"))
  }

  @Test func speaksEnglish() throws {
    let example = try SQLiteExample(Self.contacts)
    #expect(
      try example.ask("SELECT 1; SELECT 2", language: .english).refusal
        == "the query is more than one SQL statement")
  }

  /// A file that is in a repository alone is handed over, and nothing is written for it.
  @Test(arguments: ["", "database.execute('PRAGMA journal_mode = WAL')\n"])
  func aFileMayBeHandedOverAsBytes(before: String) throws {
    let example = try SQLiteExample(
      before + "database.execute('CREATE TABLE t (x, y)')\n"
        + "database.executemany('INSERT INTO t VALUES (?, ?)', [(n, 'æ') for n in range(3000)])\n")
    let statement = "SELECT sum(x) AS x, min(y) AS y FROM t"
    let bytes = DatabaseAnswer(
      "sqlite:prøve.db", statement, file: .bytes(try example.bytes()), try .tested())
    #expect(bytes == .rows("x,y\n4498500,æ\n"), "\(bytes)")
    #expect(try example.ask(statement) == bytes)
    let write = DatabaseAnswer(
      "sqlite:prøve.db", "DELETE FROM t RETURNING x", file: .bytes(try example.bytes()),
      try .tested())
    #expect(write.rows == nil)
    #expect(
      DatabaseAnswer(
        "sqlite:prøve.db", statement, file: .bytes(Array(repeating: 65, count: 4096)), try .tested()
      ).refusal == "sqlite:prøve.db er ikke en SQLite-database, eller den er krypteret")
    #expect(
      DatabaseAnswer("sqlite:prøve.db", "SELECT 1 AS x", file: .bytes([]), try .tested()).rows
        == "x\n1\n")
  }

  /// A reader that lets go is not waited for.
  @Test func endsWhenNobodyReads() throws {
    let example = try SQLiteExample(
      """
      database.execute('CREATE TABLE t (n)')
      database.executemany('INSERT INTO t VALUES (?)', [(n,) for n in range(2000)])
      """)
    let clock = ContinuousClock()
    let taken = try clock.measure {
      let reader = try DatabaseReader(
        DatabaseConnection("sqlite:prøve.db"), "SELECT a.n FROM t a, t b, t c",
        file: .path(example.path),
        terms: .tested())
      var room = [UInt8](repeating: 0, count: 100)
      let count = try room.withUnsafeMutableBytes { room throws(DatabaseFault) in
        try reader.read(into: room)
      }
      #expect(count == 100)
    }
    #expect(taken < .seconds(5))
  }
}

enum Python {
  /// - Throws: Where continuous integration lacks it.
  static func isThere() throws -> Bool {
    if Tool.hasPython("sqlite3") { return true }
    struct Missing: Error {}
    if ProcessInfo.processInfo.environment["CI"] != nil { throw Missing() }
    return false
  }
}

/// A file of SQLite in a folder of its own.
final class SQLiteExample {
  private let sandbox: Sandbox
  var path: String { sandbox.path + "/prøve.db" }

  /// Does something with `database`, in Python.
  init(_ python: String) throws {
    sandbox = try Sandbox()
    let (status, output) = try Tool.run(
      try Self.python(), ["-c", try program(python, "database.commit()")])
    try #require(status == 0, "\(output)")
  }

  private static func python() throws -> String { try #require(Tool.path("python3")) }

  private func program(_ lines: String...) throws -> String {
    (["import sqlite3, sys", "database = sqlite3.connect('\(path)')"] + lines)
      .joined(separator: "\n")
  }

  func ask(_ statement: String, seconds: Int = 60, language: Language = .danish) throws
    -> DatabaseAnswer
  {
    DatabaseAnswer(
      "sqlite:prøve.db", statement, file: .path(path),
      try .tested(seconds: seconds, language: language))
  }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.path)
  }

  /// A program that holds the file open until it is ended.
  struct Holder {
    fileprivate let process: Process
    fileprivate let input: Pipe

    func end() {
      input.fileHandleForWriting.closeFile()
      process.waitUntilExit()
    }
  }

  func hold(_ python: String) throws -> Holder {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.python())
    process.arguments = ["-c", try program(python, "print(flush=True)", "sys.stdin.read()")]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    // One line says that it is ready.
    try #require(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
    return Holder(process: process, input: input)
  }
}

/// Days about the borders of periods, and what the periods' own arithmetic makes of them.
enum PeriodDays {
  static let days = (0..<800).map { CalendarDate(dayNumber: 15_600 + $0 * 3).description }

  static func counts(_ per: Period.Frequency) -> String {
    var counts: [CalendarDate: Int] = [:]
    for day in days {
      guard let date = CalendarDate(day), let period = Period.containing(date, per) else {
        continue
      }
      counts[period.start, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.reduce("date,count\n") {
      $0 + "\($1.key),\($1.value)\n"
    }
  }
}
