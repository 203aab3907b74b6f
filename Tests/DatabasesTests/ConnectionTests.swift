import Databases
import Diagnostics
import Testing
import TestSupport

@Suite struct ConnectionTests {
  @Test(
    arguments: [
      ("postgresql://h/d", "postgresql://h/d", []),
      (
        "postgres://laeser@db.kommune.dk:5433/kontakter",
        "postgresql://laeser@db.kommune.dk:5433/kontakter", []
      ),
      ("postgresql://", "postgresql://", []),
      ("postgresql:///d?host=/var/run/postgresql", "postgresql:///d", []),
      (
        "postgresql://${BRUGER}:${KODE}@a:1,[::1]:2/${BASE}?sslmode=require&connect_timeout=${KODE}",
        "postgresql://${BRUGER}@a:1,[::1]:2/${BASE}", ["BRUGER", "KODE", "BASE"]
      ),
      ("postgresql://u:@h/d", "postgresql://u@h/d", []),
      ("postgresql://u%40x@h/d", "postgresql://u%40x@h/d", []),
      ("sqlite:data/kontakter 2013.db", "sqlite:data/kontakter 2013.db", []),
      ("sqlite:../fælles.db", "sqlite:../fælles.db", []),
    ] as [(String, String, [String])])
  func isShownWithoutSecretsAndNamesItsVariables(
    text: String, shown: String, variables: [String]
  ) throws {
    let connection = try DatabaseConnection(text)
    #expect(connection.shown == shown)
    #expect(connection.variables == variables)
    #expect(DatabaseConnection.isAddress(text))
  }

  @Test(
    arguments: [
      ("", "database.address-malformed"), ("kontakter.csv", "database.address-malformed"),
      ("mysql://u:hemmelig@h/d", "database.address-malformed"),
      ("u:hemmelig@h/d", "database.address-malformed"),
      ("postgresql:h/d", "database.address-malformed"),
      ("postgresql://u:hemmelig@h/d", "database.password-in-clear"),
      ("postgresql://u:hemmelig${KODE}@h/d", "database.password-in-clear"),
      ("postgresql://u:hemm@elig@h/d", "database.address-malformed"),
      ("postgresql://u:hemm/elig@h/d", "database.address-malformed"),
      ("postgresql://u:hemm?elig=1@h/d", "database.address-malformed"),
      ("postgresql://u:hemm#elig@h/d", "database.address-malformed"),
      ("postgresql://u:${hemmelig@h/d", "database.variable-malformed"),
      ("postgresql://u:${hemmelig}@h/d", "database.variable-malformed"),
      ("postgresql://u:${}@h/d", "database.variable-malformed"),
      ("postgresql://u:${1HEMMELIG}@h/d", "database.variable-malformed"),
      ("postgresql://h/d?password=hemmelig", "database.parameter-refused"),
      ("postgresql://h/d?options=-c%20hemmelig", "database.parameter-refused"),
      ("postgresql://h/d?service=hemmelig", "database.parameter-refused"),
      ("postgresql://h/d?passfile=hemmelig", "database.parameter-refused"),
      ("postgresql://h/d?sslkey=hemmelig", "database.parameter-refused"),
      ("postgresql://h/d?hostaddr=1.2.3.4", "database.parameter-refused"),
      ("postgresql://h/d?sslmode=a&sslmode=b", "database.parameter-twice"),
      ("postgresql://h/d?sslmode", "database.address-malformed"),
      ("postgresql://h/d?", "database.address-malformed"),
      ("postgresql://h/d?sslrootcert=/etc/passwd", "database.certificate-path"),
      ("postgresql://h/d?sslrootcert=a%2F..%2F../x", "database.certificate-path"),
      ("postgresql://h/d?sslrootcert=${ROD}", "database.certificate-path"),
      ("postgresql://h/d%0", "database.address-malformed"),
      ("postgresql://h/d%00", "database.address-malformed"),
      ("postgresql://h/d%zz", "database.address-malformed"),
      ("postgresql://h/a/b", "database.address-malformed"),
      ("postgresql://h/d d", "database.address-invisible"),
      ("postgresql://h/d\n", "database.address-invisible"),
      ("sqlite:", "database.path-empty"), ("sqlite:a\u{0}b", "database.address-invisible"),
      ("sqlite:/etc/passwd", "file.absolute-path"), ("sqlite://h/x.db", "file.absolute-path"),
      ("sqlite:${KODE}.db", "database.variable-misplaced"),
    ])
  func isRefusedWithoutShowingASecret(text: String, id: String) throws {
    let fault = #expect(throws: DatabaseFault.self) { try DatabaseConnection(text) }
    let diagnostic = try #require(fault).diagnostic(at: nil)
    #expect(diagnostic.id == id)
    for language in Language.allCases {
      let told = diagnostic.message.text(language) + (diagnostic.help?.text(language) ?? "")
      #expect(!told.contains("hemm") && !told.contains("elig"), "\(told)")
    }
  }

