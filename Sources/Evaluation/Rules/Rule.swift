package import Diagnostics
internal import Quantities
package import StrategyModel
internal import YAMLTree

/// One rule as its file states it: what it is about, when it applies, what must hold, and what is
/// said where it doesn't.
package struct Rule: Sendable {
  package let id: Located<String>
  package var title = LocalizedDraft()
  package var why: LocalizedDraft?
  package var subject: Located<RuleSubject>?
  /// One of the three words, or an expression that gives one.
  package var severity: Located<String>?
  package var when: Located<String>?
  package var require: Located<String>?
  var message: RuleMessage?
  /// The fields of the subject whose places in the document a finding points to.
  var places: [Located<String>] = []
  /// Whether it is about what the document says, so that the document may account for what it finds.
  var explainable: Located<Bool>?
  package var parameters: [RuleParameter] = []
  package var tests: [RuleTest] = []
  /// Whether it comes with the program, without its tests, and no folder states it anew.
  package var isShipped = false

  init(id: Located<String>) { self.id = id }

  package var finding: FindingRule { FindingRule(rawValue: id.value) }

  package var isExplainable: Bool { explainable?.value ?? false }

  /// Whether it is about how far a milestone is from its target, so that it can get worse.
  var isAboutGap: Bool {
    var texts = [when?.value, require?.value]
    switch message {
    case .own(let sentence): return sentence == .verdict
    case .template(let wordings): texts += wordings.flatMap(\.expressions)
    case nil: break
    }
    return texts.contains { $0?.contains("gap") ?? false }
  }
}

/// A text in both languages, each at its own place.
package struct LocalizedDraft: Sendable {
  var danish: Located<String>?
  var english: Located<String>?

  package var text: LocalizedText {
    LocalizedText(
      da: (danish?.value ?? "").withoutControlCharacters,
      en: (english?.value ?? "").withoutControlCharacters)
  }
}

/// What a rule says.
enum RuleMessage: Sendable {
  /// Words that the program has itself, since they differ with what was measured.
  case own(OwnSentence)
  /// Texts with expressions in `{{ }}`, of which the first that fits is said.
  case template([RuleWording])

  enum OwnSentence: String, CaseIterable, Sendable {
    /// What came of the milestone.
    case verdict
    /// What the document also says of it.
    case statements
  }
}

/// One way to say what a rule found.
struct RuleWording: Sendable {
  /// What must be true for it to fit; nil where it always does.
  var when: Located<String>?
  var text = LocalizedDraft()
  /// What is said of several subjects in one sentence.
  var several: LocalizedDraft?

  /// What an expression about the subject may stand in.
  var expressions: [String?] { [when?.value, text.danish?.value, text.english?.value] }
}

/// A threshold that a rule has a default for and a strategy may set.
package struct RuleParameter: Sendable {
  package let name: Located<String>
  package let value: RuleParameterValue

  /// The default as it would be typed.
  package var written: String {
    switch value {
    case .truth(let truth): truth ? "true" : "false"
    case .figure(let quantity):
      quantity.value.plainDecimal + (quantity.unit.map { " " + $0.code } ?? "")
    }
  }
}

/// A number or a truth value.
package enum RuleParameterValue: Sendable {
  case figure(Quantity)
  case truth(Bool)
}

/// What a set of rules says of a rule of an earlier one.
struct RuleOverride: Sendable {
  let id: Located<String>
  var severity: Located<Severity>?
  var applies: Located<Bool>?
  var reason: Located<String>?

  enum Severity: String, CaseIterable, Sendable {
    case error, warning, note

    var value: Diagnostic.Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }
}

/// A file of `rules/`.
package struct RuleFile: Sendable {
  var rules: [Rule] = []
  var overrides: [RuleOverride] = []

  /// The file's description, for editors.
  package static var shape: RecordShape { Record<RuleFile>.file.recordShape }
}
