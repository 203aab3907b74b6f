import Diagnostics
import TestSupport
import Testing

@testable import Spreadsheets

@Suite(.enabled(if: Writing.hasOpenpyxl)) struct OpenpyxlTests {
  @Test func aSheetAsItIsDeliveredBecomesText() throws {
    let read = try lines(Writing.xlsx("delivered"))
    #expect(
      read == [
        "'Tal 2013'!B2 of Tal 2013",
        "Område|Henvendelser|Henvendelser|Andel|Målt|Svartid|Åbent|Bemærkning",
        "Sundhed|12345,6|1250000|36,5 %|2013-05-31|36:15:00|true|  med luft  ",
        "|||||||",
        #"Skole|0,3|-3|7 %|2013-05-31T08:30:00|08:30:00|false|linje\nto"#,
        "Børn|0,0000001|1000000000000000000000|120 %|1900-02-28|||#REF!",
        "=A & <b>|||||||2013",
      ])
  }

  @Test(arguments: [
    ("B2:C2", ["'Tal 2013'!B2 of Tal 2013", "Område|Henvendelser"]),
    ("C4:D", ["'Tal 2013'!C5 of Tal 2013", "0,3|-3", "0,0000001|1000000000000000000000"]),
    ("c3", ["'Tal 2013'!C3 of Tal 2013", "12345,6"]),
  ])
  func aRangeIsAllThatIsRead(range: String, expected: [String]) throws {
    #expect(try lines(Writing.xlsx("delivered"), range: range) == expected)
  }

  @Test func daysOfMacsCountFrom1904() throws {
    let read = try lines(Writing.xlsx("epoch"))
    #expect(
      read == [
        "Sheet!A1 of Sheet", "dag", "1904-01-01", "2013-05-31",
      ])
  }

  @Test func formatsSayWhatIsADay() throws {
    let read = try lines(Writing.xlsx("days"))
    #expect(
      read == [
        "Sheet!A1 of Sheet",
        "dd-mm-yyyy|2013-05-31|2013-05-31T08:30:00",
        "dd/mm/yyyy;@|2013-05-31|2013-05-31T08:30:00",
        "[$-406]d. mmmm yyyy|2013-05-31|2013-05-31T08:30:00",
        "dd-mm-åååå|2013-05-31|2013-05-31T08:30:00",
        "mmm yy|2013-05-31|2013-05-31T08:30:00",
        "General|41425|41425,3541666667",
        "0.00|41425|41425,3541666667",
      ])
  }

  @Test func aStreamedWorkbookIsRead() throws {
    let read = try lines(Writing.xlsx("streamed"))
    #expect(
      read == [
        "Strøm!A1 of Strøm", "række 0|0||0", "række 1|1||0,25", "række 2|2||0,5",
      ])
  }

  @Test func runsOfTextAreJoined() throws {
    let read = try lines(Writing.xlsx("rich"))
    #expect(
      read == ["Sheet!A1 of Sheet", "fed og mager", #"a\nb"#, "#N/A"])
  }

  @Test func theOnlyVisibleSheetWithContentNeedsNoName() throws {
    let read = try lines(Writing.xlsx("hidden"))
    #expect(
      read == [
        "Data!A1 of Tomt, Data, Kladde, Koder", "ark", "Data",
      ])
  }

  @Test(arguments: [
    ("Januar", "nr|1"), ("februar", "nr|2"), ("Skjult", "nr|3"),
  ])
  func sheetsAreFoundByName(name: String, cells: String) throws {
    let read = try lines(Writing.xlsx("sheets"), sheet: name)
    #expect(read.dropFirst().joined(separator: "|") == cells)
  }

  @Test(
    arguments: [
      (nil, "flere ark har indhold: Januar, Februar; vælg et af dem med sheet: og arkets navn"),
      (
        "Janaur",
        "regnearket har intet ark, der hedder »Janaur«; mente du »Januar«? "
          + "Arkene er: Januar, Februar, Tomt, Skjult"
      ),
      (
        "Figur",
        "regnearket har intet ark, der hedder »Figur«; arkene er: Januar, Februar, Tomt, Skjult"
      ),
      (
        "Tomt",
        "arket »Tomt« er tomt, hvor der skulle læses; vælg arket med sheet: og området med range:; "
          + "arkene er: Januar, Februar, Tomt, Skjult"
      ),
    ] as [(String?, String)])
  func whichSheetIsMeantIsNeverGuessed(name: String?, said: String) throws {
    #expect(try refusal(Writing.xlsx("sheets"), sheet: name) == said)
  }

  @Test func formulasThatNobodyCalculatedAreNamed() throws {
    let bytes = try Writing.xlsx("formulas")
    #expect(
      refusal(bytes)
        == "formler uden beregnet værdi: 4, først i Ark1!A2, Ark1!A3, Ark1!A4; "
        + "åbn regnearket i Excel, og gem det, så bliver værdierne beregnet")
    #expect(try lines(bytes, range: "A1") == ["Ark1!A1 of Ark1", "sum"])
  }

  @Test func anEmptyWorkbookIsRefused() throws {
    #expect(
      try refusal(Writing.xlsx("empty"), in: .english)
        == "the sheet 'Sheet' is empty where it was to be read; "
        + "choose the sheet by sheet: and the range by range:; the sheets are: Sheet")
  }
}

