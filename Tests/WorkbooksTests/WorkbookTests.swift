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
    #expect(
      try Reading.lines(of: Self.sample()).joined(separator: "\n") == #"""
        zip whole (1980, 1, 1, 0, 0, 0) [Content_Types].xml
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
    let rows = (0..<20_000).map { [Cell.number(Fraction($0), .integer), .text("Række \($0)")] }
    let lines = try Reading.cells(rows, columns: [.init("Nr.", width: 8), .init("Ord", width: 20)])
    #expect(lines.last == "  B20001 str Række 19999")
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
