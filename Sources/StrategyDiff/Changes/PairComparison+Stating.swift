internal import Diagnostics
internal import Evaluation

extension PairComparison {
  /// States what one key says otherwise, with what that does.
  mutating func state(
    _ kind: ChangeKind, _ consequence: Consequence, from old: Change.Side?, to new: Change.Side?,
    at place: Place, effect: Change.Effect? = nil
  ) {
    var change = Change(consequence.class, kind, of: place.subject, from: old, to: new)
    change.direction = consequence.direction
    change.basis = consequence.basis
    change.effect = effect
    state(change, at: place)
  }
}
