import Diagnostics
import TestSupport
import Testing

@testable import Spreadsheets
@testable import Workbooks

@Suite struct RefusalTests {
  private static let made = MadeXLSX("<row><c><v>1</v></c></row>")
  private static let again = "; hent filen igen, eller åbn den i Excel, og gem den på ny"

  @Test(
    arguments: [
      ("xl/worksheets/sheet0.xml", nil, "xl/worksheets/sheet0.xml mangler i det"),
      ("xl/_rels/workbook.xml.rels", nil, "xl/_rels/workbook.xml.rels mangler i det"),
      (
        "xl/worksheets/sheet0.xml", "<worksheet>\n<c></worksheet>",
        "xl/worksheets/sheet0.xml kan ikke læses efter linje 2"
      ),
      ("xl/worksheets/sheet0.xml", "", "xl/worksheets/sheet0.xml kan ikke læses efter linje 1"),
      (
        "xl/worksheets/sheet0.xml", "<worksheet>&lol;</worksheet>",
        "xl/worksheets/sheet0.xml kan ikke læses efter linje 1"
      ),
      (
        "xl/worksheets/sheet0.xml", "<?xml version=\"1.0\" encoding=\"KOI-9\"?><worksheet/>",
        "xl/worksheets/sheet0.xml kan ikke læses efter linje 1"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>",
        "Ark1 mangler i det"
      ),
    ] as [(String, String?, String)])
  func aPartThatIsNotAsItShouldBeIsNamed(part: String, text: String?, said: String) throws {
    let bytes = try Self.made.bytes(replacing: part, with: text)
    #expect(refusal(bytes) == "regnearket er beskadiget: " + said + Self.again)
  }

  @Test func aTagWithoutEndIsNotReadOverAndOver() throws {
    let tag = "<a b=\"\(String(repeating: "x", count: 3 << 20))\"/>"
    let bytes = try Self.made.bytes(replacing: "xl/worksheets/sheet0.xml", with: tag)
    #expect(refusal(bytes).contains("xl/worksheets/sheet0.xml kan ikke læses efter linje 1"))
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>",
    "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>",
  ])
  func entitiesAreNeverResolved(xml: String) throws {
    let bytes = try Self.made.bytes(replacing: "xl/worksheets/sheet0.xml", with: xml)
    #expect(
      refusal(bytes)
        == "xl/worksheets/sheet0.xml i regnearket har en DOCTYPE, og det har intet ægte regneark"
        + Self.again)
  }

  @Test func twoPartsOfOneNameAreRefused() throws {
    let twice = PackagePart(name: "XL/Worksheets/Sheet0.xml", text: "<worksheet/>")
    #expect(
      try refusal(ZipArchive.bytes(of: Self.made.parts + [twice]))
        == "regnearket er beskadiget: XL/Worksheets/Sheet0.xml er der to gange" + Self.again)
  }

  private static let none =
    "the file is not a workbook in the format xlsx or ods; save the table as .xlsx, .ods or .csv"
  private static let locked =
    "the workbook is locked by a password; open it, remove the password, and save it again"

  @Test func whatIsNoWorkbookIsSaid() throws {
    let letter = try Self.made.bytes(
      replacing: "xl/workbook.xml", with: "<document xmlns=\"urn:letter\"/>")
    let zip = try ZipArchive.bytes(of: [PackagePart(name: "a.txt", text: "a")])
    let binary = try Self.made.bytes(
      replacing: "_rels/.rels",
      with: Self.made.text("_rels/.rels").replacing("workbook.xml", with: "workbook.bin"))
    let table: [([UInt8], String)] = [
      ([], Self.none), (Array("a;b\n1;2\n".utf8), Self.none), (letter, Self.none), (zip, Self.none),
      (
        binary,
        "the workbook is in the format .xlsb, which is not read here; "
          + "open it in Excel, and save it as .xlsx or .csv"
      ),
      (
        CompoundBytes.holding("Workbook"),
        "the workbook is in the format .xls, which is not read here; "
          + "open it in Excel, and save it as .xlsx or .csv"
      ),
      (CompoundBytes.holding("EncryptedPackage"), Self.locked),
      (
        Array("PK\u{3}\u{4}".utf8),
        "the workbook is damaged: the file is not whole; "
          + "fetch the file again, or open it in Excel and save it anew"
      ),
    ]
    for (bytes, said) in table { #expect(refusal(bytes, in: .english) == said) }
  }

  @Test(arguments: ["Workbook", "EncryptedPackage"])
  func workbooksAreKnownByTheirStart(stream: String) throws {
    #expect(Spreadsheet.isWorkbook(CompoundBytes.holding(stream)))
    #expect(try Spreadsheet.isWorkbook(Self.made.bytes()))
    #expect(!Spreadsheet.isWorkbook(Array("PK;navn\n".utf8)))
    #expect(!Spreadsheet.isWorkbook([]))
  }

  @Test func aRangeThatIsNoneIsSaid() throws {
    #expect(
      try refusal(Self.made.bytes(), range: "A3-F200")
        == "»A3-F200« er ikke et område i et regneark; "
        + "skriv det som i Excel: A3:F200, A3:F eller A:F")
  }

  @Test func aRangeWithNothingInItIsSaid() throws {
    #expect(
      try refusal(Self.made.bytes(), range: "B2:C9", in: .english)
        == "the sheet 'Ark1' is empty where it was to be read; "
        + "choose the sheet by sheet: and the range by range:; the sheets are: Ark1")
  }

  /// A container of old Excel with one stream in its directory.
  private enum CompoundBytes {
    static func holding(_ stream: String) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 2048)
      bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      bytes.replaceSubrange(1152..<1152 + name.count, with: name)
      bytes[1152 + 64] = UInt8(name.count + 2)
      bytes[1152 + 66] = 2
      return bytes
    }
  }
}

