import Diagnostics
import Measurements
import StrategyModel
import TestSupport
import Testing

@Suite struct TidyReaderTests {
  @Test func readsWhatDanishExcelWrites() throws {
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": """
      kanaltjek: 1
      title: Prøve
      municipality: Holbæk
      period: 2012/2015
      indicators:
        post: {title: Post, unit: "%", better: higher}
      """,
      "strategies/a/measurements/m.csv":
        "\u{FEFF}indikator;periode;værdi;enhed\r\npost;2012;36,5\u{A0}%;%\r\n",
    ])
    let files = sandbox.files(sources: SourceStore())
    let strategies = StrategyLoader(files: files)
    let scope = try #require(strategies.load("strategies/a/strategy.yaml"))
    let loader = MeasurementLoader(files: files)
    let evidence = loader.load(for: scope, at: "strategies/a/strategy.yaml")
    #expect(loader.diagnostics.isEmpty)
    #expect(evidence.observations.values.flatMap { $0 }.count == 1)
  }
}
