internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

/// Goals that are reached early, and goals that nothing can be held against.
extension YearReview {
  /// Milestones ahead that the year's own figure satisfies already, and wishes that came true.
  var reachedEarly: [Draft.Decision] {
    zip(strategy.goals, judgement.goals).flatMap { goal, judged in
      let owner = goal.owner?.value ?? strategy.owner?.value
      let stated = Set(judgement.scope.milestones(of: goal).map(\.id))
      return laterReached(judged, stated, owner) + wishReached(goal, judged, owner)
    }
  }

  private func laterReached(
    _ goal: GoalJudgement, _ stated: Set<String>, _ owner: String?
  ) -> [Draft.Decision] {
    let ofYear = goal.milestones.filter { $0.milestone.period.value.year == year }
    guard let current = ofYear.last(where: { $0.verdict == .met }),
      let measured = current.measured, let number = measured.number
    else { return [] }
    return goal.milestones.filter { milestone in
      // What must merely hold is not reached before its time.
      milestone.due > asOf && stated.contains(milestone.milestone.id)
        && milestone.target?.criterion?.isReached(by: number) ?? false
    }.map { milestone in
      Draft.Decision(
        kind: .early, id: milestone.id, title: milestone.title,
        happened: Message(
          .reviseReachedEarly,
          [
            "title": milestone.title, "period": .period(current.milestone.period.value),
            "measured": .message(measured.message(beside: milestone.target?.criterion)),
            "later": .period(milestone.milestone.period.value),
            "target": .message(milestone.targetMessage),
          ]),
        options: [
          Message(.reviseRaise, ["period": .period(milestone.milestone.period.value)]),
          Message(.reviseKeep),
        ],
        owner: owner, span: milestone.span, proposal: .none)
    }
  }

  private func wishReached(
    _ goal: Goal, _ judged: GoalJudgement, _ owner: String?
  ) -> [Draft.Decision] {
    guard let wanted = judged.wanted, wanted.isReached == true, let measured = wanted.measured
    else { return [] }
    return [
      Draft.Decision(
        kind: .early, id: id(judged.id), title: .text(judged.title),
        happened: Message(
          .reviseWishReached,
          [
            "title": .text(judged.title), "target": .message(wanted.target.stated),
            "measured": .message(measured.message(beside: wanted.target.criterion)),
          ]),
        options: [Message(.reviseTighten), Message(.reviseSetTime), Message(.reviseKeep)],
        owner: owner, span: goal.id.span, proposal: .none)
    ]
  }

  /// Goals that state no value or no time.
  var withoutValue: [Draft.Decision] {
    zip(strategy.goals, judgement.goals).compactMap { goal, judged in
      guard judged.milestones.isEmpty, judged.wanted?.isReached != true else { return nil }
      var arguments: Message.Arguments = ["title": .text(judged.title)]
      let key: MessageKey
      if let wanted = judged.wanted {
        arguments["target"] = .message(wanted.target.stated)
        arguments["measured"] = (wanted.measured?.message(beside: wanted.target.criterion))
          .map { .message($0) }
        key = wanted.measured == nil ? .reviseNoTimeNoData : .reviseNoTime
      } else {
        key = .reviseNoValue
      }
      return Draft.Decision(
        kind: .withoutValue, id: id(judged.id), title: .text(judged.title),
        happened: Message(key, arguments),
        options: [
          Message(judged.wanted == nil ? .reviseSetValue : .reviseSetTime),
          Message(.reviseKeepAsIntent),
        ],
        owner: goal.owner?.value ?? strategy.owner?.value, span: goal.id.span, proposal: .none)
    }
  }
}

extension ResolvedTarget.Criterion {
  /// Whether a figure is on the wanted side; nothing is said of targets with two sides.
  fileprivate func isReached(by number: Fraction) -> Bool {
    switch self {
    case .atLeast(let value): number >= value
    case .atMost(let value): number <= value
    default: false
    }
  }
}
