internal import Diagnostics

/// What the goals and initiatives of a strategy were called before, for what was written down of them
/// under their former ids.
package struct FormerIDs: Sendable {
  /// The id of today by the former one.
  private let current: [String: String]

  package init(_ strategy: Strategy) {
    let ids = strategy.goals.map(\.id.value) + strategy.initiatives.map(\.id.value)
    let formerly =
      strategy.goals.map(\.formerly?.value) + strategy.initiatives.map(\.formerly?.value)
    var current: [String: String] = [:]
    var ambiguous: Set<String> = []
    for (id, former) in zip(ids, formerly) {
      guard let former else { continue }
      if current.updateValue(id, forKey: former) != nil { ambiguous.insert(former) }
    }
    // What two were called before is neither, and what is called so today is itself.
    for id in ambiguous.union(ids) { current[id] = nil }
    self.current = current
  }

  /// A subject under the ids of today: `holbaek/callcenter/2013` as `holbaek/call-centre/2013`.
  package func current(_ subject: String) -> String {
    if current.isEmpty { return subject }
    var parts = subject.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, let id = current[String(parts[1])] else { return subject }
    parts[1] = id[...]
    return parts.joined(separator: "/")
  }
}
