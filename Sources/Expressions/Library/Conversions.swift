extension FunctionTable {
  mutating func addConversions() {
    let a = ValueType.parameter("A")
    function("dyn", [([a], .dyn)], FunctionBody { (value, _) throws(Fault) in value })
    function(
      "type", [([a], .type(a))],
      FunctionBody { (value, _) throws(Fault) in .type(value.typeName) })
    function("bool", [([.bool], .bool), ([.string], .bool)], FunctionBody(Conversion.bool))
    function(
      "int", [.int, .uint, .double, .string, .timestamp].map { ([$0], .int) },
      FunctionBody(Conversion.int))
    function(
      "uint", [.int, .uint, .double, .string].map { ([$0], .uint) }, FunctionBody(Conversion.uint))
    function(
      "double", [.int, .uint, .double, .string].map { ([$0], .double) },
      FunctionBody(Conversion.double))
    function(
      "string",
      [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration].map { ([$0], .string) },
      FunctionBody(Conversion.string))
    function(
      "bytes", [([.string], .bytes), ([.bytes], .bytes)],
      FunctionBody { (value, meter) throws(Fault) in
        switch value {
        case .bytes: return value
        case .string(let text):
          try meter.charge(forBytes: text.utf8.count)
          return .bytes(Array(text.utf8))
        default: return nil
        }
      })
    let size = FunctionBody { (value, meter) throws(Fault) in
      switch value {
      case .string(let text):
        try meter.charge(forBytes: text.utf8.count)
        return .int(Int64(text.unicodeScalars.count))
      case .bytes(let bytes): return .int(Int64(bytes.count))
      case .list(let list): return .int(Int64(list.count))
      case .map(let map): return .int(Int64(map.count))
      default: return nil
      }
    }
    let sized: [([ValueType], ValueType)] = [
      .string, .bytes, .list(a), .map(a, .parameter("B")),
    ].map { ([$0], .int) }
    function("size", sized, size)
    method("size", sized, size)
  }
}

/// One type's values made of another's.
enum Conversion {
  static func bool(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .bool: return value
    case .string(let text):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
      default: throw Fault(.conversionFailed(shortened(text), to: "bool"))
      }
    default: return nil
    }
  }

  static func int(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .int: return value
    case .uint(let number):
      guard let result = Int64(exactly: number) else { throw outOfRange("int") }
      return .int(result)
    case .double(let number):
      // The ends themselves stand for numbers beyond them, which a double can't tell apart.
      guard number > -0x1p63, number < 0x1p63 else { throw outOfRange("int") }
      return .int(Int64(number))
    case .string(let text):
      guard let result = Int64(text) else {
        throw Fault(.conversionFailed(shortened(text), to: "int"))
      }
      return .int(result)
    case .timestamp(let moment): return .int(moment.seconds)
    default: return nil
    }
  }

  static func uint(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .uint: return value
    case .int(let number):
      guard let result = UInt64(exactly: number) else { throw outOfRange("uint") }
      return .uint(result)
    case .double(let number):
      guard number >= 0, number < 0x1p64 else { throw outOfRange("uint") }
      return .uint(UInt64(number))
    case .string(let text):
      guard let result = UInt64(text) else {
        throw Fault(.conversionFailed(shortened(text), to: "uint"))
      }
      return .uint(result)
    default: return nil
    }
  }

  static func double(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    try meter.charge(for: value)
    switch value {
    case .double: return value
    case .int(let number): return .double(Double(number))
    case .uint(let number): return .double(Double(number))
    case .string(let text):
      guard let number = Double(text) else {
        throw Fault(.conversionFailed(shortened(text), to: "double"))
      }
      // Digits that amount to infinity are a number out of range.
      guard number.isFinite || !text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
        throw outOfRange("double")
      }
      return .double(number)
    default: return nil
    }
  }

  static func string(_ value: Value, _ meter: Meter) throws(Fault) -> Value? {
    switch value {
    case .string: return value
    case .bool(let value): return .string(value ? "true" : "false")
    case .int(let number): return .string(String(number))
    case .uint(let number): return .string(String(number))
    case .double(let number): return .string(DoubleText.shortest(number))
    case .bytes(let bytes):
      try meter.charge(forBytes: bytes.count)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Fault(.invalidUnicode)
      }
      return .string(text)
    case .timestamp(let moment): return .string(moment.description)
    case .duration(let span): return .string(span.description)
    case .host(let host): return .string(host.text)
    default: return nil
    }
  }

  private static func outOfRange(_ type: String) -> Fault { Fault(.conversionOutOfRange(to: type)) }

  /// A text for a message: its beginning.
  static func shortened(_ text: String) -> String {
    text.utf8.count <= 64 ? text : String(text.unicodeScalars.prefix(60)) + "…"
  }
}
