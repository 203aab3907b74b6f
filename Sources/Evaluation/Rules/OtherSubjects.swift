internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// An indicator as rules see it, with what is known of it on the day judged.
struct IndicatorSubject {
  let bound: BoundIndicator
  let home: String
  /// The id as the strategy writes it: `kl:contacts`.
  let reference: String
  /// Where the strategy names it.
  let place: SourceSpan
  /// Those known on the day judged, in the order of the files.
  let known: Observations
  let isUsed: Bool

  private var latest: CalendarDate? { known.withoutRejected.lastToEnd?.period.end }

  static let fields: [SubjectField<IndicatorSubject>] = [
    SubjectField("id", .string, da: "Indikatorens id", en: "The indicator's id") {
      .string($0.home + "/" + $0.reference)
    },
    SubjectField("title", .string, da: "Indikatorens navn", en: "The indicator's name") {
      .string($0.bound.indicator.displayTitle)
    },
    SubjectField("unit", .string, da: "Enheden", en: "The unit") {
      Value($0.bound.indicator.measuredUnit?.code)
    },
    SubjectField(
      "better", .string, da: "Hvad der er bedst: higher, lower, neither",
      en: "What is better: higher, lower, neither"
    ) { Value($0.bound.indicator.better?.value.rawValue) },
    SubjectField(
      "isDerived", .bool, da: "Om den regnes ud af andre tal",
      en: "Whether it is worked out from other figures"
    ) { .bool($0.bound.indicator.isDerived || $0.bound.indicator.formula != nil) },
    SubjectField(
      "isUsed", .bool, da: "Om et mål måles på den", en: "Whether a goal is measured by it"
    ) { .bool($0.isUsed) },
    SubjectField(
      "observations", .int, da: "Antal målinger, der er kendt på dagen",
      en: "Number of observations known on the day"
    ) { .int(Int64($0.known.count)) },
    SubjectField(
      "latest", .timestamp, da: "Sidste dag i den seneste målte periode",
      en: "Last day of the latest period measured"
    ) { subject in subject.latest.flatMap { Value($0) } },
    SubjectField(
      "minimum", .int, da: "Færrest talte eller spurgte", en: "Fewest counted or asked"
    ) { subject in subject.bound.indicator.minimumN.map { .int(Int64($0.value)) } },
    SubjectField(
      "limit", FigureValue.type, da: "Den værdi, der ikke kan passeres",
      en: "The value that can't be passed"
    ) { subject in
      subject.bound.indicator.limit.map {
        .host(FigureValue($0.value.value, subject.bound.indicator.measuredUnit))
      }
    },
  ]
}

/// One row of measurements as rules see it.
struct ObservationSubject {
  let observation: Observation
  let indicator: IndicatorSubject
  /// The row of the same parts for the period before, where the series was not broken in between.
  let previous: Observation?

  static let fields: [SubjectField<ObservationSubject>] = [
    SubjectField("id", .string, da: "Målingens id", en: "The observation's id") { .string($0.id) },
    SubjectField("period", WordingValue.type, da: "Perioden", en: "The period") {
      .host(WordingValue(.period($0.observation.period)))
    },
    SubjectField("end", .timestamp, da: "Periodens sidste dag", en: "The period's last day") {
      Value($0.observation.period.end)
    },
    SubjectField("value", FigureValue.type, da: "Tallet", en: "The figure") {
      figure(of: $0.observation, $0.unit)
    },
    SubjectField("unit", .string, da: "Enheden", en: "The unit") {
      .string($0.unit?.code ?? "")
    },
    SubjectField(
      "previous", FigureValue.type,
      da: "Tallet for det samme i perioden før, uden databrud imellem",
      en: "The figure for the same in the period before, without a break in between"
    ) { subject in
      subject.previous.flatMap { figure(of: $0, subject.unit) }
    },
    SubjectField(
      "previousPeriod", WordingValue.type, da: "Perioden før", en: "The period before"
    ) { subject in
      subject.previous.map { .host(WordingValue(.period($0.period))) }
    },
    SubjectField(
      "status", .string, da: "Tallets status: final, revised, preliminary …",
      en: "The figure's status: final, revised, preliminary …"
    ) { .string($0.observation.status.rawValue) },
    SubjectField("published", .timestamp, da: "Offentliggjort", en: "Published") { subject in
      subject.observation.published.flatMap { Value($0) }
    },
    SubjectField("sampleSize", .int, da: "Antal spurgte", en: "Number asked") { subject in
      subject.observation.sampleSize.map { .int(Int64($0)) }
    },
    SubjectField("channel", .list(.string), da: "Kanaler", en: "Channels") {
      .list($0.observation.dimensions.channel.map { .string($0) })
    },
    SubjectField("direction", .string, da: "Retning", en: "Direction") {
      Value($0.observation.dimensions.direction)
    },
    SubjectField("area", .string, da: "Område", en: "Area") {
      Value($0.observation.dimensions.area)
    },
    SubjectField("source", .string, da: "Kilde", en: "Source") { Value($0.observation.origin) },
  ]
}