@Suite struct BoundTests {
  private static let small = {
    var limits = SpreadsheetLimits()
    limits.partBytes = 1 << 20
    limits.totalBytes = 3 << 20
    limits.ratioFloor = 1 << 16
    limits.parts = 12
    limits.cells = 100
    limits.textBytes = 1_000
    limits.depth = 20
    return limits
  }()

  private static func cell(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func whatIsTooLargeIsSaidWithItsLimit() throws {
    let table = [
      (
        (0..<90_000).map { "<!--\($0 * 7919 % 1_000_003)-->" }.joined(),
        "xl/worksheets/sheet0.xml in the workbook takes more than the limit of 1,048,576 bytes when unpacked"
      ),
      (
        String(repeating: " ", count: 200_000),
        "xl/worksheets/sheet0.xml in the workbook takes over 400 times more when unpacked"
      ),
      (
        String(repeating: "<a>", count: 30) + String(repeating: "</a>", count: 30),
        "xl/worksheets/sheet0.xml in the workbook has more than 20 levels inside each other"
      ),
      (
        String(repeating: "<row><c><v>1</v></c></row>", count: 101),
        "the sheet 'Ark1' has more than 100 cells"
      ),
      (
        "<row><c><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
        "the sheet 'Ark1' has more than 100 cells"
      ),
      (
        "<row r=\"1048577\"><c><v>1</v></c></row>", "the sheet 'Ark1' has more than 1,048,576 rows"
      ),
      (
        "<row r=\"999999999999999999\"/><row><c><v>1</v></c></row>",
        "the sheet 'Ark1' has more than 1,048,576 rows"
      ),
      (
        "<row/><row r=\"9999999999999999999\"/>",
        "the workbook is damaged: the cell Ark1!2 can't be read"
      ),
      (
        "<row><c r=\"XFD1\"/><c><v>1</v></c></row>", "the sheet 'Ark1' has more than 16,384 columns"
      ),
      (
        "<row>" + Self.cell(String(repeating: "x", count: 501))
          + Self.cell(String(repeating: "x", count: 500))
          + "</row>",
        "the text in the sheet 'Ark1' takes more than the limit of 1,000 bytes"
      ),
    ]
    for (rows, said) in table {
      let read = try refusal(MadeXLSX(rows).bytes(), limits: Self.small, in: .english)
      #expect(read.hasPrefix(said))
    }
  }

  @Test func allPartsTogetherAreBounded() throws {
    var limits = Self.small
    limits.ratio = 100_000
    var made = MadeXLSX(String(repeating: " ", count: 900_000))
    made.sheets += (2...5).map { ("Ark\($0)", made.sheets[0].xml) }
    #expect(
      try refusal(made.bytes(), limits: limits)
        == "regnearket fylder mere end grænsen på 3.145.728 byte, når det er pakket ud; "
        + "del regnearket op, eller gem tabellen som .csv")
  }

  @Test func moreThanSoManyPartsAreRefused() throws {
    let more = (0..<20).map { PackagePart(name: "\($0)", text: "") }
    let bytes = try ZipArchive.bytes(of: MadeXLSX("").parts + more)
    #expect(
      refusal(bytes, limits: Self.small)
        == "regnearket består af flere end 12 dele; del regnearket op, eller gem tabellen som .csv")
  }

  @Test func aTitleOverManyColumnsIsCountedInEach() throws {
    var made = MadeXLSX("")
    made.sheets[0].xml =
      "<sheetData><row>\(Self.cell(String(repeating: "x", count: 500)))<c r=\"C1\"><v>1</v></c></row>"
      + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
    #expect(
      try refusal(made.bytes(), limits: Self.small, in: .english)
        .hasPrefix("the text in the sheet 'Ark1' takes more than the limit of 1,000 bytes"))
  }
}

@Suite struct LyingContainerTests {
  private static let bytes = Result {
    try MadeXLSX("<row><c><v>12345678</v></c></row>").bytes()
  }

