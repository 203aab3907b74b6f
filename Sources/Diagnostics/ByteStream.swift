private import Glibc

/// Bytes that are read once, from the first to the last, without being held whole.
package protocol ByteStream: AnyObject {
  /// How many there are in all, where that is known beforehand.
  var size: Int? { get }

  /// The next bytes.
  ///
  /// - Returns: How many there were, at least one; zero at the end.
  /// - Throws: `ByteStreamFault`, also at the end of what turned out not to be whole.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamFault) -> Int

  /// Passes over the next bytes, or all where there are fewer.
  func skip(_ count: Int) throws(ByteStreamFault)
}

extension ByteStream {
  package func skip(_ count: Int) throws(ByteStreamFault) {
    let stretch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { stretch.deallocate() }
    var left = count
    while left > 0 {
      let passed = try read(into: .init(rebasing: stretch[..<min(left, stretch.count)]))
      if passed == 0 { return }
      left -= passed
    }
  }
}

/// Why bytes could not be read on, told as it is shown.
package struct ByteStreamFault: Error {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Bytes that are held already.
package final class HeldBytes: ByteStream {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var size: Int? { bytes.count }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteStreamFault) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}

/// The bytes of a regular file, closed when nobody reads on.
package final class FileBytes {
  private let descriptor: Int32
  package let size: Int

  /// A file that is open already and closed with this.
  init(_ descriptor: Int32, size: Int) { (self.descriptor, self.size) = (descriptor, size) }

  deinit { close(descriptor) }

  package func skip(_ count: Int) throws(SourceFault) {
    if lseek(descriptor, count, SEEK_CUR) < 0 { throw .failed(errno: errno) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    while true {
      let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { throw .failed(errno: errno) }
    }
  }
}
