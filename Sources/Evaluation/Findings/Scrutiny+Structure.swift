internal import Diagnostics
internal import Measurements
internal import StrategyModel

/// What hangs loose: initiatives without a goal, goals that nobody works for or can measure.
extension Scrutiny {
  func reportStructure(to found: inout FoundInDocument) {
    if !strategy.initiatives.isEmpty, !strategy.goals.isEmpty { reportLinks(to: &found) }
    var known: [IndicatorKey: Breakdowns] = [:]
    for index in strategy.goals.indices { reportMeasurability(of: index, &known, to: &found) }
  }

  // MARK: Links

  private func reportLinks(to found: inout FoundInDocument) {
    var links = Links(goals: strategy.goals.count, initiatives: strategy.initiatives.count)
    follow(&links)
    for index in strategy.initiatives.indices where links.isLoose[index] {
      found.add(.note) {
        let initiative = strategy.initiatives[index]
        return Finding(
          rule: .initiativeWithoutGoal, severity: .note, subject: subject(initiative.id.value),
          message: Message(
            .findingInitiativeWithoutGoal,
            ["title": .text(initiative.title?.value ?? initiative.id.value)]),
          span: initiative.id.span, related: [])
      }
    }
    // Where no initiative is linked to a goal, that is what there is to say.
    guard links.isLoose.contains(false) else { return }
    for index in strategy.goals.indices where !links.isSupported[index] && needsWork(index) {
      found.add(.note) {
        Finding(
          rule: .goalWithoutInitiative, severity: .note,
          subject: subject(strategy.goals[index].id.value),
          message: Message(
            .findingGoalWithoutInitiative, ["title": .text(judgement.goals[index].title)]),
          span: strategy.goals[index].id.span, related: [])
      }
    }
  }

  /// A goal that is itself a delivery or a duty, or only asks that nothing changes, is not waiting
  /// for an initiative.
  private func needsWork(_ index: Int) -> Bool {
    let goals = strategy.goals
    if goals[index].keep != nil, goals[index].milestones.isEmpty { return false }
    if !goals[index].every.isEmpty { return false }
    let milestones = goals[index].milestones
    return milestones.isEmpty || !milestones.allSatisfy { $0.target?.isDeliverable ?? false }
  }

  private struct Links {
    var isSupported: [Bool]
    /// Of each initiative, whether it leads to no goal.
    var isLoose: [Bool]

    init(goals: Int, initiatives: Int) {
      isSupported = Array(repeating: false, count: goals)
      isLoose = Array(repeating: false, count: initiatives)
    }
  }

  /// Follows what initiatives say they support, and what the document gathers under one heading.
  private func follow(_ links: inout Links) {
    var groups: Set<String> = []
    for index in strategy.initiatives.indices {
      if strategy.initiatives[index].supports.isEmpty { links.isLoose[index] = true }
      for reference in strategy.initiatives[index].supports {
        if let goal = scope.goalIndex(reference.value) {
          links.isSupported[goal] = true
        } else if scope.hasGroup(reference.value) {
          groups.insert(reference.value)
        }
      }
    }
    if !strategy.groups.isEmpty { followHeadings(&links, supported: groups) }
    followServedGoals(&links)
    followSharedIndicators(&links)
  }

  /// A goal and an initiative under the same heading, or one under a heading of the other's, belong
  /// together.
  private func followHeadings(_ links: inout Links, supported: Set<String>) {
    let headings = Headings(strategy.groups)
    var above: (goals: Set<String>, initiatives: Set<String>) = ([], [])
    var own: (goals: Set<String>, initiatives: Set<String>) = ([], [])
    for index in strategy.goals.indices {
      guard let group = strategy.goals[index].partOf?.value else { continue }
      own.goals.insert(group)
      above.goals.formUnion(headings.chain(of: group))
    }
    for index in strategy.initiatives.indices {
      guard let group = strategy.initiatives[index].partOf?.value else { continue }
      own.initiatives.insert(group)
      let chain = headings.chain(of: group)
      above.initiatives.formUnion(chain)
      if above.goals.contains(group) || chain.contains(where: own.goals.contains) {
        links.isLoose[index] = false
      }
    }
    for index in strategy.goals.indices {
      guard let group = strategy.goals[index].partOf?.value else { continue }
      let chain = headings.chain(of: group)
      if above.initiatives.contains(group)
        || chain.contains(where: { own.initiatives.contains($0) || supported.contains($0) })
      {
        links.isSupported[index] = true
      }
    }
  }

