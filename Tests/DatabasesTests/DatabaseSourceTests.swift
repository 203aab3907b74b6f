import Foundation
import Quantities
import TestSupport
import Testing

/// Strategies whose measurements lie in databases, checked by the built command.
enum DatabaseRepository {
  static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Holbæk
    owner: Borgerservice
    period: 2012/2015
    indicators:
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      digital: {title: Digitalt, unit: "%", better: higher, share: {of: contacts, where: {channel: [self-service, email]}}}
      letters: {title: Breve, unit: breve, better: lower, measures: flow}
    goals:
      digital: {indicator: digital, milestones: {2013: 50 %}}
      letters: {indicator: letters, milestones: {2013: {at-most: 100}}}
    initiatives:
      indsats: {title: Indsats, supports: [digital, letters], milestones: {2015: {done: Gjort}}}

    """

  static let contacts = """
    format: contacts
    indicator: contacts
    per: year
    columns: {date: dag, municipality: kommune, channel: kanal}
    values: {channel: {telefon: telephone, mail: email, web: self-service}}

    """

  static let letters = """
    format: table
    columns: {indicator: hvad, period: hvornaar, value: antal}

    """

  /// What both kinds of database understand.
  static let tables = """
    CREATE TABLE henvendelser (dag date, kommune text, kanal text);
    INSERT INTO henvendelser VALUES ('2013-01-02', 'Holbæk', 'telefon'), ('2013-02-02', 'Holbæk', 'mail'),
      ('2013-02-03', 'Holbæk', 'web'), ('2013-12-31', 'Holbæk', 'web'), ('2013-05-05', 'Odense', 'telefon');
    CREATE TABLE breve (hvad text, hvornaar text, antal integer);
    INSERT INTO breve VALUES ('letters', '2013', 120);

