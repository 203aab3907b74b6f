internal import Diagnostics
internal import Markups
internal import Quantities

/// Draws the bars, and below them a line for each part with its share and count in every bar.
struct ShareDrawing {
  /// One bar: its name and the counts of its parts.
  struct Bar {
    let name: String
    let counts: [Fraction?]
    /// Counts that a bar can show, as shares of one.
    let shares: [Double]

    init(_ name: String, _ counts: [Fraction?]) {
      (self.name, self.counts) = (name, counts)
      let sizes = counts.map { max(0, $0?.binary ?? 0) }
      let whole = sizes.reduce(0, +)
      shares = sizes.map { whole > 0 ? $0 / whole : 0 }
    }

    /// What a part is of the whole, nil where it was not counted.
    func percent(_ index: Int) -> Fraction? {
      guard counts.indices.contains(index), counts[index] != nil, shares.contains(where: { $0 > 0 })
      else { return nil }
      return Fraction(rounding: shares[index] * 100, decimals: 1)
    }
  }

  let chart: ShareBars
  let bars: [Bar]
  private var language: Language { chart.language }

  private static let barHeight = 28.0
  private static let barTop = 20.0
  private static let barStep = 68.0
  private static let column = 86.0

  init(_ chart: ShareBars) {
    self.chart = chart
    let baseline = chart.baseline.map { Bar($0, chart.parts.map(\.baseline)) }
    bars = [baseline, Bar(chart.current, chart.parts.map(\.current))].compactMap(\.self)
  }

  var picture: Picture {
    let barsEnd = Double(bars.count - 1) * Self.barStep + Self.barTop + Self.barHeight
    let table = table(top: barsEnd + 10)
    return Picture(
      id: chart.id, title: chart.title, description: chart.description, language: language,
      height: table.bottom + 4,
      fillings: chart.parts.indices.prefix(Filling.Pattern.allCases.count).map(filling),
      parts: seams + bars.enumerated().flatMap(bar) + table.parts)
  }

  /// The patterns in turn; of more parts than patterns the later ones begin again.
  private func filling(_ index: Int) -> Filling {
    let patterns = Filling.Pattern.allCases
    return Filling(
      pattern: patterns[index % patterns.count], style: "chart-part-\(index % patterns.count + 1)")
  }

  // MARK: Bars

  private func top(_ index: Int) -> Double { Double(index) * Self.barStep + Self.barTop }

  /// The edges between the parts of a bar, from the left end to the right one.
  private func edges(_ bar: Bar) -> [Double] {
    bar.shares.reduce(into: [1.0]) { edges, share in
      edges.append(min(Picture.width - 1, (edges.last ?? 1) + share * (Picture.width - 2)))
    }
  }

  private func bar(_ index: Int, _ bar: Bar) -> [Markup] {
    let y = top(index)
    let name = Label(
      text: heading(bar).fitting(Picture.width), place: Place(x: 0, y: y - 7))
    let edges = edges(bar)
    let fields = zip(edges, edges.dropFirst()).enumerated().compactMap { part, ends -> Markup? in
      guard ends.1 > ends.0 else { return nil }
      let box = Box(left: ends.0, top: y, right: ends.1, bottom: y + Self.barHeight)
      let percent = percent(bar, part)
      return SVG.group(
        chart.parts[part].name + ": " + percent,
        [SVG.rectangle(box, "chart-part", fill: filling(part).reference(chart.id))]
          + Plate(percent, in: box).parts)
    }
    return [name.markup] + fields
  }

  /// The name of a bar, and how much it divides where that is known.
  private func heading(_ bar: Bar) -> String {
    let counted = bar.counts.compactMap(\.self)
    var whole = Fraction.zero
    for count in counted {
      // A sum beyond all counting is left out, not guessed.
      guard let sum = try? whole + count else { return bar.name }
      whole = sum
    }
    return counted.isEmpty
      ? bar.name : bar.name + ": " + language.figure(Figure(whole, chart.unit))
  }

  /// What joins a part in one bar to the same part in the other.
  private var seams: [Markup] {
    guard let above = bars.first, let below = bars.dropFirst().first else { return [] }
    let (from, to) = (top(0) + Self.barHeight, top(1))
    return zip(edges(above), edges(below)).map {
      SVG.line(Place(x: $0, y: from), Place(x: $1, y: to), "chart-seam")
    }
  }

  // MARK: Figures

  private func percent(_ bar: Bar, _ part: Int) -> String {
    guard let percent = bar.percent(part) else { return "–" }
    var figure = Figure(percent, .percent)
    figure.decimals = 1
    return language.figure(figure)
  }

  private func count(_ bar: Bar, _ part: Int) -> String {
    guard bar.counts.indices.contains(part), let count = bar.counts[part] else { return "" }
    let scale = ValueScale([count.binary], unit: nil, language: language)
    return [scale.text(count), scale.unit].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func table(top: Double) -> (parts: [Markup], bottom: Double) {
    let rightmost = Picture.width - 2
    let columns = bars.indices.map { rightmost - Double(bars.count - 1 - $0) * Self.column }
    let room = rightmost - Double(bars.count) * Self.column - ChartKey.markWidth - 4
    let heads = bars.map { $0.name.wrapped(Self.column - 6, most: 2) }
    var parts: [Markup] = []
    var y = top
    for (index, column) in columns.enumerated() {
      for (row, line) in heads[index].enumerated() {
        let place = Place(x: column, y: y + TextWidth.ascent + Double(row) * TextWidth.lineHeight)
        parts.append(Label(text: line, place: place, anchor: .end).markup)
      }
    }
    y += Double(heads.map(\.count).max() ?? 0) * TextWidth.lineHeight + 4
    for (part, name) in chart.parts.map(\.name).enumerated() {
      let lines = name.wrapped(room, most: 3)
      let swatch = Box(left: 1, top: y + 1, right: 19, bottom: y + 17)
      parts.append(
        SVG.rectangle(swatch, "chart-part", fill: filling(part).reference(chart.id)))
      for (row, line) in lines.enumerated() {
        let baseline = y + 13 + Double(row) * TextWidth.lineHeight
        parts.append(
          Label(text: line, place: Place(x: ChartKey.markWidth, y: baseline)).markup)
      }
      for (bar, column) in zip(bars, columns) {
        for (row, text) in [percent(bar, part), count(bar, part)].enumerated() where !text.isEmpty {
          let baseline = y + 13 + Double(row) * TextWidth.lineHeight
          parts.append(
            Label(
              text: text.fitting(Self.column - 6), place: Place(x: column, y: baseline),
              anchor: .end, style: row == 0 ? "chart-text" : "chart-text chart-quiet"
            ).markup)
        }
      }
      y += Double(max(2, lines.count)) * TextWidth.lineHeight + 6
    }
    return (parts, y)
  }
}
