internal import Diagnostics
internal import Evaluation
internal import Measurements
internal import StrategyDiff
internal import StrategyModel

extension Workspace {
  /// Reads one of the versions to compare and keeps its texts, since what is found points into both.
  ///
  /// - Parameters:
  ///   - side: Where it stands.
  ///   - folders: Folders of rules on top of those that the version itself has.
  /// - Returns: What could be read of the version; whether that is all is for the diagnostics to say.
  mutating func version(_ side: ComparedSide, by folders: [String]) -> Version {
    let rules = rules(beside: side.files, and: folders, changes: .standard)
    var strategies: [VersionedStrategy] = []
    var waivers: [Waiver] = []
    let found = strategyFiles(at: side.path, named: side.label, side.files)
    load(found, named: [side.label], side.files, by: rules, keepsTexts: true, readsRemarks: false) {
      waivers += $0.waivers
      strategies.append(
        VersionedStrategy(scope: $0.scope, evidence: $0.evidence, path: $0.path))
    }
    var version = Version(name: side.label, strategies: strategies, rules: rules)
    version.waivers = waivers
    return version
  }
}
