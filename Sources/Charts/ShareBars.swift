package import Diagnostics
package import Markups
package import Quantities

/// How contacts divide among channels, as one bar above the other: then and now.
package struct ShareBars: Chart {
  /// A channel, with what was counted on it; nil where nothing was.
  package struct Part: Hashable, Sendable {
    package let name: String
    package let baseline: Fraction?
    package let current: Fraction?

    package init(_ name: String, baseline: Fraction?, current: Fraction?) {
      (self.name, self.baseline, self.current) = (name, baseline, current)
    }
  }

  let id: ChartID
  let title: String
  let description: String
  let language: Language
  let unit: Unit?
  /// What the upper bar is of; nil without one.
  let baseline: String?
  let current: String
  let parts: [Part]

  /// The id is unlike every other chart's on the page; `baseline` and `current` name the periods. Without a
  /// baseline there is one bar.
  package init(
    id: String, title: String, description: String, language: Language, unit: Unit?,
    baseline: String?, current: String, parts: [Part]
  ) {
    self.id = ChartID(id)
    (self.title, self.description) = (title, description)
    (self.language, self.unit) = (language, unit)
    (self.baseline, self.current, self.parts) = (baseline, current, parts)
  }

  package var svg: Markup { ShareDrawing(self).picture.svg }
}
