internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyDiff
internal import StrategyModel

extension OutputRecord where Subject == RevisionReport {
  /// What two versions differ in.
  static let difference = OutputRecord(
    "difference",
    LocalizedText(da: "Forskellen på to versioner", en: "What two versions differ in"),
    [
      .integer("version", LocalizedText(da: "Formatets version", en: "Version of the format")) {
        _ in
        JSONReporter.version
      },
      .text("old", LocalizedText(da: "Den gamle version", en: "The old version")) {
        $0.comparison.old
      },
      .text("new", LocalizedText(da: "Den nye version", en: "The new version")) {
        $0.comparison.new
      },
      .date("asOf", LocalizedText(da: "Dagen, der er dømt efter", en: "The day judged by")) {
        $0.comparison.asOf
      },
      .list("changes", LocalizedText(da: "Ændringerne", en: "The changes"), of: .change) {
        $0.changes
      },
      .list(
        "verdicts", LocalizedText(da: "Resultater, der er ændret", en: "Verdicts that changed"),
        of: .verdictChange
      ) { $0.comparison.verdicts },
      .record(
        "summary", LocalizedText(da: "Ændringer i hver klasse", en: "Changes of each class"),
        of: .summary
      ) { $0.comparison },
      OutputMember(
        "since",
        LocalizedText(
          da: "Hvad der i alt er ændret siden --base, når den er givet",
          en: "What changed in all since --base, where that is given"), always: false,
        shape: .record(OutputRecord<VersionComparison>.since.recordShape)
      ) { report, sources in
        report.sinceBase.map { OutputRecord<VersionComparison>.since.json($0, sources) }
      },
    ])
}

extension OutputRecord where Subject == RuledChange {
  fileprivate static let change = OutputRecord(
    "change", LocalizedText(da: "En ændring", en: "A change"),
    [
      .word("class", LocalizedText(da: "Hvad den gør ved målet", en: "What it does to the goal")) {
        $0.change.class
      },
      .word("kind", LocalizedText(da: "Hvad der skete", en: "What happened")) { $0.change.kind },
      .text("subject", LocalizedText(da: "Id på det ændrede", en: "Id of what was changed")) {
        $0.change.subject
      },
      .record(
        "old",
        LocalizedText(da: "Før; null for det tilføjede", en: "Before; null for what was added"),
        of: .side, optional: { $0.change.old }),
      .record(
        "new",
        LocalizedText(da: "Efter; null for det fjernede", en: "After; null for what was removed"),
        of: .side, optional: { $0.change.new }),
      .record(
        "effect", LocalizedText(da: "Hvor langt målet flyttede sig", en: "How far the goal moved"),
        of: .effect, optional: { $0.change.effect }),
      .text(
        "decision", LocalizedText(da: "Beslutningen bag", en: "The decision behind it"),
        optional: { $0.change.decision?.value }),
      .boolean(
        "gated", LocalizedText(da: "Om den giver slutkode 1", en: "Whether it gives exit code 1")
      ) { $0.ruling.isGated },
    ])
}

extension OutputRecord where Subject == StrategyDiff.Change.Side {
  fileprivate static let side = OutputRecord(
    "change-side", LocalizedText(da: "Hvad en version siger", en: "What one version says"),
    [
      OutputMember(
        "value", LocalizedText(da: "Værdien", en: "The value"),
        shape: .any([
          .number, .text, .boolean, .list(.text),
          .record(OutputRecord<Message>.localized.recordShape),
        ])
      ) { side, sources in side.value.json(sources) },
      .record(
        "stated", LocalizedText(da: "Værdien i ord", en: "The value in words"), of: .localized
      ) { Message(.termPlain, ["value": $0.value.argument]) },
      .location("location", LocalizedText(da: "Sted", en: "Place"), optional: { $0.span }),
    ])
}

extension ChangeValue {
  /// Figures as numbers, days and periods as in files, what is worded in both languages.
  fileprivate func json(_ sources: SourceStore) -> JSONValue {
    switch self {
    case .quantity(let quantity), .bound(let quantity, _): .number(quantity.value)
    case .count(let count): .integer(count)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map { .string($0) })
    case .flag(let flag): .boolean(flag)
    case .period(let period): .string(period.description)
    case .date(let date): .string(date.description)
    case .message(let message): OutputRecord<Message>.localized.json(message, sources)
    }
  }
}

extension OutputRecord where Subject == StrategyDiff.Change.Effect {
  fileprivate static let effect = OutputRecord(
    "effect", LocalizedText(da: "Hvor langt noget flyttede sig", en: "How far something moved"),
    [
      OutputMember(
        "points",
        LocalizedText(
          da: "Måltallet: nyt minus gammelt, i indikatorens enhed",
          en: "The target: new less old, in the indicator's unit"), shape: .number
      ) { effect, _ in .number(effect.points ?? .zero) },
      .integer(
        "days", LocalizedText(da: "Fristen: nyt minus gammelt", en: "The deadline: new less old")
      ) { $0.days ?? 0 },
    ])
}

extension OutputRecord where Subject == VerdictChange {
  fileprivate static let verdictChange = OutputRecord(
    "verdict-change", LocalizedText(da: "Et ændret resultat", en: "A verdict that changed"),
    [
      .text("subject", LocalizedText(da: "Milepælens id", en: "The milestone's id")) { $0.subject },
      .word("old", LocalizedText(da: "Før", en: "Before")) { $0.old },
      .word("new", LocalizedText(da: "Efter", en: "After")) { $0.new },
      OutputMember(
        "cause", LocalizedText(da: "Hvad der ændrede det", en: "What made it differ"),
        shape: .list(.words(Factor.allCases.map(\.rawValue)))
      ) { verdict, _ in .array(verdict.causes.map { .string($0.rawValue) }) },
      .word(
        "how", LocalizedText(da: "Hvordan årsagerne virker", en: "How the causes work")
      ) { $0.how },
    ])
}

extension OutputRecord where Subject == VersionComparison {
  fileprivate static let summary = OutputRecord(
    "change-summary", LocalizedText(da: "Antal i hver klasse", en: "How many of each class"),
    StrategyDiff.Change.Class.allCases.map { `class` in
      let title = Message(`class`.word)
      return .integer(
        `class`.rawValue, LocalizedText(da: title.text(.danish), en: title.text(.english))
      ) { $0.count(`class`) }
    })

  fileprivate static let since = OutputRecord(
    "change-since", LocalizedText(da: "I alt siden en version", en: "In all since a version"),
    [
      .text("version", LocalizedText(da: "Den vedtagne version", en: "The approved version")) {
        $0.old
      },
      .record(
        "summary", LocalizedText(da: "Ændringer i hver klasse", en: "Changes of each class"),
        of: .summary
      ) { $0 },
    ])
}
