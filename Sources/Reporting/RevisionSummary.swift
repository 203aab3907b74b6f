internal import Diagnostics
package import Evaluation
internal import StrategyModel

/// How the findings of a run stand to those of an earlier revision.
package struct RevisionSummary: Sendable {
  /// As the user named it.
  let revision: String
  /// The commit that was judged.
  let commit: String
  /// Whether that is where the work parted from the revision, rather than the revision itself.
  let isMergeBase: Bool
  let new: Int
  let worse: Int
  let unchanged: Int
  /// What became better or is no longer found, strategy by strategy.
  let eased: [EarlierFindings.Eased]

  package init(
    revision: String, commit: String, isMergeBase: Bool, new: Int, worse: Int, unchanged: Int,
    eased: [EarlierFindings.Eased]
  ) {
    self.revision = revision
    self.commit = commit
    self.isMergeBase = isMergeBase
    self.new = new
    self.worse = worse
    self.unchanged = unchanged
    self.eased = eased
  }

  /// Which commit it was, and how many of each there are.
  var message: Message {
    Message(
      isMergeBase ? .sinceMergeBase : .sinceCommit,
      [
        "commit": .text(String(commit.prefix(8))), "revision": .text(revision),
        "new": .count(new), "worse": .count(worse), "unchanged": .count(unchanged),
        "eased": .count(eased.count),
      ])
  }

  /// What became better or is no longer found, one line each, the worst first.
  func easedLines(_ language: Language) -> [String] {
    Diagnostic.Severity.allCases.reversed().flatMap { severity in
      eased.filter { $0.severity == severity }.map { eased in
        let word = Message(eased.kind.word).text(language)
        return "\(word): \(eased.subject) [\(eased.rule.rawValue)]".withoutControlCharacters
      }
    }
  }
}

extension EarlierFindings.Eased.Kind {
  fileprivate var word: MessageKey {
    switch self {
    case .better: .sinceBetter
    case .gone: .sinceGone
    case .waived: .sinceWaived
    }
  }
}

extension OutputRecord where Subject == RevisionSummary {
  static let since = OutputRecord(
    "since",
    LocalizedText(
      da: "Anmærkningerne holdt op mod en tidligere udgave",
      en: "The findings held against an earlier revision"),
    [
      .text("revision", LocalizedText(da: "Som den blev skrevet", en: "As it was written")) {
        $0.revision
      },
      .text("commit", LocalizedText(da: "Den dømte commit", en: "The commit judged")) { $0.commit },
      .boolean(
        "mergeBase",
        LocalizedText(
          da: "Om det er der, hvor arbejdet skiltes fra grenen",
          en: "Whether that is where the work parted from the branch")
      ) { $0.isMergeBase },
      .integer("new", LocalizedText(da: "Antal nye", en: "How many are new")) { $0.new },
      .integer("worse", LocalizedText(da: "Antal værre", en: "How many are worse")) { $0.worse },
      .integer("unchanged", LocalizedText(da: "Antal uændrede", en: "How many are unchanged")) {
        $0.unchanged
      },
      .list(
        "eased", LocalizedText(da: "Det, der er bedre eller væk", en: "What is better or gone"),
        of: .eased
      ) { $0.eased },
    ])
}

extension OutputRecord where Subject == EarlierFindings.Eased {
  fileprivate static let eased = OutputRecord(
    "eased", LocalizedText(da: "En tidligere anmærkning", en: "An earlier finding"),
    [
      .word(
        "kind",
        LocalizedText(
          da: "Om den er bedre, væk eller fraveget", en: "Whether it is better, gone or waived")
      ) { $0.kind },
      .text("rule", LocalizedText(da: "Reglens id", en: "The rule's id")) { $0.rule.rawValue },
      OutputMember(
        "severity", LocalizedText(da: "Alvor før", en: "Severity before"),
        shape: .words(Diagnostic.Severity.allCases.map(\.code))
      ) { eased, _ in .string(eased.severity.code) },
      .text(
        "subject", LocalizedText(da: "Id på det, den handlede om", en: "Id of what it was about")
      ) { $0.subject },
      .record(
        "message", LocalizedText(da: "Ordlyden før", en: "Its wording before"), of: .localized
      ) { $0.message },
    ])
}
