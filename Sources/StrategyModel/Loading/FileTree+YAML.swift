package import Diagnostics
package import YAMLTree

extension FileTree {
  /// The tree of a YAML file, nil where it can't be read or says nothing; what is wrong is reported.
  package func tree(
    _ path: String, isShared: Bool, _ diagnostics: inout [Diagnostic]
  ) -> (source: SourceID, root: Node)? {
    guard
      let (source, bytes) = read(
        path, limit: YAMLLimits.standard.fileSize, isShared: isShared, &diagnostics)
    else { return nil }
    let (root, faults) = YAMLComposer.compose(source, bytes)
    diagnostics += faults
    if let root { return (source, root) }
    if faults.isEmpty {
      diagnostics.append(Diagnostic(Message(.emptyFile), at: SourceSpan(source, 0, 0)))
    }
    return nil
  }
}
