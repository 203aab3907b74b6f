internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// An initiative as rules see it.
struct InitiativeSubject {
  let initiative: Initiative
  let judgement: InitiativeJudgement
  let home: String
  let facts: InitiativeFacts

  static let fields: [SubjectField<InitiativeSubject>] =
    InitiativeFacts.fields.map { $0.of(\.facts) } + [
      SubjectField(
        "id", .string, da: "Indsatsens id", en: "The initiative's id",
        places: { [$0.initiative.id.span] }
      ) { .string($0.home + "/" + $0.judgement.id) },
      SubjectField("title", .string, da: "Indsatsens navn", en: "The initiative's name") {
        .string($0.judgement.title)
      },
      SubjectField("milestones", .int, da: "Antal milepæle", en: "Number of milestones") {
        .int(Int64($0.judgement.milestones.count))
      },
      SubjectField("owner", .string, da: "Ansvarlig", en: "Responsible unit") {
        Value($0.initiative.owner?.value)
      },
      SubjectField(
        "supports", .list(.string), da: "Mål, den støtter", en: "Goals that it supports"
      ) { .list($0.initiative.supports.map { .string($0.value) }) },
      SubjectField(
        "participants", .list(.string), da: "Kommuner, der deltager",
        en: "Municipalities that take part"
      ) { .list($0.initiative.participants.map { .string($0.value) }) },
      SubjectField("partOf", .string, da: "Gruppen, den hører til", en: "The group it belongs to") {
        Value($0.initiative.partOf?.value)
      },
      SubjectField("source", .string, da: "Sted i dokumentet", en: "Place in the document") {
        Value($0.initiative.source?.value)
      },
    ]
}

/// What most rules about initiatives ask for.
struct InitiativeFacts {
  let code: Int

  /// How many combinations there are.
  static let count = 64

  init(
    ofInitiative index: Int, _ judgement: StrategyJudgement, mayHaveGoal: Bool, hasGoal: Bool
  ) {
    let initiatives = judgement.scope.strategy.initiatives
    let budget = initiatives[index].budget
    code =
      (!judgement.initiatives[index].milestones.isEmpty ? 1 : 0)
      | (initiatives[index].owner != nil ? 2 : 0) | (budget != nil ? 4 : 0)
      | (!initiatives[index].supports.isEmpty ? 8 : 0) | (mayHaveGoal ? 16 : 0)
      | (hasGoal ? 32 : 0)
  }

  static let fields: [SubjectField<InitiativeFacts>] = [
    SubjectField(
      "hasDay", .bool, da: "Om noget af den har en frist", en: "Whether any of it has a due day"
    ) { .bool($0.code & 1 != 0) },
    SubjectField(
      "hasOwner", .bool, da: "Om den har en ansvarlig", en: "Whether it has an owner"
    ) { .bool($0.code & 2 != 0) },
    SubjectField("hasBudget", .bool, da: "Om den har et budget", en: "Whether it has a budget") {
      .bool($0.code & 4 != 0)
    },
    SubjectField(
      "hasSupport", .bool, da: "Om den siger, hvilke mål den støtter",
      en: "Whether it says which goals it supports"
    ) { .bool($0.code & 8 != 0) },
    SubjectField(
      "mayHaveGoal", .bool, da: "Om strategien har mål", en: "Whether the strategy has goals"
    ) { .bool($0.code & 16 != 0) },
    SubjectField(
      "hasGoal", .bool,
      da: "Om den nævner et mål eller dets gruppe, eller deler overskrift med et mål",
      en: "Whether it names a goal or its group, or shares a heading with a goal"
    ) { .bool($0.code & 32 != 0) },
  ]
}
