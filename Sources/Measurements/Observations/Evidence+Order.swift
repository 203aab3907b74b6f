internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// An order of rows by what they say, never by where they stand.
extension Observation: Comparable {
  package static func < (left: Observation, right: Observation) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.dimensions != right.dimensions { return left.dimensions < right.dimensions }
    if left.knownFrom != right.knownFrom { return left.knownFrom < right.knownFrom }
    if left.status != right.status { return left.status.rawValue < right.status.rawValue }
    if left.origin != right.origin { return left.origin ?? "" < right.origin ?? "" }
    if left.value.value != right.value.value { return left.value.value < right.value.value }
    if left.sampleSize != right.sampleSize { return left.sampleSize ?? 0 < right.sampleSize ?? 0 }
    return left.note ?? "" < right.note ?? ""
  }

  /// Whether two rows say the same, wherever they stand.
  package static func == (left: Observation, right: Observation) -> Bool {
    !(left < right) && !(right < left) && left.indicator == right.indicator
      && left.missing == right.missing
  }
}

extension Observation.Value {
  fileprivate static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    case (.hours(let a), .hours(let b)): a.description < b.description
    case (.member(let a), .member(let b)): a < b
    // Of one indicator the kinds are mixed for opening hours only.
    case (.number, _), (.hours, .member): true
    default: false
    }
  }
}

extension Dimensions {
  static func < (left: Self, right: Self) -> Bool {
    for dimension in Dimension.allCases {
      let (a, b) = (left[dimension], right[dimension])
      if a != b { return a.lexicographicallyPrecedes(b) }
    }
    return false
  }
}

/// An order of reports by day, then by what they say.
extension Progress: Comparable {
  package static func < (left: Progress, right: Progress) -> Bool {
    let (a, b) = (left.date?.value, right.date?.value)
    if a != b { return a.map { a in b.map { a < $0 } ?? false } ?? true }
    if left.municipality?.value != right.municipality?.value {
      return left.municipality?.value ?? "" < right.municipality?.value ?? ""
    }
    if left.part != right.part { return left.part ?? 0 < right.part ?? 0 }
    if left.status.value != right.status.value {
      return left.status.value.rawValue < right.status.value.rawValue
    }
    return (left.note ?? "", left.evidence ?? "") < (right.note ?? "", right.evidence ?? "")
  }

  /// Whether two rows say the same, wherever they stand.
  package static func == (left: Progress, right: Progress) -> Bool {
    !(left < right) && !(right < left) && left.milestone.value == right.milestone.value
  }
}
