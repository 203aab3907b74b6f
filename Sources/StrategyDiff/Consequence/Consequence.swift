package import Evaluation

/// What a change does to a commitment, and how that was found.
package struct Consequence: Sendable {
  package var `class`: Change.Class
  package var basis: [Step]

  package init(_ class: Change.Class, basis: [Step] = []) {
    self.class = `class`
    self.basis = basis
  }
}
