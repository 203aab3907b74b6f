internal import Diagnostics

/// Files of a store with one of them as it stood at another time.
struct OverlayStore: FileStore {
  let base: any FileStore
  let path: String
  let bytes: [UInt8]
  let label: String

  func locate(_ given: String) -> String? { given == path ? path : base.locate(given) }

  func realPlace(of path: String) -> FilePlace? {
    path == self.path ? .inside(path) : base.realPlace(of: path)
  }

  func writablePath(of path: String) -> String? { nil }

  func kind(of path: String) -> FileTree.Kind? { path == self.path ? .file : base.kind(of: path) }

  func names(in folder: String) -> [String] {
    let names = base.names(in: folder)
    let name = FileTree.name(of: path)
    guard folder == FileTree.folder(of: path), !names.contains(name) else { return names }
    return (names + [name]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    guard path == self.path else { return try base.contents(of: path, limit: limit) }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  func open(_ path: String) throws(SourceFault) -> FileBytes? {
    path == self.path ? nil : try base.open(path)
  }
}

/// No files at all.
struct EmptyStore: FileStore {
  let label = ""

  func locate(_ given: String) -> String? { nil }
  func realPlace(of path: String) -> FilePlace? { nil }
  func writablePath(of path: String) -> String? { nil }
  func kind(of path: String) -> FileTree.Kind? { nil }
  func names(in folder: String) -> [String] { [] }
  func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] { throw .notFound }
}
