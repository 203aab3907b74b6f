internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import StrategyModel

// What a document states beside its goals: nobody is bound by it, and no verdict rests on it.

extension ComparedRecord where Element == Group {
  static let group = ComparedRecord(
    "group",
    [
      .text("title", \.title),
      .said("part-of", \.partOf, .structural, .linkChanged),
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension ComparedRecord where Element == Definition {
  static let definition = ComparedRecord(
    "definition", [.text("title", \.title), .text("text", \.text), .text("source", \.source)])
}

extension ComparedRecord where Element == Channel {
  static let channel = ComparedRecord("channel", [.text("title", \.title)])
}

extension ComparedRecord where Element == Fact {
  static let fact = ComparedRecord(
    "fact",
    [
      .text("title", \.title),
      ComparedKey("value") { old, new, place, comparison in
        if old.value?.content == new.value?.content { return }
        comparison.state(
          .textChanged, Consequence(.editorial), from: old.value?.side, to: new.value?.side,
          at: place)
      },
      .value("approximate", \.isApproximate, .editorial, .textChanged) { .flag($0) },
      .text("text", \.text),
      .said("about", \.about, .structural, .linkChanged),
      ComparedKey("per") { old, new, place, comparison in
        if old.per?.content == new.per?.content { return }
        comparison.state(
          .textChanged, Consequence(.editorial), from: old.per?.side, to: new.per?.side, at: place)
      },
      .said("prices", \.prices, .structural, .linkChanged),
      .text("source", \.source),
      .text("note", \.note),
    ])
}

extension Fact.Per {
  fileprivate var content: [String] {
    [of?.value, period?.value.description].compactMap { $0 }
  }

  fileprivate var side: Change.Side { Change.Side(.list(content), at: span) }
}

extension StatedAmount {
  /// What it states, free of its place.
  var content: [Quantity] { [low.value, high.value] }

  var side: Change.Side {
    switch self {
    case .exactly(let value): Change.Side(.quantity(value.value), at: value.span)
    case .between(let low, let high):
      Change.Side(
        .message(
          Message.interval(
            low: low.value.value, high: high.value.value, high.value.unit ?? low.value.unit)),
        at: low.span.union(high.span))
    }
  }
}

extension PairComparison {
  mutating func compareGroups() {
    for match in pair.groups {
      switch (match.old, match.new) {
      case (let before?, let after?):
        let place = home.inside(after.id.value)
        stateRename(match.certainty, pair.formerIDs.elements, before.id, after.id, at: place)
        ComparedRecord<Group>.group.compare(before, after, at: place, in: &self)
      case (let before, let after):
        guard let id = (after ?? before)?.id else { continue }
        state(
          Change(
            .structural, .linkChanged, of: home.inside(id.value).subject, from: before?.id.side,
            to: after?.id.side), at: home)
      }
    }
  }

  // MARK: Prices

  mutating func comparePrices() {
    for match in pair.prices {
      guard let id = (match.new ?? match.old)?.id else { continue }
      let place = home.inside(id.value)
      if let (before, after) = match.both {
        stateRename(match.certainty, pair.formerIDs.prices, before.id, after.id, at: place)
        ComparedRecord<PriceSet>.prices.compare(before, after, at: place, in: &self)
      } else {
        state(
          .pricesChanged, consequence(ofPrices: id), from: match.old?.id.side,
          to: match.new?.id.side, at: place)
      }
    }
  }

  /// The price set of a used file that an indicator reckons with.
  mutating func compareUsedPrices(_ old: BoundIndicator, _ new: BoundIndicator) {
    guard let reference = new.indicator.priced?.prices?.value, let after = new.prices,
      let before = old.prices, !self.new.strategy.prices.contains(where: { $0.id == after.id })
    else { return }
    ComparedRecord<PriceSet>.prices.compare(
      before, after, at: home.inside(reference), in: &self)
  }

  /// What another price does to the goals that are measured in money by it: a set is known by its
  /// place, since files may call theirs alike.
  fileprivate func consequence(ofPrices id: Located<String>) -> Consequence {
    redefinition { goal in
      [old.indicator(of: goal.old), new.indicator(of: goal.new)].contains { $0?.prices?.id == id }
    }
  }

  fileprivate mutating func comparePrices(_ old: PriceSet, _ new: PriceSet, at place: Place) {
    let before = Dictionary(old.prices.map { ($0.name, $0) }) { first, _ in first }
    let after = Dictionary(new.prices.map { ($0.name, $0) }) { first, _ in first }
    for name in Set(before.keys).union(after.keys).sorted() {
      let (left, right) = (before[name], after[name])
      if left?.content == right?.content { continue }
      state(
        .pricesChanged, consequence(ofPrices: new.id), from: left?.amount.side,
        to: right?.amount.side, at: place.inside(name))
    }
  }
}

extension ComparedRecord where Element == PriceSet {
  static let prices = ComparedRecord(
    "prices",
    [
      .text("title", \.title),
      .said("per", \.per, .editorial, .textChanged),
      ComparedKey("approximate") { old, new, place, comparison in
        if old.isApproximate?.value ?? false == new.isApproximate?.value ?? false { return }
        // Of a price that is only about so much the verdict is provisional.
        comparison.state(
          .pricesChanged, comparison.consequence(ofPrices: new.id),
          from: old.isApproximate.map { Change.Side(.flag($0.value), at: $0.span) },
          to: new.isApproximate.map { Change.Side(.flag($0.value), at: $0.span) }, at: place)
      },
      .text("source", \.source),
      .text("note", \.note),
      // The channels, whose names are the author's.
      ComparedKey("*") { $3.comparePrices($0, $1, at: $2) },
    ])
}

extension BoundIndicator {
  /// What it is priced by.
  fileprivate var prices: PriceSet? {
    indicator.priced?.prices.flatMap { scope.prices($0.value) }
  }
}

extension Price {
  fileprivate var name: String { channels.value.sorted().joined(separator: "+") }

  fileprivate struct Content: Equatable {
    let amount: [Quantity]
    let variants: [String: [Quantity]]
    let isApproximate: Bool
  }

  fileprivate var content: Content {
    Content(
      amount: amount.content,
      variants: Dictionary(variants.map { ($0.id.value, $0.amount.content) }) { first, _ in first },
      isApproximate: isApproximate?.value ?? false)
  }
}
