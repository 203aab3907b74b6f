/// A JSON document, as far as the conformance files need one.
package enum JSONTree: Sendable {
  case null
  case bool(Bool)
  /// A number as it is written; the files have none that matter.
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// The text isn't JSON from this UTF-8 offset on.
  package struct Malformed: Error { package let offset: Int }

  package init(_ bytes: [UInt8]) throws(Malformed) {
    var reader = Reader(bytes: bytes)
    self = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw Malformed(offset: reader.position) }
  }

  subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var isTrue: Bool { if case .bool(true) = self { true } else { false } }
  var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  var members: [(key: String, value: JSONTree)] {
    if case .object(let members) = self { members } else { [] }
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  private var malformed: JSONTree.Malformed { JSONTree.Malformed(offset: position) }

  mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte = next, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  mutating func value(depth: Int) throws(JSONTree.Malformed) -> JSONTree {
    guard depth < 100 else { throw malformed }
    if take("{") {
      var members: [(key: String, value: JSONTree)] = []
      if take("}") { return .object([]) }
      repeat {
        guard take("\"") else { throw malformed }
        let key = try string()
        guard take(":") else { throw malformed }
        members.append((key, try value(depth: depth + 1)))
      } while take(",")
      guard take("}") else { throw malformed }
      return .object(members)
    }
    if take("[") {
      var elements: [JSONTree] = []
      if take("]") { return .array([]) }
      repeat { elements.append(try value(depth: depth + 1)) } while take(",")
      guard take("]") else { throw malformed }
      return .array(elements)
    }
    if take("\"") { return .string(try string()) }
    let start = position
    while let byte = next, !",]} \n\r\t".utf8.contains(byte) { position += 1 }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let word where Double(word) != nil: return .number(word)
    default: throw malformed
    }
  }

  /// The rest of a text after its opening quote.
  private mutating func string() throws(JSONTree.Malformed) -> String {
    var content: [UInt8] = []
    while let byte = next, byte != 0x22 {
      position += 1
      guard byte == 0x5C else {
        content.append(byte)
        continue
      }
      guard let escaped = next else { throw malformed }
      position += 1
      switch escaped {
      case UInt8(ascii: "b"): content.append(0x08)
      case UInt8(ascii: "f"): content.append(0x0C)
      case UInt8(ascii: "n"): content.append(0x0A)
      case UInt8(ascii: "r"): content.append(0x0D)
      case UInt8(ascii: "t"): content.append(0x09)
      case UInt8(ascii: "u"):
        var value = try unit()
        if (0xD800...0xDBFF).contains(value), take("\\"), take("u") {
          value = 0x10000 + (value - 0xD800) << 10 + (try unit() & 0x3FF)
        }
        content += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      default: content.append(escaped)
      }
    }
    guard next != nil else { throw malformed }
    position += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func unit() throws(JSONTree.Malformed) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw malformed }
    position += 4
    return value
  }
}
