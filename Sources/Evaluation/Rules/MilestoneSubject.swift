internal import Diagnostics
internal import Expressions
internal import Quantities
internal import StrategyModel

/// A milestone as rules see it, with the goal or initiative that it belongs to.
struct MilestoneSubject {
  let judgement: MilestoneJudgement
  var goal: GoalSubject?
  var initiative: InitiativeSubject?

  static let fields: [SubjectField<MilestoneSubject>] =
    MilestoneFacts.fields.map { field in
      SubjectField(field.name, field.type, da: field.title.danish, en: field.title.english) {
        field.value($0.judgement.facts)
      }
    } + [
      SubjectField("id", .string, da: "Milepælens id", en: "The milestone's id") {
        .string($0.judgement.id)
      },
      SubjectField(
        "title", WordingValue.type, da: "Målets eller indsatsens navn",
        en: "The name of the goal or initiative"
      ) { .host(WordingValue($0.judgement.title)) },
      SubjectField(
        "period", WordingValue.type, da: "Perioden, den skal nås i",
        en: "The period that it is due in"
      ) { .host(WordingValue(.period($0.judgement.milestone.period.value))) },
      SubjectField("due", .timestamp, da: "Fristen", en: "The day by which it is due") {
        Value($0.judgement.due)
      },
      SubjectField(
        "measured", FigureValue.type, da: "Det målte", en: "What was measured"
      ) { $0.judgement.measuredFigure.map { .host(FigureValue($0)) } },
      SubjectField(
        "target", FigureValue.type, da: "Måltallet, regnet ud", en: "The target, worked out"
      ) { $0.judgement.targetFigure.map { .host(FigureValue($0)) } },
      SubjectField(
        "gap", FigureValue.type, da: "Det målte minus måltallet", en: "Measured minus target"
      ) { $0.judgement.gap.map { .host(FigureValue($0)) } },
      SubjectField(
        "basis", FigureValue.type, da: "Hvor mange talte eller spurgte det målte hviler på",
        en: "How many counted or asked the figure rests on"
      ) { subject in
        subject.judgement.measured?.basis.map { .host(FigureValue($0, nil)) }
      },
      SubjectField(
        "statedTarget", WordingValue.type, da: "Måltallet, som dokumentet siger det",
        en: "The target as the document says it"
      ) { subject in
        subject.judgement.target == nil
          ? nil : .host(WordingValue(.message(subject.judgement.targetMessage)))
      },
      SubjectField(
        "daysLate", .int, da: "Dage for sent", en: "Days late"
      ) { $0.judgement.daysLate.map { .int(Int64($0)) } },
      SubjectField(
        "expectedBy", .timestamp, da: "Dagen, den manglende måling ventes senest",
        en: "The day by which the lacking figures are expected"
      ) { subject in subject.judgement.expectedBy.flatMap { Value($0) } },
      SubjectField(
        "evidence", .string,
        da: "Tallenes status: final, late, old, imputed, provisional, disputed",
        en: "How firm the figures are: final, late, old, imputed, provisional, disputed"
      ) { Value($0.judgement.quality?.rawValue) },
      SubjectField(
        "decision", .string, da: "Sagsnummer for beslutningen bag", en: "Case number behind it"
      ) { Value($0.judgement.milestone.terms?.decision?.value) },
      SubjectField(
        "source", .string, da: "Sted i dokumentet", en: "Place in the document"
      ) { Value($0.judgement.milestone.terms?.source?.value) },
      SubjectField(
        "remark", .string, da: "Den ansvarliges bemærkning til resultatet",
        en: "What the responsible unit says of the result"
      ) { Value($0.judgement.remark?.text) },
      SubjectField(
        "cause", .string,
        da: "Hvor årsagen ligger efter bemærkningen: \(causes)",
        en: "Whose the cause is by the remark: \(causes)"
      ) { Value($0.judgement.remark?.cause.rawValue) },
      SubjectField(
        "lacking", .list(.string), da: "Kommuner, der mangler, i en fælles milepæl",
        en: "Municipalities that are lacking in a joint milestone"
      ) { subject in
        .list(
          subject.judgement.municipalities.filter { $0.delivery.date == nil }
            .map { .string($0.name) })
      },
    ]

  private static let causes = Remark.Cause.allCases.map(\.rawValue).joined(separator: ", ")
}

/// What most rules about milestones ask for: few enough cases that a rule which asks for nothing
/// else is judged once for each of them, however many milestones there are.
struct MilestoneFacts {
  private let verdictIndex: UInt8
  private let kindIndex: UInt8
  private let flags: UInt8

  private static let binding: UInt8 = 1
  private static let due: UInt8 = 2
  private static let disagreeing: UInt8 = 4
  private static let recurring: UInt8 = 8
  private static let awaited: UInt8 = 16
  private static let counted: UInt8 = 32
  private static let remarked: UInt8 = 64

  // How many bits the flags and the kind take.
  private static let flagBits = 7
  private static let kindBits = 4

  /// How many cases there are.
  static let count = 16 << (kindBits + flagBits)

  /// Which of them this is.
  var code: Int {
    (Int(verdictIndex) << Self.kindBits | Int(kindIndex)) << Self.flagBits | Int(flags)
  }

