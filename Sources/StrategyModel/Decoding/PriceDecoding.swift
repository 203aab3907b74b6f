internal import Diagnostics
internal import Quantities
internal import YAMLTree

extension Record where Draft == PriceSet {
  static let prices = Record(
    "prices", LocalizedText(da: "Prissæt", en: "Price set"),
    [
      .text(
        "title", { $0.title = $1 }, LocalizedText(da: "Prissættets navn", en: "The set's name")),
      .text(
        "per", { $0.per = $1 },
        LocalizedText(da: "Hvad der prissættes: contact", en: "What is priced: contact")),
      .boolean(
        "approximate", { $0.isApproximate = $1 },
        LocalizedText(da: "Dokumentet siger cirka", en: "The document says about")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ],
    others: OtherKeys(
      key: .channels, value: .any([.quantity, .record(Record<PriceDraft>.price.recordShape)])
    ) { entry, set, reader in
      let names = entry.key.value.split(separator: "+", omittingEmptySubsequences: false)
        .map(String.init)
      guard names.allSatisfy(FieldReader.isIdentifier) else { return false }
      if let price = reader.price(entry.value, of: entry.key.map { _ in names }) {
        set.prices.append(price)
      }
      return true
    })
}

/// A price written out: one of the keys says how much.
struct PriceDraft: Sendable {
  var stated: [(key: Located<String>, amount: StatedAmount)] = []
  var variants: [Price.Variant] = []
  var isApproximate: Located<Bool>?
}

extension Record where Draft == PriceDraft {
  static let price = Record(
    "price", LocalizedText(da: "Pris", en: "Price"),
    [
      Field("price", LocalizedText(da: "Prisen", en: "The price"), shape: .quantity) {
        entry, draft, reader in
        guard let amount = reader.quantity(entry.value) else { return }
        draft.stated.append((entry.key, .exactly(amount)))
      },
      Field(
        "between", LocalizedText(da: "Mellem to priser", en: "Between two prices"),
        shape: .list(.quantity)
      ) { entry, draft, reader in
        guard let (low, high) = reader.interval(entry.value) else { return }
        draft.stated.append((entry.key, .between(low, high)))
      },
      Field(
        "variants",
        LocalizedText(
          da: "Flere måder at klare kanalen på, hver med sin pris",
          en: "Several ways to handle the channel, each at its price"),
        shape: .map(key: .identifier, value: .amount)
      ) { entry, draft, reader in
        draft.variants = reader.variants(entry.value)
        let ends = draft.variants.flatMap { [$0.amount.low, $0.amount.high] }
        guard let low = ends.min(by: { $0.value.value < $1.value.value }),
          let high = ends.max(by: { $0.value.value < $1.value.value })
        else { return }
        draft.stated.append((entry.key, .between(low, high)))
      },
      .boolean(
        "approximate", { $0.isApproximate = $1 },
        LocalizedText(da: "Dokumentet siger cirka", en: "The document says about")),
    ], constraints: [.exactlyOne(["price", "between", "variants"])])
}

/// A figure written as `{between: [20.000 kr., 30.000 kr.]}`.
struct IntervalDraft: Sendable {
  var amount: StatedAmount?
}

extension Record where Draft == IntervalDraft {
  static let interval = Record(
    "interval", LocalizedText(da: "Mellem to tal", en: "Between two figures"),
    [
      Field(
        "between", required: true, LocalizedText(da: "Mellem to tal", en: "Between two figures"),
        shape: .list(.quantity)
      ) { entry, draft, reader in
        draft.amount = reader.interval(entry.value).map { .between($0.low, $0.high) }
      }
    ])
}

extension Shape {
  /// A figure, or two that it lies between.
  static var amount: Shape { .any([.quantity, Record<IntervalDraft>.interval.shape]) }
}

extension FieldReader {
  fileprivate mutating func price(_ node: Node, of channels: Located<[String]>) -> Price? {
    if node.mapping == nil {
      return quantity(node).map { Price(channels: channels, amount: .exactly($0)) }
    }
    var draft = PriceDraft()
    let faults = diagnostics.count
    Record<PriceDraft>.price.read(node, into: &draft, &self)
    guard let first = draft.stated.first else {
      if diagnostics.count == faults {
        report(.priceWithoutAmount, at: node.head, help: Message(.helpPriceKeys))
      }
      return nil
    }
    for other in draft.stated.dropFirst() {
      report(
        .severalPrices, ["first": .text(first.key.value), "second": .text(other.key.value)],
        at: other.key.span, notes: [.init(Message(.noteFirstHere), at: first.key.span)])
    }
    return Price(
      channels: channels, amount: first.amount, variants: draft.variants,
      isApproximate: draft.isApproximate)
  }

  fileprivate mutating func variants(_ node: Node) -> [Price.Variant] {
    guard let mapping = mapping(node) else { return [] }
    return mapping.entries.compactMap { item in
      checkIdentifier(item.key)
      return amount(item.value).map { Price.Variant(id: item.key, amount: $0) }
    }
  }

  /// A figure, or an interval in its place.
  fileprivate mutating func amount(_ node: Node) -> StatedAmount? {
    if node.mapping == nil { return quantity(node).map { .exactly($0) } }
    var draft = IntervalDraft()
    Record<IntervalDraft>.interval.read(node, into: &draft, &self)
    return draft.amount
  }

