internal import Diagnostics

/// What must be settled about a text before libyaml sees it: its encoding and its characters.
enum YAMLTextCheck {
  /// The first fault found, nil for text that may be parsed.
  static func fault(in bytes: [UInt8], source: SourceID) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        Message(.yamlUTF16), at: SourceSpan(source, 0, 2), help: Message(.helpSaveAsUTF8))
    }
    return bytes.withUnsafeBufferPointer { scan($0, source) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID) -> Diagnostic? {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      // Eight plain characters at once: none above 0x7E, none below a space.
      if offset + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let isHigh = (word | (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x0101_0101_0101_0101)
        let isLow = (word | 0x8080_8080_8080_8080) &- 0x2020_2020_2020_2020
        let other = (isHigh | ~isLow) & 0x8080_8080_8080_8080
        if other == 0 {
          offset += 8
          continue
        }
        // The lowest mark is that of the first byte that is no such character.
        offset += other.littleEndian.trailingZeroBitCount / 8
      }
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        continue
      }
      if byte < 0x80 {
        switch byte {
        case 0x09, 0x0A, 0x0D: offset += 1
        default:
          return Diagnostic(
            Message(.yamlControlCharacter, ["code": .text(hexadecimal(UInt32(byte)))]),
            at: SourceSpan(source, offset, offset + 1))
        }
        continue
      }
      guard let (scalar, length) = decode(bytes, offset) else {
        return Diagnostic(
          Message(.yamlInvalidUTF8, ["byte": .text(hexadecimal(byte))]),
          at: SourceSpan(source, offset, offset + 1), help: Message(.helpSaveAsUTF8))
      }
      switch scalar {
      case 0x80...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF:
        return Diagnostic(
          Message(.yamlControlCharacter, ["code": .text(hexadecimal(scalar))]),
          at: SourceSpan(source, offset, offset + length))
      case 0xFEFF where offset > 0:
        return Diagnostic(
          Message(.yamlControlCharacter, ["code": .text(hexadecimal(scalar))]),
          at: SourceSpan(source, offset, offset + length))
      default: offset += length
      }
    }
    return nil
  }

  /// The scalar that starts at an offset, nil for bytes that are no UTF-8 (overlong forms and
  /// surrogates among them).
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = bytes[offset]
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
