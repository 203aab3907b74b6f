import Quantities
import Reporting
import Testing

@Suite struct JSONValueTests {
  @Test func numbersHaveTwelveSignificantDigitsAndAPoint() throws {
    let third = try Fraction(100, over: 3)
    #expect(JSONValue.array([.number(third)]).text == "[\n  33.3333333333\n]\n")
  }
}
