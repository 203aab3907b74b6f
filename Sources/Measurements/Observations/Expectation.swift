package import Diagnostics
package import Quantities
package import StrategyModel

/// Figures that a source says will be there by a day.
package struct Expectation: Sendable {
  /// The description of the source, below the root.
  package let path: String
  package let by: Located<CalendarDate>
  /// The indicators that figures are expected of; nil for all of them.
  package let indicators: Set<IndicatorKey>?
  /// Whether the file is there, which may still lack what is expected.
  package let hasArrived: Bool

  package init(
    path: String, by: Located<CalendarDate>, of indicators: Set<IndicatorKey>?, hasArrived: Bool
  ) {
    self.path = path
    self.by = by
    self.indicators = indicators
    self.hasArrived = hasArrived
  }
}

extension Evidence {
  /// What is still to come of an indicator on a day, or was to have come by then: the first of what is
  /// not yet expected, else the last of what has not arrived in time; nil where nothing is expected.
  package func expectation(of keys: [IndicatorKey], asOf: CalendarDate) -> Expectation? {
    if expected.isEmpty { return nil }
    let own = expected.filter { expectation in
      expectation.indicators.map { indicators in keys.contains(where: indicators.contains) } ?? true
    }
    return own.filter { $0.by.value > asOf }.min { $0.by.value < $1.by.value }
      ?? own.filter { !$0.hasArrived }.max { $0.by.value < $1.by.value }
  }
}

/// Reads what a described source is expected to bring one strategy.
struct ExpectationReader {
  let scope: Scope
  /// Whether the source serves several strategies: what others declare is passed over.
  let isShared: Bool
  var reader = FieldReader()

  init(scope: Scope, isShared: Bool) {
    self.scope = scope
    self.isShared = isShared
  }

  mutating func read(
    _ descriptor: Descriptor, by day: Located<CalendarDate>, at path: String, _ table: TidyTable?,
    into evidence: inout Evidence
  ) {
    var indicators: Set<IndicatorKey>?
    if !descriptor.indicators.isEmpty {
      indicators = Set(descriptor.indicators.compactMap { key(of: $0) })
      // A shared source that names nothing of this strategy brings it nothing.
      if indicators?.isEmpty ?? false { return }
    } else if let table {
      indicators = Set(table.indicators.compactMap { scope.indicator($0)?.key })
    }
    evidence.add(Expectation(path: path, by: day, of: indicators, hasArrived: table != nil))
  }

  private mutating func key(of name: Located<String>) -> IndicatorKey? {
    if let bound = scope.indicator(name.value) { return bound.key }
    if !isShared {
      reader.report(
        .unknownID, ["id": .text(name.value), "kind": .message(Message(.wordIndicator))],
        at: name.span,
        help: reader.nearest(name.value, scope.references { $0.indicators.map(\.id.value) }))
    }
    return nil
  }
}
