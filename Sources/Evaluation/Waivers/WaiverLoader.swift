package import Diagnostics
package import StrategyModel
internal import YAMLTree

/// Reads the `waivers.yaml` beside a strategy, where there is one.
package final class WaiverLoader {
  package static let file = "waivers.yaml"

  private let files: FileTree
  private let rules: RuleSet
  package private(set) var diagnostics: [Diagnostic] = []

  /// The rules are those that may be waived.
  package init(files: FileTree, rules: RuleSet) {
    self.files = files
    self.rules = rules
  }

  /// The waivers of the strategy in a file.
  package func load(for scope: Scope, at path: String) -> [Waiver] {
    let path = FileTree.join(FileTree.folder(of: path), Self.file)
    guard files.kind(of: path) != nil,
      let (_, root) = files.tree(path, isShared: false, &diagnostics)
    else { return [] }
    var reader = FieldReader()
    let waivers = Waiver.decode(root, for: scope.strategy, by: rules, &reader)
    diagnostics += reader.diagnostics
    return waivers
  }
}