  init(
    _ verdict: Verdict, kind: UInt8, isBinding: Bool, isDue: Bool, disagrees: Bool,
    isRecurring: Bool, isAwaited: Bool, restsOnCount: Bool, isRemarkExpected: Bool
  ) {
    verdictIndex = verdict.index
    kindIndex = kind
    flags =
      (isBinding ? Self.binding : 0) | (isDue ? Self.due : 0)
      | (disagrees ? Self.disagreeing : 0) | (isRecurring ? Self.recurring : 0)
      | (isAwaited ? Self.awaited : 0) | (restsOnCount ? Self.counted : 0)
      | (isRemarkExpected ? Self.remarked : 0)
  }

  /// The kinds of target by their place; `review` is the duty to look at the strategy again, and 0
  /// stands for a milestone that says nothing that could be read.
  static let kinds = ["", "review"] + ResolvedTarget.Kind.allCases.map(\.rawValue)

  static let fields: [SubjectField<MilestoneFacts>] = [
    SubjectField(
      "verdict", .string,
      da: "Dommen: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))",
      en: "The verdict: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))"
    ) { .string(Verdict.allCases[Int($0.verdictIndex)].rawValue) },
    SubjectField(
      "kind", .string, da: "Måltallets slags: \(kinds.dropFirst().joined(separator: ", "))",
      en: "The kind of target: \(kinds.dropFirst().joined(separator: ", "))"
    ) { $0.kindIndex == 0 ? nil : .string(kinds[Int($0.kindIndex)]) },
    SubjectField(
      "isBinding", .bool, da: "Om målet binder", en: "Whether the goal binds"
    ) { .bool($0.flags & binding != 0) },
    SubjectField(
      "isDue", .bool, da: "Om fristen er nået", en: "Whether its day has come"
    ) { .bool($0.flags & due != 0) },
    SubjectField(
      "isMeasured", .bool, da: "Om den er dømt efter noget målt eller leveret",
      en: "Whether it was judged by something measured or delivered"
    ) { .bool(Verdict.allCases[Int($0.verdictIndex)].isMeasured) },
    SubjectField(
      "disagrees", .bool, da: "Om dokumentet også siger noget, der ikke passer med det",
      en: "Whether the document also says something that does not agree with it"
    ) { .bool($0.flags & disagreeing != 0) },
    SubjectField(
      "isRecurring", .bool, da: "Om den gentages, fx hvert år",
      en: "Whether it recurs, say each year"
    ) { .bool($0.flags & recurring != 0) },
    SubjectField(
      "isAwaited", .bool, da: "Om målingen endnu ikke er ventet, fordi kilden først kommer senere",
      en: "Whether its figures are not yet expected, since the source comes later"
    ) { .bool($0.flags & awaited != 0) },
    SubjectField(
      "restsOnCount", .bool, da: "Om det er kendt, hvor mange det målte hviler på",
      en: "Whether it is known how many the figure rests on"
    ) { .bool($0.flags & counted != 0) },
    SubjectField(
      "isRemarkExpected", .bool,
      da: "Om dens år er slut, og strategien har en mappe med bemærkninger",
      en: "Whether its year is over, and the strategy has a folder of remarks"
    ) { .bool($0.flags & remarked != 0) },
  ]
}

extension MilestoneJudgement {
  var facts: MilestoneFacts {
    MilestoneFacts(
      verdict, kind: kindIndex, isBinding: isBinding, isDue: isDue,
      disagrees: !checks.isEmpty && checks.contains { $0.agrees == false },
      // What recurs is stated once, so the period stands where all of it does.
      isRecurring: milestone.period.span == milestone.span, isAwaited: expectedBy != nil,
      restsOnCount: measured?.basis != nil, isRemarkExpected: isRemarkExpected)
  }

  private var kindIndex: UInt8 {
    guard let target else { return 0 }
    if case .review = target.target.demand { return 1 }
    return target.kind.index + 2
  }

  fileprivate var measuredFigure: Figure? {
    measured?.number.map { value in
      let nearest = target?.criterion?.nearest(to: value)
      return nearest.map { Figure(value, measured?.unit, beside: $0) }
        ?? Figure(value, measured?.unit)
    }
  }

  fileprivate var targetFigure: Figure? {
    guard let target, let number = target.criterion?.number else { return nil }
    return measured?.number.map { Figure(number, target.unit, beside: $0) }
      ?? Figure(number, target.unit)
  }
}

extension Verdict {
  fileprivate var index: UInt8 {
    switch self {
    case .met: 0
    case .metLate: 1
    case .nearly: 2
    case .partly: 3
    case .missed: 4
    case .onTrack: 5
    case .atRisk: 6
    case .offTrack: 7
    case .pending: 8
    case .noData: 9
    case .noThreshold: 10
    case .notAssessable: 11
    case .notRelevant: 12
    case .superseded: 13
    }
  }
}

extension ResolvedTarget.Kind {
  fileprivate var index: UInt8 {
    switch self {
    case .atLeast: 0
    case .atMost: 1
    case .equals: 2
    case .between: 3
    case .change: 4
    case .includes: 5
    case .countAtLeast: 6
    case .hours: 7
    case .done: 8
    case .decided: 9
    case .rises: 10
    case .falls: 11
    }
  }
}
