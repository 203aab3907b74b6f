internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What a target demands as one number, and what other numbers that may be held against.
struct Level {
  enum Basis: Hashable {
    case figure
    case change(from: Change.Base, Unit?)
  }

  let basis: Basis
  let bound: Target.Bound
  let value: Fraction

  /// Nil for a target that is no single number.
  init?(_ target: Target, _ indicator: Indicator, baseline: Period?) {
    switch target.demand {
    case .plain(let quantity):
      self.init(.figure, indicator.plainBound, quantity.value.value)
    case .bound(let bound, let quantity):
      self.init(.figure, bound, quantity.value.value)
    case .hours(let hours):
      self.init(.figure, indicator.plainBound, hours.value.hoursPerWeek)
    case .countAtLeast(let count):
      self.init(.figure, .atLeast, Fraction(count.value))
    case .includes(let members):
      self.init(.figure, .atLeast, Fraction(members.count))
    case .change(let change):
      var from = change.from?.value ?? .baseline
      if from == .baseline, let baseline { from = .period(baseline) }
      let amount = change.amount.value
      // A fall is a most, a rise a least.
      self.init(
        .change(from: from, amount.unit), amount.value.isNegative ? .atMost : .atLeast,
        amount.value)
    case .between, .done, .decided, .review, .asBaseline, .movement: return nil
    }
  }

  private init(_ basis: Basis, _ bound: Target.Bound, _ value: Fraction) {
    self.basis = basis
    self.bound = bound
    self.value = value
  }

  /// Whether it counts from whatever came before, so that only its direction compares.
  private var isStep: Bool {
    if case .change(.previous, _) = basis { true } else { false }
  }

  /// Whether this demands less than an earlier level did. Of changes that turn round, one goes the
  /// wrong way where it is known which way that is; elsewhere they contradict each other.
  func isWeaker(than earlier: Level, better: Indicator.Direction?) -> Bool {
    guard basis == earlier.basis else { return false }
    if case .change = basis, bound != earlier.bound {
      return better != .higher && better != .lower && !value.isZero && !earlier.value.isZero
    }
    guard bound == earlier.bound, !isStep else { return false }
    switch bound {
    case .atLeast: return value < earlier.value
    case .atMost: return value > earlier.value
    case .equals:
      return better == .higher && value < earlier.value
        || better == .lower && value > earlier.value
    }
  }

  /// Whether a figure demanded is worse than one that is already there.
  func isWorse(than base: Fraction, better: Indicator.Direction?) -> Bool {
    guard basis == .figure else { return false }
    switch bound {
    case .atLeast: return value < base
    case .atMost: return value > base
    case .equals: return better == .higher && value < base || better == .lower && value > base
    }
  }

  /// Whether two statements of the same thing are not the same statement: other figures for one
  /// side, or sides that leave nothing between them.
  func contradicts(_ other: Level) -> Bool {
    guard basis == other.basis, !isStep else { return false }
    if bound == other.bound { return value != other.value }
    switch (bound, other.bound) {
    case (.atLeast, .atMost), (.atLeast, .equals), (.equals, .atMost): return value > other.value
    case (.atMost, .atLeast), (.equals, .atLeast), (.atMost, .equals): return value < other.value
    default: return false
    }
  }
}
