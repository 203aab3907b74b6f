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

extension Change.Class {
  /// What several findings about one commitment come to: opposed ones are mixed, one that can't be
  /// computed leaves the whole so, and what changes nothing adds nothing.
  static func whole(of classes: some Sequence<Change.Class>) -> Change.Class {
    let found = Set(classes)
    if found.contains(.mixed) || found.isSuperset(of: [.weakened, .strengthened]) { return .mixed }
    return [.undecided, .weakened, .strengthened].first(where: found.contains) ?? .editorial
  }
}
