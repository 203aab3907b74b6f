internal import Diagnostics
private import Glibc

/// The files below a folder on disk.
struct FolderStore: FileStore {
  /// The root's real path; never printed.
  private let root: String
  let label = ""

  /// The smallest folder that holds the roots of all paths.
  init(holding paths: [String]) {
    let roots = paths.filter { !GivenPath.isLedOut($0) }
      .compactMap { Self.realPath($0).map(Self.root(for:)) }
    var common = roots.first.map { $0.split(separator: "/") } ?? []
    for other in roots.dropFirst() {
      let parts = other.split(separator: "/")
      common = Array(zip(common, parts).prefix { $0 == $1 }.map(\.0))
    }
    root = "/" + common.joined(separator: "/")
  }

  /// The folder above `strategies/`, or the repository's top, or the folder above the path's own.
  private static func root(for path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if kind(of: path) == .file { parts.removeLast() }
    if let above = FileTree.aboveStrategies(parts) { return "/" + above.joined(separator: "/") }
    for count in stride(from: parts.count, through: 1, by: -1) {
      let folder = "/" + parts[..<count].joined(separator: "/")
      if access(folder + "/.git", F_OK) == 0 { return folder }
    }
    return "/" + parts.dropLast().joined(separator: "/")
  }

  /// What stands at an absolute path or one relative to the current folder; nil when nothing does.
  private static func kind(of path: String) -> FileTree.Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : (root == "/" ? "/" + path : root + "/" + path)
  }

  /// The part below the root of a real path; nil outside it.
  private func relative(_ real: String) -> String? {
    if real == root { return "" }
    let prefix = root == "/" ? "/" : root + "/"
    return real.hasPrefix(prefix) ? String(real.dropFirst(prefix.count)) : nil
  }

  func locate(_ given: String) -> String? {
    GivenPath.isLedOut(given) ? nil : Self.realPath(given).flatMap(relative)
  }

  func leadsOut(_ given: String) -> Bool { GivenPath.isLedOut(given) }

  func realPlace(of path: String) -> FilePlace? {
    Self.realPath(absolute(path)).map { real in relative(real).map(FilePlace.inside) ?? .outside }
  }

  func writablePath(of path: String) -> String? {
    guard let real = Self.realPath(absolute(path)), relative(real) != nil else { return nil }
    return real
  }

  func kind(of path: String) -> FileTree.Kind? {
    Self.kind(of: absolute(path))
  }

  func names(in folder: String) -> [String] {
    guard let handle = opendir(absolute(folder)) else { return [] }
    defer { closedir(handle) }
    guard let real = SourceReader.realPath(of: dirfd(handle), openedAs: absolute(folder)),
      relative(real) != nil
    else { return [] }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    try SourceReader.read(absolute(path), limit: limit) { relative($0) != nil }
  }

  func open(_ path: String) throws(SourceFault) -> FileBytes? {
    try SourceReader.open(absolute(path)) { relative($0) != nil }
  }
}
