import Quantities
import Testing

@Suite struct UnitTests {
  @Test(arguments: [
    (Unit.percent, "%", ["%", "pct.", "pct", "PCT.", "procent", "Percent"]),
    (.points, "points", ["points", "point", "procentpoint", "%-point", "pp", "PP"]),
    (.kroner, "kr.", ["kr.", "kr", "Kr.", "DKK", "kroner"]),
    (.hoursPerWeek, "hours/week", ["hours/week", "timer/uge", "t/uge"]),
    (.set, "set", ["set", "mængde", "MÆNGDE"]),
    (.counted("contacts"), "contacts", ["contacts"]),
    (.counted("Opkald"), "Opkald", ["Opkald"]),
    (.counted(""), "", [""]),
  ])
  func isReadFromItsOtherNames(unit: Unit, code: String, names: [String]) {
    #expect(names.map { Unit($0) } == names.map { _ in unit })
    #expect(unit.code == code)
    #expect(Unit(code) == unit)
  }

  @Test(arguments: [
    (Unit.percent, Unit.points), (.points, .points), (.kroner, .kroner),
    (.counted("contacts"), .counted("contacts")),
  ])
  func aDifferenceOfPercentagesIsInPoints(unit: Unit, difference: Unit) {
    #expect(unit.ofDifference == difference)
  }

  @Test(arguments: [
    (Unit.kroner, DecimalText.DotMeaning.thousands), (.counted("contacts"), .thousands),
    (.counted("index"), .unknown), (.counted("indeks"), .unknown), (.percent, .unknown),
    (.points, .unknown), (.hoursPerWeek, .unknown),
  ])
  func kronerAndCountsSettleWhatADotMeans(unit: Unit, meaning: DecimalText.DotMeaning) {
    #expect(unit.dotMeaning == meaning)
  }
}
