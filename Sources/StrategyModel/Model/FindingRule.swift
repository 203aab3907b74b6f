/// What a finding is about, by the id that reports carry and that strategies and rule files name.
///
/// Most ids are those of rules, which are data; those declared here are the ones that the program
/// itself has something to say of.
package struct FindingRule: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  // What the strategy itself says, found by holding several things that it says against each other.
  package static let definitionGameable = Self(rawValue: "definition-gameable")
  package static let statementsOverlap = Self(rawValue: "statements-overlap")
  package static let changesDisagree = Self(rawValue: "changes-disagree")
  package static let partsDisagree = Self(rawValue: "parts-disagree")
  package static let sharesNotWhole = Self(rawValue: "shares-not-whole")
  package static let parentExpired = Self(rawValue: "parent-expired")

  // The upkeep of the file.
  package static let explanationUnused = Self(rawValue: "explanation-unused")

  /// Those that are no rule of a file: the program finds them, and rule files only say how severe
  /// they are.
  package static let ofDocument = [
    definitionGameable, statementsOverlap, changesDisagree, partsDisagree, sharesNotWhole,
    parentExpired, explanationUnused,
  ]

  /// Whether it is about what the file says rather than about what came of it.
  package var isOfDocument: Bool { Self.ofDocument.contains(self) }
}
