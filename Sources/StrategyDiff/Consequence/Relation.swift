internal import Quantities

/// How what satisfies a new demand lies to what satisfied the old one.
enum Relation: Hashable {
  case equal
  /// More satisfies the new one.
  case wider
  /// Less does.
  case narrower
  /// Neither holds the other.
  case apart
  /// It can't be computed.
  case unknown

  /// Both of two things that must hold together: what makes one easier and the other harder is
  /// neither, whatever else can't be computed.
  func and(_ other: Relation) -> Relation {
    switch (self, other) {
    case (.apart, _), (_, .apart): .apart
    case (.unknown, _), (_, .unknown): .unknown
    case (.equal, let relation), (let relation, .equal): relation
    case (.wider, .wider): .wider
    case (.narrower, .narrower): .narrower
    default: .apart
    }
  }

  /// The same with the versions swapped.
  var mirrored: Relation {
    switch self {
    case .wider: .narrower
    case .narrower: .wider
    case .equal, .apart, .unknown: self
    }
  }

  var `class`: Change.Class {
    switch self {
    case .equal: .editorial
    case .wider: .weakened
    case .narrower: .strengthened
    case .apart: .mixed
    case .unknown: .undecided
    }
  }

  init(_ class: Change.Class) {
    switch `class` {
    case .weakened: self = .wider
    case .strengthened: self = .narrower
    case .mixed: self = .apart
    case .undecided, .rebaselined: self = .unknown
    case .structural, .governance, .data, .editorial: self = .equal
    }
  }

  /// From which of two inclusions hold.
  init(oldHoldsNew: Bool, newHoldsOld: Bool) {
    switch (oldHoldsNew, newHoldsOld) {
    case (true, true): self = .equal
    case (true, false): self = .narrower
    case (false, true): self = .wider
    case (false, false): self = .apart
    }
  }

  /// By time: a later day leaves more time.
  init(from old: CalendarDate, to new: CalendarDate) {
    self = old == new ? .equal : old < new ? .wider : .narrower
  }
}

extension Acceptance {
  /// Whether everything that satisfies another demand satisfies this one.
  func holds(_ other: Acceptance) -> Bool {
    switch (self, other) {
    case (.figures(let from, let to), .figures(let otherFrom, let otherTo)):
      return Self.reaches(from, otherFrom, { $0 < $1 }) && Self.reaches(to, otherTo, { $0 > $1 })
    case (.members(let wanted), .members(let given)): return wanted.isSubset(of: given)
    case (.count(let wanted), .count(let given)): return wanted <= given
    case (.count(let wanted), .members(let given)): return wanted <= given.count
    case (.hours(let wanted), .hours(let given)): return wanted == given
    case (.figures, .hours(let hours)):
      // An opening time has its number of hours; a number of hours may be open at any time.
      let week = End(value: hours.hoursPerWeek)
      return holds(.figures(from: week, to: week))
    case (.parts(let wanted, let areDecisions), .parts(let given, let areGivenDecisions)):
      // What is done was decided upon.
      return wanted.isSubset(of: given) && (areDecisions || !areGivenDecisions)
    default: return false
    }
  }

  /// Whether an end lies as far out as another.
  private static func reaches(
    _ end: End?, _ other: End?, _ isOutside: (Fraction, Fraction) -> Bool
  ) -> Bool {
    guard let end else { return true }
    guard let other else { return false }
    if end.value == other.value { return end.isIncluded || !other.isIncluded }
    return isOutside(end.value, other.value)
  }

  /// How this, as the new demand, lies to an old one.
  func relation(to old: Acceptance) -> Relation {
    if case .parts(let given, _) = self, case .parts(let wanted, _) = old,
      !given.isSubset(of: wanted), !wanted.isSubset(of: given)
    {
      // Whether other words ask for more or for less is for people to say.
      return .unknown
    }
    return Relation(oldHoldsNew: old.holds(self), newHoldsOld: holds(old))
  }
}
