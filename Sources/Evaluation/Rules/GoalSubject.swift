internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// A goal as rules see it.
struct GoalSubject {
  let goal: Goal
  let judgement: GoalJudgement
  let home: String
  let latest: CalendarDate?
  let facts: GoalFacts
  let gauge: Gauge

  static let fields: [SubjectField<GoalSubject>] =
    GoalFacts.fields.map { $0.of(\.facts) } + [
      SubjectField(
        "id", .string, da: "Målets id", en: "The goal's id", places: { [$0.goal.id.span] }
      ) { .string($0.home + "/" + $0.judgement.id) },
      SubjectField("title", .string, da: "Målets navn", en: "The goal's name") {
        .string($0.judgement.title)
      },
      SubjectField(
        "verdict", .string, da: "Målets seneste dom", en: "The goal's latest verdict",
        isResult: true
      ) { .string($0.judgement.verdict.rawValue) },
      SubjectField("milestones", .int, da: "Antal milepæle", en: "Number of milestones") {
        .int(Int64($0.judgement.milestones.count))
      },
      SubjectField(
        "missed", .int, da: "Antal milepæle, der ikke er nået", en: "Milestones missed",
        isResult: true
      ) { subject in
        let milestones = subject.judgement.milestones
        return .int(Int64(milestones.indices.count { milestones[$0].verdict == .missed }))
      },
      SubjectField(
        "indicator", .string, da: "Indikatorens id", en: "The indicator's id",
        places: { subject in (subject.goal.indicator?.span).map { [$0] } ?? [] }
      ) { Value($0.goal.indicator?.value) },
      SubjectField(
        "measuredBy", .string, da: "Indikatorens navn", en: "The indicator's name"
      ) { Value($0.judgement.indicator?.indicator.displayTitle) },
      SubjectField(
        "counted", .string, da: "Navnet på det, indikatoren er en del af",
        en: "The name of what its indicator is a part of"
      ) { subject in
        Value(subject.judgement.indicator.flatMap(subject.gauge.base)?.indicator.displayTitle)
      },
      SubjectField(
        "undivided", .list(WordingValue.type),
        da: "Det, indikatoren vælger efter, og som målingerne ikke er delt op efter",
        en: "What its indicator selects by and the measurements are not broken down by"
      ) { subject in
        let lacking = subject.judgement.indicator.map(subject.gauge.dimensionsLacking) ?? []
        return .list(lacking.map { .host(WordingValue(.message(Message($0.word)))) })
      },
      SubjectField(
        "baseline", WordingValue.type, da: "Perioden, der regnes fra",
        en: "The period that progress is counted from"
      ) { subject in (subject.goal.baseline?.value).map { .host(WordingValue(.period($0))) } },
      SubjectField("owner", .string, da: "Ansvarlig", en: "Responsible unit") {
        Value($0.goal.owner?.value)
      },
      SubjectField("partOf", .string, da: "Gruppen, det hører til", en: "The group it belongs to") {
        Value($0.goal.partOf?.value)
      },
      SubjectField(
        "serves", .list(.string), da: "Mål, det tjener", en: "Goals that it serves"
      ) { .list($0.goal.serves.map { .string($0.value) }) },
      SubjectField("source", .string, da: "Sted i dokumentet", en: "Place in the document") {
        Value($0.goal.source?.value)
      },
      SubjectField(
        "latest", .timestamp, da: "Sidste dag i den seneste periode, indikatoren er målt i",
        en: "Last day of the latest period that its indicator was measured in", isResult: true
      ) { subject in subject.latest.flatMap { Value($0) } },
    ]
}
