package import Diagnostics
package import Quantities

/// A strategy together with the shared files it uses: where its ids are looked up.
package final class Scope: Sendable {
  package let strategy: Strategy
  /// The used files by the prefix that the strategy gives them.
  package let used: [String: Scope]
  private let indicators: [String: Int]
  private let goals: [String: Int]
  private let groups: Set<String>
  private let initiatives: Set<String>

  package init(_ strategy: Strategy, used: [String: Scope] = [:]) {
    self.strategy = strategy
    self.used = used
    indicators = Self.index(strategy.indicators.map(\.id.value))
    goals = Self.index(strategy.goals.map(\.id.value))
    groups = Set(strategy.groups.map(\.id.value))
    initiatives = Set(strategy.initiatives.map(\.id.value))
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The scope that a reference points into, and the id there: `kl:contacts` is `contacts` of `kl`.
  private func resolve(_ reference: String) -> (scope: Scope, id: Substring)? {
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return (self, reference[...])
    }
    guard let scope = used[String(reference[..<colon])] else { return nil }
    return (scope, reference[reference.utf8.index(after: colon)...])
  }

  package func indicator(_ reference: String) -> BoundIndicator? {
    guard let (scope, id) = resolve(reference), let index = scope.indicators[String(id)] else {
      return nil
    }
    return BoundIndicator(index: index, scope: scope)
  }

  package func goal(_ reference: String) -> BoundGoal? {
    guard let (scope, id) = resolve(reference), let index = scope.goals[String(id)] else {
      return nil
    }
    return BoundGoal(goal: scope.strategy.goals[index], scope: scope)
  }

  package func prices(_ reference: String) -> PriceSet? {
    guard let (scope, id) = resolve(reference) else { return nil }
    return scope.strategy.prices.first { $0.id.value == id }
  }

  /// Where this very file's goal of an id stands among its goals.
  package func goalIndex(_ id: String) -> Int? { goals[id] }

  // Whether this very file declares an id; references with a prefix are for the scope they name.
  package func hasGoal(_ id: String) -> Bool { goals[id] != nil }
  package func hasIndicator(_ id: String) -> Bool { indicators[id] != nil }
  package func hasGroup(_ id: String) -> Bool { groups.contains(id) }
  package func hasInitiative(_ id: String) -> Bool { initiatives.contains(id) }
  package func hasPrices(_ id: String) -> Bool { strategy.prices.contains { $0.id.value == id } }

  /// Whether no two of this file's groups, goals and initiatives share an id.
  package var hasUniqueNames: Bool {
    goals.count == strategy.goals.count && groups.count == strategy.groups.count
      && initiatives.count == strategy.initiatives.count
      && !initiatives.contains { hasGoal($0) || hasGroup($0) } && !groups.contains { hasGoal($0) }
  }

  /// Every id of a kind as this scope would write it, own ones first.
  package func references(_ ids: (Strategy) -> [String]) -> [String] {
    ids(strategy)
      + used.keys.sorted().flatMap { prefix in
        (used[prefix].map { ids($0.strategy) } ?? []).map { "\(prefix):\($0)" }
      }
  }

  /// The channels that selections and measurements may name; empty where none are declared.
  package var channels: [Channel] {
    strategy.channels + used.keys.sorted().flatMap { used[$0]?.strategy.channels ?? [] }
  }
}

extension Scope {
  /// What a channel is called, by this file or the first used one that names it.
  package func channelTitle(_ id: String) -> String? {
    if let own = strategy.channels.first(where: { $0.id.value == id })?.title { return own.value }
    let prefixes = used.count < 2 ? Array(used.keys) : used.keys.sorted()
    return prefixes.lazy.compactMap { prefix in
      self.used[prefix]?.strategy.channels.first { $0.id.value == id }?.title?.value
    }.first
  }

  /// An indicator's id as this scope would write it, nil for one of a file that it does not use.
  package func reference(to key: IndicatorKey) -> String? {
    if key.home == strategy.id { return key.id }
    return used.keys.sorted().first { used[$0]?.strategy.id == key.home }.map { "\($0):\(key.id)" }
  }
}

/// An indicator and the scope that its own references are looked up in.
///
/// A class, since everything that measures it holds on to it.
package final class BoundIndicator: Sendable {
  package let indicator: Indicator
  package let scope: Scope
  package let key: IndicatorKey
  /// Its place among the indicators of its scope.
  package let index: Int
  // What is asked of every milestone, taken out once: an indicator is large.
  package let displayTitle: String
  package let measuredUnit: Unit?
  package let plainBound: Target.Bound

  init(index: Int, scope: Scope) {
    self.index = index
    self.scope = scope
    let indicator = scope.strategy.indicators[index]
    self.indicator = indicator
    key = IndicatorKey(home: scope.strategy.id, id: indicator.id.value)
    displayTitle = indicator.displayTitle
    measuredUnit = indicator.measuredUnit
    plainBound = indicator.plainBound
  }

  /// What contacts cost by a price set that no indicator of the file names. It comes after all that
  /// are declared, and nothing observed is about it.
  package init(of contacts: Located<String>, direction: String?, by set: PriceSet, _ scope: Scope) {
    self.scope = scope
    index = scope.strategy.indicators.count
    var selection = Selection()
    if let direction {
      selection.conditions.append(
        Selection.Condition(
          dimension: Located(.direction, set.id.span), values: [Located(direction, set.id.span)]))
    }
    var indicator = Indicator(id: set.id)
    indicator.title = set.title
    indicator.priced = Indicator.Priced(
      of: contacts, prices: set.id, where: selection, span: set.id.span)
    self.indicator = indicator
    key = IndicatorKey(home: scope.strategy.id, id: "prices/" + set.id.value)
    displayTitle = indicator.displayTitle
    measuredUnit = indicator.measuredUnit
    plainBound = indicator.plainBound
  }
}

/// A goal and the scope that its own references are looked up in.
package struct BoundGoal: Sendable {
  package let goal: Goal
  package let scope: Scope
}

/// Names an indicator across files: the file that declares it and its id there.
package struct IndicatorKey: Hashable, Sendable {
  package let home: String
  package let id: String

  package init(home: String, id: String) {
    self.home = home
    self.id = id
  }

  /// By the id alone: few files have the same.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Scope {
  /// The milestones that bind a goal: its own, or those of the goal it refers to.
  package func milestones(of goal: Goal) -> [Milestone] {
    guard let reference = goal.milestonesOf else { return goal.milestones }
    guard let other = self.goal(reference.value) else { return [] }
    // One step only: a goal that itself refers on is reported by validation.
    return other.goal.milestones.map { milestone in
      // This strategy binds itself where it refers, wherever the figures stand.
      var milestone = milestone
      milestone.span = reference.span
      return milestone
    }
  }
}
