internal import Markups

/// What the marks of a chart mean, in lines below it.
struct ChartKey {
  struct Entry {
    /// The mark itself, drawn around a point.
    let mark: (Place) -> Markup
    let text: String
  }

  static let markWidth = 28.0

  let parts: [Markup]
  let height: Double

  /// The lines begin at `top` and have `width` from the left edge of the picture.
  init(_ entries: [Entry], top: Double, width: Double) {
    var parts: [Markup] = []
    var (x, line) = (0.0, 0)
    let rowHeight = 24.0
    for entry in entries {
      let lines = entry.text.wrapped(width - Self.markWidth, most: 4)
      let room = Self.markWidth + (lines.map(TextWidth.of).max() ?? 0)
      if x > 0, x + room > width { (x, line) = (0, line + 1) }
      let y = top + Double(line) * rowHeight + rowHeight / 2
      parts.append(entry.mark(Place(x: x + 13, y: y)))
      for (index, text) in lines.enumerated() {
        let baseline = y + 4.5 + Double(index) * rowHeight
        parts.append(Label(text: text, place: Place(x: x + Self.markWidth, y: baseline)).markup)
      }
      if lines.count > 1 {
        (x, line) = (0, line + lines.count)
      } else {
        x += room + 14
      }
    }
    self.parts = parts
    height = entries.isEmpty ? 0 : Double(x > 0 ? line + 1 : line) * rowHeight
  }
}
