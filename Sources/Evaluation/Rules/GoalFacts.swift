internal import Expressions
internal import Quantities
internal import StrategyModel

/// What most rules about goals ask for: each is true or false, so that a rule which asks for nothing
/// else is judged once for all goals that are alike.
struct GoalFacts {
  let code: Int

  /// How many combinations there are of those that most goals have.
  static let count = 1 << 10

  init(
    ofGoal index: Int, _ judgement: StrategyJudgement, hasFigures: Bool, isObserved: Bool,
    isUndivided: Bool, mayHaveInitiative: Bool, hasInitiative: Bool
  ) {
    // By index: goals and their judgements are large, and each is only asked for a little.
    let goals = judgement.scope.strategy.goals
    let hasDay = !judgement.goals[index].milestones.isEmpty
    let milestones = goals[index].milestones
    let facts = [
      judgement.goals[index].isBinding, hasDay, hasDay || goals[index].wanted != nil,
      goals[index].owner != nil, hasFigures, goals[index].indicator != nil, isObserved,
      mayHaveInitiative, hasInitiative,
      !milestones.isEmpty
        && milestones.indices.allSatisfy { milestones[$0].target?.isDeliverable ?? false },
      !goals[index].every.isEmpty, goals[index].keep != nil && milestones.isEmpty, isUndivided,
    ]
    code = facts.indices.reduce(0) { $0 | (facts[$1] ? 1 << $1 : 0) }
  }

  private static func fact(
    _ place: Int, _ name: String, da danish: String, en english: String, isResult: Bool = false
  ) -> SubjectField<GoalFacts> {
    SubjectField(name, .bool, da: danish, en: english, isResult: isResult) {
      .bool($0.code & 1 << place != 0)
    }
  }

  static let fields: [SubjectField<GoalFacts>] = [
    fact(0, "isBinding", da: "Om målet binder", en: "Whether the goal binds"),
    fact(
      1, "hasDay", da: "Om noget af det har en frist", en: "Whether any of it has a due day"),
    fact(
      2, "hasValue",
      da: "Om der står en værdi, en leverance, en retning eller noget, der skal holdes",
      en: "Whether it states a value, a delivery, a direction or something to keep"),
    fact(3, "hasOwner", da: "Om det har en ansvarlig", en: "Whether it has an owner"),
    fact(
      4, "hasFigures", da: "Om dets indikator er målt", en: "Whether its indicator was measured",
      isResult: true),
    fact(
      5, "hasIndicator", da: "Om det måles på en indikator",
      en: "Whether it is measured by an indicator"),
    fact(
      6, "isObserved", da: "Om der er tal for dets indikator, eller for det, den regnes ud af",
      en: "Whether there are figures for its indicator, or for what that is worked out from"),
    fact(
      7, "mayHaveInitiative", da: "Om nogen af strategiens indsatser hører til et mål",
      en: "Whether any of the strategy's initiatives belongs to a goal"),
    fact(
      8, "hasInitiative",
      da: "Om en indsats støtter det, et mål, der tjener det, eller et mål med samme indikator",
      en: "Whether an initiative supports it, a goal that serves it, or one of the same indicator"),
    fact(
      9, "isDelivery", da: "Om alt, det siger, er leverancer",
      en: "Whether all that it states is to be delivered"),
    fact(
      10, "isDuty", da: "Om det er noget, der gentages, fx hvert år",
      en: "Whether it is something that recurs, say each year"),
    fact(
      11, "isKept", da: "Om det kun siger noget, der skal holdes",
      en: "Whether it only states something to keep"),
    fact(
      12, "isUndivided", da: "Om det, der tælles, ikke er delt op, som dets indikator kræver",
      en: "Whether what is counted is not broken down as its indicator asks"),
  ]
}
