internal import StrategyModel

/// Which keys of the format the diff holds against each other, by the record that decodes them.
///
/// A test walks the records and looks each key up here: one that nobody compares could be changed
/// unseen.
package enum ComparedKeys {
  package static let byRecord: [String: Set<String>] = {
    var keys = whole
    add(ComparedRecord<Strategy>.strategy, to: &keys)
    add(ComparedRecord<Review>.review, to: &keys)
    add(ComparedRecord<Document>.document, to: &keys)
    add(ComparedRecord<Explanation>.explanation, to: &keys)
    add(ComparedRecord<Group>.group, to: &keys)
    add(ComparedRecord<Definition>.definition, to: &keys)
    add(ComparedRecord<Fact>.fact, to: &keys)
    add(ComparedRecord<PriceSet>.prices, to: &keys)
    add(ComparedRecord<Channel>.channel, to: &keys)
    add(ComparedRecord<ComparedIndicator>.indicator, to: &keys)
    add(ComparedRecord<Goal>.goal, to: &keys)
    add(ComparedRecord<Reading>.reading, to: &keys)
    add(ComparedRecord<Initiative>.initiative, to: &keys)
    add(ComparedRecord<Budget>.budget, to: &keys)
    add(ComparedRecord<Budget.Item>.item, to: &keys)
    add(ComparedRecord<ComparedMilestone>.milestone, to: &keys)
    add(ComparedRecord<Target>.target, to: &keys)
    return keys
  }()

  private static func add<Element>(
    _ record: ComparedRecord<Element>, to keys: inout [String: Set<String>]
  ) {
    keys[record.name, default: []].formUnion(record.keys.map(\.key))
  }

  /// Records whose keys only mean something together, and that are held against each other whole.
  private static let whole: [String: Set<String>] = [
    "adoption": ["by", "date"],
    "price": ["price", "between", "variants", "approximate"],
    "interval": ["between"],
    "per": ["of", "in"],
    "share": ["of", "where", "among"],
    "sum": ["of", "where"],
    "priced": ["of", "prices", "where"],
    "annual": ["factor"],
    "collected": ["weeks"],
    "selection": ["channel", "direction", "area", "type", "population", "resolved"],
    "superseded": ["from", "by"],
    "keep": ["at-least", "at-most", "equals", "from", "until"],
    "direction": ["rises", "falls", "or-equal"],
  ]
}
