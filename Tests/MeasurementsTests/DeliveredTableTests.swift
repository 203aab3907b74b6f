import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Tables as they are delivered, read as they are.
@Suite struct DeliveredTableTests {
  static let strategy = """
    indicators:
      post: {title: Post, unit: "%", better: higher}
      paid: {title: Udgift, unit: kr., better: lower}
      visits: {title: Besøg, unit: visits, better: lower, measures: flow}
      index: {title: Indeks, unit: index, better: higher}
      hours: {title: Åbningstid, unit: hours/week, better: higher}
      areas: {title: Områder, unit: set, better: higher}

    """

  static func trial(_ files: [String: String]) throws -> Trial {
    try trial(bytes: files.mapValues { Array($0.utf8) })
  }

  static func trial(bytes files: [String: [UInt8]]) throws -> Trial {
    try Trial(strategy, bytes: files)
  }

  /// All observations, in the order of indicators and periods.
  static func observations(_ trial: Trial) -> [Observation] {
    trial.evidence.observations.sorted { $0.key.id < $1.key.id }.flatMap(\.value)
  }

  static func number(_ observation: Observation?) -> Fraction? {
    guard case .number(let value) = observation?.value.value else { return nil }
    return value
  }

  static let danish = "indikator;periode;værdi;bemærkning\npost;2012;36,5;på Ærø\n"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: [
    ("UTF-8", Array(danish.utf8)), ("UTF-8 (BOM)", [0xEF, 0xBB, 0xBF] + Array(danish.utf8)),
    ("UTF-16", utf16(danish, bigEndian: false)), ("UTF-16", utf16(danish, bigEndian: true)),
    ("Windows-1252", windows1252(danish)),
  ])
  func readsEveryEncodingThatExcelWrites(encoding: String, bytes: [UInt8]) throws {
    let trial = try Self.trial(bytes: ["m.csv": bytes])
    #expect(trial.diagnostics.map(\.id) == [])
    let observation = Self.observations(trial).first
    #expect(try Self.number(observation) == Fraction(73, over: 2))
    #expect(observation?.note == "på Ærø")
    let assumed = trial.assumptions.map { $0.text(.danish) }.joined()
    #expect(assumed.contains(encoding), "\(assumed)")
  }

  @Test func readsTheEuroSignOfWindows1252() throws {
    let trial = try Self.trial(bytes: [
      "m.csv": Self.windows1252("indicator;period;value;note\npaid;2012;5;i €, på Møn\n")
    ])
    #expect(Self.observations(trial).first?.note == "i €, på Møn")
  }

  @Test(arguments: [
    ("half of a UTF-16 unit", [0xFF, 0xFE, 0x61] as [UInt8]),
    ("a lone surrogate", [0xFF, 0xFE, 0x00, 0xD8]), ("bytes of a workbook", [0x50, 0x4B, 0x00]),
    ("broken UTF-8 behind its mark", [0xEF, 0xBB, 0xBF, 0xE6]),
  ])
  func refusesWhatIsNoText(name: String, bytes: [UInt8]) throws {
    let trial = try Self.trial(bytes: ["m.csv": bytes])
    #expect(trial.diagnostics.map(\.id) == [MessageKey.csvNotText.rawValue], "\(name)")
  }

  @Test(arguments: [
    ("semicolon", "indicator;period;value\npost;2012;36,5\n"),
    ("tab", "indicator\tperiod\tvalue\npost\t2012\t36,5\n"),
    ("comma", "indicator,period,value\npost,2012,\"36,5\"\n"),
    ("comma and decimal point", "indicator,period,value\npost,2012,36.5\n"),
    ("CRLF", "indicator;period;value\r\npost;2012;36,5\r\n"),
    ("lone CR", "indicator;period;value\rpost;2012;36,5\r"),
    ("no last line ending", "indicator;period;value\npost;2012;36,5"),
    ("quotes", "\"indicator\";\"period\";\"value\"\n\"post\";\"2012\";\"36,5\"\n"),
    ("quoted line break", "indicator;period;value;note\npost;2012;36,5;\"to\r\nlinjer\"\n"),
    ("quoted mark", "indicator;period;value;note\npost;2012;36,5;\"a;b \"\"c\"\"\"\n"),
    ("unused columns", "indicator;period;value;;\npost;2012;36,5;;\n"),
    ("empty lines", "indicator;period;value\n\n;;\npost;2012;36,5\n\n"),
    ("no-break space", "indicator;period;value\npost;2012;36,5\u{A0}%\n"),
    ("narrow no-break space", "indicator;period;value\npost;2012;36,5\u{202F}%\n"),
    ("space around", " indicator ; period ;value\n post ; 2012 ; 36,5 % \n"),
    ("capitals", "Indicator;PERIOD;Value\npost;2012;36,5\n"),
    ("typographic minus", "indicator;period;value\npost;2012;\u{2212}36,5\n"),
  ])
  func readsTheSameRowHoweverItIsWritten(name: String, text: String) throws {
    let trial = try Self.trial(["m.csv": text])
    #expect(trial.diagnostics.map(\.id) == [])
    let expected = try Fraction(text.contains("\u{2212}") ? -73 : 73, over: 2)
    #expect(Self.observations(trial).map { Self.number($0) } == [expected], "\(name)")
  }

  @Test(arguments: [
    ("to\r\nlinjer", "indicator;period;value;note\npost;2012;36,5;\"to\r\nlinjer\"\n"),
    ("a;b \"c\"", "indicator;period;value;note\npost;2012;36,5;\"a;b \"\"c\"\"\"\n"),
  ])
  func keepsWhatStandsInQuotes(note: String, text: String) throws {
    #expect(try Self.observations(Self.trial(["m.csv": text])).first?.note == note)
  }

  @Test(arguments: [
    "indikator;periode;værdi;enhed;kanal;retning;område;henvendelsestype;målgruppe;stikprøve;"
      + "status;offentliggjort;kilde;bemærkning",
    "nøgletal;periode;vaerdi;enhed;kanal;retning;forvaltning;type;maalgruppe;stikproeve;"
      + "status;udgivet;kilde;bemaerkning",
    "indicator;period;value;unit;channel;direction;area;type;population;sample-size;"
      + "status;published;source;note",
  ])
  func aHeaderMayBeDanish(header: String) throws {
    let row =
      "visits;2012;12;visits;email + letter;ind;Nord;Transaktion;unge;1.200;"
      + "foreløbig;15-01-2013;bilag 1;skøn"
    let trial = try Self.trial(["m.csv": header + "\n" + row + "\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    let observation = try #require(Self.observations(trial).first)
    #expect(observation.dimensions.channel == ["email", "letter"])
    #expect(observation.dimensions.direction == "in")
    #expect(observation.dimensions.area == "Nord")
    #expect(observation.dimensions.type == "transaction")
    #expect(observation.dimensions.population == "unge")
    #expect(observation.sampleSize == 1200)
    #expect(observation.status == .preliminary)
    #expect(observation.published == CalendarDate("2013-01-15"))
    #expect(observation.origin == "bilag 1")
    #expect(observation.note == "skøn")
  }

  @Test(arguments: [
    ("endelig", Observation.Status.final), ("revideret", .revised), ("Foreløbig", .preliminary),
    ("skønnet", .estimated), ("imputeret", .imputed), ("afvist", .rejected), ("final", .final),
    ("assumed-period", .assumedPeriod), ("", .final),
  ])
  func aStatusMayBeDanish(word: String, status: Observation.Status) throws {
    let trial = try Self.trial(["m.csv": "indicator;period;value;status\npost;2012;3;\(word)\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(Self.observations(trial).map(\.status) == [status])
  }

  @Test(arguments: [
    // The column's other cells settle it.
    ("index", ["1.234", "2,5"], ["1234", "2,5"]),
    ("index", ["1.234", "1.250.000"], ["1234", "1250000"]),
    ("index", ["1.234", "2.5"], ["1,234", "2,5"]), ("index", ["0.234"], ["0,234"]),
    // So does a unit that nobody counts in thousandths.
    ("visits", ["1.234"], ["1234"]), ("paid", ["97.890"], ["97890"]),
    ("paid", ["97.890,50"], ["97890,5"]), ("visits", ["1234"], ["1234"]),
  ])
  func aDotBeforeThreeDigitsIsSettledByWhatStandsBesideIt(
    indicator: String, cells: [String], values: [String]
  ) throws {
    let rows = cells.enumerated().map { "\(indicator);\(2012 + $0.offset);\($0.element)\n" }
    let trial = try Self.trial(["m.csv": "indicator;period;value\n" + rows.joined()])
    #expect(trial.diagnostics.map(\.id) == [])
    let expected = values.map { text -> Fraction? in
      if case .number(let value) = DecimalText(text) { value } else { nil }
    }
    #expect(Self.observations(trial).map { Self.number($0) } == expected)
  }

  @Test(arguments: [("comma", 1234, 1), ("point", 1234, 1000)])
  func theDescriptorSettlesIt(decimal: String, over numerator: Int, under: Int) throws {
    let trial = try Self.trial([
      "d.yaml": "from: m.csv\ndecimal: \(decimal)\n",
      "m.csv": "indicator;period;value\nindex;2012;1.234\n",
    ])
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      try Self.number(Self.observations(trial).first)
        == Fraction(Int128(numerator), over: Int128(under)))
  }

  /// Cells that must be pointed at, and by which id.
  @Test(arguments: [
    ("value.ambiguous-number", "indicator;period;value\nindex;2012;«1.234»\n"),
    ("value.ambiguous-number", "indicator;period;value\npost;2012;«1.234»\n"),
    ("", "indicator;period;value\npost;2012;«mange»\n"),
    ("", "indicator;period;value\npost;«2012-W53x»;3\n"),
    ("", "indicator;period;value\npost;«2013-W53»;3\n"),
    ("", "indicator;period;value\n«pots»;2012;3\n"),
    ("", "indicator;period;value\npost;2012;«3 kr.»\n"),
    ("", "indicator;period;value;unit\npost;2012;3;«kr.»\n"),
    ("", "indicator;period;value;status\npost;2012;3;«måske»\n"),
    ("", "indicator;period;value;published\npost;2012;3;«31-02-2013»\n"),
    ("", "indicator;period;value;direction\nvisits;2012;3;«op»\n"),
    ("", "indicator;period;value;sample-size\npost;2012;3;«nogle»\n"),
    ("", "indicator;period;value;«farve»\npost;2012;3;rød\n"),
    ("", "indicator;period;value;«værdi»\npost;2012;3;4\n"),
    ("", "«indicator;period»\npost;2012\n"),
    ("", "indicator;period;value\n«post;2012»\n"),
    ("", "indicator;period;value\n«post;2012;»\n"),
    ("", "indicator;period;value\nareas;2012;«Ikke et id»\n"),
    ("", "indicator;period;value\npost;2012;«\"»3\n"),
  ])
  func aFaultIsPointedAt(id: String, marked: String) throws {
    let source = MarkedSource(marked)
    let trial = try Self.trial(["m.csv": source.text])
    #expect(trial.diagnostics.first?.span?.offsets == source.expected.first, "\(marked)")
    if !id.isEmpty { #expect(trial.diagnostics.map(\.id) == [id]) }
    #expect(
      Self.observations(trial).isEmpty || marked.contains("værdi") || marked.contains("farve"))
  }

  @Test func aSharedFileServesTheMunicipalityThatIsNamed() throws {
    let trial = try Self.trial([
      "measurements/alle.csv":
        "kommune;indikator;periode;værdi\nHolbæk;post;2012;31\nKøge;post;2012;12\nHOLBÆK;post;2013;33\n",
      "egne.csv": "indicator;period;value\npost;2014;40\n",
    ])
    #expect(trial.diagnostics.map(\.id) == [])
    #expect(
      Set(Self.observations(trial).map { "\($0.period)=\(Self.number($0)?.numerator ?? 0)" })
        == ["2012=31", "2013=33", "2014=40"])
  }

  @Test func theDescriptorSpeaksOfTheWholeFile() throws {
    let trial = try Self.trial([
      "d.yaml": """
      from: m.csv
      format: tidy
      missing: [self-service]
      published: 2013-02-01
      expected-by: 2013-03-01
      status: preliminary
      note: hele filen

      """,
      "m.csv":
        "indicator;period;value;status;published\nvisits;2012;3;;\nvisits;2013;4;final;2014-01-01\n",
    ])
    #expect(trial.diagnostics.map(\.id) == [])
    let rows = Self.observations(trial)
    #expect(rows.map(\.status) == [.preliminary, .final])
    #expect(
      rows.map(\.published) == [CalendarDate("2013-02-01"), CalendarDate("2014-01-01")])
    #expect(rows.map(\.missing) == [["self-service"], ["self-service"]])
  }

  @Test func aDescribedFileIsReadOnce() throws {
    let trial = try Self.trial([
      "d.yaml": "from: m.csv\n", "m.csv": "indicator;period;value\npost;2012;3\n",
    ])
    #expect(Self.observations(trial).count == 1)
  }

  @Test(arguments: [
    "from: ../../../m.csv\n", "from: /m.csv\n", "from: n.csv\n", "format: tidy\n",
    "from: m.csv\nstatus: måske\n", "from: m.csv\nmising: [email]\n",
  ])
  func aDescriptorThatCantBeFollowedIsReported(text: String) throws {
    let trial = try Self.trial([
      "d.yaml": text, "m.csv": "indicator;period;value\npost;2012;3\n",
    ])
    #expect(trial.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("\"Mo-We,Fr 10:00-13:00; Th 10:00-17:30\"", 39, 2), ("19,5", 39, 2), ("19,5 timer/uge", 39, 2),
    ("Mo-Fr 10:00-14:00", 20, 1),
  ])
  func openingHoursAreReadAsAScheduleOrANumber(cell: String, over: Int, under: Int) throws {
    let trial = try Self.trial(["m.csv": "indicator;period;value\nhours;2012;\(cell)\n"])
    #expect(trial.diagnostics.map(\.id) == [])
    let value: Fraction? =
      switch Self.observations(trial).first?.value.value {
      case .hours(let hours): hours.hoursPerWeek
      case .number(let number): number
      default: nil
      }
    #expect(try value == Fraction(Int128(over), over: Int128(under)))
  }
}
