internal import Diagnostics
package import Measurements
package import Quantities
package import StrategyModel

/// Judges a strategy's milestones by the evidence known on one day.
package struct Judge {
  let scope: Scope
  let evidence: Evidence
  let asOf: CalendarDate
  let gauge: Gauge
  private let band: OutlookBand
  /// What the ids of milestones begin with.
  private let home: String

  /// Thresholds of the judging itself are those of the rules, or of the program where none are given.
  package init(scope: Scope, evidence: Evidence, asOf: CalendarDate, rules: RuleSet? = nil) {
    self.scope = scope
    self.evidence = evidence
    self.asOf = asOf
    gauge = Gauge(evidence: evidence, asOf: asOf)
    band = OutlookBand(scope.strategy, rules)
    home = scope.strategy.id + "/"
  }

  package func judgement() -> StrategyJudgement {
    let strategy = scope.strategy
    return StrategyJudgement(
      scope: scope, gauge: gauge,
      goals: strategy.goals.map(judge),
      initiatives: strategy.initiatives.map(judge),
      reviews: reviews)
  }

  /// The reviews that the strategy demands.
  package var reviews: [MilestoneJudgement] {
    judge(scope.reviews, title: .message(Message(.tableReview)), isBinding: true) {
      deliverable(&$0, $1, participants: [])
    }
  }

  /// A goal of the scope, or what one would come to if it were.
  package func judge(_ goal: Goal) -> GoalJudgement {
    let bound = goal.indicator.flatMap { scope.indicator($0.value) }
    let title = goal.title?.value ?? bound?.displayTitle ?? goal.id.value
    return GoalJudgement(
      id: goal.id.value, title: title, indicator: bound, isBinding: goal.isBinding,
      milestones: milestones(of: goal, title: .text(title), bound), wanted: wanted(goal, bound))
  }

  private func milestones(
    of goal: Goal, title: Message.Argument, _ bound: BoundIndicator?
  ) -> [MilestoneJudgement] {
    let commitments = scope.commitments(of: goal)
    let municipalities = scope.strategy.municipalities.map(\.value)
    guard let bound else {
      return judge(commitments, title: title, isBinding: goal.isBinding) {
        deliverable(
          &$0, $1, participants: municipalities, readings: goal.readings, goal.superseded)
      }
    }
    let appraisal = Appraisal(
      gauge: gauge, baseline: goal.baseline, milestones: scope.milestones(of: goal), bound: bound)
    let forecast = Forecast(appraisal: appraisal, asOf: asOf, band: band)
    return judge(commitments, title: title, isBinding: goal.isBinding) { judgement, commitment in
      guard let target = commitment.milestone.target, !target.isDeliverable else {
        return deliverable(
          &judgement, commitment, participants: municipalities, readings: goal.readings,
          goal.superseded)
      }
      figure(&judgement, commitment, target, goal, appraisal, forecast)
    }
  }

  /// An initiative of the scope, or what one would come to if it were.
  package func judge(_ initiative: Initiative) -> InitiativeJudgement {
    let title = initiative.title?.value ?? initiative.id.value
    let participants =
      (initiative.participants.isEmpty ? scope.strategy.municipalities : initiative.participants)
      .map(\.value)
    return InitiativeJudgement(
      id: initiative.id.value, title: title,
      milestones: judge(
        scope.commitments(of: initiative), title: .text(title), isBinding: true
      ) {
        deliverable(
          &$0, $1, participants: participants, condition: initiative.condition,
          readings: initiative.readings)
      })
  }

  /// Judges each commitment where its judgement is to stay: one is too large to be handed around.
  private func judge(
    _ commitments: [Commitment], title: Message.Argument, isBinding: Bool,
    each: (inout MilestoneJudgement, Commitment) -> Void
  ) -> [MilestoneJudgement] {
    var judgements: [MilestoneJudgement] = []
    judgements.reserveCapacity(commitments.count)
    for commitment in commitments {
      judgements.append(blank(commitment, title: title, isBinding: isBinding))
      each(&judgements[judgements.count - 1], commitment)
    }
    return judgements
  }

  private func blank(
    _ commitment: Commitment, title: Message.Argument, isBinding: Bool
  ) -> MilestoneJudgement {
    let milestone = commitment.milestone
    return MilestoneJudgement(
      home: home, name: commitment.id,
      title: milestone.terms?.title.map { .text($0.value) } ?? title, milestone: milestone,
      isBinding: isBinding, isDue: milestone.period.value.end <= asOf, verdict: .pending,
      asOf: asOf)
  }

  // MARK: Conditions that come before any figure

  /// Rows of `progress.csv` for one commitment that are known on the day judged.
  private func progress(_ id: String, _ period: Period) -> [Progress] {
    if evidence.progress.isEmpty { return [] }
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
    _ judgement: inout MilestoneJudgement, _ rows: [Progress], _ superseded: Supersession?,
    _ condition: Located<String>?
  ) -> Verdict? {
    if let row = rows.last(where: { $0.status.value == .notRelevant }) {
      judgement.steps.append(
        Step(
          Message(
            .stepNotRelevant,
            ["condition": .text(condition?.value ?? row.note ?? "")]),
          at: row.status.span))
      return .notRelevant
    }
    if let superseded, let from = superseded.from?.value, from <= asOf, judgement.due >= from {
      judgement.steps.append(
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
    _ judgement: inout MilestoneJudgement, _ commitment: Commitment,
    participants: [String], condition: Located<String>? = nil, readings: [Reading] = [],
    _ superseded: Supersession? = nil
  ) {
    guard let target = commitment.milestone.target else { return }
    judgement.target = ResolvedTarget(
      target: target, side: .equals, unit: nil, criterion: .delivered)
    let rows = progress(commitment.id, commitment.milestone.period.value)
    let isForEach = commitment.milestone.terms?.each != nil
    let condition = commitment.milestone.terms?.condition ?? condition
    let ofAll = isForEach ? [] : rows.filter { $0.part == nil }
    if let verdict = precedence(&judgement, ofAll, superseded, condition) {
      judgement.verdict = verdict
      return
    }
    if let condition { judgement.steps.append(Self.step(condition)) }
    let parts = rows.contains { $0.part != nil } ? target.parts : []
    for row in rows {
      judgement.steps.append(progressStep(row, parts, saysWho: isForEach))
    }
    let delivery: Delivery
    if isForEach {
      judgement.municipalities = participants.map { name in
        let own = rows.filter { $0.isOf(name) }
        return MunicipalityJudgement(
          name: name,
          delivery: Delivery(
            own, parts: parts.count, due: judgement.due, isDue: judgement.isDue))
      }
      delivery = Delivery(of: judgement.municipalities.map(\.delivery), isDue: judgement.isDue)
    } else {
      delivery = Delivery(
        rows, parts: parts.count, due: judgement.due, isDue: judgement.isDue)
    }
    judgement.apply(delivery)
    if judgement.verdict == .noData, !evidence.expected.isEmpty {
      say(
        evidence.expectationOfReports(asOf: asOf), in: &judgement, .stepReportsExpectedBy,
        .stepReportsWereExpectedBy)
    }
    if !parts.isEmpty {
      func each(_ rows: [Progress]) -> [Delivery] {
        Delivery.each(rows, parts: parts.count, due: judgement.due, isDue: judgement.isDue)
      }
      for participant in judgement.municipalities where participant.delivery.verdict == .partly {
        let own = rows.filter { $0.isOf(participant.name) }
        if let step = Self.lacking(of: parts, each(own)) {
          judgement.steps.append(step.of(participant.name))
        }
      }
      if !isForEach, let step = Self.lacking(of: parts, each(rows)) { judgement.steps.append(step) }
    }
    // One report says what became of it, however it is read.
    for reading in readings {
      guard let own = reading.milestones.first(where: { $0.id == commitment.milestone.id }),
        let target = own.target
      else { continue }
      let resolved = ResolvedTarget(
        target: target, side: .equals, unit: nil, criterion: .delivered)
      let result = ReadingJudgement(
        id: reading.id.value, why: reading.why?.value, verdict: judgement.verdict, target: resolved)
      judgement.readings.append(result)
      judgement.steps.append(readingStep(result, own.span))
    }
  }

  private func readingStep(_ reading: ReadingJudgement, _ span: SourceSpan) -> Step {
    Step(
      Message(
        .stepReading,
        [
          "id": .text(reading.id),
          "target": .message(reading.target?.stated ?? Message(.termNone)),
          "verdict": .message(Message(reading.verdict.word)),
        ]),
      at: span)
  }

  private func progressStep(_ row: Progress, _ parts: [String], saysWho: Bool) -> Step {
    var step = progressStep(row)
    if let part = row.part, parts.indices.contains(part - 1) { step = step.of(parts[part - 1]) }
    if saysWho, let who = row.municipality?.value { step = step.of(who) }
    return step
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

  /// Names the parts that were not delivered; nil where all were.
  private static func lacking(of parts: [String], _ deliveries: [Delivery]) -> Step? {
    let lacking = zip(parts, deliveries).filter {
      $0.1.date == nil && $0.1.verdict != .notRelevant
    }
    if lacking.isEmpty { return nil }
    return Step(Message(.stepLackingMembers, ["lacking": .list(lacking.map { .text($0.0) })]))
  }

  // MARK: Figures

  private func figure(
    _ judgement: inout MilestoneJudgement, _ commitment: Commitment, _ target: Target,
    _ goal: Goal, _ appraisal: Appraisal, _ forecast: Forecast
  ) {
    let condition = commitment.milestone.terms?.condition
    if let condition { judgement.steps.append(Self.step(condition)) }
    let rows = progress(commitment.id, commitment.milestone.period.value)
    if let verdict = precedence(&judgement, rows, goal.superseded, condition) {
      judgement.verdict = verdict
      judgement.target = appraisal.unresolved(target)
      return
    }
    var result = appraisal.appraise(commitment.milestone, target, isDue: judgement.isDue)
    let isKept = goal.keep?.span == commitment.milestone.span
    if !judgement.isDue, isKept {
      // What must hold all along is broken at once, not when its period ends.
      let now = appraisal.appraise(commitment.milestone, target, isDue: true)
      if now.verdict == .missed { result = now }
    }
    if isKept, let broken = broken(commitment.milestone, target, appraisal) { result = broken }
    judgement.apply(result)
    if judgement.verdict == .noData, !evidence.expected.isEmpty {
      sayWhatIsExpected(&judgement, appraisal)
    }
    if let measured = result.measured, let gain = appraisal.gain(to: measured) {
      judgement.steps.append(gain.step)
      judgement.gain = gain.gain
    }
    if !judgement.isDue, judgement.verdict == .pending {
      let forecast = forecast.forecast(commitment.milestone, target, isKept: isKept)
      if !forecast.steps.isEmpty { judgement.steps += forecast.steps }
      judgement.outlook = forecast.outlook
      judgement.verdict = forecast.outlook?.verdict ?? .pending
    }
    for check in commitment.milestone.terms?.checks ?? [] {
      judgement.checks.append(
        appraisal.check(check, of: commitment.milestone, against: result.target.criterion))
    }
    applyReadings(&judgement, commitment, goal, appraisal)
  }

  /// Says by when figures are expected that are not there on the day judged.
  private func sayWhatIsExpected(_ judgement: inout MilestoneJudgement, _ appraisal: Appraisal) {
    let keys = [appraisal.bound, gauge.base(of: appraisal.bound)].compactMap { $0?.key }
    say(
      evidence.expectation(of: keys, asOf: asOf), in: &judgement, .stepExpectedBy,
      .stepWasExpectedBy)
  }

  private func say(
    _ expectation: Expectation?, in judgement: inout MilestoneJudgement, _ awaited: MessageKey,
    _ late: MessageKey
  ) {
    guard let expectation else { return }
    let isAwaited = expectation.by.value > asOf
    if isAwaited { judgement.expectedBy = expectation.by.value }
    judgement.steps.append(
      Step(
        Message(isAwaited ? awaited : late, ["date": .date(expectation.by.value)]),
        at: expectation.by.span))
  }

  /// Where a level that must hold all along did not, in the first of the parts of a period that it was
  /// measured in; sums are a whole period's.
  private func broken(
    _ milestone: Milestone, _ target: Target, _ appraisal: Appraisal
  ) -> Appraisal.Result? {
    guard !gauge.isAddedUp(appraisal.bound) else { return nil }
    let window = milestone.period.value
    let parts = Set(gauge.knownPeriods(of: appraisal.bound))
      .filter { window.contains($0) && $0 != window }.sorted()
    for part in parts {
      var result = appraisal.appraise(milestone, target, isDue: true, in: part)
      guard result.verdict == .missed else { continue }
      result.steps.append(Step(Message(.stepKeepBroken, ["period": .period(part)])))
      return result
    }
    return nil
  }

  private static func step(_ condition: Located<String>) -> Step {
    Step(Message(.stepCondition, ["condition": .text(condition.value)]), at: condition.span)
  }

  /// Judges the other readings; where they would give other verdicts none of them is given.
  private func applyReadings(
    _ judgement: inout MilestoneJudgement, _ commitment: Commitment, _ goal: Goal,
    _ appraisal: Appraisal
  ) {
    if goal.readings.isEmpty { return }
    for reading in goal.readings {
      guard let own = reading.milestones.first(where: { $0.id == commitment.milestone.id }),
        let target = own.target
      else { continue }
      let other = appraisal.reading(reading.milestones)
      let result = other.appraise(own, target, isDue: judgement.isDue)
      let judged = ReadingJudgement(
        id: reading.id.value, why: reading.why?.value, verdict: result.verdict,
        target: result.target)
      judgement.readings.append(judged)
      // What the reading rests on besides, so that it can be recomputed as well.
      let known = Set(judgement.steps.map(\.message))
      judgement.steps += result.steps.filter { !known.contains($0.message) }
      judgement.steps.append(readingStep(judged, own.span))
    }
    let verdicts = Set(judgement.readings.map(\.verdict))
    if judgement.verdict.isMeasured, !verdicts.isEmpty, verdicts != [judgement.verdict] {
      judgement.steps.append(Self.differing(judgement))
      judgement.verdictAsStated = judgement.verdict
      judgement.verdict = .notAssessable
      judgement.gap = nil
    }
  }
}

extension Judge {
  /// What each reading demands of the figure measured, and what comes of it.
  private static func differing(_ judgement: MilestoneJudgement) -> Step {
    let measured = judgement.measured?.number
    func demanded(_ target: ResolvedTarget?) -> Message.Argument {
      .message(target?.demanded(beside: measured) ?? Message(.termNone))
    }
    let stated = Message(
      .termAsStated,
      [
        "target": demanded(judgement.target),
        "verdict": .message(Message(judgement.verdict.word)),
      ])
    let others = judgement.readings.map { reading in
      Message(
        .termAsRead,
        [
          "id": .text(reading.id), "target": demanded(reading.target),
          "verdict": .message(Message(reading.verdict.word)),
        ])
    }
    return Step(
      Message(
        .stepReadingsDiffer, ["outcomes": .list(([stated] + others).map { .message($0) })]))
  }
}

extension Progress {
  /// Whether a row speaks of a municipality.
  fileprivate func isOf(_ name: String) -> Bool {
    municipality?.value.lowercased() == name.lowercased()
  }
}

extension Step {
  /// The same of one part or of one municipality.
  fileprivate func of(_ name: String) -> Step {
    Step(Message(.stepOfPart, ["part": .text(name), "said": .message(message)]), at: span)
  }
}

extension MilestoneJudgement {
  fileprivate mutating func apply(_ delivery: Delivery) {
    verdict = delivery.verdict
    daysLate = delivery.daysLate
    guard delivery.verdict.isMeasured else {
      guard delivery.verdict == .noData else { return }
      steps.append(Step(Message(.stepNoProgress)))
      if !municipalities.isEmpty { sayWhoLacks() }
      return
    }
    measured = Measured(amount: .delivered(delivery.date))
    quality = delivery.daysLate == nil ? .final : .late
    if delivery.date == nil { sayWhoLacks() }
  }

  private mutating func sayWhoLacks() {
    let lacking = municipalities.filter {
      $0.delivery.date == nil && $0.delivery.verdict != .notRelevant
    }
    guard !lacking.isEmpty else { return }
    steps.append(
      Step(Message(.stepLackingMembers, ["lacking": .list(lacking.map { .text($0.name) })])))
  }

  fileprivate mutating func apply(_ result: Appraisal.Result) {
    verdict = result.verdict
    target = result.target
    if let found = result.measured {
      measured = found
      year = result.year
      gap = result.gap
      quality = result.quality ?? found.quality
      daysLate = result.daysLate
    }
    if steps.isEmpty { steps = result.steps } else { steps += result.steps }
  }
}
