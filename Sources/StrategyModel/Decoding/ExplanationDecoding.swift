internal import Diagnostics
internal import YAMLTree

extension Field where Draft == Strategy {
  /// `explained:`, a list.
  static var explained: Field {
    Field(
      "explained",
      LocalizedText(
        da: "Fund, som dokumentet selv forklarer", en: "Findings that the document itself explains"),
      shape: .list(Record<Explanation>.explanation.shape)
    ) { entry, strategy, reader in
      for item in reader.list(entry.value) {
        var explanation = Explanation(span: item.span)
        Record<Explanation>.explanation.read(item, into: &explanation, &reader)
        strategy.explained.append(explanation)
      }
    }
  }
}

extension Field where Draft == Strategy {
  /// `rules:`, a mapping from a rule to its thresholds; which there are is for the rules to say.
  static var ruleParameters: Field {
    Field(
      "rules",
      LocalizedText(
        da: "Grænser, som reglerne skal bruge for denne strategi",
        en: "Thresholds that the rules are to use for this strategy"),
      shape: .map(key: .identifier, value: .map(key: .text, value: .any([.quantity, .boolean])))
    ) { entry, strategy, reader in
      guard let mapping = reader.mapping(entry.value) else { return }
      for item in mapping.entries {
        guard let values = reader.mapping(item.value) else { continue }
        var own = RuleParameters(rule: item.key)
        for value in values.entries {
          if let text = reader.text(value.value) { own.values.append((value.key, text)) }
        }
        strategy.ruleParameters.append(own)
      }
    }
  }
}

extension Record where Draft == Explanation {
  static let explanation = Record(
    "explanation", LocalizedText(da: "Forklaring", en: "Explanation"),
    [
      Field(
        "finding", required: true,
        LocalizedText(da: "Hvad der er fundet, ved sit navn", en: "What was found, by its id"),
        shape: .identifier
      ) { entry, explanation, reader in
        // Which rules there are, and which of them can be explained, is for the rules to say.
        explanation.finding = reader.text(entry.value)?.map(FindingRule.init)
      },
      .text(
        "subject", { $0.subject = $1 }, required: true,
        LocalizedText(
          da: "Hvad fundet handler om, som rapporten skriver det",
          en: "What the finding is about, as the report writes it")),
      .text(
        "why", { $0.why = $1 }, required: true,
        LocalizedText(da: "Dokumentets forklaring", en: "The document's explanation")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
    ])
}
