internal import Diagnostics
package import Quantities
internal import StrategyModel

/// A value that is wanted without a time, and how far from it what was last measured lies.
///
/// A class, since few goals want one and all would else have room for it.
package final class WantedDistance: Sendable {
  /// Measured minus wanted, in the unit of a difference: one figure, or two that it lies between, nil
  /// where there is no bound.
  package struct Gap: Hashable, Sendable {
    package let low: Fraction?
    package let high: Fraction?
    package let unit: Unit?
  }

  package let target: ResolvedTarget
  package let measured: Measured?
  package let gap: Gap?
  /// Nil where nothing measured can say.
  package let isReached: Bool?
  /// The members of a wanted set that were not there.
  package let lacking: [String]
  /// Why nothing was measured, or what was can't say; nil where it can.
  package let reason: Step?
  /// From what was measured to how it compares.
  package let steps: [Step]
  /// What the change of channels since the goal's baseline has saved, where contacts are priced.
  package let gain: MixGain?

  init(
    target: ResolvedTarget, measured: Measured? = nil, gap: Gap? = nil, isReached: Bool? = nil,
    lacking: [String] = [], reason: Step? = nil, steps: [Step] = [], gain: MixGain? = nil
  ) {
    self.target = target
    self.measured = measured
    self.gap = gap
    self.isReached = isReached
    self.lacking = lacking
    self.reason = reason
    self.steps = steps
    self.gain = gain
  }
}

extension WantedDistance.Gap {
  /// How far an interval lies from the number that is wanted; nil where several or none are.
  init?(
    low: Fraction?, high: Fraction?, from criterion: ResolvedTarget.Criterion?, _ unit: Unit?
  ) throws(ArithmeticFault) {
    guard let number = criterion?.number else { return nil }
    self.low = if let low { try low - number } else { nil }
    self.high = if let high { try high - number } else { nil }
    self.unit = unit?.ofDifference
  }
}
