/// The functions that every environment knows.
enum StandardLibrary {
  static let functions: [String: [Overload]] = {
    var table = FunctionTable()
    table.addConversions()
    table.addTimes()
    table.addTexts()
    table.addTextExtensions()
    table.addMathematics()
    table.addOptionals()
    table.addEncodings()
    return table.functions
  }()

  /// The functions that take any number of numbers.
  static let extremes: Set = ["math.greatest", "math.least"]

  /// Types that can be named as values.
  static let types: [String: ValueType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "null_type": .null, "list": .list(.dyn), "map": .map(.dyn, .dyn),
    "type": .type(nil), "optional_type": .optional(.dyn),
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]

  static let operators: [String: [Overload]] = {
    let a = ValueType.parameter("A")
    let b = ValueType.parameter("B")
    let ordered: [ValueType] = [
      .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
    ]
    let order = ordered.map { ([$0, $0], ValueType.bool) }
    let multiplication = [ValueType.int, .uint, .double].map { ([$0, $0], $0) }
    let signatures: [String: [([ValueType], ValueType)]] = [
      "!_": [([.bool], .bool)],
      "-_": [([.int], .int), ([.double], .double)],
      "_+_": ([.int, .uint, .double, .string, .bytes, .duration] as [ValueType]).map {
        ([$0, $0], $0)
      } + [
        ([.list(a), .list(a)], .list(a)), ([.timestamp, .duration], .timestamp),
        ([.duration, .timestamp], .timestamp),
      ],
      "_-_": ([.int, .uint, .double, .duration] as [ValueType]).map { ([$0, $0], $0) } + [
        ([.timestamp, .timestamp], .duration), ([.timestamp, .duration], .timestamp),
      ],
      "_*_": multiplication, "_/_": multiplication,
      "_%_": [([.int, .int], .int), ([.uint, .uint], .uint)],
      "_==_": [([a, a], .bool)], "_!=_": [([a, a], .bool)],
      "_<_": order, "_<=_": order, "_>_": order, "_>=_": order,
      "@in": [([a, .list(a)], .bool), ([a, .map(a, b)], .bool)],
      "_?_:_": [([.bool, a, a], a)],
      "_[_]": [
        ([.list(a), .int], a), ([.map(a, b), a], b),
        ([.optional(.list(a)), .int], .optional(a)), ([.optional(.map(a, b)), a], .optional(b)),
      ],
      "_[?_]": [
        ([.list(a), .int], .optional(a)), ([.map(a, b), a], .optional(b)),
        ([.optional(.list(a)), .int], .optional(a)), ([.optional(.map(a, b)), a], .optional(b)),
      ],
    ]
    return signatures.mapValues { signatures in
      signatures.map {
        Overload(id: "", parameters: $0.0, result: $0.1, isMethod: false, body: nil)
      }
    }
  }()
}

/// Collects functions with their signatures and bodies.
struct FunctionTable {
  private(set) var functions: [String: [Overload]] = [:]

  /// A function that is called as `name(a, b)`.
  mutating func function(
    _ name: String, _ signatures: [([ValueType], ValueType)], _ body: FunctionBody
  ) { add(name, signatures, isMethod: false, body) }

  /// A method that is called as `a.name(b)`.
  mutating func method(
    _ name: String, _ signatures: [([ValueType], ValueType)], _ body: FunctionBody
  ) { add(name, signatures, isMethod: true, body) }

  private mutating func add(
    _ name: String, _ signatures: [([ValueType], ValueType)], isMethod: Bool, _ body: FunctionBody
  ) {
    functions[name, default: []] += signatures.map { parameters, result in
      let types = parameters.map(\.description).joined(separator: "_")
      return Overload(
        id: "\(name)_\(types)", parameters: parameters, result: result, isMethod: isMethod,
        body: body)
    }
  }
}
