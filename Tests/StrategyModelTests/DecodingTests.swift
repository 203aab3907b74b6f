import Diagnostics
import StrategyModel
import TestSupport
import Testing

@Suite struct DecodingTests {
  @Test func reportsAnUnknownKeyWithTheNearestKnownOne() throws {
    let marked = MarkedSource(
      """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2015
      goals:
        post:
          «tittle»: Digital Post
      """)
    let sandbox = try Sandbox(["strategies/prøve/strategy.yaml": marked.text])
    let sources = SourceStore()
    let loader = StrategyLoader(files: sandbox.files(sources: sources))
    _ = loader.load("strategies/prøve/strategy.yaml")
    #expect(loader.diagnostics.map(\.id) == ["strategy.unknown-key"])
    #expect(loader.diagnostics.compactMap(\.span?.offsets) == marked.expected)
    #expect(loader.diagnostics.first?.help?.text(.danish) == "mente du »title«?")
  }
}
