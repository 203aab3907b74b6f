internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// What counted contacts are to one strategy.
extension ContactReader {
  /// Adds the counts of a strategy's own municipality, told apart by what its indicators ask for, and
  /// says what is wrong. Of a table that serves several strategies (`isShared`) some may not count
  /// contacts at all.
  func read(
    for scope: Scope, isShared: Bool, into evidence: inout Evidence
  ) -> [Diagnostic] {
    guard let name = descriptor.indicator else { return [] }
    guard let bound = scope.indicator(name.value) else {
      if isShared { return [] }
      return [
        Diagnostic(
          Message(
            .unknownID, ["id": .text(name.value), "kind": .message(Message(.wordIndicator))]),
          at: name.span,
          help: Spelling.nearest(
            to: name.value, among: scope.references { $0.indicators.map(\.id.value) }
          ).map { Message(.helpDidYouMean, ["word": .text($0)]) })
      ]
    }
    let wanted = scope.selectedDimensions.union([.channel, .direction])
    guard let counts = counts(by: wanted) else { return diagnostics }
    let own = [scope.strategy.municipality, scope.strategy.organisation].compactMap { $0?.value }
    let parties = [nil] + own.map { Municipality.Identity(name: $0) as ContactCounts.Party }
    var reader = FieldReader()
    let channels = Set(scope.channels.map(\.id.value))
    var unknown: Set<String> = []
    let totals = counts.totals(of: parties, by: wanted)
    for channel in totals.parts.flatMap(\.channel)
    where !channels.isEmpty && !channels.contains(channel) && unknown.insert(channel).inserted {
      reader.checkChannel(channel, at: described(channel) ?? span, among: channels)
    }
    var rows = ObservationColumns(in: nil)
    let kinds = totals.parts.map { part in
      rows.addKind(
        Observation.Kind(
          of: bound.key, part, status: descriptor.status ?? .final,
          published: descriptor.published, missing: descriptor.missing.map(\.value)),
        at: span)
    }
    for (period, counts) in totals.counts {
      for (kind, count) in zip(kinds, counts) {
        rows.append(kind: kind, period, Fraction(count))
      }
    }
    if rows.count > 0 { evidence.add(Observations(rows), of: bound.key) }
    if !isShared,
      let others = counts.others(
        than: parties, in: shown, own: scope.strategy.authority ?? "", at: span)
    {
      reader.diagnostics.append(others)
    }
    return diagnostics + reader.diagnostics
  }

  /// Where the description names a channel.
  private func described(_ channel: String) -> SourceSpan? {
    descriptor.values.told(of: .channel).first { $0.value == channel }?.span
  }
}

extension ContactCounts {
  /// The most municipalities that are named.
  private static let mostNamed = 5

  /// What to say of contacts that a strategy's own file has and that are not the strategy's; nil where
  /// there are none.
  fileprivate func others(
    than own: [Party], in shown: String, own name: String, at span: SourceSpan
  ) -> Diagnostic? {
    let sums = counts.mapValues { $0.reduce(0) { $0 + $1.count } }
    let others = sums.filter { !own.contains($0.key) && $0.value > 0 }
      .map { (name: $0.key?.name ?? "", count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    if others.isEmpty { return nil }
    let named = others.prefix(Self.mostNamed).map { name, count in
      Message.Argument.message(
        Message(.nameWithCount, ["name": .text(name), "count": .count(count)]))
    }
    let rest = others.count - named.count
    return Diagnostic(
      Message(
        rest > 0 ? .rowsOfOthersAndMore : .rowsOfOthers,
        [
          "path": .text(shown), "count": .count(others.reduce(0) { $0 + $1.count }),
          "all": .count(sums.values.reduce(0, +)), "own": .text(name), "others": .list(named),
          "rest": .count(rest),
        ]), severity: .warning, at: span, help: Message(.helpRowsOfOthers))
  }
}

extension Scope {
  /// The dimensions by which some indicator, own or used, picks from what is counted.
  fileprivate var selectedDimensions: Set<Dimension> {
    var result: Set<Dimension> = []
    for indicator in strategy.indicators {
      let selections = [
        indicator.share?.where, indicator.share?.among, indicator.sum?.where,
        indicator.priced?.where,
      ]
      for selection in selections {
        result.formUnion(selection?.conditions.map(\.dimension.value) ?? [])
      }
    }
    return used.values.reduce(into: result) { $0.formUnion($1.selectedDimensions) }
  }
}
