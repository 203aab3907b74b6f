internal import Diagnostics
internal import Measurements
internal import Quantities
internal import StrategyModel

/// Counting weeks with different numbers of working days.
extension Appraisal {
  /// Takes a target that counts from some weeks to the working days of the weeks measured: the counts
  /// per working day decide.
  func allowForWorkingDays(
    _ base: Measured, _ measured: Measured, _ result: inout Result
  ) throws(Unmeasured) {
    guard gauge.countsWeeks(bound), let target = result.target.criterion,
      let number = target.number,
      let before = base.workingDays, let after = measured.workingDays, before != after,
      let value = measured.number
    else { return }
    do throws(ArithmeticFault) {
      // A year made of some weeks has as many times their days.
      guard let daysBefore = try base.countedDays, let daysAfter = try measured.countedDays
      else { return }
      let days = (before: daysBefore, after: daysAfter)
      func scaled(
        _ criterion: ResolvedTarget.Criterion
      ) throws(ArithmeticFault) -> ResolvedTarget.Criterion {
        guard let number = criterion.number else { return criterion }
        return criterion.with(try number * days.after / days.before)
      }
      let criterion = try scaled(target)
      var others: [ResolvedTarget.Criterion] = []
      for other in result.otherCriteria { others.append(try scaled(other)) }
      result.steps.append(
        Step(
          Message(
            .stepWorkingDays,
            [
              "before": .count(before), "after": .count(after),
              "target": .figure(Figure(number, unit, decimals: 4)),
              "scaled": .figure(Figure(try number * days.after / days.before, unit, decimals: 4)),
              "measuredADay": .figure(Figure(try value / days.after, unit, decimals: 2)),
              "targetADay": .figure(Figure(try number / days.before, unit, decimals: 2)),
            ])))
      result.target = ResolvedTarget(
        target: result.target.target, side: result.target.side, unit: result.target.unit,
        criterion: criterion)
      result.otherCriteria = others
    } catch {
      throw .unusable(Step(Message(.stepOverflow)))
    }
  }
}

extension Gauge {
  /// Whether the figure of a week is what was counted in it, so that a longer week counts more; a level,
  /// such as a waiting time, is what it is however many days there were.
  func countsWeeks(_ bound: BoundIndicator) -> Bool {
    let indicator = bound.indicator
    if indicator.measures?.value == .stock { return false }
    return indicator.isAddedUp || indicator.collected != nil
  }
}

extension Measured {
  /// The working days of the weeks that were counted; nil for what is no sum over weeks, such as a
  /// share of such sums.
  var workingDays: Int? {
    let weeks = Set(observations.map(\.period))
    guard !weeks.isEmpty, weeks.allSatisfy({ $0.frequency == .week }), denominator == nil else {
      return nil
    }
    switch unit {
    case .percent, .points, .hoursPerWeek, .set: return nil
    default: return weeks.reduce(0) { $0 + $1.workingDays }
    }
  }

  /// The same with as many times the days where some weeks were made a year.
  var countedDays: Fraction? {
    get throws(ArithmeticFault) {
      guard let workingDays else { return nil }
      return try Fraction(workingDays) * (yearFactor ?? .one)
    }
  }
}
