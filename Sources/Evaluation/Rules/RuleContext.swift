internal import Expressions
internal import Quantities
internal import StrategyModel

/// What all subjects of one strategy share.
final class RuleContext {
  let judgement: StrategyJudgement
  let scrutiny: Scrutiny
  let day: Value?
  private var strategyValue: Value?
  private lazy var links = SupportLinks(judgement)
  /// The strategy's own, and those of other files that its goals are measured by.
  private(set) lazy var indicators = indicatorSubjects()

  init(_ judgement: StrategyJudgement) {
    self.judgement = judgement
    scrutiny = Scrutiny(judgement: judgement)
    day = Value(judgement.gauge.asOf)
  }

  func strategy(_ language: RuleLanguage) -> Value {
    if let strategyValue { return strategyValue }
    let value = language.strategy.value(StrategySubject(judgement: judgement))
    strategyValue = value
    return value
  }

  private(set) lazy var goalFacts: [GoalFacts] = {
    let gauge = judgement.gauge
    let links = links
    let mayHaveInitiative = links.areSome
    var known: [IndicatorKey: Breakdowns] = [:]
    return judgement.goals.indices.map { index in
      let bound = judgement.goals[index].indicator
      return GoalFacts(
        ofGoal: index, judgement, hasFigures: latest(ofGoal: index) != nil,
        isObserved: bound.map(gauge.hasFigures) ?? false,
        isUndivided: bound.map { !gauge.dimensionsLacking($0, &known).isEmpty } ?? false,
        mayHaveInitiative: mayHaveInitiative, hasInitiative: links.isSupported[index])
    }
  }()

  private(set) lazy var initiativeFacts: [InitiativeFacts] = {
    let links = links
    return judgement.initiatives.indices.map { index in
      InitiativeFacts(
        ofInitiative: index, judgement, mayHaveGoal: !judgement.goals.isEmpty,
        hasGoal: !links.isLoose[index])
    }
  }()
}
