internal import Diagnostics
internal import StrategyModel
internal import YAMLTree

/// What descriptions of sources say.
extension MeasurementLoader {
  /// A description, and whether nothing is wrong with it.
  func descriptor(
    _ path: String, isShared: Bool
  ) -> (descriptor: Descriptor, isSound: Bool)? {
    guard let (_, root) = files.tree(path, isShared: isShared, &diagnostics) else { return nil }
    return descriptor(of: root, at: path)
  }

  /// What the tree of a description says, with what holds for its form.
  func descriptor(
    of root: Node, at path: String
  ) -> (descriptor: Descriptor, isSound: Bool) {
    var reader = FieldReader()
    var descriptor = Descriptor()
    Record<Descriptor>.descriptor.read(root, into: &descriptor, &reader)
    if descriptor.format?.value == .komhen, let form = komhen(besides: path) {
      descriptor = descriptor.over(form)
    }
    if reader.diagnostics.isEmpty, let from = descriptor.from {
      reader.diagnostics += descriptor.faults(from: from)
    }
    diagnostics += reader.diagnostics
    return (descriptor, reader.diagnostics.isEmpty)
  }

  /// What KOMHEN's columns and codes mean: by the repository's own `common/komhen.yaml`, else as it ships.
  func komhen(besides path: String) -> Descriptor? {
    let folder = FileTree.folder(of: FileTree.folder(of: path))
    let own = [FileTree.folder(of: folder), folder].map { FileTree.join($0, "common/komhen.yaml") }
      .first { files.kind(of: $0) == .file }
    if let known = forms[own ?? ShippedForms.komhenPath] { return known }
    let tree: (source: SourceID, root: Node)?
    if let own {
      tree = files.tree(own, isShared: true, &diagnostics)
    } else {
      let source = files.sources.add(
        path: ShippedForms.komhenPath, bytes: Array(ShippedForms.komhen.utf8), isShared: true)
      let (root, faults) = YAMLComposer.compose(source, Array(ShippedForms.komhen.utf8))
      diagnostics += faults
      tree = root.map { (source, $0) }
    }
    guard let tree else { return nil }
    var reader = FieldReader()
    var form = Descriptor()
    Record<Descriptor>.mapping.read(tree.root, into: &form, &reader)
    diagnostics += reader.diagnostics
    guard reader.diagnostics.isEmpty else { return nil }
    forms[own ?? ShippedForms.komhenPath] = form
    return form
  }
}
