internal import Diagnostics
internal import Quantities
package import StrategyModel

extension StrategyPair {
  /// Matches everything that two versions of a strategy declare.
  package init(
    matching old: VersionedStrategy, with new: VersionedStrategy,
    certainty: Certainty = .identical
  ) {
    let before = old.strategy
    let after = new.strategy
    let goals = Self.goals(old.scope, new.scope)
    let initiatives = Matcher<Initiative>(
      id: { $0.id.value }, formerly: { $0.formerly?.value }, traits: { $0.traits }
    ).match(before.initiatives, after.initiatives)
    let groups = Matcher<Group>(id: { $0.id.value }, traits: { $0.traits })
      .match(before.groups, after.groups)
    let indicators = Self.indicators(old.scope, new.scope)
    let prices = Self.prices(old.scope, new.scope)

    var names = Renaming()
    if before.id != after.id { names.homes[before.id] = after.id }
    names.elements = Self.renames(before.goals.map(\.id), after.goals.map(\.id), goals)
    names.elements.merge(
      Self.renames(before.initiatives.map(\.id), after.initiatives.map(\.id), initiatives)
    ) { first, _ in first }
    names.elements.merge(
      Self.renames(before.groups.map(\.id), after.groups.map(\.id), groups)
    ) { first, _ in first }
    names.indicators = Self.renames(
      before.indicators.map(\.id), after.indicators.map(\.id), indicators)
    names.prices = Self.renames(before.prices.map(\.id), after.prices.map(\.id), prices)
    Self.nameUsedFiles(old.scope, new.scope, &names)

    var translated = old
    if !names.isEmpty {
      translated.scope = names.renamed(old.scope)
      translated.evidence = names.renamed(old.evidence, of: old.scope)
    }
    self.init(old: translated, new: new, certainty: certainty)
    formerIDs.strategy = before.id == after.id ? nil : before.id
    formerIDs.elements = Self.inverse(names.elements)
    formerIDs.indicators = Self.inverse(names.indicators)
    formerIDs.prices = Self.inverse(names.prices)
    let words = translated.strategy
    self.goals = Self.matches(words.goals, after.goals, goals)
    self.initiatives = Self.matches(words.initiatives, after.initiatives, initiatives)
    self.groups = Self.matches(words.groups, after.groups, groups)
    self.indicators = Self.matches(words.indicators, after.indicators, indicators)
    self.prices = Self.matches(words.prices, after.prices, prices)
    goalSuccessions = Self.successions(words.goals, after.goals, goals)
    initiativeSuccessions = Self.successions(words.initiatives, after.initiatives, initiatives)
    matchMilestones()
  }

  private mutating func matchMilestones() {
    for (before, after) in goals.lazy.compactMap(\.both) {
      let (left, right) = (old.scope.milestones(of: before), new.scope.milestones(of: after))
      if left.isEmpty, right.isEmpty { continue }
      milestones[after.id.value] = MilestoneMatching(
        oldUnit: old.scope.indicator(of: before)?.indicator.measuredUnit,
        newUnit: new.scope.indicator(of: after)?.indicator.measuredUnit
      ).match(left, right)
    }
    for (before, after) in initiatives.lazy.compactMap(\.both) {
      if before.milestones.isEmpty, after.milestones.isEmpty { continue }
      milestones[after.id.value] = MilestoneMatching(oldUnit: nil, newUnit: nil)
        .match(before.milestones, after.milestones)
    }
  }

  // MARK: By kind

  private static func goals(_ old: Scope, _ new: Scope) -> Matcher<Goal>.Result {
    let before = old.strategy.goals
    // Traits are only asked for of what ids do not match, and a goal knows its version by its place.
    let source = old.strategy.source
    return Matcher<Goal>(
      id: { $0.id.value }, formerly: { $0.formerly?.value },
      traits: { $0.traits(in: $0.id.span.source == source ? old : new) }
    ).match(before, new.strategy.goals)
  }

  private static func indicators(_ old: Scope, _ new: Scope) -> Matcher<Indicator>.Result {
    Matcher<Indicator>(id: { $0.id.value }, traits: { $0.traits })
      .match(old.strategy.indicators, new.strategy.indicators)
  }

  private static func prices(_ old: Scope, _ new: Scope) -> Matcher<PriceSet>.Result {
    Matcher<PriceSet>(id: { $0.id.value }, traits: { $0.traits })
      .match(old.strategy.prices, new.strategy.prices)
  }

  /// Used files are matched by their prefix, or by their path where that has another prefix.
  private static func nameUsedFiles(_ old: Scope, _ new: Scope, _ names: inout Renaming) {
    for use in old.strategy.uses {
      let prefix = use.prefix.value
      guard let file = old.used[prefix] else { continue }
      let renamed =
        new.used[prefix] != nil
        ? prefix : new.strategy.uses.first { $0.path.value == use.path.value }?.prefix.value
      guard let renamed, let other = new.used[renamed] else { continue }
      if renamed != prefix { names.prefixes[prefix] = renamed }
      var own = Renaming()
      if file.strategy.id != other.strategy.id { own.homes[file.strategy.id] = other.strategy.id }
      let (before, after) = (file.strategy, other.strategy)
      own.indicators = renames(
        before.indicators.map(\.id), after.indicators.map(\.id), indicators(file, other))
      own.elements = renames(
        before.goals.map(\.id), after.goals.map(\.id), goals(file, other))
      own.prices = renames(before.prices.map(\.id), after.prices.map(\.id), prices(file, other))
      if !own.isEmpty { names.used[prefix] = own }
    }
  }

  // MARK: From places to elements

  private static func renames<Element>(
    _ old: [Located<String>], _ new: [Located<String>], _ result: Matcher<Element>.Result
  ) -> [String: String] {
    var names: [String: String] = [:]
    for case (let before?, let after?, _) in result.pairs
    where old[before].value != new[after].value {
      names[old[before].value] = new[after].value
    }
    return names
  }

  private static func inverse(_ names: [String: String]) -> [String: String] {
    Dictionary(names.map { ($0.value, $0.key) }) { first, second in min(first, second) }
  }

  private static func matches<Element: Sendable>(
    _ old: [Element], _ new: [Element], _ result: Matcher<Element>.Result
  ) -> [Match<Element>] {
    result.pairs.map { pair in
      Match(old: pair.old.map { old[$0] }, new: pair.new.map { new[$0] }, pair.certainty)
    }
  }

  private static func successions<Element: Sendable>(
    _ old: [Element], _ new: [Element], _ result: Matcher<Element>.Result
  ) -> [Succession<Element>] {
    result.successions.map { found in
      Succession(old: found.old.map { old[$0] }, new: found.new.map { new[$0] })
    }
  }
}

extension Scope {
  /// What a goal is measured by.
  package func indicator(of goal: Goal) -> BoundIndicator? {
    goal.indicator.flatMap { indicator($0.value) }
  }
}
