internal import Diagnostics
internal import Measurements
internal import StrategyDiff
internal import StrategyModel

extension Workspace {
  /// Reads one of the versions to compare and keeps its texts, since what is found points into both.
  ///
  /// - Parameters:
  ///   - name: A path as the user gave it.
  ///   - folders: Folders of rules on top of those that the version itself has.
  /// - Returns: What could be read of the version; whether that is all is for the diagnostics to say.
  mutating func version(_ name: String, by folders: [String]) -> Version {
    let files = FileTree(holding: [name], sources: sources)
    let rules = rules(beside: files, and: folders, changes: .standard)
    var strategies: [VersionedStrategy] = []
    load([name], files, by: rules, keepsTexts: true) { scope, evidence, path in
      strategies.append(VersionedStrategy(scope: scope, evidence: evidence, path: path))
    }
    return Version(name: name, strategies: strategies, rules: rules)
  }
}