  /// Who works for a goal works for those that it serves.
  private func followServedGoals(_ links: inout Links) {
    var next = strategy.goals.indices.filter {
      links.isSupported[$0] && !strategy.goals[$0].serves.isEmpty
    }
    while let index = next.popLast() {
      for reference in strategy.goals[index].serves {
        guard let served = scope.goalIndex(reference.value), !links.isSupported[served] else {
          continue
        }
        links.isSupported[served] = true
        next.append(served)
      }
    }
  }

  /// Two goals that one indicator measures are worked for together.
  private func followSharedIndicators(_ links: inout Links) {
    guard links.isSupported.contains(false) else { return }
    var own = Array(repeating: false, count: strategy.indicators.count)
    var others: Set<IndicatorKey> = []
    for index in strategy.goals.indices where links.isSupported[index] {
      guard let bound = judgement.goals[index].indicator else { continue }
      if bound.scope === scope { own[bound.index] = true } else { others.insert(bound.key) }
    }
    for index in strategy.goals.indices where !links.isSupported[index] {
      guard let bound = judgement.goals[index].indicator else { continue }
      if bound.scope === scope ? own[bound.index] : others.contains(bound.key) {
        links.isSupported[index] = true
      }
    }
  }

  // MARK: Measurability

  private func reportMeasurability(
    of index: Int, _ known: inout [IndicatorKey: Breakdowns], to found: inout FoundInDocument
  ) {
    guard let message = reasonNotToMeasure(index, &known) else { return }
    found.add(.note) {
      Finding(
        rule: .goalNotMeasurable, severity: .note,
        subject: subject(strategy.goals[index].id.value), message: message,
        span: (strategy.goals[index].indicator ?? strategy.goals[index].id).span, related: [])
    }
  }

  private func reasonNotToMeasure(
    _ index: Int, _ known: inout [IndicatorKey: Breakdowns]
  ) -> Message? {
    let goals = strategy.goals
    let title = Message.Argument.text(judgement.goals[index].title)
    let hasMilestones = !goals[index].milestones.isEmpty || goals[index].milestonesOf != nil
    guard let bound = judgement.goals[index].indicator else {
      // An unknown indicator is a fault of the file.
      if goals[index].indicator != nil || hasMilestones || !goals[index].every.isEmpty {
        return nil
      }
      return Message(.findingGoalNotMeasurable, ["title": title])
    }
    let base = gauge.base(of: bound)
    if let base, !isObserved(bound) {
      let lacking = dimensionsLacking(bound, base, &known)
      if !lacking.isEmpty {
        return Message(
          .findingGoalUndivided,
          [
            "title": title, "base": .text(base.indicator.displayTitle),
            "dimensions": .list(lacking.map { .message(Message($0.word)) }),
          ])
      }
    }
    // What has a day by which it is due is reported as missing on that day.
    if hasMilestones || goals[index].keep != nil || goals[index].direction != nil
      || !goals[index].every.isEmpty || isObserved(bound)
      || gauge.sources(of: bound).contains(where: isObserved)
    {
      return nil
    }
    return Message(
      .findingGoalUnobserved, ["title": title, "indicator": .text(bound.indicator.displayTitle)])
  }

  /// The dimensions that an indicator selects by and that no row of what it counts is told apart
  /// by; none where nothing was counted yet.
  private func dimensionsLacking(
    _ bound: BoundIndicator, _ base: BoundIndicator, _ known: inout [IndicatorKey: Breakdowns]
  ) -> [Dimension] {
    guard isObserved(base) else { return [] }
    let conditions = [
      bound.indicator.share?.among, bound.indicator.share?.where, bound.indicator.sum?.where,
    ].compactMap { $0?.conditions }.joined()
    let wanted = Dimension.allCases.filter { dimension in
      conditions.contains { $0.dimension.value == dimension }
    }
    let breakdowns = known[base.key] ?? breakdowns(of: base.key)
    known[base.key] = breakdowns
    return breakdowns.lacking(wanted)
  }
}

/// The groups above each group.
private struct Headings {
  private let parents: [String: String]

  init(_ groups: [Group]) {
    parents = Dictionary(
      groups.compactMap { group in group.partOf.map { (group.id.value, $0.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Deeper than any table of contents; groups that are parts of each other have no top.
  private static let mostLevels = 16

  /// The group itself and those above it.
  func chain(of group: String) -> [String] {
    var chain = [group]
    while chain.count < Self.mostLevels, let last = chain.last, let parent = parents[last] {
      chain.append(parent)
    }
    return chain
  }
}
