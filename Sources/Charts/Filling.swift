internal import Markups

/// How an area is filled: by a pattern that is told from the others without colour, in a colour.
struct Filling {
  enum Pattern: String, CaseIterable {
    case solid, diagonal, dots, blank, cross, level, upright, rising
  }

  let pattern: Pattern
  /// The class of the style sheet that says the colour.
  let style: String

  private var name: String { style + "." + pattern.rawValue }

  /// What `fill` names it by in a chart.
  func reference(_ id: ChartID) -> String { "url(#" + id.part(name) + ")" }

  func definition(_ id: ChartID) -> Markup {
    let size = "8"
    let ground = Markup.element(
      "rect",
      [
        ("class", pattern == .solid ? "chart-solid" : "chart-ground"), ("width", size),
        ("height", size), ("fill", pattern == .solid ? "currentColor" : "none"),
      ])
    return .element(
      "pattern",
      [
        ("id", id.part(name)), ("class", style), ("width", size), ("height", size),
        ("patternUnits", "userSpaceOnUse"),
      ], [ground] + strokes)
  }

  private var strokes: [Markup] {
    switch pattern {
    case .solid, .blank: []
    // Beyond the tile at both ends, so that neighbours join.
    case .diagonal: [stroke("M-2 6 L2 10 M-2 -2 L10 10 M6 -2 L10 2")]
    case .rising: [stroke("M-2 2 L2 -2 M-2 10 L10 -2 M6 10 L10 6")]
    case .cross: [stroke("M0 0 L8 8 M0 8 L8 0")]
    case .level: [stroke("M0 2 H8 M0 6 H8")]
    case .upright: [stroke("M2 0 V8 M6 0 V8")]
    case .dots:
      [(2, 2), (6, 6)].map { (x, y) in
        .element(
          "circle",
          [
            ("class", "chart-solid"), ("cx", "\(x)"), ("cy", "\(y)"), ("r", "1.4"),
            ("fill", "currentColor"),
          ])
      }
    }
  }

  private func stroke(_ path: String) -> Markup {
    .element(
      "path", [("class", "chart-hatch"), ("d", path), ("fill", "none"), ("stroke", "currentColor")])
  }
}
