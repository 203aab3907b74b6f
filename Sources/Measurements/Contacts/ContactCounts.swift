internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// How many contacts there were, by period, municipality and what else tells them apart.
struct ContactCounts: Sendable {
  struct Count: Sendable {
    let period: Period
    /// By its place among the combinations.
    let combination: Int
    let count: Int
  }

  /// Whose contacts were counted; nil where no column says it.
  typealias Party = Municipality.Identity?

  /// What occurs together in a row.
  let combinations: [Dimensions]
  let counts: [Party: [Count]]
  /// The dimensions that the rows were told apart by.
  let dimensions: Set<Dimension>

  /// The counts of some parties together, told apart by no more than some dimensions: of each period one
  /// for each of the parts, in order.
  ///
  /// Where every contact is a row, what has none in a period had none: a zero, not a figure that lacks.
  func totals(
    of parties: [Party], by dimensions: Set<Dimension>
  ) -> (parts: [Dimensions], counts: [(period: Period, counts: [Int])]) {
    var kept: [Dimensions: Int] = [:]
    var order: [Dimensions] = []
    let places = combinations.map { combination in
      let rest = combination.keeping(dimensions)
      if let place = kept[rest] { return place }
      kept[rest] = order.count
      order.append(rest)
      return order.count - 1
    }
    var sums: [Period: [Int]] = [:]
    for party in parties {
      for count in counts[party] ?? [] {
        sums[count.period, default: Array(repeating: 0, count: order.count)][
          places[count.combination]] += count.count
      }
    }
    let occurring = order.indices.filter { place in sums.values.contains { $0[place] > 0 } }
      .sorted { order[$0] < order[$1] }
    let inOrder = sums.sorted { $0.key < $1.key }
    return (
      occurring.map { order[$0] },
      inOrder.map { sum in (sum.key, occurring.map { sum.value[$0] }) }
    )
  }
}

extension Dimensions {
  /// With nothing said of other dimensions than some.
  fileprivate func keeping(_ kept: Set<Dimension>) -> Dimensions {
    var result = Dimensions()
    for dimension in Dimension.allCases where kept.contains(dimension) {
      result[dimension] = self[dimension]
    }
    return result
  }

  /// With what another says of dimensions that this says nothing of.
  func merging(_ other: Dimensions) -> Dimensions {
    var result = self
    for dimension in Dimension.allCases where result[dimension].isEmpty {
      result[dimension] = other[dimension]
    }
    return result
  }
}
