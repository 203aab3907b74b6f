internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Milestones that are not met, or that nobody knows of.
extension YearReview {
  /// A goal or an initiative with its milestones judged.
  private struct Owner {
    let id: String
    let owner: String?
    /// Those that its own `milestones` states, by their ids.
    let stated: Set<String>
    /// Whether those stand in this very file.
    let isOwnFile: Bool
    let superseded: CalendarDate?
    let judged: [MilestoneJudgement]
  }

  private var owners: [Owner] {
    let scope = judgement.scope
    let goals = zip(strategy.goals, judgement.goals).map { goal, judged in
      Owner(
        id: goal.id.value, owner: goal.owner?.value,
        stated: Set(scope.milestones(of: goal).map(\.id)), isOwnFile: goal.milestonesOf == nil,
        superseded: goal.superseded?.from?.value, judged: judged.milestones)
    }
    let initiatives = zip(strategy.initiatives, judgement.initiatives).map { initiative, judged in
      Owner(
        id: initiative.id.value, owner: initiative.owner?.value,
        stated: Set(initiative.milestones.map(\.id)), isOwnFile: true, superseded: nil,
        judged: judged.milestones)
    }
    return goals + initiatives
  }

  var milestones: [Draft.Decision] {
    owners.flatMap { owner in
      let ofYear = owner.judged.filter { $0.milestone.period.value.year == year }
      return ofYear.compactMap { decision(on: $0, of: owner) } + past(owner)
    }
  }

  private func decision(on milestone: MilestoneJudgement, of owner: Owner) -> Draft.Decision? {
    switch milestone.verdict {
    case .missed, .partly, .nearly:
      let proposal = proposal(for: milestone, of: owner)
      return Draft.Decision(
        kind: .missed, milestone, owner: owner.owner ?? strategy.owner?.value,
        options: proposal.waysOfHoldingOn + [Message(.reviseDrop)],
        proposal: proposal)
    case .noData, .notAssessable:
      return Draft.Decision(
        kind: .unmeasured, milestone, owner: owner.owner ?? strategy.owner?.value,
        options: [
          Message(milestone.isDeliverable ? .reviseReport : .reviseMeasure),
          Message(.reviseChange), Message(.reviseDrop),
        ],
        proposal: .none)
    default: return nil
    }
  }

  /// The last thing that was to be done, where its year is over and it is still not done.
  private func past(_ owner: Owner) -> [Draft.Decision] {
    guard let last = owner.judged.max(by: { $0.due < $1.due }),
      last.milestone.period.value.year < year,
      [.missed, .partly, .noData].contains(last.verdict)
    else { return [] }
    return [
      Draft.Decision(
        kind: .past, last, owner: owner.owner ?? strategy.owner?.value,
        options: [
          Message(last.isDeliverable ? .reviseReport : .reviseMeasure), Message(.reviseNewDate),
          Message(.reviseDrop),
        ],
        proposal: judgement.isGivenUp(last) ? .givenUp : .none)
    ]
  }

  // MARK: What goes on with a miss

  private func proposal(
    for milestone: MilestoneJudgement, of owner: Owner
  ) -> Draft.Proposal {
    if let waiver = milestone.waiver {
      return .waived(until: waiver.until, decision: waiver.decision)
    }
    if judgement.isGivenUp(milestone) { return .givenUp }
    let later = owner.judged.filter { $0.due > milestone.due }.min { $0.due < $1.due }
    guard owner.stated.contains(milestone.milestone.id) else {
      // What must hold, move or be delivered again comes again by itself.
      return later.map { .recurs($0.milestone.period.value) } ?? .none
    }
    // A level stands until the next milestone's: what is wanted later covers it.
    if !milestone.isDeliverable,
      let next = owner.judged.filter({ $0.due > milestone.due && !$0.isDeliverable })
        .min(by: { $0.due < $1.due })
    {
      return .continued(by: next.id, next.milestone.period.value)
    }
    guard let period = freePeriod(after: milestone, among: owner.judged) else { return .none }
    if let day = owner.superseded, period.end >= day { return .none }
    guard owner.isOwnFile else { return .byHand(period) }
    let item = milestone.milestone.itemName.map { "/" + $0 }
    let new = id(owner.id, period.description + (item ?? ""))
    return isWithin(period) ? .carried(id: new, to: period) : .suggested(id: new, for: period)
  }

  /// The same time of a later year that lies ahead and has no milestone yet.
  private func freePeriod(
    after milestone: MilestoneJudgement, among others: [MilestoneJudgement]
  ) -> Period? {
    let taken = Set(others.map(\.milestone.period.value))
    var period = milestone.milestone.period.value.aYearLater
    while let candidate = period, candidate.end <= asOf || taken.contains(candidate) {
      period = candidate.aYearLater
    }
    return period
  }
}

extension Draft.Proposal {
  /// The options for a miss but that it is dropped.
  fileprivate var waysOfHoldingOn: [Message] {
    switch self {
    case .carried(_, let period), .suggested(_, let period), .byHand(let period):
      [Message(.reviseCarry, ["period": .period(period)]), Message(.revisePostpone)]
    case .continued(_, let period), .recurs(let period):
      [Message(.reviseHold, ["period": .period(period)]), Message(.revisePostpone)]
    default: [Message(.reviseNewDate)]
    }
  }
}

extension Draft.Decision {
  init(
    kind: Kind, _ milestone: MilestoneJudgement, owner: String?, options: [Message],
    proposal: Draft.Proposal
  ) {
    self.init(
      kind: kind, id: milestone.id, title: milestone.title, happened: milestone.verdictSentence,
      options: options, owner: owner, span: milestone.span, proposal: proposal)
    if case .plain? = milestone.target?.target.demand { side = milestone.target?.side }
  }
}

extension Period {
  /// The period of the same kind and place in the next year; the last of its kind where that year
  /// has none, as of week 53.
  var aYearLater: Period? {
    if frequency == .day {
      let (month, last) = (start.month, CalendarDate.days(inMonth: start.month, year: year + 1))
      return CalendarDate(year: year + 1, month: month, day: min(start.day, last))
        .map { Period(day: $0) }
    }
    return Period(frequency, year: year + 1, ordinal: ordinal)
      ?? Period(frequency, year: year + 1, ordinal: ordinal - 1)
  }
}
