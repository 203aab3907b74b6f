internal import Diagnostics
private import Glibc

/// Text put by until it is known whether it may be shown.
///
/// A report must not appear when any strategy turns out to be invalid, and the last one may. So all
/// of it waits: in memory up to a limit, which holds the report on a hundred strategies, and beyond
/// that in a temporary file without a name, so that thousands need no more memory. Where no such
/// file can be had, or it has no room left, memory has to do.
final class Spool {
  /// Bytes held in memory before they are moved to a file.
  private let limit: Int
  private var pending: [UInt8] = []
  /// Nil before the first bytes are moved, and where no file can be had.
  private var file: Int32?
  private var isFileUsable = true
  /// How many bytes the file holds.
  private var moved = 0

  init(limit: Int = 1 << 20) {
    self.limit = limit
  }

  deinit {
    if let file { close(file) }
  }

  var isEmpty: Bool { moved == 0 && pending.isEmpty }

  func append(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= limit, isFileUsable { movePending() }
  }

  /// Hands over everything in order, in stretches of at most the limit or so.
  ///
  /// - Parameter body: Returns the system's error number to stop, nil to go on.
  /// - Returns: The number that stopped it, nil when all was handed over.
  func forEachStretch(_ body: (UnsafeRawBufferPointer) -> Int32?) -> Int32? {
    guard let failure = forEachMovedStretch(body) else { return pending.withUnsafeBytes(body) }
    return failure
  }

  private func forEachMovedStretch(_ body: (UnsafeRawBufferPointer) -> Int32?) -> Int32? {
    guard let file, moved > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while offset < moved {
      let wanted = min(buffer.count, moved - offset)
      let got = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, wanted, offset) }
      if got < 0, errno == EINTR { continue }
      // A file without a name that ends too soon was damaged.
      guard got > 0 else { return got < 0 ? errno : EIO }
      if let failure = buffer.withUnsafeBytes({ body(.init(rebasing: $0[..<got])) }) {
        return failure
      }
      offset += got
    }
    return nil
  }

  private func movePending() {
    if file == nil { file = NamelessFile.open(in: EnvironmentVariable.temporaryFolder.value) }
    guard let file else {
      isFileUsable = false
      return
    }
    var written = 0
    while written < pending.count {
      let got = pending.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + written }, $0.count - written, moved + written)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        isFileUsable = false
        break
      }
      written += got
    }
    moved += written
    pending.removeFirst(written)
  }
}
