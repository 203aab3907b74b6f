package import Diagnostics
package import Quantities
package import StrategyModel

/// The decision to live with one finding until a day: it stays what it is, and no longer fails.
///
/// A class, since every milestone has room for one and few have any.
package final class Waiver: Sendable {
  /// What the finding is about, as the file writes it.
  package let subject: Located<String>
  /// The same under the ids of today.
  package let currentSubject: String
  package let rule: Located<FindingRule>
  /// The kind of change that is accepted, where the rule is about changes between two versions.
  package let change: Located<String>?
  package let reason: String
  package let decidedBy: String
  /// The case number of the decision.
  package let decision: String
  /// The last day that it holds.
  package let until: CalendarDate

  init(
    subject: Located<String>, currentSubject: String, rule: Located<FindingRule>,
    change: Located<String>?, reason: String, decidedBy: String, decision: String,
    until: CalendarDate
  ) {
    self.subject = subject
    self.currentSubject = currentSubject
    self.rule = rule
    self.change = change
    self.reason = reason
    self.decidedBy = decidedBy
    self.decision = decision
    self.until = until
  }

  /// What it covers, by rule and subject; a waiver of a change covers one kind of it.
  package var identity: FindingIdentity {
    FindingIdentity(rule: rule.value, subject: currentSubject, change: change?.value)
  }

  /// Its own name in findings: `holbaek/digital-post/2013/target-missed`.
  package var id: String {
    [currentSubject, rule.value.rawValue, change?.value].compactMap(\.self).joined(separator: "/")
  }

  /// What it says, for those who see what it covers.
  package var message: Message {
    Message(
      .waiverHolds,
      [
        "until": .date(until), "reason": .text(reason), "by": .text(decidedBy),
        "decision": .text(decision),
      ])
  }
}
