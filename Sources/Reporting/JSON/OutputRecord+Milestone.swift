internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import Quantities
internal import StrategyModel

extension OutputRecord where Subject == MilestoneJudgement {
  static let milestone = OutputRecord(
    "milestone", LocalizedText(da: "Milepæl", en: "Milestone"),
    [
      .text(
        "id", LocalizedText(da: "strategi/mål/periode", en: "strategy/goal/period")
      ) { $0.id },
      .text("title", LocalizedText(da: "Målets titel", en: "The goal's title")) {
        $0.title.text(.danish)
      },
      .date("due", LocalizedText(da: "Frist", en: "Due day")) { $0.due },
      .record(
        "target", LocalizedText(da: "Måltal", en: "Target"), of: .target, optional: { $0.target }),
      .record(
        "measured", LocalizedText(da: "Målt", en: "Measured"), of: .measured,
        optional: { $0.measured }),
      .record(
        "gap",
        LocalizedText(da: "Målt minus måltal", en: "Measured minus resolved target"),
        of: .gap, optional: { $0.gap }),
      .word("verdict", LocalizedText(da: "Resultat", en: "Verdict")) { $0.verdict },
      .record(
        "timeliness",
        LocalizedText(da: "Forsinkelse, når der er en", en: "The delay, where there is one"),
        of: .timeliness, optional: { $0.daysLate }),
      .word(
        "evidence",
        LocalizedText(da: "Hvor sikkert grundlaget er", en: "How firm the evidence is"),
        optional: { $0.quality }),
      .sometimes(
        "expectedBy",
        LocalizedText(
          da: "Dagen, den manglende måling ventes senest",
          en: "The day by which the lacking figures are expected"),
        .date, { $0.expectedBy.map { .string($0.description) } }),
      OutputMember(
        "quarters",
        LocalizedText(
          da: "Årets kvartaler, når årets tal er sat sammen af kortere perioder",
          en: "The year's quarters, where its figure is put together from shorter periods"),
        always: false, shape: .list(.record(OutputRecord<Measured>.measured.recordShape))
      ) { milestone, sources in
        milestone.quarters.isEmpty
          ? nil
          : .array(milestone.quarters.map { OutputRecord<Measured>.measured.json($0, sources) })
      },
      .sometimes(
        "withinUncertainty",
        LocalizedText(
          da: "true, når stikprøven er for lille til at skille tallet fra måltallet",
          en: "true where the sample is too small to tell the figure from its target"),
        .boolean, { $0.isWithinUncertainty ? .boolean(true) : nil }),
      OutputMember(
        "municipalities",
        LocalizedText(
          da: "Hver kommunes status, når alle skal levere",
          en: "Each municipality's state, where all must deliver"),
        shape: .nullable(
          .map(
            key: .text,
            value: .record(OutputRecord<MunicipalityJudgement>.municipality.recordShape)))
      ) { milestone, sources in
        milestone.municipalities.isEmpty
          ? .null
          : .object(
            milestone.municipalities.map {
              ($0.name, OutputRecord<MunicipalityJudgement>.municipality.json($0, sources))
            })
      },
      .record(
        "waiver",
        LocalizedText(
          da: "Dispensation fra det, en regel finder; resultatet er det samme",
          en: "What is accepted of what a rule finds; the verdict is the same"),
        of: .waiver, optional: { $0.waiver }),
      .record(
        "remark",
        LocalizedText(
          da: "Den ansvarliges seneste bemærkning til resultatet",
          en: "What the responsible unit last said of the result"),
        of: .remark, optional: { $0.remark }),
      .record(
        "outlook",
        LocalizedText(
          da: "Udsigten for en milepæl, der ikke er forfalden",
          en: "The outlook of a milestone not yet due"), of: .outlook, optional: { $0.outlook }),
      .record(
        "gain",
        LocalizedText(
          da: "Hvad de ændrede kanaler har sparet, når henvendelser er prissat",
          en: "What the changed channels have saved, where contacts are priced"),
        of: .gain, optional: { $0.gain }),
      .list(
        "readings",
        LocalizedText(da: "Andre læsninger af dokumentet", en: "Other readings of the document"),
        of: .reading
      ) { $0.readings },
      .list(
        "checks",
        LocalizedText(
          da: "Hvad dokumentet også siger om måltallet", en: "What else the document says of it"),
        of: .check
      ) { $0.checks },
      .list(
        "derivation",
        LocalizedText(da: "Beviset, skridt for skridt", en: "The proof, step by step"),
        of: .step
      ) { $0.derivation },
      .location("location", LocalizedText(da: "Sted i strategien", en: "Place in the strategy")) {
        $0.span
      },
    ])
}

extension OutputRecord where Subject == Int {
  fileprivate static let timeliness = OutputRecord(
    "timeliness", LocalizedText(da: "Forsinkelse", en: "Delay"),
    [
      .integer(
        "daysLate", LocalizedText(da: "Dage efter fristen", en: "Days after the due day")
      ) { $0 }
    ])
}

extension OutputRecord where Subject == Figure {
  fileprivate static let gap = OutputRecord(
    "gap", LocalizedText(da: "Afvigelse", en: "Deviation"),
    [
      .number("value", LocalizedText(da: "Tallet", en: "The figure"), optional: { $0.value }),
      .text("unit", LocalizedText(da: "Enhed", en: "Unit"), optional: { $0.unit?.code }),
    ])
}

