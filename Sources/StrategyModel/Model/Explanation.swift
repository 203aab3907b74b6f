package import Diagnostics

/// How the document itself accounts for something that would otherwise be a fault of it.
package struct Explanation: Sendable {
  package var finding: Located<FindingRule>?
  /// The id that the finding carries: `bornholm/kl:contacts/2011-02`.
  package var subject: Located<String>?
  package var why: Located<String>?
  package var source: Located<String>?
  package var span: SourceSpan
}
