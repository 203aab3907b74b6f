internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// What the expressions of rules may speak of, subject by subject.
final class RuleLanguage {
  let milestone: SubjectRecord<MilestoneSubject>
  let goal: SubjectRecord<GoalSubject>
  let initiative: SubjectRecord<InitiativeSubject>
  let indicator: SubjectRecord<IndicatorSubject>
  let observation: SubjectRecord<ObservationSubject>
  let strategy: SubjectRecord<StrategySubject>
  let waiver: SubjectRecord<WaiverSubject>
  let milestoneFacts = SubjectRecord(RuleSubject.milestone, MilestoneFacts.fields)
  let goalFacts = SubjectRecord(RuleSubject.goal, GoalFacts.fields)
  let initiativeFacts = SubjectRecord(RuleSubject.initiative, InitiativeFacts.fields)
  /// Made when it is asked for: only a comparison of versions judges changes.
  private lazy var change = SubjectRecord(RuleSubject.change, ChangeSubject.fields)
  private var environments: [RuleSubject: Environment] = [:]

  /// Whether expressions may ask what came of a subject.
  private let hasResults: Bool

  /// Names of fields that no rule mentions may be left out, so that they are never worked out.
  init(mentioning mentioned: (String) -> Bool = { _ in true }, withResults: Bool = true) {
    hasResults = withResults
    milestone = SubjectRecord(
      .milestone, MilestoneSubject.fields, mentioned: mentioned, withResults: withResults)
    goal = SubjectRecord(.goal, GoalSubject.fields, mentioned: mentioned, withResults: withResults)
    initiative = SubjectRecord(
      .initiative, InitiativeSubject.fields, mentioned: mentioned, withResults: withResults)
    indicator = SubjectRecord(
      .indicator, IndicatorSubject.fields, mentioned: mentioned, withResults: withResults)
    observation = SubjectRecord(
      .observation, ObservationSubject.fields, mentioned: mentioned, withResults: withResults)
    strategy = SubjectRecord(
      .strategy, StrategySubject.fields, mentioned: mentioned, withResults: withResults)
    waiver = SubjectRecord(
      .waiver, WaiverSubject.fields, mentioned: mentioned, withResults: withResults)
  }

  private func type(of subject: RuleSubject) -> RecordType {
    switch subject {
    case .milestone: milestone.type
    case .goal: goal.type
    case .initiative: initiative.type
    case .indicator: indicator.type
    case .observation: observation.type
    case .strategy: strategy.type
    case .waiver: waiver.type
    case .change: change.type
    }
  }

  /// Where an expression may only ask for the facts of a subject: what is true of one is then true of
  /// every other with the same facts. Nil for subjects that are too few to have any.
  func factsEnvironment(of subject: RuleSubject) -> Environment? {
    switch subject {
    case .milestone: milestoneFactsEnvironment
    case .goal: goalFactsEnvironment
    case .initiative: initiativeFactsEnvironment
    case .indicator, .observation, .strategy, .waiver, .change: nil
    }
  }

  private lazy var milestoneFactsEnvironment = Self.environment(.milestone, milestoneFacts.type)
  private lazy var goalFactsEnvironment = Self.environment(.goal, goalFacts.type)
  private lazy var initiativeFactsEnvironment = Self.environment(
    .initiative, initiativeFacts.type)

  private static func environment(_ subject: RuleSubject, _ type: RecordType) -> Environment {
    var environment = Environment()
    environment.declare(record: type)
    environment.declare(variable: subject.rawValue, .record(type.name))
    return environment
  }

  /// The inputs of an evaluation stand in the order in which they are declared here: the subject,
  /// the day, the parameters, what surrounds the subject, and a milestone's figures by themselves.
  func environment(of subject: RuleSubject, parameters: RecordType?) -> Environment {
    var environment = environments[subject] ?? base(of: subject)
    environments[subject] = environment
    guard let parameters else { return environment }
    environment.declare(record: parameters)
    environment.declare(variable: "parameters", .record(parameters.name))
    return environment
  }

  private func base(of subject: RuleSubject) -> Environment {
    var environment = Environment()
    FigureValue.declare(in: &environment)
    func declare(_ subject: RuleSubject) {
      environment.declare(record: type(of: subject))
      environment.declare(variable: subject.rawValue, .record(type(of: subject).name))
    }
    declare(subject)
    environment.declare(variable: "asOf", .timestamp)
    for other in subject.surroundings { declare(other) }
    if subject == .milestone, hasResults {
      for name in Self.ownFigures { environment.declare(variable: name, FigureValue.type) }
    }
    return environment
  }

  /// Of a milestone these may be written without its name, as messages mostly do.
  private static let ownFigures = ["measured", "target", "gap"]

  // MARK: Inputs

  func inputs(_ subject: MilestoneSubject, _ context: RuleContext) -> [Value?] {
    let own = milestone.value(subject)
    let figures: [Value?] =
      if case .record(let record) = own { Self.ownFigures.map { record[$0] } } else { [] }
    return [
      own, context.day, subject.goal.map(goal.value), subject.initiative.map(initiative.value),
      context.strategy(self),
    ] + figures
  }

  func inputs(_ subject: GoalSubject, _ context: RuleContext) -> [Value?] {
    [goal.value(subject), context.day, context.strategy(self)]
  }

  func inputs(_ subject: InitiativeSubject, _ context: RuleContext) -> [Value?] {
    [initiative.value(subject), context.day, context.strategy(self)]
  }

  func inputs(_ subject: IndicatorSubject, _ context: RuleContext) -> [Value?] {
    [indicator.value(subject), context.day, context.strategy(self)]
  }

  /// Of an observation and the indicator that it is of.
  func inputs(_ observation: Value, of indicator: Value, _ context: RuleContext) -> [Value?] {
    [observation, context.day, indicator, context.strategy(self)]
  }

  func inputs(_ subject: WaiverSubject, _ context: RuleContext) -> [Value?] {
    [waiver.value(subject), context.day, context.strategy(self)]
  }

  func inputs(_ subject: StrategySubject, _ context: RuleContext) -> [Value?] {
    [strategy.value(subject), context.day]
  }

  func inputs(_ subject: ChangeSubject, _ asOf: CalendarDate) -> [Value?] {
    [change.value(subject), Value(asOf)]
  }
}
