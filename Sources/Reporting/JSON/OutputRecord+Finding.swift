internal import Diagnostics
internal import Evaluation
internal import StrategyModel

extension OutputRecord where Subject == Finding {
  static let finding = OutputRecord(
    "finding", LocalizedText(da: "Anmærkning", en: "Finding"),
    [
      .text("rule", LocalizedText(da: "Reglens id", en: "The rule's id")) { $0.rule.rawValue },
      OutputMember(
        "severity", LocalizedText(da: "Alvor", en: "Severity"),
        shape: .words(Diagnostic.Severity.allCases.map(\.code))
      ) { finding, _ in .string(finding.severity.code) },
      .text(
        "subject", LocalizedText(da: "Id på det, den handler om", en: "Id of what it is about")
      ) { $0.subject },
      .record("message", LocalizedText(da: "Ordlyd", en: "Wording"), of: .localized) { $0.message },
      .location("location", LocalizedText(da: "Sted", en: "Place")) { $0.span },
      .locations(
        "related", LocalizedText(da: "Målingerne bag den", en: "The measurements behind it")
      ) { $0.related },
      .text(
        "fingerprint",
        LocalizedText(
          da: "Ens for samme fejl, hvad der end måles eller flyttes",
          en: "The same for the same fault, whatever is measured or moved")
      ) { $0.fingerprint },
      .boolean(
        "known",
        LocalizedText(
          da: "true, når nulpunktslisten accepterer den; så fejler den ikke",
          en: "true where the baseline accepts it; it then does not fail")
      ) { $0.isKnown },
    ])
}

extension OutputRecord where Subject == Message {
  static let localized = OutputRecord(
    "localized", LocalizedText(da: "Tekst på begge sprog", en: "Text in both languages"),
    Language.allCases.map { language in
      .text(
        language.rawValue,
        language == .danish
          ? LocalizedText(da: "På dansk", en: "In Danish")
          : LocalizedText(da: "På engelsk", en: "In English")
      ) { $0.text(language) }
    })
}

extension OutputRecord where Subject == SourceLocation {
  fileprivate static let location = OutputRecord(
    "location", LocalizedText(da: "Sted i en fil", en: "Place in a file"),
    [
      .text("file", LocalizedText(da: "Filen, fra roden", en: "The file, from the root")) {
        $0.path
      },
      .integer("line", LocalizedText(da: "Linje fra 1", en: "Line from 1")) { $0.line },
      .integer("column", LocalizedText(da: "Kolonne fra 1", en: "Column from 1")) { $0.column },
    ])
}

extension OutputMember {
  /// Where something was written.
  static func location(
    _ key: String, _ title: LocalizedText, _ span: @escaping @Sendable (Subject) -> SourceSpan
  ) -> Self {
    let record = OutputRecord<SourceLocation>.location
    return Self(key, title, shape: .record(record.recordShape)) { subject, sources in
      record.json(sources.location(of: span(subject)), sources)
    }
  }

  static func location(
    _ key: String, _ title: LocalizedText,
    optional span: @escaping @Sendable (Subject) -> SourceSpan?
  ) -> Self {
    let record = OutputRecord<SourceLocation>.location
    return Self(key, title, shape: .nullable(.record(record.recordShape))) { subject, sources in
      span(subject).map { record.json(sources.location(of: $0), sources) } ?? .null
    }
  }

  static func locations(
    _ key: String, _ title: LocalizedText, _ spans: @escaping @Sendable (Subject) -> [SourceSpan]
  ) -> Self {
    let record = OutputRecord<SourceLocation>.location
    return Self(key, title, shape: .list(.record(record.recordShape))) { subject, sources in
      .array(spans(subject).map { record.json(sources.location(of: $0), sources) })
    }
  }
}
