package import Diagnostics
internal import Expressions
package import Quantities
package import StrategyModel

/// What a new version did to something, as rules see it.
package struct ChangeSubject: Sendable {
  /// Of what was changed: `holbaek/digital-post/2015`.
  package let id: String
  package let `class`: String
  package let kind: String
  package let span: SourceSpan
  package var title: Message.Argument
  /// The kind in words.
  package var what: Message?
  package var old: Message.Argument?
  package var new: Message.Argument?
  package var points: Figure?
  package var days: Int?
  package var decision: String?
  package var direction: String?
  package var certainty: String?
  package var verdict: String?
  package var isBinding = true
  package var isGated = false
  /// Other places that a finding about it shows.
  package var related: [SourceSpan] = []

  package init(id: String, class: String, kind: String, at span: SourceSpan) {
    self.id = id
    self.class = `class`
    self.kind = kind
    self.span = span
    title = .text(id)
  }

  static let fields: [SubjectField<ChangeSubject>] = [
    SubjectField(
      "class", .string,
      da: "Klassen: weakened, strengthened, mixed, undecided, rebaselined, structural, "
        + "governance, data, editorial",
      en: "The class: weakened, strengthened, mixed, undecided, rebaselined, structural, "
        + "governance, data, editorial"
    ) { .string($0.class) },
    SubjectField(
      "kind", .string, da: "Hvad der skete: target-lowered, deadline-later, owner-removed …",
      en: "What happened: target-lowered, deadline-later, owner-removed …"
    ) { .string($0.kind) },
    SubjectField("subject", .string, da: "Id på det ændrede", en: "Id of what was changed") {
      .string($0.id)
    },
    SubjectField(
      "title", WordingValue.type, da: "Navnet på det ændrede", en: "The name of what was changed"
    ) { .host(WordingValue($0.title)) },
    SubjectField(
      "what", WordingValue.type, da: "Hvad der skete, i ord", en: "What happened, in words"
    ) { subject in subject.what.map { .host(WordingValue(.message($0))) } },
    SubjectField(
      "old", WordingValue.type, da: "Hvad den gamle version siger", en: "What the old version says"
    ) { subject in subject.old.map { .host(WordingValue($0)) } },
    SubjectField(
      "new", WordingValue.type, da: "Hvad den nye version siger", en: "What the new version says"
    ) { subject in subject.new.map { .host(WordingValue($0)) } },
    SubjectField(
      "points", FigureValue.type, da: "Hvor meget måltallet flyttede sig: nyt minus gammelt",
      en: "How far the target moved: new less old"
    ) { subject in subject.points.map { .host(FigureValue($0)) } },
    SubjectField(
      "days", .int, da: "Dage, fristen flyttede sig: nyt minus gammelt",
      en: "Days that the deadline moved: new less old"
    ) { subject in subject.days.map { .int(Int64($0)) } },
    SubjectField(
      "decision", .string, da: "Beslutningen bag, som den nye version skriver den",
      en: "The decision behind it, as the new version writes it"
    ) { Value($0.decision) },
    SubjectField(
      "direction", .string,
      da: "Hvilken vej et nyt udgangspunkt trækker: weakened, strengthened, mixed, undecided",
      en: "Which way a new basis pulls: weakened, strengthened, mixed, undecided"
    ) { Value($0.direction) },
    SubjectField(
      "certainty", .string,
      da: "Hvor sikkert det er det samme: identical, declared, renamed, probable",
      en: "How sure it is the same thing: identical, declared, renamed, probable"
    ) { Value($0.certainty) },
    SubjectField(
      "verdict", .string, da: "Resultatet af det fjernede eller tilføjede",
      en: "The verdict of what was removed or added"
    ) { Value($0.verdict) },
    SubjectField(
      "isBinding", .bool, da: "Om det bandt i en af versionerne",
      en: "Whether it bound in either version"
    ) { .bool($0.isBinding) },
    SubjectField(
      "isGated", .bool, da: "Om klassen er nævnt i --gate", en: "Whether --gate names the class"
    ) { .bool($0.isGated) },
  ]
}

/// The words that rules about changes may use; stated by whoever compares versions.
package struct ChangeVocabulary: Sendable {
  package let classes: [String]
  package let kinds: [String]
  package let certainties: [String]

  package init(classes: [String], kinds: [String], certainties: [String]) {
    self.classes = classes
    self.kinds = kinds
    self.certainties = certainties
  }
}

extension RuleSet {
  /// What the rules about changes say of one, judged with the thresholds of a strategy.
  package func findings(
    on change: ChangeSubject, asOf: CalendarDate, settings: [RuleParameters]
  ) -> [Finding] {
    let subject = RuleCase(
      id: change.id, span: change.span, inputs: language.inputs(change, asOf))
    return changes.compactMap { rule in
      var finding: Finding
      switch outcome(rule, rule.complete(subject.inputs, settings)) {
      case .skipped, .passed: return nil
      case .raised(let severity): finding = rule.finding(severity, subject, settings)
      case .undecided(let reason): finding = rule.undecided(.warning, subject, reason)
      }
      finding.change = change.kind
      finding.related = change.related
      return finding
    }
  }
}
