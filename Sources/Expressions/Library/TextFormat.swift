/// `"%s of %d".format([a, b])`, with the clauses `s d f e b o x X` and a precision for `f` and `e`.
enum TextFormat {
  private static let largestPrecision = 100

  static func format(
    _ format: Value, _ arguments: Value, _ meter: Meter
  ) throws(Fault) -> Value? {
    guard case .string(let format) = format, case .list(let arguments) = arguments else {
      return nil
    }
    try meter.charge(forBytes: format.utf8.count)
    var result = String.UnicodeScalarView()
    var rest = format.unicodeScalars[...]
    var next = 0
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      if rest.first == "%" {
        result.append("%")
        rest = rest.dropFirst()
        continue
      }
      let precision = try precision(&rest)
      guard let clause = rest.popFirst() else { throw Fault(.invalidFormat(.unfinishedClause)) }
      guard "sdfeboxX".unicodeScalars.contains(clause) else {
        throw Fault(.invalidFormat(.unknownClause(String(clause))))
      }
      guard next < arguments.count else { throw Fault(.invalidFormat(.missingArgument(next))) }
      let text = try text(of: arguments[next], clause, precision, meter)
      next += 1
      try meter.charge(forBytes: text.utf8.count)
      result.append(contentsOf: text.unicodeScalars)
    }
    return .string(String(result))
  }

  private static func precision(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Fault) -> Int? {
    guard rest.first == "." else { return nil }
    rest = rest.dropFirst()
    var precision = 0
    while let scalar = rest.first, ("0"..."9").contains(scalar) {
      rest = rest.dropFirst()
      precision = precision * 10 + Int(scalar.value - 0x30)
      guard precision <= largestPrecision else { throw Fault(.invalidFormat(.precisionTooLarge)) }
    }
    return precision
  }

  private static func text(
    of value: Value, _ clause: Unicode.Scalar, _ precision: Int?, _ meter: Meter
  ) throws(Fault) -> String {
    let found: String? =
      switch clause {
      case "s": try shown(value, meter)
      case "d": decimal(value)
      case "f": number(value).map { DoubleText.fixed($0, decimals: precision ?? 6) }
      case "e": number(value).map { DoubleText.scientific($0, decimals: precision ?? 6) }
      case "b": integer(value, radix: 2)
      case "o": isInteger(value) ? integer(value, radix: 8) : nil
      case "x": try hexadecimal(value, meter)
      default: try hexadecimal(value, meter)?.uppercased()
      }
    guard let found else {
      throw Fault(
        .invalidFormat(.unsuitableArgument(clause: String(clause), type: value.typeName)))
    }
    return found
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  private static func decimal(_ value: Value) -> String? {
    switch value {
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): DoubleText.shortest(number)
    case .host(let host): host.text
    default: nil
    }
  }

  private static func isInteger(_ value: Value) -> Bool {
    switch value {
    case .int, .uint: true
    default: false
    }
  }

  private static func integer(_ value: Value, radix: Int) -> String? {
    switch value {
    case .int(let number): String(number, radix: radix)
    case .uint(let number): String(number, radix: radix)
    case .bool(let flag): flag ? "1" : "0"
    default: nil
    }
  }

  private static func hexadecimal(_ value: Value, _ meter: Meter) throws(Fault) -> String? {
    let bytes: [UInt8]
    switch value {
    case .int, .uint: return integer(value, radix: 16)
    case .string(let text): bytes = Array(text.utf8)
    case .bytes(let content): bytes = content
    default: return nil
    }
    try meter.charge(forBytes: 2 * bytes.count)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// A value as a reader wants to see it; nil for what has no text.
  static func shown(_ value: Value, _ meter: Meter) throws(Fault) -> String? {
    try meter.charge(1)
    switch value {
    case .null: return "null"
    case .type(let name): return name
    case .string(let text): return text
    case .list(let list):
      var parts: [String] = []
      for element in list {
        guard let text = try shown(element, meter) else { return nil }
        try meter.charge(forBytes: text.utf8.count)
        parts.append(text)
      }
      return "[\(parts.joined(separator: ", "))]"
    case .map(let map):
      var parts: [(key: String, value: String)] = []
      for entry in map.entries {
        guard let key = try shown(entry.key, meter), let value = try shown(entry.value, meter)
        else { return nil }
        try meter.charge(forBytes: key.utf8.count + value.utf8.count)
        parts.append((key, value))
      }
      parts.sort { CodePoints.order($0.key, $1.key) == .less }
      return "{\(parts.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    case .bytes(let bytes):
      try meter.charge(forBytes: bytes.count)
      return String(decoding: bytes, as: UTF8.self)
    default:
      guard case .string(let text) = try Conversion.string(value, meter) else { return nil }
      return text
    }
  }
}
