internal import Diagnostics
internal import Markups
internal import Quantities

/// What lies in the plot of a goal's chart: breaks, targets, points, and the labels beside them.
struct GoalMarks {
  let drawing: GoalDrawing
  let times: TimeScale

  private var chart: GoalChart { drawing.chart }
  private var plot: Box { drawing.plot }
  private var breakPlaces: [Double] { chart.breaks.map { times.x(startOf: $0.period) } }

  var parts: [Markup] {
    breakPlaces.map { SVG.line(top($0), Place(x: $0, y: plot.bottom), "chart-break") }
      + risers.map { SVG.line($0.start, $0.end, "chart-riser") }
      + chart.targets.map(target)
      + lines.map { SVG.path($0, "chart-line") }
      + chart.points.map(point) + labels.map(\.markup)
  }

  private func top(_ x: Double) -> Place { Place(x: x, y: plot.top) }

  // MARK: Targets

  /// The stretch that a milestone's period takes, wide enough to be seen.
  private func stretch(_ period: Period) -> (left: Double, right: Double) {
    let middle = times.x(period)
    let half = max(5, (times.x(endOf: period) - times.x(startOf: period)) / 2)
    return (max(plot.left, middle - half), min(plot.right, middle + half))
  }

  private func target(_ target: GoalChart.TargetMark) -> Markup {
    let (left, right) = stretch(target.period)
    let levels = target.wanted.bounds.map(drawing.y)
    var parts = levels.map { y in
      SVG.line(Place(x: left, y: y), Place(x: right, y: y), "chart-target")
    }
    if case .between = target.wanted, let bottom = levels.first, let top = levels.last {
      let band = Box(left: left, top: top, right: right, bottom: bottom)
      parts.append(SVG.rectangle(band, "chart-band"))
    } else if let y = levels.first {
      parts.append(TargetSign.markup(target.wanted, at: Place(x: (left + right) / 2, y: y)))
    }
    let words = target.wanted.wordings({ drawing.values.text($0) }, drawing.language).first ?? ""
    return SVG.group(drawing.language.period(target.period) + ": " + words, parts)
  }

  /// From each milestone's level to the next one's.
  private var risers: [Segment] {
    zip(chart.targets, chart.targets.dropFirst()).compactMap { earlier, later in
      guard let from = earlier.wanted.bounds.first, let to = later.wanted.bounds.first,
        earlier.wanted.bounds.count == 1, later.wanted.bounds.count == 1
      else { return nil }
      let start = Place(x: stretch(earlier.period).right, y: drawing.y(from))
      let end = Place(x: stretch(later.period).left, y: drawing.y(to))
      return start.x <= end.x + 0.5 ? Segment(start: start, end: end) : nil
    }
  }

  // MARK: Points

  private var radius: Double { chart.points.count > 24 ? 3 : 4.5 }

  /// The exact points joined in their order, apart where a series breaks.
  private var lines: [[Place]] {
    var result: [[Place]] = []
    var previous: Period?
    for point in chart.points {
      guard case .exact(let value) = point.value else { continue }
      let isNew =
        previous.map { previous in
          chart.breaks.contains {
            previous.start < $0.period.start && $0.period.start <= point.period.start
          }
        } ?? true
      if isNew { result.append([]) }
      result[result.count - 1].append(Place(x: times.x(point.period), y: drawing.y(value)))
      previous = point.period
    }
    return result.filter { $0.count > 1 }
  }

  /// From its upper to its lower end; an open end reaches the edge of the plot.
  private func ends(_ point: GoalChart.Point) -> (top: Double, bottom: Double) {
    switch point.value {
    case .exact(let value): return (drawing.y(value), drawing.y(value))
    case .interval(let low, let high):
      let ends = [high.map(drawing.y) ?? plot.top, low.map(drawing.y) ?? plot.bottom]
      return (ends.min() ?? plot.top, ends.max() ?? plot.bottom)
    }
  }

  private func point(_ point: GoalChart.Point) -> Markup {
    let x = times.x(point.period)
    let (top, bottom) = ends(point)
    var parts: [Markup] = []
    let shape = PointShape(point)
    if case .interval(let low, let high) = point.value {
      parts.append(IntervalShape(x: x, top: top, bottom: bottom, low != nil, high != nil).markup)
      if !point.flags.isEmpty {
        parts.append(shape.markup(at: Place(x: x, y: (top + bottom) / 2), radius: radius))
      }
    } else {
      parts.append(shape.markup(at: Place(x: x, y: top), radius: radius))
    }
    var words = drawing.language.period(point.period) + ": " + text(point)
    let notes = (point.isBaseline ? [MessageKey.shortBaseline] : []) + point.flags.map(\.word)
    if !drawing.values.unit.isEmpty { words += " " + drawing.values.unit }
    if !notes.isEmpty {
      words += " (" + notes.map { Message($0).text(drawing.language) }.joined(separator: ", ") + ")"
    }
    return SVG.group(words, parts)
  }

