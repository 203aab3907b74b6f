import Diagnostics
import Quantities
import Testing
import Workbooks

@testable import Spreadsheets

@Suite struct RoundTripTests {
  @Test func whatKanaltjekWritesItReads() throws {
    let date = try #require(CalendarDate("2012-02-29"))
    let workbook = Workbook(
      title: "Årsstatus", creator: "Kanaltjek", created: date, language: .danish,
      worksheets: [
        Worksheet(
          name: "Mål & tal", title: "Mål i Eksempelby",
          columns: [.init("Mål", width: 40), .init("Målt", width: 12), .init("Frist", width: 18)],
          rows: [
            [
              "Flere digitale",
              .number(Fraction(significand: 365, decimals: 1), .percent(decimals: 1)),
              .date(date),
            ],
            [.text("to\nlinjer  "), .number(Fraction(97890), .kroner(decimals: 2)), .blank],
            ["_x0041_", .number(Fraction(significand: -4, decimals: 2), .points(decimals: 2))],
            ["=1+1", .number(Fraction(1_250_000), .integer)],
          ],
          notes: ["En bemærkning."]),
        Worksheet(name: "Tomt", columns: []),
      ])
    let table = try Spreadsheet.table(in: workbook.bytes(), sheet: nil, range: "A2:C6")
    #expect(
      table
        == SheetTable(
          sheet: "Mål & tal", sheetNames: ["Mål & tal", "Tomt"], firstRow: 2, firstColumn: 1,
          rows: [
            ["Mål", "Målt", "Frist"], ["Flere digitale", "36,5 %", "2012-02-29"],
            ["to\nlinjer  ", "97890", ""], ["_x0041_", "-0,04", ""], ["'=1+1", "1250000", ""],
          ]))
  }
}
