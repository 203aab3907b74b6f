import Diagnostics
import Quantities
import Testing

/// Figures as they are written; `_` stands for the no-break space.
@Suite struct FigureTests {
  @Test(arguments: [
    (3678, 12276, 30, "29,96_%", "29.96%"), (29999, 100_000, 30, "29,999_%", "29.999%"),
    (30, 100, 30, "30_%", "30%"), (2996, 10000, 30, "29,96_%", "29.96%"),
    (1, 3, 30, "33,3_%", "33.3%"),
    (300_000_001, 1_000_000_000, 30, "30,0000001_%", "30.0000001%"), (2, 5, 30, "40_%", "40%"),
    (2, 3, 67, "66,7_%", "66.7%"), (-1, 100_000, 0, "-0,001_%", "-0.001%"),
  ])
  func aShareNeverSeemsToLieOnTheOtherSideOfItsTarget(
    part: Int, whole: Int, target: Int, danish: String, english: String
  ) throws {
    let share = try Fraction(Int128(part), over: Int128(whole)) * .hundred
    let figure = Figure(share, .percent, beside: Fraction(target))
    #expect(written(figure, .danish) == danish)
    #expect(written(figure, .english) == english)
  }

  @Test(arguments: [
    ("36,5", Unit.percent, "36,5_%", "36.5%"), ("36,25", .percent, "36,25_%", "36.25%"),
    ("36,125", .percent, "36,1_%", "36.1%"), ("-36,5", .percent, "-36,5_%", "-36.5%"),
    ("5", .points, "5_procentpoint", "5_percentage points"),
    ("97890", .kroner, "97.890_kr.", "97,890_kr."),
    ("97890,5", .kroner, "97.890,50_kr.", "97,890.50_kr."),
    ("97890,25", .kroner, "97.890,25_kr.", "97,890.25_kr."),
    ("46,50", .kroner, "46,50_kr.", "46.50_kr."), ("46,50", .percent, "46,5_%", "46.5%"),
    ("0,125", .kroner, "0,13_kr.", "0.13_kr."),
    ("19,5", .hoursPerWeek, "19,5_timer/uge", "19.5_hours/week"),
    ("7", .set, "7_områder", "7_areas"),
    ("12275", .counted("contacts"), "12.275_henvendelser", "12,275_contacts"),
    ("1", .counted("persons"), "1_personer", "1_persons"),
    ("2", .counted("opkald"), "2_opkald", "2_opkald"),
    ("2", .counted("a\u{1B}[1m"), "2_a\u{FFFD}[1m", "2_a\u{FFFD}[1m"),
    ("0,004", .percent, "0,0_%", "0.0%"), ("-0,004", .percent, "0,0_%", "0.0%"),
  ])
  func hasAtMostTwoDecimalsAndItsUnit(
    number: String, unit: Unit, danish: String, english: String
  ) throws {
    let figure = Figure(try value(number), unit)
    #expect(written(figure, .danish) == danish)
    #expect(written(figure, .english) == english)
  }

  @Test(arguments: [("5", "+5_%"), ("-5", "-5_%"), ("0", "0_%"), ("12275", "+12.275_%")])
  func aRiseHasAPlus(number: String, danish: String) throws {
    var figure = Figure(try value(number), .percent)
    figure.isChange = true
    #expect(written(figure, .danish) == danish)
  }

  @Test(arguments: [
    ("36,5", 0, "37"), ("36,5", 3, "36,5"), ("36,125", 2, "36,13"), ("36", 2, "36"),
  ])
  func isExactWhereThatTakesFewDecimals(number: String, decimals: Int, danish: String) throws {
    #expect(written(Figure(try value(number), nil, decimals: decimals), .danish) == danish)
  }

  @Test(arguments: [
    ("0", 0, "0", "0"), ("999", 0, "999", "999"), ("1000", 0, "1.000", "1,000"),
    ("12275", 0, "12.275", "12,275"), ("1250000", 2, "1.250.000,00", "1,250,000.00"),
    ("-1000", 0, "-1.000", "-1,000"), ("-999,96", 1, "-1.000,0", "-1,000.0"),
    ("999999999999999999", 0, "999.999.999.999.999.999", "999,999,999,999,999,999"),
    ("-0,4", 0, "0", "0"), ("36,5", 3, "36,500", "36.500"),
  ])
  func aNumberHasTheMarksOfItsLanguage(
    number: String, decimals: Int, danish: String, english: String
  ) throws {
    let value = try value(number)
    #expect(Language.danish.number(value, decimals: decimals) == danish)
    #expect(Language.english.number(value, decimals: decimals) == english)
  }

  @Test(arguments: [
    ("2011-04-13", "13. april 2011", "13 April 2011"),
    ("2012-01-01", "1. januar 2012", "1 January 2012"),
    ("2012-02-29", "29. februar 2012", "29 February 2012"),
    ("2012-03-09", "9. marts 2012", "9 March 2012"),
    ("2012-05-31", "31. maj 2012", "31 May 2012"), ("2012-06-05", "5. juni 2012", "5 June 2012"),
    ("2012-07-01", "1. juli 2012", "1 July 2012"),
    ("2012-08-01", "1. august 2012", "1 August 2012"),
    ("2012-09-01", "1. september 2012", "1 September 2012"),
    ("2012-10-01", "1. oktober 2012", "1 October 2012"),
    ("2012-11-01", "1. november 2012", "1 November 2012"),
    ("2012-12-31", "31. december 2012", "31 December 2012"),
  ])
  func aDateIsWrittenInWords(iso: String, danish: String, english: String) throws {
    let date = try #require(CalendarDate(iso))
    #expect(Language.danish.date(date) == danish)
    #expect(Language.english.date(date) == english)
  }

  @Test(arguments: [
    ("2012", "2012", "2012"), ("2012-S1", "1. halvår 2012", "half-year 1 of 2012"),
    ("2012-Q3", "3. kvartal 2012", "quarter 3 of 2012"), ("2012-05", "maj 2012", "May 2012"),
    ("2012-W43", "uge 43 2012", "week 43 of 2012"),
    ("2015-W01", "uge 1 2015", "week 1 of 2015"), ("2012-05-31", "31. maj 2012", "31 May 2012"),
  ])
  func aPeriodIsWrittenInWords(text: String, danish: String, english: String) throws {
    let period = try Period(parsing: text)
    #expect(Language.danish.period(period) == danish)
    #expect(Language.english.period(period) == english)
  }

  /// A number written with a decimal comma.
  private func value(_ text: String) throws -> Fraction {
    guard case .number(let value) = DecimalText(text) else { throw NotANumber(text: text) }
    return value
  }

  private struct NotANumber: Error {
    let text: String
  }

  private func written(_ figure: Figure, _ language: Language) -> String {
    language.figure(figure).replacing("\u{A0}", with: "_")
  }
}
