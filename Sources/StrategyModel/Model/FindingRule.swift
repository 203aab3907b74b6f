/// What a finding is about, by the id that reports carry and that strategies and rule files name.
///
/// Most ids are those of rules, which are data; those declared here are the ones that the program
/// itself has something to say of.
package struct FindingRule: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  // What the strategy itself says, whatever is measured: found by looking at all of it at once.
  package static let initiativeWithoutGoal = Self(rawValue: "initiative-without-goal")
  package static let goalWithoutInitiative = Self(rawValue: "goal-without-initiative")
  package static let goalNotMeasurable = Self(rawValue: "goal-not-measurable")
  package static let definitionGameable = Self(rawValue: "definition-gameable")
  package static let targetsNotMonotone = Self(rawValue: "targets-not-monotone")
  package static let targetBehindBaseline = Self(rawValue: "target-behind-baseline")
  package static let statementsOverlap = Self(rawValue: "statements-overlap")
  package static let changesDisagree = Self(rawValue: "changes-disagree")
  package static let partsDisagree = Self(rawValue: "parts-disagree")
  package static let sharesNotWhole = Self(rawValue: "shares-not-whole")
  package static let parentExpired = Self(rawValue: "parent-expired")

  // The upkeep of the file.
  package static let explanationUnused = Self(rawValue: "explanation-unused")

  /// Those that `explained` can account for; what came of a milestone can only be decided upon.
  package static let explainable = [
    initiativeWithoutGoal, goalWithoutInitiative, goalNotMeasurable, definitionGameable,
    targetsNotMonotone, targetBehindBaseline, statementsOverlap, changesDisagree, partsDisagree,
    sharesNotWhole, parentExpired,
  ]

  /// Those that are no rule of a file: the program finds them, and rule files only say how severe
  /// they are.
  package static let ofDocument = explainable + [explanationUnused]

  /// Whether it is about what the file says rather than about what came of it.
  package var isOfDocument: Bool { Self.ofDocument.contains(self) }

  package var isExplainable: Bool { Self.explainable.contains(self) }
}
