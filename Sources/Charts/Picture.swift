private import Glibc
internal import Diagnostics
internal import Markups

/// The frame of a chart: its view box, its name for those who do not see it, its patterns.
struct Picture {
  /// As narrow as a telephone, so that text is read there without enlarging.
  static let width = 340.0

  let id: ChartID
  let title: String
  let description: String
  let language: Language
  var width = Picture.width
  let height: Double
  var fillings: [Filling] = []
  var style = "chart"
  let parts: [Markup]

  var svg: Markup {
    let size = SVG.coordinate(width) + " " + SVG.coordinate(height.rounded(.up))
    let attributes = [
      (name: "xmlns", value: "http://www.w3.org/2000/svg"), ("class", style),
      ("viewBox", "0 0 " + size), ("font-size", SVG.coordinate(TextWidth.size)),
      ("fill", "currentColor"), ("role", "img"), ("lang", language.rawValue),
      ("aria-labelledby", id.part("title") + " " + id.part("desc")),
    ]
    var children: [Markup] = [
      .element("title", [("id", id.part("title"))], .text(title)),
      .element("desc", [("id", id.part("desc"))], .text(description)), "\n",
    ]
    if !fillings.isEmpty {
      children += [.element("defs", fillings.map { $0.definition(id) }), "\n"]
    }
    return .element("svg", attributes, children + parts.flatMap { [$0, "\n"] })
  }
}

/// The id that a page gives a chart, in characters that every place for an id takes.
struct ChartID {
  let text: String

  /// Two ids stay two: what is neither letter, digit nor hyphen is written as its number.
  init(_ id: String) {
    text = id.unicodeScalars.reduce(into: "chart-") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
      default: result += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
  }

  func part(_ name: String) -> String { text + "." + name }
}