    """

  static func make(
    from address: String, contacts more: String, letters other: String
  ) throws -> Sandbox {
    try Sandbox([
      "strategies/a/strategy.yaml": strategy,
      "strategies/a/measurements/kontakter.yaml": "from: \(address)\n" + more + contacts,
      "strategies/a/measurements/breve.yaml": "from: \(address)\n" + other + letters,
    ])
  }
}

@Suite(.enabled("Python is not here") { try Python.isThere() }) struct SQLiteSourceTests {
  /// Makes the file that the addresses name, or adds to it.
  private static func fill(
    _ sandbox: Sandbox, _ statements: String = DatabaseRepository.tables
  ) throws {
    let python = try #require(Tool.path("python3"))
    let script = """
      import sqlite3, sys
      database = sqlite3.connect(sys.argv[1])
      database.executescript(sys.argv[2])
      """
    let made = try Tool.run(
      python,
      [
        "-c", script, sandbox.path + "/strategies/a/measurements/data.db",
        statements,
      ])
    #expect(made.status == 0, "\(made.output)")
  }

  @Test func aStrategyIsMeasuredByAFile() throws {
    let sandbox = try DatabaseRepository.make(
      from: "sqlite:data.db", contacts: "table: henvendelser\n",
      letters: "query: SELECT hvad, hvornaar, antal FROM breve\n")
    try Self.fill(sandbox)
    let outcome = try BuiltCommand.run(
      ["check", "--as-of", "2014-01-01", "--verbose", "--fail-on", "never"], in: sandbox.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("4 rækker talt med") || outcome.errors.contains("5 rækker talt med"))
    let explained = try BuiltCommand.run(
      ["explain", "a/digital/2013", "--as-of", "2014-01-01"], in: sandbox.path)
    #expect(explained.output.contains("75\u{A0}%"), "\(explained.output)")
    let letters = try BuiltCommand.run(
      ["explain", "a/letters/2013", "--as-of", "2014-01-01"], in: sandbox.path)
    #expect(letters.output.contains("120"), "\(letters.output)")
  }

  /// What a file said in an older version is read from the repository.
  @Test func aFileIsReadAsEachVersionHasIt() throws {
    let git = try GitSandbox()
    let files = try DatabaseRepository.make(
      from: "sqlite:data.db", contacts: "table: henvendelser\n", letters: "table: breve\n")
    for name in ["strategy.yaml", "measurements/kontakter.yaml", "measurements/breve.yaml"] {
      let path = "strategies/a/" + name
      try git.sandbox.write(
        Array(try String(contentsOfFile: files.path + "/" + path, encoding: .utf8).utf8), to: path)
    }
    try Self.fill(git.sandbox)
    try git.commit("Første tal")
    try Self.fill(git.sandbox, "UPDATE breve SET antal = 80;")
    try git.commit("Nye tal")
    let difference = try BuiltCommand.run(
      ["diff", "HEAD~1", "HEAD", "--as-of", "2014-01-01", "strategies"], in: git.path)
    #expect(difference.status == 0, "\(difference.errors)")
    #expect(difference.output.contains("120"), "\(difference.output)")
    #expect(difference.output.contains("80"), "\(difference.output)")
    let check = try BuiltCommand.run(
      ["check", "--since", "HEAD~1", "--as-of", "2014-01-01", "--fail-on", "never", "strategies"],
      in: git.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(!check.errors.contains("database."), "\(check.errors)")
  }

  /// A database that is there awaits what its rows name, as a file does.
  @Test(arguments: [("2014-02-28", false), ("2014-03-01", true)])
  func whatIsExpectedOfADatabaseIsNotMissing(day: String, isMissing: Bool) throws {
    let sandbox = try DatabaseRepository.make(
      from: "sqlite:data.db", contacts: "table: henvendelser\n",
      letters:
        "expected-by: 2014-03-01\nquery: SELECT hvad, '2012' AS hvornaar, antal FROM breve\n")
    try Self.fill(sandbox)
    let outcome = try BuiltCommand.run(
      ["explain", "a/letters/2013", "--as-of", day], in: sandbox.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("den seneste er for 2012"))
    #expect(
      outcome.output.contains("ventes først senest 1. marts 2014") != isMissing,
      "\(outcome.output)")
  }

  static let misfits: [(String, String, String)] = [
    ("no question", "", "database.nothing-asked"),
    ("two questions", "table: t\nquery: SELECT 1\n", "database.both-asked"),
    ("a key of files", "table: t\nheader-row: 2\n", "database.key-of-file"),
  ]

  @Test(arguments: misfits)
  func whatCanNotBeAskedIsSaid(name: String, more: String, expected: String) throws {
    let sandbox = try DatabaseRepository.make(
      from: "sqlite:data.db", contacts: more, letters: "table: breve\n")
    try sandbox.write(
      Array("ikke en database, men tekst nok til at ligne".utf8),
      to: "strategies/a/measurements/data.db")
    let outcome = try BuiltCommand.run(["check", "--as-of", "2014-01-01"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[\(expected)]"), "\(name): \(outcome.errors)")
    #expect(outcome.errors.contains("strategies/a/measurements/kontakter.yaml:"), "\(name)")
    // The other description's file is no database, and that is said of it.
    #expect(outcome.errors.contains("strategies/a/measurements/breve.yaml:1:7"), "\(name)")
  }
}

@Suite(.enabled("PostgreSQL is not here") { try PostgreSQLServer.isThere() })
struct PostgreSQLSourceTests {
  @Test func aStrategyIsMeasuredByAServer() throws {
    let server = try PostgreSQLServer.first.get()
    try server.run("CREATE DATABASE maalt")
    try server.run(DatabaseRepository.tables, in: "maalt")
    let sandbox = try DatabaseRepository.make(
      from: server.address("maalt"), contacts: "table: henvendelser\n", letters: "table: breve\n")
    for (id, figure) in [("a/digital/2013", "75\u{A0}%"), ("a/letters/2013", "120")] {
      let explained = try BuiltCommand.run(
        ["explain", id, "--as-of", "2014-01-01"], in: sandbox.path)
      #expect(explained.status == 0, "\(explained.errors)")
      #expect(explained.output.contains(figure), "\(explained.output)")
    }
  }

  @Test func aFaultOfTheServerIsOneOfTheDescription() throws {
    let server = try PostgreSQLServer.first.get()
    let sandbox = try DatabaseRepository.make(
      from: server.address("postgres"), contacts: "table: findes_ikke\n",
      letters: "table: heller_ikke\n")
    let outcome = try BuiltCommand.run(["check", "--as-of", "2014-01-01"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("findes_ikke"), "\(outcome.errors)")
    #expect(outcome.errors.contains("strategies/a/measurements/kontakter.yaml:1:7"))
  }

  /// A socket is no network; another machine is.
  @Test func offlineForbidsOtherMachines() throws {
    let sandbox = try DatabaseRepository.make(
      from: "postgresql://laeser@db.example.invalid/x", contacts: "table: t\n",
      letters: "table: t\n")
    let outcome = try BuiltCommand.run(
      ["check", "--offline", "--as-of", "2014-01-01"], in: sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[database.offline]"), "\(outcome.errors)")
  }

  @Test func aVariableIsOnlyHandedOnWhereTheRunAllowsIt() throws {
    let sandbox = try DatabaseRepository.make(
      from: "postgresql://laeser:${HEMMELIG}@/x?host=/findes/ikke", contacts: "table: t\n",
      letters: "table: t\n")
    let refused = try BuiltCommand.run(
      ["check", "--as-of", "2014-01-01"], in: sandbox.path,
      environment: ["HEMMELIG": "kodeord-1234", "PATH": "/usr/bin:/bin"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--allow-env HEMMELIG"), "\(refused.errors)")
    let allowed = try BuiltCommand.run(
      ["check", "--as-of", "2014-01-01", "--allow-env", "HEMMELIG"], in: sandbox.path,
      environment: ["HEMMELIG": "kodeord-1234", "PATH": "/usr/bin:/bin"])
    #expect(allowed.status == 2)
    #expect(!(allowed.errors + allowed.output).contains("kodeord-1234"))
  }
}
