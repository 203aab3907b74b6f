package import Diagnostics
package import Markups
package import Quantities

/// A small line without axes, for tables and rows of such pictures that share one scale.
package struct Sparkline: Chart {
  package struct Point: Hashable, Sendable {
    package let period: Period
    /// Nil where nothing was measured: the line is interrupted.
    package let value: Fraction?

    package init(_ period: Period, _ value: Fraction?) {
      (self.period, self.value) = (period, value)
    }
  }

  /// The years and values that a set of small lines spans, so that each can be held against the others.
  package struct Scale: Sendable {
    fileprivate let firstDay: Int
    fileprivate let lastDay: Int
    fileprivate let low: Double
    fileprivate let high: Double

    /// From zero, unless that hides all movement of the set.
    package init(over lines: [[Point]]) {
      let points = lines.flatMap(\.self)
      firstDay = points.map(\.period.start.dayNumber).min() ?? 0
      lastDay = points.map(\.period.end.dayNumber).max() ?? 0
      let values = ValueScale(
        points.compactMap { $0.value?.binary }, unit: nil, language: .danish)
      (low, high) = (values.low, values.high)
    }

    fileprivate func place(_ point: Point, in box: Box) -> Place? {
      guard let value = point.value else { return nil }
      let day = Double(point.period.start.dayNumber + point.period.end.dayNumber) / 2
      let days = Double(max(1, lastDay - firstDay))
      let (x, y) = ((day - Double(firstDay)) / days, (value.binary - low) / (high - low))
      return Place(
        x: box.left + max(0, min(1, x)) * box.width,
        y: box.bottom - max(0, min(1, y)) * box.height)
    }
  }

  let id: ChartID
  let title: String
  let description: String
  let language: Language
  let unit: Unit?
  let points: [Point]
  let scale: Scale

  private static let size = Box(left: 0, top: 0, right: 160, bottom: 36)

  /// The id is unlike every other chart's on the page.
  package init(
    id: String, title: String, description: String, language: Language, unit: Unit?,
    points: [Point], scale: Scale
  ) {
    self.id = ChartID(id)
    (self.title, self.description) = (title, description)
    (self.language, self.unit, self.scale) = (language, unit, scale)
    self.points = points.sorted { $0.period < $1.period }
  }

  package var svg: Markup {
    Picture(
      id: id, title: title, description: description, language: language,
      width: Self.size.width, height: Self.size.height, style: "chart-small", parts: parts
    ).svg
  }

  private var parts: [Markup] {
    let last = points.last { $0.value != nil }
    let text = (last.map(figure) ?? Message(.wantedNotMeasured).text(language)).fitting(90)
    let label = Label(
      text: text, place: Place(x: Self.size.right - 2, y: Self.size.middle.y + 4.5), anchor: .end)
    let box = Box(left: 6, top: 6, right: label.box.left - 10, bottom: Self.size.bottom - 6)
    let floor = SVG.line(
      Place(x: 2, y: Self.size.bottom - 2), Place(x: box.right + 4, y: Self.size.bottom - 2),
      "chart-grid")
    let runs = runs(in: box)
    let lines = runs.map { run in
      run.count > 1
        ? SVG.path(run, "chart-line")
        : SVG.group(nil, run.map { SVG.circle($0, radius: 1.5, "chart-point chart-filled") })
    }
    let end = last.flatMap { scale.place($0, in: box) }.map {
      SVG.circle($0, radius: 3, "chart-point chart-filled", fill: "currentColor")
    }
    return [floor] + lines + [end].compactMap(\.self) + [label.markup]
  }

  /// The measured points, apart where nothing was measured.
  private func runs(in box: Box) -> [[Place]] {
    var runs: [[Place]] = []
    var isJoined = false
    for point in points {
      guard let place = scale.place(point, in: box) else {
        isJoined = false
        continue
      }
      if !isJoined { runs.append([]) }
      runs[runs.count - 1].append(place)
      isJoined = true
    }
    return runs
  }

  private func figure(_ point: Point) -> String {
    let scale = ValueScale(
      [point.value?.binary].compactMap(\.self), unit: unit, language: language)
    guard let value = point.value else { return "" }
    let text = scale.text(value)
    // The unit is a word of its own where it is short enough to stand beside each figure.
    return scale.unit.isEmpty || scale.unit.count > 7 ? text : text + "\u{A0}" + scale.unit
  }
}
