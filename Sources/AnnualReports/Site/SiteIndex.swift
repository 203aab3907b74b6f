internal import Charts
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Reporting

/// The first page of a site: all strategies in a table, and their indicators side by side.
struct SiteIndex {
  let site: Site

  var page: ReportPage {
    ReportPage(
      language: site.language, title: site.say(.siteTitle), kicker: site.say(.siteKicker),
      day: site.say(.tableAsOf, ["asOf": .date(site.asOf)]),
      sections: [
        ReportSection(
          id: "strategies", heading: site.say(.siteStrategies),
          blocks: [
            .table(strategies),
            .links([
              ReportLink(text: site.say(.siteSearch), address: "search.html"),
              ReportLink(text: site.say(.siteFeed), address: "feed.xml"),
            ]),
          ]),
        ReportSection(
          id: "indicators", heading: site.say(.reportIndicators), blocks: [],
          parts: indicators),
      ])
  }

  private func column(_ key: MessageKey, isNumeric: Bool = false) -> ReportTable.Column {
    .init(head: site.say(key), isNumeric: isNumeric)
  }

  private func count(_ count: Int) -> ReportTable.Cell {
    .init(site.language.number(Fraction(count), decimals: 0))
  }

  /// In the order of the Danish alphabet.
  private var entries: [SiteEntry] {
    site.entries.sorted {
      $0.authority == $1.authority
        ? $0.id < $1.id : DanishOrder.precedes($0.authority, $1.authority)
    }
  }

  private var strategies: ReportTable {
    ReportTable(
      site.say(.siteStrategiesCaption),
      [
        column(.siteAuthority), column(.siteStrategy), column(.reportPeriod), column(.siteYear),
        column(.siteDue, isNumeric: true), column(.verdictMet, isNumeric: true),
        column(.verdictMissed, isNumeric: true), column(.siteUnmeasured, isNumeric: true),
      ],
      entries.map { entry in
        var title = ReportTable.Cell(entry.title)
        title.address = "\(entry.id.addressed)/index.html"
        var year = ReportTable.Cell(String(entry.year))
        year.address = "\(entry.id.addressed)/\(entry.year).html"
        return [
          .init(entry.authority), title, .init(entry.period), year, count(entry.outcome.due),
          count(entry.outcome.met), count(entry.outcome.count(.missed)),
          count(entry.outcome.unmeasured),
        ]
      })
  }

  // MARK: Indicators

  private struct Line {
    let entry: SiteEntry
    let course: SiteEntry.Course
  }

  /// Those that several strategies are measured by come first, then the others by name.
  private var indicators: [ReportSection] {
    let lines = entries.flatMap { entry in entry.courses.map { Line(entry: entry, course: $0) } }
    let sets = Dictionary(grouping: lines, by: \.course.indicator)
    func spread(_ lines: [Line]) -> Int { Set(lines.map(\.entry.id)).count }
    return sets.sorted { left, right in
      let (a, b) = (spread(left.value), spread(right.value))
      return a == b ? left.key < right.key : a > b
    }.map { section($0, $1) }
  }

  private func section(_ id: String, _ lines: [Line]) -> ReportSection {
    let scale = Sparkline.Scale(
      over: lines.map { $0.course.points.map { Sparkline.Point($0.period, $0.value) } })
    let title = lines.first?.course.title ?? id
    return ReportSection(
      id: "indicator-" + id.anchor, heading: title.withoutControlCharacters,
      blocks: [
        .table(
          ReportTable(
            site.say(.siteIndicatorCaption, ["title": .text(title)]),
            [
              column(.siteAuthority), column(.siteDefinition), column(.siteCourse),
              column(.siteFirst, isNumeric: true), column(.siteLast, isNumeric: true),
            ],
            lines.enumerated().map { index, line in row(line, scale, "\(id.anchor)-\(index)") }))
      ])
  }

  private func row(_ line: Line, _ scale: Sparkline.Scale, _ id: String) -> ReportTable.Row {
    let course = line.course
    var head = ReportTable.Cell(line.entry.authority)
    head.address = "\(line.entry.id.addressed)/index.html"
    func said(_ point: (period: Period, value: Fraction)?) -> ReportTable.Cell {
      guard let point else { return "–" }
      return .init(
        site.say(
          .siteFigure,
          [
            "period": .period(point.period), "value": .figure(Figure(point.value, course.unit)),
          ]))
    }
    let description = course.points.map { said($0).text }.joined(separator: ", ")
    var chart = ReportTable.Cell("")
    chart.chart =
      Sparkline(
        id: "line-" + id, title: line.entry.authority + ": " + course.title,
        description: description, language: site.language, unit: course.unit,
        points: course.points.map { Sparkline.Point($0.period, $0.value) }, scale: scale
      ).svg
    return [
      head, .init(site.say(course.definition == .own ? .siteOwn : .siteCommon)), chart,
      said(course.points.first), said(course.points.last),
    ]
  }
}
