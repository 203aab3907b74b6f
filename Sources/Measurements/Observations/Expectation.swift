package import Diagnostics
package import Quantities
package import StrategyModel

/// Figures, or reports of what was delivered, that a source says will be there by a day.
package struct Expectation: Sendable {
  /// The description of the source, below the root.
  package let path: String
  package let by: Located<CalendarDate>
  let awaited: Awaited
  /// Whether the file is there, which may still lack what is expected.
  package let hasArrived: Bool

  /// What a source brings.
  package enum Awaited: Hashable, Sendable {
    case figures(of: Set<IndicatorKey>)
    case allFigures
    /// The rows of `progress.csv`.
    case reports
  }

  package init(
    path: String, by: Located<CalendarDate>, _ awaited: Awaited, hasArrived: Bool
  ) {
    self.path = path
    self.by = by
    self.awaited = awaited
    self.hasArrived = hasArrived
  }
}

extension Evidence {
  /// What is still to come of an indicator on a day, or was to have come by then: the first of what is
  /// not yet expected, else the last of what has not arrived in time; nil where nothing is expected.
  package func expectation(of keys: [IndicatorKey], asOf: CalendarDate) -> Expectation? {
    if expected.isEmpty { return nil }
    return Self.next(
      expected.filter { expectation in
        switch expectation.awaited {
        case .figures(let indicators): keys.contains(where: indicators.contains)
        case .allFigures: true
        case .reports: false
        }
      }, asOf: asOf)
  }

  /// The same of the reports of what was delivered.
  package func expectationOfReports(asOf: CalendarDate) -> Expectation? {
    if expected.isEmpty { return nil }
    return Self.next(expected.filter { $0.awaited == .reports }, asOf: asOf)
  }

  private static func next(_ own: [Expectation], asOf: CalendarDate) -> Expectation? {
    own.filter { $0.by.value > asOf }.min { $0.by.value < $1.by.value }
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
    _ descriptor: Descriptor, by day: Located<CalendarDate>, at path: String,
    _ arrived: Set<String>?, into evidence: inout Evidence
  ) {
    var awaited = Expectation.Awaited.allFigures
    if !descriptor.indicators.isEmpty {
      let indicators = Set(descriptor.indicators.compactMap { key(of: $0) })
      // A shared source that names nothing of this strategy brings it nothing.
      if indicators.isEmpty { return }
      awaited = .figures(of: indicators)
    } else if let arrived {
      awaited = .figures(of: Set(arrived.compactMap { scope.indicator($0)?.key }))
    }
    evidence.add(Expectation(path: path, by: day, awaited, hasArrived: arrived != nil))
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
