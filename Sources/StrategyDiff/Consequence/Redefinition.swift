internal import Diagnostics
internal import Evaluation
internal import Measurements
package import Quantities
package import StrategyModel

/// An indicator that is worked out otherwise than before, and what that does to a goal.
///
/// Where what is counted only grows or only shrinks, all figures there can ever be move one way: that
/// decides for targets that stand by themselves. Everything else, and every relative target, is
/// decided by both definitions run on the periods that both have a figure for.
package struct Redefinition {
  private let old: BoundIndicator
  private let new: BoundIndicator
  private let pair: StrategyPair
  private let judge: Judge

  /// Fewer periods than these decide nothing.
  static let fewestPeriods = 3
  /// Periods shown as witnesses; the count tells of the rest.
  private static let mostShown = 12

  /// - Parameters:
  ///   - old: The indicator as the old version defines it, by the ids of the new.
  ///   - new: The same as the new version defines it.
  ///   - pair: The versions; both definitions are run on what the new one knows.
  ///   - asOf: The day by which something must be known.
  package init(
    old: BoundIndicator, new: BoundIndicator, pair: StrategyPair, asOf: CalendarDate
  ) {
    self.old = old
    self.new = new
    self.pair = pair
    judge = Judge(scope: pair.new.scope, evidence: pair.new.evidence, asOf: asOf)
  }

  /// What the redefinition does to a goal of the new version.
  package func consequence(for goal: Goal) -> Consequence {
    let side = new.indicator.plainBound
    let requirements = goal.requirements(in: pair.new.scope, plain: side)
    if requirements.isEmpty {
      return Consequence(
        .undecided, basis: [Step(Message(.redefinedNothingAsked), at: goal.id.span)])
    }
    guard old.indicator.plainBound == side else {
      return Consequence(
        .mixed, basis: [Step(Message(.redefinedOtherSide), at: new.indicator.better?.span)])
    }
    let shift = Shift(from: old, to: new, on: pair.new.evidence)
    if let shift, shift.motion == .none { return Consequence(.editorial, basis: [shift.step]) }
    var classes: [Change.Class] = []
    var basis: [Step] = []
    if let shift {
      let provable = requirements.filter(\.isAbsolute).compactMap { shift.class(for: $0) }
      classes += provable
      if !provable.isEmpty { basis.append(shift.step) }
    }
    let open = requirements.filter { !$0.isAbsolute || shift?.class(for: $0) == nil }
    if !open.isEmpty {
      let run = self.run(open)
      classes.append(run.class)
      basis += run.basis
    }
    return Consequence(.whole(of: classes), basis: basis)
  }

  // MARK: Running both

  /// What both definitions show in one period.
  private struct Witness {
    let period: Period
    let old: Measured
    let new: Measured
    let oldFigure: Fraction
    let newFigure: Fraction
  }

  private func run(_ requirements: [Requirement]) -> Consequence {
    guard old.indicator.measuredUnit == new.indicator.measuredUnit else {
      return Consequence(
        .undecided, basis: [Step(Message(.redefinedOtherUnit), at: new.indicator.unit?.span)])
    }
    let witnesses = self.witnesses
    var compared: [(witness: Witness, gains: [Int])] = []
    for (index, witness) in witnesses.enumerated() {
      let earlier = witnesses[..<index].last { $0.period.frequency == witness.period.frequency }
      let gains = requirements.compactMap { gain(witness, $0, after: earlier) }
      if !gains.isEmpty { compared.append((witness, gains)) }
    }
    let easier = compared.count { $0.gains.contains { $0 > 0 } }
    let harder = compared.count { $0.gains.contains { $0 < 0 } }
    let telling = compared.filter { $0.gains.contains { $0 != 0 } }
    let shown = (telling + compared.filter { !$0.gains.contains { $0 != 0 } })
      .prefix(Self.mostShown).map(\.witness).sorted { $0.period < $1.period }
    var basis = [
      Step(
        Message(
          .redefinedRun,
          [
            "count": .count(compared.count), "easier": .count(easier), "harder": .count(harder),
          ]),
        terms: shown.map(step))
    ]
    if compared.count < Self.fewestPeriods {
      basis.append(
        Step(Message(.redefinedTooFew, ["fewest": .count(Self.fewestPeriods)])))
      return Consequence(.undecided, basis: basis)
    }
    switch (easier > 0, harder > 0) {
    case (true, true): return Consequence(.mixed, basis: basis)
    case (true, false): return Consequence(.weakened, basis: basis)
    case (false, true): return Consequence(.strengthened, basis: basis)
    case (false, false):
      // That nothing differed so far does not mean that nothing can.
      basis.append(Step(Message(.redefinedAllEqual)))
      return Consequence(.undecided, basis: basis)
    }
  }

  /// The periods that something is observed in and that both definitions show a number for, in order.
  private var witnesses: [Witness] {
    let keys = Set((old.closure + new.closure).map(\.key))
    let periods = Set(
      keys.flatMap { pair.new.evidence.observations[$0]?.periods ?? [] }
    ).sorted()
    return periods.compactMap { period in
      guard let old = judge.measured(old, in: period), let new = judge.measured(new, in: period),
        let oldFigure = old.number, let newFigure = new.number, old.period == new.period
      else { return nil }
      return Witness(
        period: period, old: old, new: new, oldFigure: oldFigure, newFigure: newFigure)
    }
  }

  /// What one period's new figure does for a requirement; nil where there is nothing to hold it
  /// against.
  private func gain(
    _ witness: Witness, _ requirement: Requirement, after earlier: Witness?
  ) -> Int? {
    switch requirement.basis {
    case .value:
      return requirement.gain(from: witness.oldFigure, to: witness.newFigure)
    case .part(let period):
      guard let base = base(period, of: witness, earlier) else { return nil }
      return held(witness, base, requirement) { value, base throws(ArithmeticFault) in
        try value / base
      }
    case .difference(let period):
      guard let base = base(period, of: witness, earlier) else { return nil }
      return held(witness, base, requirement) { value, base throws(ArithmeticFault) in
        try value - base
      }
    }
  }

  private func held(
    _ witness: Witness, _ base: (old: Fraction, new: Fraction), _ requirement: Requirement,
    by measure: (Fraction, Fraction) throws(ArithmeticFault) -> Fraction
  ) -> Int? {
    do throws(ArithmeticFault) {
      return requirement.gain(
        from: try measure(witness.oldFigure, base.old), to: try measure(witness.newFigure, base.new)
      )
    } catch {
      // From nothing no part can be told: such a period is no witness.
      return nil
    }
  }

  private func base(
    _ period: Period?, of witness: Witness, _ earlier: Witness?
  ) -> (old: Fraction, new: Fraction)? {
    guard let period else { return earlier.map { ($0.oldFigure, $0.newFigure) } }
    guard period.end < witness.period.end,
      let old = judge.measured(old, in: period)?.number,
      let new = judge.measured(new, in: period)?.number
    else { return nil }
    return (old, new)
  }

  private func step(_ witness: Witness) -> Step {
    Step(
      Message(
        .redefinedWitness,
        [
          "period": .period(witness.period), "old": .message(witness.old.message()),
          "new": .message(witness.new.message()),
        ]),
      at: witness.new.observations.first?.value.span,
      terms: witness.old.steps + witness.new.steps)
  }
}
