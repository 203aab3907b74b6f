internal import Diagnostics
internal import Markups

extension GoalDrawing {
  /// Every kind of mark that the chart has, once.
  var keyEntries: [ChartKey.Entry] {
    pointEntries + targetEntries + verdictEntries + breakEntries + supersededEntries
  }

  private func entry(_ key: MessageKey, _ mark: @escaping (Place) -> Markup) -> ChartKey.Entry {
    ChartKey.Entry(mark: mark, text: Message(key).text(language))
  }

  private var pointEntries: [ChartKey.Entry] {
    var entries: [ChartKey.Entry] = []
    let exact = chart.points.filter {
      if case .exact = $0.value { true } else { false }
    }
    if exact.contains(where: { $0.flags.isEmpty && !$0.isBaseline }) {
      entries.append(
        entry(.chartMeasured) { place in
          SVG.group(
            nil,
            [
              SVG.path(
                [Place(x: place.x - 10, y: place.y), Place(x: place.x + 10, y: place.y)],
                "chart-line"), PointShape(nil).markup(at: place, radius: 4.5),
            ])
        })
    }
    if chart.points.contains(where: \.isBaseline) {
      entries.append(
        entry(.shortBaseline) { PointShape(nil, isBaseline: true).markup(at: $0, radius: 4.5) })
    }
    if exact.count < chart.points.count {
      entries.append(
        entry(.chartInterval) {
          IntervalShape(x: $0.x, top: $0.y - 7, bottom: $0.y + 7, true, true).markup
        })
    }
    for flag in GoalChart.Flag.allCases
    where chart.points.contains(where: { $0.flags.contains(flag) }) {
      entries.append(entry(flag.word) { PointShape(flag).markup(at: $0, radius: 4.5) })
    }
    return entries
  }

  private var targetEntries: [ChartKey.Entry] {
    guard let wanted = chart.targets.first?.wanted else { return [] }
    return [
      entry(.chartTarget) { place in
        SVG.group(
          nil,
          [
            SVG.line(
              Place(x: place.x - 10, y: place.y), Place(x: place.x + 10, y: place.y),
              "chart-target"), TargetSign.markup(wanted, at: place),
          ])
      }
    ]
  }

  private var verdictEntries: [ChartKey.Entry] {
    verdictKinds.map { kind in
      ChartKey.Entry(mark: { kind.tone.badge(kind.symbol, at: $0) }, text: kind.word)
    }
  }

  private var breakEntries: [ChartKey.Entry] {
    chart.breaks.map { mark in
      let text = Message(
        .chartBreak, ["period": .period(mark.period), "text": .text(mark.text)])
      return ChartKey.Entry(
        mark: {
          SVG.line(Place(x: $0.x, y: $0.y - 9), Place(x: $0.x, y: $0.y + 9), "chart-break")
        }, text: text.text(language))
    }
  }

  private var supersededEntries: [ChartKey.Entry] {
    var shown: Set<String> = []
    return chart.superseded.filter { shown.insert($0.text).inserted }.map { span in
      ChartKey.Entry(
        mark: {
          SVG.rectangle(
            Box(left: $0.x - 10, top: $0.y - 7, right: $0.x + 10, bottom: $0.y + 7),
            "chart-superseded", fill: Self.hatch.reference(chart.id))
        }, text: span.text)
    }
  }
}
