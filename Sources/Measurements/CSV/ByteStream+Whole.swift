internal import Diagnostics
internal import StrategyModel

extension ByteStream {
  /// Everything that is left.
  ///
  /// - Throws: `ByteStreamFault`, also for more than may be held.
  func rest(upTo limit: Int, _ shown: String) throws(ByteStreamFault) -> [UInt8] {
    let stretch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { stretch.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try read(into: stretch)
      if count == 0 { return bytes }
      bytes += stretch[..<count]
      guard bytes.count <= limit else {
        throw ByteStreamFault(
          SourceFault.tooLarge(limit: limit).diagnostic(shown, raisedBy: "max-table"))
      }
    }
  }
}
