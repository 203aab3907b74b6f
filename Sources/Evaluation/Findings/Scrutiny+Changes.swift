internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Changes that a document states of one level, held against each other.
extension Scrutiny {
  /// Changes of one level from one base that can't all be true: -6 hours to 19,5 is -23,5 %, not
  /// the -15 % that is also stated.
  func reportChanges(
    _ goal: StatedGoal, _ milestone: Milestone, _ checks: [Target],
    to found: inout FoundInDocument
  ) {
    let stated = [milestone.target].compactMap(\.self) + checks
    let levels = stated.compactMap { target in goal.level(target).map { (target, $0) } }
    guard let level = levels.first(where: { $0.1.basis == .figure }) else { return }
    let changes = levels.compactMap { StatedChange($0.0, $0.1) }
    // A number of units says more exactly than a percentage where it began.
    guard let first = changes.first(where: { !$0.isPercentage }) ?? changes.first else { return }
    for other in changes where other.from == first.from && other.target.span != first.target.span {
      guard let implied = try? first.implied(for: other, at: level.1.value),
        !other.isRounded(implied)
      else { continue }
      found.add(.note) {
        var figure = Figure(implied, other.figure.unit, decimals: 1)
        figure.isChange = true
        return finding(
          .changesDisagree, .note, goal, milestone, .findingChangesDisagree,
          [
            "first": .figure(first.figure),
            "level": .figure(Figure(level.1.value, goal.bound.indicator.measuredUnit)),
            "implied": .figure(figure), "second": .figure(other.figure),
          ],
          at: other.target.span, related: [level.0.span, first.target.span])
      }
      return
    }
  }

  /// A change among those that a document states of one level.
  private struct StatedChange {
    let target: Target
    let from: Change.Base
    let figure: Figure

    init?(_ target: Target, _ level: Level) {
      guard case .change(let change) = target.demand, case .change(let from, _) = level.basis else {
        return nil
      }
      self.target = target
      self.from = from
      figure = change.figure
    }

    var isPercentage: Bool { figure.unit == .percent }

    /// What another change would be by this one, given the level that both lead to.
    func implied(for other: StatedChange, at level: Fraction) throws(ArithmeticFault) -> Fraction {
      let base =
        isPercentage
        ? try level * .hundred / (.hundred + figure.value) : try level - figure.value
      let difference = try level - base
      return other.isPercentage ? try difference * .hundred / base : difference
    }

    /// Whether a figure is this one as far as it is stated, within half of its last decimal.
    func isRounded(_ implied: Fraction) -> Bool {
      guard let decimals = figure.value.exactDecimals(limit: 6),
        let distance = try? (implied - figure.value).magnitude
      else { return false }
      return distance <= Fraction(significand: 5, decimals: decimals + 1)
    }
  }
}
