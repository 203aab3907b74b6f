package import Diagnostics

/// A text in which `«` and `»` mark where a diagnostic must point.
package struct MarkedSource {
  package let text: String
  /// The marked stretches as UTF-8 offsets into the text without marks.
  package let expected: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var expected: [Range<Int>] = []
    for character in marked {
      switch character {
      case "«": starts.append(text.utf8.count)
      case "»": if let start = starts.popLast() { expected.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.expected = expected.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension SourceSpan {
  /// The offsets without the source, to compare with marks.
  package var offsets: Range<Int> { Int(start)..<Int(end) }
}
