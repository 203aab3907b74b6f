/// Something in the old version and what it became in the new.
package struct Match<Element: Sendable>: Sendable {
  package let old: Element?
  package let new: Element?
  package let certainty: Certainty

  package init(old: Element?, new: Element?, _ certainty: Certainty = .identical) {
    self.old = old
    self.new = new
    self.certainty = certainty
  }

  /// Both sides, where there are two.
  package var both: (old: Element, new: Element)? {
    if let old, let new { (old, new) } else { nil }
  }
}
