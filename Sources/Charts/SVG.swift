private import Glibc
internal import Markups

/// The elements that charts are drawn with.
///
/// Without the style sheet all of them are drawn in the colour of the text around.
enum SVG {
  typealias Attributes = [(name: String, value: String)]

  /// A coordinate to a tenth; what no picture has room for is drawn at its edge.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((max(-9999, min(9999, value)) * 10).rounded(.toNearestOrAwayFromZero))
    let digits = "\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
    return tenths < 0 ? "-" + digits : digits
  }

  static func line(_ start: Place, _ end: Place, _ style: String) -> Markup {
    .element(
      "line",
      [
        ("class", style), ("x1", coordinate(start.x)), ("y1", coordinate(start.y)),
        ("x2", coordinate(end.x)), ("y2", coordinate(end.y)), ("stroke", "currentColor"),
      ])
  }

  static func rectangle(_ box: Box, _ style: String, fill: String = "none") -> Markup {
    .element(
      "rect",
      [
        ("class", style), ("x", coordinate(box.left)), ("y", coordinate(box.top)),
        ("width", coordinate(max(0, box.width))), ("height", coordinate(max(0, box.height))),
        ("fill", fill), ("stroke", "currentColor"),
      ])
  }

  static func circle(
    _ center: Place, radius: Double, _ style: String, fill: String = "none"
  ) -> Markup {
    .element(
      "circle",
      [
        ("class", style), ("cx", coordinate(center.x)), ("cy", coordinate(center.y)),
        ("r", coordinate(radius)), ("fill", fill), ("stroke", "currentColor"),
      ])
  }

  static func polygon(_ corners: [Place], _ style: String, fill: String = "none") -> Markup {
    .element(
      "polygon",
      [
        ("class", style), ("points", points(corners)), ("fill", fill), ("stroke", "currentColor"),
      ])
  }

  static func path(_ places: [Place], _ style: String) -> Markup {
    .element(
      "polyline",
      [
        ("class", style), ("points", points(places)), ("fill", "none"), ("stroke", "currentColor"),
      ])
  }

  private static func points(_ places: [Place]) -> String {
    places.map { coordinate($0.x) + "," + coordinate($0.y) }.joined(separator: " ")
  }

  /// Shapes that belong together, with what a pointer that rests on them is told.
  static func group(_ title: String?, _ parts: [Markup]) -> Markup {
    let title = title.map { [Markup.element("title", .text($0))] } ?? []
    return .element("g", title + parts)
  }
}

/// One line of text in a picture.
struct Label: Equatable {
  enum Anchor: String { case start, middle, end }

  let text: String
  /// Where it stands: on the line, at its start, middle or end.
  let place: Place
  var anchor = Anchor.start
  var style = "chart-text"

  /// The room it takes at most.
  var box: Box {
    let width = TextWidth.of(text)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(
      left: left, top: place.y - TextWidth.ascent, right: left + width,
      bottom: place.y + TextWidth.descent)
  }

  var markup: Markup {
    let own = [
      (name: "class", value: style), ("x", SVG.coordinate(place.x)), ("y", SVG.coordinate(place.y)),
    ]
    let anchor = anchor == .start ? [] : [(name: "text-anchor", value: anchor.rawValue)]
    return .element("text", own + anchor, .text(text))
  }
}
