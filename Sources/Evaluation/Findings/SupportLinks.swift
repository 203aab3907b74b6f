internal import Diagnostics
internal import StrategyModel

/// Which initiatives lead to a goal, and which goals somebody works for.
///
/// A class, since it is asked of every goal and initiative.
final class SupportLinks {
  /// Of each goal, whether an initiative leads to it.
  private(set) var isSupported: [Bool]
  /// Of each initiative, whether it leads to no goal.
  private(set) var isLoose: [Bool]
  private let judgement: StrategyJudgement

  private var scope: Scope { judgement.scope }
  private var strategy: Strategy { judgement.scope.strategy }

  init(_ judgement: StrategyJudgement) {
    self.judgement = judgement
    let strategy = judgement.scope.strategy
    isSupported = strategy.goals.map { _ in false }
    isLoose = strategy.initiatives.map { _ in false }
    if !strategy.initiatives.isEmpty, !strategy.goals.isEmpty { follow() }
  }

  /// Whether any initiative leads to a goal; where none does, that is what there is to say.
  var areSome: Bool { isLoose.contains(false) && !isSupported.isEmpty }

  /// Follows what initiatives say they support, and what the document gathers under one heading.
  private func follow() {
    var groups: Set<String> = []
    for index in strategy.initiatives.indices {
      if strategy.initiatives[index].supports.isEmpty { isLoose[index] = true }
      for reference in strategy.initiatives[index].supports {
        if let goal = scope.goalIndex(reference.value) {
          isSupported[goal] = true
        } else if scope.hasGroup(reference.value) {
          groups.insert(reference.value)
        }
      }
    }
    if !strategy.groups.isEmpty { followHeadings(supported: groups) }
    followServedGoals()
    followSharedIndicators()
  }

  /// A goal and an initiative under the same heading, or one under a heading of the other's, belong
  /// together.
  private func followHeadings(supported: Set<String>) {
    let headings = Headings(strategy.groups)
    var above: (goals: Set<String>, initiatives: Set<String>) = ([], [])
    var own: (goals: Set<String>, initiatives: Set<String>) = ([], [])
    for index in strategy.goals.indices {
      guard let group = strategy.goals[index].partOf?.value else { continue }
      own.goals.insert(group)
      above.goals.formUnion(headings.chain(of: group))
    }
    for index in strategy.initiatives.indices {
      guard let group = strategy.initiatives[index].partOf?.value else { continue }
      own.initiatives.insert(group)
      let chain = headings.chain(of: group)
      above.initiatives.formUnion(chain)
      if above.goals.contains(group) || chain.contains(where: own.goals.contains) {
        isLoose[index] = false
      }
    }
    for index in strategy.goals.indices {
      guard let group = strategy.goals[index].partOf?.value else { continue }
      let chain = headings.chain(of: group)
      if above.initiatives.contains(group)
        || chain.contains(where: { own.initiatives.contains($0) || supported.contains($0) })
      {
        isSupported[index] = true
      }
    }
  }

  /// Who works for a goal works for those that it serves.
  private func followServedGoals() {
    var next = strategy.goals.indices.filter {
      isSupported[$0] && !strategy.goals[$0].serves.isEmpty
    }
    while let index = next.popLast() {
      for reference in strategy.goals[index].serves {
        guard let served = scope.goalIndex(reference.value), !isSupported[served] else {
          continue
        }
        isSupported[served] = true
        next.append(served)
      }
    }
  }

  /// Two goals that one indicator measures are worked for together.
  private func followSharedIndicators() {
    guard isSupported.contains(false) else { return }
    var own = Array(repeating: false, count: strategy.indicators.count)
    var others: Set<IndicatorKey> = []
    for index in strategy.goals.indices where isSupported[index] {
      guard let bound = judgement.goals[index].indicator else { continue }
      if bound.scope === scope { own[bound.index] = true } else { others.insert(bound.key) }
    }
    for index in strategy.goals.indices where !isSupported[index] {
      guard let bound = judgement.goals[index].indicator else { continue }
      if bound.scope === scope ? own[bound.index] : others.contains(bound.key) {
        isSupported[index] = true
      }
    }
  }
}

/// The groups above each group.
private struct Headings {
  private let parents: [String: String]

  init(_ groups: [Group]) {
    parents = Dictionary(
      groups.compactMap { group in group.partOf.map { (group.id.value, $0.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Deeper than any table of contents; groups that are parts of each other have no top.
  private static let mostLevels = 16

  /// The group itself and those above it.
  func chain(of group: String) -> [String] {
    var chain = [group]
    while chain.count < Self.mostLevels, let last = chain.last, let parent = parents[last] {
      chain.append(parent)
    }
    return chain
  }
}
