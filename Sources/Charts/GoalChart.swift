package import Diagnostics
package import Markups
package import Quantities

/// What was measured of a goal over time, held against its targets, with the verdicts below.
///
/// The title is not drawn: it names the picture to those who do not see it, and the page has it as a
/// heading. The same goes for the description, which says in words what the picture shows.
package struct GoalChart: Chart {
  /// A measurement, at the middle of its period.
  package struct Point: Hashable, Sendable {
    package let period: Period
    package let value: Value
    /// What weakens the figure; the last of `Flag.allCases` among them decides the shape.
    package let flags: [Flag]
    /// Whether the targets are counted from it.
    package let isBaseline: Bool

    package init(
      _ period: Period, _ value: Value, flags: [Flag] = [], isBaseline: Bool = false
    ) {
      (self.period, self.value, self.flags) = (period, value, flags)
      self.isBaseline = isBaseline
    }
  }

  package enum Value: Hashable, Sendable {
    case exact(Fraction)
    /// Known to lie between two ends, of which one may be open.
    case interval(low: Fraction?, high: Fraction?)
  }

  package enum Flag: Hashable, Sendable, CaseIterable {
    case late, preliminary, estimated, disputed
  }

  /// What a milestone wants of its period.
  package struct TargetMark: Hashable, Sendable {
    package let period: Period
    package let wanted: Wanted

    package init(_ period: Period, _ wanted: Wanted) {
      (self.period, self.wanted) = (period, wanted)
    }
  }

  package enum Wanted: Hashable, Sendable {
    case atLeast(Fraction)
    case above(Fraction)
    case atMost(Fraction)
    case below(Fraction)
    case equals(Fraction)
    case between(Fraction, Fraction)
  }

  /// How a milestone was judged, by a sign and its word.
  package struct VerdictMark: Hashable, Sendable {
    package let period: Period
    package let symbol: String
    package let word: String
    package let tone: ChartTone

    package init(_ period: Period, symbol: String, word: String, tone: ChartTone) {
      (self.period, self.symbol, self.word, self.tone) = (period, symbol, word, tone)
    }
  }

  /// A period from whose start on figures can't be compared with earlier ones.
  package struct Break: Hashable, Sendable {
    package let period: Period
    package let text: String

    package init(_ period: Period, _ text: String) { (self.period, self.text) = (period, text) }
  }

  /// A stretch of time that the goal no longer counts for.
  package struct Superseded: Hashable, Sendable {
    package let start: CalendarDate
    /// The last such day, nil when it lasts.
    package let end: CalendarDate?
    package let text: String

    package init(_ start: CalendarDate, _ end: CalendarDate?, _ text: String) {
      (self.start, self.end, self.text) = (start, end, text)
    }
  }

  let id: ChartID
  let title: String
  let description: String
  let language: Language
  let unit: Unit?
  let points: [Point]
  let targets: [TargetMark]
  let verdicts: [VerdictMark]
  let breaks: [Break]
  let superseded: [Superseded]

  /// The id is unlike every other chart's on the page; the title says what is shown in a few words,
  /// the description what can be seen.
  package init(
    id: String, title: String, description: String, language: Language, unit: Unit?,
    points: [Point], targets: [TargetMark] = [], verdicts: [VerdictMark] = [],
    breaks: [Break] = [], superseded: [Superseded] = []
  ) {
    self.id = ChartID(id)
    (self.title, self.description) = (title, description)
    (self.language, self.unit) = (language, unit)
    self.points = points.sorted { $0.period < $1.period }
    self.targets = targets.sorted { $0.period < $1.period }
    self.verdicts = verdicts.sorted { $0.period < $1.period }
    self.breaks = breaks.sorted { $0.period < $1.period }
    self.superseded = superseded
  }

  package var svg: Markup { GoalDrawing(self).picture.svg }
}

extension GoalChart.Value {
  /// The ends that are known.
  var known: [Fraction] {
    switch self {
    case .exact(let value): [value]
    case .interval(let low, let high): [low, high].compactMap(\.self)
    }
  }
}

extension GoalChart.Wanted {
  var bounds: [Fraction] {
    switch self {
    case .atLeast(let value), .above(let value), .atMost(let value), .below(let value),
      .equals(let value):
      [value]
    case .between(let low, let high): [min(low, high), max(low, high)]
    }
  }

  /// What is wanted, in words and where they have no room in signs.
  func wordings(_ figure: (Fraction) -> String, _ language: Language) -> [String] {
    func words(_ key: MessageKey, _ value: Fraction, _ sign: String) -> [String] {
      let figure = figure(value)
      return [Message(key, ["value": .text(figure)]).text(language), sign + figure]
    }
    switch self {
    case .atLeast(let value): return words(.targetAtLeast, value, "≥")
    case .above(let value): return words(.targetAbove, value, ">")
    case .atMost(let value): return words(.targetAtMost, value, "≤")
    case .below(let value): return words(.targetBelow, value, "<")
    case .equals(let value): return words(.targetEquals, value, "=")
    case .between: return [bounds.map(figure).joined(separator: "-")]
    }
  }
}
