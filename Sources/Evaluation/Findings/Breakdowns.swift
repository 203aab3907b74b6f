internal import Measurements
internal import StrategyModel

/// The ways in which rows are told apart, found in one pass over them.
struct Breakdowns {
  /// A bit for each set of dimensions that some row has.
  private var seen: UInt64 = 0

  init(_ kinds: [Observation.Kind]) {
    for kind in kinds { seen |= 1 << kind.dimensions.mask }
  }

  var areSeveral: Bool { seen.nonzeroBitCount > 1 }

  /// Whether some rows are about a part only.
  var hasParts: Bool { seen & ~1 != 0 }

  /// Of some dimensions those that no row has, none where one row has them all.
  func lacking(_ wanted: [Dimension]) -> [Dimension] {
    let masks = (0..<UInt64(64)).filter { seen & (1 << $0) != 0 }
    let all = Set(wanted).mask
    if masks.contains(where: { $0 & all == all }) { return [] }
    return wanted.filter { dimension in masks.allSatisfy { $0 & dimension.bit == 0 } }
  }
}

extension Scrutiny {
  func breakdowns(of key: IndicatorKey) -> Breakdowns {
    Breakdowns(gauge.evidence.observations[key]?.kinds ?? [])
  }
}

extension Dimension {
  fileprivate var bit: UInt64 {
    switch self {
    case .channel: 1
    case .direction: 2
    case .area: 4
    case .type: 8
    case .population: 16
    case .resolved: 32
    }
  }
}

extension Set<Dimension> {
  /// A bit for each of them.
  var mask: UInt64 { reduce(0) { $0 | $1.bit } }
}

extension Dimensions {
  /// A bit for each dimension in which the row is about a part only.
  var mask: UInt64 {
    (channel.isEmpty ? 0 : Dimension.channel.bit)
      | (direction == nil ? 0 : Dimension.direction.bit)
      | (area == nil ? 0 : Dimension.area.bit)
      | (type == nil ? 0 : Dimension.type.bit)
      | (population == nil ? 0 : Dimension.population.bit)
      | (resolved == nil ? 0 : Dimension.resolved.bit)
  }
}
