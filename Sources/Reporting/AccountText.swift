package import Diagnostics
package import Evaluation
internal import StrategyModel

/// A fact, a price set or an indicator: what the strategy says of it, and what is worked out from it.
package struct AccountText {
  let account: Account
  let sources: SourceStore
  let options: ReportOptions

  package init(_ account: Account, sources: SourceStore, options: ReportOptions) {
    self.account = account
    self.sources = sources
    self.options = options
  }

  package func render() -> String {
    let language = options.language
    let kind: MessageKey =
      switch account.kind {
      case .fact: .kindFact
      case .prices: .kindPrices
      case .indicator: .kindIndicator
      }
    let heading = Message(
      .explainKind, ["id": .text(account.id), "kind": .message(Message(kind))])
    let source = account.source.map {
      Message(.explainSource, ["source": .text($0)]).text(language)
    }
    let said =
      [heading.text(language), account.title.withoutControlCharacters]
      + [account.text?.withoutControlCharacters, source].compactMap(\.self)
    let lines = said.flatMap { TextLayout.wrap($0, width: options.width) }
    let steps = StepText(sources: sources, options: options).lines(account.steps)
    return ((lines + (steps.isEmpty ? [] : [""] + steps)).joined(separator: "\n") + "\n")
      .withoutWorkflowCommands
  }
}

/// Where a goal stands: what was last judged, what is lacking since, what comes next.
package struct StandingText {
  let id: String
  let goal: GoalJudgement
  let options: ReportOptions

  package init(_ id: String, _ goal: GoalJudgement, options: ReportOptions) {
    self.id = id
    self.goal = goal
    self.options = options
  }

  package func render() -> String {
    let language = options.language
    let standing = goal.standing
    func list(_ milestones: [MilestoneJudgement]) -> Message.Argument {
      if milestones.isEmpty { return .message(Message(.explainNone)) }
      return .list(
        milestones.map {
          .message(
            Message(
              .tableMilestone,
              [
                "title": .message(Message($0.verdict.word)),
                "period": .period($0.milestone.period.value),
              ]))
        })
    }
    let text = Message(
      .explainStanding,
      [
        "judged": list(standing.judged.map { [$0] } ?? []), "gaps": list(standing.gaps),
        "next": list(standing.next.map { [$0] } ?? []),
      ])
    let heading = "\(id): \(goal.verdict.symbol) \(Message(goal.verdict.word).text(language))"
    return
      ([heading, goal.title.withoutControlCharacters, text.text(language)].flatMap {
        TextLayout.wrap($0, width: options.width)
      }.joined(separator: "\n") + "\n").withoutWorkflowCommands
  }
}
