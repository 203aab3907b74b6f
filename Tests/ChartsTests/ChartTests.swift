import Charts
import Diagnostics
import Markups
import Quantities
import Testing

@Suite struct ChartTests {
  @Test func aShareAgainstRisingTargets() throws {
    try Stored.expect(try Samples.share().svg.rendered, "share.svg")
  }

  @Test func aFallingNumberWithABreakIntervalsAndASupersededYear() throws {
    try Stored.expect(try Samples.contacts().svg.rendered, "contacts.svg")
  }

  @Test func countsOfVerdicts() throws {
    try Stored.expect(Samples.counts().svg.rendered, "counts.svg")
  }

  @Test func channelsThenAndNow() throws {
    try Stored.expect(Samples.mix().svg.rendered, "mix.svg")
  }

  @Test(arguments: ["<script>alert(1)</script>", "A & B \"C\" 'D'", "]]>", "&lt;"])
  func titlesAreEscaped(title: String) throws {
    #expect(try Drawn(Samples.share(title: title)).title == title)
  }

  @Test func isNamedByItsOwnTitleAndDescription() throws {
    let text = try Samples.share().svg.rendered
    let id = "chart-holbaek_2f_digital-post"
    #expect(text.contains("role=\"img\""))
    #expect(text.contains("aria-labelledby=\"\(id).title \(id).desc\""))
    let drawn = try Drawn(Samples.share())
    #expect(drawn.ids == [id + ".title", id + ".desc"])
    #expect(drawn.summary == "Fra 22,5 % i 2011 til 38,5 % i 2014; målet for 2015 er mindst 50 %.")
  }

  @Test func idsOfTwoChartsNeverMeet() throws {
    func ids(_ id: String) throws -> Set<String> {
      let bar = CountBar(
        id: id, title: "", description: "", language: .danish,
        parts: [.init("opfyldt", symbol: "✓", count: 1, tone: .good)])
      return Set(try Drawn(bar).ids)
    }
    #expect(try ids("a/b").isDisjoint(with: ids("a_2f_b")))
    #expect(try ids("a/b").isDisjoint(with: ids("a b")))
  }

  @Test func everyVerdictIsToldWithoutColour() throws {
    let texts = try Drawn(Samples.share()).texts.map(\.text)
    for sign in ["✗", "✓", "◐", "…"] { #expect(texts.count { $0 == sign } == 2) }
    #expect(texts.contains("ikke opfyldt"))
  }

  @Test func aFigureIsNeverRoundedOntoItsTarget() throws {
    #expect(try Drawn(Samples.share()).texts.map(\.text).contains("29,96"))
  }

  @Test func theAxisSaysWhenItDoesNotBeginAtZero() throws {
    func texts(_ values: [Int]) throws -> [String] {
      let points = try values.enumerated().map { index, value in
        GoalChart.Point(
          try Samples.period("\(2012 + index)"), .exact(Fraction(value)))
      }
      let chart = GoalChart(
        id: "axis", title: "", description: "", language: .danish, unit: .percent, points: points)
      return try Drawn(chart).texts.map(\.text)
    }
    let near = try texts([91, 93, 95])
    #expect(near.contains("%; aksen begynder ikke ved 0"))
    #expect(!near.contains("0"))
    let far = try texts([10, 93])
    #expect(far.contains("%"))
    #expect(far.contains("0"))
  }

  @Test(arguments: [
    (Fraction(12_345_678), "mio. kr.", "12,35"), (Fraction(7_200_000_000), "mia. kr.", "7,2"),
    (Fraction(-5_000_000_000_000), "10¹² kr.", "-5"), (Fraction(97_890), "kr.", "97.890"),
  ])
  func largeFiguresAreCountedInPowersOfAThousand(
    value: Fraction, unit: String, figure: String
  ) throws {
    let chart = GoalChart(
      id: "cost", title: "", description: "", language: .danish, unit: .kroner,
      points: [.init(try Samples.period("2013"), .exact(value))])
    let texts = try Drawn(chart).texts.map(\.text)
    #expect(texts.first == unit)
    #expect(texts.contains(figure))
  }

  @Test func nothingMeasuredIsSaid() throws {
    let chart = GoalChart(
      id: "none", title: "", description: "", language: .danish, unit: nil, points: [])
    #expect(try Drawn(chart).texts.map(\.text) == ["ikke målt"])
  }

  @Test func quartersOfOneYearAreNamed() throws {
    let chart = GoalChart(
      id: "quarters", title: "", description: "", language: .danish, unit: nil,
      points: try (1...4).map {
        .init(try Samples.period("2013-Q\($0)"), .exact(Fraction($0)))
      })
    let texts = try Drawn(chart).texts.map(\.text)
    for name in ["1. kvt.", "4. kvt.", "2013"] { #expect(texts.contains(name)) }
  }

  @Test func smallLinesShareOneScale() throws {
    let low = [Sparkline.Point(try Samples.period("2013"), Fraction(10))]
    let high = [
      Sparkline.Point(try Samples.period("2012"), Fraction(60)),
      Sparkline.Point(try Samples.period("2013"), nil),
      Sparkline.Point(try Samples.period("2014"), Fraction(80)),
    ]
    let scale = Sparkline.Scale(over: [low, high])
    func drawn(_ points: [Sparkline.Point]) throws -> Drawn {
      try Drawn(
        Sparkline(
          id: "s", title: "", description: "", language: .danish, unit: .percent, points: points,
          scale: scale))
    }
    #expect(try drawn(low).texts.map(\.text) == ["10\u{A0}%"])
    #expect(try drawn(high).texts.map(\.text) == ["80\u{A0}%"])
    // The line is interrupted where nothing was measured.
    #expect(try !drawn(high).names.contains("polyline"))
    let (lowest, highest) = (try drawn(low).corners.last?.y, try drawn(high).corners.last?.y)
    #expect(try #require(lowest) > #require(highest) + 15)
  }
}
