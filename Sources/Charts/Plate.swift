internal import Markups

/// A text in the middle of a filled area, on a ground of its own; none where it has no room.
struct Plate {
  let parts: [Markup]

  init(_ text: String, in box: Box) {
    let half = TextWidth.of(text) / 2
    let middle = box.middle
    let plate = Box(
      left: middle.x - half - 3, top: middle.y - 10, right: middle.x + half + 3,
      bottom: middle.y + 10)
    guard box.contains(plate) else {
      parts = []
      return
    }
    let label = Label(text: text, place: Place(x: middle.x, y: middle.y + 4.5), anchor: .middle)
    parts = [SVG.rectangle(plate, "chart-plate"), label.markup]
  }
}

extension ChartTone {
  /// Full for good, empty where nothing is decided; hatched for a warning and crossed for bad.
  var filling: Filling {
    switch self {
    case .good: Filling(pattern: .solid, style: style)
    case .warning: Filling(pattern: .diagonal, style: style)
    case .bad: Filling(pattern: .cross, style: style)
    case .neutral: Filling(pattern: .dots, style: style)
    }
  }
}
