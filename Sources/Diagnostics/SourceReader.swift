private import Glibc

/// What kept a file from being read.
package enum SourceFault: Error, Hashable, Sendable {
  case notFound
  /// A symbolic link points outside the folder that the run may see.
  case outsideRoot
  case notARegularFile
  case notPermitted
  case tooLarge(limit: Int)
  /// It only says where Git LFS keeps the real file.
  case pointer
  /// A clone that was made with a filter has the file's name and not what stands in it.
  case notFetched
  case failed(errno: Int32)
}

/// Reads whole regular files up to a limit; a directory, a FIFO or a device never blocks it.
package enum SourceReader {
  /// - Parameters:
  ///   - path: Absolute, or relative to the current folder.
  ///   - limit: The most bytes that a file may have.
  ///   - isAllowed: Asked of the real path of what was opened, links followed.
  /// - Returns: The file's bytes.
  /// - Throws: `SourceFault`, `.outsideRoot` for a path that is not allowed.
  package static func read(
    _ path: String, limit: Int, isAllowed: (String) -> Bool = { _ in true }
  ) throws(SourceFault) -> [UInt8] {
    let file = try open(path, isAllowed: isAllowed)
    guard file.size <= limit else { throw .tooLarge(limit: limit) }
    let expected = file.size
    var failure: SourceFault?
    // One byte more than expected, so that a file that grows is noticed; less is its end.
    let bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      while count <= expected {
        let wanted = expected + 1 - count
        do throws(SourceFault) {
          let got = try file.read(
            into: UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<count + wanted]))
          count += got
          if got == 0 || count == expected { break }
        } catch {
          failure = error
          break
        }
      }
    }
    if let failure { throw failure }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// Opens a regular file to be read from its start.
  ///
  /// - Throws: `SourceFault`, `.outsideRoot` for a path that is not allowed.
  package static func open(
    _ path: String, isAllowed: (String) -> Bool = { _ in true }
  ) throws(SourceFault) -> FileBytes {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(errno) }
    var isKept = false
    defer { if !isKept { close(descriptor) } }
    guard let real = realPath(of: descriptor, openedAs: path) else { throw fault(errno) }
    guard isAllowed(real) else { throw .outsideRoot }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
    isKept = true
    return FileBytes(descriptor, size: Int(status.st_size))
  }

  /// Where an open file or folder really is: by the kernel's own account, which can't be raced, else
  /// by path.
  package static func realPath(of descriptor: Int32, openedAs path: String) -> String? {
    // The longest that the stack holds, which is nearly always enough, and the longest there are.
    for capacity in [1000, Int(PATH_MAX)] {
      guard let told = link("/proc/self/fd/\(descriptor)", capacity: capacity) else { continue }
      if told.hasPrefix("/") { return told }
      break
    }
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a link points, nil when that has no room in so many bytes.
  private static func link(_ path: String, capacity: Int) -> String? {
    withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 1) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let count = readlink(path, base.assumingMemoryBound(to: CChar.self), capacity)
      guard count > 0, count < capacity else { return nil }
      return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }

  private static func fault(_ code: Int32) -> SourceFault {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .notPermitted
    default: .failed(errno: code)
    }
  }
}