  /// Two quantities in order.
  mutating func interval(_ node: Node) -> (low: Located<Quantity>, high: Located<Quantity>)? {
    guard case .sequence(let ends) = node.content, ends.count == 2 else {
      report(.expectedTwoValues, at: node.head)
      return nil
    }
    guard let low = quantity(ends[0]), let high = quantity(ends[1]) else { return nil }
    guard low.value.value <= high.value.value else {
      report(.intervalReversed, at: node.span)
      return nil
    }
    return (low, high)
  }
}

extension Record where Draft == Fact {
  static let fact = Record(
    "fact", LocalizedText(da: "Oplysning", en: "Fact"),
    [
      .text("title", { $0.title = $1 }, LocalizedText(da: "Kort navn", en: "Short name")),
      Field(
        "value",
        LocalizedText(
          da: "Tallet, eller {between: [fra, til]}", en: "The figure, or {between: [from, to]}"),
        shape: .amount
      ) { entry, fact, reader in
        fact.value = reader.amount(entry.value)
      },
      .boolean(
        "approximate", { $0.isApproximate = $1 },
        LocalizedText(da: "Dokumentet siger cirka", en: "The document says about")),
      .text("text", { $0.text = $1 }, LocalizedText(da: "Hvad der oplyses", en: "What is stated")),
      .reference(
        "about", { $0.about = $1 },
        LocalizedText(
          da: "Mål, indsats eller gruppe, oplysningen handler om",
          en: "Goal, initiative or group that it tells of")),
      Field(
        "per",
        LocalizedText(
          da: "Det, tallet deles med, og perioden: {of: contacts, in: 2011}",
          en: "What the figure is divided by, and the period: {of: contacts, in: 2011}"),
        shape: Record<Fact.Per>.per.shape
      ) { entry, fact, reader in
        var per = Fact.Per(span: entry.value.span)
        Record<Fact.Per>.per.read(entry.value, into: &per, &reader)
        if per.of != nil, per.period != nil { fact.per = per }
      },
      .reference(
        "prices", { $0.prices = $1 },
        LocalizedText(
          da: "Prissættet bag et tal i times (gange)",
          en: "The price set behind a figure in times")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Fact.Per {
  static let per = Record(
    "per", LocalizedText(da: "Hvad tallet er pr.", en: "What the figure is per"),
    [
      .reference(
        "of", { $0.of = $1 }, required: true,
        LocalizedText(da: "Hvad der tælles", en: "What is counted")),
      Field(
        "in", required: true, LocalizedText(da: "Perioden", en: "The period"), shape: .period
      ) { entry, per, reader in
        per.period = reader.text(entry.value).flatMap { reader.period($0) }
      },
    ])
}

extension Record where Draft == Definition {
  static let definition = Record(
    "definition", LocalizedText(da: "Definition", en: "Definition"),
    [
      .text("title", { $0.title = $1 }, LocalizedText(da: "Ordet", en: "The word")),
      .text(
        "text", { $0.text = $1 }, required: true,
        LocalizedText(da: "Hvad det betyder", en: "What it means")),
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
    ])
}

extension Record where Draft == Budget {
  static let budget = Record(
    "budget", LocalizedText(da: "Budget", en: "Budget"),
    [
      Field(
        "unit", LocalizedText(da: "Beløbenes enhed", en: "Unit of the amounts"), shape: .text
      ) { entry, budget, reader in
        budget.unit = reader.text(entry.value).map { $0.map { Unit($0) } }
      },
      .text(
        "per", { $0.per = $1 },
        LocalizedText(
          da: "Hvem beløbene gælder: municipality", en: "Whom the amounts are for: municipality")),
      .items("items", { $0.items = $1 }, LocalizedText(da: "Poster", en: "Items"), of: .budgetItem)
      {
        Budget.Item(id: $0)
      } short: { node, item, reader in
        item.amount = reader.quantity(node)
      },
      Field("total", LocalizedText(da: "I alt", en: "In all"), shape: .quantity) {
        entry, budget, reader in
        budget.total = reader.quantity(entry.value)
      },
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Budget.Item {
  static let budgetItem = Record(
    "budget-item", LocalizedText(da: "Budgetpost", en: "Budget item"),
    [
      .text("title", { $0.title = $1 }, LocalizedText(da: "Postens navn", en: "The item's name")),
      Field("amount", LocalizedText(da: "Beløb", en: "Amount"), shape: .quantity) {
        entry, item, reader in
        item.amount = reader.quantity(entry.value)
      },
      .text(
        "hours", { $0.hours = $1 },
        LocalizedText(
          da: "Timer, som et regnestykke: 12 * 50 / 5 * 1.5",
          en: "Hours, as a calculation: 12 * 50 / 5 * 1.5")),
      Field("rate", LocalizedText(da: "Pris pr. time", en: "Price of an hour"), shape: .quantity) {
        entry, item, reader in
        item.rate = reader.quantity(entry.value)
      },
      .text(
        "source", { $0.source = $1 },
        LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", { $0.note = $1 }, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}
