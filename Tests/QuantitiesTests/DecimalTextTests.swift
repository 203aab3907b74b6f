import Quantities
import Testing

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      ("30", 30, 0), ("36,5", 365, 1), ("36.5", 365, 1), ("12,275", 12275, 3), ("0", 0, 0),
      ("0.123", 123, 3), ("0,5", 5, 1), ("007", 7, 0), ("1.2345", 12345, 4), ("1.25", 125, 2),
      ("1234.567", 1_234_567, 3), ("97.890,00", 97890, 0), ("1.250.000", 1_250_000, 0),
      ("1.250.000,5", 12_500_005, 1), ("12.345.678,125", 12_345_678_125, 3), ("+5", 5, 0),
      ("-5", -5, 0), ("\u{2212}5", -5, 0), ("\u{2212}1.250,5", -12505, 1), ("-0", 0, 0),
      ("999999999999999999", 999_999_999_999_999_999, 0),
      ("-0,12345678901234567", -12_345_678_901_234_567, 17),
    ] as [(String, Int64, Int)])
  func readsNumbersAsDanesWriteThem(text: String, significand: Int64, decimals: Int) {
    let value = Fraction(significand: significand, decimals: decimals)
    #expect(DecimalText(text) == .number(value))
  }

  @Test(arguments: [
    ("97.890", 97890), ("-1.000", -1000), ("100.000", 100_000), ("+1.250", 1250),
    ("\u{2212}1.250", -1250),
  ])
  func aDotBeforeThreeDigitsIsNeverGuessed(text: String, thousands: Int) {
    let whole = Fraction(thousands)
    let decimal = Fraction(significand: Int64(thousands), decimals: 3)
    #expect(DecimalText(text) == .ambiguous(thousands: whole, decimal: decimal))
    #expect(DecimalText(text, dot: .thousands) == .number(whole))
    #expect(DecimalText(text, dot: .decimal) == .number(decimal))
  }

  @Test(arguments: DecimalText.DotMeaning.every)
  func whatIsCertainNeedsNoMeaning(dot: DecimalText.DotMeaning) {
    #expect(DecimalText("36.5", dot: dot) == .number(Fraction(significand: 365, decimals: 1)))
    #expect(DecimalText("1.250.000", dot: dot) == .number(Fraction(1_250_000)))
    #expect(DecimalText("0.123", dot: dot) == .number(Fraction(significand: 123, decimals: 3)))
  }

  @Test(arguments: [
    "", " ", "-", "+", "\u{2212}", "--5", "+-5", "\u{2212}-5", "1e5", "1_000", "36,5xx", "36 5",
    " 36", "36 ", "1.2.3", "1,2,3", "1,250,000", "1.250,000.5", "1.25.000", "1250.000,5",
    "1234.567.890", "0.123.456", ",5", "5,", ".5", "5.", "1..2", "1,.2", "0x10", "½", "٣", "３",
    "36,5\u{301}", "NaN", "∞", "30%",
  ])
  func everythingElseIsNoNumber(text: String) {
    #expect(DecimalText(text) == .notANumber)
  }

  @Test(arguments: [
    "1234567890123456789", "0,123456789012345678", "-1.234.567.890.123.456.789",
    "0000000000000000001", String(repeating: "9", count: 100_000),
  ])
  func nineteenDigitsAreTooMany(text: String) {
    #expect(DecimalText(text) == .tooLong)
  }
}

extension DecimalText.DotMeaning {
  fileprivate static let every: [Self] = [.unknown, .thousands, .decimal]
}