  @Test(
    arguments: [
      (
        ["KODE"], "ingen", nil,
        "kørslen må ikke give miljøvariablen BRUGER videre til postgresql://${BRUGER}@h/d"
      ),
      (["KODE", "BRUGER"], "ingen", nil, "miljøvariablen BRUGER er ikke sat"),
      (
        ["KODE", "BRUGER"], "BRUGER", "a\nb", "miljøvariablen BRUGER har et tegn, der ikke kan ses"
      ),
    ] as [(Set<String>, String, String?, String)])
  func onlyAVariableThatTheRunAllowsIsHandedOn(
    allowed: Set<String>, name: String, value: String?, said: String
  ) throws {
    let environment = [name: value ?? "", "KODE": "x"]
    let answer = DatabaseAnswer(
      "postgresql://${BRUGER}:${KODE}@h/d", "SELECT 1",
      try .tested(environment, allowing: allowed))
    #expect(answer.description == said)
  }

  @Test(arguments: [
    ("postgresql://db.kommune.dk/d", true), ("postgresql://h/d?host=/run", false),
    ("postgresql:///d?host=/run", false), ("postgresql://%2Frun/d", false),
    ("postgresql://%2Frun,h/d", true), ("postgresql://${VÆRT}/d", true),
    ("postgresql:///d", true), ("postgresql:///d?host=h", true), ("sqlite:a.db", false),
  ])
  func aRunWithoutANetworkIsToldBeforeItTries(address: String, isRemote: Bool) throws {
    let text = address.replacing("VÆRT", with: "HOST")
    let connection = try DatabaseConnection(text)
    #expect(connection.isLocal == !isRemote)
    guard isRemote else { return }
    let terms = try DatabaseReader.Terms.tested(
      ["HOST": "/run"], allowing: ["HOST"], isOffline: true)
    #expect(
      DatabaseAnswer(text, "SELECT 1", terms) == .fault(.offline(connection: connection.shown)))
  }

  /// What comes out of broken addresses is either refused, or shown without its secret.
  @Test func noBrokenAddressShowsItsSecret() {
    var random = SeededGenerator(seed: 9)
    let seeds = [
      "postgresql://bruger:${KODE}@vaert:5432,b/base?sslmode=require&host=/run",
      "postgresql://u:hemmelighed@h/d?sslrootcert=a/b.pem", "sqlite:data/a.db",
      "postgres://%41%42@[::1]:1/d%20e",
    ]
    for round in 0..<20_000 {
      let bytes = Array(seeds[round % seeds.count].utf8).mutated(using: &random)
      let text = String(decoding: bytes, as: UTF8.self)
      // Without its colon it is the name of a user.
      let isSecret = text.contains(":hemmelighed@")
      do throws(DatabaseFault) {
        let connection = try DatabaseConnection(text)
        #expect(!isSecret || !connection.shown.contains("hemmelighed"), "\(text)")
        #expect(connection.variables.allSatisfy(DatabaseConnection.isVariable))
      } catch {
        let diagnostic = error.diagnostic(at: nil)
        #expect(!isSecret || !diagnostic.message.text(.danish).contains("hemmelighed"), "\(text)")
      }
    }
  }
}
