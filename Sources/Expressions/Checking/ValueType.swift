/// What the checker knows of a value before it is there.
public indirect enum ValueType: Hashable, Sendable {
  /// Anything: checked at run time.
  case dyn
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// A type that was in error already, so that one mistake is told once.
  case error
  case list(ValueType)
  case map(ValueType, ValueType)
  /// A type as a value; nil for whichever.
  case type(ValueType?)
  /// A type of the embedding program or of an extension, such as `optional_type(int)`.
  case abstract(String, [ValueType])
  /// A record, by the name it is declared with.
  case record(String)
  /// A type parameter of a declaration, such as the `A` of `list(A)`.
  case parameter(String)
  /// A type to be found out; only inside the checker.
  case unknown(Int)

  /// The type of a value that may be there or not.
  public static func optional(_ wrapped: ValueType) -> ValueType {
    .abstract("optional_type", [wrapped])
  }

  var wrapped: ValueType? {
    if case .abstract("optional_type", let parameters) = self { parameters.first } else { nil }
  }

  var isDynamic: Bool {
    switch self {
    case .dyn, .error: true
    default: false
    }
  }

  /// The types that this one is made of.
  var parameters: [ValueType] {
    switch self {
    case .list(let element): [element]
    case .map(let key, let value): [key, value]
    case .type(let type): type.map { [$0] } ?? []
    case .abstract(_, let parameters): parameters
    default: []
    }
  }

  func mapParameters(_ change: (ValueType) -> ValueType) -> ValueType {
    switch self {
    case .list(let element): .list(change(element))
    case .map(let key, let value): .map(change(key), change(value))
    case .type(let type): .type(type.map(change))
    case .abstract(let name, let parameters): .abstract(name, parameters.map(change))
    default: self
    }
  }

  /// The name that a value of the type tells at run time; nil where that isn't known.
  var runtimeName: String? {
    switch self {
    case .dyn, .error, .parameter, .unknown: nil
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .abstract(let name, _): name
    case .record(let name): name
    case .null, .bool, .int, .uint, .double, .string, .bytes: description
    }
  }
}

extension ValueType: CustomStringConvertible {
  /// The type as declarations and messages write it: `map(string, list(int))`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .error: "error"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(nil): "type"
    case .type(let type?): "type(\(type))"
    case .abstract(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .record(let name): name
    case .parameter(let name): name
    case .unknown(let number): "_\(number)"
    }
  }
}
