internal import Diagnostics
internal import Evaluation
internal import Quantities

extension OutputRecord where Subject == Measured {
  static let measured = OutputRecord(
    "measured", LocalizedText(da: "Målt værdi", en: "Measured value"),
    [
      .sometimes(
        "value",
        LocalizedText(
          da: "Tallet; procent som 0-100, en mængde som antal",
          en: "The number; per cent as 0-100, a set as its count"),
        .number, { $0.isInterval ? nil : $0.number.map { .number($0) } }),
      .sometimes(
        "low", LocalizedText(da: "Mindst; null er åben", en: "Lower end; null is open"),
        .nullable(.number), { $0.interval.map { $0.low.map { .number($0) } ?? .null } }),
      .sometimes(
        "high", LocalizedText(da: "Højst; null er åben", en: "Upper end; null is open"),
        .nullable(.number), { $0.interval.map { $0.high.map { .number($0) } ?? .null } }),
      .sometimes(
        "members", LocalizedText(da: "Mængdens indhold", en: "The members of the set"),
        .list(.text),
        {
          if case .members(let names) = $0.amount {
            .array(names.map { .string($0) })
          } else {
            nil
          }
        }),
      .sometimes(
        "hours", LocalizedText(da: "Åbningstider", en: "Opening hours"), .text,
        { if case .hours(let hours) = $0.amount { .string(hours.description) } else { nil } }),
      .sometimes(
        "date", LocalizedText(da: "Dato for leveringen", en: "Day of the delivery"),
        .nullable(.date),
        { if case .delivered(let date) = $0.amount { JSONValue(date?.description) } else { nil } }),
      .sometimes(
        "unit", LocalizedText(da: "Enhed", en: "Unit"), .nullable(.text),
        { $0.isDelivery ? nil : JSONValue($0.unit?.code) }),
      .sometimes(
        "period", LocalizedText(da: "Periode, tallet handler om", en: "Period it is about"),
        .nullable(.text), { $0.isDelivery ? nil : JSONValue($0.period?.description) }),
      .sometimes(
        "numerator", LocalizedText(da: "Tæller i en andel", en: "Numerator of a share"), .number,
        { $0.denominator == nil ? nil : $0.numerator.map { .number($0) } }),
      .sometimes(
        "denominator", LocalizedText(da: "Nævner i en andel", en: "Denominator of a share"),
        .number, { $0.numerator == nil ? nil : $0.denominator.map { .number($0) } }),
    ])
}

extension Measured {
  fileprivate var interval: (low: Fraction?, high: Fraction?)? {
    if case .interval(let low, let high) = amount { (low, high) } else { nil }
  }

  fileprivate var isInterval: Bool { interval != nil }

  fileprivate var isDelivery: Bool {
    if case .delivered = amount { true } else { false }
  }
}
