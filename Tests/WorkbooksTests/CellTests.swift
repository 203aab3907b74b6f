import Diagnostics
import Quantities
import Testing

@testable import Workbooks

@Suite(.enabled(if: Reading.isPossible)) struct CellTests {
  @Test func numbersAreNumbers() throws {
    // In thousandths, how it is to be shown, and what a spreadsheet reads.
    let table: [(Int64, NumberFormat, String)] = [
      (30_000, .percent(decimals: 1), #"float 0.3 <0.0\ %>"#),
      (29_960, .percent(decimals: 2), #"float 0.2996 <0.00\ %>"#),
      (-5, .percent(decimals: 3), #"float -5e-05 <0.000\ %>"#),
      (100_000, .percent(decimals: 0), #"float 1.0 <0\ %>"#),
      (1_200_000, .percent(decimals: 0), #"float 12.0 <0\ %>"#),
      (0, .percent(decimals: 0), #"float 0.0 <0\ %>"#),
      (12_275_000, .integer, "int 12275 <#,##0>"),
      (2_012_000, .plain, "int 2012 <0>"),
      (36_500, .decimals(1), "float 36.5 <#,##0.0>"),
      (0, .decimals(0), "int 0 <#,##0>"),
      (97_890_000, .kroner(decimals: 2), #"int 97890 <#,##0.00\ "kr.">"#),
      (
        -40, .points(decimals: 2),
        #"float -0.04 <+#,##0.00\ "procentpoint";\-#,##0.00\ "procentpoint";#,##0.00\ "procentpoint">"#
      ),
    ]
    let cells = table.map { Cell.number(Fraction(significand: $0.0, decimals: 3), $0.1) }
    #expect(try Reading.cells(cells) == table.map(\.2))
  }

  @Test func aShareWithoutAnEndIsAsFineAsABinaryNumber() throws {
    let share = try Cell.number(Fraction(100, over: 3), .percent(decimals: 1))
    #expect(try Reading.cells([share]) == [#"float 0.3333333333333333 <0.0\ %>"#])
  }

  @Test func figuresBringTheirUnits() throws {
    let cells: [Cell] = [
      .figure(Figure(Fraction(30), .percent)), .figure(Figure(Fraction(1), .points)),
      .figure(Figure(Fraction(significand: 5, decimals: 1), .kroner)),
      .figure(Figure(Fraction(3), .counted("contacts"))),
      .figure(Figure(Fraction(significand: 25, decimals: 1), nil)),
    ]
    #expect(
      try Reading.cells(cells, language: .english) == [
        "float 0.3 <0%>",
        #"int 1 <+#,##0\ "percentage points";\-#,##0\ "percentage points";#,##0\ "percentage points">"#,
        #"float 0.5 <#,##0.00\ "kr.">"#, "int 3 <#,##0>", "float 2.5 <#,##0.0>",
      ])
  }

  @Test func daysAreDays() throws {
    let table = [
      ("2012-02-29", #"datetime 2012-02-29 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
      ("1900-03-01", #"datetime 1900-03-01 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
      ("2999-12-31", #"datetime 2999-12-31 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
      ("1900-02-28", "str 28. februar 1900"), ("1849-06-05", "str 5. juni 1849"),
    ]
    let cells = try table.map { try Cell.date(#require(CalendarDate($0.0))) }
    #expect(try Reading.cells(cells) == table.map(\.1))
  }

  @Test func textIsNeverAFormula() throws {
    let table = [
      ("=1+1", "str '=1+1 <quoted>"), ("+45 12345678", "str '+45 12345678 <quoted>"),
      ("-", "str '- <quoted>"), ("@SUM(A1)", "str '@SUM(A1) <quoted>"),
      ("=\u{301}1", "str '=\u{301}1 <quoted>"), ("\r=1", #"str '\n=1 <wrapped> <quoted>"#),
      ("\t=1", "str \u{FFFD}=1"), ("1=1", "str 1=1"), ("–", "str –"), ("2012", "str 2012"),
      ("TRUE", "str TRUE"), ("#N/A", "str #N/A"),
    ]
    #expect(try Reading.cells(table.map { .text($0.0) }) == table.map(\.1))
  }

  @Test func textIsReadAsItStands() throws {
    let table = [
      ("æøå <&> \"x\" 'y'", "str æøå <&> \"x\" 'y'"),
      ("a\u{0}\u{8}\u{1B}b", "str a\u{FFFD}\u{FFFD}\u{FFFD}b"),
      ("\u{FFFE}\u{FFFF}", "str \u{FFFD}\u{FFFD}"), ("  to  ", "str   to  "),
      ("en\r\nto", #"str en\nto <wrapped>"#), ("_x0041_", "str _x0041_"),
      ("_x005F_x0041_", "str _x005F_x0041_"), ("a_b", "str a_b"),
      ("👩‍👩‍👧 𝄞", "str 👩‍👩‍👧 𝄞"),
    ]
    #expect(try Reading.cells(table.map { .text($0.0) }) == table.map(\.1))
  }

  @Test func textTooLongForACellSaysSo() throws {
    let table = [
      (
        String(repeating: "å", count: 32_767),
        "str 32767 characters ending in " + String(repeating: "å", count: 70)
      ),
      (
        String(repeating: "𝄞", count: 20_000),
        "str 16420 characters ending in "
          + "afkortet: teksten er på 40.000 tegn, og en celle har plads til 32.767]"
      ),
    ]
    #expect(try Reading.cells(table.map { .text($0.0) }) == table.map(\.1))
  }
}

@Suite struct SheetNameTests {
  @Test(arguments: [
    (["Mål æøå"], ["Mål æøå"]),
    (["2012/2013", "[a]:*?\\"], ["2012-2013", "-a-----"]),
    (["Mål", "mål", "MÅL"], ["Mål", "mål (2)", "MÅL (3)"]),
    (["", "''", "  "], ["-", "- (2)", "- (3)"]),
    (["'Bornholm'", "History"], ["Bornholm", "History -"]),
    (
      [String(repeating: "a", count: 32), String(repeating: "a", count: 40)],
      [String(repeating: "a", count: 31), String(repeating: "a", count: 27) + " (2)"]
    ),
    (["Mål (2)", "Mål", "Mål"], ["Mål (2)", "Mål", "Mål (3)"]),
    (["a\u{7}b"], ["a\u{FFFD}b"]),
    ([String(repeating: "𝄞", count: 16)], [String(repeating: "𝄞", count: 15)]),
  ])
  func areMadeValid(wished: [String], names: [String]) {
    #expect(SheetNames.valid(wished) == names)
  }
}
