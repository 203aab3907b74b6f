internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

/// A change that a rule is tried on, its fields given as they are.
struct GivenChange: Sendable {
  let subject: Located<String>
  var `class`: Located<String>?
  var kind: Located<String>?
  var old: Located<String>?
  var new: Located<String>?
  var points: Located<Quantity>?
  var days: Located<Int>?
  var decision: Located<String>?
  var direction: Located<String>?
  var certainty: Located<String>?
  var verdict: Located<Verdict>?
  var isBinding: Located<Bool>?
  var isGated: Located<Bool>?

  init(subject: Located<String>) { self.subject = subject }

  /// The change itself; nil for one that lacks what every change has, which is reported elsewhere.
  var change: ChangeSubject? {
    guard let `class`, let kind else { return nil }
    var change = ChangeSubject(
      id: subject.value, class: `class`.value, kind: kind.value, at: subject.span)
    change.old = old.map { .text($0.value) }
    change.new = new.map { .text($0.value) }
    change.points = points.map { Figure($0.value.value, $0.value.unit) }
    change.days = days?.value
    change.decision = decision?.value
    change.direction = direction?.value
    change.certainty = certainty?.value
    change.verdict = verdict?.value.rawValue
    change.isBinding = isBinding?.value ?? true
    change.isGated = isGated?.value ?? false
    return change
  }

  /// Reports words that no change has.
  func check(_ words: ChangeVocabulary, _ reader: inout FieldReader) {
    let all = [
      (`class`, words.classes), (direction, words.classes), (kind, words.kinds),
      (certainty, words.certainties),
    ]
    for case (let word?, let known) in all where !known.contains(word.value) {
      reader.report(
        .notOneOf, ["text": .text(word.value), "words": .list(known.map { .text($0) })],
        at: word.span, help: reader.nearest(word.value, known))
    }
  }
}

extension Record where Draft == GivenChange {
  static let change = Record(
    "rule-test-change", LocalizedText(da: "En ændring", en: "A change"),
    [
      .text(
        "class", { $0.class = $1 }, required: true, LocalizedText(da: "Klassen", en: "The class")),
      .text(
        "kind", { $0.kind = $1 }, required: true,
        LocalizedText(da: "Hvad der skete", en: "The kind")),
      .text("old", { $0.old = $1 }, LocalizedText(da: "Før", en: "Before")),
      .text("new", { $0.new = $1 }, LocalizedText(da: "Efter", en: "After")),
      Field(
        "points",
        LocalizedText(da: "Hvor meget måltallet flyttede sig", en: "How far the target moved"),
        shape: .quantity
      ) { entry, change, reader in
        change.points = reader.quantity(entry.value)
      },
      Field(
        "days", LocalizedText(da: "Dage, fristen flyttede sig", en: "Days that the deadline moved"),
        shape: .quantity
      ) { entry, change, reader in
        guard let quantity = reader.quantity(entry.value) else { return }
        guard quantity.value.value.isInteger, quantity.value.unit == nil,
          let days = Int(exactly: quantity.value.value.numerator)
        else {
          reader.report(.notDays, at: quantity.span)
          return
        }
        change.days = Located(days, quantity.span)
      },
      .text(
        "decision", { $0.decision = $1 }, LocalizedText(da: "Beslutningen bag", en: "The decision")),
      .text(
        "direction", { $0.direction = $1 },
        LocalizedText(da: "Hvilken vej et nyt udgangspunkt trækker", en: "Which way a basis pulls")),
      .text(
        "certainty", { $0.certainty = $1 },
        LocalizedText(da: "Hvor sikkert det er det samme", en: "How sure it is the same")),
      .choice("verdict", { $0.verdict = $1 }, LocalizedText(da: "Resultatet", en: "The verdict")),
      .boolean(
        "is-binding", { $0.isBinding = $1 },
        LocalizedText(da: "Om det bandt", en: "Whether it bound")),
      .boolean(
        "is-gated", { $0.isGated = $1 },
        LocalizedText(da: "Om --gate nævner klassen", en: "Whether --gate names the class")),
    ])
}
