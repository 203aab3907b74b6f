internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// One subject of a strategy, as a rule is judged on it.
struct RuleCase {
  let id: String
  let span: SourceSpan
  /// The subject itself, where it is a milestone.
  let milestone: MilestoneJudgement?
  /// What an expression about it is given.
  let inputs: [Value?]
}

extension RuleContext {
  /// Every subject of a kind, in the order of the file.
  func cases(of subject: RuleSubject, _ language: RuleLanguage) -> [RuleCase] {
    let strategy = judgement.strategy
    let home = strategy.id
    switch subject {
    case .milestone: return milestoneCases(language)
    case .goal:
      return goals.map { self.case($0, language) }
    case .initiative:
      return initiatives.map {
        RuleCase(
          id: "\(home)/\($0.judgement.id)", span: $0.initiative.id.span, milestone: nil,
          inputs: language.inputs($0, self))
      }
    case .indicator:
      return indicators.map {
        RuleCase(
          id: "\(home)/\($0.reference)", span: $0.place, milestone: nil,
          inputs: language.inputs($0, self))
      }
    case .observation:
      return indicators.flatMap { indicator in
        indicator.known.map { observation in
          let subject = ObservationSubject(observation: observation, indicator: indicator)
          return RuleCase(
            id: subject.id, span: observation.value.span, milestone: nil,
            inputs: language.inputs(subject, self))
        }
      }
    case .strategy:
      return [
        RuleCase(
          id: home, span: strategy.title?.span ?? SourceSpan(strategy.source, 0, 0),
          milestone: nil, inputs: language.inputs(StrategySubject(judgement: judgement), self))
      ]
    case .waiver:
      return judgement.waivers.all.map { waiver, effect in
        RuleCase(
          id: waiver.id, span: waiver.subject.span, milestone: nil,
          inputs: language.inputs(WaiverSubject(waiver: waiver, effect: effect), self))
      }
    case .change: return []
    }
  }

  var goals: [GoalSubject] { judgement.goals.indices.map(goal) }

  var initiatives: [InitiativeSubject] { judgement.initiatives.indices.map(initiative) }

  func goal(_ index: Int) -> GoalSubject {
    GoalSubject(
      goal: judgement.strategy.goals[index], judgement: judgement.goals[index],
      home: judgement.strategy.id, latest: latest(ofGoal: index))
  }

  /// The last day that a goal's indicator is known to be measured for.
  private func latest(ofGoal index: Int) -> CalendarDate? {
    let observations = judgement.gauge.evidence.observations
    guard !observations.isEmpty, let key = judgement.goals[index].indicator?.key,
      let rows = observations[key]
    else { return nil }
    let asOf = judgement.gauge.asOf
    var latest: CalendarDate?
    for row in rows.indices
    where rows[row].status != .rejected && rows[row].knownFrom <= asOf
      && latest.map({ $0 < rows[row].period.end }) ?? true
    {
      latest = rows[row].period.end
    }
    return latest
  }

  func facts(ofGoal index: Int) -> GoalFacts {
    GoalFacts(
      judgement.strategy.goals[index], judgement.goals[index],
      hasFigures: latest(ofGoal: index) != nil)
  }

  func initiative(_ index: Int) -> InitiativeSubject {
    InitiativeSubject(
      initiative: judgement.strategy.initiatives[index], judgement: judgement.initiatives[index],
      home: judgement.strategy.id)
  }

  func `case`(_ goal: GoalSubject, _ language: RuleLanguage) -> RuleCase {
    RuleCase(
      id: "\(goal.home)/\(goal.judgement.id)", span: goal.goal.id.span, milestone: nil,
      inputs: language.inputs(goal, self))
  }

  func `case`(_ milestone: MilestoneSubject, _ language: RuleLanguage) -> RuleCase {
    RuleCase(
      id: milestone.judgement.id, span: milestone.judgement.span, milestone: milestone.judgement,
      inputs: language.inputs(milestone, self))
  }

  private func milestoneCases(_ language: RuleLanguage) -> [RuleCase] {
    var cases: [RuleCase] = []
    func add(_ subject: MilestoneSubject) { cases.append(self.case(subject, language)) }
    for goal in goals {
      for milestone in goal.judgement.milestones {
        add(MilestoneSubject(judgement: milestone, goal: goal))
      }
    }
    for initiative in initiatives {
      for milestone in initiative.judgement.milestones {
        add(MilestoneSubject(judgement: milestone, initiative: initiative))
      }
    }
    for review in judgement.reviews { add(MilestoneSubject(judgement: review)) }
    return cases
  }

  /// The strategy's own indicators, and those of other files that its goals are measured by.
  private var indicators: [IndicatorSubject] {
    let scope = judgement.scope
    let used = judgement.goals.compactMap(\.indicator)
    var seen: Set<IndicatorKey> = []
    let own = scope.strategy.indicators.compactMap { scope.indicator($0.id.value) }
    return (own + used).compactMap { bound in
      guard seen.insert(bound.key).inserted else { return nil }
      let asOf = judgement.gauge.asOf
      let place =
        bound.key.home == scope.strategy.id
        ? bound.indicator.id.span
        : scope.strategy.goals.first {
          $0.indicator.flatMap { scope.indicator($0.value)?.key } == bound.key
        }?.indicator?.span ?? bound.indicator.id.span
      return IndicatorSubject(
        bound: bound, home: scope.strategy.id,
        reference: scope.reference(to: bound.key) ?? bound.key.id, place: place,
        known: (judgement.gauge.evidence.observations[bound.key] ?? [])
          .filter { $0.knownFrom <= asOf },
        isUsed: used.contains { $0.key == bound.key })
    }
  }
}

extension ObservationSubject {
  init(observation: Observation, indicator: IndicatorSubject) {
    let dimensions = observation.dimensions
    let parts =
      [indicator.home, indicator.reference, observation.period.description]
      + [
        dimensions.channel.joined(separator: "+"), dimensions.direction, dimensions.area,
        dimensions.type, dimensions.population,
      ].compactMap(\.self).filter { !$0.isEmpty }
    self.init(
      observation: observation, unit: indicator.bound.indicator.measuredUnit,
      id: parts.joined(separator: "/"), indicator: indicator)
  }
}
