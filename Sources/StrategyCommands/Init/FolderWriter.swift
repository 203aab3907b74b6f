private import Glibc

/// Writes a folder whole or not at all, and never over anything.
///
/// The folder is made beside its place and then moved there; what it shares with others is added
/// where it is not yet there, and taken away again if the move fails.
struct FolderWriter {
  typealias Files = [(name: String, text: String)]

  /// The folder that holds the strategies; it may not be there yet.
  let home: String
  let shared: (folder: String, files: Files)
  let own: (folder: String, files: Files)
  let console: Console

  struct Written {
    var new: [String] = []
    /// Shared files that were there and stay as they are.
    var kept: [String] = []
  }

  enum Fault: Error {
    case taken(String)
    case failed(String, code: Int32)
  }

  /// What a run has made so far, in order, to take away again.
  private struct Traces {
    var files: [String] = []
    var folders: [String] = []

    func remove() {
      for file in files.reversed() { unlink(file) }
      for folder in folders.reversed() { rmdir(folder) }
    }
  }

  func write() throws(Fault) -> Written {
    let target = Self.join(home, own.folder)
    guard Self.isFree(target) else { throw .taken(target) }
    var traces = Traces()
    do throws(Fault) {
      return try write(to: target, &traces)
    } catch {
      traces.remove()
      throw error
    }
  }

  private func write(to target: String, _ traces: inout Traces) throws(Fault) -> Written {
    var written = Written()
    let draft = Self.join(home, ".\(own.folder).\(getpid()).tmp")
    for (name, text) in own.files {
      try write(text, to: Self.join(draft, name), &traces)
    }
    for (name, text) in shared.files {
      let path = Self.join(Self.join(home, shared.folder), name)
      if access(path, F_OK) == 0 {
        written.kept.append(path)
      } else {
        try write(text, to: path, &traces)
        written.new.append(path)
      }
    }
    guard rename(draft, target) == 0 else {
      let code = errno
      throw code == ENOTEMPTY || code == EEXIST || code == ENOTDIR
        ? .taken(target) : .failed(target, code: code)
    }
    written.new += own.files.map { Self.join(target, $0.name) }
    return written
  }

  private func write(
    _ text: String, to path: String, _ traces: inout Traces
  ) throws(Fault) {
    try makeFolders(above: path, &traces)
    let code = console.create(text, at: path)
    guard code == nil else { throw .failed(path, code: code ?? 0) }
    traces.files.append(path)
  }

  private func makeFolders(above path: String, _ traces: inout Traces) throws(Fault) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder = Self.join(folder, String(part))
      if mkdir(folder, 0o777) == 0 {
        traces.folders.append(folder)
      } else if errno != EEXIST {
        throw .failed(folder, code: errno)
      }
    }
  }

  // MARK: Paths

  /// The folder named `strategies` in another, or that other where it is the one.
  static func folderOfStrategies(in given: String) -> String {
    let name = "strategies"
    let isItself = realName(of: given).map { $0 == name } ?? (lastPart(of: given) == name)
    return isItself ? join(given, "") : join(given, name)
  }

  private static func realName(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return lastPart(of: String(cString: resolved))
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// A path without `.` and doubled slashes, as it is shown and used.
  static func join(_ folder: String, _ name: String) -> String {
    let parts = (folder + "/" + name).split(separator: "/").filter { $0 != "." }
    let path = parts.joined(separator: "/")
    return folder.hasPrefix("/") ? "/" + path : path.isEmpty ? "." : path
  }

  /// The folder above a path and its last part, links followed where something stands there.
  fileprivate static func parts(of path: String) -> (folder: String, name: String) {
    let whole = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parts = (whole ?? path).split(separator: "/", omittingEmptySubsequences: true)
    let above = parts.dropLast().joined(separator: "/")
    let isRooted = (whole ?? path).hasPrefix("/")
    return ((isRooted ? "/" : "") + above, parts.last.map(String.init) ?? "")
  }

  /// Whether nothing stands at a path, or a folder without anything in it.
  private static func isFree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFDIR, let handle = opendir(path) else { return false }
    defer { closedir(handle) }
    // `.` and `..` are always there.
    return readdir(handle) != nil && readdir(handle) != nil && readdir(handle) == nil
  }
}

extension FolderWriter {
  /// A folder of its own, that shares nothing.
  init(folder: String, files: Files, console: Console) {
    let (home, name) = Self.parts(of: folder)
    self.init(home: home, shared: ("", []), own: (name, files), console: console)
  }
}
