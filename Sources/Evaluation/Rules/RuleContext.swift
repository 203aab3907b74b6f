internal import Expressions
internal import Quantities
internal import StrategyModel

/// What all subjects of one strategy share.
final class RuleContext {
  let judgement: StrategyJudgement
  let day: Value?
  private var strategyValue: Value?
  private lazy var links = SupportLinks(judgement)
  /// The strategy's own, and those of other files that its goals are measured by.
  private(set) lazy var indicators = indicatorSubjects()

  init(_ judgement: StrategyJudgement) {
    self.judgement = judgement
    day = Value(judgement.gauge.asOf)
  }

  func strategy(_ language: RuleLanguage) -> Value {
    if let strategyValue { return strategyValue }
    let value = language.strategy.value(StrategySubject(judgement: judgement))
    strategyValue = value
    return value
  }

  /// How the targets of a goal stand to each other, milestone by milestone; what follows from no target
  /// of its own is not among them.
  func standings(ofGoal index: Int) -> [TargetStanding] {
    Scrutiny(judgement: judgement).standings(ofGoal: index)
  }

  private(set) lazy var goalFacts: [GoalFacts] = {
    let strategy = judgement.strategy
    let gauge = judgement.gauge
    let mayHaveInitiative = links.areSome
    var known: [IndicatorKey: Breakdowns] = [:]
    return strategy.goals.indices.map { index in
      let bound = judgement.goals[index].indicator
      return GoalFacts(
        strategy.goals[index], judgement.goals[index], hasFigures: latest(ofGoal: index) != nil,
        isObserved: bound.map(gauge.hasFigures) ?? false,
        isUndivided: bound.map { !gauge.dimensionsLacking($0, &known).isEmpty } ?? false,
        mayHaveInitiative: mayHaveInitiative, hasInitiative: links.isSupported[index])
    }
  }()

  private(set) lazy var initiativeFacts: [InitiativeFacts] = {
    let strategy = judgement.strategy
    return strategy.initiatives.indices.map { index in
      InitiativeFacts(
        strategy.initiatives[index], judgement.initiatives[index],
        mayHaveGoal: !strategy.goals.isEmpty, hasGoal: !links.isLoose[index])
    }
  }()
}
