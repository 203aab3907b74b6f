private import Glibc

/// The file that an SQLite database is.
package enum DatabaseFile: Sendable {
  case path(String)
  /// All of a file that stands nowhere on disk, as of an older version of a repository.
  case bytes([UInt8])
}

/// A file without a name that nobody else sees and that is gone when it is let go of.
final class NamelessFile {
  let descriptor: Int32

  /// - Throws: `DatabaseFault` where the system has no room for it.
  init(_ bytes: [UInt8], in folder: String) throws(DatabaseFault) {
    var name = Array((folder + "/kanaltjek-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .programNotStarted(code: errno) }
    unlink(name)
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
      throw .programNotStarted(code: errno)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .programNotStarted(code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
