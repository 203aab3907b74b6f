internal import Diagnostics
internal import Expressions
internal import Measurements
internal import Quantities
internal import StrategyModel

/// A milestone as rules see it, with the goal or initiative that it belongs to.
struct MilestoneSubject {
  let judgement: MilestoneJudgement
  /// How its target stands to the goal's others; nil where there is nothing to say of it.
  let standing: TargetStanding?
  var goal: GoalSubject?
  var initiative: InitiativeSubject?
  let facts: MilestoneFacts

  init(
    judgement: MilestoneJudgement, standing: TargetStanding? = nil, goal: GoalSubject? = nil,
    initiative: InitiativeSubject? = nil
  ) {
    self.judgement = judgement
    self.standing = standing
    self.goal = goal
    self.initiative = initiative
    facts = MilestoneFacts([judgement], 0, standing.map { [$0] } ?? [])
  }

  static let fields: [SubjectField<MilestoneSubject>] =
    MilestoneFacts.fields.map { $0.of(\.facts) } + [
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
        "measured", FigureValue.type, da: "Det målte", en: "What was measured", isResult: true
      ) { $0.judgement.measuredFigure.map { .host(FigureValue($0)) } },
      SubjectField(
        "target", FigureValue.type, da: "Måltallet, regnet ud", en: "The target, worked out"
      ) { $0.judgement.targetFigure.map { .host(FigureValue($0)) } },
      SubjectField(
        "gap", FigureValue.type, da: "Det målte minus måltallet", en: "Measured minus target",
        isResult: true
      ) { $0.judgement.gap.map { .host(FigureValue($0)) } },
      SubjectField(
        "basis", FigureValue.type, da: "Hvor mange talte eller spurgte det målte hviler på",
        en: "How many counted or asked the figure rests on", isResult: true
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
        "writtenTarget", WordingValue.type, da: "Måltallet, som det er skrevet",
        en: "The target as it is written",
        places: { subject in
          // A target that another goal states is pointed to where this strategy refers to it.
          subject.goal?.goal.milestonesOf == nil
            ? [subject.judgement.milestone.target?.span ?? subject.judgement.span]
            : [subject.judgement.span]
        }
      ) { subject in subject.judgement.milestone.target.map(subject.written) },
      SubjectField(
        "weakerThan", WordingValue.type, da: "Det forrige måltal, hvis dette er svagere",
        en: "The target before it, where this one is weaker",
        places: { subject in
          (subject.standing?.weakerThan).map { [$0.target?.span ?? $0.span] } ?? []
        }
      ) { subject in
        (subject.standing?.weakerThan?.target).map(subject.written)
      },
      SubjectField(
        "weakerThanPeriod", WordingValue.type, da: "Perioden, det forrige måltal er for",
        en: "The period of that target"
      ) { subject in
        (subject.standing?.weakerThan).map { .host(WordingValue(.period($0.period.value))) }
      },
      SubjectField(
        "base", FigureValue.type, da: "Det, nulpunktet målte, hvis måltallet er dårligere",
        en: "What the baseline measured, where the target is worse",
        places: { $0.standing?.base?.observations.prefix(8).map(\.value.span) ?? [] }
      ) { subject in
        guard let base = subject.standing?.base, let number = base.number,
          let level = subject.standing?.level
        else { return nil }
        return .host(FigureValue(Figure(number, base.unit, beside: level)))
      },
      SubjectField(
        "better", .string, da: "Hvad der er bedst for det målte: higher, lower, neither",
        en: "What is better for what is measured: higher, lower, neither",
        places: { subject in
          (subject.goal?.judgement.indicator?.indicator.better?.span).map { [$0] } ?? []
        }
      ) { Value($0.goal?.judgement.indicator?.indicator.better?.value.rawValue) },
      SubjectField(
        "daysLate", .int, da: "Dage for sent", en: "Days late", isResult: true
      ) { $0.judgement.daysLate.map { .int(Int64($0)) } },
      SubjectField(
        "expectedBy", .timestamp, da: "Dagen, den manglende måling ventes senest",
        en: "The day by which the lacking figures are expected", isResult: true
      ) { subject in subject.judgement.expectedBy.flatMap { Value($0) } },
      SubjectField(
        "evidence", .string,
        da: "Tallenes status: final, late, old, imputed, provisional, disputed",
        en: "How firm the figures are: final, late, old, imputed, provisional, disputed",
        isResult: true
      ) { Value($0.judgement.quality?.rawValue) },
      SubjectField(
        "decision", .string, da: "Sagsnummer for beslutningen bag", en: "Case number behind it"
      ) { Value($0.judgement.milestone.terms?.decision?.value) },
      SubjectField(
        "source", .string, da: "Sted i dokumentet", en: "Place in the document"
      ) { Value($0.judgement.milestone.terms?.source?.value) },
      SubjectField(
        "remark", .string, da: "Den ansvarliges bemærkning til resultatet",
        en: "What the responsible unit says of the result", isResult: true
      ) { Value($0.judgement.remark?.text) },
      SubjectField(
        "cause", .string,
        da: "Hvor årsagen ligger efter bemærkningen: \(causes)",
        en: "Whose the cause is by the remark: \(causes)", isResult: true
      ) { Value($0.judgement.remark?.cause.rawValue) },
      SubjectField(
        "lacking", .list(.string), da: "Kommuner, der mangler, i en fælles milepæl",
        en: "Municipalities that are lacking in a joint milestone", isResult: true
      ) { subject in
        .list(
          subject.judgement.municipalities.filter { $0.delivery.date == nil }
            .map { .string($0.name) })
      },
    ]

  private static let causes = Remark.Cause.allCases.map(\.rawValue).joined(separator: ", ")
}

