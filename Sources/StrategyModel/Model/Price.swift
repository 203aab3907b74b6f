package import Diagnostics
package import Quantities

/// What a contact costs by channel, as one document reckons it.
///
/// Documents reckon differently: a set is only ever used whole, never mixed with another.
package struct PriceSet: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var per: Located<String>?
  /// Whether the document says "about" of all of them.
  package var isApproximate: Located<Bool>?
  package var prices: [Price] = []
  package var source: Located<String>?
  package var note: Located<String>?
}

/// The price of one channel, or of several that the document prices together.
package struct Price: Sendable {
  /// One of several ways that the channel is handled, each at its own price.
  package struct Variant: Sendable {
    package var id: Located<String>
    package var amount: StatedAmount
  }

  /// Several names are one class that can't be split: `letter+email`.
  package var channels: Located<[String]>
  /// Of variants the range that they span: contacts are not told apart by them.
  package var amount: StatedAmount
  package var variants: [Variant] = []
  package var isApproximate: Located<Bool>?
}

/// A figure as a document may state it: one, or two that it lies between.
package enum StatedAmount: Sendable {
  case exactly(Located<Quantity>)
  case between(Located<Quantity>, Located<Quantity>)

  package var low: Located<Quantity> {
    switch self {
    case .exactly(let value), .between(let value, _): value
    }
  }

  package var high: Located<Quantity> {
    switch self {
    case .exactly(let value), .between(_, let value): value
    }
  }
}

/// A figure or circumstance that the document states and no goal is measured by.
package struct Fact: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var value: StatedAmount?
  /// Whether the document says "about".
  package var isApproximate: Located<Bool>?
  package var text: Located<String>?
  /// The goal, initiative or group, perhaps of another strategy, that it tells of.
  package var about: Located<String>?
  /// What the figure is divided by to be a figure for one: the contacts of a year.
  package var per: Per?
  /// The price set that a figure in times comes from: how much dearer one channel is than another.
  package var prices: Located<String>?
  package var source: Located<String>?
  package var note: Located<String>?

  /// What is counted, and the period that it is counted in.
  package struct Per: Sendable {
    package var of: Located<String>?
    package var period: Located<Period>?
    package var span: SourceSpan
  }
}

/// What the document means by a word.
package struct Definition: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var text: Located<String>?
  package var source: Located<String>?
}

/// What an initiative is to cost.
package struct Budget: Sendable {
  package struct Item: Sendable {
    package var id: Located<String>
    package var title: Located<String>?
    package var amount: Located<Quantity>?
    package var hours: Located<String>?
    package var rate: Located<Quantity>?
    package var source: Located<String>?
    package var note: Located<String>?
  }

  package var unit: Located<Unit>?
  package var per: Located<String>?
  package var items: [Item] = []
  package var total: Located<Quantity>?
  package var source: Located<String>?
  package var note: Located<String>?
  package var span: SourceSpan
}
