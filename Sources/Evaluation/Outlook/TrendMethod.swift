/// The German sustainability report's weather symbols (Destatis): where the last years' average change
/// leads.
///
/// Computes in binary, as the published results do.
package enum TrendMethod {
  package enum Symbol: String, Sendable, CaseIterable {
    case sun
    case lightlyClouded = "lightly-clouded"
    case cloud, thunderstorm
  }

  /// A value and its time in years.
  package typealias Point = GrowthMethod.Point

  package struct Result: Hashable, Sendable {
    /// The part of the remaining distance that will be missed; nil where there is none.
    package let missRatio: Double?
    package let symbol: Symbol
  }

  /// The points that the average change is taken over.
  package static var window: Int { 6 }

  /// The parts of the way missed that part the symbols, the best first.
  package static var bounds: [Double] { [0.05, 0.2, 1] }

  /// Average change a year over the last six points, nil for fewer than two.
  package static func averageChange(_ points: [Point]) -> Double? {
    let last = points.suffix(window)
    guard let from = last.first, let to = last.last, to.year > from.year else { return nil }
    return (to.value - from.value) / (to.year - from.year)
  }

  /// How much of the way to a value wanted by a time will be missed, by points in order of time; nil
  /// for fewer than two.
  package static func reaching(
    _ target: Point, wanted direction: GrowthMethod.Direction, by points: [Point]
  ) -> Result? {
    guard let last = points.last, let change = averageChange(points) else { return nil }
    let distance = target.value - last.value
    if distance * direction.rawValue <= 0 { return Result(missRatio: nil, symbol: .sun) }
    let extrapolated = last.value + change * (target.year - last.year)
    let missed = (target.value - extrapolated) / distance
    let symbol: Symbol =
      missed < bounds[0]
      ? .sun : missed <= bounds[1] ? .lightlyClouded : missed < bounds[2] ? .cloud : .thunderstorm
    return Result(missRatio: missed, symbol: symbol)
  }

  /// Whether a value that must hold in every period holds, and where it goes; nil for fewer than two
  /// points.
  package static func keeping(
    _ level: Double, wanted direction: GrowthMethod.Direction, by points: [Point]
  ) -> Result? {
    guard let last = points.last, let change = averageChange(points) else { return nil }
    let isMet = (last.value - level) * direction.rawValue >= 0
    let trend = change * direction.rawValue
    let symbol: Symbol =
      isMet
      ? (trend >= 0 ? .sun : .lightlyClouded) : (trend > 0 ? .cloud : .thunderstorm)
    return Result(missRatio: nil, symbol: symbol)
  }

  /// Whether the average and the last change go in a wanted direction; nil for fewer than two points.
  package static func moving(
    _ direction: GrowthMethod.Direction, by points: [Point]
  ) -> Result? {
    guard let change = averageChange(points), let last = averageChange(points.suffix(2)) else {
      return nil
    }
    let symbol: Symbol =
      switch (change * direction.rawValue > 0, last * direction.rawValue > 0) {
      case (true, true): .sun
      case (true, false): .lightlyClouded
      case (false, true): .cloud
      case (false, false): .thunderstorm
      }
    return Result(missRatio: nil, symbol: symbol)
  }
}
