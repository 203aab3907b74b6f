internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Whether a sample can tell a share from its target.
extension Appraisal {
  /// The square of 1.96, beyond which lie 5 % of a normal distribution.
  private static let squaredDeviate = Fraction(significand: 38_416, decimals: 4)

  /// Marks a share whose difference from the target lies inside the 95 % interval of its sample.
  ///
  /// The interval is Wilson's ("Probable inference, the law of succession, and statistical
  /// inference", Journal of the American Statistical Association 22, 1927): a target t lies in it
  /// when (p - t)² <= 1.96² · t · (1 - t) / n. That takes no root, so the answer is exact, and it
  /// holds for shares near 0 and 100 % and small samples, where the usual ± does not.
  func uncertainty(
    _ measured: Measured, _ criterion: ResolvedTarget.Criterion
  ) throws(Unmeasured) -> Step? {
    guard measured.unit == .percent, measured.denominator == nil, measured.composition == nil,
      measured.disputed.isEmpty,
      let row = measured.observations.first, let size = row.sampleSize,
      case .number(let share) = measured.amount, let target = criterion.nearest(to: share),
      .zero <= target, target <= .hundred
    else { return nil }
    let (squaredGap, bound) = try gauge.exact { () throws(ArithmeticFault) in
      let gap = try share - target
      let spread = try target * (.hundred - target) / Fraction(size)
      return (try gap * gap, try Self.squaredDeviate * spread)
    }
    guard squaredGap <= bound else { return nil }
    return Step(
      Message(
        .stepWithinSample,
        [
          "size": .count(size), "share": .figure(Figure(share, nil)),
          "target": .figure(Figure(target, nil)), "rest": .figure(rest(of: target)),
          "gap": .figure(Figure(squaredGap, nil, beside: bound)),
          "bound": .figure(Figure(bound, nil, beside: squaredGap)),
        ]),
      at: row.value.span)
  }

  private func rest(of target: Fraction) -> Figure {
    // Between 0 and 100, so it can't overflow.
    Figure((try? .hundred - target) ?? .zero, nil)
  }
}
