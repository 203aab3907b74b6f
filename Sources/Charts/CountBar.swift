package import Diagnostics
package import Markups
internal import Quantities

/// How many of a whole are met, partly met, missed, not measured: one bar, its parts in the order given.
package struct CountBar: Chart {
  package struct Part: Hashable, Sendable {
    package let word: String
    package let symbol: String
    package let count: Int
    package let tone: ChartTone

    package init(_ word: String, symbol: String, count: Int, tone: ChartTone) {
      (self.word, self.symbol, self.count, self.tone) = (word, symbol, count, tone)
    }
  }

  let id: ChartID
  let title: String
  let description: String
  let language: Language
  let parts: [Part]

  private static let barHeight = 34.0

  /// The id is unlike every other chart's on the page; parts of nothing are left out.
  package init(
    id: String, title: String, description: String, language: Language, parts: [Part]
  ) {
    self.id = ChartID(id)
    (self.title, self.description, self.language) = (title, description, language)
    self.parts = parts.filter { $0.count > 0 }
  }

  package var svg: Markup {
    let key = ChartKey(
      parts.map { part in
        ChartKey.Entry(
          mark: { place in
            SVG.rectangle(
              Box(around: place, radius: 8), "chart-part", fill: part.tone.filling.reference(id))
          }, text: part.symbol + " " + number(part) + " " + part.word)
      }, top: Self.barHeight + 8, width: Picture.width)
    return Picture(
      id: id, title: title, description: description, language: language,
      height: Self.barHeight + 10 + key.height, fillings: fillings, parts: bar + key.parts
    ).svg
  }

  private var fillings: [Filling] {
    ChartTone.allCases.filter { tone in parts.contains { $0.tone == tone } }.map(\.filling)
  }

  private func number(_ part: Part) -> String {
    language.number(Fraction(part.count), decimals: 0)
  }

  private var bar: [Markup] {
    let whole = parts.reduce(0.0) { $0 + Double($1.count) }
    let room = Picture.width - 2
    guard whole > 0 else {
      let box = Box(left: 1, top: 1, right: 1 + room, bottom: Self.barHeight)
      return [SVG.rectangle(box, "chart-part")]
    }
    var left = 1.0
    return parts.map { part in
      let right = left + Double(part.count) / whole * room
      let box = Box(left: left, top: 1, right: right, bottom: Self.barHeight)
      left = right
      return SVG.group(
        number(part) + " " + part.word,
        [SVG.rectangle(box, "chart-part", fill: part.tone.filling.reference(id))]
          + Plate(part.symbol + " " + number(part), in: box).parts)
    }
  }
}
