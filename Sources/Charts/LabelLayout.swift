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

  /// Places the first of several wordings that has room around a mark.
  mutating func place(_ wordings: [String], around mark: Box, style: String = "chart-text") {
    for wording in wordings {
      let free = candidates(wording, mark, style).filter { label in
        let box = label.box
        return bounds.contains(box) && !taken.contains { $0.overlaps(box.grown(by: 1)) }
      }
      let crossings = free.map { label in
        strokes.count { $0.crosses(label.box.grown(by: 1)) }
      }
      guard let least = crossings.min(), let index = crossings.firstIndex(of: least) else {
        continue
      }
      labels.append(free[index])
      taken.append(free[index].box)
      return
    }
  }

  private func candidates(_ text: String, _ mark: Box, _ style: String) -> [Label] {
    let half = TextWidth.of(text) / 2
    let middle = max(bounds.left + half, min(bounds.right - half, mark.middle.x))
    let above = mark.top - 3 - TextWidth.descent
    let below = mark.bottom + 3 + TextWidth.ascent
    let level = mark.middle.y + (TextWidth.ascent - TextWidth.descent) / 2
    let line = TextWidth.lineHeight
    let places: [(x: Double, y: Double, anchor: Label.Anchor)] = [
      (middle, above, .middle), (middle, below, .middle),
      (mark.right + 4, level, .start), (mark.left - 4, level, .end),
      (mark.right, above, .start), (mark.left, above, .end),
      (mark.right, below, .start), (mark.left, below, .end),
      (middle, above - line, .middle), (middle, below + line, .middle),
      (mark.right, above - line, .start), (mark.left, above - line, .end),
      (mark.right, below + line, .start), (mark.left, below + line, .end),
      (middle, above - 2 * line, .middle), (middle, below + 2 * line, .middle),
    ]
    return places.map {
      Label(text: text, place: Place(x: $0.x, y: $0.y), anchor: $0.anchor, style: style)
    }
  }
}
