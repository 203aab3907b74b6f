package import Diagnostics
internal import Quantities
package import StrategyModel

/// A baseline held against what a run finds, one strategy after the other.
///
/// Lines of strategies that were not judged are neither met nor stale. A finding is worse when it is
/// more severe, or a whole step further from its target than its line says, and better the same way
/// round. Lines hold steps to the nearest, so it takes at least half a step of new figures for either:
/// a figure near the edge between two steps does not fail and pass by turns.
package struct BaselineComparison {
  /// How many findings are accepted.
  package private(set) var known = 0
  /// How many lines say something else than what was found.
  package private(set) var stale = 0
  /// What is to be told of lines, each at its place.
  package private(set) var notes: [Diagnostic] = []
  /// The baseline without what is stale: what became better as it is now, what is gone left out.
  package private(set) var pruned: Baseline
  private let entries: [Substring: [Baseline.Entry]]

  package init(_ baseline: Baseline) {
    pruned = baseline
    entries = Dictionary(grouping: baseline.entries.values, by: \.home)
  }

  /// Marks those findings of a strategy that the baseline accepts.
  package mutating func accept(_ findings: inout [Finding], of strategy: Strategy) {
    guard let own = entries[strategy.id.withoutControlCharacters[...]] else { return }
    var current: [FindingIdentity: [Finding]] = [:]
    for finding in findings { current[finding.lineIdentity, default: []].append(finding) }
    let former = FormerIDs(strategy)
    var accepted: Set<FindingIdentity> = []
    for entry in own.sorted(by: { $0.place < $1.place }) {
      let subject = former.current(entry.identity.subject)
      let identity = FindingIdentity(rule: entry.identity.rule, subject: subject)
      guard let found = current[identity] else {
        replace(entry, by: nil, .baselineGone)
        continue
      }
      switch entry.extent.standing(of: found) {
      case .worse:
        // The line stays as it is until the finding is as good as it was.
        note(.baselineWorse, entry, ["found": .text(Self.worst(found))], .helpBaselineWorse)
        continue
      case .better:
        replace(entry, by: found, .baselineBetter)
      case .same where identity != entry.identity:
        replace(entry, by: found, .baselineRenamed)
      case .same: break
      }
      accepted.insert(identity)
    }
    for index in findings.indices where accepted.contains(findings[index].lineIdentity) {
      findings[index].isKnown = true
      known += 1
    }
  }

  private mutating func replace(_ entry: Baseline.Entry, by found: [Finding]?, _ key: MessageKey) {
    stale += 1
    pruned.remove(entry.identity)
    for finding in found ?? [] { pruned.add(finding) }
    let now = found?.first?.subject ?? entry.identity.subject
    note(
      key, entry, ["found": .text(Self.worst(found ?? [])), "now": .text(now)], .helpBaselineStale)
  }

  private mutating func note(
    _ key: MessageKey, _ entry: Baseline.Entry, _ more: Message.Arguments, _ help: MessageKey
  ) {
    var arguments = more
    arguments["subject"] = .text(entry.identity.subject)
    arguments["rule"] = .text(entry.identity.rule.rawValue)
    arguments["listed"] = .text(entry.extent.description)
    notes.append(
      Diagnostic(Message(key, arguments), severity: .note, at: entry.span, help: Message(help)))
  }

  /// The worst of findings that a line can't tell apart, as a line would say it.
  private static func worst(_ findings: [Finding]) -> String {
    findings.map(\.extent).max { $1.isWorse(than: $0) }?.description ?? ""
  }
}

extension Baseline.Entry {
  /// Where its line begins.
  fileprivate var place: UInt32 { span?.start ?? 0 }
}

extension Baseline.Extent {
  fileprivate enum Standing {
    case worse, same, better
  }

  /// How findings stand to what was accepted: worse when any of them is, better when all are.
  fileprivate func standing(of findings: [Finding]) -> Standing {
    let standings = findings.map(standing)
    if standings.contains(.worse) { return .worse }
    return standings.allSatisfy { $0 == .better } ? .better : .same
  }

  private func standing(of finding: Finding) -> Standing {
    if finding.severity != severity { return finding.severity > severity ? .worse : .better }
    let isDistance = finding.extent.steps != nil
    guard let steps, let shortfall = finding.shortfall, isDistance else {
      // What was no distance and is one now, or the reverse, can't be compared: the line is to say it.
      return (steps != nil) == isDistance ? .same : .better
    }
    if shortfall >= Fraction(steps + 1) { return .worse }
    return shortfall <= Fraction(steps - 1) ? .better : .same
  }
}
