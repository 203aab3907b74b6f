import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Raw contacts, one row each, as other systems deliver them.
@Suite struct ContactTests {
  static let strategy = """
    channels: {telephone: {title: Telefon}, self-service: {title: Selvbetjening}, email: {title: E-mail}}
    indicators:
      contacts: {title: Henvendelser, unit: contacts, better: neither, measures: flow}
      digital: {title: Digitalt, unit: "%", better: higher, share: {of: contacts, where: {channel: [self-service, email]}}}
      settled: {title: Afklaret, unit: "%", better: higher, share: {of: contacts, where: {resolved: at-once}, among: {channel: telephone}}}

    """

  static let table = """
    dato;kommune;forvaltning;kanal;type;straksafklaret
    01-02-2013;Holbæk;Borgerservice;telefon;spørgsmål;ja
    02-02-2013;Holbæk;Jobcenter;telefon;klage;nej
    28-02-2013;0316;Jobcenter;selvbetjening;klage;nej
    01-03-2013;Holbæk Kommune;Jobcenter;mail;klage;ja
    01-03-2013;Odense;Jobcenter;mail;klage;ja

    """

  static let descriptor = """
    from: k.csv
    format: contacts
    indicator: contacts
    columns: {date: dato, municipality: kommune, area: forvaltning, channel: kanal, resolved: straksafklaret}
    values: {channel: {telefon: telephone, selvbetjening: self-service, mail: email}}

    """

  static func trial(
    _ table: String = table, _ descriptor: String = descriptor
  ) throws -> Trial {
    try trial(bytes: Array(table.utf8), descriptor)
  }

  static func trial(bytes: [UInt8], _ descriptor: String = descriptor) throws -> Trial {
    try Trial(strategy, bytes: ["k.csv": bytes, "k.yaml": Array(descriptor.utf8)])
  }

  /// The counts, a line each.
  static func counts(_ trial: Trial) -> [String] {
    trial.evidence.observations.values.joined().map { row in
      let parts = Dimension.allCases.flatMap { row.dimensions[$0] }
      let count = DeliveredTableTests.number(row).map { "\($0.numerator)" } ?? "?"
      return "\(row.period) \(parts.joined(separator: " ")) \(count)"
    }
  }

  static let expected = [
    "2013-02 email at-once 0", "2013-02 self-service later 1", "2013-02 telephone at-once 1",
    "2013-02 telephone later 1", "2013-03 email at-once 1", "2013-03 self-service later 0",
    "2013-03 telephone at-once 0", "2013-03 telephone later 0",
  ]

