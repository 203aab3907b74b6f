import Quantities
import Testing

@testable import Spreadsheets

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", "0", "0 %"), ("-0", "0", "0 %"), ("1", "1", "100 %"), ("0.365", "0,365", "36,5 %"),
    ("0.36499999999999999", "0,365", "36,5 %"), ("0.07", "0,07", "7 %"),
    ("0.30000000000000004", "0,3", "30 %"), ("0.57", "0,57", "57 %"),
    ("12345.6", "12345,6", "1234560 %"), ("1250000", "1250000", "125000000 %"),
    ("1E-7", "0,0000001", "0,00001 %"), ("1.5e+3", "1500", "150000 %"),
    (
      "1e21", "1" + String(repeating: "0", count: 21),
      "1" + String(repeating: "0", count: 23) + " %"
    ),
    ("-3.25", "-3,25", "-325 %"), ("0.005", "0,005", "0,5 %"), ("0.0005", "0,0005", "0,05 %"),
    ("0.99999999999999999", "1", "100 %"),
    ("0.9999999999999994", "0,999999999999999", "99,9999999999999 %"),
    ("9.9999999999999995", "10", "1000 %"),
    ("123456789012345678", "123456789012346000", "12345678901234600000 %"),
    ("0.333333333333333314829616256247", "0,333333333333333", "33,3333333333333 %"),
    ("41425.354166666664", "41425,3541666667", "4142535,41666667 %"),
    (
      "5e-324", "0," + String(repeating: "0", count: 323) + "5",
      "0," + String(repeating: "0", count: 321) + "5 %"
    ),
  ])
  func numbersAreWrittenAsDanesDo(stored: String, plain: String, percent: String) throws {
    let number = try #require(NumberText(stored))
    #expect(number.plain == plain)
    #expect(number.percent == percent)
  }

  @Test(arguments: [
    "", " 1", "1,5", "nan", "inf", "-inf", "1e999", "0x10", "0x1p3", "1.2.3", "--1", "1e", "e", "٣",
  ])
  func whatIsNoNumberIsNone(stored: String) {
    #expect(NumberText(stored) == nil)
  }

  @Test func readersOfNumbersTakeWhatIsWritten() throws {
    let random = (1...2_000).map { Double($0 * $0 * 7919 % 1_000_003) / 1_000 }
    for value in random {
      let text = try #require(NumberText("\(value)")).plain
      guard case .number(let read) = QuantityText(text).number else {
        Issue.record("\(value) became \(text)")
        continue
      }
      #expect(read.binary == value)
    }
  }
}

