private import Glibc

/// Eurostat's measure of progress, as Statistics Canada and Open SDG publish it: the growth per year
/// that was seen, over the growth per year that the target demands.
///
/// Computes in binary, as the published results do.
package struct GrowthMethod: Sendable {
  package enum Direction: Double, Sendable {
    case up = 1
    case down = -1
  }

  package enum Class: String, Sendable, CaseIterable {
    case targetAchieved = "target-achieved"
    case substantial, moderate, limited, deterioration
    case notAvailable = "not-available"
  }

  /// A value and its time in years.
  package struct Point: Sendable {
    package let year: Double
    package let value: Double

    package init(year: Double, value: Double) {
      self.year = year
      self.value = value
    }
  }

  package struct Result: Hashable, Sendable {
    /// With a target the growth seen over the growth required, without one the growth seen; both are
    /// positive in the wanted direction. Nil where there is none.
    package let ratio: Double?
    package let `class`: Class
  }

  package let base: Point
  package let current: Point
  package let target: Point?
  package let direction: Direction
  /// A value that can't be passed, such as 100 per cent: near it less growth is asked for.
  package let limit: Double?

  package init(
    from base: Point, to current: Point, target: Point? = nil, wanted direction: Direction,
    limit: Double? = nil
  ) {
    self.base = base
    self.current = current
    self.target = target
    self.direction = direction
    self.limit = limit
  }

  package func result() -> Result {
    guard let target else { return withoutTarget() }
    let isAchieved =
      direction == .up ? current.value >= target.value : current.value <= target.value
    let ratio = growth(to: current).flatMap { seen in
      growth(to: target).flatMap { required in
        required == 0 ? nil : finite(direction.rawValue * seen / abs(required))
      }
    }
    if isAchieved { return Result(ratio: ratio, class: .targetAchieved) }
    guard current.year > base.year else { return Result(ratio: nil, class: .notAvailable) }
    if let ratio { return Result(ratio: ratio, class: Self.class(ratio, bounds)) }
    // A base that is the target and a value that no longer is: moved away, however slowly.
    let hasLeft = growth(to: current) != nil && growth(to: target) == 0
    return Result(ratio: nil, class: hasLeft ? .deterioration : .notAvailable)
  }

  private func withoutTarget() -> Result {
    guard current.year > base.year, let seen = growth(to: current) else {
      return Result(ratio: nil, class: .notAvailable)
    }
    let ratio = direction.rawValue * seen
    return Result(ratio: ratio, class: Self.class(ratio, bounds))
  }

  /// The ratios, or without a target the growth, that part the classes, the best first.
  package var bounds: [Double] {
    target == nil ? [0.015 * limitScale, 0.005 * limitScale, 0] : [0.95, 0.6, 0]
  }

  /// Growth per year from the base, as a compound rate; nil where there is no such rate.
  private func growth(to point: Point) -> Double? {
    // Growth from nothing has no rate; the published results take a thousandth for it.
    let from = base.value == 0 ? 0.001 : base.value
    let to = target.map { $0.year == point.year && point.value == 0 } == true ? 0.001 : point.value
    let years = point.year - base.year
    guard years > 0 else { return nil }
    let rate = pow(to / from, 1 / years) - 1
    return finite(base.value < 0 ? -rate : rate)
  }

  private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  /// How much of the usual growth is asked for, from 1 far from the limit down to 0 at it.
  private var limitScale: Double {
    guard let limit, limit != 0 else { return 1 }
    let exponent = 4.44
    let share = abs(base.value) / abs(limit)
    if share >= 2 { return 1 }
    return share <= 1 ? 1 - pow(share, exponent) : 1 - pow(2 - share, exponent)
  }

  private static func `class`(_ ratio: Double, _ thresholds: [Double]) -> Class {
    let classes: [Class] = [.substantial, .moderate, .limited]
    return zip(thresholds, classes).first { ratio >= $0.0 }?.1 ?? .deterioration
  }
}
