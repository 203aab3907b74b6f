internal import Diagnostics
internal import Quantities
package import StrategyModel
package import YAMLTree

extension Waiver {
  /// The file's description, for editors: a list.
  package static var shape: Shape { .list(Record<WaiverDraft>.waiver.shape) }

  /// The waivers of a strategy; those with faults are left out and their faults reported.
  package static func decode(
    _ root: Node, for strategy: Strategy, by rules: RuleSet, _ reader: inout FieldReader
  ) -> [Waiver] {
    let context = WaiverContext(strategy, rules)
    var waivers: [Waiver] = []
    var places: [String: SourceSpan] = [:]
    for item in reader.list(root) {
      var draft = WaiverDraft()
      Record<WaiverDraft>.waiver.read(item, into: &draft, &reader)
      guard let waiver = draft.waiver(in: context, &reader) else { continue }
      if let earlier = places[waiver.id] {
        reader.report(
          .waiverTwice,
          ["subject": .text(waiver.subject.value), "rule": .text(waiver.rule.value.rawValue)],
          at: waiver.subject.span, help: Message(.helpWaiverTwice),
          notes: [.init(Message(.noteFirstHere), at: earlier)])
        continue
      }
      places[waiver.id] = waiver.subject.span
      waivers.append(waiver)
    }
    return waivers
  }
}

/// What the waivers of a file are held against while they are read.
private struct WaiverContext {
  /// The strategy's id.
  let id: String
  let former: FormerIDs
  /// Of the goals and initiatives.
  let ids: Set<String>
  let rules: RuleSet

  init(_ strategy: Strategy, _ rules: RuleSet) {
    id = strategy.id
    former = FormerIDs(strategy)
    ids = Set(strategy.goals.map(\.id.value) + strategy.initiatives.map(\.id.value))
    self.rules = rules
  }
}

/// A waiver while it is read.
struct WaiverDraft: Sendable {
  var subject: Located<String>?
  var rule: Located<String>?
  var change: Located<String>?
  var reason: Located<String>?
  var decidedBy: Located<String>?
  var decision: Located<String>?
  var until: Located<CalendarDate>?

  /// The waiver, nil where something is missing or wrong.
  fileprivate func waiver(in context: WaiverContext, _ reader: inout FieldReader) -> Waiver? {
    let texts = [subject, rule, reason, decidedBy, decision].compactMap(\.self)
    let blank = texts.filter { $0.value.allSatisfy(\.isWhitespace) }
    for text in blank { reader.report(.missingValue, at: text.span) }
    let isOwn = subject.map { check(subject: $0, context, &reader) } ?? false
    let isWaivable = rule.map { check(rule: $0, context.rules, &reader) } ?? false
    guard isOwn, isWaivable, blank.isEmpty, let subject, let rule, let reason, let decidedBy,
      let decision, let until
    else { return nil }
    return Waiver(
      subject: subject, currentSubject: context.former.current(subject.value),
      rule: rule.map { FindingRule(rawValue: $0) }, change: change, reason: reason.value,
      decidedBy: decidedBy.value, decision: decision.value, until: until.value)
  }

  private func check(
    subject: Located<String>, _ context: WaiverContext, _ reader: inout FieldReader
  ) -> Bool {
    if subject.value.prefix(while: { $0 != "/" }) == context.id { return true }
    if subject.value.allSatisfy(\.isWhitespace) { return false }
    // Ids inside the strategy are what `progress.csv` writes, so they are written here too.
    let whole = context.former.current("\(context.id)/\(subject.value)")
    let own = whole.dropFirst(context.id.count + 1).prefix { $0 != "/" }
    let isInside = context.ids.contains(String(own))
    reader.report(
      .waiverOtherStrategy, ["subject": .text(subject.value), "id": .text(context.id)],
      at: subject.span,
      help: isInside
        ? Message(.helpDidYouMean, ["word": .text(whole)])
        : Message(.helpWaiverSubject, ["id": .text(context.id)]))
    return false
  }

  private func check(
    rule: Located<String>, _ rules: RuleSet, _ reader: inout FieldReader
  ) -> Bool {
    let id = FindingRule(rawValue: rule.value)
    guard rules.ids.contains(rule.value) else {
      // Rules about changes are those of comparing versions, which knows them.
      if change != nil { return true }
      reader.report(
        .ruleUnknown, ["id": .text(rule.value)], at: rule.span,
        help: reader.nearest(rule.value, rules.ids) ?? Message(.helpRulesList))
      return false
    }
    if let change, rules.subject(of: id) != .change {
      reader.report(.waiverNoChange, ["rule": .text(rule.value)], at: change.span)
      return false
    }
    guard id != .explanationUnused, rules.subject(of: id) != .waiver else {
      reader.report(
        .waiverNotWaivable, ["rule": .text(rule.value)], at: rule.span,
        help: Message(.helpWaiverNotWaivable))
      return false
    }
    return true
  }
}

extension Record where Draft == WaiverDraft {
  static let waiver = Record(
    "waiver", LocalizedText(da: "Dispensation", en: "Waiver"),
    [
      .text(
        "subject", { $0.subject = $1 }, required: true,
        LocalizedText(
          da: "Hvad den gælder, som rapporten skriver det: strategi/mål/periode",
          en: "What it is about, as the report writes it: strategy/goal/period")),
      .text(
        "rule", { $0.rule = $1 }, required: true,
        LocalizedText(
          da: "Reglen, der gives dispensation fra, ved sit id",
          en: "The rule that is waived, by its id")),
      .text(
        "change", { $0.change = $1 },
        LocalizedText(
          da: "Ændringens slags, hvis dispensationen gælder en ændring mellem to versioner",
          en: "The kind of change, where the waiver accepts a change between two versions")),
      .text(
        "reason", { $0.reason = $1 }, required: true,
        LocalizedText(da: "Begrundelse", en: "Why it is accepted")),
      .text(
        "decided-by", { $0.decidedBy = $1 }, required: true,
        LocalizedText(da: "Hvem der har besluttet det", en: "Who decided it")),
      .text(
        "decision", { $0.decision = $1 }, required: true,
        LocalizedText(da: "Beslutningens sagsnummer", en: "The decision's case number")),
      .date(
        "until", { $0.until = $1 }, required: true,
        LocalizedText(
          da: "Sidste dag, den gælder", en: "The last day that it holds")),
    ])
}
