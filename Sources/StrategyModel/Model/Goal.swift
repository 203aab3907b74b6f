package import Diagnostics
package import Quantities

/// What the strategy wants, with the milestones by which it says when and how much.
package struct Goal: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var indicator: Located<String>?
  package var baseline: Located<Period>?
  package var binding: Located<Bool>?
  package var milestones: [Milestone] = []
  /// A goal of a used file whose milestones are this goal's as well, stated once there.
  package var milestonesOf: Located<String>?
  package var keep: Keep?
  package var direction: DirectionWish?
  package var wanted: Target?
  package var every: [RecurringDuty] = []
  package var readings: [Reading] = []
  package var superseded: Supersession?
  package var serves: [Located<String>] = []
  package var partOf: Located<String>?
  package var owner: Located<String>?
  package var formerly: Located<String>?
  package var source: Located<String>?
  package var note: Located<String>?

  package init(id: Located<String>) {
    self.id = id
  }

  package var isBinding: Bool { binding?.value ?? true }
}

/// A value that must hold in every period up to and including one.
package struct Keep: Sendable {
  package enum Level: Sendable {
    case target(Target)
    /// What was measured in the goal's baseline period, as a floor or a ceiling.
    case baseline(Target.Bound, SourceSpan)
  }

  package var level: Level?
  package var from: Located<Period>?
  package var until: Located<Period>?
  package var span: SourceSpan
}

/// A wish for a direction without a value: every period better than the one before.
package struct DirectionWish: Sendable {
  package enum Movement: String, Hashable, Sendable, CaseIterable {
    case rises, falls
  }

  package var movement: Movement?
  package var cadence: Cadence?
  package var orEqual: Located<Bool>?
  package var span: SourceSpan
}

/// Something to deliver or decide in every period of the strategy.
package struct RecurringDuty: Sendable {
  package var cadence: Located<Cadence>
  package var target: Target
}

/// Another way to read what the document says of the same milestones.
package struct Reading: Sendable {
  package var id: Located<String>
  package var why: Located<String>?
  package var milestones: [Milestone] = []
}

/// From when a law or a later strategy took the goal over.
package struct Supersession: Sendable {
  package var from: Located<CalendarDate>?
  package var by: Located<String>?
  package var span: SourceSpan
}

/// What is done to reach the goals.
package struct Initiative: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var supports: [Located<String>] = []
  package var partOf: Located<String>?
  package var owner: Located<String>?
  package var participants: [Located<String>] = []
  package var duty: Located<String>?
  package var condition: Located<String>?
  package var budget: Budget?
  package var milestones: [Milestone] = []
  package var every: [RecurringDuty] = []
  package var readings: [Reading] = []
  package var formerly: Located<String>?
  package var source: Located<String>?
  package var note: Located<String>?

  package init(id: Located<String>) {
    self.id = id
  }
}
