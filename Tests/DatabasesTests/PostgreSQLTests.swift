import Databases
import Diagnostics
import Foundation
import Quantities
import Testing
import TestSupport

/// A real server, asked by the built program.
@Suite(.enabled("no PostgreSQL server could be started") { try PostgreSQLServer.isThere() })
struct PostgreSQLTests {
  private let server: PostgreSQLServer

  init() throws {
    server = try PostgreSQLServer.first.get()
  }

  /// A database of its own, named for the test.
  private func database(_ name: String, _ statements: String, options: String = "") throws -> String
  {
    try server.run("DROP DATABASE IF EXISTS \(name); CREATE DATABASE \(name) \(options);")
    try server.run(statements, in: name)
    return server.address(name)
  }

  private func ask(
    _ address: String, _ statement: String, _ environment: [String: String] = [:],
    allowing: Set<String> = [], seconds: Int = 60
  ) throws -> DatabaseAnswer {
    DatabaseAnswer(
      address, statement, try .tested(environment, allowing: allowing, seconds: seconds))
  }

  // MARK: Rows

  @Test func aMillionRowsComeBackAsTheirSums() throws {
    let address = try database(
      "million",
      """
      CREATE TABLE kontakter (dato date, kommune text, kanal text);
      INSERT INTO kontakter SELECT date '2013-01-01' + n % 365, 'K' || n % 20,
        CASE (n / 7) % 2 WHEN 0 THEN 'telefon' ELSE 'mail' END FROM generate_series(0, 999999) n;
      """)
    var sums: [String: Int] = [:]
    let start = try #require(CalendarDate("2013-01-01"))
    for n in 0..<1_000_000 {
      let month = start.adding(days: n % 365).description.prefix(8)
      sums["\(month)01,K\(n % 20),\((n / 7) % 2 == 0 ? "telefon" : "mail")", default: 0] += 1
    }
    let query = AggregateQuery(
      of: .named("public.kontakter"), date: "dato",
      groups: [.init("kommune", as: "municipality"), .init("kanal", as: "channel")], per: .month)
    let rows = sums.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }
    #expect(rows.count == 480)
    let expected = rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let answer = try ask(address, query.text(for: .postgreSQL))
    #expect(answer == .rows("date,municipality,channel,count\n" + expected.joined()))
  }

  @Test(arguments: Period.Frequency.allCases)
  func aDayBelongsToTheSamePeriodAsElsewhere(per: Period.Frequency) throws {
    let days = PeriodDays.days.map { "('\($0)')" }.joined(separator: ",")
    let values = "SELECT CAST(d AS date) AS d FROM (VALUES \(days)) v (d)"
    let query = AggregateQuery(of: .query(values), date: "d", per: per)
    #expect(
      try ask(server.address("postgres"), query.text(for: .postgreSQL))
        == .rows(PeriodDays.counts(per)))
  }

  @Test func valuesLookTheSameWhateverTheServerIsSetTo() throws {
    let address = try database(
      "vaerdier",
      """
      ALTER DATABASE vaerdier SET datestyle = 'German';
      ALTER DATABASE vaerdier SET timezone = 'America/New_York';
      ALTER DATABASE vaerdier SET extra_float_digits = -10;
      ALTER DATABASE vaerdier SET bytea_output = 'escape';
      """)
    let statement = """
      SELECT date '2013-02-01' AS d, timestamp '2013-02-01 12:30' AS t,
        timestamptz '2013-01-31 23:30+00' AS z, 0.1::float8 + 0.2::float8 AS f,
        123456789012345678901234567890.10 AS n, true AS b, '' AS tom, NULL AS intet,
        E'a,"b"\\nc' AS tekst, 'æøå 🎉' AS "nøgle, med komma"
      """
    #expect(
      try ask(address, statement)
        == .rows(
          """
          d,t,z,f,n,b,tom,intet,tekst,"nøgle, med komma"
          2013-02-01,2013-02-01 12:30:00,2013-02-01 00:30:00+01,0.30000000000000004,\
          123456789012345678901234567890.10,t,"",,"a,""b""
          c",æøå 🎉

          """))
    // The day is the one that it was in Denmark.
    let query = AggregateQuery(
      of: .query("SELECT timestamptz '2013-01-31 23:30+00' AS z"), date: "z", per: .month)
    #expect(try ask(address, query.text(for: .postgreSQL)) == .rows("date,count\n2013-02-01,1\n"))
  }

  @Test func encodingsBecomeUTF8AndWhatHasNoneIsRefused() throws {
    let latin = try database(
      "latin", "SET client_encoding = 'UTF8'; CREATE TABLE t AS SELECT 'Køge' AS k",
      options: "ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    #expect(try ask(latin, "SELECT k FROM t") == .rows("k\nKøge\n"))
    let unknown = try database(
      "uden", "CREATE TABLE t AS SELECT convert_from('\\x4bf8', 'SQL_ASCII') AS k",
      options: "ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
    #expect(
      try ask(unknown, "SELECT 1 AS a, k FROM t").refusal
        == "postgresql://admin@/uden svarer: invalid byte sequence for encoding \"UTF8\": 0xf8")
  }

  @Test func namesAreNeverPartOfTheLanguage() throws {
    let address = try database(
      "navne",
      """
      CREATE TABLE "t""; DROP TABLE kontakter; --" ("d'a""to" date, "ko;mmune" text);
      INSERT INTO "t""; DROP TABLE kontakter; --" VALUES ('2013-01-01', 'Køge');
      CREATE TABLE kontakter (x int);
      """)
    let query = AggregateQuery(
      of: .named("public.\"t\"\"; DROP TABLE kontakter; --\""), date: "d'a\"to",
      groups: [.init("ko;mmune", as: "a\"; DROP TABLE kontakter; --")], per: .year)
    #expect(
      try ask(address, query.text(for: .postgreSQL))
        == .rows(
          "date,\"a\"\"; DROP TABLE kontakter; --\",count\n2013-01-01,Køge,1\n"))
    #expect(try ask(address, "SELECT count(*) FROM kontakter") == .rows("count\n0\n"))
  }

  @Test func noticesAreNoRows() throws {
    let address = try database(
      "besked",
      """
      CREATE FUNCTION snak() RETURNS int LANGUAGE plpgsql AS
        $$ BEGIN RAISE NOTICE 'hej'; RAISE WARNING 'pas på'; RETURN 1; END $$;
      """)
    #expect(try ask(address, "SELECT snak()") == .rows("snak\n1\n"))
  }

  // MARK: Only reading

  @Test(
    arguments: [
      ("INSERT INTO t VALUES (2)", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      (
        "INSERT INTO t VALUES (2) RETURNING x",
        "der må kun læses i postgresql://admin@/skriv: cannot execute INSERT in a read-only transaction"
      ),
      (
        "WITH n AS (DELETE FROM t RETURNING x) SELECT * FROM n",
        "der må kun læses i postgresql://admin@/skriv: cannot execute SELECT in a read-only transaction"
      ),
      (
        "SELECT nextval('taeller')",
        "der må kun læses i postgresql://admin@/skriv: cannot execute nextval() in a read-only transaction"
      ),
      (
        "SELECT setval('taeller', 99)",
        "der må kun læses i postgresql://admin@/skriv: cannot execute setval() in a read-only transaction"
      ),
      (
        "SELECT skriv()",
        "der må kun læses i postgresql://admin@/skriv: cannot execute INSERT in a read-only transaction"
      ),
      (
        "SELECT x FROM t FOR UPDATE",
        "der må kun læses i postgresql://admin@/skriv: cannot execute SELECT FOR UPDATE in a read-only transaction"
      ),
      (
        "SELECT aabn()",
        "postgresql://admin@/skriv svarer: transaction read-write mode must be set before any query"
      ),
      (
        "SELECT set_config('transaction_read_only', 'off', true)",
        "postgresql://admin@/skriv svarer: transaction read-write mode must be set before any query"
      ),
      ("SELECT 1; DROP TABLE t", "forespørgslen er mere end én SQL-sætning"),
      ("SELECT 1; COMMIT; DROP TABLE t", "forespørgslen er mere end én SQL-sætning"),
      ("COMMIT", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      ("DROP TABLE t", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      ("SELECT 1 AS x INTO ny", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      (
        "COPY t TO PROGRAM 'touch /tmp/kanaltjek-copy'",
        "forespørgslen giver ingen rækker; den skal være én SELECT"
      ),
      ("COPY t TO STDOUT", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      (
        "DO $$ BEGIN INSERT INTO t VALUES (2); END $$",
        "forespørgslen giver ingen rækker; den skal være én SELECT"
      ),
      ("SET TRANSACTION READ WRITE", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      ("", "forespørgslen giver ingen rækker; den skal være én SELECT"),
      (
        "SELECT $1::text",
        "postgresql://admin@/skriv svarer: bind message supplies 0 parameters, but prepared statement \"\" requires 1"
      ),
    ])
  func nothingButReadingIsDone(statement: String, said: String) throws {
    let address = try Self.writable.get()
    let refusal = try ask(address, statement).refusal
    #expect(refusal == said)
    #expect(
      try server.run(
        """
        SELECT x FROM t; SELECT last_value, is_called FROM taeller;
        SELECT count(*) FROM pg_class WHERE relname = 'ny'
        """, in: "skriv") == "1\n1|f\n0\n")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/kanaltjek-copy"))
  }

  private static let writable = Result {
    try PostgreSQLTests().database(
      "skriv",
      """
      CREATE TABLE t AS SELECT 1 AS x; CREATE SEQUENCE taeller;
      CREATE FUNCTION skriv() RETURNS int LANGUAGE sql AS 'INSERT INTO t VALUES (3) RETURNING x';
      CREATE FUNCTION aabn() RETURNS int LANGUAGE plpgsql AS
        $$ BEGIN SET TRANSACTION READ WRITE; INSERT INTO t VALUES (4); RETURN 1; END $$;
      """)
  }

  // MARK: Faults

  @Test(
    arguments: [
      (
        "SELECT * FROM kontakter",
        "relation \"kontakter\" does not exist, ved »kontakter« (linje 1, tegn 15 i forespørgslen)"
      ),
      (
        "SELECT 'æø',\n  kommun FROM pg_class",
        "column \"kommun\" does not exist, ved »kommun« (linje 2, tegn 3 i forespørgslen)"
      ),
      (
        "SELECT \"Kommune\" FROM pg_class",
        "column \"Kommune\" does not exist, ved »\"Kommune\"« (linje 1, tegn 8 i forespørgslen)"
      ),
      (
        "SELEKT 1",
        "syntax error at or near \"SELEKT\", ved »SELEKT« (linje 1, tegn 1 i forespørgslen)"
      ),
      ("SELECT (1", "syntax error at end of input, ved slutningen af forespørgslen"),
      ("SELECT 1 / (500000 - n) FROM generate_series(1, 1000000) n", "division by zero"),
      (
        "SELECT CAST('13-02' AS date)",
        "invalid input syntax for type date: \"13-02\", ved »'« (linje 1, tegn 13 i forespørgslen)"
      ),
    ])
  func saysWhatTheDatabaseSays(statement: String, said: String) throws {
    #expect(
      try ask(server.address("postgres"), statement).refusal
        == "postgresql://admin@/postgres svarer: " + said)
  }

  @Test func anUnknownTableOrColumnOfAQueryThatWasMadeIsNamed() throws {
    let query = AggregateQuery(of: .named("pg_class"), date: "dato", per: .month)
    #expect(
      try ask(server.address("postgres"), query.text(for: .postgreSQL)).refusal
        == "postgresql://admin@/postgres svarer: column \"dato\" does not exist, "
        + "ved »\"dato\"« (linje 2, tegn 13 i forespørgslen)")
  }

  @Test func anAnswerHasItsTime() throws {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(
      try ask(server.address("postgres"), "SELECT pg_sleep(30)", seconds: 1).refusal
        == "postgresql://admin@/postgres var ikke færdig med at svare efter 1 sekunder")
    #expect(clock.now - start < .seconds(10))
  }

  @Test func halfAnAnswerIsNone() throws {
    let reader = try DatabaseReader(
      DatabaseConnection(server.address("postgres")),
      "SELECT n FROM generate_series(1, 50000000) n /* afbrydes */", terms: .tested())
    var room = [UInt8](repeating: 0, count: 1000)
    let count = try room.withUnsafeMutableBytes { room throws(DatabaseFault) in
      try reader.read(into: room)
    }
    #expect(String(decoding: room[..<count], as: UTF8.self).hasPrefix("n\n1\n2\n3\n"))
    try server.run(
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE query LIKE '%/* afbrydes */' AND application_name = 'kanaltjek'
      """)
    let fault = #expect(throws: DatabaseFault.self) { try reader.rest() }
    // What libpq hears first depends on what was under way.
    guard case .refused(let text) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(
      text.contains("terminating connection due to administrator command")
        || text.contains("server closed the connection unexpectedly"), "\(text)")
    // It stays so.
    #expect(throws: try #require(fault)) { try reader.rest() }
  }

  @Test func whoeverLetsGoEndsTheWorkInTheDatabase() throws {
    func working() throws -> String {
      try server.run(
        """
        SELECT count(*) FROM pg_stat_activity
          WHERE query = 'SELECT pg_sleep(61)' AND application_name = 'kanaltjek'
        """)
    }
    do {
      let reader = try DatabaseReader(
        DatabaseConnection(server.address("postgres")), "SELECT pg_sleep(61)", terms: .tested())
      for _ in 0..<100 where try working() != "1\n" { usleep(50_000) }
      #expect(try working() == "1\n")
      reader.cancel()
      #expect(throws: DatabaseFault.stopped(code: 143, text: "")) { try reader.rest() }
    }
    for _ in 0..<100 where try working() != "0\n" { usleep(50_000) }
    #expect(try working() == "0\n")
  }

  // MARK: Who asks

  private static let wary = Result {
    let server = try PostgreSQLServer.first.get()
    try server.run("CREATE ROLE varsom LOGIN PASSWORD 'p:@/?å 1'")
    return "postgresql://varsom@/postgres?host=" + server.folder
  }

  private var missing: String {
    "der er ingen forbindelse til postgresql://varsom@/postgres: connection to server on socket "
      + "\"\(server.folder)/.s.PGSQL.5432\" failed: fe_sendauth: no password supplied"
  }

  @Test func aPasswordIsFoundInPgpass() throws {
    let address = try Self.wary.get()
    let sandbox = try Sandbox()
    func passes(_ password: String) throws -> DatabaseAnswer {
      try sandbox.write(Array("\(server.folder):*:*:varsom:\(password)\n".utf8), to: ".pgpass")
      chmod(sandbox.path + "/.pgpass", 0o600)
      return try ask(
        address, "SELECT 1 AS n", ["HOME": "/", "PGPASSFILE": sandbox.path + "/.pgpass"])
    }
    #expect(try passes("p\\:@/?å 1") == .rows("n\n1\n"))
    let refusal = try #require(try passes("forkert").refusal)
    #expect(
      refusal.hasSuffix("FATAL: password authentication failed for user \"varsom\"")
        || refusal.contains(
          "FATAL: password authentication failed for user \"varsom\" password retrieved from file"),
      "\(refusal)")
    #expect(!refusal.contains("forkert"))
  }

  @Test func aPasswordIsFoundInAVariableThatTheRunAllows() throws {
    let address = try Self.wary.get().replacing("varsom@", with: "varsom:${KODE}@")
    func ask(_ password: String) throws -> DatabaseAnswer {
      try self.ask(address, "SELECT 1 AS n", ["KODE": password], allowing: ["KODE"])
    }
    #expect(try ask("p:@/?å 1") == .rows("n\n1\n"))
    let refusal = try #require(try ask("hemmelig/1@h").refusal)
    #expect(refusal.contains("password authentication failed for user \"varsom\""))
    #expect(!refusal.contains("hemmelig"))
    // What is in it stays a password.
    #expect(try ask("p:@/?å 1@evil/x").refusal?.contains("authentication failed") == true)
    #expect(
      try self.ask(address, "SELECT 1", ["KODE": "p:@/?å 1"]).description
        == "kørslen må ikke give miljøvariablen KODE videre til postgresql://varsom@/postgres")
  }

  /// An author who names a server of their own is not told what the surroundings hold for another.
  @Test func thePasswordOfTheSurroundingsIsOnlyForTheirOwnServer() throws {
    let address = try Self.wary.get()
    let environment = ["PGPASSWORD": "p:@/?å 1", "PGHOST": server.folder, "HOME": "/"]
    #expect(try ask(address, "SELECT 1 AS n", environment).refusal == missing)
    #expect(
      try ask(address, "SELECT 1 AS n", environment, allowing: ["PGPASSWORD"]) == .rows("n\n1\n"))
    #expect(
      try ask("postgresql://varsom@/postgres", "SELECT 1 AS n", environment) == .rows("n\n1\n"))
  }

  @Test func aServerThatIsNotThereIsToldOf() throws {
    let refusal = try ask("postgresql://a@/b?host=/findes/ikke", "SELECT 1").refusal
    #expect(
      refusal == "der er ingen forbindelse til postgresql://a@/b: connection to server on socket "
        + "\"/findes/ikke/.s.PGSQL.5432\" failed: No such file or directory Is the server running "
        + "locally and accepting connections on that socket?")
  }

  /// The kernel's denial of the network goes on to the program; a socket on the machine is none.
  @Test func aRunWithoutANetworkReachesOnlyThisMachine() throws {
    let (near, far) = try confined {
      (
        try ask(server.address("postgres"), "SELECT 1 AS n"),
        try ask("postgresql://a@127.0.0.1:1/b", "SELECT 1 AS n")
      )
    }
    #expect(near == .rows("n\n1\n"))
    #expect(
      far.refusal == "der er ingen forbindelse til postgresql://a@127.0.0.1:1/b: connection to "
        + "server at \"127.0.0.1\", port 1 failed: could not create socket: Permission denied")
  }
}
