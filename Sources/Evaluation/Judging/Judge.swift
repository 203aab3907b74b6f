internal import Diagnostics
package import Measurements
package import Quantities
package import StrategyModel

/// Judges a strategy's milestones by the evidence known on one day.
package struct Judge {
  let scope: Scope
  let evidence: Evidence
  let asOf: CalendarDate
  private let gauge: Gauge

  package init(scope: Scope, evidence: Evidence, asOf: CalendarDate) {
    self.scope = scope
    self.evidence = evidence
    self.asOf = asOf
    gauge = Gauge(evidence: evidence, asOf: asOf)
  }

  package func judgement() -> StrategyJudgement {
    let strategy = scope.strategy
    return StrategyJudgement(
      scope: scope,
      goals: strategy.goals.map(judge),
      initiatives: strategy.initiatives.map(judge),
      reviews: scope.reviews.map { commitment in
        deliverable(commitment, title: .message(Message(.tableReview)), isBinding: true)
      })
  }

  private func judge(_ goal: Goal) -> GoalJudgement {
    let bound = goal.indicator.flatMap { scope.indicator($0.value) }
    let title = goal.title?.value ?? bound?.indicator.displayTitle ?? goal.id.value
    let context = GoalContext(goal: goal, indicator: bound, milestones: scope.milestones(of: goal))
    let milestones = scope.commitments(of: goal).map { commitment -> MilestoneJudgement in
      if commitment.milestone.target?.isDeliverable ?? true {
        return deliverable(
          commitment, title: .text(title), isBinding: goal.isBinding, goal.superseded)
      }
      return figure(commitment, title: .text(title), context)
    }
    return GoalJudgement(
      goal: goal, title: title, milestones: milestones, wanted: wanted(goal, bound))
  }

  private func judge(_ initiative: Initiative) -> InitiativeJudgement {
    let title = initiative.title?.value ?? initiative.id.value
    return InitiativeJudgement(
      initiative: initiative, title: title,
      milestones: scope.commitments(of: initiative).map {
        deliverable($0, title: .text(title), isBinding: true)
      })
  }

  private func blank(
    _ commitment: Commitment, title: Message.Argument, isBinding: Bool
  ) -> MilestoneJudgement {
    let milestone = commitment.milestone
    let due = milestone.period.value.end
    return MilestoneJudgement(
      id: "\(scope.strategy.id)/\(commitment.id)",
      title: milestone.terms.title.map { .text($0.value) } ?? title,
      milestone: milestone, isBinding: isBinding, isDue: due <= asOf, verdict: .pending,
      derivation: [
        Step(
          Message(
            due <= asOf ? .stepDue : .stepNotDue,
            ["period": .period(milestone.period.value), "due": .date(due), "asOf": .date(asOf)]),
          at: milestone.period.span)
      ])
  }

  // MARK: Conditions that come before any figure

  /// Rows of `progress.csv` for one commitment that are known on the day judged.
  private func progress(_ id: String, _ period: Period) -> [Progress] {
    let isReview = id.hasPrefix(Scope.reviewID + "/")
    let rows =
      (evidence.progress[id] ?? [])
      + (isReview
        ? (evidence.progress[Scope.reviewID] ?? []).filter {
          $0.date.map { period.start <= $0.value && $0.value <= period.end } ?? false
        } : [])
    return rows.filter { $0.date.map { $0.value <= asOf } ?? true }
  }

  /// The verdict that precedes any judging by figures, nil where there is none.
  private func precedence(
    _ judgement: inout MilestoneJudgement, _ rows: [Progress], _ superseded: Supersession?
  ) -> Verdict? {
    if let row = rows.last(where: { $0.status.value == .notRelevant }) {
      judgement.derivation.append(
        Step(
          Message(
            .stepNotRelevant,
            ["condition": .text(judgement.milestone.terms.condition?.value ?? row.note ?? "")]),
          at: row.status.span))
      return .notRelevant
    }
    if let superseded, let from = superseded.from?.value, from <= asOf, judgement.due >= from {
      judgement.derivation.append(
        Step(
          Message(
            .stepSuperseded,
            ["from": .date(from), "by": .text(superseded.by?.value ?? "")]),
          at: superseded.span))
      return .superseded
    }
    return nil
  }

  // MARK: Deliverables

  private func deliverable(
    _ commitment: Commitment, title: Message.Argument, isBinding: Bool,
    _ superseded: Supersession? = nil
  ) -> MilestoneJudgement {
    var judgement = blank(commitment, title: title, isBinding: isBinding)
    guard let target = commitment.milestone.target else { return judgement }
    judgement.target = ResolvedTarget(
      target: target, kind: target.kind, unit: nil, criterion: .delivered)
    let rows = progress(commitment.id, commitment.milestone.period.value)
    if let verdict = precedence(&judgement, rows, superseded) {
      judgement.verdict = verdict
      return judgement
    }
    judgement.derivation.insert(
      Step(
        Message(.stepDeliverable, ["parts": .list(target.parts.map { .text($0) })]), at: target.span
      ),
      at: 0)
    for row in rows { judgement.derivation.append(progressStep(row)) }
    judgeDelivery(&judgement, rows)
    judgement.derivation.append(
      Step(Message(.stepVerdict, ["verdict": .message(Message(judgement.verdict.word))])))
    return judgement
  }

  private func judgeDelivery(_ judgement: inout MilestoneJudgement, _ rows: [Progress]) {
    let done = rows.filter { $0.status.value == .done }.compactMap { $0.date?.value }.min()
    if let done {
      judgement.measured = Measured(
        amount: .delivered(done), unit: nil, period: nil, observations: [], quality: .final,
        steps: [])
      judgement.quality = done <= judgement.due ? .final : .late
      judgement.verdict = done <= judgement.due ? .met : .metLate
      if done > judgement.due { judgement.daysLate = done.dayNumber - judgement.due.dayNumber }
      return
    }
    guard judgement.isDue else {
      judgement.verdict = .pending
      return
    }
    if rows.isEmpty {
      judgement.derivation.append(Step(Message(.stepNoProgress)))
      judgement.verdict = .noData
    } else {
      judgement.measured = Measured(
        amount: .delivered(nil), unit: nil, period: nil, observations: [], quality: .final,
        steps: [])
      judgement.quality = .final
      judgement.verdict = .missed
    }
  }

  private func progressStep(_ row: Progress) -> Step {
    let status = Message(row.status.value.word)
    guard let date = row.date else {
      return Step(Message(.stepProgress, ["status": .message(status)]), at: row.status.span)
    }
    return Step(
      Message(.stepProgressDated, ["status": .message(status), "date": .date(date.value)]),
      at: row.status.span)
  }

  // MARK: Figures

  private func wanted(_ goal: Goal, _ bound: BoundIndicator?) -> WantedDistance? {
    guard let wanted = goal.wanted, let bound, let quantity = wanted.quantity else { return nil }
    let unit = quantity.unit ?? bound.indicator.unit?.value
    let last = (evidence.observations[bound.key] ?? []).filter { $0.knownFrom <= asOf }
      .map(\.period).max()
    let measured = last.flatMap { try? gauge.measure(bound, in: $0) }
    return WantedDistance(target: Figure(quantity.value, unit), measured: measured)
  }

  private func figure(
    _ commitment: Commitment, title: Message.Argument, _ context: GoalContext
  ) -> MilestoneJudgement {
    var judgement = blank(commitment, title: title, isBinding: context.goal.isBinding)
    guard let target = commitment.milestone.target, let bound = context.indicator else {
      judgement.verdict = .noThreshold
      return judgement
    }
    let appraisal = Appraisal(gauge: gauge, context: context, bound: bound)
    judgement.derivation.insert(
      Step(
        Message(.stepTarget, ["target": .message(target.message(bound.indicator))]), at: target.span
      ),
      at: 0)
    if let note = condition(of: commitment.milestone) { judgement.derivation.append(note) }
    let rows = progress(commitment.id, commitment.milestone.period.value)
    if let verdict = precedence(&judgement, rows, context.goal.superseded) {
      judgement.verdict = verdict
      judgement.target = appraisal.unresolved(target)
      return judgement
    }
    var result = appraisal.appraise(commitment.milestone, target, isDue: judgement.isDue)
    if !judgement.isDue, context.goal.keep?.span == commitment.milestone.span {
      // What must hold all along is broken at once, not when its period ends.
      let now = appraisal.appraise(commitment.milestone, target, isDue: true)
      if now.verdict == .missed { result = now }
    }
    judgement.apply(result)
    if let check = commitment.milestone.terms.check {
      judgement.checks.append(
        appraisal.check(check, of: commitment.milestone, against: result.target.criterion))
    }
    applyReadings(&judgement, commitment, context, bound)
    judgement.derivation.append(
      Step(Message(.stepVerdict, ["verdict": .message(Message(judgement.verdict.word))])))
    return judgement
  }

  private func condition(of milestone: Milestone) -> Step? {
    milestone.terms.condition.map {
      Step(Message(.stepCondition, ["condition": .text($0.value)]), at: $0.span)
    }
  }

  /// Judges the other readings; where they would give other verdicts none of them is given.
  private func applyReadings(
    _ judgement: inout MilestoneJudgement, _ commitment: Commitment, _ context: GoalContext,
    _ bound: BoundIndicator
  ) {
    for reading in context.goal.readings {
      guard let own = reading.milestones.first(where: { $0.id == commitment.milestone.id }),
        let target = own.target
      else { continue }
      var other = context
      other.milestones = context.milestones.map { milestone in
        reading.milestones.first { $0.id == milestone.id } ?? milestone
      }
      let result = Appraisal(gauge: gauge, context: other, bound: bound)
        .appraise(own, target, isDue: judgement.isDue)
      judgement.readings.append(
        ReadingJudgement(
          id: reading.id.value, why: reading.why?.value, verdict: result.verdict,
          target: result.target))
      // What the reading rests on besides, so that it can be recomputed as well.
      let known = Set(judgement.derivation.map(\.message))
      judgement.derivation += result.steps.filter { !known.contains($0.message) }
      judgement.derivation.append(
        Step(
          Message(
            .stepReading,
            [
              "id": .text(reading.id.value), "target": .message(target.message(bound.indicator)),
              "verdict": .message(Message(result.verdict.word)),
            ]),
          at: own.span))
    }
    let verdicts = Set(judgement.readings.map(\.verdict))
    if judgement.verdict.isMeasured, !verdicts.isEmpty, verdicts != [judgement.verdict] {
      judgement.derivation.append(Step(Message(.stepReadingsDiffer)))
      judgement.verdict = .notAssessable
      judgement.gap = nil
    }
  }
}

/// A goal with what its milestones are measured by.
struct GoalContext {
  var goal: Goal
  var indicator: BoundIndicator?
  /// Those that `previous` steps through, in order of their due days.
  var milestones: [Milestone]
}

extension MilestoneJudgement {
  fileprivate mutating func apply(_ result: Appraisal.Result) {
    verdict = result.verdict
    target = result.target
    measured = result.measured
    gap = result.gap
    quality = result.measured?.quality
    daysLate = result.daysLate
    derivation += result.steps
  }
}
