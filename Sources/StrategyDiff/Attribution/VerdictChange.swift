package import Evaluation

/// A verdict that differs between the versions, and what made it differ.
package struct VerdictChange: Sendable {
  /// The milestone by its id in the new version.
  package let subject: String
  package let old: Verdict
  package let new: Verdict
  /// What made it differ, in the order of `Factor.allCases`.
  package let causes: [Factor]
  package let how: How

  package init(subject: String, old: Verdict, new: Verdict, causes: [Factor], how: How) {
    self.subject = subject
    self.old = old
    self.new = new
    self.causes = causes
    self.how = how
  }

  /// How the causes work together.
  package enum How: String, CaseIterable, Hashable, Sendable {
    /// One factor alone: with it everything else could have stayed, without it nothing would differ.
    case alone
    /// More than one would do by itself.
    case overdetermined
    /// None would do by itself.
    case joint
  }
}

/// What may differ between two versions and change a verdict.
package enum Factor: String, CaseIterable, Hashable, Sendable {
  case target, deadline, definition, data, clock, rules
}
