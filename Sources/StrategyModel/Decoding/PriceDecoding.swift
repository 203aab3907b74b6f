internal import Diagnostics
internal import Quantities
internal import YAMLTree

extension Record where Draft == PriceSet {
  static let prices = Record(
    "prices", LocalizedText(da: "Prissæt", en: "Price set"),
    [
      .text("title", \.title, LocalizedText(da: "Prissættets navn", en: "The set's name")),
      .text(
        "per", \.per,
        LocalizedText(da: "Hvad der prissættes: contact", en: "What is priced: contact")),
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", \.note, LocalizedText(da: "Bemærkning", en: "Note")),
    ],
    others: OtherKeys(
      key: .channels, value: .any([.quantity, .record(Record<PriceRange>.range.recordShape)])
    ) { entry, set, reader in
      let names = entry.key.value.split(separator: "+", omittingEmptySubsequences: false)
        .map(String.init)
      guard names.allSatisfy(FieldReader.isIdentifier) else { return false }
      if let amount = reader.price(entry.value) {
        set.prices.append(Price(channels: entry.key.map { _ in names }, amount: amount))
      }
      return true
    })
}

/// A price known only to lie between two.
struct PriceRange: Sendable {
  var low: Located<Quantity>?
  var high: Located<Quantity>?
}

extension Record where Draft == PriceRange {
  static let range = Record(
    "price-range", LocalizedText(da: "Pris mellem to", en: "Price between two"),
    [
      Field(
        "between", required: true, LocalizedText(da: "Mellem to priser", en: "Between two prices"),
        shape: .list(.quantity)
      ) { entry, range, reader in
        guard let (low, high) = reader.interval(entry.value) else { return }
        range.low = low
        range.high = high
      }
    ])
}

extension FieldReader {
  fileprivate mutating func price(_ node: Node) -> Price.Amount? {
    if node.mapping == nil { return quantity(node).map { .exactly($0) } }
    var range = PriceRange()
    Record<PriceRange>.range.read(node, into: &range, &self)
    guard let low = range.low, let high = range.high else { return nil }
    return .between(low, high)
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
      .text("title", \.title, LocalizedText(da: "Kort navn", en: "Short name")),
      Field(
        "value", LocalizedText(da: "Tallet", en: "The figure"), shape: .quantity
      ) { entry, fact, reader in
        fact.value = reader.quantity(entry.value)
      },
      .text("text", \.text, LocalizedText(da: "Hvad der oplyses", en: "What is stated")),
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", \.note, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Definition {
  static let definition = Record(
    "definition", LocalizedText(da: "Definition", en: "Definition"),
    [
      .text("title", \.title, LocalizedText(da: "Ordet", en: "The word")),
      .text(
        "text", \.text, required: true, LocalizedText(da: "Hvad det betyder", en: "What it means")),
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
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
        "per", \.per,
        LocalizedText(
          da: "Hvem beløbene gælder: municipality", en: "Whom the amounts are for: municipality")),
      .items("items", \.items, LocalizedText(da: "Poster", en: "Items"), of: .budgetItem) {
        Budget.Item(id: $0)
      } short: { node, item, reader in
        item.amount = reader.quantity(node)
      },
      Field("total", LocalizedText(da: "I alt", en: "In all"), shape: .quantity) {
        entry, budget, reader in
        budget.total = reader.quantity(entry.value)
      },
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", \.note, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}

extension Record where Draft == Budget.Item {
  static let budgetItem = Record(
    "budget-item", LocalizedText(da: "Budgetpost", en: "Budget item"),
    [
      Field("amount", LocalizedText(da: "Beløb", en: "Amount"), shape: .quantity) {
        entry, item, reader in
        item.amount = reader.quantity(entry.value)
      },
      .text(
        "hours", \.hours,
        LocalizedText(
          da: "Timer, som et regnestykke: 12 * 50 / 5 * 1.5",
          en: "Hours, as a calculation: 12 * 50 / 5 * 1.5")),
      Field("rate", LocalizedText(da: "Pris pr. time", en: "Price of an hour"), shape: .quantity) {
        entry, item, reader in
        item.rate = reader.quantity(entry.value)
      },
      .text(
        "source", \.source, LocalizedText(da: "Sted i dokumentet", en: "Place in the document")),
      .text("note", \.note, LocalizedText(da: "Bemærkning", en: "Note")),
    ])
}
