package import Evaluation

/// What a change does to a commitment, and how that was found.
package struct Consequence: Sendable {
  package var `class`: Change.Class
  package var basis: [Step]
  /// Which way a rebaselined commitment went.
  package var direction: Change.Class?

  package init(_ class: Change.Class, basis: [Step] = []) {
    self.class = `class`
    self.basis = basis
  }
}
