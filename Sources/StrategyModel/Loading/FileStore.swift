package import Diagnostics

/// Where the files of a `FileTree` come from: a folder on disk, or a version of it in git.
///
/// Paths are relative to the root, with `/`, and `""` is the root itself. Symbolic links are followed
/// as far as they stay below the root.
package protocol FileStore {
  /// What stands before a path where it is shown, such as `main:`; empty for what is on disk.
  var label: String { get }
  /// A path that the user gave, as a path below the root; nil when nothing is there.
  func locate(_ given: String) -> String?
  /// Whether nothing is located there since a link leads where the run may not go.
  func leadsOut(_ given: String) -> Bool
  /// Where a path leads when its links are followed; nil when nothing is there.
  func realPlace(of path: String) -> FilePlace?
  /// Where a file may be replaced on disk; nil for one that is not there to be written.
  func writablePath(of path: String) -> String?
  func kind(of path: String) -> FileTree.Kind?
  /// Names in a folder in the order of their bytes, hidden ones left out.
  func names(in folder: String) -> [String]
  func contents(of path: String, limit: Int) throws(SourceFault) -> [UInt8]
  /// The file opened to be read bit by bit; nil where it can only be had whole.
  func open(_ path: String) throws(SourceFault) -> FileBytes?
}

extension FileStore {
  package func leadsOut(_ given: String) -> Bool { false }
  package func open(_ path: String) throws(SourceFault) -> FileBytes? { nil }
}

/// Where a path leads.
package enum FilePlace: Hashable, Sendable {
  case inside(String)
  case outside
}
