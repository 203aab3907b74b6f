import Databases
import Quantities
import Testing
import TestSupport

/// One table whose parts lie on two servers, as `docs/databases.md` sets it up.
@Suite(.enabled("no PostgreSQL server could be started") { try PostgreSQLServer.isThere() })
struct DistributedTests {
  private static let address = Result {
    let (near, far) = (try PostgreSQLServer.first.get(), try PostgreSQLServer.second.get())
    let rows = """
      SELECT date '2013-01-01' + n % 90 AS dato, kommune, 'K' || n % 3 AS kanal
        FROM generate_series(0, 9999) n
      """
    try far.run("CREATE DATABASE landet")
    try far.run(
      """
      CREATE TABLE kontakter_oest (dato date, kommune text, kanal text);
      INSERT INTO kontakter_oest SELECT d.dato, k.kommune, d.kanal FROM
        (VALUES ('Bornholm'), ('Holbæk')) k (kommune), LATERAL (\(rows)) d;
      ANALYZE;
      """, in: "landet")
    try near.run("CREATE DATABASE landet; CREATE ROLE laeser LOGIN")
    try near.run(
      """
      CREATE EXTENSION postgres_fdw;
      CREATE SERVER oest FOREIGN DATA WRAPPER postgres_fdw
        OPTIONS (host '\(far.folder)', dbname 'landet');
      CREATE USER MAPPING FOR admin SERVER oest OPTIONS (user 'admin');
      CREATE USER MAPPING FOR laeser SERVER oest OPTIONS (user 'admin', password_required 'false');
      CREATE TABLE kontakter (dato date, kommune text, kanal text) PARTITION BY LIST (kommune);
      CREATE TABLE kontakter_vest PARTITION OF kontakter FOR VALUES IN ('Esbjerg', 'Varde');
      CREATE FOREIGN TABLE kontakter_oest PARTITION OF kontakter
        FOR VALUES IN ('Bornholm', 'Holbæk') SERVER oest;
      INSERT INTO kontakter SELECT d.dato, k.kommune, d.kanal FROM
        (VALUES ('Esbjerg'), ('Varde')) k (kommune), LATERAL (\(rows)) d;
      ANALYZE;
      GRANT SELECT ON kontakter TO laeser;
      ALTER ROLE laeser SET enable_partitionwise_aggregate = on;
      """, in: "landet")
    return near.address("landet", user: "laeser")
  }

  private func ask(_ statement: String) throws -> DatabaseAnswer {
    DatabaseAnswer(try Self.address.get(), statement, try .tested())
  }

  private func query(_ per: Bool) -> AggregateQuery {
    AggregateQuery(
      of: .named("kontakter"), date: "dato",
      groups: [.init("kommune", as: "municipality"), .init("kanal", as: "channel")],
      per: per ? .quarter : .day)
  }

  @Test(arguments: [false, true])
  func eachServerAddsUpItsOwnPart(perQuarter: Bool) throws {
    let statement = try query(perQuarter).text(for: .postgreSQL)
    let plan = try #require(try ask("EXPLAIN (VERBOSE, COSTS OFF) " + statement).rows)
    #expect(plan.contains("Relations: Aggregate on (public.kontakter_oest kontakter"), "\(plan)")
    #expect(plan.contains("count(*) FROM public.kontakter_oest GROUP BY"), "\(plan)")
  }

  @Test func theSumsAreThoseOfAllParts() throws {
    var expected = "date,municipality,channel,count\n"
    for municipality in ["Bornholm", "Esbjerg", "Holbæk", "Varde"] {
      for (channel, count) in [("K0", 3334), ("K1", 3333), ("K2", 3333)] {
        expected += "2013-01-01,\(municipality),\(channel),\(count)\n"
      }
    }
    #expect(try ask(query(true).text(for: .postgreSQL)) == .rows(expected))
  }
}
