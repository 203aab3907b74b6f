#if Workbooks
  /// A text of SpreadsheetML: runs of different looks joined, how it is pronounced left out.
  struct RichText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isKept = false
    private var run: [UInt8] = []
    private var phoneticDepth = 0

    /// Whether a name belongs to such a text; others are passed over.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name.vocabulary == .sheet else { return }
      if name.local == "rPh" {
        phoneticDepth += 1
      } else if name.local == "t", phoneticDepth == 0 {
        isInText = true
        isKept = attributes[.xml, "space"] == "preserve"
        run = []
      }
    }

    mutating func end(_ name: XMLName) {
      guard name.vocabulary == .sheet else { return }
      if name.local == "rPh" {
        phoneticDepth -= 1
      } else if name.local == "t", isInText {
        isInText = false
        bytes += isKept ? run[...] : Self.trimmed(run)
      }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
      if isInText { run += piece }
    }

    /// The whole text; the next one starts empty.
    mutating func take() -> String {
      defer { bytes = [] }
      return Self.unescaped(bytes)
    }

    /// Without the space at the ends, which means nothing where it isn't said to.
    static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
      let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
      var rest = bytes.drop(while: isSpace)
      while let last = rest.last, isSpace(last) { rest.removeLast() }
      return rest
    }

    /// Characters that XML can't hold are written by their number, `_x000D_`; ends of lines become the
    /// one that XML has.
    static func unescaped(_ bytes: [UInt8]) -> String {
      guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
      var result: [UInt8] = []
      var rest = bytes[...]
      while let byte = rest.first {
        if byte == UInt8(ascii: "_"), let scalar = escaped(rest.prefix(7)) {
          result += String(Character(scalar)).utf8
          rest = rest.dropFirst(7)
        } else {
          result.append(byte)
          rest = rest.dropFirst()
        }
      }
      return String(decoding: result, as: UTF8.self).replacing("\r\n", with: "\n")
        .replacing("\r", with: "\n")
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
      guard bytes.count == 7, bytes.last == UInt8(ascii: "_"),
        bytes.dropFirst().first == UInt8(ascii: "x")
      else { return nil }
      let digits = bytes.dropFirst(2).dropLast()
      guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
      return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        .flatMap { Unicode.Scalar($0) }
    }
  }

  /// The texts that the cells of an XLSX workbook refer to by number.
  final class SharedStrings: XMLVisitor {
    private(set) var texts: [String] = []
    private var text = RichText()

    func start(_ name: XMLName, _ attributes: XMLAttributes) { text.start(name, attributes) }

    func end(_ name: XMLName) {
      text.end(name)
      if name == XMLName(.sheet, "si") { texts.append(text.take()) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.text(bytes) }
  }
#endif
