/// What a finding is about, by the id that reports carry and that strategies name.
package enum FindingRule: String, Hashable, Sendable, CaseIterable {
  // What came of a milestone.
  case targetMissed = "target-missed"
  case targetNearly = "target-nearly"
  case targetPartly = "target-partly"
  case targetLate = "target-late"
  case measurementMissing = "measurement-missing"
  case notAssessable = "not-assessable"
  case statementsDisagree = "statements-disagree"

  // What the strategy itself says, whatever is measured.
  case initiativeWithoutGoal = "initiative-without-goal"
  case goalWithoutInitiative = "goal-without-initiative"
  case goalNotMeasurable = "goal-not-measurable"
  case definitionGameable = "definition-gameable"
  case targetsNotMonotone = "targets-not-monotone"
  case targetBehindBaseline = "target-behind-baseline"
  case statementsOverlap = "statements-overlap"
  case changesDisagree = "changes-disagree"
  case partsDisagree = "parts-disagree"
  case sharesNotWhole = "shares-not-whole"
  case parentExpired = "parent-expired"

  // The upkeep of the file.
  case explanationUnused = "explanation-unused"

  /// Whether it is about what the file says rather than about what came of a milestone.
  package var isOfDocument: Bool {
    switch self {
    case .targetMissed, .targetNearly, .targetPartly, .targetLate, .measurementMissing,
      .notAssessable, .statementsDisagree:
      false
    case .initiativeWithoutGoal, .goalWithoutInitiative, .goalNotMeasurable, .definitionGameable,
      .targetsNotMonotone, .targetBehindBaseline, .statementsOverlap, .changesDisagree,
      .partsDisagree, .sharesNotWhole, .parentExpired, .explanationUnused:
      true
    }
  }

  /// Whether `explained` can account for it; what came of a milestone can only be decided upon.
  package var isExplainable: Bool { isOfDocument && self != .explanationUnused }

  package static let explainable = allCases.filter(\.isExplainable)
}
