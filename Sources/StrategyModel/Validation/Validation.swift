package import Diagnostics
internal import Quantities

/// Asks of a decoded strategy what no single value can answer: whether ids exist, units fit and
/// dates lie where they can.
package struct Validation {
  let scope: Scope
  /// Where the text is that a place inside a value is looked up in.
  let sources: SourceStore
  var reader = FieldReader()

  /// Every fault found, in the order of the file.
  package static func diagnostics(
    of scope: Scope, isVocabulary: Bool, _ sources: SourceStore
  ) -> [Diagnostic] {
    var validation = Validation(scope: scope, sources: sources)
    if !isVocabulary { validation.checkFrame() }
    validation.checkNames()
    validation.checkPrices()
    validation.checkFacts()
    validation.checkIndicators()
    validation.checkGoals()
    validation.checkInitiatives()
    return validation.reader.diagnostics
  }

  private init(scope: Scope, sources: SourceStore) {
    self.scope = scope
    self.sources = sources
  }

  var strategy: Strategy { scope.strategy }

  /// Where to point when something is missing from the file as a whole.
  private var top: SourceSpan {
    strategy.title?.span ?? strategy.formatVersion?.span ?? SourceSpan(strategy.source, 0, 0)
  }

  private mutating func checkFrame() {
    let stated = [
      strategy.municipality?.span, strategy.municipalities.first?.span, strategy.organisation?.span,
    ].compactMap { $0 }
    if stated.isEmpty { reader.report(.noAuthority, at: top) }
    for name in [strategy.municipality].compactMap(\.self) + strategy.municipalities {
      checkMunicipality(name)
    }
    if let second = stated.dropFirst().first {
      reader.report(
        .severalAuthorities, at: second, notes: [.init(Message(.noteFirstHere), at: stated[0])])
    }
    if !strategy.isPeriodStated,
      !reader.diagnostics.contains(where: { $0.message.key == .missingKey })
    {
      reader.report(
        .missingKey, ["key": "period", "record": .wording(Record<Strategy>.strategy.title)], at: top
      )
    }
  }

  /// A name that is almost a municipality's is a slip; quite another one may be fictional.
  mutating func checkMunicipality(_ name: Located<String>) {
    guard Municipality.code(of: name.value) == nil,
      let nearest = reader.nearest(name.value, Municipality.names)
    else { return }
    reader.diagnostics.append(
      Diagnostic(
        Message(.notAMunicipality, ["name": .text(name.value)]), severity: .warning,
        at: name.span, help: nearest))
  }

  /// Who takes part in a joint strategy is one of those behind it.
  private mutating func checkParticipant(_ name: Located<String>) {
    guard !strategy.municipalities.isEmpty else { return checkMunicipality(name) }
    let own = strategy.municipalities.map(\.value)
    guard !own.contains(where: { $0.lowercased() == name.value.lowercased() }) else { return }
    reader.report(
      .notAParticipant, ["name": .text(name.value)], at: name.span,
      help: reader.nearest(name.value, own)
        ?? Message(.helpMunicipalities, ["names": .list(own.map { .text($0) })]))
  }

  // MARK: Names

  /// Goals, initiatives and groups share one name space, since milestones are named after them.
  private mutating func checkNames() {
    if !scope.hasUniqueNames { reportNamesTaken() }
    for group in strategy.groups {
      if let parent = group.partOf { check(parent, among: .groups) }
    }
  }

  private mutating func reportNamesTaken() {
    var seen: [String: SourceSpan] = [:]
    let named =
      strategy.groups.map(\.id) + strategy.goals.map(\.id) + strategy.initiatives.map(\.id)
    seen.reserveCapacity(named.count)
    for id in named {
      if let earlier = seen.updateValue(id.span, forKey: id.value) {
        reader.report(
          .nameTaken, ["id": .text(id.value)], at: id.span,
          notes: [.init(Message(.noteFirstHere), at: earlier)])
      }
    }
  }

  enum Kind {
    case indicators, prices, goals, groups, goalsAndInitiatives

    var word: MessageKey {
      switch self {
      case .indicators: .wordIndicator
      case .prices: .wordPrices
      case .goals: .wordGoal
      case .groups: .wordGroup
      case .goalsAndInitiatives: .wordGoalOrInitiative
      }
    }

    func holds(_ id: String, _ scope: Scope) -> Bool {
      switch self {
      case .indicators: scope.hasIndicator(id)
      case .prices: scope.hasPrices(id)
      case .goals: scope.hasGoal(id)
      case .groups: scope.hasGroup(id)
      case .goalsAndInitiatives:
        scope.hasGoal(id) || scope.hasInitiative(id) || scope.hasGroup(id)
      }
    }

    func ids(_ strategy: Strategy) -> [String] {
      switch self {
      case .indicators: strategy.indicators.map(\.id.value)
      case .prices: strategy.prices.map(\.id.value)
      case .goals: strategy.goals.map(\.id.value)
      case .groups: strategy.groups.map(\.id.value)
      case .goalsAndInitiatives:
        strategy.goals.map(\.id.value) + strategy.initiatives.map(\.id.value)
          + strategy.groups.map(\.id.value)
      }
    }
  }

  /// Reports a reference that nothing declares, with the nearest id that something does.
  mutating func check(_ reference: Located<String>, among kind: Kind) {
    if kind.holds(reference.value, scope) { return }
    let prefix = reference.value.split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if prefix.count == 2, scope.used[String(prefix[0])] == nil {
      // A file that could not be read was reported where it is named.
      if strategy.uses.contains(where: { $0.prefix.value == prefix[0] }) { return }
      reader.report(
        .unknownPrefix, ["prefix": .text(String(prefix[0]))], at: reference.span,
        help: reader.nearest(String(prefix[0]), scope.used.keys.sorted()) ?? Message(.helpUses))
      return
    }
    let home = prefix.count == 2 ? scope.used[String(prefix[0])] : scope
    if let home, kind.holds(prefix.last.map(String.init) ?? "", home) { return }
    reader.report(
      .unknownID, ["id": .text(reference.value), "kind": .message(Message(kind.word))],
      at: reference.span,
      help: reader.nearest(reference.value, scope.references(kind.ids)))
  }

  // MARK: Goals

  private mutating func checkGoals() {
    // By index: a goal is large, and each check asks for a little of it.
    let goals = strategy.goals
    for index in goals.indices {
      if let reference = goals[index].indicator { check(reference, among: .indicators) }
      if let reference = goals[index].partOf { check(reference, among: .groups) }
      for reference in goals[index].serves { check(reference, among: .goals) }
      if let reference = goals[index].milestonesOf { checkMilestones(of: reference) }
      let subject = MilestoneSubject(
        indicator: goals[index].indicator.flatMap { scope.indicator($0.value) }, goal: index)
      if goals[index].milestonesOf != nil || goals[index].direction != nil
        || goals[index].keep != nil
      {
        if goals[index].indicator == nil {
          let id = goals[index].id
          reader.report(.goalWithoutIndicator, ["id": .text(id.value)], at: id.span)
        }
      }
      check(goals[index].milestones, subject, isReading: false)
      for reading in goals[index].readings { check(reading.milestones, subject, isReading: true) }
      if !goals[index].readings.isEmpty {
        check(goals[index].readings, of: scope.milestones(of: goals[index]))
      }
      if let wanted = goals[index].wanted { check(wanted, subject) }
      if case .target(let target) = goals[index].keep?.level { check(target, subject) }
      if case .baseline(_, let span) = goals[index].keep?.level, goals[index].baseline == nil {
        reader.report(
          .changeWithoutBaseline, ["id": .text(goals[index].id.value)], at: span,
          help: Message(.helpBaseline))
      }
      for duty in goals[index].every { checkDeliverable(duty.target) }
    }
  }

  private mutating func checkMilestones(of reference: Located<String>) {
    guard let other = scope.goal(reference.value) else { return check(reference, among: .goals) }
    if other.goal.milestones.isEmpty {
      reader.report(
        .referredGoalHasNoMilestones, ["id": .text(reference.value)], at: reference.span,
        notes: [.init(Message(.noteDeclaredHere), at: other.goal.id.span)])
    }
  }

  /// A reading reads milestones that are there: one of a period that the goal lacks is a slip.
  private mutating func check(_ readings: [Reading], of milestones: [Milestone]) {
    let own = Set(milestones.map(\.id))
    for milestone in readings.flatMap(\.milestones) where !own.contains(milestone.id) {
      reader.report(
        .readingOfNoMilestone, ["id": .text(milestone.id)], at: milestone.period.span)
    }
  }

  private struct MilestoneSubject {
    var indicator: BoundIndicator?
    /// Its place among the strategy's goals; nil for an initiative's.
    var goal: Int?
    var hasParticipants = false

    var unit: Unit? {
      guard let bound = indicator else { return nil }
      return bound.measuredUnit
    }
  }

  private mutating func checkInitiatives() {
    let initiatives = strategy.initiatives
    for index in initiatives.indices {
      if let budget = initiatives[index].budget { check(budget) }
      for reference in initiatives[index].supports {
        check(reference, among: .goalsAndInitiatives)
      }
      if let reference = initiatives[index].partOf { check(reference, among: .groups) }
      for name in initiatives[index].participants { checkParticipant(name) }
      let subject = MilestoneSubject(hasParticipants: !initiatives[index].participants.isEmpty)
      let milestones = initiatives[index].milestones
      check(milestones, subject, isReading: false)
      for reading in initiatives[index].readings {
        check(reading.milestones, subject, isReading: true)
      }
      if !initiatives[index].readings.isEmpty {
        check(initiatives[index].readings, of: milestones)
      }
      for duty in initiatives[index].every { checkDeliverable(duty.target) }
    }
  }

  // MARK: Milestones and targets

  private mutating func check(
    _ milestones: [Milestone], _ subject: MilestoneSubject, isReading: Bool
  ) {
    for index in milestones.indices {
      let due = milestones[index].period
      if let period = strategy.period, !isWithin(due.value, period.value) {
        reader.report(
          .milestoneOutsidePeriod,
          [
            "period": .text(period.value.description), "due": .text(due.value.description),
          ],
          at: due.span, notes: [.init(Message(.notePeriodHere), at: period.span)])
      }
      let isFirst = isReading ? !hasEarlier(due.value, subject) : index == 0
      if let target = milestones[index].target {
        check(target, due: due.value, subject, isFirst: isFirst)
      }
      guard let terms = milestones[index].terms else { continue }
      for target in terms.checks { check(target, due: due.value, subject, isFirst: isFirst) }
      if let each = terms.each { check(each, subject) }
      if let measuredIn = terms.measuredIn, terms.why == nil {
        reader.report(.measuredInWithoutWhy, at: measuredIn.span, help: Message(.helpMeasuredInWhy))
      }
    }
  }

  /// `each` needs someone to be each of.
  private mutating func check(_ each: Located<String>, _ subject: MilestoneSubject) {
    guard each.value == "participant" else {
      reader.report(
        .notOneOf, ["text": .text(each.value), "words": .list(["participant"])], at: each.span)
      return
    }
    if strategy.municipalities.isEmpty, !subject.hasParticipants {
      reader.report(.eachWithoutParticipants, at: each.span, help: Message(.helpParticipants))
    }
  }

  private mutating func check(
    _ target: Target, due: Period, _ subject: MilestoneSubject, isFirst: Bool
  ) {
    check(target, subject)
    if case .change(let change) = target.demand {
      checkBase(of: change, due: due, subject, isFirst: isFirst)
    }
  }

  private func hasEarlier(_ due: Period, _ subject: MilestoneSubject) -> Bool {
    (subject.goal.map { scope.milestones(of: strategy.goals[$0]) } ?? []).contains {
      $0.period.value.end < due.end
    }
  }

  /// A week belongs to the year of its Thursday and may end after it.
  private func isWithin(_ due: Period, _ span: PeriodSpan) -> Bool {
    let day = due.frequency == .week ? due.tellingDay : due.end
    return span.start <= day && day <= span.end
  }

  private mutating func check(_ target: Target, _ subject: MilestoneSubject) {
    guard !target.isDeliverable else { return }
    guard subject.indicator != nil else {
      // An unknown indicator was reported where it is named.
      let goal = subject.goal.map { strategy.goals[$0] }
      if goal?.indicator == nil {
        reader.report(
          .goalWithoutIndicator, ["id": .text(goal?.id.value ?? "")], at: target.span,
          help: Message(.helpGoalWithoutIndicator))
      }
      return
    }
    guard let unit = subject.unit else { return }
    switch target.demand {
    case .plain(let quantity):
      checkUnit(quantity, unit)
      if unit != .set, unit != .hoursPerWeek || quantity.value.unit != nil {
        let better = subject.indicator?.indicator.better?.value
        let isStated = subject.indicator?.indicator.isBetterStated ?? false
        if better == .neither || better == nil && !isStated {
          reader.report(.plainWithoutSide, at: target.span, help: Message(.helpPlainWithoutSide))
        }
      }
    case .bound(_, let quantity): checkUnit(quantity, unit)
    case .between(let low, let high):
      checkUnit(low, unit)
      checkUnit(high, unit)
    case .change(let change): checkUnit(of: change, unit)
    case .includes, .countAtLeast:
      if unit != .set { reportUnit(target.span, stated: .set, unit) }
    case .hours(let hours):
      if unit != .hoursPerWeek { reportUnit(hours.span, stated: .hoursPerWeek, unit) }
    case .done, .decided, .review, .asBaseline, .movement: break
    }
  }

  mutating func checkUnit(_ quantity: Located<Quantity>, _ unit: Unit) {
    if unit == .set {
      reader.report(.figureForSet, at: quantity.span, help: Message(.helpFigureForSet))
    } else if let stated = quantity.value.unit, stated != unit {
      reportUnit(quantity.span, stated: stated, unit)
    }
  }

  private mutating func reportUnit(_ span: SourceSpan, stated: Unit, _ unit: Unit) {
    reader.report(
      .wrongUnit, ["stated": .text(stated.code), "unit": .text(unit.code)], at: span,
      help: stated == .points && unit == .percent ? Message(.helpPointsAreChanges) : nil)
  }

  private mutating func checkUnit(of change: Change, _ unit: Unit) {
    guard let stated = change.amount.value.unit else { return }
    switch (stated, unit) {
    case (_, .set):
      reader.report(.figureForSet, at: change.amount.span, help: Message(.helpFigureForSet))
    case (.percent, _), (.points, .percent): break
    default: if stated != unit { reportUnit(change.amount.span, stated: stated, unit) }
    }
  }

  private mutating func checkBase(
    of change: Change, due: Period, _ subject: MilestoneSubject, isFirst: Bool
  ) {
    guard let from = change.from else { return }
    switch from.value {
    case .baseline:
      let goal = subject.goal.map { strategy.goals[$0] }
      if goal?.baseline == nil {
        reader.report(
          .changeWithoutBaseline, ["id": .text(goal?.id.value ?? "")], at: from.span,
          help: Message(.helpBaseline))
      }
    case .previous:
      if isFirst {
        reader.report(.noPreviousMilestone, at: from.span, help: Message(.helpFirstMilestone))
      }
    case .period(let period):
      if period.end >= due.end {
        reader.report(
          .baseNotBeforeDue,
          ["base": .text(period.description), "due": .text(due.description)], at: from.span)
      }
    }
  }

  private mutating func checkDeliverable(_ target: Target) {
    if !target.isDeliverable { reader.report(.dutyIsNotDeliverable, at: target.span) }
  }
}
