package import Diagnostics
package import YAMLTree

/// Reads strategy files and the files they use, never outside the root.
///
/// A used file is shared vocabulary or another strategy. It is read once, however many use it, and
/// its faults are reported once.
package final class StrategyLoader {
  package let files: FileTree
  package private(set) var diagnostics: [Diagnostic] = []
  /// What other files use, by path; nil for a file that can't be read.
  private var used: [String: Scope?] = [:]
  /// Files whose faults are reported.
  private var reported: Set<String> = []
  /// The files under way: the one asked for, one that it uses, one that that uses.
  private var reading: [File] = []

  /// How many files may use one another in a row.
  private static let mostInARow = 100

  private struct File {
    let path: String
    let strategy: Strategy
  }

  package init(files: FileTree) {
    self.files = files
  }

  /// The strategy in a file, nil when the file can't be read as YAML at all.
  package func load(_ path: String) -> Scope? {
    let id = FileTree.name(ofFolderAbove: path)
    if let known = used[path], known?.strategy.id ?? id == id { return known }
    return read(path, named: id, isVocabulary: false)
  }

  private func read(_ path: String, named id: String, isVocabulary: Bool) -> Scope? {
    let known = diagnostics.count
    let isRepeated = !reported.insert(path).inserted
    defer { if isRepeated { diagnostics.removeSubrange(known...) } }
    // What is read on the way to another file is used by it, and perhaps by more.
    let isUsed = !reading.isEmpty
    guard let strategy = decode(path, named: id, isShared: isUsed) else { return nil }
    reading.append(File(path: path, strategy: strategy))
    defer { reading.removeLast() }
    var scopes: [String: Scope] = [:]
    for use in strategy.uses {
      guard let target = files.resolve(use.path, from: path, &diagnostics) else { continue }
      scopes[use.prefix.value] = scope(at: target, for: use.path, of: path)
    }
    let scope = Scope(strategy, used: scopes)
    diagnostics += Validation.diagnostics(
      of: scope, isVocabulary: isVocabulary, files.sources)
    return scope
  }

  private func decode(_ path: String, named id: String, isShared: Bool) -> Strategy? {
    guard let (source, root) = files.tree(path, isShared: isShared, &diagnostics) else {
      return nil
    }
    var reader = FieldReader()
    var strategy = Strategy.decode(root, source: source, &reader)
    strategy.id = id
    diagnostics += reader.diagnostics
    return strategy
  }

  // MARK: Used files

  /// A strategy may name what another one wants, and be named there: both are read, and neither
  /// waits for the other. Shared vocabulary has no such need, and a circle in it is a slip.
  private func scope(at path: String, for reference: Located<String>, of user: String) -> Scope? {
    if let open = reading.last(where: { $0.path == path }) {
      guard path != user, Self.isStrategy(path) else {
        report(.usesItself, ["path": .text(reference.value)], at: reference.span, .helpUsesItself)
        return nil
      }
      return scopeSeenFromBelow(open)
    }
    if let known = used[path] { return known }
    guard reading.count < Self.mostInARow else {
      report(.usesTooDeep, ["limit": .count(Self.mostInARow)], at: reference.span, nil)
      return nil
    }
    let isStrategy = Self.isStrategy(path)
    let scope = read(
      path, named: isStrategy ? FileTree.name(ofFolderAbove: path) : Self.name(path),
      isVocabulary: !isStrategy)
    used[path] = .some(scope)
    return scope
  }

  /// What a file under way declares, for one that it uses. A reference goes one file far, and what
  /// a derived indicator counts one more, so of other files under way no uses are asked for.
  private func scopeSeenFromBelow(_ file: File) -> Scope {
    // Who uses the one below may come to point into this one.
    files.sources.share(file.strategy.source)
    var scopes: [String: Scope] = [:]
    for use in file.strategy.uses {
      // Reported when the file itself comes to it.
      var faults: [Diagnostic] = []
      guard let target = files.resolve(use.path, from: file.path, &faults) else { continue }
      if let open = reading.last(where: { $0.path == target }) {
        files.sources.share(open.strategy.source)
        scopes[use.prefix.value] = Scope(open.strategy)
      } else {
        scopes[use.prefix.value] = scope(at: target, for: use.path, of: file.path)
      }
    }
    return Scope(file.strategy, used: scopes)
  }

  private static func isStrategy(_ path: String) -> Bool {
    FileTree.name(of: path) == FileTree.strategyFile
  }

  private static func name(_ path: String) -> String {
    path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
  }

  private func report(
    _ key: MessageKey, _ arguments: Message.Arguments, at span: SourceSpan, _ help: MessageKey?
  ) {
    diagnostics.append(
      Diagnostic(Message(key, arguments), at: span, help: help.map { Message($0) }))
  }
}

extension Scope {
  /// A strategy that is written inside another file and uses no other, with its faults.
  package static func standalone(
    _ root: Node, named id: String, sources: SourceStore, _ diagnostics: inout [Diagnostic]
  ) -> Scope {
    var reader = FieldReader()
    var strategy = Strategy.decode(root, source: root.span.source, &reader)
    strategy.id = id
    let scope = Scope(strategy)
    diagnostics += reader.diagnostics
    // What could not be read is not to be missed as well.
    if reader.diagnostics.isEmpty {
      diagnostics += Validation.diagnostics(of: scope, isVocabulary: false, sources)
    }
    return scope
  }
}