extension ObservationSubject {
  private static func figure(of row: Observation, _ unit: Unit?) -> Value? {
    switch row.value.value {
    case .number(let number): .host(FigureValue(number, unit))
    case .hours(let hours): .host(FigureValue(hours.hoursPerWeek, .hoursPerWeek))
    case .member: nil
    }
  }
}

/// The strategy as a whole as rules see it.
struct StrategySubject {
  let judgement: StrategyJudgement

  static let fields: [SubjectField<StrategySubject>] = [
    SubjectField("id", .string, da: "Strategiens id", en: "The strategy's id") {
      .string($0.judgement.strategy.id)
    },
    SubjectField("title", .string, da: "Strategiens navn", en: "The strategy's name") {
      .string($0.judgement.strategy.displayTitle)
    },
    SubjectField("owner", .string, da: "Ansvarlig", en: "Responsible unit") {
      Value($0.judgement.strategy.owner?.value)
    },
    SubjectField("start", .timestamp, da: "Første dag", en: "First day") { subject in
      subject.judgement.strategy.period.flatMap { Value($0.value.start) }
    },
    SubjectField("end", .timestamp, da: "Sidste dag", en: "Last day") { subject in
      subject.judgement.strategy.period.flatMap { Value($0.value.end) }
    },
    SubjectField(
      "adopted", .timestamp, da: "Dagen, den senest blev vedtaget",
      en: "The day that it was last adopted"
    ) { subject in
      subject.judgement.strategy.adopted.compactMap(\.date?.value).max().flatMap { Value($0) }
    },
    SubjectField(
      "isReviewed", .bool, da: "Om den siger, at den skal ses efter",
      en: "Whether it says that it is to be reviewed"
    ) { .bool($0.judgement.strategy.review != nil) },
    SubjectField(
      "owners", .int, da: "Antal mål og indsatser med en ansvarlig",
      en: "Number of goals and initiatives with an owner"
    ) { subject in
      let strategy = subject.judgement.strategy
      return .int(
        Int64(
          strategy.goals.count { $0.owner != nil }
            + strategy.initiatives.count { $0.owner != nil }))
    },
    SubjectField("goals", .int, da: "Antal mål", en: "Number of goals") {
      .int(Int64($0.judgement.goals.count))
    },
    SubjectField("initiatives", .int, da: "Antal indsatser", en: "Number of initiatives") {
      .int(Int64($0.judgement.initiatives.count))
    },
    SubjectField("due", .int, da: "Antal forfaldne milepæle", en: "Milestones that are due") {
      .int(Int64($0.judgement.tally.due))
    },
    SubjectField(
      "measured", .int, da: "Antal af dem, der er målt eller meldt",
      en: "Those of them that are measured or reported", isResult: true
    ) { .int(Int64($0.judgement.tally.measured)) },
    SubjectField(
      "met", .int, da: "Antal af dem, der er opfyldt", en: "Those of them that are met",
      isResult: true
    ) {
      .int(Int64($0.judgement.tally.met))
    },
  ]
}
