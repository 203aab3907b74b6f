internal import Diagnostics
internal import Quantities
internal import StrategyModel
internal import YAMLTree

extension Record where Draft == RuleFile {
  static let file = Record(
    "rule-file", LocalizedText(da: "Regelfil", en: "Rule file"),
    [
      Field(
        "rules", LocalizedText(da: "Regler ved deres id", en: "Rules by their id"),
        shape: .map(key: .identifier, value: Record<Rule>.rule.shape)
      ) { entry, file, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          reader.checkIdentifier(item.key)
          var rule = Rule(id: item.key)
          Record<Rule>.rule.read(item.value, into: &rule, &reader)
          file.rules.append(rule)
        }
      },
      Field(
        "overrides",
        LocalizedText(
          da: "Ændringer af regler, der allerede gælder", en: "Changes to rules already in force"),
        shape: .map(key: .identifier, value: Record<RuleOverride>.ruleOverride.shape)
      ) { entry, file, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          var change = RuleOverride(id: item.key)
          Record<RuleOverride>.ruleOverride.read(item.value, into: &change, &reader)
          if change.applies?.value == false, change.reason == nil {
            reader.report(.ruleOffWithoutReason, ["id": .text(item.key.value)], at: item.key.span)
          }
          file.overrides.append(change)
        }
      },
    ])
}

extension Record where Draft == Rule {
  static let rule = Record(
    "rule", LocalizedText(da: "Regel", en: "Rule"),
    [
      .localized(
        "title", { $0.title = $1 }, required: true, LocalizedText(da: "Kort navn", en: "Short name")
      ),
      .choice(
        "subject", { $0.subject = $1 }, required: true,
        LocalizedText(da: "Hvad reglen handler om", en: "What the rule is about")),
      Field(
        "severity", required: true,
        LocalizedText(
          da: "Alvor: error, warning eller note, eller et udtryk, der giver et af dem",
          en: "Severity: error, warning or note, or an expression that gives one of them"),
        shape: .text
      ) { entry, rule, reader in
        guard let text = reader.text(entry.value) else { return }
        // A single word is no expression: nothing in force is a text by itself.
        if FieldReader.isIdentifier(text.value.lowercased()) {
          let word: Located<RuleOverride.Severity>? = reader.choice(text)
          rule.severity = word.map { $0.map(\.rawValue) }
        } else {
          rule.severity = text
        }
      },
      .text(
        "when", { $0.when = $1 },
        LocalizedText(da: "Hvornår reglen gælder", en: "When the rule applies")),
      .text(
        "require", { $0.require = $1 }, required: true,
        LocalizedText(da: "Hvad der skal være sandt", en: "What must be true")),
      Field(
        "message", required: true,
        LocalizedText(
          da: "Hvad der siges, når det ikke er sandt; udtryk i {{ }}",
          en: "What is said where it is not true; expressions in {{ }}"),
        shape: .any([
          .words(RuleMessage.OwnSentence.allCases.map(\.rawValue)),
          Record<RuleWording>.wording.shape, .list(Record<RuleWording>.wording.shape),
        ])
      ) { entry, rule, reader in
        guard entry.value.scalar == nil else {
          guard let text = reader.text(entry.value) else { return }
          if FieldReader.isIdentifier(text.value.lowercased()) {
            let own: Located<RuleMessage.OwnSentence>? = reader.choice(text)
            rule.message = own.map { .own($0.value) }
          } else {
            reader.report(.ruleMessageInBothLanguages, at: text.span)
          }
          return
        }
        let items = entry.value.mapping == nil ? reader.list(entry.value) : [entry.value]
        rule.message = .template(
          items.map { item in
            var wording = RuleWording()
            Record<RuleWording>.wording.read(item, into: &wording, &reader)
            return wording
          })
      },
      .texts(
        "at", { $0.places = $1 },
        LocalizedText(
          da: "Felter, hvis sted i dokumentet der peges på; det første af dem er fundets",
          en: "Fields whose place in the document is pointed to; the first is the finding's")),
      .boolean(
        "explainable", { $0.explainable = $1 },
        LocalizedText(
          da: "true: dokumentet kan selv gøre rede for det, reglen finder (explained)",
          en: "true: the document may account for what the rule finds (explained)")),
      .localized(
        "why", { $0.why = $1 },
        LocalizedText(da: "Hvorfor reglen er der", en: "Why the rule is there")),
      Field(
        "parameters",
        LocalizedText(
          da: "Grænser, som en strategi kan ændre", en: "Thresholds that a strategy can change"),
        shape: .map(key: .text, value: .any([.quantity, .boolean]))
      ) { entry, rule, reader in
        guard let mapping = reader.mapping(entry.value) else { return }
        for item in mapping.entries {
          guard let value = reader.ruleParameter(item.value) else { continue }
          rule.parameters.append(RuleParameter(name: item.key, value: value))
        }
      },
      Field(
        "tests", LocalizedText(da: "Prøver af reglen", en: "Tests of the rule"),
        shape: .list(Record<RuleTest>.test.shape)
      ) { entry, rule, reader in
        for item in reader.list(entry.value) {
          var test = RuleTest(span: item.head)
          Record<RuleTest>.test.read(item, into: &test, &reader)
          rule.tests.append(test)
        }
      },
    ])
}

