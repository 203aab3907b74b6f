package import Diagnostics
internal import Measurements
package import Quantities
internal import StrategyModel

/// Something that has to be done, measured or decided by a day.
package struct Duty: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case milestone, deliverable, decision, review, waiver, data
  }

  package let kind: Kind
  /// Its id as reports know it: `holbaek/digital-post/2013`; of data the file that describes them.
  package let id: String
  package let title: Message.Argument
  /// What is demanded of it.
  package let demand: Message
  package let day: CalendarDate
  /// Who has to see to it, as the file says.
  package let owner: String?
  /// How it looks on the day judged; nil for what is not judged.
  package let verdict: Verdict?
  package let span: SourceSpan
}

extension StrategyJudgement {
  /// What falls due after the day judged and no later than another, and what fell due and nobody has
  /// measured or reported, in the order of the file.
  package func duties(until last: CalendarDate) -> [Duty] {
    milestoneDuties(until: last) + waiverDuties(until: last) + expectedData(until: last)
  }

  private func milestoneDuties(until last: CalendarDate) -> [Duty] {
    let own = strategy.owner?.value
    var duties: [Duty] = []
    func add(_ milestones: [MilestoneJudgement], _ owner: String?) {
      for milestone in milestones where milestone.isOpen && milestone.due <= last {
        duties.append(Duty(milestone, owner: owner ?? own))
      }
    }
    for (goal, judgement) in zip(strategy.goals, goals) {
      add(judgement.milestones, goal.owner?.value)
    }
    for (initiative, judgement) in zip(strategy.initiatives, initiatives) {
      add(judgement.milestones, initiative.owner?.value)
    }
    add(reviews, strategy.review?.by?.value)
    return duties
  }

  private func waiverDuties(until last: CalendarDate) -> [Duty] {
    waivers.all.map(\.waiver).filter { (asOf...max(asOf, last)).contains($0.until) }.map { waiver in
      Duty(
        kind: .waiver, id: waiver.id, title: .text(waiver.currentSubject),
        demand: Message(
          .upcomingWaiver,
          ["rule": .text(waiver.rule.value.rawValue), "decision": .text(waiver.decision)]),
        day: waiver.until, owner: waiver.decidedBy, verdict: nil, span: waiver.subject.span)
    }
  }

  private func expectedData(until last: CalendarDate) -> [Duty] {
    gauge.evidence.expected.filter {
      $0.by.value > asOf ? $0.by.value <= last : !$0.hasArrived
    }.map { expectation in
      Duty(
        kind: .data, id: expectation.path, title: .text(expectation.path),
        demand: Message(.upcomingData), day: expectation.by.value, owner: strategy.owner?.value,
        verdict: nil, span: expectation.by.span)
    }
  }
}

extension MilestoneJudgement {
  /// Whether somebody still has to do something about it.
  fileprivate var isOpen: Bool {
    switch verdict {
    case .met, .metLate, .notRelevant, .superseded: false
    case .noData: expectedBy == nil
    default: !isDue
    }
  }
}

extension Duty {
  fileprivate init(_ milestone: MilestoneJudgement, owner: String?) {
    kind =
      switch milestone.target?.target.demand {
      case .review: .review
      case .done: .deliverable
      case .decided: .decision
      default: .milestone
      }
    id = milestone.id
    title = milestone.title
    demand = milestone.target?.stated ?? Message(.termNone)
    day = milestone.due
    self.owner = owner
    verdict = milestone.verdict
    span = milestone.span
  }
}
