extension FunctionTable {
  mutating func addEncodings() {
    function(
      "base64.encode", [([.bytes], .string)],
      FunctionBody { (value, meter) throws(Fault) in
        guard case .bytes(let bytes) = value else { return nil }
        try meter.charge(forBytes: bytes.count)
        return .string(Base64.encode(bytes))
      })
    function(
      "base64.decode", [([.string], .bytes)],
      FunctionBody { (value, meter) throws(Fault) in
        guard case .string(let text) = value else { return nil }
        try meter.charge(forBytes: text.utf8.count)
        guard let bytes = Base64.decode(text) else {
          throw Fault(.conversionFailed(Conversion.shortened(text), to: "bytes"))
        }
        return .bytes(bytes)
      })
  }
}

/// Bytes as letters, digits, `+` and `/`.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for what isn't base64; the padding may be missing, but not be wrong.
  static func decode(_ text: String) -> [UInt8]? {
    var content = text.utf8[...]
    var padding = 0
    while content.last == 0x3D, padding < 2 {
      content = content.dropLast()
      padding += 1
    }
    guard padding == 0 || (content.count + padding) % 4 == 0, content.count % 4 != 1 else {
      return nil
    }
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in content {
      guard let value = value(of: letter) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case 0x41...0x5A: Int(letter) - 0x41
    case 0x61...0x7A: Int(letter) - 0x61 + 26
    case 0x30...0x39: Int(letter) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
