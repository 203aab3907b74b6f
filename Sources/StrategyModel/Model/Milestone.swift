package import Diagnostics
package import Quantities

/// A target and the period by whose end it is due.
package struct Milestone: Sendable {
  /// The key, and behind a slash the item's own id where a period has several: `2012/skranke`.
  package var id: String
  package var period: Located<Period>
  package var target: Target?
  /// From the key to the end of what it says.
  package var span: SourceSpan
  /// What the long form says beside the target; nil for the short form.
  package var terms: Terms?

  package init(id: String, period: Located<Period>, target: Target? = nil, span: SourceSpan) {
    self.id = id
    self.period = period
    self.target = target
    self.span = span
  }

  /// What a milestone can say beside its target and its day.
  ///
  /// A class, so that a milestone stays small: most are a bare figure, and there are many.
  package final class Terms: Sendable {
    package let title: Located<String>?
    /// What the document also says of the same.
    package let checks: [Target]
    package let tolerance: Located<Tolerance>?
    package let condition: Located<String>?
    package let measuredIn: Located<Period>?
    package let isApproximate: Located<Bool>?
    package let each: Located<String>?
    package let decision: Located<String>?
    package let why: Located<String>?
    package let source: Located<String>?
    package let note: Located<String>?

    package init(
      title: Located<String>?,
      checks: [Target],
      tolerance: Located<Tolerance>?,
      condition: Located<String>?,
      measuredIn: Located<Period>?,
      isApproximate: Located<Bool>?,
      each: Located<String>?,
      decision: Located<String>?,
      why: Located<String>?,
      source: Located<String>?,
      note: Located<String>?
    ) {
      self.title = title
      self.checks = checks
      self.tolerance = tolerance
      self.condition = condition
      self.measuredIn = measuredIn
      self.isApproximate = isApproximate
      self.each = each
      self.decision = decision
      self.why = why
      self.source = source
      self.note = note
    }
  }
}

extension Milestone {
  /// The name that tells an item from the others of its period; nil where it is alone.
  package var itemName: Substring? { Self.itemName(in: id) }

  /// The item's name in a milestone's id.
  package static func itemName(in id: String) -> Substring? {
    id.utf8.firstIndex(of: UInt8(ascii: "/")).map { id[id.utf8.index(after: $0)...] }
  }

  /// The same demand under another id, due and measured by other periods.
  package func rescheduled(
    as id: String, due period: Located<Period>, measuredIn: Located<Period>?
  ) -> Milestone {
    var milestone = self
    milestone.id = id
    milestone.period = period
    if terms?.measuredIn != nil || measuredIn != nil {
      milestone.terms = Terms(terms, measuredIn: measuredIn)
    }
    return milestone
  }
}

extension Milestone.Terms {
  fileprivate convenience init(_ terms: Milestone.Terms?, measuredIn: Located<Period>?) {
    self.init(
      title: terms?.title, checks: terms?.checks ?? [], tolerance: terms?.tolerance,
      condition: terms?.condition, measuredIn: measuredIn, isApproximate: terms?.isApproximate,
      each: terms?.each, decision: terms?.decision, why: terms?.why, source: terms?.source,
      note: terms?.note)
  }
}

/// What a milestone demands.
package struct Target: Sendable {
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case equals
  }

  package indirect enum Demand: Sendable {
    /// A figure without a word for its side: at least or at most, as the indicator's `better` says.
    case plain(Located<Quantity>)
    case bound(Bound, Located<Quantity>)
    case between(Located<Quantity>, Located<Quantity>)
    case change(Change)
    case includes([Located<String>])
    case countAtLeast(Located<Int>)
    case hours(Located<OpeningHours>)
    case done([Located<String>])
    case decided([Located<String>])
    /// The strategy looked at again, by a body where one is named.
    case review(by: Located<String>?)
    /// What was measured in the goal's baseline period, as a floor, a ceiling or the value.
    case asBaseline(Bound)
    /// Better than the period before of the same kind.
    case movement(DirectionWish.Movement, orEqual: Bool)
  }

  package var demand: Demand
  package var span: SourceSpan

  package init(demand: Demand, span: SourceSpan) {
    self.demand = demand
    self.span = span
  }

  /// Whether it is met by delivering or deciding something rather than by a figure.
  package var isDeliverable: Bool {
    switch demand {
    case .done, .decided, .review: true
    default: false
    }
  }
}

/// A figure as a strategy states it; without a unit it is in its indicator's.
package struct Quantity: Hashable, Sendable {
  package var value: Fraction
  package var unit: Unit?

  package init(value: Fraction, unit: Unit?) {
    self.value = value
    self.unit = unit
  }
}

/// A target relative to something measured.
package struct Change: Sendable {
  package enum Base: Hashable, Sendable {
    case baseline
    case previous
    case period(Period)
  }

  package var amount: Located<Quantity>
  package var from: Located<Base>?
}

/// How far from its target a figure may lie and still be called nearly met.
package enum Tolerance: Hashable, Sendable {
  /// Percentage points, or the indicator's own unit.
  case absolute(Fraction)
  /// Per cent of the target.
  case relative(Fraction)
}
