internal import Diagnostics
internal import Evaluation
internal import Measurements
package import Quantities
package import StrategyModel

/// What an edit does to verdicts on the data at hand, where nothing else can be said of it: breaks,
/// the outlook's method, when something is collected or measured, what is kept for less long.
///
/// The new version is judged with the edit and without it, at the end of every period that was
/// measured and on the day asked for.
package struct VerdictEffect {
  private let pair: StrategyPair
  private let asOf: CalendarDate

  package init(pair: StrategyPair, asOf: CalendarDate) {
    self.pair = pair
    self.asOf = asOf
  }

  /// What an edit of a goal does: `old` and `new` differ in nothing else, by the ids of the new
  /// version.
  package func consequence(ofGoal id: String, from old: Goal, to new: Goal) -> Consequence {
    let scope = pair.new.scope
    let oldScope =
      old.indicator.map { scope.indicator($0.value) != nil } ?? true ? scope : pair.old.scope
    return consequence([
      Trial(name: id, old: (oldScope, old), new: (scope, new))
    ])
  }

  /// What an edit of an indicator does to all goals that rest on it. The indicator is named by the
  /// file that declares it.
  package func consequence(
    ofIndicator key: IndicatorKey, from old: Indicator, to new: Indicator
  ) -> Consequence {
    let scope = pair.new.scope
    let (oldScope, newScope) = (scope.replacing(key, by: old), scope.replacing(key, by: new))
    return consequence(
      pair.new.strategy.goals.filter { goal in
        let bound = goal.indicator.flatMap { scope.indicator($0.value) }
        return bound?.closure.contains { $0.key == key } ?? false
      }.map { Trial(name: $0.id.value, old: (oldScope, $0), new: (newScope, $0)) })
  }

  // MARK: Judging both

  private struct Trial {
    let name: String
    let old: (scope: Scope, goal: Goal)
    let new: (scope: Scope, goal: Goal)
  }

  fileprivate struct Outcome: Hashable {
    let subject: String
    let old: Verdict?
    let new: Verdict?
  }

  private func consequence(_ trials: [Trial]) -> Consequence {
    var seen: Set<Outcome> = []
    var classes: [Change.Class] = []
    var basis: [Step] = []
    var isMeasured = false
    for trial in trials {
      for day in days(of: trial) {
        for (outcome, span) in outcomes(of: trial, on: day) {
          isMeasured = isMeasured || outcome.isMeasured
          guard let found = outcome.class, seen.insert(outcome).inserted else { continue }
          classes.append(found)
          basis.append(outcome.step(on: day, at: span))
        }
      }
    }
    if classes.isEmpty {
      let reason: MessageKey = isMeasured ? .effectNone : .effectNotMeasured
      return Consequence(.undecided, basis: [Step(Message(reason))])
    }
    return Consequence(.whole(of: classes), basis: basis)
  }

  /// The ends of all periods measured, the days that something was published or reported, and the
  /// days that something is due: every day on which a verdict may turn, up to the one asked for.
  private func days(of trial: Trial) -> [CalendarDate] {
    var days: Set<CalendarDate> = []
    let evidence = pair.new.evidence
    let bounds = [trial.old, trial.new].compactMap { scope, goal in
      goal.indicator.flatMap { scope.indicator($0.value) }
    }
    for key in Set(bounds.flatMap(\.closure).map(\.key)) {
      for row in evidence.observations[key] ?? [] {
        days.formUnion([row.period.end, row.knownFrom])
      }
    }
    for (scope, goal) in [trial.old, trial.new] {
      for commitment in scope.commitments(of: goal) {
        days.insert(commitment.milestone.period.value.end)
        for row in evidence.progress[commitment.id] ?? [] {
          if let date = row.date?.value { days.insert(date) }
        }
      }
    }
    let past = days.filter { $0 < asOf }.sorted()
    return (past.count > Self.mostDays ? Self.lastOfEachMonth(past) : past) + [asOf]
  }

  /// Beyond these days are judged a month at a time.
  private static let mostDays = 120

  private static func lastOfEachMonth(_ days: [CalendarDate]) -> [CalendarDate] {
    days.indices.filter { index in
      let next = index + 1
      return next == days.count || days[next].month != days[index].month
        || days[next].year != days[index].year
    }.map { days[$0] }
  }

  private func outcomes(
    of trial: Trial, on day: CalendarDate
  ) -> [(outcome: Outcome, span: SourceSpan)] {
    func judged(_ side: (scope: Scope, goal: Goal)) -> [MilestoneJudgement] {
      Judge(scope: side.scope, evidence: pair.new.evidence, asOf: day).judge(side.goal).milestones
    }
    let (old, new) = (judged(trial.old), judged(trial.new))
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let kept = Set(new.map(\.name))
    return new.map { own in
      let outcome = Outcome(
        subject: own.name, old: before[own.name]?.verdict, new: own.verdict)
      return (outcome, own.span)
    }
      + old.filter { !kept.contains($0.name) }.map {
        (Outcome(subject: $0.name, old: $0.verdict, new: nil), $0.span)
      }
  }
}

extension VerdictEffect.Outcome {
  /// Whether either side says something of what was measured.
  fileprivate var isMeasured: Bool { [old, new].contains { $0?.saysSomething ?? false } }

  /// Nil where the edit made no difference.
  fileprivate var `class`: Change.Class? {
    switch (old, new) {
    case (let old?, let new?):
      switch new.preference(over: old) {
      case .better: .weakened
      case .worse: .strengthened
      case .incomparable: .mixed
      case .alike: nil
      }
    // One that nothing is known of shows nothing by going or coming.
    case (let old?, nil): old.saysSomething ? .weakened : nil
    case (nil, let new?): new.saysSomething ? .strengthened : nil
    case (nil, nil): nil
    }
  }

  fileprivate func step(on day: CalendarDate, at span: SourceSpan) -> Step {
    func word(_ verdict: Verdict?) -> Message.Argument {
      .message(Message(verdict?.word ?? .effectNoCommitment))
    }
    return Step(
      Message(
        .effectWitness,
        ["date": .date(day), "subject": .text(subject), "old": word(old), "new": word(new)]),
      at: span)
  }
}

extension Verdict {
  /// Whether it rests on something measured, reported or foreseen from that.
  fileprivate var saysSomething: Bool {
    switch self {
    case .met, .metLate, .nearly, .partly, .missed, .onTrack, .atRisk, .offTrack, .notAssessable:
      true
    case .pending, .noData, .noThreshold, .notRelevant, .superseded: false
    }
  }
}

extension Scope {
  /// The same scope with one indicator otherwise, be it declared here or in a file that it uses.
  func replacing(_ key: IndicatorKey, by indicator: Indicator, levels: Int = 2) -> Scope {
    var strategy = strategy
    if key.home == strategy.id {
      for index in strategy.indicators.indices
      where strategy.indicators[index].id.value == key.id { strategy.indicators[index] = indicator }
    }
    let used =
      levels == 0
      ? self.used
      : self.used.mapValues { $0.replacing(key, by: indicator, levels: levels - 1) }
    return Scope(strategy, used: used)
  }
}
