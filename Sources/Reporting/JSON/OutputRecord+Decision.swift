internal import Diagnostics
internal import Drafting

extension OutputRecord where Subject == DecisionReport {
  /// What has to be decided when a year is reviewed, as JSON.
  static let revision = OutputRecord(
    "revision",
    LocalizedText(
      da: "Det, der skal besluttes ved årets revision",
      en: "What has to be decided when a year is reviewed"),
    [
      .integer("version", LocalizedText(da: "Formatets version", en: "Version of the format")) {
        _ in
        JSONReporter.version
      },
      .date("asOf", LocalizedText(da: "Dagen, der er dømt efter", en: "The day judged by")) {
        $0.draft.asOf
      },
      .integer("year", LocalizedText(da: "Året, der ses efter", en: "The year reviewed")) {
        $0.draft.year
      },
      .text("strategy", LocalizedText(da: "Strategiens id", en: "The strategy's id")) {
        $0.draft.strategy.id
      },
      .text("title", LocalizedText(da: "Strategiens navn", en: "The strategy's title")) {
        $0.draft.strategy.title
      },
      .list(
        "decisions",
        LocalizedText(da: "Beslutninger i nummerorden", en: "Decisions in order of their numbers"),
        of: .decision
      ) { report in zip(report.draft.decisions, report.locations).map(DecisionEntry.init) },
    ])
}

extension OutputRecord where Subject == DecisionEntry {
  fileprivate static let decision = OutputRecord(
    "decision",
    LocalizedText(da: "Noget, der skal besluttes", en: "Something that has to be decided"),
    [
      .integer("number", LocalizedText(da: "Nummer på listen", en: "Number in the list")) {
        $0.decision.number
      },
      .word("kind", LocalizedText(da: "Slags", en: "Kind")) { $0.decision.kind },
      .text("id", LocalizedText(da: "Id på det, den handler om", en: "Id of what it is about")) {
        $0.decision.id
      },
      .record("title", LocalizedText(da: "Navn", en: "Name"), of: .localized) {
        Message(.termPlain, ["value": $0.decision.title])
      },
      .record(
        "happened", LocalizedText(da: "Hvad der er sket", en: "What happened"), of: .localized
      ) { $0.decision.happened },
      .list(
        "options", LocalizedText(da: "Hvad der kan besluttes", en: "What can be decided"),
        of: .localized
      ) { $0.decision.options },
      .record(
        "proposal",
        LocalizedText(
          da: "Hvad udkastet gør, indtil der er besluttet noget",
          en: "What the draft does until something is decided"), of: .proposal
      ) { $0.decision.proposal },
      .text(
        "owner", LocalizedText(da: "Ansvarlig", en: "Responsible"), optional: { $0.decision.owner }),
      .location("location", LocalizedText(da: "Sted", en: "Place"), at: { $0.location }),
    ])
}

extension OutputRecord where Subject == Draft.Proposal {
  fileprivate static let proposal = OutputRecord(
    "proposal",
    LocalizedText(da: "Hvad udkastet gør", en: "What the draft does"),
    [
      .word("kind", LocalizedText(da: "Slags", en: "Kind")) { $0.kind },
      .text(
        "milestone",
        LocalizedText(
          da: "Milepælen, der fører det videre, ny eller i forvejen",
          en: "The milestone that goes on with it, new or there before"),
        optional: { $0.milestone }),
      .record("said", LocalizedText(da: "Ordlyd", en: "Wording"), of: .localized) { $0.message },
    ])
}
