internal import Diagnostics
internal import Markups
internal import Quantities

/// Draws a goal's chart: axes first, then targets, points and labels, the verdicts below, and last
/// what the marks mean.
struct GoalDrawing {
  let chart: GoalChart
  let values: ValueScale
  /// Nil when the chart shows nothing that has a time.
  let times: TimeScale?
  let plot: Box
  /// The unit and what is to be known of the axis, above the plot.
  let heading: [String]
  var language: Language { chart.language }

  init(_ chart: GoalChart) {
    self.chart = chart
    let figures = chart.points.flatMap(\.value.known) + chart.targets.flatMap(\.wanted.bounds)
    values = ValueScale(figures.map(\.binary), unit: chart.unit, language: chart.language)
    var heading = [values.unit].filter { !$0.isEmpty }
    if !values.beginsAtZero { heading.append(Message(.chartNotFromZero).text(chart.language)) }
    self.heading = heading.joined(separator: "; ").wrapped(Picture.width, most: 2)
    let top = Double(self.heading.count) * TextWidth.lineHeight + 22
    let names = values.ticks.map { TextWidth.of($0.text) }.max() ?? 0
    plot = Box(
      left: names + 8, top: top, right: Picture.width - 9,
      bottom: top + (figures.isEmpty ? 50 : 170))
    let days = chart.superseded.flatMap { [$0.start, $0.end].compactMap(\.self) }
    times = TimeScale(
      chart.points.map(\.period) + chart.targets.map(\.period) + chart.verdicts.map(\.period)
        + chart.breaks.map(\.period),
      days: days, left: plot.left, right: plot.right, chart.language)
  }

  func y(_ value: Fraction) -> Double {
    let share = (value.binary - values.low) / (values.high - values.low)
    return plot.bottom - max(0, min(1, share)) * plot.height
  }

  var picture: Picture {
    var parts = axes
    var bottom = plot.bottom + 4
    if let times {
      parts += spans(times) + names(times)
      bottom += TextWidth.lineHeight * (times.years.isEmpty ? 1 : 2) + 4
      let marks = GoalMarks(drawing: self, times: times)
      parts += marks.parts
      let row = badges(times, top: bottom)
      parts += row.parts
      bottom += row.height
    } else {
      let label = Label(text: nothingMeasured, place: plot.middle, anchor: .middle)
      parts.append(label.markup)
    }
    let key = ChartKey(keyEntries, top: bottom + 2, width: Picture.width)
    return Picture(
      id: chart.id, title: chart.title, description: chart.description, language: language,
      height: bottom + 2 + key.height + 2,
      fillings: chart.superseded.isEmpty ? [] : [Self.hatch], parts: parts + key.parts)
  }

  /// What fills the time that the goal no longer counts for.
  static let hatch = Filling(pattern: .rising, style: "chart-quiet")

  var nothingMeasured: String { Message(.wantedNotMeasured).text(language) }

  // MARK: Axes

  private var axes: [Markup] {
    var parts = heading.enumerated().map { index, line in
      Label(
        text: line,
        place: Place(x: 0, y: TextWidth.ascent + 2 + Double(index) * TextWidth.lineHeight)
      ).markup
    }
    for tick in values.ticks {
      let y = plot.bottom - (tick.value - values.low) / (values.high - values.low) * plot.height
      parts.append(
        SVG.line(
          Place(x: plot.left, y: y), Place(x: plot.right, y: y),
          tick.value == 0 ? "chart-axis" : "chart-grid"))
      let place = Place(x: plot.left - 6, y: y + 4.5)
      parts.append(Label(text: tick.text, place: place, anchor: .end).markup)
    }
    if values.ticks.first?.value == 0 { return parts }
    if values.beginsAtZero {
      parts.append(
        SVG.line(
          Place(x: plot.left, y: plot.bottom), Place(x: plot.right, y: plot.bottom), "chart-axis"))
    } else {
      parts.append(SVG.path(tear, "chart-axis"))
    }
    return parts
  }

  /// A torn line, where the axis does not begin at zero.
  private var tear: [Place] {
    let count = 40
    return (0...count).map { index in
      Place(
        x: plot.left + plot.width * Double(index) / Double(count),
        y: plot.bottom + (index % 2 == 0 ? 2 : -2))
    }
  }

