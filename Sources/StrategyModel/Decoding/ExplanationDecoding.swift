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
      guard case .sequence(let items) = entry.value.content else {
        if !entry.value.isUnreadable { reader.report(.expectedList, at: entry.value.head) }
        return
      }
      for item in items {
        var explanation = Explanation(span: item.span)
        Record<Explanation>.explanation.read(item, into: &explanation, &reader)
        strategy.explained.append(explanation)
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
        shape: .words(FindingRule.explainable.map(\.rawValue))
      ) { entry, explanation, reader in
        explanation.finding = reader.explainableRule(entry.value)
      },
      .text(
        "subject", \.subject, required: true,
        LocalizedText(
          da: "Hvad fundet handler om, som rapporten skriver det",
          en: "What the finding is about, as the report writes it")),
      .text(
        "why", \.why, required: true,
        LocalizedText(da: "Dokumentets forklaring", en: "The document's explanation")),
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
    ])
}

extension FieldReader {
  /// A rule whose findings can be explained, the nearest suggested for a misspelt one.
  fileprivate mutating func explainableRule(_ node: Node) -> Located<FindingRule>? {
    guard let text = text(node) else { return nil }
    let words = FindingRule.explainable.map(\.rawValue)
    let list = Message.Argument.list(words.map { .text($0) })
    guard let rule = FindingRule(rawValue: text.value) else {
      report(
        .notOneOf, ["text": .text(text.value), "words": list], at: text.span,
        help: nearest(text.value, words))
      return nil
    }
    guard rule.isExplainable else {
      report(
        .notExplainable, ["rule": .text(rule.rawValue)], at: text.span,
        help: Message(.helpExplainable, ["rules": list]))
      return nil
    }
    return Located(rule, text.span)
  }
}
