import Testing

@testable import Spreadsheets

@Suite struct CellRangeTests {
  @Test(arguments: [
    ("A3:F200", 3...200, 1...6), ("a3:f200", 3...200, 1...6), ("$A$3:$F$200", 3...200, 1...6),
    ("F200:A3", 3...200, 1...6), (" A3:F ", 3...1_048_576, 1...6), ("A:F", 1...1_048_576, 1...6),
    ("$A:$F", 1...1_048_576, 1...6), ("B2", 2...2, 2...2), ("B2:", 2...1_048_576, 2...16_384),
    ("3:200", 3...200, 1...16_384), ("AA1:XFD1048576", 1...1_048_576, 27...16_384),
  ])
  func areWrittenAsInExcel(text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    #expect(CellRange(text) == CellRange(rows: rows, columns: columns))
  }

  @Test(arguments: [
    "", ":", "A", "3", ":F", "A3:F200:G1", "A0", "A03", "3A", "A-3", "A3;F200", "Ark1!A3", "XFE1",
    "A1048577", "A$", "$", "$$A1", "A$B1", "A1$2", "Å1", "A99999999999999999999",
    "AAAAAAAAAAAAAAAAAAAA1", "A3 :F200",
  ])
  func refuseEverythingElse(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func columnsHaveLetters(column: Int, letters: String) {
    #expect(CellPlace.letters(ofColumn: column) == letters)
    #expect(CellPlace.column(ofLetters: letters.lowercased()) == column)
  }

  @Test(arguments: [
    ("Ark1", "Ark1!B7"), ("Målinger", "Målinger!B7"), ("Tal 2013", "'Tal 2013'!B7"),
    ("2013", "'2013'!B7"), ("Kim's", "'Kim''s'!B7"), ("", "''!B7"),
  ])
  func cellsAreNamedWithTheirSheet(sheet: String, name: String) {
    #expect(CellPlace("B7")?.named(in: sheet) == name)
  }
}
