import Diagnostics
import Evaluation
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

@Suite struct BoundaryTests {
  @Test(arguments: [("30", Verdict.met), ("29,999999", .missed), ("30,000001", .met)])
  func aBoundaryValueMeetsItsTarget(value: String, verdict: Verdict) throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2015
      indicators:
        post: {title: Post, unit: "%", better: higher}
      goals:
        post:
          indicator: post
          milestones:
            2012: 30 %
      """,
      "strategies/a/measurements/m.csv": "indicator;period;value\npost;2012;\(value)\n",
    ])
    let files = sandbox.files(sources: SourceStore())
    let scope = try #require(StrategyLoader(files: files).load("strategies/a/strategy.yaml"))
    let evidence = MeasurementLoader(files: files).load(
      for: scope, at: "strategies/a/strategy.yaml")
    let asOf = try #require(CalendarDate("2013-01-31"))
    let judgement = Judge(scope: scope, evidence: evidence, asOf: asOf).judgement()
    #expect(judgement.milestones.map(\.verdict) == [verdict])
  }
}
