/// A number with perhaps a unit behind it, as strategies and spreadsheets write figures:
/// `30 %`, `-6 hours/week`, `97.890 kr.`, `36,5`.
package struct QuantityText: Hashable, Sendable {
  package let number: DecimalText
  package let unit: Unit?

  /// Reads a whole text; `dot` is what a dot before three digits means, where that is known.
  package init(_ text: String, dot: DecimalText.DotMeaning = .unknown) {
    var text = text
    self = text.withUTF8 { bytes in
      let (number, unit) = Self.split(bytes[...])
      return QuantityText(number, unit.isEmpty ? nil : Unit(utf8: unit), dot)
    }
  }

  private init(
    _ number: Slice<UnsafeBufferPointer<UInt8>>, _ unit: Unit?, _ dot: DecimalText.DotMeaning
  ) {
    self.unit = unit
    self.number = DecimalText(
      utf8: number, dot: dot == .unknown ? unit?.dotMeaning ?? .unknown : dot)
  }

  /// The digits and marks of a text alone, empty for one that does not start with any.
  package static func digits(of text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: split($0[...]).number, as: UTF8.self) }
  }

  /// Whether a text starts with digits or marks of a number.
  package static func startsWithNumber(_ text: String) -> Bool {
    if let first = text.utf8.first, isOfNumber(first) { return true }
    var text = text
    return text.withUTF8 { !split($0[...]).number.isEmpty }
  }

  /// Number and unit, parted at the first character that can't be the number's.
  private static func split(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (number: Slice<UnsafeBufferPointer<UInt8>>, unit: Slice<UnsafeBufferPointer<UInt8>>) {
    let trimmed = trimmingSpace(text)
    var end = trimmed.startIndex
    // The typographic minus, U+2212, is three bytes at the start.
    if trimmed.starts(with: [0xE2, 0x88, 0x92]) { end += 3 }
    while end < trimmed.endIndex, isOfNumber(trimmed[end]) { end += 1 }
    return (trimmed[..<end], trimmingSpace(trimmed[end...]))
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// Space and tab, and in UTF-8 the no-break space and its narrow sister.
  private static func trimmingSpace(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var text = text
    while let first = text.first {
      if first == 0x20 || first == 0x09 {
        text = text.dropFirst()
      } else if first == 0xC2, text.dropFirst().first == 0xA0 {
        text = text.dropFirst(2)
      } else if first == 0xE2, text.starts(with: [0xE2, 0x80, 0xAF]) {
        text = text.dropFirst(3)
      } else {
        break
      }
    }
    while let last = text.last {
      if last == 0x20 || last == 0x09 {
        text = text.dropLast()
      } else if last == 0xA0, text.dropLast().last == 0xC2 {
        text = text.dropLast(2)
      } else if last == 0xAF, text.suffix(3).elementsEqual([0xE2, 0x80, 0xAF]) {
        text = text.dropLast(3)
      } else {
        break
      }
    }
    return text
  }

  /// A text without the space at its ends.
  package static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let rest = trimmingSpace(bytes[...])
      return rest.count == bytes.count ? nil : String(decoding: rest, as: UTF8.self)
    } ?? text
  }

  /// How many bytes of space a text starts with.
  package static func leadingSpace(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { trimmingSpace($0[...]).startIndex }
  }
}
