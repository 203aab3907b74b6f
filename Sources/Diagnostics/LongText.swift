/// A text that is too long to be held: its stretches are read again where a place in one is shown.
package final class LongText {
  private struct Stretch {
    /// Where in the text it begins, and in which line, from one.
    let offset: Int
    let line: Int
  }

  private let path: String
  private let version: String
  private let read: (_ stretch: Int) -> [UInt8]?
  private var stretches: [Stretch] = []
  /// Places that are shown together are mostly near each other.
  private var latest: (stretch: Int, text: SourceText)?

  /// - Parameters:
  ///   - path: The file's path below the root.
  ///   - version: What stands before the path where it is not what is on disk.
  ///   - read: Gives the bytes of a stretch as UTF-8, by its number from zero; nil where they can't be
  ///     read any more.
  package init(path: String, version: String, read: @escaping (_ stretch: Int) -> [UInt8]?) {
    (self.path, self.version, self.read) = (path, version, read)
  }

  /// Tells where the next stretch begins, which is at the start of a line.
  package func addStretch(at offset: Int, line: Int) {
    stretches.append(Stretch(offset: offset, line: line))
  }

  /// The stretch that an offset lies in, and where in the text it begins.
  func text(at offset: Int) -> (text: SourceText, start: Int) {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].offset <= offset { low = middle } else { high = middle }
    }
    let isEmpty = stretches.isEmpty
    let stretch = isEmpty ? Stretch(offset: 0, line: 1) : stretches[low]
    if let latest, latest.stretch == low { return (latest.text, stretch.offset) }
    var text = SourceText(
      path: path, version: version, bytes: isEmpty ? [] : read(low) ?? [], firstLine: stretch.line,
      cells: nil)
    text.findLines()
    latest = (low, text)
    return (text, stretch.offset)
  }
}
