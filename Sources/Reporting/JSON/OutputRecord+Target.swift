internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

extension OutputRecord where Subject == ResolvedTarget {
  static let target = OutputRecord(
    "target", LocalizedText(da: "Måltal", en: "Target"),
    [
      .word("kind", LocalizedText(da: "Måltallets art", en: "The kind of target")) { $0.kind },
      .number(
        "value",
        LocalizedText(
          da: "Tallet i strategien; for en ændring ændringen",
          en: "The number in the strategy; of a change, the change"),
        optional: { $0.statedValue }),
      .sometimes(
        "low", LocalizedText(da: "Mindst", en: "Lower end"), .number,
        { $0.range.map { .number($0.low.value.value) } }),
      .sometimes(
        "high", LocalizedText(da: "Højst", en: "Upper end"), .number,
        { $0.range.map { .number($0.high.value.value) } }),
      .sometimes(
        "changeUnit",
        LocalizedText(
          da: "Ændringens enhed: % er relativ, points er procentpoint",
          en: "The change's unit: % is relative, points are percentage points"), .nullable(.text),
        { $0.change.map { JSONValue($0.amount.value.unit?.code) } }),
      .sometimes(
        "from", LocalizedText(da: "Hvad ændringen regnes fra", en: "What the change counts from"),
        .text, { $0.change.map { .string($0.baseText) } }),
      .sometimes(
        "members", LocalizedText(da: "Hvad mængden skal rumme", en: "What the set must hold"),
        .list(.text), { $0.members.map { .array($0.map { .string($0.value) }) } }),
      .sometimes(
        "hours", LocalizedText(da: "Åbningstider", en: "Opening hours"), .text,
        { $0.openingHours.map { .string($0.description) } }),
      .sometimes(
        "parts", LocalizedText(da: "Hvad der skal leveres", en: "What is to be delivered"),
        .list(.text),
        { $0.target.isDeliverable ? .array($0.target.parts.map { .string($0) }) : nil }),
      .text("unit", LocalizedText(da: "Enhed", en: "Unit"), optional: { $0.unit?.code }),
      .number(
        "resolved",
        LocalizedText(
          da: "Tallet, målingen holdes op mod", en: "The number that the measured value is held to"),
        optional: { $0.criterion?.number }),
    ])
}

extension ResolvedTarget {
  fileprivate var statedValue: Fraction? {
    switch target.demand {
    case .plain(let quantity), .bound(_, let quantity): quantity.value.value
    case .change(let change): change.amount.value.value
    case .countAtLeast(let count): Fraction(count.value)
    case .hours(let hours): hours.value.hoursPerWeek
    case .between, .includes, .done, .decided, .review, .asBaseline, .movement: nil
    }
  }

  fileprivate var range: (low: Located<Quantity>, high: Located<Quantity>)? {
    if case .between(let low, let high) = target.demand { (low, high) } else { nil }
  }

  fileprivate var change: Change? {
    if case .change(let change) = target.demand { change } else { nil }
  }

  fileprivate var members: [Located<String>]? {
    if case .includes(let members) = target.demand { members } else { nil }
  }

  fileprivate var openingHours: OpeningHours? {
    if case .hours(let hours) = target.demand { hours.value } else { nil }
  }

}

extension Change {
  /// What the change counts from, as the strategy writes it.
  fileprivate var baseText: String {
    switch from?.value {
    case .baseline, nil: "baseline"
    case .previous: "previous"
    case .period(let period): period.description
    }
  }
}
