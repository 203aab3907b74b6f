internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Values without a time: held against what was last measured, and never due.
extension Judge {
  func wanted(_ goal: Goal, _ bound: BoundIndicator?) -> WantedDistance? {
    guard let wanted = goal.wanted, let bound, let quantity = wanted.quantity else { return nil }
    let target = Figure(quantity.value, quantity.unit ?? bound.indicator.measuredUnit)
    let side =
      if case .bound(let side, _) = wanted.demand { side } else { bound.indicator.plainBound }
    func distance(_ measured: Measured?, _ reason: Step?) -> WantedDistance {
      WantedDistance(target: target, side: side, measured: measured, reason: reason)
    }
    var reason = gauge.nothingMeasured(of: bound.indicator.displayTitle)
    for (index, window) in windows(of: bound).enumerated() {
      do throws(Unmeasured) {
        return distance(try gauge.measure(bound, in: window), nil)
      } catch {
        if index == 0 { reason = error.step }
      }
    }
    return distance(nil, reason)
  }

  /// The periods to look in, the latest first. A level is as last seen; what adds up is a year's, and
  /// a year that is only half counted gives way to the one before.
  private func windows(of bound: BoundIndicator) -> [Period] {
    let periods = gauge.knownOfAll(bound).map(\.period)
    guard gauge.isAddedUp(bound) else { return periods.max().map { [$0] } ?? [] }
    return Set(periods.map(\.year)).sorted(by: >).compactMap { Period(.year, year: $0) }
  }
}

extension Indicator {
  /// Whether its figures for several periods make one for all of them.
  var isAddedUp: Bool { sum != nil || priced != nil || measures?.value == .flow }

  /// The side that a figure without a word for it is on.
  var plainBound: Target.Bound {
    switch better?.value {
    case .lower: .atMost
    case .higher: .atLeast
    default: .equals
    }
  }
}
