internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// The findings that a repository has decided to start from: a line for each, as severe and as far
/// from its target as it was then.
package struct Baseline: Sendable {
  /// What a finding was when it was accepted.
  package struct Entry: Sendable {
    package let identity: FindingIdentity
    let extent: Extent
    /// The line; nil for what was just found.
    let span: SourceSpan?

    /// The folder of its strategy.
    var home: Substring { identity.subject.prefix { $0 != "/" } }
  }

  /// How bad a finding is, as a line says it.
  struct Extent: Hashable, Sendable, CustomStringConvertible {
    let severity: Diagnostic.Severity
    /// Tenths of the target to the nearest; nil where it is not about a distance.
    let steps: Int?

    var description: String { severity.word + " " + (steps.map(String.init) ?? "-") }
  }

  static let header = "# kanaltjek baseline 1"

  private(set) var entries: [FindingIdentity: Entry] = [:]

  package init() {}

  /// Adds a finding; of two that a line can't tell apart the worse one.
  package mutating func add(_ finding: Finding) {
    add(Entry(identity: finding.lineIdentity, extent: finding.extent, span: nil))
  }

  mutating func add(_ entry: Entry) {
    if let earlier = entries[entry.identity], !entry.extent.isWorse(than: earlier.extent) { return }
    entries[entry.identity] = entry
  }

  mutating func remove(_ identity: FindingIdentity) { entries[identity] = nil }

  /// The file: sorted by subject and rule in the order of their bytes, so that the same findings make
  /// the same file everywhere.
  package var text: String {
    let lines = entries.values.map { entry in
      "\(entry.identity.subject) \(entry.identity.rule.rawValue) \(entry.extent)"
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ([Self.header] + lines).map { $0 + "\n" }.joined()
  }
}

extension Baseline.Extent {
  func isWorse(than other: Self) -> Bool {
    severity != other.severity ? severity > other.severity : steps ?? -1 > other.steps ?? -1
  }
}

extension Finding {
  /// What a line can say of its identity: what would break the line is replaced.
  var lineIdentity: FindingIdentity {
    FindingIdentity(rule: rule, subject: subject.withoutControlCharacters)
  }

  var extent: Baseline.Extent {
    Baseline.Extent(severity: severity, steps: shortfall.flatMap(\.nearestInteger))
  }
}

extension Fraction {
  /// Halves go up; nil beyond nine digits.
  fileprivate var nearestInteger: Int? {
    let whole = numerator / denominator
    let rest = numerator % denominator
    guard whole < 999_999_999, whole >= 0 else { return nil }
    return Int(whole) + (rest >= denominator - rest ? 1 : 0)
  }
}