  @Test func countsTheStrategysOwnRowsByWhatItAsksFor() throws {
    let trial = try Self.trial()
    #expect(trial.diagnostics.map(\.id) == ["source.rows-of-others"])
    #expect(Self.counts(trial) == Self.expected)
    #expect(
      trial.assumptions.map { $0.text(.english) } == [
        "strategies/a/measurements/k.csv: read as UTF-8 with semicolon between cells and dates as day-month-year; 5 rows counted, 0 passed over, 0 refused"
      ])
  }

  static let iso = table.replacing(";", with: ",").replacing(
    /(\d\d)-(\d\d)-(\d{4})/, with: { "\($0.3)-\($0.2)-\($0.1)" })

  static let forms: [(String, [UInt8])] = [
    ("CRLF", Array(table.replacing("\n", with: "\r\n").utf8)),
    ("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(table.utf8)),
    ("UTF-16", DeliveredTableTests.utf16(table, bigEndian: false)),
    ("Windows-1252", DeliveredTableTests.windows1252(table)),
    ("commas and ISO dates", Array(iso.utf8)),
    ("tabs", Array(table.replacing(";", with: "\t").utf8)),
    ("bars", Array(table.replacing(";", with: "|").utf8)),
    (
      "quotes",
      Array(table.replacing(/[^;\n]+/, with: { "\"\($0.0)\"" }).utf8)
    ),
    ("dots in dates", Array(table.replacing(/(\d\d)-(\d\d)-/, with: { "\($0.1).\($0.2)." }).utf8)),
    ("times", Array(table.replacing("2013;", with: "2013 08:15;").utf8)),
    ("capitals", Array(table.replacing("telefon", with: "TELEFON").utf8)),
  ]

  @Test(arguments: forms)
  func readsWhatOtherSystemsWrite(form: String, bytes: [UInt8]) throws {
    let trial = try Self.trial(bytes: bytes)
    #expect(trial.diagnostics.map(\.id) == ["source.rows-of-others"], "\(form)")
    #expect(Self.counts(trial) == Self.expected, "\(form)")
  }

  /// A file of the strategy's own that has others' contacts was hardly meant so.
  @Test func contactsOfOthersAreSaidOnce() throws {
    let others = ["Odense", "Vejle", "Aarhus", "Kolding", "Fredericia", "Assens", "Odense Kommune"]
    let rows = others.map { "01-03-2013;\($0);Jobcenter;mail;klage;ja\n" }
    let trial = try Self.trial(Self.table + rows.joined())
    #expect(
      trial.diagnostics.map { $0.message.text(.danish) } == [
        "strategies/a/measurements/k.csv: 8 af 12 henvendelser er ikke fra Holbæk og tælles ikke med: Odense (3), Aarhus (1), "
          + "Assens (1), Fredericia (1), Kolding (1) og 1 til"
      ])
    #expect(try Self.trial(Self.table.replacing("Odense", with: "0316")).diagnostics.isEmpty)
  }

  @Test func aBadRowIsCountedAndShown() throws {
    let good = String(repeating: "01-02-2013;Holbæk;B;telefon;x;ja\n", count: 298)
    let bad = "31-02-2013;Holbæk;B;telefon;x;ja\n01-02-2013;Holbæk;B;brevdue;x;ja\n"
    let trial = try Self.trial("dato;kommune;forvaltning;kanal;type;straksafklaret\n" + good + bad)
    #expect(Self.counts(trial) == ["2013-02 telephone at-once 298"])
    let said = try #require(trial.diagnostics.first)
    #expect(trial.diagnostics.count == 1)
    #expect(said.severity == .warning)
    #expect(
      said.message.text(.danish)
        == "strategies/a/measurements/k.csv: 2 af 300 rækker (0,67\u{A0}%) kan ikke læses og er ikke talt med"
    )
    #expect(
      said.notes.map { $0.message.text(.danish) } == [
        "»31-02-2013« i kolonnen dato kan ikke læses (antal rækker: 1)",
        "»brevdue« i kolonnen kanal kan ikke læses (antal rækker: 1)",
      ])
  }

  static let misfits: [(String, String, String, [String])] = [
    (
      "too many bad rows", table + "x;Holbæk;B;telefon;x;ja\n", descriptor,
      ["csv.too-many-rows-refused"]
    ),
    (
      "a limit of its own", table + "x;Holbæk;B;telefon;x;ja\n",
      descriptor + "refused-at-most: 20 %\n", ["csv.rows-refused"]
    ),
    (
      "a missing column", table,
      descriptor.replacing("resolved: straksafklaret", with: "resolved: straks"),
      ["source.column-missing"]
    ),
    (
      "dates in two orders",
      table.replacing(/(\d\d)-(\d\d)-(\d+)/, with: { "0\($0.1.suffix(1))/\($0.2)/\($0.3)" })
        .replacing("08/02", with: "07/02"),
      descriptor, ["csv.date-order-in-doubt"]
    ),
    (
      "an unknown channel", table, descriptor.replacing("mail: email", with: "mail: brevdue"),
      ["strategy.unknown-id"]
    ),
    (
      "an unknown indicator", table,
      descriptor.replacing("indicator: contacts", with: "indicator: kontakter"),
      ["strategy.unknown-id"]
    ),
    (
      "no indicator", table, descriptor.replacing("indicator: contacts\n", with: ""),
      ["source.indicator-needed"]
    ),
    ("no date", table, descriptor.replacing("date: dato, ", with: ""), ["source.column-needed"]),
    (
      "a column of figures", table,
      descriptor.replacing("date: dato", with: "date: dato, value: dato"),
      ["source.column-without-meaning"]
    ),
    ("an empty file", "", descriptor, ["file.empty"]),
    ("a binary file", "dato\0;kommune\n", descriptor, ["measurements.not-text"]),
    (
      "a header that fits two marks",
      "dato;kommune;forvaltning;kanal;straksafklaret;\"x,dato,kommune,forvaltning,kanal,straksafklaret,y\"\n",
      descriptor, ["csv.delimiter-in-doubt"]
    ),
    (
      "a share that is none", table, descriptor + "refused-at-most: 3\n",
      ["source.not-a-share-of-rows"]
    ),
  ]

  @Test(arguments: misfits)
  func whatDoesNotFitIsSaid(
    name: String, table: String, descriptor: String, expected: [String]
  ) throws {
    // The row of Odense is another matter.
    let found = try Self.trial(table, descriptor).diagnostics.map(\.id)
      .filter { $0 != "source.rows-of-others" }
    #expect(found == expected, "\(name)")
  }

  @Test func twoEncodingsInOneFileAreRefused() throws {
    let bytes =
      Array(Self.table.utf8) + DeliveredTableTests.windows1252("01-02-2013;Ærø;B;telefon;x;ja\n")
    #expect(try Self.trial(bytes: bytes).diagnostics.map(\.id) == ["csv.encoding-in-doubt"])
  }

  @Test func aStatedPeriodLeavesOtherRowsOut() throws {
    let trial = try Self.trial(Self.table, Self.descriptor + "period: 2013-03\n")
    #expect(Self.counts(trial) == ["2013-03 email at-once 1"])
  }

  @Test func rowsMayStandForMany() throws {
    let trial = try Self.trial(
      "kanal;antal\ntelefon;12\nmail;3\n",
      """
      from: k.csv
      format: contacts
      indicator: contacts
      period: 2013-W43
      columns: {channel: kanal, count: antal}
      values: {channel: {telefon: telephone, mail: email}}
      fixed: {resolved: at-once}
      """)
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      Self.counts(trial) == ["2013-W43 email at-once 3", "2013-W43 telephone at-once 12"])
  }

  @Test(arguments: 0..<150)
  func noFileTraps(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let table = Array(Self.table.utf8).mutated(using: &random)
    let descriptor =
      Bool.random(using: &random)
      ? Array(Self.descriptor.utf8).mutated(using: &random) : Array(Self.descriptor.utf8)
    _ = try Trial(Self.strategy, bytes: ["k.csv": table, "k.yaml": descriptor])
  }
}
