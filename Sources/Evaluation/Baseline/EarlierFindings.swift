package import Diagnostics
internal import Quantities
package import StrategyModel

/// What was found in an earlier revision, held against what a run finds, one strategy after the other.
///
/// A finding is the same, worse or better as a line of a baseline would be that was written at that
/// revision, so that both ways of starting from what is there agree.
package struct EarlierFindings {
  /// Something that is no longer found, or is found less bad.
  package struct Eased: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case better, gone, waived
    }

    package let kind: Kind
    /// The finding as it was, about what is so called now.
    package let rule: FindingRule
    package let subject: String
    package let message: Message
    package let severity: Diagnostic.Severity
  }

  private struct Group {
    var extent: Baseline.Extent
    let first: Finding
    let subject: String
  }

  private var strategies: [String: [Finding]] = [:]
  /// The titles and authorities of the strategies whose files are no longer there.
  private var former: [String: (title: String, authority: String?)] = [:]
  private var counts = Finding.Standing.allCases.map { _ in 0 }
  package private(set) var eased: [Eased] = []

  package init() {}

  /// Keeps what was found of a strategy. One whose file `isGone` may have got another name.
  package mutating func add(_ findings: [Finding], of strategy: Strategy, isGone: Bool) {
    strategies[strategy.id] = findings
    if isGone { former[strategy.id] = (strategy.displayTitle, strategy.authority) }
  }

  /// How many findings stand so to the earlier revision, of those that no baseline accepts.
  package func count(_ standing: Finding.Standing) -> Int {
    Finding.Standing.allCases.firstIndex(of: standing).map { counts[$0] } ?? 0
  }

  /// Says of each finding of a strategy how it stands to what was found before.
  package mutating func compare(
    _ findings: inout [Finding], of strategy: Strategy, under waivers: Waivers
  ) {
    let groups = groups(of: strategy)
    var places: [FindingIdentity: [Int]] = [:]
    for index in findings.indices { places[findings[index].identity, default: []].append(index) }
    var known: [FindingIdentity: Group] = [:]
    for group in groups {
      let identity = FindingIdentity(
        rule: group.first.rule, subject: group.subject, change: group.first.change)
      known[identity] = group
      guard let found = places[identity]?.map({ findings[$0] }) else {
        ease(group, waivers.covers(identity) ? .waived : .gone)
        continue
      }
      if group.extent.standing(of: found) == .better { ease(group, .better) }
    }
    for index in findings.indices {
      let extent = known[findings[index].identity]?.extent
      let standing: Finding.Standing =
        switch extent?.standing(of: findings[index]) {
        case nil: .new
        case .worse?: .worse
        case .same?, .better?: .unchanged
        }
      findings[index].sinceRevision = standing
      guard !findings[index].isKnown, let place = Finding.Standing.allCases.firstIndex(of: standing)
      else { continue }
      counts[place] += 1
    }
  }

  /// Takes what is left, of strategies that are no longer there, for gone.
  package mutating func finish() {
    for id in strategies.keys.sorted() {
      for group in Self.groups(strategies[id] ?? [], subject: { $0 }) { ease(group, .gone) }
    }
    strategies = [:]
  }

  /// What was found of a strategy before, under the ids of today; it is then told of.
  private mutating func groups(of strategy: Strategy) -> [Group] {
    let own = strategies[strategy.id] == nil ? formerName(of: strategy) : strategy.id
    guard let own, let findings = strategies.removeValue(forKey: own) else { return [] }
    let names = FormerIDs(strategy)
    return Self.groups(findings) { subject in
      guard own != strategy.id, subject == own || subject.hasPrefix(own + "/") else {
        return names.current(subject)
      }
      return names.current(strategy.id + subject.dropFirst(own.count))
    }
  }

  /// The one strategy that is gone and has the same title and authority: its folder was renamed.
  private func formerName(of strategy: Strategy) -> String? {
    let same = former.filter { id, was in
      strategies[id] != nil && was.title == strategy.displayTitle
        && was.authority == strategy.authority
    }
    return same.count == 1 ? same.first?.key : nil
  }

  /// By identity in the order of the file, each as bad as its worst.
  private static func groups(_ findings: [Finding], subject: (String) -> String) -> [Group] {
    var places: [FindingIdentity: Int] = [:]
    var groups: [Group] = []
    for finding in findings {
      guard let place = places[finding.identity] else {
        places[finding.identity] = groups.count
        groups.append(
          Group(extent: finding.extent, first: finding, subject: subject(finding.subject)))
        continue
      }
      if finding.extent.isWorse(than: groups[place].extent) {
        groups[place].extent = finding.extent
      }
    }
    return groups
  }

  private mutating func ease(_ group: Group, _ kind: Eased.Kind) {
    eased.append(
      Eased(
        kind: kind, rule: group.first.rule, subject: group.subject, message: group.first.message,
        severity: group.extent.severity))
  }
}