@Suite struct MadeXLSXTests {
  @Test(
    arguments: [
      (#"<c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c>"#, "a|1"),
      (#"<c r="B1"><v>1</v></c><c><v>2</v></c><c r="A1"><v>0</v></c>"#, "0|1|2"),
      (#"<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>"#, "a|b c|漢字"),
      (
        #"<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c>"#,
        "true|false|#DIV/0!"
      ),
      (
        #"<c t="str"><f>A1</f><v>tekst</v></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c>"#,
        "tekst||1"
      ),
      (
        #"<c t="d"><v>2013-05-31</v></c><c t="d"><v>2013-05-31T00:00:00Z</v></c>"#,
        "2013-05-31|2013-05-31"
      ),
      (#"<c><f>1+1</f><v>2</v></c><c s="1"><v>0.36499999999999999</v></c>"#, "2|36,5 %"),
      (
        #"<c t="inlineStr"><is><r><t>a </t></r><r><t xml:space="preserve"> b</t></r></is></c>"#,
        "a b"
      ),
      (#"<c><v>1E-3</v></c><c s="99"><v> 2 </v></c>"#, "0,001|2"),
      (
        #"<c s="2"><v>101</v></c><c s="2"><v>12345</v></c><c s="2"><v>1.5</v></c>"#,
        "0101|12345|1,5"
      ),
      (#"<c><v>1</v></c><c><v>1,5</v></c>"#, nil),
      (#"<c><v>1</v></c><c t="s"><v>3</v></c>"#, nil),
      (#"<c><v>1</v></c><c t="s"><v>-1</v></c>"#, nil),
      (#"<c><v>1</v></c><c t="b"><v>ja</v></c>"#, nil),
      (#"<c><v>1</v></c><c t="x"><v>1</v></c>"#, nil),
      (#"<c><v>1</v></c><c s="-1"><v>1</v></c>"#, nil),
    ] as [(String, String?)])
  func cellsAreReadAsProgramsWriteThem(cells: String, expected: String?) throws {
    let made = MadeXLSX(
      "<row>\(cells)</row>",
      strings: #"""
        <si><t>a</t></si><si><r><t>b </t></r><r><rPr/><t xml:space="preserve"> c</t></r></si>
        <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>
        """#,
      styles: #"""
        <numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts><dxfs><dxf><numFmt numFmtId="9" formatCode="yyyy"/></dxf></dxfs>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>
        """#)
    let said = try refusal(made.bytes())
    if let expected {
      #expect(try lines(made.bytes()) == ["Ark1!A1 of Ark1", expected])
    } else {
      #expect(
        said == "regnearket er beskadiget: cellen Ark1!B1 kan ikke læses; "
          + "hent filen igen, eller åbn den i Excel, og gem den på ny")
    }
  }

  @Test func aTextMayBeLongerThanWhatIsReadAtOnce() throws {
    let long = String(repeating: "å", count: 2 << 20)
    let made = MadeXLSX("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
    var limits = SpreadsheetLimits()
    limits.ratio = 2_000
    let isWhole = try lines(made.bytes(), limits: limits).last == long
    #expect(isWhole)
  }

  @Test func rowsWithoutNumbersFollowEachOther() throws {
    let made = MadeXLSX(
      "<row><c><v>1</v></c></row><row/><row r=\"5\"><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    )
    #expect(try lines(made.bytes()) == ["Ark1!A1 of Ark1", "1", "", "", "", "2", "3"])
  }

  @Test func prefixesAndTheStrictVariantSayTheSame() throws {
    var made = MadeXLSX("<row><c><v>1</v></c></row>")
    made.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    made.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try lines(made.bytes()) == ["Ark1!A1 of Ark1", "1"])
    let prefixed = """
      <x:worksheet xmlns:x="\(made.main)" xmlns:y="urn:y"><x:sheetData><x:row><y:c><y:v>9</y:v></y:c>\
      <x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    let read = try lines(made.bytes(replacing: "xl/worksheets/sheet0.xml", with: prefixed))
    #expect(
      read == [
        "Ark1!A1 of Ark1", "1",
      ])
  }

  @Test(arguments: [
    "/xl/worksheets/sheet0.xml", "./worksheets/x/../sheet0.xml", #"worksheets\Sheet0.xml"#,
  ])
  func partsAreFoundFromTheTopOrFromTheirFolder(target: String) throws {
    let made = MadeXLSX("<row><c><v>1</v></c></row>")
    let name = "xl/_rels/workbook.xml.rels"
    let links = made.text(name).replacing("worksheets/sheet0.xml", with: target)
    #expect(try lines(made.bytes(replacing: name, with: links)) == ["Ark1!A1 of Ark1", "1"])
  }

  @Test func aZeroThatAProgramWroteWithoutCalculatingIsNone() throws {
    let rows = #"<row><c><f>SUM(B1:B9)</f><v>0</v></c><c><v>0</v></c><c><f>1</f><v>1</v></c></row>"#
    let stale = MadeXLSX(rows, workbookExtras: #"<calcPr fullCalcOnLoad="1"/>"#)
    #expect(
      try refusal(stale.bytes(), in: .english)
        == "formulas without a calculated value: 1, first in Ark1!A1; "
        + "open the workbook in Excel and save it, which calculates the values")
    #expect(try lines(MadeXLSX(rows).bytes()) == ["Ark1!A1 of Ark1", "0|0|1"])
  }

  @Test func mergedTitlesFillTheirColumnsAndNoMore() throws {
    var made = MadeXLSX("")
    made.sheets[0].xml = """
      <sheetData><row r="3"><c r="B3"><v>1</v></c><c r="E3"><v>2</v></c></row>
      <row r="4"><c r="B4"><v>3</v></c></row></sheetData>
      <mergeCells><mergeCell ref="B3:D3"/><mergeCell ref="E3:XFD3"/><mergeCell ref="B4:D4"/></mergeCells>
      """
    #expect(try lines(made.bytes()) == ["Ark1!B3 of Ark1", "1|1|1|2", "3|||"])
  }
}
