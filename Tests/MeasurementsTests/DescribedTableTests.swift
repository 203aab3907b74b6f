import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Tables of figures whose columns and words are the delivering system's own.
@Suite struct DescribedTableTests {
  static let strategy = """
    channels: {telephone: {title: Telefon}, email: {title: E-mail}}
    indicators:
      visits: {title: Besøg, unit: visits, better: lower, measures: flow}
      post: {title: Post, unit: "%", better: higher}

    """

  static let table = """
    Rapport trukket af økonomi
    Måned;Form;Antal;Bemærkning
    2013-01;Opkald;1.250;a
    2013-02;Opkald;1.310;b
    2013-02;Mail;87;c
    I alt;;2.647;

    """

  static let descriptor = """
    from: t.csv
    format: table
    header-row: 2
    indicator: visits
    columns: {period: Måned, channel: Form, value: Antal}
    values: {channel: {opkald: telephone, mail: email}}
    leave-out: {period: I alt}

    """

  static func trial(_ table: String = table, _ descriptor: String = descriptor) throws -> Trial {
    try Trial(strategy, ["t.csv": table, "t.yaml": descriptor])
  }

  @Test func readsColumnsAndWordsByTheirDescription() throws {
    let trial = try Self.trial()
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2013-01 telephone 1250", "2013-02 email 87", "2013-02 telephone 1310",
      ])
  }

  static let misfits: [(String, String, [String])] = [
    ("no value", descriptor.replacing(", value: Antal", with: ""), ["source.column-needed"]),
    (
      "a misspelt column", descriptor.replacing("Antal", with: "Antla"),
      ["source.column-missing"]
    ),
    (
      "a word that nothing is said of", descriptor.replacing(", mail: email", with: ""),
      ["source.value-not-described"]
    ),
    ("contacts' keys", descriptor + "per: month\n", ["source.key-without-meaning"]),
    (
      "a key of other forms", "from: t.csv\nheader-row: 2\ncolumns: {value: Antal}\n",
      ["source.key-without-meaning"]
    ),
  ]

  @Test(arguments: misfits)
  func whatDoesNotFitIsSaid(name: String, descriptor: String, expected: [String]) throws {
    let found = try Self.trial(Self.table, descriptor).diagnostics
    #expect(found.map(\.id) == expected, "\(name)")
    #expect(found.allSatisfy { $0.span != nil })
  }

  @Test func aWordWithoutMeaningIsShownWhereItStands() throws {
    let sources = SourceStore()
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Trial.frame + Self.strategy,
      "strategies/a/measurements/t.csv": Self.table,
      "strategies/a/measurements/t.yaml": Self.descriptor.replacing(", mail: email", with: ""),
    ])
    let trial = try Trial(files: sandbox.files(sources: sources), at: "strategies/a/strategy.yaml")
    let span = try #require(trial.diagnostics.first?.span)
    #expect(sources.location(of: span).text == "strategies/a/measurements/t.csv:5:9")
  }
}
