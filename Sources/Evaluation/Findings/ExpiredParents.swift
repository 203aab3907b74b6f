internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Links to another strategy that no longer holds when what is linked to it comes.
extension StrategyJudgement {
  /// One finding for each goal, initiative or group that serves, supports or is part of something
  /// whose strategy ends before its own begins, or before its last milestone is due.
  var expiredParents: [Finding] {
    // Vocabulary has no period, and most strategies use nothing else.
    guard let period = strategy.period?.value,
      scope.used.values.contains(where: { $0.strategy.period != nil })
    else { return [] }
    var findings: [Finding] = []
    func add(
      _ id: Located<String>, _ title: String, _ links: [Located<String>],
      _ milestones: @autoclosure () -> [Milestone]
    ) {
      let foreign = links.filter { $0.value.contains(":") }
      guard !foreign.isEmpty else { return }
      let child = Child(id: id, title: title, start: period.start, milestones: milestones())
      if let finding = expired(child, foreign) { findings.append(finding) }
    }
    for group in strategy.groups {
      add(group.id, group.title?.value ?? group.id.value, [group.partOf].compactMap(\.self), [])
    }
    for goal in strategy.goals {
      add(
        goal.id, goal.title?.value ?? goal.id.value, goal.serves + [goal.partOf].compactMap(\.self),
        scope.commitments(of: goal).map(\.milestone))
    }
    for initiative in strategy.initiatives {
      add(
        initiative.id, initiative.title?.value ?? initiative.id.value,
        initiative.supports + [initiative.partOf].compactMap(\.self),
        scope.commitments(of: initiative).map(\.milestone))
    }
    return findings
  }

  private struct Child {
    let id: Located<String>
    let title: String
    let start: CalendarDate
    let milestones: [Milestone]

    var last: Milestone? {
      milestones.max { $0.period.value.end < $1.period.value.end }
    }
  }

  private func expired(_ child: Child, _ links: [Located<String>]) -> Finding? {
    let parents = links.compactMap { link in
      scope.parent(link).flatMap { parent -> Parent? in
        let isOver =
          parent.end < child.start || child.last.map { parent.end < $0.period.value.end } ?? false
        return isOver ? parent : nil
      }
    }
    guard let first = parents.first, let end = parents.map(\.end).max() else { return nil }
    // A milestone after the last of them comes after all of them.
    let later = child.last.flatMap { $0.period.value.end > end ? $0.period.value : nil }
    let reason =
      later.map { Message(.parentBeforeDue, ["period": .period($0)]) }
      ?? Message(.parentBeforeStart, ["start": .date(child.start)])
    return Finding(
      rule: .parentExpired, severity: .note, subject: "\(strategy.id)/\(child.id.value)",
      message: Message(
        .findingParentExpired,
        [
          "title": .text(child.title), "parents": .list(Self.named(parents)),
          "reason": .message(reason),
        ]),
      span: first.link, related: parents.map(\.place))
  }

  /// Each strategy once, with what is linked to in it.
  private static func named(_ parents: [Parent]) -> [Message.Argument] {
    var strategies: [(id: String, parents: [Parent])] = []
    for parent in parents {
      if let index = strategies.firstIndex(where: { $0.id == parent.strategy.id }) {
        strategies[index].parents.append(parent)
      } else {
        strategies.append((parent.strategy.id, [parent]))
      }
    }
    return strategies.compactMap { id, parents in
      parents.first.map { first in
        let titles = parents.map {
          Message.Argument.message(Message(.termQuoted, ["text": .text($0.title)]))
        }
        return .message(
          Message(
            .parentUntil,
            [
              "titles": .list(titles), "strategy": .text(first.strategy.displayTitle),
              "id": .text(id), "end": .date(first.end),
            ]))
      }
    }
  }
}

/// What a link leads to in another strategy, and the last day of that one.
private struct Parent {
  let link: SourceSpan
  let title: String
  let strategy: Strategy
  let end: CalendarDate
  let place: SourceSpan
}

extension Scope {
  /// The goal, initiative or group that a link names in another strategy; nil in vocabulary.
  fileprivate func parent(_ link: Located<String>) -> Parent? {
    let parts = link.value.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let strategy = used[parts[0]]?.strategy,
      let period = strategy.period?.value
    else { return nil }
    let named =
      strategy.goals.map { ($0.id, $0.title) } + strategy.initiatives.map { ($0.id, $0.title) }
      + strategy.groups.map { ($0.id, $0.title) }
    return named.first { $0.0.value == parts[1] }.map { id, title in
      Parent(
        link: link.span, title: title?.value ?? id.value, strategy: strategy, end: period.end,
        place: id.span)
    }
  }
}
