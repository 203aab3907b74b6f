internal import Diagnostics
internal import Measurements
internal import StrategyModel

/// What the ids of an old version are called in the new one.
struct Renaming {
  /// Files by the home that indicators carry: of the strategy itself and of those it uses.
  var homes: [String: String] = [:]
  /// Goals, initiatives and groups, which share one name space.
  var elements: [String: String] = [:]
  var indicators: [String: String] = [:]
  var prices: [String: String] = [:]
  /// The prefixes of used files.
  var prefixes: [String: String] = [:]
  /// What used files call things, by the old prefix.
  var used: [String: Renaming] = [:]

  var isEmpty: Bool {
    homes.isEmpty && elements.isEmpty && indicators.isEmpty && prices.isEmpty && prefixes.isEmpty
      && used.values.allSatisfy(\.isEmpty)
  }

  // MARK: References

  private func reference(_ text: String, _ names: (Renaming) -> [String: String]) -> String {
    guard let colon = text.firstIndex(of: ":") else { return names(self)[text] ?? text }
    let prefix = String(text[..<colon])
    let id = String(text[text.index(after: colon)...])
    let known = used[prefix].map(names)?[id] ?? id
    return (prefixes[prefix] ?? prefix) + ":" + known
  }

  func element(_ text: String) -> String { reference(text, \.elements) }
  func indicator(_ text: String) -> String { reference(text, \.indicators) }
  func price(_ text: String) -> String { reference(text, \.prices) }

  /// `holbaek/digital-post/2012`, or without the strategy before it.
  func path(_ text: String) -> String {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let first = parts.first, let home = homes[first] { parts[0] = home }
    for index in parts.indices.prefix(2) where elements[parts[index]] != nil {
      parts[index] = elements[parts[index]] ?? parts[index]
    }
    return parts.joined(separator: "/")
  }

  /// A formula names indicators as texts: `value("kl:contacts")`.
  private func formula(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let mark = rest[open]
      let start = rest.index(after: open)
      guard let close = rest[start...].firstIndex(of: mark) else { break }
      result += rest[..<start]
      result += indicator(String(rest[start..<close]))
      result.append(mark)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  // MARK: What carries ids

  func renamed(_ strategy: Strategy) -> Strategy {
    var strategy = strategy
    strategy.id = homes[strategy.id] ?? strategy.id
    for index in strategy.uses.indices {
      let prefix = strategy.uses[index].prefix
      strategy.uses[index].prefix = prefix.map { prefixes[$0] ?? $0 }
    }
    for index in strategy.groups.indices { rename(&strategy.groups[index]) }
    for index in strategy.facts.indices {
      let fact = strategy.facts[index]
      strategy.facts[index].about = fact.about?.map(element)
      strategy.facts[index].per?.of = fact.per?.of?.map(indicator)
      strategy.facts[index].prices = fact.prices?.map(price)
    }
    for index in strategy.prices.indices {
      strategy.prices[index].id = strategy.prices[index].id.map(price)
    }
    for index in strategy.indicators.indices { rename(&strategy.indicators[index]) }
    for index in strategy.goals.indices { rename(&strategy.goals[index]) }
    for index in strategy.initiatives.indices { rename(&strategy.initiatives[index]) }
    for index in strategy.explained.indices {
      strategy.explained[index].subject = strategy.explained[index].subject?.map(path)
    }
    return strategy
  }

  private func rename(_ group: inout Group) {
    group.id = group.id.map(element)
    group.partOf = group.partOf?.map(element)
  }

  private func rename(_ indicator: inout Indicator) {
    indicator.id = indicator.id.map(self.indicator)
    let counted = indicator.counted?.map(self.indicator)
    if indicator.share != nil { indicator.share?.of = counted }
    if indicator.sum != nil { indicator.sum?.of = counted }
    if let prices = indicator.priced?.prices {
      indicator.priced?.of = counted
      indicator.priced?.prices = prices.map(price)
    }
    indicator.formula = indicator.formula.map { Formula($0.text.map(formula)) }
  }

  private func rename(_ goal: inout Goal) {
    goal.id = goal.id.map(element)
    goal.indicator = goal.indicator?.map(indicator)
    goal.milestonesOf = goal.milestonesOf?.map(element)
    goal.serves = goal.serves.map { $0.map(element) }
    goal.partOf = goal.partOf?.map(element)
  }

  private func rename(_ initiative: inout Initiative) {
    initiative.id = initiative.id.map(element)
    initiative.supports = initiative.supports.map { $0.map(element) }
    initiative.partOf = initiative.partOf?.map(element)
  }

  func renamed(_ scope: Scope) -> Scope {
    var files: [String: Scope] = [:]
    for (prefix, file) in scope.used {
      let names = used[prefix]
      files[prefixes[prefix] ?? prefix] =
        names.map { $0.isEmpty ? file : $0.renamed(file) } ?? file
    }
    return Scope(renamed(scope.strategy), used: files)
  }

  /// What was measured and delivered, under the ids of the new version.
  func renamed(_ evidence: Evidence, of scope: Scope) -> Evidence {
    var homes = self.homes
    for names in used.values { homes.merge(names.homes) { first, _ in first } }
    var byHome = [scope.strategy.id: indicators]
    for (prefix, names) in used {
      if let file = scope.used[prefix] { byHome[file.strategy.id] = names.indicators }
    }
    var result = Evidence()
    for (key, rows) in evidence.observations {
      let renamed = IndicatorKey(
        home: homes[key.home] ?? key.home, id: byHome[key.home]?[key.id] ?? key.id)
      result.add(rows.naming(renamed), of: renamed)
    }
    for (_, rows) in evidence.progress {
      for var row in rows {
        row.milestone = row.milestone.map(path)
        result.add(row)
      }
    }
    return result
  }
}
