internal import Diagnostics
internal import StrategyModel

extension ByteStream {
  /// Everything that is left.
  ///
  /// - Throws: `ByteStreamFault`, also for more than may be held.
  func rest(upTo limit: Int, _ shown: String) throws(ByteStreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var isMore = true
    while isMore {
      isMore = try append(upTo: 1 << 16, to: &bytes)
      guard bytes.count <= limit else {
        throw ByteStreamFault(
          SourceFault.tooLarge(limit: limit).diagnostic(shown, raisedBy: "max-table"))
      }
    }
    return bytes
  }

  /// Appends as many of the next bytes as are asked for, or all where there are fewer.
  ///
  /// - Returns: Whether there may be more.
  /// - Throws: `ByteStreamFault`.
  func append(upTo size: Int, to bytes: inout [UInt8]) throws(ByteStreamFault) -> Bool {
    var count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    while count < bytes.count {
      let read: Result<Int, ByteStreamFault> = bytes.withUnsafeMutableBytes { room in
        Result { () throws(ByteStreamFault) in try self.read(into: .init(rebasing: room[count...]))
        }
      }
      let got = try read.get()
      if got == 0 {
        bytes.removeSubrange(count...)
        return false
      }
      count += got
    }
    return true
  }
}
