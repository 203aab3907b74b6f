internal import Diagnostics
internal import StrategyModel

extension ByteStream {
  /// Everything that is left.
  ///
  /// - Throws: `ByteStreamFault`, also for more than may be held.
  func rest(upTo limit: Int, _ shown: String) throws(ByteStreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    let stretch = 1 << 16
    var isMore = true
    while isMore {
      let more = try next(stretch)
      isMore = more.count == stretch
      bytes += more
      guard bytes.count <= limit else {
        throw ByteStreamFault(
          SourceFault.tooLarge(limit: limit).diagnostic(shown, raisedBy: "max-table"))
      }
    }
    return bytes
  }

  /// As many of the next bytes as are asked for, or all where there are fewer.
  ///
  /// - Throws: `ByteStreamFault`.
  func next(_ size: Int) throws(ByteStreamFault) -> [UInt8] {
    var fault: ByteStreamFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      do throws(ByteStreamFault) {
        while count < size {
          let got = try read(into: .init(rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
          if got == 0 { return }
          count += got
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }
}
