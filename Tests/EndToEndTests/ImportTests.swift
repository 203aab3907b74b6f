import Foundation
import TestSupport
import Testing

/// `import` as whoever has a file runs it.
@Suite struct ImportTests {
  private func run(_ words: String..., in sandbox: Sandbox) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["import"] + words, in: sandbox.path)
  }

  private func text(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOfFile: sandbox.path + "/" + name, encoding: .utf8)
  }

  /// As Danish Excel saves it.
  private static func windows1252(_ text: String) -> [UInt8] {
    text.replacing("\n", with: "\r\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func stored(_ outcome: BuiltCommand.Outcome) -> String {
    outcome.output + "--- stderr\n" + outcome.errors + "--- exit \(outcome.status)\n"
  }

  static let contacts = """
    Henvendelser trukket fra sagssystemet;;;;
    Dato;Forvaltning;Kontaktform;Sagsnr;Straksafklaret
    13-01-2025 08:15;Børn;Telefon;1001;Ja
    13-01-2025 08:20;Børn;telefon;1002;Nej
    14-01-2025 09:00;Ældre;Fremmøde;1003;Ja
    03-02-2025 10:30;Ældre;Digital post;1004;Nej
    04-02-2025 11:00;Teknik & Miljø;Brevdue;1005;Nej
    45-02-2025 11:00;Teknik & Miljø;Mail;1006;Nej
    05-04-2025 12:00;Teknik & Miljø;Mail;1007
    06-04-2025 12:00;Teknik & Miljø;Mail;1008;Ja

    """

  private static let strategy = """
    kanaltjek: 1
    title: Prøve
    municipality: Køge
    period: 2025/2027
    uses: {kl: ../common/kl.yaml}
    indicators:
      post: {title: Digital Post, unit: "%", better: higher, measures: stock}
    goals:
      post: {title: Flere får Digital Post, indicator: post, milestones: {2025: 82 %}}

    """

  /// A repository with a strategy, and a file among its measurements.
  private static func repository(_ name: String, _ bytes: [UInt8]) throws -> Sandbox {
    let sandbox = try Sandbox()
    _ = try BuiltCommand.run(
      ["init", "--municipality", "Køge", "--period", "2025/2027"], in: sandbox.path)
    try sandbox.write(Array(strategy.utf8), to: "strategies/koege/strategy.yaml")
    try sandbox.write(bytes, to: "strategies/koege/measurements/" + name)
    return sandbox
  }

  // MARK: What it shows

  @Test(arguments: ["da", "en"])
  func contactsFromAnotherSystem(language: String) throws {
    let sandbox = try Self.repository("kontakter.csv", Self.windows1252(Self.contacts))
    let outcome = try run(
      "strategies/koege/measurements/kontakter.csv", "--language", language, in: sandbox)
    try Stored.expect(Self.stored(outcome), "Expected/import-contacts.\(language).txt")
  }

  @Test func theSameAsJSON() throws {
    let sandbox = try Self.repository("kontakter.csv", Self.windows1252(Self.contacts))
    let outcome = try run(
      "strategies/koege/measurements/kontakter.csv", "--format", "json", in: sandbox)
    try Stored.expect(outcome.output, "Expected/import-contacts.json")
    guard let validator = Tool.path("check-jsonschema") else { return }
    let schema = try BuiltCommand.run(["schema", "import"], in: sandbox.path).output
    try sandbox.write(Array(schema.utf8), to: "schema.json")
    try sandbox.write(Array(outcome.output.utf8), to: "import.json")
    let read = try Tool.run(
      validator,
      ["--schemafile", sandbox.path + "/schema.json", sandbox.path + "/import.json"])
    #expect(read.status == 0, "\(read.output)")
  }

  @Test func aCountOfContactsInKomhen() throws {
    let export = """
      Kommune;ID;Enhed;Opgave;Kanal;Type;Afslutning;Blanket;Dato;StartTidspunkt;SlutTidspunkt;Datakilde;Kø?;
      Køge;1;Børn;15.20;TLFIND;OPRET;STRAKS;NEJ;21-10-2013 08:01:00;;;Tracetool;;
      Køge;2;;15.20.00;PRSNLG;VEJL;HOLD;JA;22-10-2013 09:01:00;;;Tracetool;ja;
      Køge;3;Børn;15.20;SYSIND;STATUS;HOLD;JA;23-10-2013 09:01:00;;;Tracetool;;
      Køge;4;Børn;15.20;TLFIND;INFO;STRAKS;NEJ;18-10-2013 09:01:00;;;Tracetool;;

      """
    let sandbox = try Sandbox()
    try sandbox.write(Self.windows1252(export), to: "data/uge43.csv")
    try Stored.expect(
      Self.stored(try run("data/uge43.csv", in: sandbox)), "Expected/import-komhen.txt")
  }

  @Test func theTemplateForUploadHasTheSameForm() throws {
    let template = """
      KommuneID;Enhed;KLE Opgave kode;Henvendelses Kanal;Henvendelses type;Afslutning;Blanket;Dato
      259;NULL;15.20;TLFIND;OPRET;STRAKS;NEJ;21-10-2013

      """
    let sandbox = try Sandbox(["data/skabelon.csv": template])
    let outcome = try run("data/skabelon.csv", "--write", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nHenvendelser fordelt på kanal\n  telephone (in)  1\n"))
    #expect(
      try text("data/skabelon.yaml", in: sandbox)
        == "from: skabelon.csv\nformat: komhen\nindicator: contacts\ndates: day-month-year\n")
  }

  @Test func aDescriptionThatIsThereIsUsedAndKept() throws {
    let sandbox = try Sandbox([
      "data/a.csv": "Dag;Vej\n2025-01-05;Due\n2025-01-05;Telefon\n2025-01-06;Fax\n",
      "data/beskrivelse.yaml": """
      # vores egen
      from: a.csv
      format: contacts
      indicator: contacts
      columns: {date: Dag, channel: Vej}
      values: {channel: {Due: letter, Telefon: telephone}}
      refused-at-most: 50 %

      """,
    ])
    let outcome = try run("data/a.csv", "--write", in: sandbox)
    try Stored.expect(Self.stored(outcome), "Expected/import-described.txt")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/data").sorted()
        == ["a.csv", "beskrivelse.yaml"])
  }

  @Test func manyRowsAreReadInTheMemoryOfFew() throws {
    let sandbox = try Sandbox()
    let head = Array("Dato;Kanal\n".utf8)
    let rows = Array(String(repeating: "2025-01-05;Telefon\n", count: 10_000).utf8)
    let last = Array("2025-01-05;Chat\n2025-01-06;Brevdue\n".utf8)
    try sandbox.write(head + rows + last, to: "lille/a.csv")
    try sandbox.write(
      head + (0..<100).flatMap { _ in rows } + last, to: "stor/a.csv")
    let small = try BuiltCommand.peakMemory(["import", "lille/../lille/a.csv"], in: sandbox.path)
    let large = try BuiltCommand.peakMemory(
      ["import", "stor/a.csv", "--max-table", "1M"], in: sandbox.path)
    let text = String(decoding: large.output, as: UTF8.self)
    // Words that stand far behind the first rows are known as well.
    #expect(text.contains("  Brevdue  ukendt             1\n  Telefon  telephone  1.000.000\n"))
    #expect(text.contains("  Chat     chat               1\n"))
    #expect(large.peak < small.peak + 4 << 10)
  }

  /// As sheets mostly are: whoever made this one added a sum and later a year that is not over.
  @Test(arguments: ["da", "en"]) func aColumnAYearToAStatus(language: String) throws {
    let file = "strategies/koege/measurements/post.csv"
    let sandbox = try Self.repository(
      "post.csv",
      Self.windows1252("Kommune;2023;2024;2025;Ændring\nKøge;78,2 %;80,0 %;83,4 %;5,2\n"))
    let outcome = try run(
      file, "--write", "--indicator", "post", "--language", language, in: sandbox)
    try Stored.expect(Self.stored(outcome), "Expected/import-years.\(language).txt")
    try Self.expectCanonical("strategies/koege/measurements/post.yaml", in: sandbox)
    let status = try BuiltCommand.run(["status", "--as-of", "2025-12-31"], in: sandbox.path)
    #expect(status.errors == "")
    #expect(status.output.ordinarySpaces.contains("Flere får Digital Post  ✓   ✓ 83,4/82 %"))

    try sandbox.write(
      Array("Kommune;2024;2025;2026 (skøn)\nKøge;80,0 %;83,4 %;85 %\n".utf8), to: file)
    let check = try BuiltCommand.run(
      ["check", "--as-of", "2025-12-31", "--language", language], in: sandbox.path)
    try Stored.expect(Self.stored(check), "Expected/check-unknown-heading.\(language).txt")
  }

  // MARK: Workbooks

  private static let hasOpenpyxl: ConditionTrait = .enabled("openpyxl is not here") {
    ProcessInfo.processInfo.environment["CI"] != nil || Tool.hasPython("openpyxl")
  }

  /// A workbook that openpyxl writes.
  private static func workbook(_ lines: String, in sandbox: Sandbox, _ name: String) throws {
    let script = """
      import datetime, sys
      import openpyxl
      book = openpyxl.Workbook()
      sheet = book.active
      \(lines)
      book.save(sys.argv[1])

      """
    try sandbox.write(Array(script.utf8), to: "make.py")
    let made = try Tool.run(
      #require(Tool.path("python3")), [sandbox.path + "/make.py", sandbox.path + "/" + name])
    try #require(made.status == 0, "\(made.output)")
  }

  private static let figures = """
    sheet.title = "Digital Post"
    sheet.append(["Borgere tilmeldt Digital Post"])
    sheet.append([])
    sheet.append(["Måned", "Andel", "Bemærkning"])
    for month, share in [(1, 0.801), (2, 0.812), (4, 0.834)]:
        sheet.append([datetime.date(2025, month, 1), share, None])
        sheet.cell(sheet.max_row, 1).number_format = "mmm yyyy"
        sheet.cell(sheet.max_row, 2).number_format = "0.0%"
    """

  @Test(hasOpenpyxl) func fromAWorkbookToAStatusInFiveMinutes() throws {
    let sandbox = try Self.repository("ubrugt.txt", [])
    let file = "strategies/koege/measurements/post.xlsx"
    try Self.workbook(Self.figures, in: sandbox, file)
    let asked = try run(file, in: sandbox)
    #expect(asked.status == 1)
    #expect(asked.output.contains("giv --indicator med en af\n    disse: post, kl:contacts"))
    let outcome = try run(file, "--write", "--indicator", "post", in: sandbox)
    try Stored.expect(Self.stored(outcome), "Expected/import-workbook.txt")
    let check = try BuiltCommand.run(["check", "--as-of", "2025-12-31"], in: sandbox.path)
    #expect(check.errors == "")
    #expect(check.status == 0)
    let status = try BuiltCommand.run(["status", "--as-of", "2025-12-31"], in: sandbox.path)
    #expect(status.output.ordinarySpaces.contains("Flere får Digital Post  ✓   ✓ 83,4/82 %"))
    try Self.expectCanonical("strategies/koege/measurements/post.yaml", in: sandbox)
  }

  @Test(hasOpenpyxl) func ofSeveralSheetsOneIsChosen() throws {
    let sandbox = try Sandbox(["tom": ""])
    let sheets = """
      sheet.title = "Forside"
      sheet.append(["Rapport", "2025"])
      data = book.create_sheet("Tal")
      data.append(["Uge", "Kanal", "Antal"])
      data.append(["2025-W01", "Telefon", 12])
      data.append(["2025-W02", "Brevdue", 3])
      """
    try Self.workbook(sheets, in: sandbox, "tal.xlsx")
    let folder = String(sandbox.path.split(separator: "/").last ?? "")
    let which = try run("tal.xlsx", in: sandbox)
    #expect(
      which
        == .init(
          status: 2, output: "",
          errors: """
            fejl: \(folder)/tal.xlsx: flere ark har indhold: Forside, Tal [spreadsheet.in]
              hjælp: vælg et af dem med --sheet og arkets navn

            """))
    let none = try run("tal.xlsx", "--sheet", "Tall", in: sandbox)
    #expect(none.status == 2)
    #expect(none.errors.contains("intet ark, der hedder »Tall«"))
    let chosen = try run("tal.xlsx", "--sheet", "Tal", "--indicator", "contacts", in: sandbox)
    #expect(chosen.status == 1)
    #expect(chosen.output.contains("(\(folder)/tal.xlsx:Tal!B3)"))
    #expect(chosen.output.contains("  Brevdue  ukendt     1\n  Telefon  telephone  1\n"))
    let part = try run(
      "tal.xlsx", "--sheet", "Tal", "--range", "A1:C2", "--indicator", "contacts", in: sandbox)
    #expect(part.status == 0)
    #expect(part.output.contains("\n  sheet: Tal\n  range: A1:C2\n  indicator: contacts\n"))
  }

  @Test(hasOpenpyxl) func aDamagedWorkbookIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.write([], to: "data/tom.txt")
    try Self.workbook(Self.figures, in: sandbox, "data/a.xlsx")
    var bytes = try [UInt8](
      Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/data/a.xlsx")))
    bytes.removeLast(bytes.count / 2)
    try sandbox.write(bytes, to: "data/a.xlsx")
    let outcome = try run("data/a.xlsx", in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("fejl: data/a.xlsx: "))
    #expect(outcome.errors.contains("\n  hjælp: "))
  }

  // MARK: What it writes

  /// The file is as `fmt` would write it, and valid to an editor.
  private static func expectCanonical(
    _ path: String, in sandbox: Sandbox, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let form = try BuiltCommand.run(["fmt", "--check", path], in: sandbox.path)
    #expect(
      form == .init(status: 0, output: "", errors: ""), sourceLocation: sourceLocation)
    guard let validator = Tool.path("check-jsonschema") else { return }
    let schema = try BuiltCommand.run(["schema", "measurements"], in: sandbox.path).output
    try sandbox.write(Array(schema.utf8), to: "schema.json")
    let read = try Tool.run(
      validator, ["--schemafile", sandbox.path + "/schema.json", sandbox.path + "/" + path])
    #expect(read.status == 0, "\(read.output)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("tidy", "indikator;periode;værdi\npost;2025;83\n", 0),
    ("contacts", "Dato;Kanal\n2025-01-05;Telefon\n2025-01-06;Digital post\n", 0),
    ("komhen", "kanal;type;afslutning;antal;dato\nTLFIND;INFO;HOLD;4;21-10-2025\n", 0),
    ("codes", "\"Nr #\";Dato;\"Kanal: hvilken\"\n1;31-01-2025;\"Telefon\"\n", 0),
    ("unknown words", contacts, 1),
    ("only unknown words", "Dato;Kanal\n2025-01-05;Due\n", 1),
    ("columns", "Forvaltning;Afdeling;Dato;Kanal\nA;B;2025-01-05;Telefon\n", 1),
    ("dates", "Dato;Kanal\n01/02/2025;Telefon\n", 1),
    ("wide", "Måned;Telefon;Mail\njanuar 2025;17;4\n", 1),
    ("no columns", "Navn;Adresse\nA;B\n", 1),
    ("aggregate", "kanal;type;afslutning;antal\nTLFIND;INFO;HOLD;4\n", 1),
  ])
  func writesTheCanonicalForm(name: String, table: String, status: Int32) throws {
    let sandbox = try Self.repository("tal.csv", Array(table.utf8))
    let file = "strategies/koege/measurements/tal.csv"
    let shown = try run(file, in: sandbox)
    let outcome = try run(file, "--write", in: sandbox)
    #expect(outcome.status == status)
    #expect(outcome.output == shown.output)
    #expect(outcome.errors.hasSuffix("Skrevet: strategies/koege/measurements/tal.yaml\n"))
    // No key is written without a value, so editors and `fmt` take the file however much is open.
    let form = try BuiltCommand.run(["fmt", "--check"], in: sandbox.path)
    #expect(form == .init(status: 0, output: "", errors: ""))
    if status == 0 {
      try Self.expectCanonical("strategies/koege/measurements/tal.yaml", in: sandbox)
      let check = try BuiltCommand.run(["check", "--as-of", "2025-01-01"], in: sandbox.path)
      #expect(check.status == 0, "\(check.errors)")
    }
    // Once it is there, it is what the file is read by.
    let again = try run(file, in: sandbox)
    let written = try text("strategies/koege/measurements/tal.yaml", in: sandbox)
    for line in written.split(separator: "\n") where status == 0 {
      #expect(again.output.contains("\n  " + line + "\n"))
    }
  }

  @Test func nothingIsOverwritten() throws {
    let table = "Dato;Kanal\n2025-01-05;Telefon\n"
    let sandbox = try Sandbox(["data/a.csv": table, "data/a.yaml": "from: b.csv\n"])
    let outcome = try run("data/a.csv", "--write", in: sandbox)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        fejl: data/a.yaml er der allerede og bliver ikke ændret [import.taken]
          hjælp: ret i den, flyt den, eller giv filen med tallene et andet navn

        """)
    #expect(try text("data/a.yaml", in: sandbox) == "from: b.csv\n")
  }

  @Test func filesElsewhereAreDescribedBesideThem() throws {
    let here = try Sandbox(["strategies/tom": ""])
    let there = try Sandbox(["a.csv": "Dato;Kanal\n2025-01-05;Telefon\n"])
    let outcome = try BuiltCommand.run(
      ["import", there.path + "/a.csv", "--write"], in: here.path)
    #expect(outcome.status == 0)
    #expect(try text("a.yaml", in: there).hasPrefix("from: a.csv\nformat: contacts\n"))
  }

  // MARK: What can't be read

  @Test func wrongInputsAreToldWithAWayOut() throws {
    let sandbox = try Sandbox([
      "data/tom.csv": "", "data/blank.csv": "\n;;\n\n", "data/uden.csv": "1;2\n3;4\n",
      "data/kun.csv": "Dato;Kanal\n", "data/en.csv": "Dato\n2025-01-05\n",
      "data/falsk.xlsx": "Dato;Kanal\n", "data/gammel.xls": "x", "data/mappe/a.csv": "",
    ])
    try sandbox.write([0x25, 0x50, 0x44, 0x46, 0, 0xFF, 0xFE, 0], to: "data/a.pdf")
    try sandbox.write([0xFF, 0xFE, 0x61], to: "data/utf16.csv")
    let lines: [[String]] = [
      ["data/ingen.csv"], ["data/mappe"], ["data/tom.csv"], ["data/blank.csv"], ["data/uden.csv"],
      ["data/uden.csv", "--header-row", "9"], ["data/kun.csv"], ["data/en.csv"],
      ["data/falsk.xlsx"], ["data/gammel.xls"], ["data/a.pdf"], ["data/utf16.csv"],
      ["data/kun.csv", "--sheet", "Ark1"], ["data/kun.csv", "--header-row", "0"],
      ["data/kun.csv", "--header-row", "x"], ["data/kun.csv", "--format", "md"], [],
      ["data/kun.csv", "data/en.csv"], ["data/kun.csv", "--sheet"],
    ]
    var told = ""
    for words in lines {
      let outcome = try BuiltCommand.run(["import"] + words, in: sandbox.path)
      #expect([1, 2, 64].contains(outcome.status), "\(words)")
      told += "$ import " + words.joined(separator: " ") + "\n" + outcome.errors
      told += "exit \(outcome.status)\n"
    }
    try Stored.expect(told, "Expected/import-wrong.txt")
  }

  @Test func aTableThatHasToBeHeldObeysTheLimit() throws {
    let rows = (1...200).map { "2025-01-01;\($0)\n" }.joined()
    let sandbox = try Sandbox(["data/a.csv": "Måned;Antal\n" + rows])
    let outcome = try run("data/a.csv", "--max-table", "1K", in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--max-table"))
  }
}