  /// A point's figure, exact enough to tell it from what was wanted.
  private func text(_ point: GoalChart.Point) -> String {
    let wanted = chart.targets.filter {
      $0.period.start <= point.period.end && point.period.start <= $0.period.end
    }
    let bounds = wanted.flatMap(\.wanted.bounds)
    let figure = { (value: Fraction) in drawing.values.text(value, beside: bounds) }
    switch point.value {
    case .exact(let value): return figure(value)
    case .interval(let low?, let high?):
      return figure(low) + (low.isNegative || high.isNegative ? " – " : "-") + figure(high)
    case .interval(let low?, nil): return "≥" + figure(low)
    case .interval(nil, let high?): return "≤" + figure(high)
    case .interval(nil, nil): return "?"
    }
  }

  // MARK: Labels

  /// The last figure first, then what was wanted, then the other figures from new to old.
  private var labels: [Label] {
    var layout = LabelLayout(
      bounds: Box(
        left: plot.left + 2, top: plot.top - TextWidth.lineHeight, right: Picture.width,
        bottom: plot.bottom - 3))
    let boxes = chart.points.map { point in
      let (top, bottom) = ends(point)
      let x = times.x(point.period)
      return Box(left: x, top: top, right: x, bottom: bottom).grown(by: radius + 1)
    }
    for box in boxes { layout.keepClear(box) }
    for line in lines {
      for (start, end) in zip(line, line.dropFirst()) {
        layout.avoid(Segment(start: start, end: end))
      }
    }
    for riser in risers { layout.avoid(riser) }
    for (target, box) in zip(chart.targets, targetBoxes) {
      for y in target.wanted.bounds.map(drawing.y) {
        layout.avoid(Segment(start: Place(x: box.left, y: y), end: Place(x: box.right, y: y)))
      }
    }
    for x in breakPlaces { layout.avoid(Segment(start: top(x), end: Place(x: x, y: plot.bottom))) }
    let marked = Array(zip(chart.points, boxes))
    if let (point, box) = marked.last { layout.place([text(point)], around: box) }
    placeTargets(in: &layout)
    if marked.isEmpty {
      layout.place([drawing.nothingMeasured], around: Box(around: plot.middle, radius: 0))
    }
    for x in breakPlaces {
      let head = Box(left: x, top: plot.top, right: x, bottom: plot.top + 16)
      layout.place([Message(.chartBreakWord).text(drawing.language)], around: head)
    }
    for (point, box) in marked.dropLast().reversed() where isTold(point) {
      layout.place([text(point)], around: box)
    }
    return layout.labels
  }

  /// Of many points only the outermost are told apart in figures.
  private func isTold(_ point: GoalChart.Point) -> Bool {
    guard chart.points.count > 24 else { return true }
    let all = chart.points.flatMap(\.value.known)
    return point == chart.points.first || point.value.known.contains { $0 == all.min() }
      || point.value.known.contains { $0 == all.max() }
  }

  /// The room that the strokes of each target take.
  private var targetBoxes: [Box] {
    chart.targets.map { target in
      let (left, right) = stretch(target.period)
      let levels = target.wanted.bounds.map(drawing.y)
      return Box(
        left: left, top: (levels.min() ?? plot.top) - TargetSign.reach(above: target.wanted),
        right: right,
        bottom: (levels.max() ?? plot.bottom) + TargetSign.reach(below: target.wanted))
    }
  }

  private func placeTargets(in layout: inout LabelLayout) {
    var previous: [String] = []
    for (target, box) in zip(chart.targets, targetBoxes) {
      if target.wanted.bounds.count == 1 {
        let middle = box.middle.x
        layout.keepClear(
          Box(left: middle - 6, top: box.top + 1, right: middle + 6, bottom: box.bottom - 1))
      }
      let wordings = target.wanted.wordings({ drawing.values.text($0) }, drawing.language)
      guard wordings != previous else { continue }
      previous = wordings
      // Words that reach far beyond their stroke could be taken for those of another one.
      let fitting = wordings.filter { TextWidth.of($0) <= box.width + 12 }
      layout.place(
        fitting.isEmpty ? wordings.suffix(1) : fitting, along: box, style: "chart-text chart-quiet")
    }
  }
}
