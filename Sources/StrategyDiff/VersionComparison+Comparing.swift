internal import Diagnostics
internal import Evaluation
package import Quantities
internal import StrategyModel

extension VersionComparison {
  /// Holds two versions against each other: every difference, what it does, and why verdicts differ.
  ///
  /// - Parameters:
  ///   - old: The version that stood.
  ///   - new: The version that is to stand.
  ///   - matching: Which strategy is which, where that is known already.
  ///   - asOf: The day by which something must be known in the new version.
  ///   - oldAsOf: The same for the old version's own verdicts.
  package init(
    of old: Version, and new: Version, matching: StrategyMatching? = nil, asOf: CalendarDate,
    oldAsOf: CalendarDate
  ) {
    self.init(old: old.name, new: new.name, asOf: asOf, oldAsOf: oldAsOf)
    let matching = matching ?? StrategyMatching(old.strategies, new.strategies)
    for strategy in matching.removed { changes.append(.removed(strategy)) }
    for strategy in matching.added { changes.append(.added(strategy)) }
    for succession in matching.successions { changes.append(.succeeded(succession)) }
    changes += Change.rules(from: old.rules, to: new.rules)
    let split = Set(matching.successions.flatMap(\.new).map(\.strategy.id))
    var seen: Set<SharedWords> = []
    for pair in matching.pairs {
      var comparison = PairComparison(
        pair, asOf: asOf, oldAsOf: oldAsOf, isPart: split.contains(pair.id))
      comparison.compare()
      // What a shared file words otherwise is said of the first strategy that uses it.
      changes += comparison.changes.filter {
        SharedWords($0, pair).map { seen.insert($0).inserted } ?? true
      }
      verdicts += Attribution(pair, oldAsOf: oldAsOf, asOf: asOf).verdictChanges()
    }
  }
}

extension Change {
  /// Rules decide findings, and how near to its path an outlook may lie: what another rule does is not
  /// told from the rule alone.
  fileprivate static func rules(from old: RuleSet, to new: RuleSet) -> [Change] {
    func known(_ rules: RuleSet) -> [String: (said: [String?], id: Located<String>)] {
      Dictionary(
        rules.rules.map { rule in
          let isOff = rules.switchedOff[rule.finding] != nil
          let parameters = rule.parameters.map { $0.name.value + ": " + $0.written }
          return (
            rule.id.value,
            (
              [
                rule.when?.value, rule.require?.value, rules.severity(of: rule),
                rule.severity?.value, isOff ? "" : nil,
              ] + parameters, rule.id
            )
          )
        }
      ) { first, _ in first }
    }
    let (before, after) = (known(old), known(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      if before[id]?.said == after[id]?.said { return nil }
      return Change(
        .undecided, .rulesChanged, of: id,
        from: before[id].map { Side(.text(id), at: $0.id.span) },
        to: after[id].map { Side(.text(id), at: $0.id.span) })
    }
  }
}

/// Other words in a file that several strategies use.
private struct SharedWords: Hashable {
  let kind: ChangeKind
  let old: SourceSpan?
  let new: SourceSpan?

  init?(_ change: Change, _ pair: StrategyPair) {
    guard change.class == .editorial, let span = change.new?.span ?? change.old?.span,
      span.source != pair.new.strategy.source, span.source != pair.old.strategy.source
    else { return nil }
    kind = change.kind
    old = change.old?.span
    new = change.new?.span
  }
}

extension Change {
  fileprivate static func removed(_ strategy: VersionedStrategy) -> Change {
    Change(.weakened, .strategyRemoved, of: strategy.strategy.id, from: strategy.side)
  }

  fileprivate static func added(_ strategy: VersionedStrategy) -> Change {
    Change(.strengthened, .strategyAdded, of: strategy.strategy.id, to: strategy.side)
  }

  fileprivate static func succeeded(_ succession: Succession<VersionedStrategy>) -> Change {
    Change(
      .structural, succession.old.count < succession.new.count ? .split : .merged,
      of: succession.new.first?.strategy.id ?? "",
      from: Side(
        .list(succession.old.map(\.strategy.id)), at: succession.old.first?.strategy.title?.span),
      to: Side(
        .list(succession.new.map(\.strategy.id)), at: succession.new.first?.strategy.title?.span))
  }
}

extension VersionedStrategy {
  fileprivate var side: Change.Side {
    Change.Side(.text(strategy.displayTitle), at: strategy.title?.span)
  }
}
