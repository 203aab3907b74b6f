internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension OutputRecord where Subject == WantedDistance {
  static let wanted = OutputRecord(
    "wanted", LocalizedText(da: "Ønsket værdi", en: "Wanted value"),
    // What is wanted is said as a milestone's target is.
    OutputRecord<ResolvedTarget>.target.members.map { $0.of { $0.target } } + [
      .record(
        "measured", LocalizedText(da: "Senest målt", en: "Last measured"), of: .measured,
        optional: { $0.measured }),
      .record(
        "gap",
        LocalizedText(
          da: "Afstanden: målt minus ønsket", en: "The distance: measured minus wanted"),
        of: .distance, optional: { $0.gap }),
      .boolean(
        "reached",
        LocalizedText(
          da: "Om værdien er nået; null, når det ikke kan afgøres",
          en: "Whether the value is reached; null where that can't be told"),
        optional: { $0.isReached }),
      .sometimes(
        "lacking", LocalizedText(da: "Det, mængden mangler", en: "What the set lacks"),
        .list(.text),
        { $0.lacking.isEmpty ? nil : .array($0.lacking.map { .string($0) }) }),
      .record(
        "reason",
        LocalizedText(da: "Hvorfor det ikke kan afgøres", en: "Why it can't be told"),
        of: .localized, optional: { $0.reason?.message }),
      .record(
        "gain",
        LocalizedText(
          da: "Hvad de ændrede kanaler har sparet, når henvendelser er prissat",
          en: "What the changed channels have saved, where contacts are priced"),
        of: .gain, optional: { $0.gain }),
      .list(
        "derivation",
        LocalizedText(da: "Beviset, skridt for skridt", en: "The proof, step by step"), of: .step
      ) { $0.steps },
    ])
}

extension OutputRecord where Subject == WantedDistance.Gap {
  fileprivate static let distance = OutputRecord(
    "distance", LocalizedText(da: "Afstand", en: "Distance"),
    [
      .sometimes(
        "value", LocalizedText(da: "Tallet", en: "The figure"), .number,
        { $0.isExact ? $0.low.map { .number($0) } : nil }),
      .sometimes(
        "low", LocalizedText(da: "Mindst; null er åben", en: "Lower end; null is open"),
        .nullable(.number), { $0.isExact ? nil : $0.low.map { .number($0) } ?? .null }),
      .sometimes(
        "high", LocalizedText(da: "Højst; null er åben", en: "Upper end; null is open"),
        .nullable(.number), { $0.isExact ? nil : $0.high.map { .number($0) } ?? .null }),
      .text("unit", LocalizedText(da: "Enhed", en: "Unit"), optional: { $0.unit?.code }),
    ])
}

extension WantedDistance.Gap {
  /// Whether it is one figure.
  fileprivate var isExact: Bool { low != nil && low == high }
}
