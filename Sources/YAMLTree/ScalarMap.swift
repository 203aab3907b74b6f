package import Diagnostics

/// Where each byte of a scalar's text stands in the file: behind quotes and escapes, on folded and
/// indented lines.
///
/// Made only where something inside a text has to be pointed at, so that reading costs nothing for
/// it.
package struct ScalarMap: Sendable {
  private let source: SourceID
  /// For each byte of the text the offset of what it was written as; one more for the end.
  private let offsets: [Int]

  package init(_ scalar: Located<String>, in file: [UInt8]) {
    source = scalar.span.source
    var tracer = Tracer(
      file: file, text: Array(scalar.value.utf8), position: Int(scalar.span.start),
      end: min(Int(scalar.span.end), file.count))
    offsets = tracer.offsets()
  }

  /// The stretch of the file that a range of the text was written on.
  package func span(_ range: Range<Int>) -> SourceSpan {
    let start = offset(range.lowerBound)
    guard range.upperBound > range.lowerBound else { return SourceSpan(source, start, start) }
    // From the last byte on: behind it the text may go on lines further down.
    let last = offset(range.upperBound - 1)
    let next = offset(range.upperBound)
    return SourceSpan(source, start, max(last + 1, min(next, last + 10)))
  }

  private func offset(_ index: Int) -> Int {
    offsets.isEmpty ? 0 : offsets[max(0, min(index, offsets.count - 1))]
  }

  /// Follows a text and what it was written as side by side.
  private struct Tracer {
    let file: [UInt8]
    let text: [UInt8]
    var position: Int
    let end: Int
    private var result: [Int] = []

    init(file: [UInt8], text: [UInt8], position: Int, end: Int) {
      self.file = file
      self.text = text
      self.position = position
      self.end = end
    }

    private var byte: UInt8? { position < end ? file[position] : nil }

    private func isBreak(_ byte: UInt8?) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func isBlank(_ byte: UInt8?) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    mutating func offsets() -> [Int] {
      result.reserveCapacity(text.count + 1)
      skipProperties()
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: ">"): block()
      case UInt8(ascii: "\""):
        position += 1
        flow { $0.escape() }
      case UInt8(ascii: "'"):
        position += 1
        flow { $0.doubledQuote() }
      default: flow { _ in false }
      }
      while result.count < text.count { result.append(min(position, end)) }
      result.append(min(position, end))
      return result
    }

    /// An anchor or a tag before the scalar itself.
    private mutating func skipProperties() {
      while let first = byte, first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
        while let next = byte, !isBlank(next), !isBreak(next) { position += 1 }
        while isBlank(byte) || isBreak(byte) { position += 1 }
      }
    }

    private mutating func take(_ count: Int = 1) {
      result.append(position)
      position += count
    }

    // MARK: Flow scalars

    /// `special` takes what is written otherwise than it reads; false where that isn't so.
    private mutating func flow(_ special: (inout Tracer) -> Bool) {
      while result.count < text.count, position < end {
        if let folded = lengthOfFold() {
          fold(to: position + folded)
        } else if !special(&self) {
          take()
        }
      }
    }

    /// How long the space around a line break is, nil where there is no break.
    private func lengthOfFold() -> Int? {
      var next = position
      var hasBreak = false
      while next < end, isBlank(file[next]) || isBreak(file[next]) {
        hasBreak = hasBreak || isBreak(file[next])
        next += 1
      }
      return hasBreak ? next - position : nil
    }

    /// One break reads as a space, several as one less.
    private mutating func fold(to next: Int) {
      if text[result.count] == UInt8(ascii: " ") {
        result.append(position)
      } else {
        while result.count < text.count, text[result.count] == UInt8(ascii: "\n") {
          result.append(position)
        }
      }
      position = next
    }

    private mutating func doubledQuote() -> Bool {
      guard byte == UInt8(ascii: "'"), text[result.count] == UInt8(ascii: "'") else { return false }
      take(2)
      return true
    }

    private mutating func escape() -> Bool {
      guard byte == UInt8(ascii: "\\"), position + 1 < end else { return false }
      let sign = file[position + 1]
      if isBreak(sign) {
        // An escaped break joins the lines.
        position += 1
        while isBlank(byte) || isBreak(byte) { position += 1 }
        return true
      }
      let length =
        switch sign {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
      // The character that it stands for may take several bytes of the text.
      let start = position
      repeat {
        result.append(start)
      } while result.count < text.count && text[result.count] & 0xC0 == 0x80
      position += length
      return true
    }

    // MARK: Block scalars

    private mutating func block() {
      let isFolded = byte == UInt8(ascii: ">")
      let indentation = headerAndIndentation()
      skip(indentation)
      while result.count < text.count, position < end {
        guard isBreak(byte) else {
          take()
          continue
        }
        blockBreaks(isFolded: isFolded, indentation)
      }
    }

    /// Passes over line ends and the indentation below them, taking what they read as.
    private mutating func blockBreaks(isFolded: Bool, _ indentation: Int) {
      if isFolded, text[result.count] == UInt8(ascii: " ") {
        result.append(position)
        passBreak()
        skip(indentation)
        return
      }
      var isFirst = true
      while result.count < text.count, isBreak(byte) {
        // Of several breaks between two lines that are folded, the first reads as nothing.
        let breaks = remainingBreaks(indentation)
        let wanted = text[result.count...].prefix { $0 == UInt8(ascii: "\n") }.count
        if isFirst, isFolded, breaks > wanted {
          passBreak()
        } else {
          if text[result.count] == UInt8(ascii: "\n") { result.append(position) }
          passBreak()
        }
        isFirst = false
        skip(indentation)
      }
    }

    private func remainingBreaks(_ indentation: Int) -> Int {
      var copy = self
      var count = 0
      while copy.isBreak(copy.byte) {
        copy.passBreak()
        copy.skip(indentation)
        count += 1
      }
      return count
    }

    private mutating func passBreak() {
      let isPair = byte == UInt8(ascii: "\r")
      position += 1
      if isPair, byte == UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skip(_ indentation: Int) {
      var left = indentation
      while left > 0, byte == UInt8(ascii: " ") {
        position += 1
        left -= 1
      }
    }

    /// Passes the header line; the indentation is stated there, or that of the first line with text.
    private mutating func headerAndIndentation() -> Int {
      while position < end, !isBreak(byte) { position += 1 }
      passBreak()
      // Leading empty lines belong to the text and are taken as such.
      var next = position
      var lineStart = position
      while next < end, file[next] == UInt8(ascii: " ") || isBreak(file[next]) {
        if isBreak(file[next]) { lineStart = next + 1 }
        next += 1
      }
      let leading = text.prefix { $0 == UInt8(ascii: " ") }.count
      return max(0, next - lineStart - leading)
    }
  }
}