extension Record where Draft == LocalizedDraft {
  static let localized = Record(
    "both-languages", LocalizedText(da: "Tekst på begge sprog", en: "Text in both languages"),
    [
      .text(
        "da", { $0.danish = $1 }, required: true, LocalizedText(da: "På dansk", en: "In Danish")),
      .text(
        "en", { $0.english = $1 }, required: true, LocalizedText(da: "På engelsk", en: "In English")
      ),
    ])
}

extension Record where Draft == RuleWording {
  static let wording = Record(
    "rule-message", LocalizedText(da: "Det, der siges", en: "What is said"),
    [
      .text(
        "when", { $0.when = $1 },
        LocalizedText(
          da: "Hvornår netop dette siges; af flere siges det første, der passer",
          en: "When just this is said; of several the first that fits is")),
      .text(
        "da", { $0.text.danish = $1 }, required: true,
        LocalizedText(da: "På dansk", en: "In Danish")),
      .text(
        "en", { $0.text.english = $1 }, required: true,
        LocalizedText(da: "På engelsk", en: "In English")),
      .localized(
        "several", { $0.several = $1 },
        LocalizedText(
          da: "Det samme om flere på én gang; {{count}} og {{titles}} er hvor mange og hvilke",
          en: "The same of several at once; {{count}} and {{titles}} are how many and which")),
    ])
}

extension Record where Draft == RuleOverride {
  static let ruleOverride = Record(
    "rule-override", LocalizedText(da: "Ændring af en regel", en: "Change to a rule"),
    [
      .choice(
        "severity", { $0.severity = $1 },
        LocalizedText(da: "Reglens nye alvor", en: "Its new severity")),
      .boolean(
        "applies", { $0.applies = $1 },
        LocalizedText(da: "false: reglen bruges ikke", en: "false: the rule is not used")),
      .text("reason", { $0.reason = $1 }, LocalizedText(da: "Begrundelse", en: "Reason")),
    ])
}

extension Field {
  fileprivate static func localized(
    _ key: String, _ set: @escaping Setter<LocalizedDraft>, required: Bool = false,
    _ title: LocalizedText
  ) -> Field {
    Field(key, required: required, title, shape: Record<LocalizedDraft>.localized.shape) {
      entry, draft, reader in
      var text = LocalizedDraft()
      Record<LocalizedDraft>.localized.read(entry.value, into: &text, &reader)
      set(&draft, text)
    }
  }

  fileprivate static func localized(
    _ key: String, _ set: @escaping Setter<LocalizedDraft?>, _ title: LocalizedText
  ) -> Field {
    Field(key, title, shape: Record<LocalizedDraft>.localized.shape) { entry, draft, reader in
      var text = LocalizedDraft()
      Record<LocalizedDraft>.localized.read(entry.value, into: &text, &reader)
      set(&draft, text)
    }
  }
}

extension FieldReader {
  /// A threshold: a number with or without a unit, or true or false.
  fileprivate mutating func ruleParameter(_ node: Node) -> RuleParameterValue? {
    if let truth = node.scalar?.boolean { return .truth(truth) }
    return quantity(node).map { .figure($0.value) }
  }
}
