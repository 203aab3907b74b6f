import Quantities
import StrategyDiff
import Testing

@Suite struct VersionComparisonTests {
  @Test func countsChangesOfEachClassByThemselves() throws {
    let day = try #require(CalendarDate("2015-12-31"))
    var comparison = VersionComparison(old: "v1", new: "v2", asOf: day, oldAsOf: day)
    comparison.changes = [
      Change(.weakened, .targetLowered, of: "by/post/2015"),
      Change(.weakened, .deadlineLater, of: "by/post/2016"),
      Change(.editorial, .textChanged, of: "by/post"),
    ]
    #expect(comparison.count(.weakened) == 2)
    #expect(comparison.count(.editorial) == 1)
    #expect(comparison.count(.mixed) == 0)
  }
}
