internal import Markups

/// How well something goes, as a shape and a pattern and only then as a colour.
package enum ChartTone: String, Hashable, Sendable, CaseIterable {
  case good, warning, bad, neutral

  /// The class of the style sheet.
  var style: String { "chart-" + rawValue }

  /// The shape around a sign: a circle for good, a diamond for a warning, a square for bad, and a
  /// broken circle where nothing is decided.
  func badge(_ symbol: String, at center: Place, title: String? = nil) -> Markup {
    let shape =
      switch self {
      case .good, .neutral: SVG.circle(center, radius: Self.radius, "chart-badge " + style)
      case .bad:
        SVG.rectangle(Box(around: center, radius: Self.radius - 0.5), "chart-badge " + style)
      case .warning:
        SVG.polygon(
          [
            Place(x: center.x, y: center.y - Self.radius - 1.5),
            Place(x: center.x + Self.radius + 1.5, y: center.y),
            Place(x: center.x, y: center.y + Self.radius + 1.5),
            Place(x: center.x - Self.radius - 1.5, y: center.y),
          ], "chart-badge " + style)
      }
    let sign = Label(
      text: symbol.fitting(2 * Self.radius), place: Place(x: center.x, y: center.y + 4.5),
      anchor: .middle, style: "chart-text chart-sign")
    return SVG.group(title, [shape, sign.markup])
  }

  static let radius = 9.5
}
