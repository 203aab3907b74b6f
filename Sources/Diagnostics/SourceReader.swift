private import Glibc

/// What kept a file from being read.
package enum SourceFault: Error, Hashable, Sendable {
  case notFound
  /// A symbolic link points outside the folder that the run may see.
  case outsideRoot
  case notARegularFile
  case notPermitted
  case tooLarge(limit: Int)
  case failed(errno: Int32)
}

/// Reads whole regular files up to a limit; a directory, a FIFO or a device never blocks it.
package enum SourceReader {
  package static func read(_ path: String, limit: Int) throws(SourceFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    let expected = Int(status.st_size)
    var failure: SourceFault?
    // One byte more than expected, so that a file that grows is noticed.
    bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      while count <= expected {
        let got = Glibc.read(
          descriptor, buffer.baseAddress.map { $0 + count }, expected + 1 - count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = fault(errno)
          break
        }
        if got == 0 { break }
        count += got
      }
    }
    if let failure { throw failure }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  private static func fault(_ code: Int32) -> SourceFault {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .notPermitted
    default: .failed(errno: code)
    }
  }
}
