import Diagnostics
import Evaluation
import Quantities
import StrategyDiff
import StrategyModel
import TestSupport
import Testing

/// Comparing is not to cost much beside reading what is compared.
@Suite(.serialized) struct DurationTests {
  /// A hundred goals, about five hundred lines.
  private static func text(_ level: Int) -> String {
    var text =
      Trial.frame + """
        indicators:
          share: {title: Andel, unit: "%", better: higher, measures: stock}
        goals:

        """
    for goal in 1...100 {
      text += """
          goal-\(goal):
            title: Mål \(goal)
            indicator: share
            milestones: {2012: 30 %, 2013: \(level) %, 2014: 40 %}
            owner: Borgerservice

        """
    }
    return text
  }

  @Test(arguments: [(30, 30), (30, 31)])
  func staysWithinTwiceTheTimeOfReading(_ old: Int, _ new: Int) throws {
    let folders = try [old, new].map { try Sandbox(["strategies/a/strategy.yaml": Self.text($0)]) }
    let clock = ContinuousClock()
    var reading = Duration.seconds(60)
    var comparing = Duration.seconds(60)
    var changes = 0
    for _ in 0..<5 {
      var revision: RevisedStrategy?
      reading = min(
        reading,
        try clock.measure {
          let trials = try folders.map {
            try Trial(files: $0.files(sources: SourceStore()), at: "strategies/a/strategy.yaml")
          }
          let day = try #require(CalendarDate("2016-12-31"))
          revision = RevisedStrategy(trials[0], trials[1], asOf: day)
        })
      let read = try #require(revision)
      let versions = read.versions()
      comparing = min(
        comparing,
        clock.measure { changes = versions.comparison(asOf: read.asOf).changes.count })
    }
    #expect(changes == (old == new ? 0 : 100))
    #expect(comparing < reading * 2, "\(comparing) beside \(reading)")
  }
}