extension MilestoneSubject {
  /// A target in the words of the document, whatever came of what it counts from.
  fileprivate func written(_ target: Target) -> Value {
    let indicator = goal?.judgement.indicator?.indicator
    let stated = ResolvedTarget(
      target: target, side: indicator?.plainBound ?? .atLeast, unit: indicator?.measuredUnit,
      criterion: nil)
    return .host(WordingValue(.message(stated.stated)))
  }
}

/// What most rules about milestones ask for: few enough cases that a rule which asks for nothing
/// else is judged once for each of them, however many milestones there are.
struct MilestoneFacts {
  private let verdictIndex: UInt8
  private let kindIndex: UInt8
  private let flags: UInt16

  private static let binding: UInt16 = 1
  private static let due: UInt16 = 2
  private static let disagreeing: UInt16 = 4
  private static let recurring: UInt16 = 8
  private static let awaited: UInt16 = 16
  private static let counted: UInt16 = 32
  private static let remarked: UInt16 = 64
  private static let weaker: UInt16 = 128
  private static let behind: UInt16 = 256
  private static let contrary: UInt16 = 512

  // How many bits the kind takes, and the flags of a milestone with whose target nothing is wrong.
  private static let kindBits = 4
  private static let flagBits = 7

  /// How many cases there are of what milestones mostly are: with a target that nothing is wrong with.
  static let count = 16 << (kindBits + flagBits)

  /// Which of them this is; beyond them where something is.
  var code: Int {
    let mostly = Int(flags) & ((1 << Self.flagBits) - 1)
    let rare = Int(flags) >> Self.flagBits
    let kind = Int(verdictIndex) << Self.kindBits | Int(kindIndex)
    return rare * Self.count + (kind << Self.flagBits | mostly)
  }

  /// One of several judgements is asked for by its index: each is large, and to hand it over alone
  /// would copy it. There may be fewer standings than judgements.
  init(_ all: [MilestoneJudgement], _ index: Int, _ standings: [TargetStanding]) {
    verdictIndex = all[index].verdict.index
    kindIndex = Self.kind(of: all[index].target)
    let disagrees =
      !all[index].checks.isEmpty && all[index].checks.contains { $0.agrees == false }
    // What recurs is stated once, so the period stands where all of it does.
    let recurs = all[index].milestone.period.span == all[index].milestone.span
    var flags: UInt16 =
      (all[index].isBinding ? Self.binding : 0) | (all[index].isDue ? Self.due : 0)
      | (disagrees ? Self.disagreeing : 0) | (recurs ? Self.recurring : 0)
      | (all[index].expectedBy != nil ? Self.awaited : 0)
      | (all[index].measured?.basis != nil ? Self.counted : 0)
      | (all[index].isRemarkExpected ? Self.remarked : 0)
    if index < standings.count {
      if standings[index].weakerThan != nil { flags |= Self.weaker }
      if standings[index].base != nil { flags |= Self.behind }
      if standings[index].isWrongWay { flags |= Self.contrary }
    }
    self.flags = flags
  }

  private static func kind(of target: ResolvedTarget?) -> UInt8 {
    guard let target else { return 0 }
    if case .review = target.target.demand { return 1 }
    return target.kind.index + 2
  }

  /// The kinds of target by their place; `review` is the duty to look at the strategy again, and 0
  /// stands for a milestone that says nothing that could be read.
  static let kinds = ["", "review"] + ResolvedTarget.Kind.allCases.map(\.rawValue)

  static let fields: [SubjectField<MilestoneFacts>] = [
    SubjectField(
      "verdict", .string,
      da: "Dommen: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))",
      en: "The verdict: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))",
      isResult: true
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
      en: "Whether it was judged by something measured or delivered", isResult: true
    ) { .bool(Verdict.allCases[Int($0.verdictIndex)].isMeasured) },
    SubjectField(
      "disagrees", .bool, da: "Om dokumentet også siger noget, der ikke passer med det",
      en: "Whether the document also says something that does not agree with it", isResult: true
    ) { .bool($0.flags & disagreeing != 0) },
    SubjectField(
      "isRecurring", .bool, da: "Om den gentages, fx hvert år",
      en: "Whether it recurs, say each year"
    ) { .bool($0.flags & recurring != 0) },
    SubjectField(
      "isAwaited", .bool, da: "Om målingen endnu ikke er ventet, fordi kilden først kommer senere",
      en: "Whether its figures are not yet expected, since the source comes later", isResult: true
    ) { .bool($0.flags & awaited != 0) },
    SubjectField(
      "restsOnCount", .bool, da: "Om det er kendt, hvor mange det målte hviler på",
      en: "Whether it is known how many the figure rests on", isResult: true
    ) { .bool($0.flags & counted != 0) },
    SubjectField(
      "isRemarkExpected", .bool,
      da: "Om dens år er slut, og strategien har en mappe med bemærkninger",
      en: "Whether its year is over, and the strategy has a folder of remarks", isResult: true
    ) { .bool($0.flags & remarked != 0) },
    SubjectField(
      "isWeaker", .bool, da: "Om måltallet er svagere end det forrige, uden databrud imellem",
      en: "Whether the target is weaker than the one before it, without a break in between"
    ) { .bool($0.flags & weaker != 0) },
    SubjectField(
      "isBehind", .bool, da: "Om måltallet er dårligere end det, nulpunktet målte",
      en: "Whether the target is worse than what the baseline measured"
    ) { .bool($0.flags & behind != 0) },
    SubjectField(
      "isWrongWay", .bool, da: "Om måltallet er en ændring væk fra det, der er bedst",
      en: "Whether the target is a change away from what is better"
    ) { .bool($0.flags & contrary != 0) },
  ]
}

extension MilestoneJudgement {
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
