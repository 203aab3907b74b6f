/// Finds room for labels beside what they name: each goes to the first free place, away from strokes
/// where it can, and is left out where there is none.
struct LabelLayout {
  let bounds: Box
  private var taken: [Box] = []
  private var strokes: [Segment] = []
  private(set) var labels: [Label] = []

  init(bounds: Box) {
    self.bounds = bounds
  }

  /// Keeps all labels off a mark.
  mutating func keepClear(_ box: Box) { taken.append(box) }

  /// Keeps labels off a stroke where they have a choice.
  mutating func avoid(_ stroke: Segment) { strokes.append(stroke) }

  /// Places the first of several wordings that has room around a point.
  mutating func place(_ wordings: [String], around mark: Box) {
    for wording in wordings where settle(beside(mark, wording)) { return }
  }

  /// Places the first of several wordings that has room right above or below a level stroke.
  mutating func place(_ wordings: [String], along stroke: Box, style: String) {
    for wording in wordings where settle(along(stroke, wording, style)) { return }
  }

  /// Takes the free place with the fewest crossed strokes; of equals, the first.
  private mutating func settle(_ candidates: [(label: Label, cost: Int)]) -> Bool {
    var best: (label: Label, cost: Int)?
    for (label, own) in candidates {
      let box = label.box.grown(by: 1)
      guard bounds.contains(label.box), !taken.contains(where: box.overlaps) else { continue }
      let cost = own + 2 * strokes.count { $0.crosses(box) }
      if best.map({ cost < $0.cost }) ?? true { best = (label, cost) }
    }
    guard let best else { return false }
    labels.append(best.label)
    taken.append(best.label.box)
    return true
  }

  private func beside(_ mark: Box, _ text: String) -> [(label: Label, cost: Int)] {
    let middle = centered(text, mark.middle.x)
    let (above, below) = (mark.top - Self.under, mark.bottom + Self.over)
    let level = mark.middle.y + (TextWidth.ascent - TextWidth.descent) / 2
    let line = TextWidth.lineHeight
    let places: [(x: Double, y: Double, anchor: Label.Anchor, cost: Int)] = [
      (middle, above, .middle, 0), (middle, below, .middle, 0),
      (mark.right + 3, level, .start, 1), (mark.left - 3, level, .end, 1),
      (mark.right - 2, above, .start, 1), (mark.left + 2, above, .end, 1),
      (mark.right - 2, below, .start, 1), (mark.left + 2, below, .end, 1),
      (middle, above - line, .middle, 3), (middle, below + line, .middle, 3),
    ]
    return places.map {
      (Label(text: text, place: Place(x: $0.x, y: $0.y), anchor: $0.anchor), $0.cost)
    }
  }

  private func along(
    _ stroke: Box, _ text: String, _ style: String
  ) -> [(label: Label, cost: Int)] {
    let half = TextWidth.of(text) / 2
    let (above, below) = (stroke.top - Self.under, stroke.bottom + Self.over)
    let xs = [stroke.middle.x, stroke.left + half, stroke.right - half]
    let line = TextWidth.lineHeight
    return [(above, 0), (below, 0), (above - line, 4), (below + line, 4)].flatMap { y, cost in
      xs.enumerated().map { index, x in
        (
          Label(
            text: text, place: Place(x: centered(text, x), y: y), anchor: .middle, style: style),
          cost + min(index, 1)
        )
      }
    }
  }

  private static let under = 2 + TextWidth.descent
  private static let over = 2 + TextWidth.ascent

  /// The middle of a text, moved so far that it stays within the bounds.
  private func centered(_ text: String, _ x: Double) -> Double {
    let half = TextWidth.of(text) / 2
    return max(bounds.left + half, min(bounds.right - half, x))
  }
}
