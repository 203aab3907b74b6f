import Diagnostics
import Evaluation
import StrategyDiff
import Testing

/// The one sentence that whoever decides on a new version reads first.
@Suite struct RevisionHeadlineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var changes: [(StrategyDiff.Change.Class, ChangeKind, String)] = []
    var verdicts: [VerdictChange] = []
    let danish: String
    let english: String

    var testDescription: String { danish }
  }

  private static func alone(
    _ subject: String, _ old: Verdict, _ new: Verdict, _ cause: Factor
  ) -> VerdictChange {
    VerdictChange(subject: subject, old: old, new: new, causes: [cause], how: .alone)
  }

  static let cases = [
    Case(
      danish: "Der er ingen forskel på de to versioner.",
      english: "The two versions do not differ."),
    Case(
      changes: [
        (.weakened, .targetLowered, "h/post/2013"), (.weakened, .targetLowered, "h/post/2014"),
        (.weakened, .toleranceChanged, "h/post/2015"), (.strengthened, .targetRaised, "h/web/2015"),
        (.weakened, .deadlineLater, "h/mail/2014"), (.weakened, .deadlineLater, "h/mail/2015"),
      ],
      verdicts: [alone("h/post/2013", .missed, .met, .target)],
      danish: "3 måltal er svækket, 1 skærpet, 2 udskudt; "
        + "1 mål er opfyldt alene fordi måltallet blev sænket.",
      english: "3 targets are weakened, 1 strengthened, 2 postponed; "
        + "1 goal is met only because the target was lowered."),
    Case(
      changes: [(.weakened, .targetLowered, "h/post/2013")],
      danish: "1 måltal er svækket.", english: "1 target is weakened."),
    Case(
      changes: [(.weakened, .deadlineLater, "h/post/2013")],
      danish: "1 måltal er udskudt.", english: "1 target is postponed."),
    Case(
      changes: [
        (.weakened, .goalRemoved, "h/post"), (.strengthened, .goalAdded, "h/web"),
        (.strengthened, .goalAdded, "h/chat"), (.weakened, .initiativeRemoved, "h/print"),
        (.mixed, .definitionChanged, "h/digital-share"),
        (.strengthened, .deadlineEarlier, "h/mail/2014"),
        (.undecided, .unitChanged, "h/visits"), (.rebaselined, .basisChanged, "h/calls/2015"),
      ],
      danish: "1 måltal er fremrykket, 1 regnet fra et nyt udgangspunkt; 1 mål er fjernet, "
        + "2 tilføjet; 1 indsats er fjernet; 1 opgørelsesmåde er både svækket og skærpet, "
        + "1 ændret, så retningen ikke kan afgøres.",
      english: "1 target is brought forward, 1 counted from a new basis; 1 goal is removed, "
        + "2 added; 1 initiative is removed; 1 definition is both weakened and strengthened, "
        + "1 changed in a direction that can't be decided."),
    Case(
      changes: [
        (.governance, .ownerChanged, "h/post"), (.structural, .renamed, "h/web"),
        (.structural, .renamed, "h/mail"), (.data, .observationRevised, "h/share"),
        (.editorial, .textChanged, "h"),
      ],
      danish: "Ingen forpligtelser er ændret; 1 ændring af ansvar og beslutninger; "
        + "2 ændringer af opbygningen; 1 måling er ændret.",
      english: "No commitments are changed; 1 change of responsibility and decisions; "
        + "2 changes of the structure; 1 measurement is changed."),
    Case(
      changes: [(.editorial, .textChanged, "h")],
      danish: "Ingen forpligtelser er ændret.", english: "No commitments are changed."),
    // Two milestones of one goal are one goal; what is not proved to be alone is not said.
    Case(
      changes: [
        (.weakened, .targetRaised, "h/calls/2013"), (.weakened, .targetRaised, "h/calls/2014"),
      ],
      verdicts: [
        alone("h/calls/2013", .missed, .met, .target),
        alone("h/calls/2014", .missed, .met, .target),
        VerdictChange(
          subject: "h/post/2014", old: .missed, new: .met, causes: [.target, .data], how: .joint),
        VerdictChange(
          subject: "h/web/2014", old: .missed, new: .met, causes: [.target, .data],
          how: .overdetermined),
      ],
      danish: "2 måltal er svækket; 1 mål er opfyldt alene fordi måltallet blev hævet.",
      english: "2 targets are weakened; 1 goal is met only because the target was raised."),
    Case(
      changes: [(.weakened, .deadlineLater, "h/a/2013"), (.data, .observationRevised, "h/share")],
      verdicts: [
        alone("h/a/2013", .missed, .pending, .deadline), alone("h/b/2013", .met, .missed, .data),
        alone("h/c/2013", .met, .nearly, .data), alone("h/d/2013", .missed, .met, .definition),
        alone("h/e/2013", .pending, .missed, .clock),
      ],
      danish: "1 måltal er udskudt; 1 mål er opfyldt alene fordi opgørelsesmåden blev ændret; "
        + "2 mål er ikke længere opfyldt, alene fordi målingerne blev ændret; "
        + "1 mål, der ikke var nået, tæller ikke længere, alene fordi fristen blev udskudt.",
      english: "1 target is postponed; 1 goal is met only because the definition was changed; "
        + "2 goals are no longer met only because the measurements were changed; "
        + "1 goal that was not met no longer counts only because the deadline was postponed."),
  ]

  @Test(arguments: cases, Language.allCases)
  func saysWhatTheVersionDoes(example: Case, language: Language) throws {
    let changes = example.changes.map { StrategyDiff.Change($0, $1, of: $2) }
    #expect(
      try Revision.headline(changes, example.verdicts, language)
        == (language == .danish ? example.danish : example.english))
  }
}
