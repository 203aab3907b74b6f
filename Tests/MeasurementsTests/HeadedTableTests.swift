import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Tables of figures with several in a row, the headings of which tell something of those below them.
@Suite struct HeadedTableTests {
  private static func trial(_ table: String, _ descriptor: String) throws -> Trial {
    try Trial(
      DescribedTableTests.strategy,
      ["t.csv": table, "t.yaml": "from: t.csv\nformat: table\nindicator: visits\n" + descriptor])
  }

  private static let months = #"""
    Form;Sted;jan-25;feb-25;"mar; ""25""";I alt
    Opkald;Torvet;1.250;1.310;;2.560
    Mail;;87;;90;177
    Opkald;Havnen;;;;

    """#

  private static let ofMonths = """
    columns: {channel: Form, area: Sted}
    headings: period
    values:
      channel: {opkald: telephone, mail: email}
      period: {jan-25: 2025-01, feb-25: 2025-02, 'mar; "25"': 2025-03}
    leave-out: {period: I alt}

    """

  @Test func aColumnAMonthGivesAFigureAMonth() throws {
    let trial = try Self.trial(Self.months, Self.ofMonths)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2025-01 email 87", "2025-01 telephone Torvet 1250", "2025-02 telephone Torvet 1310",
        "2025-03 email 90",
      ])
  }

  /// Rows of one series, told apart by their headings alone.
  @Test func aColumnAChannelGivesAFigureAChannel() throws {
    let trial = try Self.trial(
      """
      Måned;Telefon;E-mail
      2025-01;1.250;87
      2025-02;1.310;91
      2025-03;1.290;87

      """,
      """
      columns: {period: Måned}
      headings: channel
      values: {channel: {Telefon: telephone, E-mail: email}}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      ContactTests.counts(trial) == [
        "2025-01 email 87", "2025-01 telephone 1250", "2025-02 email 91", "2025-02 telephone 1310",
        "2025-03 email 87", "2025-03 telephone 1290",
      ])
  }

  @Test func yearsAreReadAsTheyStand() throws {
    let trial = try Self.trial(
      "Form;2023;2024\ntelephone;12;14\n", "columns: {channel: Form}\nheadings: period\n")
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(ContactTests.counts(trial) == ["2023 telephone 12", "2024 telephone 14"])
  }

  private static let misfits: [(String, String, String, [String])] = [
    (
      "a sum that nobody left out", months,
      ofMonths.replacing("leave-out: {period: I alt}", with: ""),
      ["source.heading-not-understood 1:39"]
    ),
    (
      "a heading that is no period", "Form;2024;Note\ntelephone;3;god\n",
      "columns: {channel: Form}\nheadings: period\n", ["source.heading-not-understood 1:11"]
    ),
    (
      "a heading that is empty", "Form;2024;\ntelephone;3;4\n",
      "columns: {channel: Form}\nheadings: period\n", ["source.heading-not-understood 1:11"]
    ),
    (
      "no figures", "Form;2024\ntelephone;\n", "columns: {channel: Form}\nheadings: period\n",
      ["source.no-headed-figures 5:11"]
    ),
    (
      "a figure that is none, below its heading", "Form;2023;2024\ntelephone;12;-\n",
      "columns: {channel: Form}\nheadings: period\n", ["value.not-a-number 2:14"]
    ),
    (
      "a channel that there is not, told once",
      "Form;phone;telephone\n2023;12;13\n2024;12;13\n",
      "columns: {period: Form}\nheadings: channel\n",
      ["strategy.unknown-id 1:6"]
    ),
    (
      "a column that headings tell", months, ofMonths.replacing("area: Sted", with: "period: Sted"),
      ["source.column-told-by-headings 4:26"]
    ),
    (
      "a column of figures beside headings", months,
      ofMonths.replacing("area: Sted", with: "value: Sted"),
      ["source.column-told-by-headings 4:26"]
    ),
    (
      "figures as headings", months,
      ofMonths.replacing("headings: period", with: "headings: value"),
      ["source.column-needed 2:9", "source.column-without-meaning 5:11"]
    ),
    (
      "headings of nothing", months, ofMonths.replacing("headings: period", with: "headings: ugle"),
      ["value.not-one-of 5:11"]
    ),
  ]

  @Test(arguments: misfits)
  func whatDoesNotFitIsSaidWhereItStands(
    name: String, table: String, descriptor: String, expected: [String]
  ) throws {
    let sources = SourceStore()
    let head = "from: t.csv\nformat: table\nindicator: visits\n"
    let sandbox = try Sandbox([
      "strategies/a/strategy.yaml": Trial.frame + DescribedTableTests.strategy,
      "strategies/a/measurements/t.csv": table,
      "strategies/a/measurements/t.yaml": head + descriptor,
    ])
    let trial = try Trial(files: sandbox.files(sources: sources), at: "strategies/a/strategy.yaml")
    let found = trial.diagnostics.map { diagnostic in
      let place = diagnostic.span.map { sources.location(of: $0).text } ?? "nowhere"
      return diagnostic.id + " " + place.split(separator: ":").dropFirst().joined(separator: ":")
    }
    #expect(found == expected, "\(name)")
  }

  @Test(arguments: ["tidy", "contacts"]) func onlyTablesHaveHeadings(format: String) throws {
    let trial = try Trial(
      DescribedTableTests.strategy,
      [
        "t.csv": "date,channel\n2025-01-01,telephone\n",
        "t.yaml":
          "from: t.csv\nformat: \(format)\n\(format == "tidy" ? "" : "indicator: visits\ncolumns: {date: date}\n")headings: period\n",
      ])
    #expect(trial.diagnostics.map(\.id) == ["source.key-without-meaning"])
  }

  /// A row for each figure takes more than the file.
  @Test(arguments: [(1 << 14, ["measurements.table-too-large"]), (1 << 20, [])])
  func whatTheRowsTakeIsBounded(limit: Int, expected: [String]) throws {
    let heading = (1960..<2020).map { ";\($0)" }.joined()
    let row = "x" + String(repeating: ";1", count: 60) + "\n"
    let sandbox = try Sandbox([
      "m/t.csv": "Sted" + heading + "\n" + String(repeating: row, count: 100),
      "m/t.yaml": """
      from: t.csv
      format: table
      indicator: visits
      columns: {area: Sted}
      headings: period

      """,
    ])
    let importer = Importer(
      files: sandbox.files(holding: "m", sources: SourceStore()), tableLimit: limit,
      wish: ImportWish(), language: .danish,
      onProgress: { _ in })
    let survey = importer.survey("m/t.csv")
    #expect(importer.diagnostics.map(\.id) == expected)
    #expect(survey?.rowsRead == (expected.isEmpty ? 6000 : nil))
  }
}
