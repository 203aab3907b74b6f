internal import Diagnostics

/// The encodings that a description can settle.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
}

/// Bytes of a delivered table as UTF-8 text, and what was assumed to get there.
struct CSVText {
  enum Encoding: Hashable {
    case utf8, utf8WithMark, utf16, windows1252

    var name: String {
      switch self {
      case .utf8: "UTF-8"
      case .utf8WithMark: "UTF-8 (BOM)"
      case .utf16: "UTF-16"
      case .windows1252: "Windows-1252"
      }
    }
  }

  let bytes: [UInt8]
  let encoding: Encoding

  /// Decodes by what is in the file: a mark at its start, else UTF-8 where that is valid, else
  /// Windows-1252, which Danish Excel writes by default. Nil for broken UTF-16 or binary data.
  /// `stated` is what the file is said to be in, where it has no mark of its own.
  init?(_ raw: [UInt8], stated: TextEncoding? = nil) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      (bytes, encoding) = (Array(raw.dropFirst(3)), .utf8WithMark)
      guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    } else if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      guard let decoded = Self.utf16(raw) else { return nil }
      (bytes, encoding) = (decoded, .utf16)
    } else if stated != .windows1252, String(validating: raw, as: UTF8.self) != nil {
      (bytes, encoding) = (raw, .utf8)
    } else if stated == .utf8 {
      return nil
    } else {
      (bytes, encoding) = (Self.windows1252(raw), .windows1252)
    }
    if bytes.contains(0) { return nil }
  }

  private static func utf16(_ raw: [UInt8]) -> [UInt8]? {
    guard raw.count % 2 == 0 else { return nil }
    let littleEndian = raw[0] == 0xFF
    let units = stride(from: 2, to: raw.count, by: 2).map { index in
      let (a, b) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return littleEndian ? b << 8 | a : a << 8 | b
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  static func windows1252(_ raw: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count + raw.count / 16)
    for byte in raw {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
        result += Array(String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
      }
    }
    return result
  }

  /// What Windows-1252 has where ISO 8859-1 has control characters.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
