import Foundation
import TestSupport
import Testing

/// Every folder under `Broken` is an input with faults whose places are marked by `«»`, and what is
/// said of them.
@Suite struct BrokenInputTests {
  @Test func coverTheFormat() {
    #expect(BrokenFixture.names.count >= 90)
  }

  @Test(arguments: BrokenFixture.names, ["da", "en"])
  func areReportedWhereTheyAreMarked(name: String, language: String) throws {
    let fixture = try BrokenFixture(name)
    let outcome = try BuiltCommand.run(
      ["check", "--as-of", "2016-12-31", "--language", language] + fixture.options,
      in: fixture.sandbox.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(Place.reported(in: outcome.errors).sorted() == fixture.marked.sorted())
    try Stored.expect(outcome.errors, "Broken/\(name)/expected.\(language).txt")
  }

  @Test func allFaultsOfARunAreReported() throws {
    let fixture = try BrokenFixture("several-faults")
    let outcome = try BuiltCommand.run(["--as-of", "2016-12-31"], in: fixture.sandbox.path)
    #expect(Place.reported(in: outcome.errors).count == 12)
    #expect(Set(fixture.marked.map(\.file)).count == 3)
  }
}
