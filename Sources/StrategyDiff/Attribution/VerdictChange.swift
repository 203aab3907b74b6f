package import Diagnostics
package import Evaluation
package import Quantities

/// A verdict that differs between the versions, and what made it differ.
package struct VerdictChange: Sendable {
  /// The milestone by its id in the new version: `holbaek/digital-post/2015`.
  package let subject: String
  package let old: Verdict
  package let new: Verdict
  /// What made it differ, in the order of `Factor.allCases`.
  package let causes: [Factor]
  package let how: How
  /// The goal's or initiative's name in the new version.
  package var title: Message.Argument?
  /// Whether the commitment bound in either version.
  package var isBinding = true
  /// What was demanded and found, by each version.
  package var before: Side?
  package var after: Side?

  package init(subject: String, old: Verdict, new: Verdict, causes: [Factor], how: How) {
    self.subject = subject
    self.old = old
    self.new = new
    self.causes = causes
    self.how = how
  }

  /// How the causes work together.
  ///
  /// Of a cause two things may hold: switched alone in the old state it gives the new verdict, and
  /// reverted alone in the new state it restores the old one.
  package enum How: String, CaseIterable, Hashable, Sendable {
    /// There is one cause and both hold for it: everything else could have stayed, and without it
    /// nothing would differ.
    case alone
    /// More than one would do: several give the new verdict by themselves, or one does that the
    /// others make up for.
    case overdetermined
    /// None would do by itself, or none without the others.
    case joint
  }

  /// One version's judgement in a reader's words.
  package struct Side: Sendable {
    package var due: Period
    /// What was demanded: `mindst 30 %`.
    package var target: Message
    /// What was measured, a dash where nothing was.
    package var measured: Message
    /// Where the commitment stands in that version.
    package var span: SourceSpan?

    package init(due: Period, target: Message, measured: Message, span: SourceSpan?) {
      self.due = due
      self.target = target
      self.measured = measured
      self.span = span
    }
  }
}

extension VerdictChange {
  /// Whether a commitment is met that was not, and a single change of one kind is proved to be why:
  /// "met alone because the target was lowered".
  package func isMet(aloneBy factor: Factor) -> Bool {
    new == .met && old != .met && how == .alone && causes == [factor]
  }
}

/// What may differ between two versions and change a verdict.
package enum Factor: String, CaseIterable, Hashable, Sendable {
  /// What is demanded: the value, its tolerance, its readings, what binds at all.
  case target
  /// By when: the period, `measured-in`, the span of what is to be kept, the strategy's own period.
  case deadline
  /// How it is measured: the indicator and what it counts, the baseline, who takes part.
  case definition
  /// What was measured and reported.
  case data
  /// The day it is judged on.
  case clock
  /// What contacts cost. Thresholds of rules and waivers decide on findings, never on a verdict.
  case rules
}
