import Databases
import Diagnostics
import Quantities
import Testing

@Suite struct QueryTextTests {
  private let groups: [ColumnQuery.Column] = [
    .init("kommune", as: "municipality"), .init("kanal", as: "channel"),
  ]

  @Test func countsByDayInPostgreSQL() throws {
    let query = AggregateQuery(of: .named("public.kontakter"), date: "dato", groups: groups)
    #expect(
      try query.text(for: .postgreSQL) == """
        SELECT CAST("dato" AS date) AS "date", "kommune" AS "municipality", "kanal" AS "channel", \
        count(*) AS "count" FROM "public"."kontakter" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """)
  }

  @Test func addsUpByQuarterFromDays() throws {
    let query = AggregateQuery(
      of: .named("kontakter"), date: "dato", groups: groups, sum: "antal", per: .quarter)
    #expect(
      try query.text(for: .postgreSQL) == """
        SELECT CAST(date_trunc('quarter', CAST("date" AS timestamp)) AS date) AS "date", \
        "municipality", "channel", sum("count") AS "count" FROM (
        SELECT CAST("dato" AS date) AS "date", "kommune" AS "municipality", "kanal" AS "channel", \
        sum("antal") AS "count" FROM "kontakter" GROUP BY 1, 2, 3
        ) AS "d" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """)
  }

  @Test func countsByDayInSQLite() throws {
    let query = AggregateQuery(of: .named("kontakter"), date: "dato", groups: [groups[0]])
    #expect(
      try query.text(for: .sqlite) == """
        SELECT CASE WHEN date(substr("dato", 1, 10), '+0 days') IS substr("dato", 1, 10) \
        AND (length("dato") = 10 OR substr("dato", 11, 1) IN (' ', 'T')) \
        THEN substr("dato", 1, 10) ELSE "dato" END AS "date", "kommune" AS "municipality", \
        count(*) AS "count" FROM "kontakter" GROUP BY 1, 2 ORDER BY 1, 2
        """)
  }

  @Test func aQueryStandsInBracketsOfItsOwn() throws {
    let table = DatabaseTable.query("\n SELECT a, b FROM t -- slut ;\n; \n")
    #expect(
      try ColumnQuery(of: table, [.init("a", as: "period")]).text() == """
        SELECT "a" AS "period" FROM (
        SELECT a, b FROM t -- slut
        ) AS "q"
        """)
  }

  @Test(arguments: [
    ("t", "\"t\""), ("s.t", "\"s\".\"t\""), ("\"a.b\".t", "\"a.b\".\"t\""),
    ("t\"; DROP TABLE t; --", "\"t\"\"; DROP TABLE t; --\""),
    ("Kontakter 2013", "\"Kontakter 2013\""),
    ("\"a\"\"b\"", "\"a\"\"b\""), ("a.b.c", "\"a\".\"b\".\"c\""), ("ø", "\"ø\""),
  ])
  func namesAreQuoted(name: String, quoted: String) throws {
    #expect(
      try ColumnQuery(of: .named(name), [.init("x\"y", as: "z")]).text()
        == "SELECT \"x\"\"y\" AS \"z\" FROM \(quoted)")
  }

  @Test(arguments: ["", ".", "a.", ".a", "a..b", "a.b.c.d", "\"a", "a\u{0}b", "\"\""])
  func whatIsNoNameIsRefused(name: String) throws {
    let fault = #expect(throws: DatabaseFault.self) {
      try ColumnQuery(of: .named(name), [.init("a", as: "a")]).text()
    }
    #expect(fault?.diagnostic(at: nil).id == "database.name-malformed")
  }

  @Test(arguments: [
    ("", "database.query-empty"), (" ;\n; ", "database.query-empty"),
    ("SELECT '\u{0}'", "database.text-invisible"),
  ])
  func whatIsNoQueryIsRefused(query: String, id: String) throws {
    let fault = #expect(throws: DatabaseFault.self) {
      try ColumnQuery(of: .query(query), [.init("a", as: "a")]).text()
    }
    #expect(fault?.diagnostic(at: nil).id == id)
  }
}
