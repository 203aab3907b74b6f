import Diagnostics
import StrategyModel
import TestSupport
import Testing

@Suite struct MunicipalityTests {
  @Test func thereAreNinetyEight() {
    #expect(Municipality.names.count == 98)
    #expect(Set(Municipality.names).count == 98)
  }

  @Test(arguments: [
    ("Holbæk", 316), ("holbæk", 316), ("Høje-Taastrup", 169), ("Aarhus", 751), ("Eksempelby", nil),
  ])
  func aNameHasItsCode(name: String, code: Int?) {
    #expect(Municipality.code(of: name) == code)
  }

  @Test(arguments: [
    ("Holbæk", true), ("HOLBÆK", true), ("316", true), ("0316", true), ("317", false),
    ("Holbæk Kommune", true), ("316 Kommune", false), ("Køge", false),
    ("99999999999999999999", false),
  ])
  func aCellNamesItByNameOrCode(cell: String, matches: Bool) {
    let own = Municipality.Identity(name: "Holbæk")
    #expect((Municipality.Identity(cell: cell) == own) == matches)
  }

  @Test(arguments: [("Holbaek", "mente du »Holbæk«?"), ("Århus", "mente du »Aarhus«?")])
  func aNameThatIsAlmostRightIsAWarning(name: String, help: String) throws {
    let trial = try Trial(
      """
      kanaltjek: 1
      title: Prøve
      municipality: \(name)
      period: 2012/2015
      goals:
        a: {title: A}
      """)
    #expect(trial.diagnostics.map(\.id) == ["strategy.not-a-municipality"])
    #expect(trial.diagnostics.map(\.severity) == [.warning])
    #expect(trial.diagnostics.map { $0.help?.text(.danish) } == [help])
  }

  @Test func aFictionalOneIsLeftAlone() throws {
    let trial = try Trial(
      "kanaltjek: 1\ntitle: P\nmunicipality: Eksempelby\nperiod: 2012\ngoals:\n  a: {title: A}\n")
    #expect(trial.diagnostics.map(\.id) == [])
  }
}
