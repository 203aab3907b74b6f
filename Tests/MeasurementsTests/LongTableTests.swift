import Diagnostics
import Measurements
import Quantities
import StrategyModel
import TestSupport
import Testing

/// Tables that are too long to be held, which must read as those that are.
@Suite struct LongTableTests {
  static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Holbæk
    period: 2012/2015
    channels: {email: {title: E-mail}}
    indicators:
      post: {title: Post, unit: "%", better: higher}
      calls: {title: Opkald, unit: calls, better: lower, measures: flow}

    """

  /// What a reading gives: every observation with its place, every fault as it is shown.
  struct Reading: Equatable {
    var observations: [String]
    var faults: [String]
    var assumptions: [String]
  }

  static func read(
    _ table: [UInt8], longFrom: Int, tableLimit: Int = MeasurementLoader.tableLimit,
    descriptor: String? = nil
  ) throws -> Reading {
    let sandbox = try Sandbox(["strategies/a/strategy.yaml": strategy])
    try sandbox.write(table, to: "strategies/a/measurements/m.csv")
    if let descriptor {
      try sandbox.write(Array(descriptor.utf8), to: "strategies/a/measurements/m.yaml")
    }
    let sources = SourceStore()
    let files = sandbox.files(sources: sources)
    let scope = try #require(StrategyLoader(files: files).load("strategies/a/strategy.yaml"))
    let loader = MeasurementLoader(files: files, tableLimit: tableLimit, longFrom: longFrom)
    let evidence = loader.load(for: scope, at: "strategies/a/strategy.yaml")
    func shown(_ span: SourceSpan) -> String {
      let excerpt = sources.excerpt(of: span)
      let place = sources.location(of: span)
      return "\(place.text)-\(place.endLine):\(place.endColumn) "
        + "\(excerpt.before)[\(excerpt.marked)]\(excerpt.after)"
    }
    return Reading(
      observations: evidence.observations.sorted { $0.key.id < $1.key.id }.flatMap { key, rows in
        rows.map {
          "\(key.id) \($0.period) \($0.value.value) \($0.dimensions) \($0.note ?? "") "
            + shown($0.value.span)
        }
      },
      faults: loader.diagnostics.map {
        "\($0.id) \($0.message.text(.danish)) " + ($0.span.map(shown) ?? "")
      },
      assumptions: loader.assumptions.map { $0.text(.danish) })
  }

  static let header = "indikator;kommune;periode;værdi;kanal;note\n"

  static let tables: [(String, String)] = [
    ("plain rows", header + "post;;2012;36,5;;\ncalls;;2012-01;1.250;email;å\n"),
    ("no line feed at the end", header + "post;;2012;36,5;;\ncalls;;2013;7;;"),
    ("CRLF", (header + "post;;2012;36,5;;\ncalls;;2013;7;;x\n").replacing("\n", with: "\r\n")),
    (
      "lone returns", (header + "post;;2012;36,5;;\ncalls;;2013;7;;x\n").replacing("\n", with: "\r")
    ),
    ("a mark of its encoding", "\u{FEFF}" + header + "post;;2012;36,5;;\n"),
    (
      "line feeds inside quotes",
      header + "post;;2012;\"36,5\";;\"to\nlinjer; og \"\"et\"\" semikolon\"\ncalls;;2013;7;;x\n"
    ),
    ("blank rows", header + "\n;;;;;\npost;;2012;36,5;;\n\n  ;\u{A0};;;;\ncalls;;2013;7;;\n\n"),
    ("space around figures", header + "post;; 2012 ; 36,5 %\u{A0};;\npost;;2013; 36,5 %\u{A0};;\n"),
    (
      "faults in every column",
      header
        + "pots;;2012;1;;\npost;Køge;2012;2;;\npost;;2012-13;3;;\npost;;2012;tre;;\n"
        + "post;;2012;1.250;;\npost;;;4;;\npost;;2013;5;fax;\n"
    ),
    ("too few and too many cells", header + "post;;2012;1\npost;;2013;2;;;;\npost;;2014;3;;;x\n"),
    ("text behind a quote", header + "post;;2012;\"1\"x;;\npost;;2013;2;;\n"),
    ("a quote that nobody closes", header + "post;;2012;1;;\npost;;2013;\"2;;\npost;;2014;3;;\n"),
    ("an empty file", ""),
    ("a header alone", "indikator;periode;værdi"),
    ("commas", "indicator,period,value\npost,2012,36.5\ncalls,2012-02,12\n"),
    ("a dot that another row explains", header + "calls;;2012;1.250;;\ncalls;;2013;1.250,5;;\n"),
  ]

  @Test(arguments: tables.indices, [1, 7, 64, 1 << 16])
  func readsAsTablesThatAreHeld(_ index: Int, _ longFrom: Int) throws {
    let (name, table) = Self.tables[index]
    let bytes = Array(table.utf8)
    let held = try Self.read(bytes, longFrom: .max)
    #expect(
      try Self.read(bytes, longFrom: min(longFrom, max(bytes.count - 1, 0))) == held, "\(name)")
  }

  @Test func readsWindows1252AsTablesThatAreHeld() throws {
    let text = Self.header + "post;;2012;36,5;;små æbler\npost;Køge;2013;1;;\ncalls;;2013;7;;ø\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let held = try Self.read(bytes, longFrom: .max)
    #expect(held.observations.count == 2)
    #expect(try Self.read(bytes, longFrom: 32) == held)
  }

  @Test func aTextInUTF16IsHeldHoweverLongItIs() throws {
    let text = Self.header + "post;;2012;36,5;;æ\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let read = try Self.read(bytes, longFrom: 8)
    #expect(read.faults == [])
    #expect(read.observations.count == 1)
  }

  @Test func aDescribedTableMayBeLong() throws {
    let table = "Rapport\nMåned;Form;Antal\n2013-01;Mail;1.250\n2013-02;Mail;1.310\nI alt;;2.560\n"
    let descriptor = """
      from: m.csv
      format: table
      header-row: 2
      indicator: calls
      columns: {period: Måned, channel: Form, value: Antal}
      values: {channel: {mail: email}}
      leave-out: {period: I alt}

