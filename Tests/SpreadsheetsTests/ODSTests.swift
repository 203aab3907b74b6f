import TestSupport
import Testing

@testable import Spreadsheets
@testable import Workbooks

@Suite(.enabled(if: Writing.hasOdfpy)) struct OdfpyTests {
  @Test func aSheetAsItIsDeliveredBecomesText() throws {
    let read = try lines(Writing.ods("delivered"))
    #expect(
      read == [
        "'Tal 2013'!B3 of Tal 2013",
        "Område|Henvendelser|Henvendelser|Andel|Målt|Svartid|Åbent|Bemærkning",
        #"Sundhed|12345,6|1250000|36,5 %|2013-05-31|36:15:00|true|linje\nto"#,
        "|||||||",
        #"Skole|0,3|4|7 %|2013-05-31T08:30:00|08:30:00|false|a b    fed\tmager"#,
        "Samme|Samme|Samme|||||",
        "Samme|Samme|Samme|||||",
      ])
  }

  @Test func aRangeIsAllThatIsRead() throws {
    let read = try lines(Writing.ods("delivered"), range: "C4:D6")
    #expect(
      read == [
        "'Tal 2013'!C4 of Tal 2013", "12345,6|1250000", "|", "0,3|4",
      ])
  }

  @Test(arguments: [("Januar", "1"), ("februar", "2"), ("Skjult", "3")])
  func sheetsAreFoundByName(name: String, cell: String) throws {
    #expect(try lines(Writing.ods("sheets"), sheet: name).last == cell)
  }

  @Test(
    arguments: [
      (
        "sheets", nil,
        "flere ark har indhold: Januar, Februar; vælg et af dem med sheet: og arkets navn"
      ),
      (
        "sheets", "Marts",
        "regnearket har intet ark, der hedder »Marts«; arkene er: Januar, Februar, Tomt, Skjult"
      ),
      (
        "formulas", nil,
        "formler uden beregnet værdi: 2, først i Ark1!A1, Ark1!B1; "
          + "åbn regnearket i Excel, og gem det, så bliver værdierne beregnet"
      ),
      (
        "empty", nil,
        "arket »Ark1« er tomt, hvor der skulle læses; vælg arket med sheet: og området med range:; "
          + "arkene er: Ark1"
      ),
      (
        "letter", nil,
        "filen er ikke et regneark i formatet xlsx eller ods; gem tabellen som .xlsx, .ods eller .csv"
      ),
    ] as [(String, String?, String)])
  func whatCannotBeReadIsSaid(name: String, sheet: String?, said: String) throws {
    #expect(try refusal(Writing.ods(name), sheet: sheet) == said)
  }
}

@Suite struct MadeODSTests {
  @Test func emptyCellsCostNothingHoweverMany() throws {
    let bytes = try MadeODS.bytes(
      rows: """
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="16380"/>
        <table:table-cell office:value-type="float" office:value="1"/>
        <table:table-cell table:number-columns-repeated="999999999"/></table:table-row>
        <table:table-row table:number-rows-repeated="99999999999999999999"><table:table-cell/></table:table-row>
        <table:table-row table:number-rows-repeated="2147483647"><table:table-cell/></table:table-row>
        """)
    #expect(try lines(bytes) == ["Ark1!XFA1048571 of Ark1", "1"])
  }

