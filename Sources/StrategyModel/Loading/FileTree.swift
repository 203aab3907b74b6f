package import Diagnostics
private import Glibc

/// The files below the root that a run may see, by paths relative to it.
///
/// Output never shows more of a path than this, and nothing outside the root is opened, whatever a
/// file or a symbolic link asks for.
package final class FileTree {
  /// What a strategy's file is called in its folder.
  package static let strategyFile = "strategy.yaml"

  /// The root's real path; never printed.
  private let root: String
  package let sources: SourceStore

  /// The tree under the smallest folder that holds the roots of all paths.
  package init(holding paths: [String], sources: SourceStore) {
    let roots = paths.compactMap { Self.realPath($0).map(Self.root(for:)) }
    var common = roots.first.map { $0.split(separator: "/") } ?? []
    for other in roots.dropFirst() {
      let parts = other.split(separator: "/")
      common = Array(zip(common, parts).prefix { $0 == $1 }.map(\.0))
    }
    root = "/" + common.joined(separator: "/")
    self.sources = sources
  }

  /// The folder above `strategies/`, or the repository's top, or the folder above the path's own.
  private static func root(for path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if kind(of: path) == .file { parts.removeLast() }
    if let index = parts.lastIndex(of: "strategies") {
      return "/" + parts[..<index].joined(separator: "/")
    }
    for count in stride(from: parts.count, through: 1, by: -1) {
      let folder = "/" + parts[..<count].joined(separator: "/")
      if access(folder + "/.git", F_OK) == 0 { return folder }
    }
    return "/" + parts.dropLast().joined(separator: "/")
  }

  package enum Kind { case file, folder, other }

  /// What stands at an absolute path or one relative to the current folder; nil when nothing does.
  private static func kind(of path: String) -> Kind? {
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

  /// A path that the user gave, as a path below the root; nil when nothing is there.
  package func locate(_ path: String) -> String? {
    Self.realPath(path).flatMap(relative)
  }

  /// Where a file below the root really is, for who replaces it; nil outside the root, never printed.
  package func place(of path: String) -> String? {
    guard let real = Self.realPath(absolute(path)), relative(real) != nil else { return nil }
    return real
  }

  package func kind(of path: String) -> Kind? {
    Self.kind(of: absolute(path))
  }

  /// Names in a folder in the order of their bytes, hidden ones left out.
  package func names(in folder: String) -> [String] {
    guard let handle = opendir(absolute(folder)) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file below the root.
  package func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    try SourceReader.read(absolute(path), limit: limit) { relative($0) != nil }
  }

  /// The bytes of a file below the root, registered as a source; a fault is reported. `isShared` tells
  /// whether other strategies than the one at hand have to do with it.
  package func read(
    _ path: String, limit: Int, isShared: Bool = false, _ diagnostics: inout [Diagnostic]
  ) -> (source: SourceID, bytes: [UInt8])? {
    do throws(SourceFault) {
      let bytes = try contents(of: path, limit: limit)
      return (sources.add(path: path, bytes: bytes, isShared: isShared), bytes)
    } catch {
      diagnostics.append(Diagnostic(error.message(path), at: nil))
      return nil
    }
  }

  /// A path written in a file, as a path below the root; a fault is reported where it is written.
  package func resolve(
    _ reference: Located<String>, from file: String, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let arguments: Message.Arguments = ["path": .text(reference.value)]
    guard !reference.value.hasPrefix("/"), !reference.value.contains("\0") else {
      diagnostics.append(
        Diagnostic(Message(.absolutePath, arguments), at: reference.span))
      return nil
    }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in reference.value.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        diagnostics.append(Diagnostic(Message(.pathLeavesRoot, arguments), at: reference.span))
        return nil
      }
    }
    let path = parts.joined(separator: "/")
    guard let real = Self.realPath(absolute(path)) else {
      let siblings = names(in: Self.folder(of: path))
      let nearest = Spelling.nearest(to: Self.name(of: path), among: siblings)
      diagnostics.append(
        Diagnostic(
          Message(.fileNotFound, arguments), at: reference.span,
          help: nearest.map { Message(.helpDidYouMean, ["word": .text($0)]) }))
      return nil
    }
    guard let inside = relative(real) else {
      diagnostics.append(Diagnostic(Message(.pathLeavesRoot, arguments), at: reference.span))
      return nil
    }
    return inside
  }

  package static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  package static func name(ofFolderAbove path: String) -> String {
    name(of: folder(of: path))
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}

extension SourceFault {
  /// What to say of a file that could not be read.
  package func message(_ path: String) -> Message {
    let arguments: Message.Arguments = ["path": .text(path)]
    return switch self {
    case .notFound: Message(.fileNotFound, arguments)
    case .outsideRoot: Message(.pathLeavesRoot, arguments)
    case .notARegularFile: Message(.fileNotRegular, arguments)
    case .notPermitted: Message(.fileNotPermitted, arguments)
    case .tooLarge(let limit):
      Message(.fileTooLarge, ["path": .text(path), "limit": .count(limit)])
    case .failed(let code): Message(.fileFailed, ["path": .text(path), "code": .count(Int(code))])
    }
  }
}
