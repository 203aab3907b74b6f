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
  package var text: String {
    var result = ""
    write(into: &result, indent: 0)
    return result + "\n"
  }

  /// The value as an array's item that stands that many levels deep, its indentation before it.
  func item(depth: Int) -> String {
    String(repeating: "  ", count: depth) + text(depth: depth)
  }

  /// The value as a member of what stands that many levels deep.
  func text(depth: Int) -> String {
    var text = ""
    write(into: &text, indent: depth)
    return text
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      text += "{"
      for (index, (key, value)) in members.enumerated() {
        text += index == 0 ? "\n" : ",\n"
        text += String(repeating: "  ", count: indent + 1)
        Self.quote(key, into: &text)
        text += ": "
        value.write(into: &text, indent: indent + 1)
      }
      text += "\n" + String(repeating: "  ", count: indent) + "}"
    case .array(let items) where items.isEmpty: text += "[]"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        text += index == 0 ? "\n" : ",\n"
        text += String(repeating: "  ", count: indent + 1)
        item.write(into: &text, indent: indent + 1)
      }
      text += "\n" + String(repeating: "  ", count: indent) + "]"
    case .string(let string): Self.quote(string, into: &text)
    case .integer(let integer): text += String(integer)
    case .number(let value): text += value.machineText
    case .boolean(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard string.unicodeScalars.contains(where: { mustBeEscaped($0) }) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isControlling {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || scalar.isControlling
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
