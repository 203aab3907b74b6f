import Diagnostics
import Quantities
import Testing

@testable import Workbooks

@Suite(.enabled(if: Reading.isPossible)) struct CellTests {
  /// A value in thousandths, how it is to be shown, and what stands in the file.
  @Test(arguments: [
    (30_000, NumberFormat.percent(decimals: 1), #"  A1 float 0.3 <0.0\ %>"#),
    (29_960, .percent(decimals: 2), #"  A1 float 0.2996 <0.00\ %>"#),
    (-5, .percent(decimals: 3), #"  A1 float -5e-05 <0.000\ %>"#),
    (100_000, .percent(decimals: 0), #"  A1 float 1.0 <0\ %>"#),
    (1_200_000, .percent(decimals: 0), #"  A1 float 12.0 <0\ %>"#),
    (12_275_000, .integer, "  A1 int 12275 <#,##0>"),
    (2_012_000, .plain, "  A1 int 2012 <0>"),
    (36_500, .decimals(1), "  A1 float 36.5 <#,##0.0>"),
    (0, .decimals(0), "  A1 int 0 <#,##0>"),
    (97_890_000, .kroner(decimals: 2), #"  A1 int 97890 <#,##0.00\ "kr.">"#),
    (
      -40, .points(decimals: 2),
      #"  A1 float -0.04 <+#,##0.00\ "procentpoint";\-#,##0.00\ "procentpoint";#,##0.00\ "procentpoint">"#
    ),
  ])
  func numbersAreNumbers(thousandths: Int64, format: NumberFormat, line: String) throws {
    let value = Fraction(significand: thousandths, decimals: 3)
    #expect(try Reading.cells([[.number(value, format)]]) == [line])
  }

  @Test func aShareWithoutAnEndIsAsFineAsABinaryNumber() throws {
    let share = try Cell.number(Fraction(100, over: 3), .percent(decimals: 1))
    #expect(try Reading.cells([[share]]) == [#"  A1 float 0.3333333333333333 <0.0\ %>"#])
  }

  @Test func englishUnits() throws {
    let row: [Cell] = [
      .figure(Figure(Fraction(30), .percent)), .figure(Figure(Fraction(1), .points)),
      .figure(Figure(Fraction(significand: 5, decimals: 1), .kroner)),
      .figure(Figure(Fraction(3), .counted("contacts"))),
    ]
    #expect(
      try Reading.cells([row], language: .english) == [
        "  A1 float 0.3 <0%>",
        #"  B1 int 1 <+#,##0\ "percentage points";\-#,##0\ "percentage points";#,##0\ "percentage points">"#,
        #"  C1 float 0.5 <#,##0.00\ "kr.">"#, "  D1 int 3 <#,##0>",
      ])
  }

  @Test(arguments: [
    ("2012-02-29", #"  A1 datetime 2012-02-29 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
    ("1900-03-01", #"  A1 datetime 1900-03-01 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
    ("1900-02-28", "  A1 str 28. februar 1900"), ("1849-06-05", "  A1 str 5. juni 1849"),
    ("2999-12-31", #"  A1 datetime 2999-12-31 00:00:00 <[$-406]d\.\ mmmm\ yyyy>"#),
  ])
  func daysAreDays(day: String, line: String) throws {
    #expect(try Reading.cells([[.date(#require(CalendarDate(day)))]]) == [line])
  }

  @Test(arguments: [
    ("=1+1", "  A1 str '=1+1 <quoted>"), ("+45 12345678", "  A1 str '+45 12345678 <quoted>"),
    ("-", "  A1 str '- <quoted>"), ("@SUM(A1)", "  A1 str '@SUM(A1) <quoted>"),
    ("=\u{301}1", "  A1 str '=\u{301}1 <quoted>"),
    ("\r=1", #"  A1 str "'\n=1" <wrapped> <quoted>"#), ("\t=1", "  A1 str \u{FFFD}=1"),
    ("1=1", "  A1 str 1=1"), ("–", "  A1 str –"), ("2012", "  A1 str 2012"),
    ("#REF!", "  A1 str #REF!"), ("TRUE", "  A1 str TRUE"),
  ])
  func textIsNeverAFormula(text: String, line: String) throws {
    #expect(try Reading.cells([[.text(text)]]) == [line])
  }

  @Test(arguments: [
    ("æøå <&> \"x\" 'y'", "  A1 str æøå <&> \"x\" 'y'"),
    ("a\u{0}\u{8}\u{1B}b", "  A1 str a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("\u{FFFE}\u{FFFF}", "  A1 str \u{FFFD}\u{FFFD}"), ("  to  ", "  A1 str   to  "),
    ("en\r\nto", #"  A1 str 'en\nto' <wrapped>"#), ("_x0041_", "  A1 str _x0041_"),
    ("_x005F_x0041_", "  A1 str _x005F_x0041_"), ("a_b", "  A1 str a_b"), ("👩‍👩‍👧 𝄞", "  A1 str 👩‍👩‍👧 𝄞"),
  ])
  func textIsReadAsItStands(text: String, line: String) throws {
    #expect(try Reading.cells([[.text(text)]]) == [line])
  }

  @Test func textTooLongForACellSaysSo() throws {
    #expect(
      try Reading.cells([
        [.text(String(repeating: "å", count: 32_767))],
        [.text(String(repeating: "👩‍👩‍👧", count: 10_000))],
      ]) == [
        "  A1 str 32767 characters ending in \(String(repeating: "å", count: 70))",
        "",
      ])
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
