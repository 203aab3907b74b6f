private import Glibc

/// A file without a name, which nobody else sees and no program inherits.
package enum NamelessFile {
  /// Opens an empty one in the first folder that has room for it, or in the usual ones.
  ///
  /// - Returns: Its descriptor; when that is closed, it is gone. Nil where there is no such folder.
  package static func open(in folder: String?) -> Int32? {
    for folder in [folder, "/var/tmp", "/tmp"] {
      guard let folder else { continue }
      var template = Array((folder + "/kanaltjek-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { continue }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      unlink(template)
      return descriptor
    }
    return nil
  }
}
