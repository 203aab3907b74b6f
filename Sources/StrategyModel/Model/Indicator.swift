package import Diagnostics
package import Quantities

/// Something that is measured: observed as it stands, or derived from observed contacts.
package struct Indicator: Sendable {
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case higher, lower, neither
  }

  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// A level at a point in time: the last one of a window is the window's.
    case stock
    /// A count over a period: the periods of a window add up.
    case flow
  }

  package enum OutlookMethod: String, Hashable, Sendable, CaseIterable {
    case path, growth, trend
  }

  package var id: Located<String>
  package var title: Located<String>?
  package var unit: Located<Unit>?
  package var better: Located<Direction>?
  /// Whether `better` stands in the file, be it a word that is not known.
  package var isBetterStated = false
  package var measures: Located<Measure>?
  package var outlook: Located<OutlookMethod>?
  package var share: Share?
  package var sum: Sum?
  package var priced: Priced?
  package var formula: Formula?
  package var collected: Collection?
  package var annual: Annual?
  /// The fewest counted or asked that its figures may rest on.
  package var minimumN: Located<Int>?
  /// A value that its figures can't pass, such as 100 %: where growth must end.
  package var limit: Located<Quantity>?
  package var breaks: [SeriesBreak] = []
  package var source: Located<String>?
  package var note: Located<String>?

  /// An indicator of which nothing else is said.
  package static func named(_ id: Located<String>) -> Indicator { Indicator(id: id) }

  /// The unit of its figures: the one stated; without it per cent for a share, kroner for what is
  /// priced.
  package var measuredUnit: Unit? {
    unit?.value ?? (share != nil ? .percent : priced != nil ? .kroner : nil)
  }

  /// The side of a figure that is stated without a word for it.
  package var plainBound: Target.Bound {
    switch better?.value {
    case .higher: .atLeast
    case .lower: .atMost
    case .neither, nil: .equals
    }
  }

  /// Whether it is worked out from what is counted.
  package var isDerived: Bool { share != nil || sum != nil || priced != nil }

  /// What it is worked out from.
  package var counted: Located<String>? { share?.of ?? sum?.of ?? priced?.of }

  package var displayTitle: String { title?.value ?? id.value }

  /// The sum over one selection divided by the sum over a wider one.
  package struct Share: Sendable {
    package var of: Located<String>?
    package var `where` = Selection()
    package var among = Selection()
    package var span: SourceSpan
  }

  /// The sum of another indicator over a selection.
  package struct Sum: Sendable {
    package var of: Located<String>?
    package var `where` = Selection()
    package var span: SourceSpan
  }

  /// Contacts times what each costs by a price set.
  package struct Priced: Sendable {
    package var of: Located<String>?
    package var prices: Located<String>?
    package var `where` = Selection()
    package var span: SourceSpan
  }

  /// What makes a year of the counting weeks.
  package struct Annual: Sendable {
    package var factor: Located<Fraction>?
    package var span: SourceSpan
  }

  /// When the indicator is counted, if not all the time.
  package struct Collection: Sendable {
    /// ISO week numbers of every year.
    package var weeks: [Located<Int>] = []
  }

  /// The period from whose first day a series can't be compared with what came before.
  package struct SeriesBreak: Sendable {
    package var period: Located<Period>
    package var reason: Located<String>
  }
}

/// What a row of measurements can be told apart by.
package enum Dimension: String, Hashable, Sendable, CaseIterable {
  case channel, direction, area, type, population
  /// Whether what it was about was settled at once.
  case resolved

  /// The only categories that there are; empty where there may be any.
  package var words: [String] {
    switch self {
    case .direction: ["in", "out"]
    case .resolved: ["at-once", "later"]
    case .channel, .area, .type, .population: []
    }
  }
}

/// The values that a row must have in some dimensions; a dimension not named may have any.
package struct Selection: Sendable {
  package struct Condition: Sendable {
    package var dimension: Located<Dimension>
    package var values: [Located<String>]
  }

  package var conditions: [Condition] = []

  package init() {}

  package var isEmpty: Bool { conditions.isEmpty }

  package subscript(dimension: Dimension) -> [String]? {
    conditions.first { $0.dimension.value == dimension }?.values.map(\.value)
  }
}
