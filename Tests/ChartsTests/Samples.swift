import Charts
import Diagnostics
import Quantities

/// Charts of the shapes that strategies have.
enum Samples {
  static func period(_ text: String) throws -> Period { try Period(parsing: text) }

  /// A share that is to rise year by year, with a figure of each standing.
  static func share(title: String = "Borgere tilmeldt Digital Post") throws -> GoalChart {
    let year = period
    return try GoalChart(
      id: "holbaek/digital-post", title: title,
      description: "Fra 22,5 % i 2011 til 38,5 % i 2014; målet for 2015 er mindst 50 %.",
      language: .danish, unit: .percent,
      points: [
        .init(year("2011"), .exact(decimal(225, 1)), isBaseline: true),
        .init(year("2012"), .exact(decimal(2996, 2))),
        .init(year("2013"), .exact(decimal(362, 1)), flags: [.preliminary]),
        .init(year("2014"), .exact(decimal(385, 1)), flags: [.late, .disputed]),
      ],
      targets: [
        .init(year("2012"), .atLeast(Fraction(30))), .init(year("2013"), .atLeast(Fraction(35))),
        .init(year("2014"), .atLeast(Fraction(40))), .init(year("2015"), .atLeast(Fraction(50))),
      ],
      verdicts: [
        .init(year("2012"), symbol: "✗", word: "ikke opfyldt", tone: .bad),
        .init(year("2013"), symbol: "✓", word: "opfyldt", tone: .good),
        .init(year("2014"), symbol: "◐", word: "delvist opfyldt", tone: .warning),
        .init(year("2015"), symbol: "…", word: "ikke forfalden", tone: .neutral),
      ])
  }

  /// A number that is to fall, counted in single weeks, with a break and a stretch that no longer counts.
  static func contacts() throws -> GoalChart {
    try GoalChart(
      id: "contacts", title: "Personal contacts", description: "From 1,234 to between 700 and 820.",
      language: .english, unit: .counted("contacts"),
      points: [
        .init(period("2011-W43"), .exact(Fraction(1234)), isBaseline: true),
        .init(period("2012-W43"), .exact(Fraction(1105))),
        .init(period("2013-W43"), .exact(Fraction(902)), flags: [.estimated]),
        .init(period("2014-W43"), .interval(low: Fraction(700), high: Fraction(820))),
        .init(period("2015-W43"), .interval(low: nil, high: Fraction(800))),
      ],
      targets: [
        .init(period("2012"), .atMost(Fraction(1111))),
        .init(period("2013"), .between(Fraction(900), Fraction(987))),
        .init(period("2014"), .equals(Fraction(792))),
      ],
      verdicts: [.init(period("2012"), symbol: "✓", word: "met", tone: .good)],
      breaks: [.init(period("2013"), "letters are counted only in the administration")],
      superseded: [
        .init(period("2015").start, period("2015").end, "replaced by the next strategy")
      ])
  }

  static func decimal(_ significand: Int64, _ decimals: Int) -> Fraction {
    Fraction(significand: significand, decimals: decimals)
  }

  static func counts() -> CountBar {
    CountBar(
      id: "page-one", title: "Forfaldne mål", description: "4 af 10 forfaldne mål er opfyldt.",
      language: .danish,
      parts: [
        .init("opfyldt", symbol: "✓", count: 4, tone: .good),
        .init("delvist opfyldt", symbol: "◐", count: 1, tone: .warning),
        .init("ikke opfyldt", symbol: "✗", count: 2, tone: .bad),
        .init("for sent", symbol: "◷", count: 0, tone: .warning),
        .init("ikke målt", symbol: "?", count: 3, tone: .neutral),
      ])
  }

  static func mix() -> ShareBars {
    ShareBars(
      id: "mix", title: "Kanaler", description: "Flere betjener sig selv.", language: .danish,
      unit: .counted("contacts"), baseline: "Uge 43 2011", current: "Uge 43 2013",
      parts: [
        .init("Personlig", baseline: Fraction(5432), current: Fraction(3120)),
        .init("Telefon", baseline: Fraction(6120), current: Fraction(5900)),
        .init("Selvbetjening", baseline: Fraction(1120), current: Fraction(4300)),
        .init("E-mail", baseline: Fraction(700), current: nil),
      ])
  }
}
