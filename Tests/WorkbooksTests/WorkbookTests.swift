import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
  private static func sample() throws -> Workbook {
    try Workbook(
      title: "Årsstatus 2016 & mål", creator: "Kanaltjek",
      created: #require(CalendarDate("2016-12-31")), language: .danish,
      worksheets: [
        Worksheet(
          name: "Målopfyldelse", title: "Mål i Eksempelby",
          columns: [
            .init("Mål", width: 40), .init("Målt", width: 12), .init("Afvigelse", width: 20),
            .init("Frist", width: 18),
          ],
          frozenColumns: 1,
          rows: [
            [.text("Digital post", .heading)],
            [
              "Flere digitale henvendelser",
              .number(Fraction(3678 * 100, over: 12276), .percent(decimals: 2)),
              .number(Fraction(significand: -4, decimals: 2), .points(decimals: 2)),
              .date(#require(CalendarDate("2012-12-31"))),
            ],
            [
              .text("Færre\nbreve", .wrapped), .blank,
              .number(Fraction(97890), .kroner(decimals: 2)),
            ],
          ],
          notes: ["Målt pr. 31. december.", "En lang bemærkning."]),
        Worksheet(
          name: "Forside", columns: [.init(width: 20), .init(width: 30)],
          rows: [["Kommune", .text("Eksempelby", .strong)]]),
      ])
  }

  @Test(.enabled(if: Reading.isPossible)) func openpyxlReadsWhatWasWritten() throws {
    let read = try Reading.lines(of: Self.sample()).joined(separator: "\n")
    #expect(
      read == #"""
        zip whole (1980, 1, 1, 0, 0, 0) [Content_Types].xml
        about Årsstatus 2016 & mål | Kanaltjek | da | 2016-12-31 00:00:00 2016-12-31 00:00:00
        sheet Målopfyldelse
          frozen B3 filter A2:D5 repeated $2:$2
          paper 9 landscape fit True 1 0
          foot Årsstatus 2016 && mål | &P / &N
          widths A=40.7109375 B=12.7109375 C=20.7109375 D=18.7109375
          merged A7:D7 A8:D8
          A1 str Mål i Eksempelby <bold> <size 14>
          A2 str Mål <bold> <filled> <wrapped>
          B2 str Målt <bold> <filled> <wrapped>
          C2 str Afvigelse <bold> <filled> <wrapped>
          D2 str Frist <bold> <filled> <wrapped>
          A3 str Digital post <bold> <size 12>
          A4 str Flere digitale henvendelser
          B4 float 0.29960899315738027 <0.00\ %>
          C4 float -0.04 <+#,##0.00\ "procentpoint";\-#,##0.00\ "procentpoint";#,##0.00\ "procentpoint">
          D4 datetime 2012-12-31 00:00:00 <[$-406]d\.\ mmmm\ yyyy>
          A5 str Færre\nbreve <wrapped>
          C5 int 97890 <#,##0.00\ "kr.">
          A7 str Målt pr. 31. december. <size 10> <wrapped>
          A8 str En lang bemærkning. <size 10> <wrapped>
        sheet Forside
          frozen None filter None repeated None
          paper 9 landscape fit True 1 0
          foot Årsstatus 2016 && mål | &P / &N
          widths A=20.7109375 B=30.7109375
          merged
          A1 str Kommune
          B1 str Eksempelby <bold>
        """#)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let bytes = try Self.sample().bytes()
    #expect(try Self.sample().bytes() == bytes)
    #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
  }

  @Test(.enabled(if: Reading.isPossible)) func aWorkbookWithoutSheetsOpens() throws {
    let workbook = try Workbook(
      title: "Tom: intet", creator: "K", created: #require(CalendarDate("1800-01-01")),
      language: .english)
    #expect(try Reading.lines(of: workbook).contains("sheet Tom- intet"))
  }

  @Test(.enabled(if: Reading.isPossible)) func longTablesAreWritten() throws {
    let cells = (0..<20_000).map { Cell.text("Række \($0)") }
    #expect(try Reading.cells(cells) == (0..<20_000).map { "str Række \($0)" })
  }
}

@Suite struct WorkbookLimitTests {
  @Test func moreRowsThanASheetHasAreSaid() throws {
    let full = Worksheet(
      name: "Tal", title: "Tal", columns: [.init("A", width: 9)],
      rows: Array(repeating: [], count: 1_048_574))
    try full.checkLimits()
    var tooLong = full
    tooLong.rows.append([])
    let fault = #expect(throws: WorkbookFault.self) { try tooLong.checkLimits() }
    #expect(
      fault?.message.text(.danish)
        == "arket »Tal« har 1.048.577 rækker; et regneark har plads til 1.048.576")
  }

  @Test func moreColumnsThanASheetHasAreSaid() throws {
    let sheet = Worksheet(
      name: "Tal", columns: [.init("A", width: 9)],
      rows: [Array(repeating: .blank, count: 16_384), Array(repeating: .blank, count: 16_385)])
    #expect(throws: WorkbookFault.tooManyColumns(sheet: "Tal", count: 16_385)) {
      try sheet.checkLimits()
    }
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func columnsHaveLetters(column: Int, letters: String) {
    #expect(Worksheet.letters(column) == letters)
  }
}
