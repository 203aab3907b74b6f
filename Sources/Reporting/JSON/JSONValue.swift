internal import Diagnostics
package import Quantities

/// A JSON text in the making; members keep the order they are given.
package indirect enum JSONValue: Sendable {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// An exact number, written with at most 12 significant digits.
  case number(Fraction)
  case boolean(Bool)
  case null

  /// A number that was computed in binary, to 12 decimals; null for none.
  static func binary(_ value: Double?) -> JSONValue {
    value.flatMap { Fraction(rounding: $0, decimals: 12) }.map { .number($0) } ?? .null
  }

  package init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// Two spaces a level, a line break at the end.
  package var text: String { text(depth: 0) + "\n" }

  /// The value as an array's item that stands that many levels deep, its indentation before it.
  func item(depth: Int) -> String {
    String(repeating: "  ", count: depth) + text(depth: depth)
  }

  /// The value as a member of what stands that many levels deep.
  func text(depth: Int) -> String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: depth)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes, since most of an output is put together of short pieces.
  private func write(into bytes: inout [UInt8], indent: Int) {
    switch self {
    case .object(let members):
      Self.write(members.count, between: "{", "}", into: &bytes, indent: indent) { index, bytes in
        Self.quote(members[index].0, into: &bytes)
        bytes += ": ".utf8
        members[index].1.write(into: &bytes, indent: indent + 1)
      }
    case .array(let items):
      Self.write(items.count, between: "[", "]", into: &bytes, indent: indent) { index, bytes in
        items[index].write(into: &bytes, indent: indent + 1)
      }
    case .string(let string): Self.quote(string, into: &bytes)
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let value): bytes += value.machineText.utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  /// What has members or items, each on a line of its own.
  private static func write(
    _ count: Int, between open: String, _ close: String, into bytes: inout [UInt8], indent: Int,
    each: (Int, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for index in 0..<count {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      each(index, &bytes)
    }
    if count > 0 {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    bytes += close.utf8
  }

  private static func quote(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard mayNeedEscapes(string) else {
      bytes += string.utf8
      return
    }
    for scalar in string.unicodeScalars {
      if let escape = scalar.escapeInQuotes {
        bytes += escape.utf8
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Looks at first bytes alone: what is escaped is in ASCII or begins with one of three others.
  private static func mayNeedEscapes(_ string: String) -> Bool {
    string.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.contains { byte in
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
          || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
      }
    } ?? true
  }
}

extension Fraction {
  /// The number for machines: a point, no thousands marks, at most 12 significant digits.
  package var machineText: String {
    let digits = digits(significant: 12)
    return (digits.isNegative ? "-" : "") + digits.integer
      + (digits.fraction.isEmpty ? "" : "." + digits.fraction)
  }
}
