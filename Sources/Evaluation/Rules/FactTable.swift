internal import Expressions

/// What rules make of subjects by their facts alone: worked out once for each combination of them,
/// however many subjects have it.
struct FactTable {
  /// What is known of a combination.
  struct Entry {
    /// Rules that ask for nothing but facts, apply and don't hold.
    var found: [(rule: CompiledRule, outcome: RuleOutcome)] = []
    /// Rules that have to be judged on the subject itself: their `when` asks for more than facts, or
    /// is true.
    var open: [CompiledRule] = []

    var isEmpty: Bool { found.isEmpty && open.isEmpty }
  }

  private let rules: [CompiledRule]
  /// For each common combination where it stands in `entries`, -1 while it is not known.
  private var places: [Int16]
  /// The same for the rest of them, of which there are few.
  private var rarePlaces: [Int: Int] = [:]
  private var entries: [Entry] = []

  /// `count` is that of the combinations that most subjects have.
  init(_ rules: [CompiledRule], count: Int) {
    self.rules = rules
    places = Array(repeating: -1, count: count)
  }

  /// What is known of a combination; `facts`, as a record, is asked for where it is new.
  mutating func entry(
    _ code: Int, facts: () -> Value, outcome: (CompiledRule, [Value?]) -> RuleOutcome
  ) -> Entry {
    let isCommon = code < places.count
    let place = isCommon ? Int(places[code]) : rarePlaces[code] ?? -1
    if place >= 0 { return entries[place] }
    let inputs: [Value?] = [facts()]
    var entry = Entry()
    for rule in rules {
      if rule.isOfFacts {
        let outcome = outcome(rule, inputs)
        if outcome.isToBeTold { entry.found.append((rule, outcome)) }
      } else if rule.gate.map({ rule.mayHold($0, inputs) }) ?? true {
        entry.open.append(rule)
      }
    }
    if isCommon {
      places[code] = Int16(clamping: entries.count)
    } else {
      rarePlaces[code] = entries.count
    }
    entries.append(entry)
    return entry
  }
}

extension RuleOutcome {
  /// Whether it is a finding, or something that couldn't be decided.
  var isToBeTold: Bool {
    switch self {
    case .raised, .undecided: true
    case .skipped, .passed: false
    }
  }
}
