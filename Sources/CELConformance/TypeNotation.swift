package import Expressions

extension ValueType {
  /// Reads the notation of the conformance files: `map(string, list(T))`.
  package init?(_ text: String) {
    var rest = text[...]
    guard let type = Self.read(&rest), rest.isEmpty else { return nil }
    self = type
  }

  private static func read(_ rest: inout Substring) -> ValueType? {
    let name = rest.prefix { !"(), ".contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    var parameters: [ValueType] = []
    if rest.first == "(" {
      repeat {
        rest = rest.dropFirst().drop { $0 == " " }
        guard let parameter = read(&rest) else { return nil }
        parameters.append(parameter)
      } while rest.first == ","
      guard rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    return make(String(name), parameters)
  }

  private static func make(_ name: String, _ parameters: [ValueType]) -> ValueType? {
    switch (name, parameters.count) {
    case ("list", 1): .list(parameters[0])
    case ("map", 2): .map(parameters[0], parameters[1])
    case ("type", 0...1): .type(parameters.first)
    case (_, 1...): .abstract(name, parameters)
    case ("dyn", _): .dyn
    case ("null_type", _): .null
    case ("bool", _): .bool
    case ("int", _): .int
    case ("uint", _): .uint
    case ("double", _): .double
    case ("string", _): .string
    case ("bytes", _): .bytes
    case ("timestamp", _): .timestamp
    case ("duration", _): .duration
    case ("error", _): .error
    default: name.count == 1 && name.uppercased() == name ? .parameter(name) : .abstract(name, [])
    }
  }
}