  @Test(arguments: [
    (
      #"<table:table-row><table:table-cell table:number-columns-repeated="16385"><text:p>a</text:p></table:table-cell></table:table-row>"#,
      "arket »Ark1« har mere end 16.384 kolonner"
    ),
    (
      #"<table:table-row table:number-rows-repeated="1048577"><table:table-cell/></table:table-row><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"#,
      "arket »Ark1« har mere end 1.048.576 rækker"
    ),
    (
      #"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>"#,
      "arket »Ark1« har mere end 1.000 celler"
    ),
    (
      #"<table:table-row table:number-columns-repeated="9"><table:table-cell><text:p>a<text:s text:c="99999999999"/><text:s text:c="900000"/></text:p></table:table-cell></table:table-row>"#,
      "read: [[\"a"
    ),
    (
      "<table:table-row><table:table-cell><text:p>"
        + String(repeating: #"<text:s text:c="1048576"/>"#, count: 5)
        + "</text:p></table:table-cell></table:table-row>",
      "teksten i arket »Ark1« fylder mere end grænsen på 4.194.304 byte"
    ),
  ])
  func repeatedContentIsBounded(rows: String, said: String) throws {
    var limits = SpreadsheetLimits()
    limits.cells = 1_000
    limits.textBytes = 4 << 20
    #expect(try refusal(MadeODS.bytes(rows: rows), limits: limits).hasPrefix(said))
  }

  @Test(arguments: [
    (
      #"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIVISION/0!</text:p></table:table-cell>"#,
      "#DIVISION/0!"
    ),
    (
      #"<table:table-cell office:value-type="string" office:string-value="værdi"><text:p>vist</text:p></table:table-cell>"#,
      "værdi"
    ),
    (
      #"<table:table-cell><text:p>a<text:line-break/>b</text:p><text:p/><text:p>c</text:p></table:table-cell>"#,
      #"a\nb\n\nc"#
    ),
    (
      #"<table:table-cell><text:p>a<text:note><text:p>fodnote</text:p></text:note></text:p><table:table table:name="i"><table:table-row><table:table-cell><text:p>inde</text:p></table:table-cell></table:table-row></table:table></table:table-cell>"#,
      "a"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="9999-12-31T23:59:59.2"/>"#,
      "9999-12-31T23:59:59"
    ),
    (
      #"<table:table-cell office:value-type="float" office:value="101"><text:p>0101</text:p></table:table-cell>"#,
      "0101"
    ),
    (
      #"<table:table-cell office:value-type="float" office:value="0.4"><text:p>0</text:p></table:table-cell>"#,
      "0,4"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2013-05-31T23:59:59.9"/>"#,
      "2013-06-01"
    ),
  ])
  func cellsAreReadAsProgramsWriteThem(cell: String, text: String) throws {
    let bytes = try MadeODS.bytes(rows: "<table:table-row>\(cell)</table:table-row>")
    #expect(try lines(bytes) == ["Ark1!A1 of Ark1", text])
  }

  @Test(arguments: [
    #"office:value-type="float""#, #"office:value-type="float" office:value="1,5""#,
    #"office:value-type="float" office:value="INF""#, #"office:value-type="tal" office:value="1""#,
    #"office:value-type="date" office:date-value="2013-02-29""#,
    #"office:value-type="time" office:time-value="P1M""#,
    #"office:value-type="boolean" office:boolean-value="ja""#,
  ])
  func aValueThatIsNoneIsDamage(attributes: String) throws {
    let bytes = try MadeODS.bytes(
      rows:
        "<table:table-row><table:table-cell/><table:table-cell \(attributes)/></table:table-row>")
    #expect(
      refusal(bytes) == "regnearket er beskadiget: cellen Ark1!B1 kan ikke læses; "
        + "hent filen igen, eller åbn den i Excel, og gem den på ny")
  }

  @Test func formulasThatNobodyCalculatedAreCountedHoweverMany() throws {
    let row = """
      <table:table-row table:number-rows-repeated="500000"><table:table-cell table:formula="of:=1"/>
      <table:table-cell table:number-columns-repeated="16000" table:formula="of:=1"/></table:table-row>
      """
    #expect(
      try refusal(MadeODS.bytes(rows: row + row))
        .hasPrefix(
          "formler uden beregnet værdi: 16.001.000.000, først i Ark1!A1, Ark1!A2, Ark1!A3;"))
    #expect(
      try refusal(MadeODS.bytes(rows: row), range: "Y7:Z")
        .hasPrefix("formler uden beregnet værdi: 999.988, først i Ark1!Y7, Ark1!Z7, Ark1!Y8;"))
  }

  @Test func aLockedWorkbookIsSaidToBe() throws {
    let manifest = PackagePart(
      name: "META-INF/manifest.xml",
      text: """
        <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
        <m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
        """)
    let bytes = try ZipArchive.bytes(of: MadeODS.parts("") + [manifest])
    #expect(
      refusal(bytes)
        == "regnearket er låst med en adgangskode; åbn det, fjern adgangskoden, og gem det igen")
  }
}
