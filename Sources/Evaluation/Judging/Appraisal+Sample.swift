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
  /// holds for shares near 0 and 100 % and small samples, where the usual ± does not. A target that
  /// counts from a sample is as unsure as that: the variances of both are added.
  func uncertainty(
    _ measured: Measured, _ base: Measured?, _ milestone: Milestone,
    _ criterion: ResolvedTarget.Criterion
  ) throws(Unmeasured) -> Step? {
    guard measured.unit == .percent, measured.denominator == nil, measured.disputed.isEmpty,
      let row = measured.observations.first, let size = row.sampleSize,
      case .number(let share) = measured.amount, let target = criterion.nearest(to: share),
      .zero <= target, target <= .hundred
    else { return nil }
    let before = base.flatMap(Self.sample)
    let factor = milestone.target.map(Self.factor) ?? .one
    let (squaredGap, bound) = try gauge.exact { () throws(ArithmeticFault) in
      let gap = try share - target
      var spread = try target * (.hundred - target) / Fraction(size)
      if let before {
        let own = try before.share * (.hundred - before.share) / Fraction(before.size)
        spread = try spread + factor * factor * own
      }
      return (try gap * gap, try Self.squaredDeviate * spread)
    }
    guard squaredGap <= bound else { return nil }
    if let before {
      return Step(
        Message(
          .stepWithinSamples,
          [
            "size": .count(size), "share": .figure(Figure(share, nil)),
            "target": .figure(Figure(target, nil)), "rest": .figure(rest(of: target)),
            "baseSize": .count(before.size), "base": .figure(Figure(before.share, nil)),
            "baseRest": .figure(rest(of: before.share)), "factor": .figure(Figure(factor, nil)),
            "gap": .figure(Figure(squaredGap, nil, beside: bound)),
            "bound": .figure(Figure(bound, nil, beside: squaredGap)),
          ]),
        at: row.value.span)
    }
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

  /// The one sample that a figure is a share of, and its size.
  private static func sample(_ measured: Measured) -> (share: Fraction, size: Int)? {
    guard measured.denominator == nil, measured.disputed.isEmpty,
      let size = measured.observations.first?.sampleSize, case .number(let share) = measured.amount,
      .zero <= share, share <= .hundred
    else { return nil }
    return (share, size)
  }

  /// What a target grows by when its base grows by one: less than that for a change of -10 %.
  private static func factor(_ target: Target) -> Fraction {
    guard case .change(let change) = target.demand, change.amount.value.unit == .percent else {
      return .one
    }
    // A stated change has few digits, so it always fits.
    return (try? (.hundred + change.amount.value.value) / .hundred) ?? .one
  }

  private func rest(of target: Fraction) -> Figure {
    // Between 0 and 100, so it can't overflow.
    Figure((try? .hundred - target) ?? .zero, nil)
  }
}