      """
    let held = try Self.read(Array(table.utf8), longFrom: .max, descriptor: descriptor)
    #expect(held.observations.count == 2)
    #expect(held.faults == [])
    #expect(try Self.read(Array(table.utf8), longFrom: 16, descriptor: descriptor) == held)
  }

  /// Also where the line that is in another encoding is read together with some that are not.
  @Test(arguments: [24, 80])
  func twoEncodingsInOneFileAreShownSideBySide(_ longFrom: Int) throws {
    let utf8 = Array((Self.header + "post;;2012;36,5;;rød\npost;;2014;37,5;;små\n").utf8)
    let other = "post;;2013;36,5;;grød\n".unicodeScalars.map { UInt8($0.value) }
    let read = try Self.read(utf8 + other, longFrom: longFrom)
    #expect(read.observations == [])
    #expect(read.faults.count == 1)
    #expect(read.faults[0].contains("grød"))
    #expect(read.faults[0].contains("værdi"))
  }

  @Test(arguments: [8, Int.max])
  func aHeaderWithoutEndIsRefused(_ longFrom: Int) throws {
    let line = String(repeating: "post;2012;1;", count: 10_000)
    let read = try Self.read(Array(line.utf8), longFrom: longFrom)
    #expect(read.faults.count == 1)
    #expect(read.faults[0].contains("30.001 felter; en tabel har højst 16.384 kolonner"))
  }

  @Test func whatIsNoTextIsRefused() throws {
    let read = try Self.read(Array(Self.header.utf8) + [0, 1, 2, 0x0A], longFrom: 8)
    #expect(read.faults.map { $0.prefix(while: { $0 != " " }) } == ["measurements.not-text"])
  }

  /// Rows whose texts are all different take about as much room as the file does.
  @Test func aTableThatTakesTooMuchRoomNamesTheOption() throws {
    let rows = (0..<20_000).map { "post;;2012;\($0);;tekst nummer \($0)\n" }.joined()
    let read = try Self.read(
      Array((Self.header + rows).utf8), longFrom: 1 << 12, tableLimit: 1 << 18)
    #expect(read.observations == [])
    #expect(read.faults.count == 1)
    #expect(read.faults[0].hasPrefix("measurements.table-too-large"))
  }

  @Test func aFaultThatMostRowsHaveIsCountedFromTheTenThousandthOn() throws {
    let rows = (0..<11_000).map { "post;;2012;nej\($0);;\n" }.joined()
    for longFrom in [Int.max, 1 << 12] {
      let read = try Self.read(Array((Self.header + rows).utf8), longFrom: longFrom)
      #expect(read.observations == [])
      #expect(read.faults.count == 10_001)
      #expect(read.faults[10_000].contains("fejl: 1.000;"))
      #expect(read.faults[10_000].contains("m.csv:10002:12"))
    }
  }

  /// Rows of many kinds in a random order, read in stretches of many sizes.
  @Test(arguments: 0..<40)
  func randomTablesReadAlike(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let kinds = [
      "post;;2012;36,5;;", "post;;2013;1.250;;", "calls;;2012-01;1.250;email;", "calls;;2013;7;;é",
      "calls;Holbæk;2014;\"7,5\";;\"a\nb\"", "calls;;2014;x;;", ";;;;;", "", "post;2012",
      "\"post\";;2014;3;;",
      "calls;316;2015;12;email;\"siger \"\"nej\"\"\"", "post;;2012;;;", "tabt;;2012;1;;",
    ]
    let ends = ["\n", "\r\n"]
    let end = ends[Int.random(in: 0..<2, using: &random)]
    var table = Self.header.replacing("\n", with: end)
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      table += kinds[Int.random(in: kinds.indices, using: &random)] + end
    }
    let bytes = Array(table.utf8)
    let longFrom = Int.random(in: 1..<bytes.count, using: &random)
    #expect(try Self.read(bytes, longFrom: longFrom) == Self.read(bytes, longFrom: .max))
  }

  // MARK: Many rows at once

  /// Rows of all kinds, mostly of one form.
  static func manyRows(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(seed))
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    let end = seed % 3 == 0 ? "\r\n" : "\n"
    var text = "indikator;periode;værdi;bemærkning" + end
    for _ in 0..<5000 {
      let day = Int.random(in: 1...28, using: &random)
      let value = Int.random(in: 0...9999, using: &random)
      let notes = [
        "", "a", "et ord til", "præcis seksten b", "noget der er længere end seksten tegn",
        "å \(value)",
      ]
      let note = notes.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<2500, using: &random) {
      case 0: text += end
      case 1: text += ";;;" + end
      case 2: text += " ;;;" + end
      case 3: text += "post;2013" + end
      case 4: text += "post;2013;4;x;y" + end
      case 5: text += "post;2013;4;x;;" + end
      case 6: text += ";2013;4;x" + end
      case 7: text += "post;\"2013\";4;\"x;y\(end)z\"" + end
      case 8: text += "post;2013;4;x\"y" + end
      case 9: text += "post;2013;4;x\r"
      case 10: text += "post;2013;tolv;x" + end
      case 11: text += "post;2013; 5 ;x" + end
      default:
        text += "calls;2013-05-\(day < 10 ? "0" : "")\(day);\(value),5;\(note)" + end
      }
    }
    if chance(2) { text.removeLast() }
    return Array(text.utf8)
  }

  /// A table read a stretch at a time, of which none is long enough, against all of it together.
  @Test(arguments: 0..<6)
  func readsManyRowsAtOnceAsEachByItself(seed: Int) throws {
    let table = Self.manyRows(seed: seed)
    let oneByOne = try Self.read(table, longFrom: 5000)
    let together = try Self.read(table, longFrom: .max)
    #expect(oneByOne.observations == together.observations)
    #expect(oneByOne.faults == together.faults)
    #expect(together.observations.count > 4500)
  }
}