  /// Where a part's entry of the directory starts.
  private static func entry(_ part: String, in bytes: [UInt8]) throws -> Int {
    let name = Array(part.utf8)
    return try #require(
      bytes.indices.last { start in
        bytes[start...].starts(with: [0x50, 0x4B, 1, 2])
          && bytes[start...].dropFirst(46).starts(with: name)
      })
  }

  // Offsets in an entry of the directory: flags 8, checksum 16, packed size 20, size 24.
  @Test(arguments: [
    (16, 1, "packing"), (20, 1, "packing"), (20, 0x80, "packing"), (24, 1, "packing"),
    (24, 0x80, "packing"), (27, 0x7F, "packing"), (8, 1, "encrypted"), (10, 99, "packing"),
    (10, 4, "packing"),
    (42, 1, "packing"), (45, 0x7F, "packing"),
  ])
  func sizesAndSumsAreNotBelieved(offset: Int, change: UInt8, fault: String) throws {
    var bytes = try Self.bytes.get()
    let part = "xl/worksheets/sheet0.xml"
    bytes[try Self.entry(part, in: bytes) + offset] ^= change
    let expected =
      fault == "encrypted" ? SpreadsheetFault.encrypted : .damaged(.packing(part: part))
    #expect(throws: expected) { try Spreadsheet.table(in: bytes, sheet: nil, range: nil) }
  }

  @Test func aSizeThatIsSmallerInBothPlacesIsFound() throws {
    var bytes = try Self.bytes.get()
    let part = "xl/worksheets/sheet0.xml"
    let entry = try Self.entry(part, in: bytes)
    bytes[entry + 24] -= 20
    let local = (42..<46).reversed().reduce(0) { $0 << 8 | Int(bytes[entry + $1]) }
    // Zero where the sizes stand behind the part.
    if bytes[local + 22] > 20 { bytes[local + 22] -= 20 }
    let fault = #expect(throws: SpreadsheetFault.self) {
      try Spreadsheet.table(in: bytes, sheet: nil, range: nil)
    }
    #expect(fault == .damaged(.packing(part: part)))
  }
}

@Suite struct HostileInputTests {
  /// Nil for any fault: which one it is does not matter here, only that there is one and no trap.
  private static func read(_ bytes: [UInt8]) -> SheetTable? {
    try? Spreadsheet.table(in: bytes, sheet: nil, range: nil)
  }

  private static func samples() throws -> [[UInt8]] {
    let xlsx = MadeXLSX(
      "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>0.5</v></c></row>", strings: "<si><t>a</t></si>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>")
    let ods = try MadeODS.bytes(
      rows:
        "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
    )
    return try [xlsx.bytes(), ods]
  }

  @Test func everyTruncationEndsInAFault() throws {
    for sample in try Self.samples() {
      for count in sample.indices where Self.read(Array(sample.prefix(count))) != nil {
        Issue.record("read from the first \(count) of \(sample.count) bytes")
      }
    }
  }

  @Test func aByteFlippedIsFoundUnlessItMeansNothing() throws {
    for sample in try Self.samples() {
      let table = try #require(Self.read(sample))
      for index in sample.indices {
        for mask: UInt8 in [1, 0x80, 0xFF] {
          var bytes = sample
          bytes[index] ^= mask
          // Times and versions may be anything; contents may not.
          if let read = Self.read(bytes), read != table {
            Issue.record("byte \(index) of \(sample.count) by \(mask): \(read.rows)")
          }
        }
      }
    }
  }

  @Test func mutatedContentsEndInATableOrAFault() throws {
    var random = SeededGenerator(seed: 9)
    let xlsx = MadeXLSX(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>41425.5</v></c></row>",
      strings: "<si><t>a_x000D_b</t></si>",
      styles:
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm;0%\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>"
    ).parts
    let ods = MadeODS.parts(
      """
      <table:table table:name="a"><table:table-row table:number-rows-repeated="3">\
      <table:table-cell office:value-type="date" office:date-value="2013-05-31T08:30:00.5"/>\
      <table:table-cell office:value-type="time" office:time-value="PT36H15M00.5S"/>\
      <table:table-cell table:number-columns-repeated="9"><text:p>a<text:s text:c="3"/></text:p>\
      </table:table-cell></table:table-row></table:table>
      """)
    var read = 0
    for round in 0..<600 {
      var parts = round.isMultiple(of: 2) ? xlsx : ods
      let index = Int.random(in: parts.indices, using: &random)
      let text = Array(parts[index].text.utf8).mutated(using: &random)
      parts[index] = PackagePart(
        name: parts[index].name, text: String(decoding: text, as: UTF8.self))
      if try Self.read(ZipArchive.bytes(of: parts)) != nil { read += 1 }
    }
    #expect((1..<600).contains(read))
  }
}
