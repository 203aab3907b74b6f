internal import Diagnostics
internal import StrategyModel

/// The rows that selections pick together: by dimension the values that a row may have; any where a
/// dimension is not named.
struct Slice: Hashable {
  private var allowed: [Dimension: Set<String>] = [:]

  init(_ selections: Selection...) {
    for condition in selections.flatMap(\.conditions) {
      let values = Set(condition.values.map(\.value))
      let dimension = condition.dimension.value
      allowed[dimension] = allowed[dimension].map(values.intersection) ?? values
    }
  }

  var isEmpty: Bool { allowed.values.contains { $0.isEmpty } }

  /// Whether every row of this is one of the other's.
  func isInside(_ other: Slice) -> Bool {
    isEmpty
      || other.allowed.allSatisfy { dimension, values in
        allowed[dimension]?.isSubset(of: values) ?? false
      }
  }

  /// Whether both pick the same rows, however they say it.
  func isSame(as other: Slice) -> Bool { isInside(other) && other.isInside(self) }
}
