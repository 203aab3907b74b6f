internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// A waiver as rules see it.
struct WaiverSubject {
  let waiver: Waiver
  let effect: Waivers.Effect

  static let fields: [SubjectField<WaiverSubject>] = [
    SubjectField("id", .string, da: "Dispensationens id", en: "The waiver's id") {
      .string($0.waiver.id)
    },
    SubjectField(
      "subject", .string, da: "Hvad den gælder, som filen skriver det",
      en: "What it is about, as the file writes it"
    ) { .string($0.waiver.subject.value) },
    SubjectField(
      "currentSubject", .string, da: "Det samme med de id'er, der gælder nu",
      en: "The same under the ids of today"
    ) { .string($0.waiver.currentSubject) },
    SubjectField("rule", .string, da: "Reglen, der fraviges", en: "The rule that is waived") {
      .string($0.waiver.rule.value.rawValue)
    },
    SubjectField(
      "change", .string, da: "Ændringens slags, hvis den gælder en ændring",
      en: "The kind of change, where it is about one"
    ) { Value($0.waiver.change?.value) },
    SubjectField("reason", .string, da: "Begrundelsen", en: "Why it is accepted") {
      .string($0.waiver.reason)
    },
    SubjectField("decidedBy", .string, da: "Hvem der besluttede det", en: "Who decided it") {
      .string($0.waiver.decidedBy)
    },
    SubjectField("decision", .string, da: "Sagsnummeret", en: "The case number") {
      .string($0.waiver.decision)
    },
    SubjectField(
      "until", .timestamp, da: "Sidste dag, den gælder", en: "The last day that it holds"
    ) { Value($0.waiver.until) },
    SubjectField(
      "isKnown", .bool, da: "Om der er noget, der hedder det, den gælder",
      en: "Whether there is anything by the name of what it is about"
    ) { if case .unknown = $0.effect { .bool(false) } else { .bool(true) } },
    SubjectField(
      "isUsed", .bool,
      da: "Om den dækker noget, der findes, eller venter: på fristen eller på en ændring",
      en: "Whether it covers something that is found, or waits: for the day or for a change"
    ) {
      switch $0.effect {
      case .covers, .waits, .ofChange: .bool(true)
      case .expired, .unused, .unknown: .bool(false)
      }
    },
    SubjectField(
      "nearest", .string, da: "Et id, der ligner det, den gælder",
      en: "An id like that of what it is about"
    ) { if case .unknown(let nearest) = $0.effect { Value(nearest) } else { nil } },
  ]
}
