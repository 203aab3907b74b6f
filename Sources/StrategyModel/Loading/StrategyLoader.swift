package import Diagnostics
internal import YAMLTree

/// Reads strategy files and the shared files they use, each file once, never outside the root.
package final class StrategyLoader {
  package let files: FileTree
  package private(set) var diagnostics: [Diagnostic] = []
  private var shared: [String: Scope?] = [:]
  private var reading: [String] = []

  package init(files: FileTree) {
    self.files = files
  }

  /// The strategy in a file, nil when the file can't be read as YAML at all.
  package func load(_ path: String) -> Scope? {
    guard
      let strategy =
        decode(path, named: FileTree.name(ofFolderAbove: path), isShared: false)
    else { return nil }
    return scope(of: strategy, at: path, isVocabulary: false)
  }

  private func decode(_ path: String, named id: String, isShared: Bool) -> Strategy? {
    guard
      let (source, bytes) = files.read(
        path, limit: YAMLLimits.standard.fileSize, isShared: isShared, &diagnostics)
    else { return nil }
    let (root, faults) = YAMLComposer.compose(source, bytes)
    diagnostics += faults
    guard let root else {
      if faults.isEmpty {
        diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
      }
      return nil
    }
    var reader = FieldReader()
    var strategy = Strategy.decode(root, source: source, &reader)
    strategy.id = id
    diagnostics += reader.diagnostics
    return strategy
  }

  private func scope(of strategy: Strategy, at path: String, isVocabulary: Bool) -> Scope {
    var used: [String: Scope] = [:]
    for use in strategy.uses {
      used[use.prefix.value] = vocabulary(use.path, from: path)
    }
    let scope = Scope(strategy, used: used)
    diagnostics += Validation.diagnostics(of: scope, isVocabulary: isVocabulary)
    return scope
  }

  private func vocabulary(_ reference: Located<String>, from path: String) -> Scope? {
    guard let target = files.resolve(reference, from: path, &diagnostics) else { return nil }
    if reading.contains(target) {
      diagnostics.append(
        Diagnostic(Message(.usesItself, ["path": .text(reference.value)]), at: reference.span))
      return nil
    }
    if let known = shared[target] { return known }
    reading.append(target)
    defer { reading.removeLast() }
    let id = target.hasSuffix(".yaml") ? String(target.dropLast(5)) : target
    let used = decode(target, named: id, isShared: true)
      .map { scope(of: $0, at: target, isVocabulary: true) }
    shared[target] = .some(used)
    return used
  }
}
