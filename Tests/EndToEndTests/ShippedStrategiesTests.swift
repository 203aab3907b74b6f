import TestSupport
import Testing

@Suite struct ShippedStrategiesTests {
  @Test func checkSucceedsSinceNothingMeasuredIsMissed() throws {
    let outcome = try BuiltCommand.run(
      ["check", "--as-of", "2016-12-31"], in: BuiltCommand.packageFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("✓ 81,1/80\u{A0}%"))
  }
}