  private func names(_ times: TimeScale) -> [Markup] {
    let edges = (times.ticks.map(\.left) + [plot.right]).map { x in
      SVG.line(Place(x: x, y: plot.bottom), Place(x: x, y: plot.bottom + 5), "chart-axis")
    }
    let rows = [times.ticks, times.years].enumerated().flatMap { row, ticks in
      let y = plot.bottom + 5 + TextWidth.ascent + Double(row) * TextWidth.lineHeight
      return placed(ticks, y: y)
    }
    return (times.ticks.count > 60 ? [] : edges) + rows
  }

  /// Names in the middle of their stretch, moved in from the edges, none upon another.
  private func placed(_ ticks: [TimeScale.Tick], y: Double) -> [Markup] {
    // The lowest figure of the other axis reaches a little below this one.
    var free = plot.left - 5
    return ticks.compactMap { tick in
      guard let name = tick.name else { return nil }
      let half = TextWidth.of(name) / 2
      let x = max(plot.left - 5 + half, min(Picture.width - half, (tick.left + tick.right) / 2))
      guard x - half >= free else { return nil }
      free = x + half + 4
      return Label(text: name, place: Place(x: x, y: y), anchor: .middle).markup
    }
  }

  private func spans(_ times: TimeScale) -> [Markup] {
    chart.superseded.map { span in
      let left = times.x(day: span.start.dayNumber)
      let right = span.end.map { times.x(day: $0.dayNumber + 1) } ?? plot.right
      return SVG.group(
        span.text,
        [
          SVG.rectangle(
            Box(left: left, top: plot.top, right: max(left + 1, right), bottom: plot.bottom),
            "chart-superseded", fill: Self.hatch.reference(chart.id))
        ])
    }
  }

  // MARK: Verdicts

  /// The verdicts under their periods; of many, how often each was given under each name of the axis.
  private func badges(_ times: TimeScale, top: Double) -> (parts: [Markup], height: Double) {
    let size = 2 * ChartTone.radius + 4
    let half = size / 2
    var ends: [Double] = []
    let places = chart.verdicts.map { verdict in
      let x = max(half, min(Picture.width - half, times.x(verdict.period)))
      let row = ends.firstIndex { $0 <= x - half } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = x + half
      return Place(x: x, y: top + Double(row) * size + half)
    }
    guard ends.count <= 3 else { return tally(times, top: top) }
    let parts = zip(chart.verdicts, places).map { verdict, place in
      let title = language.period(verdict.period) + ": " + verdict.word
      return verdict.tone.badge(verdict.symbol, at: place, title: title)
    }
    return (parts, Double(ends.count) * size)
  }

  private func tally(_ times: TimeScale, top: Double) -> (parts: [Markup], height: Double) {
    let rowHeight = 2 * ChartTone.radius + TextWidth.lineHeight + 4
    let kinds = verdictKinds
    let starts = times.ticks.filter { $0.name != nil }.map(\.left)
    var parts: [Markup] = []
    for (left, right) in zip(starts, starts.dropFirst() + [plot.right]) {
      let within = chart.verdicts.filter {
        let x = times.x($0.period)
        return left <= x && x < right
      }
      let middle = max(ChartTone.radius + 2, min(Picture.width - 12, (left + right) / 2))
      for (row, kind) in kinds.enumerated() {
        let count = within.count { kind.isAlike($0) }
        guard count > 0 else { continue }
        let y = top + Double(row) * rowHeight
        let number = language.number(Fraction(count), decimals: 0)
        parts += [
          kind.tone.badge(
            kind.symbol, at: Place(x: middle, y: y + ChartTone.radius + 2),
            title: number + " " + kind.word),
          Label(
            text: number, place: Place(x: middle, y: y + rowHeight - TextWidth.descent - 1),
            anchor: .middle
          ).markup,
        ]
      }
    }
    return (parts, Double(kinds.count) * rowHeight)
  }

  /// One verdict of each kind, in the order of their first appearance.
  var verdictKinds: [GoalChart.VerdictMark] {
    chart.verdicts.reduce(into: []) { kinds, verdict in
      if !kinds.contains(where: verdict.isAlike) { kinds.append(verdict) }
    }
  }
}

extension GoalChart.VerdictMark {
  fileprivate func isAlike(_ other: Self) -> Bool {
    (symbol, word, tone) == (other.symbol, other.word, other.tone)
  }
}