@Suite struct NumberKindTests {
  @Test(arguments: [
    ("General", NumberKind.number), ("Standard", .number), ("0", .number), ("#,##0.00", .number),
    ("0%", .percent), ("0.0\\ %", .percent), ("0\"%\"", .number), ("0\\%", .number),
    ("0.00E+00", .number), ("# ?/?", .number), ("@", .number), ("", .number), ("0000", .digits(4)),
    ("00;@", .digits(2)), ("00.0", .number), ("00\\ 00", .number), ("\"nr. \"00", .number),
    ("dd-mm-yyyy", .date), ("dd-mm-åååå", .date), ("DD-MM-ÅÅÅÅ", .date), ("dd/mm/yyyy;@", .date),
    ("[$-406]d. mmmm yyyy", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
    ("mmm", .date), ("mm/yyyy", .date), ("yyyy", .date), ("d", .date),
    ("yyyy\\-mm\\-dd\\Thh:mm:ss", .date), ("dd-mm-yyyy hh:mm", .date),
    ("hh:mm", .time), ("tt:mm", .time), ("h:mm AM/PM", .time), ("mm:ss.0", .time),
    ("ss.000", .time),
    ("[$-F400]h:mm:ss\\ AM/PM", .time),
    ("[h]:mm", .duration), ("[hh]:mm:ss", .duration), ("[mm]:ss", .duration), ("[t]:mm", .duration),
    ("[Red]0.0;[Blue]-0.0", .number), ("[>=100]0;0.0", .number), ("[$kr-406] #,##0.00", .number),
    ("#,##0 \"kr. pr. måned\"", .number), ("0 stk", .number), ("0 dage", .number),
    ("_-* #,##0.00\\ \"kr.\"_-;\\-* #,##0.00\\ \"kr.\"_-;_-* \"-\"??\\ \"kr.\"_-;_-@_-", .number),
    (";;0%", .percent), ("\"", .number), ("[", .number), ("\\", .number), ("[h", .duration),
  ])
  func codesSayWhatANumberStandsFor(code: String, kind: NumberKind) {
    #expect(NumberKind(code: code) == kind)
  }
}

@Suite struct DateTextTests {
  @Test(
    arguments: [
      (1.0, NumberKind.date, "1900-01-01"), (59, .date, "1900-02-28"), (60, .date, "1900-02-29"),
      (61, .date, "1900-03-01"), (0, .date, "1900-01-00"), (41425, .date, "2013-05-31"),
      (41425.354166666664, .date, "2013-05-31T08:30:00"), (2_958_465, .date, "9999-12-31"),
      (41425.999999999, .date, "2013-06-01"), (2_958_466, .date, nil), (-1, .date, nil),
      (2_958_465.9999999, .date, nil), (0.354166666666667, .time, "08:30:00"),
      (41425.354166666664, .time, "08:30:00"), (-0.5, .time, nil), (0.999999999, .time, "00:00:00"),
      (1.5104166666666667, .duration, "36:15:00"), (-0.0625, .duration, "-01:30:00"),
      (1e300, .duration, nil),
    ] as [(Double, NumberKind, String?)])
  func numbersBecomeDays(serial: Double, kind: NumberKind, text: String?) {
    #expect(DateText.text(of: serial, as: kind, in: .from1900) == text)
  }

  @Test(
    arguments: [
      (0.0, "1904-01-01"), (1, "1904-01-02"), (39963, "2013-05-31"), (2_957_003, "9999-12-31"),
      (2_957_004, nil),
    ] as [(Double, String?)])
  func numbersFrom1904BecomeDays(serial: Double, text: String?) {
    #expect(DateText.text(of: serial, as: .date, in: .from1904) == text)
  }

  @Test(
    arguments: [
      ("2013-05-31", "2013-05-31"), ("2013-05-31T00:00:00", "2013-05-31"),
      ("2013-05-31T08:30", "2013-05-31T08:30:00"),
      ("2013-05-31T08:30:00.4Z", "2013-05-31T08:30:00"),
      ("08:30:00", "08:30:00"), ("T08:30:00", "08:30:00"), ("2012-02-29", "2012-02-29"),
      ("2013-02-29", nil), ("2013-13-01", nil), ("2013-5-31", nil), ("13-05-31", nil), ("", nil),
      ("2013-05-31T25:00:00", nil), ("2013-05-31T08:60:00", nil), ("2013-05-31T", nil), ("T", nil),
      ("9999-12-31T24:00:00", nil),
    ] as [(String, String?)])
  func daysAreReadAsTheyAreWritten(iso: String, text: String?) {
    #expect(DateText.text(ofISO: iso) == text)
  }

  @Test(
    arguments: [
      ("PT36H15M00S", "36:15:00"), ("PT08H29M59.999999S", "08:30:00"), ("-PT1H30M", "-01:30:00"),
      ("P1DT2H", "26:00:00"), ("PT0S", "00:00:00"), ("-PT0S", "00:00:00"), ("P1Y", nil),
      ("P1M", nil),
      ("PT", "00:00:00"), ("36H", nil), ("", nil), ("-", nil), ("PT1", nil), ("PTH", nil),
      ("PT9999999999H", nil), ("PT1H1D", nil), ("PT1.5H", nil), ("PT1.xS", nil),
    ] as [(String, String?)])
  func lengthsOfTimeAreReadAsTheyAreWritten(duration: String, text: String?) {
    #expect(DateText.text(ofDuration: duration) == text)
  }
}
