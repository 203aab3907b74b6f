package import Diagnostics
package import Evaluation
package import Quantities
package import StrategyModel

/// One thing that a revision did, where it stands in both versions, and what that means for the
/// commitment.
package struct Change: Sendable {
  /// What a change does to the acceptance set of a commitment: the values and times that satisfy it.
  package enum Class: String, CaseIterable, Hashable, Sendable {
    /// More satisfies it than before.
    case weakened
    /// Less satisfies it than before.
    case strengthened
    /// Neither set holds the other.
    case mixed
    /// Which it is can't be computed.
    case undecided
    /// Progress is counted from something else; `direction` says which way.
    case rebaselined
    /// Renamed, split, merged or moved.
    case structural
    /// Owner, decision, review or budget.
    case governance
    /// Measurements were added, revised or taken away.
    case data
    /// The same set: wording, order, spelling.
    case editorial
  }

  package var `class`: Class
  package var kind: ChangeKind
  /// The id in the new version, `holbaek/digital-post/2015`; in the old where only that has it.
  package var subject: String
  /// Nil for what was added.
  package var old: Side?
  /// Nil for what was removed.
  package var new: Side?
  package var effect: Effect?
  /// The case number of the resolution behind it, as the new version states it.
  package var decision: Located<String>?
  /// Which way a rebaselined commitment went.
  package var direction: Class?
  /// How the class was found, so that a reader can check it: resolved bases, witness periods.
  package var basis: [Step] = []
  /// The verdict that a removed or added commitment has by its own version.
  package var verdict: Verdict?
  /// Whether the commitment bound in either version.
  package var isBinding = true
  /// How sure it is that the two sides are the same thing.
  package var certainty: Certainty = .identical

  package init(
    _ class: Class, _ kind: ChangeKind, of subject: String, from old: Side? = nil,
    to new: Side? = nil
  ) {
    self.class = `class`
    self.kind = kind
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// What one version says, and where.
  package struct Side: Sendable {
    package var value: ChangeValue
    package var span: SourceSpan?

    package init(_ value: ChangeValue, at span: SourceSpan?) {
      self.value = value
      self.span = span
    }
  }

  /// How far a commitment moved: new less old.
  package struct Effect: Hashable, Sendable {
    /// In the indicator's unit, percentage points where that is per cent.
    package var points: Fraction?
    package var unit: Unit?
    /// Days that the deadline moved.
    package var days: Int?

    package init(points: Fraction? = nil, unit: Unit? = nil, days: Int? = nil) {
      self.points = points
      self.unit = unit
      self.days = days
    }
  }
}

/// What stands in one version, kept as a value until it is shown.
package enum ChangeValue: Hashable, Sendable {
  case quantity(Quantity)
  /// A figure that something must reach or keep below, and how that is worded.
  case bound(Quantity, stated: Message)
  case count(Int)
  case text(String)
  case list([String])
  case flag(Bool)
  case period(Period)
  case date(CalendarDate)
  /// Anything that is worded, such as a relative target.
  case message(Message)
}

/// How it is known that something in one version is the same as something in the other.
package enum Certainty: String, CaseIterable, Hashable, Sendable {
  /// By id.
  case identical
  /// By `formerly`.
  case declared
  /// Equal content under another id, unique on both sides.
  case renamed
  /// Similar content, compared and said to be probable.
  case probable
}
