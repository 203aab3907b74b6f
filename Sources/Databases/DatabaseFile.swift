internal import Diagnostics
private import Glibc

/// The file that an SQLite database is.
package enum DatabaseFile: Sendable {
  case path(String)
  /// All of a file that stands nowhere on disk, as of an older version of a repository.
  case bytes([UInt8])
}

/// A database's bytes as a file that a program can be handed, gone when it is let go of.
final class HandedOverFile {
  let descriptor: Int32

  /// - Throws: `DatabaseFault` where the system has no room for it.
  init(_ bytes: [UInt8], in folder: String?) throws(DatabaseFault) {
    guard let descriptor = NamelessFile.open(in: folder) else {
      throw .programNotStarted(code: errno)
    }
    self.descriptor = descriptor
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .programNotStarted(code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { close(descriptor) }
}
