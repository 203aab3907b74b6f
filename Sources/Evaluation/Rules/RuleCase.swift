internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// One subject of a strategy, as a rule is judged on it.
///
/// A class, since it holds the subject and all that surrounds it.
final class RuleCase {
  /// Made when somebody asks for it: most rules hold.
  private(set) lazy var id = makeID()
  private let makeID: () -> String
  let span: SourceSpan
  let about: About
  /// What an expression about it is given.
  let inputs: [Value?]

  init(
    id: @autoclosure @escaping () -> String, span: SourceSpan, about: About = .other,
    inputs: [Value?]
  ) {
    makeID = id
    self.span = span
    self.about = about
    self.inputs = inputs
  }

  /// The subject itself, where it has facts or fields with a place.
  enum About {
    case milestone(MilestoneSubject)
    case goal(GoalSubject)
    case initiative(InitiativeSubject)
    case other
  }

  var milestone: MilestoneJudgement? {
    if case .milestone(let subject) = about { subject.judgement } else { nil }
  }

  /// Its name, as a list of several shows it.
  var title: Message.Argument {
    switch about {
    case .milestone(let subject): subject.judgement.title
    case .goal(let subject): .text(subject.judgement.title)
    case .initiative(let subject): .text(subject.judgement.title)
    case .other: .text(id)
    }
  }

  /// What rules that ask for nothing but facts are given; empty where the subject has none.
  func facts(_ language: RuleLanguage) -> [Value?] {
    switch about {
    case .milestone(let subject):
      [language.milestoneFacts.value(subject.facts)]
    case .goal(let subject): [language.goalFacts.value(subject.facts)]
    case .initiative(let subject): [language.initiativeFacts.value(subject.facts)]
    case .other: []
    }
  }

  /// Where the document says what some fields of the subject say, in the order of the fields.
  func places(of fields: [Located<String>]) -> [SourceSpan] {
    func places<Subject>(_ all: [SubjectField<Subject>], _ subject: Subject) -> [SourceSpan] {
      fields.flatMap { field in
        all.first { $0.name == field.value }?.places?(subject) ?? []
      }
    }
    return switch about {
    case .milestone(let subject): places(MilestoneSubject.fields, subject)
    case .goal(let subject): places(GoalSubject.fields, subject)
    case .initiative(let subject): places(InitiativeSubject.fields, subject)
    case .other: []
    }
  }
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
      return initiatives.map { self.case($0, language) }
    case .indicator:
      return indicators.map {
        RuleCase(
          id: "\(home)/\($0.reference)", span: $0.place, inputs: language.inputs($0, self))
      }
    case .observation:
      return measuredIndicators.flatMap {
        observationCases(of: $0, at: $0.known.indices, language)
      }
    case .strategy:
      return [
        RuleCase(
          id: home, span: strategy.title?.span ?? SourceSpan(strategy.source, 0, 0),
          inputs: language.inputs(StrategySubject(judgement: judgement), self))
      ]
    case .waiver:
      return judgement.waivers.all.map { waiver, effect in
        RuleCase(
          id: waiver.id, span: waiver.subject.span,
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
      home: judgement.strategy.id, latest: latest(ofGoal: index), facts: goalFacts[index],
      gauge: judgement.gauge)
  }

  /// The last day that a goal's indicator is known to be measured for.
  func latest(ofGoal index: Int) -> CalendarDate? {
    judgement.goals[index].indicator.flatMap { judgement.gauge.known($0.key).lastToEnd?.period.end }
  }

  func initiative(_ index: Int) -> InitiativeSubject {
    InitiativeSubject(
      initiative: judgement.strategy.initiatives[index], judgement: judgement.initiatives[index],
      home: judgement.strategy.id, facts: initiativeFacts[index])
  }

  func `case`(_ goal: GoalSubject, _ language: RuleLanguage) -> RuleCase {
    RuleCase(
      id: "\(goal.home)/\(goal.judgement.id)", span: goal.goal.id.span, about: .goal(goal),
      inputs: language.inputs(goal, self))
  }

  func `case`(_ initiative: InitiativeSubject, _ language: RuleLanguage) -> RuleCase {
    RuleCase(
      id: "\(initiative.home)/\(initiative.judgement.id)", span: initiative.initiative.id.span,
      about: .initiative(initiative), inputs: language.inputs(initiative, self))
  }

  func `case`(_ milestone: MilestoneSubject, _ language: RuleLanguage) -> RuleCase {
    RuleCase(
      id: milestone.judgement.id, span: milestone.judgement.span, about: .milestone(milestone),
      inputs: language.inputs(milestone, self))
  }

  private func milestoneCases(_ language: RuleLanguage) -> [RuleCase] {
    var cases: [RuleCase] = []
    func add(_ subject: MilestoneSubject) { cases.append(self.case(subject, language)) }
    for index in judgement.goals.indices {
      let goal = goal(index)
      let standings = scrutiny.standings(ofGoal: index)
      for (place, milestone) in goal.judgement.milestones.enumerated() {
        add(
          MilestoneSubject(
            judgement: milestone, standing: place < standings.count ? standings[place] : nil,
            goal: goal))
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
}
