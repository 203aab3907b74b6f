internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

/// What one target asks of an indicator's figures, whichever way they are worked out.
struct Requirement {
  /// Which figures please it more.
  enum Pull: Hashable {
    case higher, lower
    /// The nearer to these, the better; inside them all are alike.
    case between(Fraction, Fraction)
  }

  /// What a figure is held against.
  enum Basis: Hashable {
    /// A value that stands in the strategy.
    case value
    /// What the same indicator showed in a period; nil for the one before of the same kind.
    case part(of: Period?)
    case difference(from: Period?)
  }

  let pull: Pull
  let basis: Basis

  var isAbsolute: Bool { basis == .value }

  /// - Returns: Nil for what is not asked of figures.
  init?(_ target: Target, plain: Target.Bound, baseline: Period?) {
    switch target.demand {
    case .plain(let quantity): (pull, basis) = (Self.pull(plain, quantity.value.value), .value)
    case .bound(let bound, let quantity):
      (pull, basis) = (Self.pull(bound, quantity.value.value), .value)
    case .between(let low, let high):
      (pull, basis) = (.between(low.value.value, high.value.value), .value)
    case .countAtLeast: (pull, basis) = (.higher, .value)
    case .change(let change):
      let period: Period?
      switch change.from?.value {
      case .period(let stated): period = stated
      case .previous: period = nil
      case .baseline, nil:
        guard let baseline else { return nil }
        period = baseline
      }
      pull = change.amount.value.value.isNegative ? .lower : .higher
      basis =
        change.amount.value.unit == .percent ? .part(of: period) : .difference(from: period)
    case .asBaseline(let bound):
      guard let baseline else { return nil }
      (pull, basis) = (Self.pull(bound, .one), .part(of: baseline))
    case .movement(let movement, _):
      (pull, basis) = (movement == .rises ? .higher : .lower, .part(of: nil))
    case .includes, .hours, .done, .decided, .review: return nil
    }
  }

  private static func pull(_ bound: Target.Bound, _ value: Fraction) -> Pull {
    switch bound {
    case .atLeast: .higher
    case .atMost: .lower
    case .equals: .between(value, value)
    }
  }

  /// What one figure does for it that another does not: positive where `new` pleases it more.
  /// - Returns: Nil where the two are too large to be compared.
  func gain(from old: Fraction, to new: Fraction) -> Int? {
    func sign(_ from: Fraction, _ to: Fraction) -> Int { from < to ? 1 : to < from ? -1 : 0 }
    switch pull {
    case .higher: return sign(old, new)
    case .lower: return sign(new, old)
    case .between(let low, let high):
      func distance(_ value: Fraction) throws(ArithmeticFault) -> Fraction {
        value < low ? try low - value : value > high ? try value - high : .zero
      }
      do throws(ArithmeticFault) {
        return sign(try distance(new), try distance(old))
      } catch {
        return nil
      }
    }
  }
}

extension Goal {
  /// Everything that is asked of the figures of its indicator, readings as well, each once.
  func requirements(in scope: Scope, plain: Target.Bound) -> [Requirement] {
    var targets = scope.commitments(of: self).compactMap(\.milestone.target)
    targets += readings.flatMap(\.milestones).compactMap(\.target)
    if let wanted { targets.append(wanted) }
    var requirements: [Requirement] = []
    for target in targets {
      guard let own = Requirement(target, plain: plain, baseline: baseline?.value),
        !requirements.contains(where: { $0.pull == own.pull && $0.basis == own.basis })
      else { continue }
      requirements.append(own)
    }
    return requirements
  }
}
