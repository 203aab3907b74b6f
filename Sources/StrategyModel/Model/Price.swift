package import Diagnostics
package import Quantities

/// What a contact costs by channel, as one document reckons it.
///
/// Documents reckon differently: a set is only ever used whole, never mixed with another.
package struct PriceSet: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var per: Located<String>?
  package var prices: [Price] = []
  package var source: Located<String>?
  package var note: Located<String>?
}

/// The price of one channel, or of several that the document prices together.
package struct Price: Sendable {
  package enum Amount: Sendable {
    case exactly(Located<Quantity>)
    case between(Located<Quantity>, Located<Quantity>)
  }

  /// Several names are one class that can't be split: `letter+email`.
  package var channels: Located<[String]>
  package var amount: Amount
}

/// A figure or circumstance that the document states and no goal is measured by.
package struct Fact: Sendable {
  package var id: Located<String>
  package var title: Located<String>?
  package var value: Located<Quantity>?
  package var text: Located<String>?
  package var source: Located<String>?
  package var note: Located<String>?
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