extension OutputRecord where Subject == Outlook {
  fileprivate static let outlook = OutputRecord(
    "outlook", LocalizedText(da: "Udsigt", en: "Outlook"),
    [
      .word("method", LocalizedText(da: "Metoden", en: "The method")) { $0.method },
      .word("verdict", LocalizedText(da: "Resultat", en: "Verdict")) { $0.verdict },
      .sometimes(
        "expected",
        LocalizedText(
          da: "path: hvad vejen til måltallet viser ved den seneste måling",
          en: "path: what the way to the target shows by the last measurement"),
        .nullable(.number),
        {
          if case .path(let expected) = $0.basis {
            expected.map { .number($0) } ?? .null
          } else {
            nil
          }
        }),
      .sometimes(
        "ratio",
        LocalizedText(
          da: "growth: set vækst over krævet vækst; uden måltal væksten selv",
          en: "growth: growth seen over growth required; without a target the growth itself"),
        .nullable(.number),
        { $0.growth.map { .binary($0.ratio) } }),
      .sometimes(
        "class", LocalizedText(da: "growth: klassen", en: "growth: the class"),
        .words(GrowthMethod.Class.allCases.map(\.rawValue)),
        { $0.growth.map { .string($0.class.rawValue) } }),
      .sometimes(
        "missRatio",
        LocalizedText(
          da: "trend: den del af vejen, der vil mangle",
          en: "trend: the part of the way that will be missed"), .nullable(.number),
        { $0.trend.map { .binary($0.missRatio) } }),
      .sometimes(
        "symbol", LocalizedText(da: "trend: vejrsymbolet", en: "trend: the weather symbol"),
        .words(TrendMethod.Symbol.allCases.map(\.rawValue)),
        { $0.trend.map { .string($0.symbol.rawValue) } }),
    ])
}

extension Outlook {
  fileprivate var method: Indicator.OutlookMethod {
    switch basis {
    case .path: .path
    case .growth: .growth
    case .trend: .trend
    }
  }

  fileprivate var growth: GrowthMethod.Result? {
    if case .growth(let result) = basis { result } else { nil }
  }

  fileprivate var trend: TrendMethod.Result? {
    if case .trend(let result) = basis { result } else { nil }
  }
}

extension OutputRecord where Subject == MunicipalityJudgement {
  fileprivate static let municipality = OutputRecord(
    "municipality", LocalizedText(da: "En kommunes status", en: "A municipality's state"),
    [
      .word("verdict", LocalizedText(da: "Resultat", en: "Verdict")) { $0.delivery.verdict },
      .text(
        "date", LocalizedText(da: "Dato for leveringen", en: "Day of the delivery"),
        optional: { $0.delivery.date?.description }),
    ])
}

extension OutputRecord where Subject == ReadingJudgement {
  fileprivate static let reading = OutputRecord(
    "reading", LocalizedText(da: "Læsning", en: "Reading"),
    [
      .text("id", LocalizedText(da: "Læsningens id", en: "The reading's id")) { $0.id },
      .text("why", LocalizedText(da: "Begrundelse", en: "Why"), optional: { $0.why }),
      .word("verdict", LocalizedText(da: "Resultat", en: "Verdict")) { $0.verdict },
      .record(
        "target", LocalizedText(da: "Måltal", en: "Target"), of: .target, optional: { $0.target }),
    ])
}

extension OutputRecord where Subject == TargetCheck {
  fileprivate static let check = OutputRecord(
    "check", LocalizedText(da: "Kontrol mod dokumentet", en: "Check against the document"),
    [
      .record("stated", LocalizedText(da: "Dokumentets udsagn", en: "As stated"), of: .localized) {
        $0.stated
      },
      .number(
        "resolved", LocalizedText(da: "Udsagnet som tal", en: "The statement as a number"),
        optional: { $0.resolved }),
      .boolean(
        "agrees",
        LocalizedText(
          da: "Om de stemmer; null, når grundlaget mangler",
          en: "Whether they agree; null without what it counts from"),
        optional: { $0.agrees }),
      .location("location", LocalizedText(da: "Sted", en: "Place")) { $0.span },
    ])
}

extension OutputRecord where Subject == Step {
  static let step = OutputRecord(
    "step", LocalizedText(da: "Skridt i beviset", en: "Step of the proof"),
    [
      .record("text", LocalizedText(da: "Ordlyd", en: "Wording"), of: .localized) { $0.message },
      .location(
        "location", LocalizedText(da: "Sted, det hviler på", en: "Place that it rests on"),
        optional: { $0.span }),
      .sometimes(
        "status",
        LocalizedText(
          da: "Hvor langt tallet er, når det ikke er endeligt",
          en: "How far the figure has come, where it is not final"),
        .words(Observation.Status.allCases.map(\.rawValue)),
        { $0.status.map { .string($0.rawValue) } }),
      OutputMember(
        "terms",
        LocalizedText(da: "Tallene i en sum", en: "The figures of a sum"), always: false,
        shape: .list(.named("step"))
      ) { step, sources in
        step.terms.isEmpty ? nil : .array(step.terms.map { json($0, sources) })
      },
    ])

  private static func json(_ step: Step, _ sources: SourceStore) -> JSONValue {
    Self.step.json(step, sources)
  }
}
