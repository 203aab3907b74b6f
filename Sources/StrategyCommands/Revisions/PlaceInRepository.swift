private import Glibc
internal import Revisions
internal import StrategyModel

/// A path that the user gave, as git names it: a repository, and the path below its top.
struct PlaceInRepository {
  let repository: GitRepository
  /// Empty for the top.
  let path: String

  /// The place of what is on disk, in the repository that it lies in; nil for what is not there.
  static func onDisk(_ path: String) throws(GitFault) -> PlaceInRepository? {
    guard access(path, F_OK) == 0 else { return nil }
    let repository = try GitRepository(at: home(of: path))
    guard !isFolder(path) else {
      return PlaceInRepository(repository: repository, path: repository.prefix)
    }
    let file = FileTree.join(repository.prefix, FileTree.name(of: path))
    return PlaceInRepository(repository: repository, path: file)
  }

  private static func isFolder(_ path: String) -> Bool { access(path + "/.", F_OK) == 0 }

  /// The folder that a path on disk is or lies in; nil for the current one.
  static func home(of path: String) -> String? {
    if isFolder(path) { return path }
    let folder = FileTree.folder(of: path)
    return folder.isEmpty ? nil : folder
  }

  /// The path without `.` and `..`; nil for one that leaves the top.
  static func normal(_ path: String, from folder: String) -> String? {
    if path.hasPrefix("/") { return nil }
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
