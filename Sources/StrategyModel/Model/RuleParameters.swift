package import Diagnostics

/// The thresholds that a strategy sets for one rule instead of the rule's own.
package struct RuleParameters: Sendable {
  package let rule: Located<String>
  package var values: [(name: Located<String>, text: Located<String>)] = []
}
