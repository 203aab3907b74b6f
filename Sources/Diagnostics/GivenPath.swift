private import Glibc

/// A path as the user gave it, on the command line or by leaving it out.
package enum GivenPath {
  /// Whether a path that goes down from the current folder is led out of it by a link: whoever wrote
  /// the path did not mean that, and whoever made the link may be a stranger. Of what is not there
  /// yet the folder is looked at.
  package static func isLedOut(_ path: String) -> Bool {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains(".."),
      let real = resolved(path) ?? resolved(folder(of: path)), let here = resolved(".")
    else { return false }
    return here != "/" && real != here && !real.hasPrefix(here + "/")
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
